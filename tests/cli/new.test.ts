/** `issue new`, `issue init` and `issue schema`, as an editor runs them. */
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { issue as runIssue } from '../support/command.ts'
import { folderOf, smallEdition } from '../support/edition.ts'

const settled = `# 本期清单
issue: 2023-02
number: 2
total: 218   # 从创刊号数起
date: 2023-02-28
subtitle: 春季特辑
cover: { motto: 一月一册, toc: true }
sections:
  行业资讯:
    # 只收标了 toc 的
    toc: { select: marked, limit: 6 }
    newPage: false
    articles:
      - articles/01-菜店.md
  数据观察:
    - articles/02-包裹.md
books:
  - { title: 渡口 }
imprint: { kind: internal, permit: "007", copies: 600, printed: 2023-02-27 }
check:
  ignore:
    - { rule: S303, reason: 联合采写 }
`
const publication = (more: Readonly<Record<string, string>> = {}): string =>
  folderOf({ ...smallEdition, '2023-02/issue.yaml': settled, ...more })

const manifestOf = (folder: string, month: string): string =>
  readFileSync(join(folder, month, 'issue.yaml'), 'utf8')

describe('issue new', () => {
  it('counts on from the last number and keeps its settings and comments, without what was of that month', () => {
    const folder = publication()
    const ran = runIssue(folder, ['new', '2023-03'])
    expect([ran.code, ran.out]).toEqual([0, ''])
    expect(ran.err).toContain('第 3 期，总第 219 期，2023-03-31 出版')
    expect(manifestOf(folder, '2023-03')).toBe(`# yaml-language-server: $schema=../schema/issue.schema.json
# 本期清单
issue: 2023-03
number: 3
total: 219 # 从创刊号数起
date: 2023-03-31
cover: { motto: 一月一册, toc: true }
sections:
  行业资讯:
    # 只收标了 toc 的
    toc: { select: marked, limit: 6 }
    newPage: false
    articles: []
  数据观察: []
books: []
imprint: { kind: internal, permit: "007", copies: 600 }
`)
    expect(existsSync(join(folder, '2023-03/articles'))).toBe(true)
    expect(JSON.parse(readFileSync(join(folder, 'schema/issue.schema.json'), 'utf8')).$schema).toContain(
      'draft-07',
    )
  })

  it('makes a number that check accepts with a warning, and that build writes no PDF of', () => {
    const folder = publication()
    runIssue(folder, ['new', '2023-03'])
    const checked = runIssue(folder, ['check', '2023-03'])
    expect([checked.code, checked.err.includes('警告 M002  这一期没有一篇可印的文章')]).toEqual([0, true])
    expect(runIssue(folder, ['build', '2023-03']).code).toBe(1)
    expect(existsSync(join(folder, '2023-03/out'))).toBe(false)
  })

  it('is the number of an editor who adds an article to it', () => {
    const folder = publication()
    runIssue(folder, ['new', '2023-03'])
    const manifest = join(folder, '2023-03/issue.yaml')
    const article = smallEdition['2023-02/articles/01-菜店.md'] ?? ''
    writeFileSync(join(folder, '2023-03/articles/01.md'), article.replace('2023-02', '2023-03'))
    writeFileSync(
      manifest,
      readFileSync(manifest, 'utf8').replace('数据观察: []', '数据观察: [articles/01.md]'),
    )
    expect(runIssue(folder, ['build', '2023-03']).code).toBe(0)
  })

  it('begins the year anew and keeps to the day of the month', () => {
    const folder = publication({
      '2023-12/issue.yaml': 'issue: 2023-12\nnumber: 12\ndate: 2023-12-30\nsections: { 行业资讯: [] }\n',
    })
    expect(runIssue(folder, ['new', '2024-02']).code).toBe(0)
    expect(parse(manifestOf(folder, '2024-02'))).toEqual({
      issue: '2024-02',
      number: 1,
      date: '2024-02-29',
      sections: { 行业资讯: [] },
    })
  })

  it('counts on in the comments it wrote itself, and leaves those of the editor', () => {
    const folder = folderOf({ 'publication.yaml': smallEdition['publication.yaml'] ?? '' })
    runIssue(folder, ['new', '2023-04'])
    const first = join(folder, '2023-04/issue.yaml')
    writeFileSync(first, readFileSync(first, 'utf8').replace('sections:', '# 第 4 期是春季号\nsections:'))
    runIssue(folder, ['new', '2023-05'])
    const next = manifestOf(folder, '2023-05')
    expect(next).toMatch(/^# number: 5 +# 本年第几期/m)
    expect(next).toMatch(/^# date: 2023-05-31 +# 出版日期/m)
    expect(next).toContain('# 第 4 期是春季号')
  })

  it('goes on from the number before, not from a later one, and works inside the folder of a number too', () => {
    const folder = publication({
      '2023-05/issue.yaml': 'issue: 2023-05\nnumber: 9\nsections: { 行业资讯: [] }\n',
    })
    expect(runIssue(join(folder, '2023-05'), ['new', '2023/4']).code).toBe(0)
    expect(manifestOf(folder, '2023-04')).toContain('number: 3\ntotal: 219')
  })

  it('makes folders for the sections of a publication that lists by folders', () => {
    const folder = folderOf({
      'publication.yaml': 'title: 江湾月报\n',
      '2023-02/issue.yaml': 'issue: 2023-02\n',
      '2023-02/articles/数据观察/01.md': '',
      '2023-02/articles/行业资讯/01.md': '',
    })
    runIssue(folder, ['new', '2023-03'])
    expect(readdirSync(join(folder, '2023-03/articles')).sort()).toEqual(['数据观察', '行业资讯'])
  })

  it('begins from the settings of a publication that has no number yet', () => {
    const folder = folderOf({ 'publication.yaml': 'title: 江湾月报\ncolumns: [镇里要闻, "数字: 江湾"]\n' })
    expect(runIssue(folder, ['new', '2023-03']).code).toBe(0)
    expect(parse(manifestOf(folder, '2023-03')).sections).toEqual({ 镇里要闻: [], '数字: 江湾': [] })
    expect(runIssue(folder, ['check']).code).toBe(0)
  })

  it('never touches a manifest that is there, under either ending', () => {
    for (const name of ['issue.yaml', 'issue.yml']) {
      const folder = publication({ [`2023-03/${name}`]: 'issue: 2023-03 # mine\n' })
      for (const words of [
        ['new', '2023-03'],
        ['new', '2023-03', '--dry-run'],
      ]) {
        const ran = runIssue(folder, words)
        expect([ran.code, ran.err.includes(`错误 O005  “2023-03/${name}”已经有了`)]).toEqual([5, true])
      }
      expect(readdirSync(join(folder, '2023-03'))).toEqual([name])
      expect(readFileSync(join(folder, '2023-03', name), 'utf8')).toBe('issue: 2023-03 # mine\n')
    }
  })

  it('says what it would write and writes nothing when asked to', () => {
    const folder = publication()
    const ran = runIssue(folder, ['new', '2023-03', '--dry-run', '--print-path'])
    expect([ran.code, ran.out.split('\n')[0]]).toEqual([0, '2023-03/issue.yaml'])
    expect(ran.err).toContain('会写出 2023-03/issue.yaml')
    expect(existsSync(join(folder, '2023-03'))).toBe(false)
    expect(existsSync(join(folder, 'schema'))).toBe(false)
  })

  it('refuses what is no month with 2, and a last number at fault with 3 and its place', () => {
    expect(runIssue(publication(), ['new', '2023-13']).code).toBe(2)
    expect(runIssue(publication(), ['new']).code).toBe(2)
    const ran = runIssue(publication({ '2023-02/issue.yaml': 'issue: 2023-02\nnumbr: 2\n' }), [
      'new',
      '2023-03',
    ])
    expect([ran.code, ran.err.includes('2023-02/issue.yaml:2:1  错误 M002')]).toEqual([3, true])
  })
})

describe('issue init', () => {
  it('makes a publication whose first number check accepts, and asks nothing', () => {
    const folder = folderOf({})
    const words = [
      '--title',
      '江湾: 月报',
      '--organiser',
      '江湾镇政府',
      '--columns',
      '镇里要闻、办事指南,乡贤笔谈',
    ]
    expect(runIssue(folder, ['init', 'bao', ...words]).code).toBe(0)
    const text = readFileSync(join(folder, 'bao/publication.yaml'), 'utf8')
    expect(text.split('\n')[0]).toBe('# yaml-language-server: $schema=./schema/publication.schema.json')
    expect(parse(text)).toMatchObject({
      title: '江湾: 月报',
      organiser: '江湾镇政府',
      columns: ['镇里要闻', '办事指南', '乡贤笔谈'],
    })
    expect(runIssue(join(folder, 'bao'), ['new', '2023-03']).code).toBe(0)
    expect(runIssue(join(folder, 'bao'), ['check']).code).toBe(0)
  })

  it('offers lines that are right when they are taken', () => {
    const folder = folderOf({})
    runIssue(folder, ['init'])
    const path = join(folder, 'publication.yaml')
    const offered = readFileSync(path, 'utf8').replace(/^# (?=(?:\s+)?(?:-|[a-z]+:))/gim, '')
    expect(Object.keys(parse(offered))).toEqual(
      expect.arrayContaining(['pinyin', 'organiser', 'bookColumn', 'editor', 'sources', 'contact', 'layout']),
    )
    writeFileSync(path, offered.replace(/^yaml-language-server:.*\n/, ''))
    runIssue(folder, ['new', '2023-03'])
    expect(runIssue(folder, ['check']).code).toBe(0)
  })

  it('knows settings that are there by an absolute path too', () => {
    const folder = folderOf({ 'bao/publication.yaml': 'title: 江湾月报\n' })
    const ran = runIssue(folder, ['init', join(folder, 'bao'), '--dry-run'])
    expect(ran.code).toBe(5)
    expect(ran.err).toContain('O005')
  })

  it('never touches settings that are there', () => {
    const folder = folderOf({ 'publication.yml': 'title: 江湾月报\n' })
    expect(runIssue(folder, ['init']).code).toBe(5)
    expect(readdirSync(folder)).toEqual(['publication.yml'])
  })
})

describe('issue schema', () => {
  it.each(['issue', 'publication', 'article'])('prints that of %s', kind => {
    const ran = runIssue(folderOf({}), ['schema', kind])
    expect([ran.code, ran.err]).toEqual([0, ''])
    expect(JSON.parse(ran.out).properties.title.title).toMatch(/标题|刊名/)
  })

  it('prints that of the manifest unless told otherwise, and knows no fourth', () => {
    expect(JSON.parse(runIssue(folderOf({}), ['schema']).out).required).toEqual(['issue'])
    const ran = runIssue(folderOf({}), ['schema', 'book'])
    expect([ran.code, ran.err.includes('issue, publication, article')]).toEqual([2, true])
  })

  it('writes all three beside the settings of the publication, over old ones', () => {
    const folder = publication()
    mkdirSync(join(folder, 'schema'))
    const old = { title: '旧', $schema: 'http://json-schema.org/draft-07/schema#', type: 'object', old: true }
    writeFileSync(join(folder, 'schema/issue.schema.json'), JSON.stringify(old, null, 2))
    expect(runIssue(join(folder, '2023-02'), ['schema', '--write']).code).toBe(0)
    expect(readdirSync(join(folder, 'schema')).length).toBe(3)
    expect(JSON.parse(readFileSync(join(folder, 'schema/issue.schema.json'), 'utf8')).old).toBeUndefined()
  })
})
