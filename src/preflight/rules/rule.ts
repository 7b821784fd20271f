/** The shape of a rule: what is asked for, by whom, and a pure function that finds where it is not so. */
import type { Expectations } from '../expectations.ts'
import type { FileFacts, Oddity, PageFacts } from '../facts.ts'

export interface Words {
  readonly zh: string
  readonly en: string
}

export interface Rule {
  /** Never changes its meaning. */
  readonly name: string
  /** Rows of `docs/press.md`, with the clause of the standard where there is one. */
  readonly source: string
  /** `refuse`: no such file is delivered; `warn`: somebody has to look. */
  readonly verb: 'refuse' | 'warn'
  /** `pages`: the layout tells of it before there is a file, with the place in the manuscript. */
  readonly toldOf: 'pages' | 'file'
  readonly asks: Words
  readonly check: (facts: FileFacts, expected: Expectations) => readonly Fault[]
}

export interface Fault {
  /** Page of the file, counted from 1; undefined for the file. */
  readonly page: number | undefined
  /** What was found instead, in signs that both languages read: names of keys, numbers with units. */
  readonly found: string
}

export const fault = (found: string, page?: number): Fault => ({ page, found })

/** A fault where the claim is not true. */
export const unless = (claim: boolean, found: string, page?: number): readonly Fault[] =>
  claim ? [] : [fault(found, page)]

/** Something odd, with the object or the page it stands in. */
export const oddFault = ({ key, object, page }: Oddity): Fault =>
  object === undefined ? fault(key, page) : fault(`${key} (${object} 0 R)`)

/** Faults of each page, with its number. */
export const onPages =
  (check: (page: PageFacts, expected: Expectations, facts: FileFacts) => Iterable<string>) =>
  (facts: FileFacts, expected: Expectations): readonly Fault[] =>
    facts.pages.flatMap(page => [...check(page, expected, facts)].map(found => fault(found, page.number)))

export const refuse = (name: string, source: string, zh: string, en: string, check: Rule['check']): Rule => ({
  name,
  source,
  verb: 'refuse',
  toldOf: 'file',
  asks: { zh, en },
  check,
})

export const warn = (name: string, source: string, zh: string, en: string, check: Rule['check']): Rule => ({
  ...refuse(name, source, zh, en, check),
  verb: 'warn',
})

/** Numbers in messages: two decimals at most. */
export const short = (value: number): string => String(Math.round(value * 100) / 100)

/** As wide as rounding in the file; boxes have four decimals. */
export const slack = 0.02
