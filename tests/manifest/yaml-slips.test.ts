import { describe, expect, it } from 'vitest'
import { lineOf } from '../../src/findings/sources.ts'
import { readManifest } from '../../src/manifest/read.ts'
import { memoryFiles } from '../support/memory-files.ts'

/** `line: problem or fault`, for every finding about the text. */
function slips(text: string): readonly string[] {
  const files = memoryFiles({ 'issue.yaml': text })
  const { findings } = readManifest(files, { issue: 'issue.yaml', publication: undefined })
  return findings.map(
    ({ problem, params, where }) => `${lineOf(text, where?.from ?? 0)}: ${params.fault ?? problem}`,
  )
}

describe('a slip of the pen in YAML', () => {
  it.each([
    ['an open quote', 'title: "渡口\nissue: 2026-03\n', ['1: open-quote']],
    ['an open single quote', "issue: 2026-03\ntitle: '渡口\n", ['2: open-quote']],
    ['an open bracket', 'issue: 2026-03\ncolumns: [甲, 乙\n', ['2: open-bracket']],
    ['text after a quote', 'issue: 2026-03\ntitle: "渡口"夜航\n', ['2: text-after-end']],
    ['a sign that cannot begin a text', 'issue: 2026-03\ntitle: `渡口`\n', ['2: reserved-start']],
    ['a star that reads as an alias', 'issue: 2026-03\ntitle: *渡口*\n', ['2: unknown-alias']],
    ['an escape that is none', 'issue: 2026-03\ntitle: "渡口\\渡"\n', ['2: escape']],
    ['a line without a colon', 'issue: 2026-03\nnumber 3\n', ['2: no-colon']],
    ['no space after a colon', 'issue: 2026-03\nnumber:3\n', ['2: no-space']],
    ['no space after a dash', 'issue: 2026-03\ncolumns:\n  - 甲\n  -乙\n', ['4: no-space-after-dash']],
    ['uneven indentation', 'issue: 2026-03\ncover:\n  toc: true\n motto: 渡口\n', ['4: indentation']],
    ['two documents', 'issue: 2026-03\n---\nissue: 2026-04\n', ['2: several-documents']],
    ['a list for a key', 'issue: 2026-03\n[甲]: 乙\n', ['2: odd-key']],
    ['a full-width colon', 'issue: 2026-03\r\ntitle：渡口\r\n', ['2: full-width-colon']],
    ['a full-width space', 'issue: 2026-03\n　title: 渡口\n', ['2: full-width-indent']],
  ])('is named: %s', (_, text, expected) => expect(slips(text)).toEqual(expected))

  it('does not hide what comes after it', () => {
    const text =
      'issue: 2026-03\ntitle: 渡口: 夜航\nsubtitle：春季\nnmber: 3\ntotal: 三\npinyin: @渡口\ntitle: 渡口\n'
    expect(slips(text)).toEqual([
      '2: colon-in-text',
      '3: full-width-colon',
      '4: unknown-key',
      '5: wrong-value',
      '6: reserved-start',
      '7: duplicate-key',
    ])
  })
})
