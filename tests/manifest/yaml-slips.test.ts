import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { lineOf } from '../../src/findings/sources.ts'
import { type Language, mendOf, messageOf } from '../../src/findings/wording.ts'
import { readManifest } from '../../src/manifest/read.ts'
import { memoryFiles } from '../support/memory-files.ts'
import { slipCorpus } from './slip-corpus.ts'

const findingsOf = (text: string) =>
  readManifest(memoryFiles({ 'issue.yaml': text }), { issue: 'issue.yaml', publication: undefined }).findings

/** `line: problem or fault`, for every finding about the text. */
const slips = (text: string): readonly string[] =>
  findingsOf(text).map(
    ({ problem, params, where }) => `${lineOf(text, where?.from ?? 0)}: ${params.fault ?? problem}`,
  )

const corpusText = (written: string): string => `issue: 2026-03\n${written.replaceAll('→', '\t')}\n`

/** What an editor is told of a slip, in one language. */
const said = (text: string, language: Language): readonly string[] =>
  findingsOf(text).map(finding => `  ${messageOf(finding, language)} ⇒ ${mendOf(finding, language)}`)

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
    ['uneven indentation', 'issue: 2026-03\ncover:\n  toc: true\n motto: 渡口\n', ['4: indent-short']],
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

  it.each(slipCorpus)('has one message, at its line: %s', (_, told, written) =>
    expect(slips(corpusText(written))).toEqual([told]),
  )

  it('is told in the words of the corpus', () => {
    const golden = join(import.meta.dirname, 'slip-corpus.txt')
    const words = slipCorpus.map(([name, told, written]) => {
      const text = corpusText(written)
      return [`${name} (${told})`, ...said(text, 'zh'), ...said(text, 'en'), ''].join('\n')
    })
    const all = words.join('\n')
    if (process.env.UPDATE_GOLDEN === '1') writeFileSync(golden, all)
    expect(all).toBe(readFileSync(golden, 'utf8'))
  })

  it.each([
    [
      'a block of text with lists in it',
      'books:\n  - title: 账本\n    intro: |\n      甲：\n\n      - 乙\n        - 丙\n',
    ],
    ['a list at the column of its field', 'columns:\n- 甲\n- 乙\nnumber: 3\n'],
    ['a text that goes on', 'subtitle: 春季\n  特辑 - 二\nnumber: 3\n'],
    ['brackets over several lines', 'columns: [甲,\n    乙,\n  丙]\nnumber: 3\n'],
    ['a comment without a space', 'number: 3 #第三期\n'],
  ])('is not seen in %s', (_, text) => expect(slips(`issue: 2026-03\n${text}`)).toEqual([]))

  it('is told of behind a line of wrong indentation, where it is one of its own', () => {
    expect(slips('issue: 2026-03\ncover:\n  toc: true\n motto: 渡口\n   pinyin: a\ntitle: "渡口\n')).toEqual([
      '4: indent-short',
      '5: indent-after-value',
      '6: open-quote',
    ])
  })
})
