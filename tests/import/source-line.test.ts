import { describe, expect, it } from 'vitest'
import { readSourceLine, runOnSource } from '../../src/import/read-source.ts'
import { divided, house, manuscript } from '../support/manuscripts.ts'

const day = { year: 2026, month: 3, day: 5 }

describe('a source line', () => {
  it.each([
    ['来源：《江湾月报》编辑部 2026 年 03 月 05 日', [], 'by-rule', []],
    ['来源：《江湾月报》编辑部 2026年03月05日', [], 'by-rule', []],
    ['来源：《江湾月报》编辑部2026年03月05日', [], 'by-rule', ['gap']],
    ['来源：《沿江晚报》 编选：《江湾月报》编辑部 2026 年 03 月 05 日', ['沿江晚报'], 'by-rule', []],
    ['来源：“江湾网”编选：《江湾月报》编辑部 2026年03月05日', ['江湾网'], 'by-rule', ['gap']],
    ['来源：“江湾网” 2026 年 03 月 05 日', ['江湾网'], 'unnamed', []],
    ['来源：本刊编辑部 2026 年 03 月 05 日', ['本刊编辑部'], 'none', ['no-marks']],
    ['来源: “江湾网” 编选: 《江湾月报》编辑部 2026-03-05', ['江湾网'], 'by-rule', ['label', 'date-form']],
    [
      '（来源：“江湾网” 编选：《江湾月报》编辑部 2026年3月5号）',
      ['江湾网'],
      'by-rule',
      ['label', 'date-form'],
    ],
    ['来 源：“江湾网” 编选：《江湾月报》编辑部 2026/3/5', ['江湾网'], 'by-rule', ['label', 'date-form']],
    ['来源：“江湾网” 编选：《江湾月报》编辑部 ２０２６年０３月０５日', ['江湾网'], 'by-rule', []],
    ['来源：沿江晚报 编选：《江湾月报》编辑部 2026年03月05日', ['沿江晚报'], 'by-rule', []],
    ['来源：江湾网 编选：《江湾月报》编辑部 2026年03月05日', ['江湾网'], 'by-rule', ['no-marks']],
    ['来源：《江湾日报 编选：《江湾月报》编辑部 2026年03月05日', ['江湾日报'], 'by-rule', ['half-marks']],
    ['来源：江湾网” 编选：《江湾月报》编辑部 2026年03月05日', ['江湾网'], 'by-rule', ['half-marks']],
    [
      '来源：《沿江晚报》“江湾网” 编选：沈一禾 2026年03月05日',
      ['沿江晚报', '江湾网'],
      { name: '沈一禾' },
      [],
    ],
    [
      '来源 江湾发布  编选 本刊编辑部 2026年3月5日',
      ['江湾发布'],
      { name: '本刊编辑部' },
      ['label', 'date-form', 'no-marks'],
    ],
    ['来源：“江湾网” 编选 沈一禾 2026年03月05日', ['江湾网'], { name: '沈一禾' }, ['label']],
    ['来源：“江湾网” 2026年03月05日 编选：沈一禾', ['江湾网'], { name: '沈一禾' }, ['order']],
    ['来源：“江湾网” 编选：沈一禾 日期 2026年03月05日', ['江湾网'], { name: '沈一禾' }, []],
  ])('%s', (text, names, compiler, slips) => {
    const read = readSourceLine(text, house)
    expect(read?.names.map(({ name }) => name)).toEqual(names)
    expect(read?.compiler).toEqual(compiler)
    expect(read?.date).toEqual(day)
    expect(read?.slips).toEqual(slips)
  })

  it('may lack its date, or have one that no calendar has', () => {
    expect(readSourceLine('来源：“江湾网” 编选：《江湾月报》编辑部', house)?.date).toBe('missing')
    expect(readSourceLine('来源：“江湾网” 2026年02月30日', house)?.date).toBe('impossible')
  })

  it('may have a date without its day, which is no part of a name', () => {
    const read = readSourceLine('来源：“江湾网” 编选：沈一禾、顾青禾  2026 年 3 月', house)
    expect(read).toMatchObject({
      compiler: { name: '沈一禾、顾青禾' },
      date: 'dayless',
      dateTyped: '2026 年 3 月',
    })
    const { articles, findings } = divided(
      manuscript('【行业资讯】', '灯亮了', '甲。', '来源：“江湾网” 编选：沈一禾 2026 年 3 月'),
    )
    expect(articles[0]?.source?.compiler).toEqual({ name: '沈一禾' })
    const told = findings.find(({ problem }) => problem === 'import-date-missing')
    expect(told?.params).toMatchObject({ fault: 'dayless', typed: '2026 年 3 月' })
  })

  it('says by the half of its marks what its name is', () => {
    const kindOf = (line: string) => readSourceLine(line, house)?.names.map(({ kind }) => kind)
    expect(kindOf('来源：《江湾日报 2026年03月05日')).toEqual(['periodical'])
    expect(kindOf('来源：江湾日报》 2026年03月05日')).toEqual(['periodical'])
    expect(kindOf('来源：“江湾网 2026年03月05日')).toEqual(['site'])
  })

  it('is no sentence that begins with the word', () => {
    expect(readSourceLine('来源不明的包裹先放在门房。', house)).toBeUndefined()
    expect(readSourceLine('来源：镇里说，钱从三处来。一处是摊位费。', house)).toBeUndefined()
  })

  it('is found at the end of a paragraph, and nowhere inside one', () => {
    expect(runOnSource('灯亮了。来源：《江湾月报》编辑部 2026年03月05日', house)).toBe(4)
    expect(runOnSource('灯亮了 来源：“江湾网” 编选：《江湾月报》编辑部 2026年03月05日', house)).toBe(4)
    expect(runOnSource('据这份报告（数据来源：江湾镇统计站），灯亮了。', house)).toBeUndefined()
    expect(runOnSource('钱的来源：镇里出一半。', house)).toBeUndefined()
  })
})
