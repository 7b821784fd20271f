/** Areas over the linked words of a set line. */
import type { LinePart, Mark } from '../page.ts'
import type { Line } from '../text/line.ts'
import type { Pt } from '../units.ts'
import { partAt } from './structure.ts'

/** Ends of a glyph's characters on the line: from its own x to the next glyph's, or to the end of the line. */
export function linkMarks(line: Line, x: Pt, baseline: Pt, parts: readonly LinePart[]): readonly Mark[] {
  const links = line.text.links.filter(link => link.from < line.to && link.to > line.from)
  if (links.length === 0) return []
  const glyphs = line.runs.flatMap(run => run.glyphs.map(glyph => ({ ...glyph, size: run.size })))
  return links.flatMap(({ from, to, href }): readonly Mark[] => {
    const first = glyphs.findIndex(glyph => glyph.from < to && glyph.to > from)
    const after = glyphs.findIndex((glyph, index) => index > first && glyph.from >= to)
    const start = glyphs[first]
    const belongs = partAt(parts, from, 'Link')
    if (start === undefined || belongs === undefined) return []
    const end = after === -1 ? line.end : (glyphs[after]?.x ?? line.end)
    return [
      {
        kind: 'link',
        at: { x: x + start.x, y: baseline - 0.88 * start.size },
        size: { width: end - start.x, height: start.size },
        target: { kind: 'web', href },
        belongs,
      },
    ]
  })
}
