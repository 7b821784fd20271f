import { describe, expect, it } from 'vitest'
import { readDate, readMonth } from '../../src/manifest/dates.ts'

describe('a date', () => {
  it.each(['2023-02-06', '2023/2/6', '2023年2月6日', '2023 年 02 月 06 日', ' 2023-02-06 '])(
    'is read from %j',
    text => expect(readDate(text)).toEqual({ year: 2023, month: 2, day: 6 }),
  )

  it.each(['2023-02', '2月6日', '23-02-06', '2023-02-06 10:00', '2023年2月6号', '二〇二三年二月六日', ''])(
    'is not made of %j',
    text => expect(readDate(text)).toBe('not-a-date'),
  )

  it.each([
    '2023-02-29',
    '1900-02-29',
    '2023-04-31',
    '2023-00-10',
    '2023-13-01',
    '2023-01-00',
    '0023-02-06',
    '1899-12-31',
  ])('cannot be %s', text => expect(readDate(text)).toBe('impossible'))

  it('may be 29 February of a leap year', () => {
    expect(readDate('2024-02-29')).toEqual({ year: 2024, month: 2, day: 29 })
    expect(readDate('2000-02-29')).toEqual({ year: 2000, month: 2, day: 29 })
  })
})

describe('a month', () => {
  it.each(['2023-02', '2023/2', '2023年2月', '2023 年 02 月'])('is read from %j', text =>
    expect(readMonth(text)).toEqual({ year: 2023, month: 2 }),
  )

  it.each(['2023-00', '2023-13', '2023', '2023-02-01', '0000-02', '1899-12'])('is not made of %j', text =>
    expect(readMonth(text)).toBeUndefined(),
  )
})
