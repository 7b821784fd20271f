import { stripVTControlCharacters } from 'node:util'
import { describe, expect, it } from 'vitest'
import { type Finding, found } from '../../src/findings/finding.ts'
import type { SourceText } from '../../src/findings/sources.ts'
import { colourPaint } from '../../src/terminal/colour-paint.ts'
import { excerptOf } from '../../src/terminal/excerpt.ts'
import { findingsJson } from '../../src/terminal/findings-json.ts'
import { plainPaint } from '../../src/terminal/paint.ts'
import { nowhere, type ReportContext, reportFindings, summaryLine } from '../../src/terminal/report.ts'

const text = '---\ntitle: 渡口\n---\n\n渡口\u00a0今晚开航，\u00a0末班十点。\n\n票价\u00a0不变。\n'
const source: SourceText = { file: '01.md', text, written: text, markBytes: 0 }

const context: ReportContext = {
  language: 'zh',
  sourceOf: file => (file === '01.md' ? source : undefined),
  placeOf: () => ({ article: 'ferry', section: '行业资讯' }),
}

const spaces: readonly Finding[] = [...text.matchAll(/\u00a0/g)].map(({ index }) =>
  found('no-break-space', { character: 'U+00A0' }, { file: '01.md', from: index, to: index + 1 }, 5),
)

/** What the stretch is marked with, under the characters it stands below. */
function marked(line: string, from: number, to: number): string | undefined {
  const excerpt = excerptOf({ file: 'a', text: line, written: line, markBytes: 0 }, { file: 'a', from, to })
  return excerpt && `${excerpt.text}\n${' '.repeat(excerpt.before)}${'~'.repeat(excerpt.marked)}`
}

describe('a report', () => {
  it('names place, severity, code, words, excerpt, printed page and mend, and counts what repeats', () => {
    expect(reportFindings(spaces, context, plainPaint)).toBe(
      [
        '01.md:5:3  警告 M008  有不换行空格 U+00A0，多半是从网页粘来的',
        '    渡口\u00a0今晚开航，\u00a0末班十点。',
        '        ~  第 5 页 · 行业资讯',
        '    改法：删去，或换成普通空格。',
        '    另有 2 处（第 5、7 行）',
        '',
      ].join('\n'),
    )
  })

  it('shows what a terminal would act on instead of obeying it', () => {
    const where = { file: 'articles/\u001b[2J.md', from: 0, to: 0 }
    const told = found(
      'unknown-key',
      { key: '\u001b[31mtitle\u202e', nearest: 'ti\u009btle', known: '' },
      where,
    )
    const report = reportFindings([told], context, plainPaint)
    expect(report).not.toMatch(/(?!\n)[\p{Cc}\p{Cf}]/u)
    expect(report).toContain('\ufffd[31mtitle\ufffd')
  })

  it('is told in English when asked', () => {
    const told = reportFindings(spaces.slice(0, 2), { ...context, language: 'en' }, plainPaint)
    expect(told).toContain('warning M008  there is a no-break space')
    expect(told).toContain('~  page 5 · 行业资讯')
    expect(told).toContain('1 more (lines 5)')
  })

  it('says what it can when the file cannot be shown', () => {
    const finding = found('gb18030-text', { file: 'x.md' }, { file: 'x.md', from: 0, to: 0 })
    expect(reportFindings([finding], { ...context, placeOf: nowhere }, plainPaint)).toMatch(
      /^x\.md {2}错误 M008/,
    )
  })

  it('has the same words with colours and without', () => {
    const coloured = reportFindings(spaces, context, colourPaint())
    expect(coloured).not.toBe(reportFindings(spaces, context, plainPaint))
    expect(stripVTControlCharacters(coloured)).toBe(reportFindings(spaces, context, plainPaint))
  })
})

describe('an excerpt', () => {
  it('marks a stretch in cells, two for a full-width character', () => {
    expect(marked('渡口今晚abc开航', 2, 5)).toBe('渡口今晚abc开航\n    ~~~~~')
  })

  it('is cut on both sides of a long line', () => {
    const line = `${'渡'.repeat(40)}口${'航'.repeat(40)}`
    expect(marked(line, 40, 41)).toBe(`…${'渡'.repeat(14)}口${'航'.repeat(14)}…\n${' '.repeat(29)}~~`)
  })

  it('marks one cell for a place between two characters', () => {
    expect(marked('渡口', 1, 1)).toBe('渡口\n  ~')
  })

  it('ends a stretch of several lines with its first', () => {
    expect(marked('渡口\n夜航', 1, 5)).toBe('渡口\n  ~~')
  })

  it('shows nothing that a terminal would obey', () => {
    expect(marked('渡\u001b[31m口', 0, 1)).toBe('渡\ufffd[31m口\n~~')
  })

  it('is not there for an empty line', () => {
    expect(marked('渡口\n\n夜航', 3, 3)).toBeUndefined()
  })
})

describe('the closing line', () => {
  it('counts what was found and says when there is no PDF', () => {
    const findings = [found('disk-full', {}), ...spaces]
    expect(summaryLine(findings, { numbers: 1, articles: 64 }, 'refused', 'zh')).toBe(
      '共 64 篇 · 错误 1 · 警告 3 · 未生成 PDF',
    )
    expect(summaryLine(findings, { numbers: 1, articles: 64 }, 'refused', 'en')).toBe(
      '64 articles · 1 error · 3 warnings · no PDF written',
    )
  })

  it('says so when nothing was found', () => {
    expect(summaryLine([], { numbers: 2, articles: 9 }, 'checked', 'zh')).toBe('共 2 期 9 篇 · 没有发现问题')
    expect(summaryLine([], { numbers: 1, articles: 3 }, 'checked', 'zh')).toBe('共 3 篇 · 没有发现问题')
    expect(summaryLine([], { numbers: 1, articles: undefined }, 'written', 'en')).toBe('nothing found')
  })
})

describe('findings as data', () => {
  const run = {
    tool: { name: 'issue', version: '0.1.0' },
    numbers: [],
    exitCode: 0,
    findings: [...spaces.slice(0, 1), found('disk-full', { file: 'a.pdf' })],
    output: undefined,
  } as const

  it('have one object a finding with its range in lines, columns and bytes', () => {
    const told = JSON.parse(findingsJson(run, context))
    expect(told).toMatchObject({
      schema: 1,
      ok: true,
      exitCode: 0,
      counts: { error: 1, warning: 1, hint: 0 },
      output: null,
    })
    expect(told.findings[0]).toEqual({
      code: 'M008',
      rule: 'manifest/no-break-space',
      severity: 'warning',
      message: '有不换行空格 U+00A0，多半是从网页粘来的',
      mend: '删去，或换成普通空格。',
      params: { character: 'U+00A0' },
      file: '01.md',
      range: { start: { line: 5, column: 3, offset: 29 }, end: { line: 5, column: 4, offset: 31 } },
      article: 'ferry',
      section: '行业资讯',
      page: 5,
      excerpt: '渡口\u00a0今晚开航，\u00a0末班十点。',
      fix: null,
      related: [],
    })
  })

  it('have the same fields when a finding stands in no file', () => {
    const [one, other] = JSON.parse(findingsJson(run, context)).findings
    expect(Object.keys(other)).toEqual(Object.keys(one))
    expect(other).toMatchObject({ file: null, range: null, article: null, page: null })
  })
})
