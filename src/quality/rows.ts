/** What was measured, beside what is wanted: the rows of the table and their targets. */
import type { Em } from '../units.ts'
import type { Flaw, FlawKind, NoteKind } from './flaw.ts'
import { looseFrom, type Quality, uglyFrom } from './measure.ts'

export interface Row {
  readonly name: string
  readonly value: string
  /** Empty where nothing is asked. */
  readonly target: string
  readonly verdict: 'met' | 'missed' | 'unasked'
  /** Kinds of flaw that name the lines of the row. */
  readonly kinds: readonly Flaw['kind'][]
}

/** Flaws that make one row. */
const counted: readonly { readonly name: string; readonly kinds: readonly FlawKind[] }[] = [
  { name: 'prohibited line starts', kinds: ['prohibited-start'] },
  { name: 'prohibited line ends', kinds: ['prohibited-end'] },
  { name: 'split units (figures, words, dashes, ellipses)', kinds: ['split-unit'] },
  { name: 'overfull lines', kinds: ['overfull'] },
  { name: 'ragged lines', kinds: ['ragged'] },
  { name: 'left edges out of line, openers not trimmed', kinds: ['left-edge'] },
  { name: 'last lines of one character', kinds: ['lone-last-character'] },
  { name: 'widows', kinds: ['widow'] },
  { name: 'orphans', kinds: ['orphan'] },
  { name: 'stranded heads', kinds: ['stranded-head'] },
  { name: 'source lines parted from their text', kinds: ['parted-source'] },
  { name: 'pairs of marks left wide', kinds: ['loose-pair'] },
  { name: 'Han–Western gaps missing', kinds: ['missing-gap'] },
  { name: 'Han–Western gaps doubled', kinds: ['doubled-gap'] },
  { name: 'words with unequal gaps', kinds: ['unequal-gaps'] },
  { name: 'spaces squeezed too far (Han against Han: at all)', kinds: ['squeezed-too-far'] },
  { name: 'spaces opened where none may', kinds: ['opened-where-closed'] },
  { name: 'lines with Han unevenly spaced', kinds: ['uneven-han'] },
  { name: 'hyphens under each other', kinds: ['double-hyphen'] },
  { name: 'body baselines off the grid', kinds: ['off-grid'] },
  { name: 'lines with text lost or out of order', kinds: ['text-lost'] },
]

/** The rows in the order of the table. Targets are those of the quality bar and, for looseness, of the best peer. */
export function rowsOf(quality: Quality): readonly Row[] {
  const { measure, flaws, flushLines, lastLines, neighbours, hanExtras, widestExtras } = quality
  const count = (...kinds: readonly Flaw['kind'][]): number =>
    flaws.filter(flaw => kinds.includes(flaw.kind)).length
  const part = (name: string, kind: NoteKind, whole: number, limit: number): Row =>
    share(name, kind, count(kind), whole, limit)
  const bar = barAt(measure)
  return [
    plain('pages', String(quality.pages)),
    plain('lines of justified text, flush among them', `${quality.lines}, ${flushLines}`),
    ...counted.map(({ name, kinds }) => none(name, kinds, count(...kinds))),
    part('last lines shorter than 2 em', 'short-last-line', lastLines, 1),
    plain('Han–Han extra, em: mean', mean(hanExtras).toFixed(4)),
    length('Han–Han extra, em: 95th percentile', 'opened', percentile(hanExtras), bar.p95),
    length('Han–Han extra, em: most', 'loose', most(hanExtras), bar.most),
    part(`lines with Han–Han extra over ${looseFrom} em`, 'loose', flushLines, bar.loose),
    part(`lines with Han–Han extra over ${uglyFrom} em`, 'ugly', flushLines, bar.ugly),
    part('neighbours more than .1 em apart in it', 'uneven-neighbours', neighbours, bar.uneven),
    plain('widest hole of a line, em: 95th percentile', percentile(widestExtras).toFixed(4)),
    length('widest hole of a line, em: most', 'wide-hole', most(widestExtras), bar.hole),
    plain('lines with letter-spaced words', String(count('letter-spaced'))),
    plain('lines squeezed', String(quality.squeezedLines)),
    part('lines squeezed beyond 80 % of their blank', 'squeezed-dry', flushLines, bar.dry),
    part('lines that squeeze a stop', 'stop-squeezed', flushLines, 1),
    plain('hyphenated line ends', String(count('hyphenated'))),
    (measure >= figuresWholeFrom ? none : noted)(
      'figures parted from 年, 万 and their like',
      ['figure-parted'],
      count('figure-parted'),
    ),
    plain('lines begun by a dash within a thought', String(count('dash-start'))),
  ]
}

/** From this measure on, in em, no figure need be parted from its unit; in a narrow column some lines want it. */
const figuresWholeFrom: Em = 30

/** What is asked at one measure; lengths in em, shares in percent. */
interface Bar {
  readonly p95: number | undefined
  readonly most: number | undefined
  readonly hole: number | undefined
  readonly loose: number
  readonly ugly: number
  readonly uneven: number
  readonly dry: number
}

/**
 * The looseness of the best peer on the same text is known at 37 em and at 18 em only; a wide measure is held to that
 * of 37, one of 18 to 20 em to that of 18. Between, and below, only the shares are asked.
 */
function barAt(measure: number): Bar {
  const wide = { loose: 0, ugly: 0, uneven: 1, dry: 3 }
  if (measure >= 36) return { ...wide, p95: 0.01, most: 0.056, hole: 0.17 }
  const middle = { p95: undefined, most: undefined, hole: undefined, loose: 3, ugly: 0.5, uneven: 1 }
  if (measure >= 30) return { ...middle, dry: 3 }
  if (measure >= 20) return { ...middle, dry: 8 }
  const narrow = { loose: 8, ugly: 2, uneven: measure >= 18 ? 1 : 3, dry: 8 }
  return measure >= 18
    ? { ...narrow, p95: 0.045, most: 0.2, hole: 0.277 }
    : { ...narrow, p95: undefined, most: undefined, hole: undefined }
}

const plain = (name: string, value: string): Row => ({
  name,
  value,
  target: '',
  verdict: 'unasked',
  kinds: [],
})

const verdictOf = (isMet: boolean): Row['verdict'] => (isMet ? 'met' : 'missed')

function none(name: string, kinds: Row['kinds'], value: number): Row {
  return { name, value: String(value), target: '0', verdict: verdictOf(value === 0), kinds }
}

const noted = (name: string, _: Row['kinds'], value: number): Row => plain(name, String(value))

function share(name: string, kind: NoteKind, part: number, whole: number, limit: number): Row {
  const percent = whole === 0 ? 0 : (100 * part) / whole
  return {
    name,
    value: `${part} (${percent.toFixed(1)} %)`,
    target: limit === 0 ? '0' : `< ${limit} %`,
    verdict: verdictOf(limit === 0 ? part === 0 : percent < limit),
    kinds: [kind],
  }
}

function length(name: string, kind: NoteKind, value: Em, limit: Em | undefined): Row {
  const shown = value.toFixed(4)
  if (limit === undefined) return plain(name, shown)
  return { name, value: shown, target: `≤ ${limit}`, verdict: verdictOf(value <= limit), kinds: [kind] }
}

export const mean = (values: readonly number[]): number =>
  values.length === 0 ? 0 : values.reduce((sum, value) => sum + value, 0) / values.length

export const most = (values: readonly number[]): number => values.reduce((a, b) => Math.max(a, b), 0)

/** The value that 95 in a hundred do not exceed (nearest rank). */
export function percentile(values: readonly number[]): number {
  const sorted = [...values].sort((one, other) => one - other)
  return sorted[Math.ceil(0.95 * sorted.length) - 1] ?? 0
}
