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
  const lines = outermost(marks)
  return [
    ...lines.flatMap(mark => underline(setting, range, edges, mark, lines)),
    ...marks.flatMap(mark =>
      mark.mark.kind === 'dots' ? dotsUnder(setting, range, edges, mark, lines) : [],
    ),
    ...readingsOver(setting, range, edges, measure),
  ]
}

type Lined = MarkRange & { readonly mark: { readonly kind: 'name' | 'title' } }

/** The lines and waves to draw: one that lies within another of its kind has its line already. */
function outermost(marks: readonly MarkRange[]): readonly Lined[] {
  const lined = marks.filter((one): one is Lined => one.mark.kind === 'name' || one.mark.kind === 'title')
  return lined.filter(
    (one, k) => !lined.some((other, at) => at > k && other.mark.kind === one.mark.kind && holds(other, one)),
  )
}

/** Of two marks over the same words the one that ends the list holds the other: marks ascend by where they end. */
const holds = (outer: MarkRange, inner: MarkRange): boolean =>
  outer.from <= inner.from && inner.to <= outer.to

/** The atoms of a mark that stand on the line. */
function atomsOnLine({ atoms }: Setting, range: LineRange, mark: MarkRange) {
  const { first, end } = atomsWithin(atoms, mark.from, mark.to)
  return { first: Math.max(first, range.from), end: Math.min(end, range.to) }
}

/** The ends of atom k without the room that its reading takes. */
function endsOf({ rubies }: Setting, range: LineRange, edges: AtomEdges, k: number) {
  const left = edges[2 * (k - range.from)] ?? 0
  const right = edges[2 * (k - range.from) + 1] ?? left
  const ruby = rubies.find(({ first, end }) => first <= k && k < end)
  if (ruby === undefined) return { left, right }
  return {
    left: left + (k === ruby.first ? ruby.before : ruby.inside),
    right: right - (k === ruby.end - 1 ? ruby.after : 0),
  }
}

function underline(
  setting: Setting,
  range: LineRange,
  edges: AtomEdges,
  one: Lined,
  lines: readonly Lined[],
): readonly Decoration[] {
  const { first, end } = atomsOnLine(setting, range, one)
  if (first >= end) return []
  const { from, to, mark } = one
  const before = lines.some(other => other.to === from) ? betweenNames / 2 : 0
  const after = lines.some(other => other.from === to) ? betweenNames / 2 : 0
  const { size } = setting.style
  const ends = {
    from: (endsOf(setting, range, edges, first).left + before) * size,
    to: (endsOf(setting, range, edges, end - 1).right - after) * size,
    size,
  }
  if (mark.kind === 'name') return [{ kind: 'name', ...ends }]
  return [{ kind: 'title', under: meetsName(one, lines) ? 'line' : 'text', ...ends }]
}

/** A dot under each ideograph; punctuation and Western text have none (GB/T 15834 4.16, CLREQ 3.3.2). */
function dotsUnder(
  setting: Setting,
  range: LineRange,
  edges: AtomEdges,
  mark: MarkRange,
  lines: readonly Lined[],
): readonly Decoration[] {
  const { atoms, style } = setting
  const { first, end } = atomsOnLine(setting, range, mark)
  const dots: Decoration[] = []
  for (let k = first; k < end; k++) {
    if (!belongs(atoms.classes[k] ?? ID, ideographs)) continue
    const at = atoms.clusters.starts[atoms.first[k] ?? 0] ?? 0
    const { left, right } = endsOf(setting, range, edges, k)
    const over = lines.filter(({ from, to }) => from <= at && at < to)
    dots.push({
      kind: 'dot',
      x: ((left + right) / 2) * style.size,
      under: dotUnder(over, lines),
      size: style.size,
    })
  }
  return dots
}

/** What a dot stands under: the lowest line its character has; a wave that meets a name is lower all along. */
function dotUnder(over: readonly Lined[], lines: readonly Lined[]): 'text' | 'line' | 'low-wave' {
  if (over.length === 0) return 'text'
  return over.some(one => one.mark.kind === 'title' && meetsName(one, lines)) ? 'low-wave' : 'line'
}

/** Whether a title holds a name or is part of one: its wave then runs below the line, all along. */
const meetsName = (title: Lined, lines: readonly Lined[]): boolean =>
  lines.some(other => other.mark.kind === 'name' && other.from < title.to && title.from < other.to)

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
