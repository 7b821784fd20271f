import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { composeParagraph, composeVariant } from '../../src/text/compose.ts'
import { judgeLine, openVerdict } from '../../src/text/judge.ts'
import { NEVER } from '../../src/text/opportunities.ts'
import { prepare, type Setting } from '../../src/text/setting.ts'
import { breakInto } from '../../src/text/variant.ts'
import { rich, size, styleOf, textsOf } from '../support/composition.ts'

const sentence =
  '镇上的菜店，本周起停用纸质小票，顾客扫码，就能看到账目，店主说，会用手机的人，一天比一天多。'

describe('composeVariant', () => {
  it('wins a line by opening the text a little', () => {
    const text = rich('镇上的菜店本周起停用纸质小票顾客扫码就能看到账目。'.repeat(6).slice(0, 140))
    const usual = composeParagraph(text, styleOf(), 20 * size)
    const longer = composeVariant(text, styleOf(), 20 * size, 1)
    expect(longer?.length).toBe(usual.length + 1)
    expect(textsOf(longer ?? []).join('')).toBe(text.text)
    for (const line of longer ?? []) expect(line.hanExtra).toBeLessThanOrEqual(0.15)
  })

  it('saves a line by squeezing marks, if they have enough to give', () => {
    const text = rich(sentence.repeat(2))
    const usual = composeParagraph(text, styleOf(), 30 * size)
    const shorter = composeVariant(text, styleOf(), 30 * size, -1)
    if (shorter !== undefined) expect(shorter.length).toBe(usual.length - 1)
    for (const line of shorter ?? []) expect(line.fit).not.toBe('overfull')
  })

  it('gives nothing where a line would have to be bad', () => {
    expect(composeVariant(rich('春江潮水连海平'), styleOf(), 20 * size, 1)).toBeUndefined()
    expect(composeVariant(rich('春江潮水连海平'), styleOf(), 20 * size, -1)).toBeUndefined()
    expect(composeVariant(rich(''), styleOf(), 20 * size, 1)).toBeUndefined()
  })

  it('leaves ragged text alone', () => {
    expect(composeVariant(rich(sentence), styleOf({ align: 'left' }), 20 * size, 1)).toBeUndefined()
  })

  it('changes one of the stretches that forced breaks divide', () => {
    const text = rich(
      `短行\u2028${'镇上的菜店本周起停用纸质小票顾客扫码就能看到账目。'.repeat(6).slice(0, 140)}`,
    )
    const usual = composeParagraph(text, styleOf(), 20 * size)
    const longer = composeVariant(text, styleOf(), 20 * size, 1)
    expect(longer?.length).toBe(usual.length + 1)
    expect(textsOf(longer ?? [])[0]).toBe('短行\u2028')
  })
})

describe('breakInto', () => {
  const part = fc.constantFrom('汉', '字', '排', '版', '天地', '，', '。', '“', '”', 'GPT', '12.5%', '2023年')
  const text = fc.array(part, { minLength: 20, maxLength: 60 }).map(parts => parts.join(''))

  it('finds the cheapest breaking into so many lines that a trial of all finds', () => {
    fc.assert(
      fc.property(
        text,
        fc.integer({ min: 8, max: 14 }),
        fc.integer({ min: 2, max: 8 }),
        (written, em, lines) => {
          const setting = prepare(rich(written), 0, written.length, styleOf(), 'whole')
          const found = breakInto(setting, em, lines)
          const best = cheapest(setting, em, lines)
          expect(found === undefined).toBe(best === undefined)
          if (found !== undefined) expect(found.length).toBe(lines)
          if (found !== undefined && best !== undefined)
            expect(costOf(setting, em, found)).toBeCloseTo(best, 6)
        },
      ),
      { numRuns: 60 },
    )
  })

  /** Demerits of one acceptable line, or nothing. */
  function lineCost(setting: Setting, em: number, from: number, to: number) {
    const { count } = setting.atoms
    const penalty = to === count ? 0 : (setting.opportunities.usual[to] ?? NEVER)
    if (penalty === NEVER || (to === count && from > 0 && from >= setting.ledger.runtFrom)) return undefined
    const verdict = openVerdict()
    judgeLine(setting, from, to, em, to === count ? 'last' : 'inner', verdict)
    if (verdict.badness >= 1e6 || verdict.extra > 0.15) return undefined
    return { demerits: (10 + verdict.badness + penalty) ** 2, fitness: verdict.fitness }
  }

  function cheapest(setting: Setting, em: number, lines: number): number | undefined {
    const { count } = setting.atoms
    let layer = new Map([['0 1', 0]])
    for (let line = 1; line <= lines; line++) {
      const next = new Map<string, number>()
      for (const [state, cost] of layer) {
        const [from = 0, before = 0] = state.split(' ').map(Number)
        for (let to = from + 1; to <= count; to++) {
          if ((to === count) !== (line === lines)) continue
          const one = lineCost(setting, em, from, to)
          if (one === undefined) continue
          const total = cost + one.demerits + (from > 0 && Math.abs(before - one.fitness) > 1 ? 3000 : 0)
          const key = `${to} ${one.fitness}`
          next.set(key, Math.min(total, next.get(key) ?? Number.POSITIVE_INFINITY))
        }
      }
      layer = next
    }
    return layer.size === 0 ? undefined : Math.min(...layer.values())
  }

  function costOf(setting: Setting, em: number, ends: readonly number[]): number {
    let total = 0
    let from = 0
    let before = 1
    for (const to of ends) {
      const one = lineCost(setting, em, from, to)
      if (one === undefined) throw new Error('a line that is not acceptable')
      total += one.demerits + (from > 0 && Math.abs(before - one.fitness) > 1 ? 3000 : 0)
      before = one.fitness
      from = to
    }
    return total
  }
})
