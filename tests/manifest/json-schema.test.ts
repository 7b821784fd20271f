/** The JSON Schemas that `issue schema` prints, asked by a validator that editors use as well. */
import { readdirSync, readFileSync } from 'node:fs'
import { Ajv } from 'ajv'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { jsonSchemaText, type SchemaName, schemaNames } from '../../src/manifest/json-schema.ts'

type Json = Readonly<Record<string, unknown>>

const ajv = new Ajv({ allErrors: true, strict: true, strictRequired: false, allowUnionTypes: true })
const schemas = Object.fromEntries(
  schemaNames.map(name => [name, JSON.parse(jsonSchemaText(name))]),
) as Readonly<Record<SchemaName, Json>>
const validators = Object.fromEntries(
  schemaNames.map(name => [name, ajv.compile(schemas[name])]),
) as Readonly<Record<SchemaName, ReturnType<typeof ajv.compile>>>

/** Where and by which keyword a YAML text is refused; nothing when it is taken. */
function refusals(name: SchemaName, yaml: string): readonly string[] {
  const validate = validators[name]
  validate(parse(yaml, { version: '1.2' }))
  return (validate.errors ?? []).map(({ instancePath, keyword }) => `${instancePath} ${keyword}`)
}

const frontMatter = (text: string): string => /^\s*---\r?\n([\s\S]*?)\n---/.exec(text)?.[1] ?? ''

describe('the sample edition', () => {
  it('is to the schemas: settings, manifest and every article', () => {
    expect(refusals('publication', readFileSync('issues/publication.yaml', 'utf8'))).toEqual([])
    expect(refusals('issue', readFileSync('issues/2023-02/issue.yaml', 'utf8'))).toEqual([])
    const folder = 'issues/2023-02/articles'
    const files = readdirSync(folder)
    expect(files.length).toBeGreaterThan(50)
    for (const file of files)
      expect([file, refusals('article', frontMatter(readFileSync(`${folder}/${file}`, 'utf8')))]).toEqual([
        file,
        [],
      ])
  })
})

describe('what the tool takes, the schema takes', () => {
  it.each([
    ['issue', 'issue: 2026-03'],
    ['issue', 'issue: 2026年3月\ntotal: 218\nnumber: 3'],
    ['issue', 'issue: 2026-03\ntitle: 2026\nsubtitle:\nx-mine: { a: [1] }'],
    ['issue', 'issue: 2026-03\nsections: { 行业资讯: [articles/01.md, { title: 渡口, body: 夜航 }] }'],
    ['issue', 'issue: 2026-03\nsections: { 行业资讯: { toc: { select: marked, limit: 2 }, articles: [] } }'],
    ['issue', 'issue: 2026-03\nsections: { 行业资讯: [] }\nbooks: []'],
    ['publication', 'title: 江湾月报\nlayout: { columns: 2, bleed: 3mm, pages: { fit: true } }'],
    ['publication', 'check: { rules: { T117: off, T111: warning }, dateWindow: { before: 10 } }'],
    [
      'publication',
      'theme: { body: { size: 10.5pt } }\nfonts: { text: a.ttf, title: { file: b.ttc, face: B } }',
    ],
    ['article', 'title: 渡口\ndate: 2026/3/5\ntoc: 夜航\ncompiler: false'],
    ['article', '标题: 渡口\n日期: 2026年3月5日\n来源: [甲, 乙]\n目次: true'],
  ] as const)('%s: %s', (name, yaml) => {
    expect(refusals(name, yaml)).toEqual([])
  })
})

describe('what the tool refuses, the schema refuses at its place', () => {
  it.each([
    ['issue', 'title: 江湾月报', ' required'],
    ['issue', 'issue: 2026-3-1', '/issue pattern'],
    ['issue', 'issue: 2026-03\nnumber: 三', '/number type'],
    ['issue', 'issue: 2026-03\ntotal: 0', '/total minimum'],
    ['issue', 'issue: 2026-03\ndate: 月底', '/date pattern'],
    ['issue', 'issue: 2026-03\nsection: {}', ' additionalProperties'],
    ['issue', 'issue: 2026-03\nsections: { 行业资讯: { newPage: 是 } }', '/sections/行业资讯/newPage type'],
    [
      'issue',
      'issue: 2026-03\nsections: { 行业资讯: [{ file: a.md, body: b }] }',
      '/sections/行业资讯/0 oneOf',
    ],
    ['issue', 'issue: 2026-03\nbooks: [{ author: 甲 }]', '/books/0 required'],
    ['publication', 'layout: { pages: { fill: no } }', '/layout/pages/fill enum'],
    ['publication', 'sources: [{ name: 江湾发布, kind: web }]', '/sources/0/kind enum'],
    ['publication', 'columns: 行业资讯', '/columns type'],
    ['article', 'titel: 渡口', ' additionalProperties'],
    ['article', 'title: 渡口\n标题: 夜航', ' not'],
    ['article', 'compiler: true', '/compiler type'],
  ] as const)('%s: %s', (name, yaml, refusal) => {
    expect(refusals(name, yaml)).toContain(refusal)
  })
})

/** Every key of the schema with what is said of it, wherever it stands. */
function* keysOf(schema: unknown, path = ''): Generator<readonly [string, Json]> {
  if (typeof schema !== 'object' || schema === null) return
  if (Array.isArray(schema)) {
    for (const part of schema) yield* keysOf(part, path)
    return
  }
  const { properties, anyOf, items, additionalProperties } = schema as Json
  for (const [key, property] of Object.entries((properties ?? {}) as Json)) {
    yield [`${path}.${key}`, property as Json]
    yield* keysOf(property, `${path}.${key}`)
  }
  for (const part of [anyOf, items, additionalProperties]) yield* keysOf(part, path)
}

describe('the words of the schema', () => {
  it.each(schemaNames)('name and explain every key of %s in Chinese', name => {
    const keys = [...keysOf(schemas[name])].filter(([, property]) => property.$ref === undefined)
    expect(keys.length).toBeGreaterThan(10)
    const silent = keys.filter(
      ([, { title, description }]) =>
        !/\p{Script=Han}/u.test(`${title}`) || !/\p{Script=Han}/u.test(`${description}`),
    )
    expect(silent.map(([path]) => path)).toEqual([])
  })

  it('say that they are draft-07', () => {
    for (const name of schemaNames)
      expect(schemas[name].$schema).toBe('http://json-schema.org/draft-07/schema#')
  })
})
