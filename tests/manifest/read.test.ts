import { describe, expect, it } from 'vitest'
import type { Outcome } from '../../src/findings/finding.ts'
import { listColumnFolders } from '../../src/manifest/column-folders.ts'
import { readFrontMatter } from '../../src/manifest/front-matter.ts'
import { locateManifest } from '../../src/manifest/locate.ts'
import type { Manifest } from '../../src/manifest/manifest.ts'
import { readManifest } from '../../src/manifest/read.ts'
import { type MemoryFile, memoryFiles } from '../support/memory-files.ts'

function expectValue<T>(outcome: Outcome<T>): T {
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.findings))
  return outcome.value
}

function manifestOf(contents: Readonly<Record<string, MemoryFile>>): Manifest {
  const files = memoryFiles(contents)
  return expectValue(readManifest(files, expectValue(locateManifest(files, undefined))))
}

const issueOf = (yaml: string) => manifestOf({ 'issue.yaml': yaml }).issue

const headOf = (text: string) => readFrontMatter({ file: '01.md', text, written: text, markBytes: 0 })

describe('a manifest', () => {
  it('needs no more than the month', () => {
    const { issue, settings, root } = manifestOf({ 'issue.yaml': 'issue: 2026-03' })
    expect(issue.value).toEqual({ issue: { year: 2026, month: 3 } })
    expect(settings.values.columns).toEqual(['行业资讯', '政策法规', '数据观察', '专家视点'])
    expect(root).toBe('.')
  })

  it('keeps as text what the schema calls text', () => {
    const { value } = issueOf(
      'issue: 2026-03\ntitle: no\nsubtitle: 1.10\npinyin: 007\nshortTitle: 2023-02\neditor: true\n',
    )
    expect(value).toMatchObject({
      title: 'no',
      subtitle: '1.10',
      pinyin: '007',
      shortTitle: '2023-02',
      editor: 'true',
    })
  })

  it('turns into numbers, switches and days what the schema calls so', () => {
    const { value } = issueOf(
      'issue: 2026-03\ntotal: 0218\ncover: { toc: False }\ndate: 2026年3月31日\nlayout: { bleed: 3 mm }\n',
    )
    expect(value).toMatchObject({
      total: 218,
      cover: { toc: false },
      date: { year: 2026, month: 3, day: 31 },
      layout: { bleed: 3 },
    })
  })

  it('takes what is left empty for not given', () => {
    const { value } = issueOf(
      'issue: 2026-03\ntitle:\nsubtitle: ""\ndate: ~\nimprint:\n  permit: "  "\nsections:\n  专家视点:\n',
    )
    expect(value.title).toBeUndefined()
    expect(value.subtitle).toBeUndefined()
    expect(value.date).toBeUndefined()
    expect(value.imprint?.permit).toBeUndefined()
    expect(value.sections).toHaveProperty('专家视点', undefined)
  })

  it('passes over keys of the editor’s own', () => {
    expect(issueOf('issue: 2026-03\nx-todo: [一, 二]\n').value).toEqual({ issue: { year: 2026, month: 3 } })
  })

  it('replaces aliases by what they stand for', () => {
    const { value } = issueOf(
      'issue: 2026-03\nx-unit: &unit 江湾镇商会\norganiser: *unit\ncontact: { unit: *unit }\n',
    )
    expect(value).toMatchObject({ organiser: '江湾镇商会', contact: { unit: '江湾镇商会' } })
  })

  it('refuses an anchor that holds itself', () => {
    const files = memoryFiles({ 'issue.yaml': 'issue: 2026-03\ncolumns: &all [*all]\n' })
    const read = readManifest(files, { issue: 'issue.yaml', publication: undefined })
    expect(read.findings.map(({ params }) => params.fault)).toContain('unknown-alias')
  })

  it('does not take the name of a prototype for a key', () => {
    const files = memoryFiles({
      'issue.yaml': 'issue: 2026-03\n__proto__: { title: 渡口 }\nsections: { __proto__: [a.md] }\n',
    })
    const read = readManifest(files, { issue: 'issue.yaml', publication: undefined })
    expect(read.findings.map(({ problem }) => problem)).toEqual(['yaml-syntax', 'yaml-syntax'])
  })

  it('tells the sections in the order they were written, whatever their names', () => {
    const { keys } = issueOf('issue: 2026-03\nsections: { 乙: [], 2025: [], 甲: [] }\n')
    expect(keys(['sections'])).toEqual(['乙', '2025', '甲'])
  })

  it('reports the faults of both files in one run', () => {
    const files = memoryFiles({
      'publication.yaml': 'titel: 渡口\n',
      '2026-03/issue.yaml': 'issue: 2026-13\nnumber: 三\n',
    })
    const read = readManifest(files, expectValue(locateManifest(files, '2026-03')))
    expect(read.findings.map(({ problem, where }) => `${where?.file} ${problem}`)).toEqual([
      'publication.yaml unknown-key',
      '2026-03/issue.yaml not-a-month',
      '2026-03/issue.yaml wrong-value',
    ])
  })
})

describe('the settings', () => {
  const { settings, issue } = manifestOf({
    'publication.yaml':
      'title: 江湾月报\ncontact: { unit: 江湾镇商会, phone: 021-1 }\nsourceLine: { own: "来源：{editor}" }\n',
    '2026-03/issue.yaml': 'issue: 2026-03\ncontact: { phone: 021-2 }\n',
  })

  it('are those of the issue over those of the publication over those built in', () => {
    expect(settings.values).toMatchObject({
      title: '江湾月报',
      editor: '《江湾月报》编辑部',
      bookColumn: '悦读',
      contact: { unit: '江湾镇商会', phone: '021-2' },
      sourceLine: { own: '来源：{editor}', date: 'YYYY 年 MM 月 DD 日' },
    })
  })

  it('head the books of a publication without a name by the name of the one the tool was made for', () => {
    const { settings: bare } = manifestOf({ '2026-03/issue.yaml': 'issue: 2026-03\n' })
    expect(bare.values).toMatchObject({ title: '电子商务动态', bookColumn: '悦读电商' })
  })

  it('know the file each of them was written in', () => {
    expect(settings.fileOf(['contact', 'unit'])?.file).toBe('publication.yaml')
    expect(settings.fileOf(['contact', 'phone'])?.file).toBe('2026-03/issue.yaml')
    expect(settings.fileOf(['bookColumn'])).toBeUndefined()
  })

  it('give their text with its place', () => {
    const { text, origin } = settings.textAt(['contact', 'phone'])
    expect(text).toBe('021-2')
    expect(issue.text.slice(origin.span.from, origin.span.to)).toBe('021-2')
    expect(settings.textAt(['bookColumn']).text).toBe('悦读')
  })
})

describe('front matter', () => {
  it('takes Chinese keys for the English ones', () => {
    const { fields } = expectValue(
      headOf(
        '---\n标题: 渡口夜航\n来源: [江湾发布, 沿江晚报]\n日期: 2026-03-05\n编选: false\n目次: 短题\n编者按: 按语\n---\n',
      ),
    )
    expect(fields.value).toEqual({
      title: '渡口夜航',
      source: ['江湾发布', '沿江晚报'],
      date: { year: 2026, month: 3, day: 5 },
      compiler: false,
      toc: '短题',
      note: '按语',
    })
    const { from, to } = fields.at(['title'])
    expect(fields.text.slice(from, to)).toBe('渡口夜航')
  })

  it.each([
    ['---\ntitle: 渡口\n---\n正文', '正文'],
    ['\r\n---  \r\ntitle: 渡口\r\n---\r\n\r\n正文', '\r\n正文'],
    ['---\n---\n正文', '正文'],
    ['---\ntitle: 渡口\n---', ''],
    ['正文\n---\n正文', '正文\n---\n正文'],
    ['---\ntitle: |\n  一\n  ---\n----: 二\n---\n正文', undefined],
  ])('ends where the text begins: %j', (text, body) => {
    const read = headOf(text)
    expect(read.ok ? text.slice(read.value.bodyFrom) : undefined).toBe(body)
  })
})

describe('the manifest that a command means', () => {
  const files = memoryFiles({
    'digest/publication.yaml': 'title: 江湾月报',
    'digest/2026-02/issue.yaml': 'issue: 2026-02',
    'digest/2026-11/issue.yml': 'issue: 2026-11',
    'digest/2026-12/articles/01.md': '',
    'digest/2026-99/issue.yaml': 'issue: 2026-99',
  })

  it.each([
    ['digest', 'digest/2026-11/issue.yml'],
    ['digest/', 'digest/2026-11/issue.yml'],
    ['./digest/2026-02', 'digest/2026-02/issue.yaml'],
    ['digest/2026-02/issue.yaml', 'digest/2026-02/issue.yaml'],
    ['/desk/digest/2026-02/issue.yaml', 'digest/2026-02/issue.yaml'],
  ])('is, for %s, %s', (named, issue) => {
    expect(expectValue(locateManifest(files, named))).toEqual({
      issue,
      publication: 'digest/publication.yaml',
    })
  })

  it('is said to be missing with what was looked for', () => {
    expect(locateManifest(files, 'digest/2026-12').findings.map(({ params }) => params.looked)).toEqual([
      'digest/2026-12/issue.yaml, digest/2026-12/issue.yml, digest/2026-12/YYYY-MM/issue.yaml',
    ])
  })
})

describe('a manifest without sections', () => {
  it('finds the articles of each column’s folder in natural order', () => {
    const files = memoryFiles({
      'm/articles/行业资讯/10.md': '',
      'm/articles/行业资讯/2.md': '',
      'm/articles/行业资讯/~$2.md': '',
      'm/articles/行业资讯/图.png': '',
      'm/articles/数据观察/1.md': '',
      'm/articles/readme.md': '',
    })
    expect(listColumnFolders(files, { folder: 'm' })).toEqual([
      { column: '数据观察', files: ['articles/数据观察/1.md'] },
      { column: '行业资讯', files: ['articles/行业资讯/2.md', 'articles/行业资讯/10.md'] },
    ])
  })
})
