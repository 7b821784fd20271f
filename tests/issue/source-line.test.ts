import { describe, expect, it } from 'vitest'
import { readSourceForm } from '../../src/issue/source-form.ts'
import { type Credit, type SourceStyle, wordSourceLine, writeDate } from '../../src/issue/source-line.ts'
import { spanOf } from '../../src/rich-text.ts'
import { typedIn } from '../support/outline.ts'

const editor = typedIn('《小店月刊》编辑部', 'publication.yaml')

const house: SourceStyle = {
  own: readSourceForm('来源：{editor} {date}').form,
  outside: readSourceForm('来源：{source} 编选：{compiler} {date}').form,
  dateForm: 'YYYY 年 MM 月 DD 日',
  editor,
  declared: new Map([
    ['沿江晚报', { name: '沿江晚报', kind: 'periodical' }],
    ['沿江晚报网', { name: '沿江晚报', kind: 'periodical' }],
    ['江湾发布', { name: '江湾发布', kind: 'site' }],
  ]),
}

const credit = (given: Partial<Credit>): Credit => ({
  names: [],
  kind: undefined,
  compiler: 'by-rule',
  date: { year: 2023, month: 2, day: 7 },
  where: { file: '菜店.md', from: 100, to: 120 },
  dateAt: { file: '菜店.md', from: 130, to: 140 },
  ...given,
})

/** The parts with a bar where layout may break the line. */
const worded = (given: Partial<Credit>, style = house): string => {
  const { source, compiler, date } = wordSourceLine(style, credit(given))
  return [source, compiler, date].flatMap(part => part?.text ?? []).join(' | ')
}

const from = (...names: readonly string[]) => ({ names: names.map(name => typedIn(name)) })

describe('the source line', () => {
  it('names the editors for an item of their own', () => {
    expect(worded({})).toBe('来源：《小店月刊》编辑部 | 2023 年 02 月 07 日')
    expect(worded(from('《小店月刊》编辑部'))).toBe('来源：《小店月刊》编辑部 | 2023 年 02 月 07 日')
  })

  it('names an outside source and who compiled the item', () => {
    expect(worded(from('沿江晚报'))).toBe(
      '来源：《沿江晚报》 | 编选：《小店月刊》编辑部 | 2023 年 02 月 07 日',
    )
  })

  it('names no compiler when the editor refuses, and another when he says so', () => {
    expect(worded({ ...from('沿江晚报'), compiler: 'none' })).toBe('来源：《沿江晚报》 | 2023 年 02 月 07 日')
    expect(worded({ ...from('沿江晚报'), compiler: typedIn('高砚') })).toContain('| 编选：高砚 |')
    expect(worded({ compiler: typedIn('高砚') })).toContain('《小店月刊》编辑部 | 编选：高砚 |')
  })

  it('leaves the date out when there is none', () => {
    expect(worded({ date: undefined })).toBe('来源：《小店月刊》编辑部')
  })
})

describe('the marks round a name', () => {
  const named = (given: Partial<Credit>) => worded({ compiler: 'none', date: undefined, ...given })

  it('follow the kind, which the article may say, or the house, or the typing, and else it is a site', () => {
    expect(named({ ...from('江湾镇政府'), kind: 'none' })).toBe('来源：江湾镇政府')
    expect(named({ ...from('小店的账'), kind: 'book' })).toBe('来源：《小店的账》')
    expect(named({ ...from('江湾发布'), kind: 'periodical' })).toBe('来源：《江湾发布》')
    expect(named(from('江湾发布'))).toBe('来源：“江湾发布”')
    expect(named(from('《某某报》'))).toBe('来源：《某某报》')
    expect(named(from('“某某网”'))).toBe('来源：“某某网”')
    expect(named(from('某某网'))).toBe('来源：“某某网”')
  })

  it('are never doubled, whatever was typed', () => {
    expect(named({ ...from('《某某报》'), kind: 'periodical' })).toBe('来源：《某某报》')
    expect(named({ ...from('《某某报》'), kind: 'site' })).toBe('来源：“某某报”')
    expect(named({ ...from('《某某报》'), kind: 'none' })).toBe('来源：《某某报》')
    expect(named(from('“沿江晚报”'))).toBe('来源：《沿江晚报》')
  })

  it('stand round the one spelling that the house knows', () => {
    expect(named(from('沿江晚报网'))).toBe('来源：《沿江晚报》')
  })

  it('touch without 、 between two of a kind only', () => {
    expect(named(from('沿江晚报', '《某某报》'))).toBe('来源：《沿江晚报》《某某报》')
    expect(named(from('江湾发布', '某某网'))).toBe('来源：“江湾发布”“某某网”')
    expect(named(from('沿江晚报', '江湾发布'))).toBe('来源：《沿江晚报》、“江湾发布”')
  })

  it('leave the name at the place it was typed', () => {
    const { source } = wordSourceLine(house, credit(from('某某网')))
    const at = source.text.indexOf('某')
    expect(spanOf(source.origin, at, at + 3)).toEqual({ file: '菜店.md', from: 100, to: 103 })
  })
})

describe('the forms of the house', () => {
  const formed = (own: string) => worded({}, { ...house, own: readSourceForm(own).form })

  it('may name the parts in other words', () => {
    expect(formed('（{editor}供稿） {date}')).toBe('（《小店月刊》编辑部供稿） | 2023 年 02 月 07 日')
  })

  it('may have a space behind a label', () => {
    expect(formed('来源： {editor} 日期： {date}')).toBe(
      '来源：《小店月刊》编辑部 | 日期：2023 年 02 月 07 日',
    )
  })

  it('may do without a date, or run it on', () => {
    expect(formed('来源：{editor}')).toBe('来源：《小店月刊》编辑部')
    expect(formed('来源：{editor}（{date}）')).toBe('来源：《小店月刊》编辑部（2023 年 02 月 07 日）')
  })

  it('give back a field that no source line has', () => {
    expect(readSourceForm('来源：{scource} {date} {page}').unknown).toEqual(['{scource}', '{page}'])
  })

  it('write dates with zeros or without', () => {
    const date = { year: 2023, month: 2, day: 7 }
    expect(writeDate(date, 'YYYY年M月D日')).toBe('2023年2月7日')
    expect(writeDate(date, 'YYYY-MM-DD')).toBe('2023-02-07')
  })
})
