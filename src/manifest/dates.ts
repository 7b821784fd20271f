/**
 * Months and days as editors write them. YAML's own dates are never used: the reader keeps every scalar as text, and
 * the forms below are the ones a Chinese office types (GB/T 15835, 5.2; the house form of source lines has zeros and
 * spaces). Nothing is rewritten; the printed form is the publication's affair.
 */
import type { CalendarDate } from '../issue/issue.ts'

export interface CalendarMonth {
  readonly year: number
  readonly month: number
}

/** `not-a-date`: none of the known forms; `impossible`: a form we know, a day that no calendar has, or before 1900. */
export type DateFault = 'not-a-date' | 'impossible'

/** A year written otherwise is a slip of the hand: no periodical is older, and no date has five digits. */
const firstYear = 1900

const dashed = /^(\d{4})-(\d{1,2})-(\d{1,2})$/
const slashed = /^(\d{4})\/(\d{1,2})\/(\d{1,2})$/
const worded = /^(\d{4})\s*年\s*(\d{1,2})\s*月\s*(\d{1,2})\s*日$/

/**
 * Reads `2023-02-28`, `2023/2/6`, `2023年2月6日` or `2023 年 02 月 06 日`.
 *
 * @returns the day, or why it is none
 */
export function readDate(text: string): CalendarDate | DateFault {
  const written = text.trim()
  const parts = dashed.exec(written) ?? slashed.exec(written) ?? worded.exec(written)
  if (parts === null) return 'not-a-date'
  const [year, month, day] = [Number(parts[1]), Number(parts[2]), Number(parts[3])]
  const possible = isMonth({ year, month }) && day >= 1 && day <= daysIn({ year, month })
  return possible ? { year, month, day } : 'impossible'
}

const dashedMonth = /^(\d{4})[-/](\d{1,2})$/
const wordedMonth = /^(\d{4})\s*年\s*(\d{1,2})\s*月$/

/** Reads the month of an issue, `2023-02`, `2023/2` or `2023年2月`; undefined when it is no month. */
export function readMonth(text: string): CalendarMonth | undefined {
  const written = text.trim()
  const parts = dashedMonth.exec(written) ?? wordedMonth.exec(written)
  if (parts === null) return undefined
  const read = { year: Number(parts[1]), month: Number(parts[2]) }
  return isMonth(read) ? read : undefined
}

const isMonth = ({ year, month }: CalendarMonth): boolean => year >= firstYear && month >= 1 && month <= 12

/** Length of a month of the Gregorian calendar. */
export function daysIn({ year, month }: CalendarMonth): number {
  if (month === 2) return isLeapYear(year) ? 29 : 28
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31
}

const isLeapYear = (year: number): boolean => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0
