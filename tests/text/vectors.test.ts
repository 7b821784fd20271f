/** The vectors of the typesetting reference: breaks, widths of pairs and lines, and opportunities. */
import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { WORD_SPACE } from '../../src/text/boundaries.ts'
import {
  composeLine,
  composeParagraph,
  type MarkStyle,
  type ProhibitionLevel,
} from '../../src/text/compose.ts'
import { blankLeft } from '../../src/text/ledger.ts'
import { NEVER } from '../../src/text/opportunities.ts'
import { prepare, type Setting } from '../../src/text/setting.ts'
import { rich, size, styleOf, textsOf } from '../support/composition.ts'

interface BreakVector {
  readonly id: string
  readonly rule: string
  readonly text: string
  readonly measureEm: number
  readonly style: MarkStyle
  readonly level?: ProhibitionLevel
  readonly indentEm?: number
  readonly hang?: boolean
  readonly expectLines: readonly string[]
}

interface Vectors {
  readonly breaks: readonly BreakVector[]
  readonly pairs: readonly {
    readonly id: string
    readonly text: string
    readonly style: MarkStyle
    readonly pairs: readonly (readonly [string, string, number])[]
  }[]
  readonly lines: readonly {
    readonly id: string
    readonly text: string
    readonly style: MarkStyle
    readonly widthEm: number
  }[]
  readonly opportunities: readonly {
    readonly id: string
    readonly text: string
    readonly level: ProhibitionLevel
    readonly breaks: readonly number[]
  }[]
}

const vectors: Vectors = JSON.parse(readFileSync(new URL('vectors/linebreak.json', import.meta.url), 'utf8'))

const withoutSpaces = (text: string): string => text.replaceAll(' ', '')

describe('lines break as the vectors say', () => {
  it.each(vectors.breaks)('$id $rule: $text', vector => {
    const style = styleOf({
      indent: vector.indentEm ?? 0,
      rules: {
        marks: vector.style,
        level: vector.level ?? 'gb',
        hang: vector.hang === true ? 'allow' : 'never',
      },
    })
    const lines = composeParagraph(rich(vector.text), style, vector.measureEm * size)
    expect(textsOf(lines).map(withoutSpaces)).toEqual(vector.expectLines.map(withoutSpaces))
  })
})

describe('two marks are as wide as the vectors say', () => {
  it.each(vectors.pairs)('$id $style: $text', ({ text, style, pairs }) => {
    const setting = prepare(rich(text), 0, text.length, styleOf({ rules: { marks: style } }), 'whole')
    let from = 0
    for (const [former, latter, width] of pairs) {
      const at = findPair(setting, former, latter, from)
      expect([former, latter, widthOf(setting, at) + widthOf(setting, at + 1)]).toEqual([
        former,
        latter,
        width,
      ])
      from = at + 1
    }
  })
})

describe('a line is as wide as the vectors say', () => {
  it.each(vectors.lines)('$id $style: $text', ({ text, style, widthEm }) => {
    const line = composeLine(rich(text), styleOf({ rules: { marks: style } }))
    expect(line.end / size).toBeCloseTo(widthEm, 9)
  })
})

describe('a line may end where the vectors say', () => {
  it.each(vectors.opportunities)('$id $level: $text', ({ text, level, breaks }) => {
    const setting = prepare(rich(text), 0, text.length, styleOf({ rules: { level } }), 'whole')
    expect(opportunityOffsets(setting)).toEqual(breaks)
  })
})

function textOf({ atoms }: Setting, k: number): string {
  const { text, starts } = atoms.clusters
  return text.slice(starts[atoms.first[k] ?? 0], starts[atoms.end[k] ?? 0])
}

function findPair(setting: Setting, former: string, latter: string, from: number): number {
  for (let k = from; k + 1 < setting.atoms.count; k++)
    if (textOf(setting, k) === former && textOf(setting, k + 1) === latter) return k
  throw new Error(`no ${former}${latter} from atom ${from}`)
}

/** Width of an atom in the middle of its line: from where its neighbour's ends to where its own does. */
const widthOf = (setting: Setting, k: number): number =>
  leftEdge(setting, k + 1) - (setting.ledger.spaces[k + 1] ?? 0) - leftEdge(setting, k)

/** Where the kept part of an atom begins, in a line that holds the whole text. */
function leftEdge({ ledger, blanks }: Setting, k: number): number {
  const untrimmed = (ledger.starts[k] ?? 0) - (ledger.startTrims[k] ?? 0)
  return untrimmed + (blanks.before[k] ?? 0) - blankLeft(blanks, ledger, k)
}

/** Opportunities as offsets in code points of the text without the spaces that become gaps. */
function opportunityOffsets(setting: Setting): readonly number[] {
  const offsets: number[] = []
  let offset = 0
  for (let k = 0; k < setting.atoms.count; k++) {
    if (k > 0 && setting.ledger.places[k] === WORD_SPACE) offset++
    if (k > 0 && setting.opportunities.usual[k] !== NEVER) offsets.push(offset)
    offset += Array.from(textOf(setting, k)).length
  }
  return offsets
}
