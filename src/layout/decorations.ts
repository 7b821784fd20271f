/**
 * Inline marks of a set line as marks on the page, all at fixed distances from the em box of its characters, so that the
 * pitch stays what it is (CLREQ 3.3, after GB/T 15834—2011 4.16 and 5.1). Lengths below are in em of the type size.
 */
import type { LinePart, Mark } from '../page.ts'
import type { Artifact, Element } from '../structure.ts'
import type { Decoration, Line } from '../text/line.ts'
import type { Em, Pt } from '../units.ts'
import { unreachable } from '../unreachable.ts'
import { rectangle } from './setting.ts'
import { partAt, readingOf } from './structure.ts'

/** The em box of Chinese faces above and below the baseline. */
const boxAbove: Em = 0.88
const boxBelow: Em = 0.12

/** Line and wave: their upper edge below the em box, and their weight; ours, within the custom of .15 to .2. */
const lineBelow: Em = 0.15
const lineWeight: Em = 0.05
const waveHeight: Em = 0.045
const waveWeight: Em = 0.035
/** Middle of a wave below the em box; under a line its crests keep a line's weight from it. */
const waveBelow = { text: 0.175, line: 0.315 } as const
/** A dot, its centre below the em box; below what lines there are, it keeps a hair from them. */
const dotDiameter: Em = 0.17
const dotBelow = { text: 0.215, line: 0.335, 'low-wave': 0.48 } as const

/**
 * What is drawn beside the glyphs of `line`, whose left end stands at `x` and whose baseline at `baseline`. Dots, lines
 * and waves are ornaments; a reading belongs beside its base among `parts`, or to the whole of the text.
 */
export const decorationMarks = (
  line: Line,
  x: Pt,
  baseline: Pt,
  whole: Element | Artifact,
  parts: readonly LinePart[],
): readonly Mark[] => line.decorations.map(decoration => markOf(decoration, x, baseline, whole, parts))

function markOf(
  decoration: Decoration,
  x: Pt,
  baseline: Pt,
  whole: Element | Artifact,
  parts: readonly LinePart[],
): Mark {
  const { kind, size } = decoration
  const below = (distance: Em): Pt => baseline + (boxBelow + distance) * size
  switch (kind) {
    case 'dot': {
      const at = { x: x + decoration.x, y: below(dotBelow[decoration.under]) }
      return { kind: 'dots', at, count: 1, pitch: 0, diameter: dotDiameter * size, ink: 'text' }
    }
    case 'name': {
      const { from, to } = decoration
      return rectangle(x + from, below(lineBelow), to - from, lineWeight * size, 'text')
    }
    case 'title': {
      const { from, to, under } = decoration
      const at = { x: x + from, y: below(waveBelow[under]) }
      const [height, weight] = [waveHeight * size, waveWeight * size]
      return { kind: 'wave', at, length: to - from, height, weight, ink: 'text' }
    }
    case 'ruby': {
      const { reading, over } = decoration
      const base = partAt(parts, over, 'RB')
      const belongs = base === undefined ? whole : readingOf(base)
      const y = baseline - boxAbove * size - boxBelow * (reading.runs[0]?.size ?? 0)
      return {
        kind: 'line',
        at: { x: x + decoration.x, y },
        line: reading,
        ink: 'text',
        role: 'ruby',
        belongs,
      }
    }
    default:
      return unreachable(kind)
  }
}
