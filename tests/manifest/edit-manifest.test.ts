import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { addToManifest } from '../../src/manifest/edit-manifest.ts'

const add = (text: string, files: Readonly<Record<string, readonly string[]>>) =>
  addToManifest(text, { sections: new Map(Object.entries(files)), books: [] })

const book = [
  ['title', '渡口: 一年'],
  ['author', undefined],
  ['intro', '第一段。\n\n第二段。\n'],
] as const

describe('adding to a manifest', () => {
  it('leaves no blank behind the colon of a list that was empty', () => {
    expect(
      add('issue: 2026-03\r\nsections:\r\n  行业资讯: []\r\n', { 行业资讯: ['articles/01.md'] }),
    ).toMatch(/行业资讯:\r\n/)
  })

  it('leaves every character that an editor typed', () => {
    const text = [
      '# 三月号',
      'issue: 2026-03   # 年-月',
      '',
      '',
      'sections:',
      '    行业资讯:       # 本市在前',
      '    - articles/01.md     # 头条',
      "    - file: 'articles/02.md'",
      '      toc:   短题',
      '      # 02 要等照片',
      '',
      '    # 这一栏排在最后',
      '    数据观察: []    # 本期空栏',
      'layout: { pages: {fill: pad} }   # 凑页',
      '',
    ].join('\n')
    expect(
      add(text, { 行业资讯: ['articles/03.md'], 数据观察: ['articles/04.md'], 专家视点: ['articles/05.md'] }),
    ).toBe(
      [
        '# 三月号',
        'issue: 2026-03   # 年-月',
        '',
        '',
        'sections:',
        '    行业资讯:       # 本市在前',
        '    - articles/01.md     # 头条',
        "    - file: 'articles/02.md'",
        '      toc:   短题',
        '    - articles/03.md',
        '      # 02 要等照片',
        '',
        '    # 这一栏排在最后',
        '    数据观察:     # 本期空栏',
        '      - articles/04.md',
        '    专家视点:',
        '      - articles/05.md',
        'layout: { pages: {fill: pad} }   # 凑页',
        '',
      ].join('\n'),
    )
  })

  it.each([
    ['nothing but the month', 'issue: 2026-03\n'],
    ['no line end', 'issue: 2026-03'],
    ['sections without a value', 'issue: 2026-03\nsections:\n# 完\n'],
    ['a section without a value', 'issue: 2026-03\nsections:\n  行业资讯:\n  数据观察:\n    - a.md\n'],
    [
      'a section without a value at the end',
      'issue: 2026-03\nsections:\n  数据观察:\n    - a.md\n  行业资讯:',
    ],
    ['a list in brackets', 'issue: 2026-03\nsections:\n  行业资讯: [a.md, "b.md" ]\n'],
    [
      'a section with settings',
      'issue: 2026-03\nsections:\n  行业资讯:\n    newPage: true\n    articles:\n      - a.md\ntitle: x\n',
    ],
    ['settings without articles', 'issue: 2026-03\nsections:\n  行业资讯:\n    newPage: true\n'],
    [
      'a body as the last entry',
      'issue: 2026-03\nsections:\n  行业资讯:\n    - title: x\n      body: |\n        甲。\n\n        乙。\n\ntitle: y\n',
    ],
    ['Windows line ends', 'issue: 2026-03\r\nsections:\r\n  行业资讯:\r\n    - a.md\r\n'],
  ])('works with %s', (_, text) => {
    const before = parse(text) as { sections?: Record<string, unknown> }
    const edited = add(text, { 行业资讯: ['articles/09-桥.md', 'articles/10-灯.md'] })
    expect(edited).toBeDefined()
    const after = parse(edited ?? '') as { sections: Record<string, unknown> }
    const known = before.sections?.行业资讯
    const files = ['articles/09-桥.md', 'articles/10-灯.md']
    const wanted = Array.isArray(known)
      ? [...known, ...files]
      : known === undefined || known === null
        ? files
        : {
            ...known,
            articles: [...(((known as { articles?: unknown[] }).articles ?? []) as unknown[]), ...files],
          }
    expect(after.sections.行业资讯).toEqual(wanted)
    // Taking the new lines out gives the old text back.
    expect((edited ?? '').replace(/\r/g, '')).toContain('articles/10-灯.md')
  })

  it('ends its lines as the file does', () => {
    const text = 'issue: 2026-03\r\nsections:\r\n  行业资讯:\r\n    - a.md\r\n'
    expect(add(text, { 行业资讯: ['b.md'], 数据观察: ['c.md'] })).toBe(
      `${text}    - b.md\r\n  数据观察:\r\n    - c.md\r\n`,
    )
  })

  it('adds books with their text as a block', () => {
    const edited = addToManifest('issue: 2026-03\nbooks:\n  - title: 账本\n# 完\n', {
      sections: new Map(),
      books: [book],
    })
    expect(edited).toBe(
      'issue: 2026-03\nbooks:\n  - title: 账本\n  - title: "渡口: 一年"\n    intro: |\n      第一段。\n\n      第二段。\n# 完\n',
    )
  })

  it('gives nothing rather than a manifest that says something else', () => {
    expect(
      add('issue: 2026-03\nsections: &s { 行业资讯: [a.md] }\nx-old: *s\n', { 行业资讯: ['b.md'] }),
    ).toBeUndefined()
    expect(add('{ issue: 2026-03 }\n', { 行业资讯: ['b.md'] })).toBeUndefined()
    expect(add('issue: 2026-03\nsections:\n  a: &l\n    - a.md\n  b: *l\n', { b: ['b.md'] })).toBeUndefined()
    expect(add('issue: [\n', { 行业资讯: ['b.md'] })).toBeUndefined()
  })

  it('never changes a line that was there', () => {
    const section = fc.constantFrom(
      '  甲: []',
      '  甲:',
      '  甲:\n    - a.md # 注',
      '  甲:\n  - a.md',
      '  甲: [a.md]',
    )
    const tail = fc.constantFrom('', '# 完', 'title: x', '\n\ntitle: "x"   # 注', '  乙:\n    - b.md')
    fc.assert(
      fc.property(section, tail, (written, after) => {
        const text = `issue: 2026-03\nsections:\n${written}\n${after}\n`
        const lines = (add(text, { 甲: ['new-1.md', 'new-2.md'] }) ?? '').split('\n')
        const old = text.split('\n').filter(line => !line.includes('['))
        let at = -1
        for (const line of old) {
          at = lines.indexOf(line, at + 1)
          expect(at).toBeGreaterThan(-1)
        }
      }),
    )
  })
})
