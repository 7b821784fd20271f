import { describe, expect, it } from 'vitest'
import { type ContentsMark, chooseContents, type ListableSection } from '../../src/issue/contents.ts'
import { typedIn } from '../support/outline.ts'

const where = { file: 'issue.yaml', from: 0, to: 1 }

const marks: Readonly<Record<string, ContentsMark>> = { '+': 'listed', '-': 'refused' }

/** `section('行业', '甲 +乙 -丙')`: 乙 is marked, 丙 refused. */
const section = (name: string, titles: string, rule: Partial<ListableSection> = {}): ListableSection => ({
  name,
  label: typedIn(name),
  select: 'auto',
  limit: undefined,
  limitAt: where,
  where,
  articles: titles.split(' ').map((typed, place) => ({
    article: `${name}-${place}`,
    title: typedIn(typed.replace(/^[+-]/, '')),
    mark: marks[typed[0] ?? ''] ?? 'by-rule',
  })),
  ...rule,
})

const chosen = (sections: readonly ListableSection[], limit?: number) => {
  const { groups, findings } = chooseContents(sections, { limit, where })
  const lists = groups.map(
    ({ section: name, entries }) => `${name.text}: ${entries.map(e => e.title.text).join(' ')}`,
  )
  return [...lists, ...findings.map(finding => `! ${finding.problem}`)]
}

describe('the contents list', () => {
  it('takes every article that is not refused where none is marked', () => {
    expect(chosen([section('行业', '甲 -乙 丙')])).toEqual(['行业: 甲 丙'])
  })

  it('takes the marked ones alone where one is marked, section by section', () => {
    expect(chosen([section('行业', '甲 +乙 丙 +丁'), section('政策', '戊 己')])).toEqual([
      '行业: 乙 丁',
      '政策: 戊 己',
    ])
  })

  it('takes what the rule of the section says', () => {
    expect(chosen([section('行业', '甲 +乙 -丙', { select: 'all' })])).toEqual(['行业: 甲 乙'])
    expect(chosen([section('行业', '甲 +乙 -丙', { select: 'marked' })])).toEqual(['行业: 乙'])
    expect(chosen([section('行业', '甲 -乙 丙 丁', { select: 'first', limit: 2 })])).toEqual(['行业: 甲 丙'])
  })

  it('counts a marked article among the first ones', () => {
    expect(chosen([section('行业', '甲 乙 +丙', { select: 'first', limit: 2 })])).toEqual(['行业: 甲 丙'])
  })

  it('cuts a section at its limit and says from where', () => {
    const { groups, findings } = chooseContents([section('行业', '+甲 +乙 +丙', { limit: 2 })], {
      limit: undefined,
      where,
    })
    expect(groups[0]?.entries.map(entry => entry.article)).toEqual(['行业-0', '行业-1'])
    expect(findings).toMatchObject([{ problem: 'contents-cut', params: { count: 3, limit: 2, first: '丙' } }])
  })

  it('is never cut as a whole: too many entries are an error', () => {
    expect(chosen([section('行业', '甲 乙'), section('政策', '丙')], 2)).toEqual([
      '行业: 甲 乙',
      '政策: 丙',
      '! contents-over-limit',
    ])
    expect(chosen([section('行业', '甲 乙')], 2)).toEqual(['行业: 甲 乙'])
  })

  it('warns of a section without an entry, and of two entries that read alike', () => {
    expect(chosen([section('行业', '-甲'), section('政策', '乙'), section('数据', '乙')])).toEqual([
      '政策: 乙',
      '数据: 乙',
      '! section-without-entry',
      '! contents-same-title',
    ])
  })
})
