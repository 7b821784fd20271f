/** The worked example of the page on composition, so that the page tells the truth. */
import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { breakAtoms, breakWithin } from '../../src/text/break.ts'
import { composeParagraph } from '../../src/text/compose.ts'
import { judgeLine, openVerdict } from '../../src/text/judge.ts'
import { offsetOf, prepare } from '../../src/text/setting.ts'
import { rich, size, styleOf, textsOf } from '../support/composition.ts'

const page = readFileSync('docs/composition.md', 'utf8')
const sentence = /^> (.*)$/m.exec(page)?.[1] ?? ''
const measure = 16
const setting = prepare(rich(sentence), 0, sentence.length, styleOf({ indent: 2 }), 'whole')

interface Row {
  readonly words: string
  readonly d: number
  readonly badness: number
  readonly demerits: number
}

/** Rows `| 1a words | width | d | what is done | B | (10 + B)² |`. */
const rows: readonly Row[] = [
  ...page.matchAll(/^\| \d[a-c]? (\S+) \| \S+ \| (\S+) \|.*\| (\S+) \| (\S+) \|$/gm),
].map(([, words = '', d = '', badness = '', demerits = '']) => ({
  words,
  d: Number(d.replace('−', '-').replace('+', '')),
  badness: Number(badness),
  demerits: Number(demerits),
}))

const atomAt = (offset: number): number => {
  for (let k = 0; k <= setting.atoms.count; k++) if (offsetOf(setting, k) === offset) return k
  throw new Error(`no atom begins at ${offset}`)
}

describe('the worked example', () => {
  it('has six candidate lines', () => {
    expect(rows.map(({ words }) => sentence.includes(words))).toEqual(Array(6).fill(true))
  })

  it.each(rows)('$words is off by $d and costs $demerits', ({ words, d, badness, demerits }) => {
    const offset = sentence.indexOf(words)
    const [from, to] = [atomAt(offset), atomAt(offset + words.length)]
    const verdict = openVerdict()
    const room = from === 0 ? measure - 2 : measure
    judgeLine(setting, from, to, room, to === setting.atoms.count ? 'last' : 'inner', verdict)
    expect(verdict.slack).toBeCloseTo(d, 6)
    expect(verdict.badness).toBeCloseTo(badness, 2)
    expect((10 + verdict.badness) ** 2).toBeCloseTo(demerits, 1)
  })

  it('is won by the first breaking, at the total the page gives', () => {
    const lines = composeParagraph(rich(sentence), styleOf({ indent: 2 }), measure * size)
    expect(textsOf(lines)).toEqual([rows[0]?.words, rows[3]?.words, rows[5]?.words])
    const { usual } = setting.opportunities
    const total = Number(/\*\*([\d.]+)\*\*/.exec(page)?.[1])
    expect(breakAtoms(setting, usual, measure).demerits).toBeCloseTo(total, 1)
    expect(breakWithin(setting, usual, measure, total - 1)).toBeUndefined()
  })
})
