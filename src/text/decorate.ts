/**
 * Where the inline marks of a line go, once its glyphs stand at their final places: dots under characters, lines and
 * waves under words, readings above. None of them moves a glyph. Inside, lengths are in em of the type size.
 */
import { type MarkRange, spanOf } from '../rich-text.ts'
import type { Em } from '../units.ts'
import { belongs, ID, ideographs } from './classes.ts'
import type { LineRange } from './justify.ts'
import type { Decoration } from './line.ts'
import { atomsWithin, leastBetween, lineOfReading, type Ruby } from './ruby.ts'
import type { Setting } from './setting.ts'

/** Two names that touch are held apart by at least an eighth of an em (CLREQ 3.3.2), half of it from each. */
const betweenNames: Em = 0.125

/** Left and right end of each atom of a line, as `[left, right, left, right …]`. */
export type AtomEdges = Float64Array

export function decorate(
  setting: Setting,
  range: LineRange,
  edges: AtomEdges,
  measure: Em,
): readonly Decoration[] {
  const { marks } = setting.text
  const lines = marks.filter(({ mark }) => mark.kind === 'name' || mark.kind === 'title')
  return [
    ...lines.flatMap(mark => underline(setting, range, edges, mark, lines)),
    ...marks.flatMap(mark =>
      mark.mark.kind === 'dots' ? dotsUnder(setting, range, edges, mark, lines) : [],
    ),
    ...readingsOver(setting, range, edges, measure),
  ]
}

/** The atoms of a mark that stand on the line. */
function atomsOnLine({ atoms }: Setting, range: LineRange, mark: MarkRange) {
  const { first, end } = atomsWithin(atoms, mark.from, mark.to)
  return { first: Math.max(first, range.from), end: Math.min(end, range.to) }
}

function underline(
  setting: Setting,
  range: LineRange,
  edges: AtomEdges,
  { from, to, mark }: MarkRange,
  lines: readonly MarkRange[],
): readonly Decoration[] {
  const { first, end } = atomsOnLine(setting, range, { from, to, mark })
  if (first >= end || mark.kind === 'dots' || mark.kind === 'ruby') return []
  const left = edges[2 * (first - range.from)] ?? 0
  const right = edges[2 * (end - 1 - range.from) + 1] ?? 0
  const before = lines.some(other => other.to === from) ? betweenNames / 2 : 0
  const after = lines.some(other => other.from === to) ? betweenNames / 2 : 0
  const { size } = setting.style
  return [{ kind: mark.kind, from: (left + before) * size, to: (right - after) * size, size }]
}

/** A dot under each ideograph; punctuation and Western text have none (GB/T 15834 4.16, CLREQ 3.3.2). */
function dotsUnder(
  setting: Setting,
  range: LineRange,
  edges: AtomEdges,
  mark: MarkRange,
  lines: readonly MarkRange[],
): readonly Decoration[] {
  const { atoms, style } = setting
  const { first, end } = atomsOnLine(setting, range, mark)
  const dots: Decoration[] = []
  for (let k = first; k < end; k++) {
    if (!belongs(atoms.classes[k] ?? ID, ideographs)) continue
    const at = atoms.clusters.starts[atoms.first[k] ?? 0] ?? 0
    const left = edges[2 * (k - range.from)] ?? 0
    const right = edges[2 * (k - range.from) + 1] ?? left
    const isLined = lines.some(({ from, to }) => from <= at && at < to)
    dots.push({
      kind: 'dot',
      x: ((left + right) / 2) * style.size,
      under: isLined ? 'line' : 'text',
      size: style.size,
    })
  }
  return dots
}

/** Centred over their bases, a word space apart, within the measure. */
function readingsOver(
  setting: Setting,
  range: LineRange,
  edges: AtomEdges,
  measure: Em,
): readonly Decoration[] {
  const { rubies, style, text, atoms } = setting
  const onLine = rubies.filter(({ first, end }) => first >= range.from && end <= range.to)
  const places = placeReadings(onLine, range, edges, measure)
  return onLine.map((ruby, k): Decoration => {
    const { starts } = atoms.clusters
    const from = starts[atoms.first[ruby.first] ?? 0] ?? 0
    const span = spanOf(text.origin, from, starts[atoms.end[ruby.end - 1] ?? 0] ?? from)
    const reading = lineOfReading(ruby, style.rules.ruby * style.size, span)
    return { kind: 'ruby', x: (places[k] ?? 0) * style.size, over: from, reading, size: style.size }
  })
}

function placeReadings(
  rubies: readonly Ruby[],
  range: LineRange,
  edges: AtomEdges,
  measure: Em,
): readonly Em[] {
  const places: Em[] = []
  let least = 0
  for (const { first, end, width, before, after } of rubies) {
    const left = (edges[2 * (first - range.from)] ?? 0) + before
    const right = (edges[2 * (end - 1 - range.from) + 1] ?? 0) - after
    const place = Math.max(least, (left + right - width) / 2)
    places.push(place)
    least = place + width + leastBetween
  }
  let most = measure
  for (let k = places.length - 1; k >= 0; k--) {
    const width = rubies[k]?.width ?? 0
    const place = Math.min(places[k] ?? 0, most - width)
    places[k] = place
    most = place - leastBetween
  }
  return places
}
