/**
 * Where the lines of a paragraph part: prohibited starts and ends (CLREQ 3.1.4, GB/T 15834 5.1, level `gb`), units
 * that were split, last lines too short. Asks the text alone.
 */

import { cellsOf } from './cells.ts'
import { characterAt, isDigit, isLetter, type Kind, kindAt } from './characters.ts'
import type { Flaw, FlawKind, NoteKind } from './flaw.ts'
import { justifiedRoles, type Paragraph, type PlacedLine } from './paragraphs.ts'

export function breakFlaws(paragraph: Paragraph): readonly Flaw[] {
  return [
    ...paragraph.flatMap((line, index) => [
      ...(line.isFirst ? [] : startFlaws(line)),
      ...(line.isLast ? [] : endFlaws(line, paragraph[index + 1])),
      ...(line.isLast && !line.isFirst ? lastLineFlaws(line) : []),
    ]),
    ...tilingFlaws(paragraph),
  ]
}

const noStart: ReadonlySet<Kind> = new Set<Kind>([
  'closer',
  'pause',
  'stop',
  'dot',
  'connector',
  'slash',
  'ellipsis',
])
const suffixSigns = '%％‰‱℃℉°′″'
const prefixSigns = '¥￥$＄€£￡№'

function startFlaws(line: PlacedLine): readonly Flaw[] {
  const { text } = line.line.text
  const at = firstVisible(text, line.line.from)
  const kind = kindAt(text, at)
  const character = characterAt(text, at)
  if (kind === 'dash') {
    const former = kindAt(text, lastVisible(text, at))
    const opensThought = former === 'closer' || former === 'pause' || former === 'stop'
    return opensThought || text[at - 1] === character ? [] : [flaw('dash-start', line, character)]
  }
  const isProhibited = noStart.has(kind) || suffixSigns.includes(character)
  return isProhibited ? [flaw('prohibited-start', line, character)] : []
}

function endFlaws(line: PlacedLine, next: PlacedLine | undefined): readonly Flaw[] {
  const { text } = line.line.text
  const at = lastVisible(text, line.line.to)
  const character = characterAt(text, at)
  const kind = kindAt(text, at)
  const isProhibited = kind === 'opener' || kind === 'slash' || prefixSigns.includes(character)
  const flaws = isProhibited ? [flaw('prohibited-end', line, character)] : []
  const hasHyphen = endsInHyphen(line)
  if (hasHyphen) flaws.push(flaw('hyphenated', line, text.slice(at - 5, at + 1)))
  if (hasHyphen && next !== undefined && !next.isLast && endsInHyphen(next))
    flaws.push(flaw('double-hyphen', line, character))
  const split = splitAt(text, at, firstVisible(text, line.line.to), hasHyphen)
  return split === undefined ? flaws : [...flaws, flaw(split, line, around(text, line.line.to))]
}

const endsInHyphen = ({ line }: PlacedLine): boolean => {
  const run = line.runs[line.runs.length - 1]
  const glyph = run?.glyphs[run.glyphs.length - 1]
  return glyph !== undefined && glyph.from === glyph.to
}

/** Units of time, number and money that only a line past help parts from their figure. */
const firmUnits = '年月日号时点分秒岁元角万亿'

/** What a break between the characters at `former` and `latter` splits, if it splits anything. */
function splitAt(
  text: string,
  former: number,
  latter: number,
  hyphen: boolean,
): FlawKind | NoteKind | undefined {
  const before = characterAt(text, former)
  const after = characterAt(text, latter)
  if (isDigit(before) && firmUnits.includes(after)) return 'figure-parted'
  const isTouching = former + before.length === latter
  if (!isTouching) return undefined
  if (before === after && '—―…⋯'.includes(before))
    return isBetweenUnits(text, latter) ? undefined : 'split-unit'
  if (isInAddress(text, latter)) return undefined
  const isFigure = isDigit(after) && (isDigit(before) || isInsideNumber(text, former))
  const hasSign =
    (isDigit(before) && suffixSigns.includes(after)) || (prefixSigns.includes(before) && isDigit(after))
  const isPoint = isDigit(before) && /[.,:'/]/.test(after) && isDigit(characterAt(text, latter + 1))
  const isWord = !hyphen && isLetter(before) && isLetter(after)
  return isFigure || hasSign || isPoint || isWord ? 'split-unit' : undefined
}

/** 3|.5, 10|,000: a point with a digit before it. */
const isInsideNumber = (text: string, at: number): boolean =>
  /[.,:'/]/.test(text[at] ?? '') && isDigit(text[at - 1] ?? '')

/** Between two units of a run of three or more; a doubled dash or ellipsis is one unit. */
function isBetweenUnits(text: string, at: number): boolean {
  let from = at
  let to = at
  while (text[from - 1] === text[at]) from--
  while (text[to] === text[at]) to++
  return to - from > 4 && (at - from) % 2 === 0
}

const isInAddress = (text: string, at: number): boolean => {
  const head = /[\x21-\x7e]*$/.exec(text.slice(0, at))?.[0] ?? ''
  return head.includes('://') || head.startsWith('www.')
}

/** Shorter than the indent (CLREQ: 孤字 is one character; two em is the usual aim). */
const shortLastLine = 2

/** A figure, which is read as one. */
const figures = /\d+(?:[.,:/-]\d+)*/g

function lastLineFlaws(line: PlacedLine): readonly Flaw[] {
  const { text } = line.line.text
  const words = text.slice(line.line.from, line.line.to).trim()
  const characters = [...words.replace(figures, '0')].filter((_, index, all) =>
    isCounted(all.join(''), all.slice(0, index).join('').length),
  )
  if (characters.length < 2) return [flaw('lone-last-character', line, words)]
  const cells = cellsOf(line.line)
  const first = cells[0]
  const last = cells[cells.length - 1]
  if (first === undefined || last === undefined || !justifiedRoles.has(line.role)) return []
  const length = (last.right + last.blankAfter * last.size - first.left) / first.size
  return length < shortLastLine - 1e-6 ? [flaw('short-last-line', line, words)] : []
}

/** Han, letters, figures and the halves of dashes and ellipses; other marks do not make a line. */
function isCounted(words: string, at: number): boolean {
  const kind = kindAt(words, at)
  if (kind === 'western') return isLetter(characterAt(words, at))
  return kind === 'han' || kind === 'dash' || kind === 'ellipsis'
}

/** Every visible character of the paragraph stands on one line and has a glyph. */
function tilingFlaws(paragraph: Paragraph): readonly Flaw[] {
  let at = 0
  return paragraph.flatMap((line, index) => {
    const { text, from, to, runs } = line.line
    const covered = new Uint8Array(to - from)
    for (const run of runs)
      for (const glyph of run.glyphs) covered.fill(1, glyph.from - from, glyph.to - from)
    const lost = [...text.text.slice(from, to)].filter(
      (_, k) => covered[k] === 0 && isVisible(text.text, from + k),
    )
    const isContinuous = from === at && (index < paragraph.length - 1 || to === text.text.length)
    at = to
    return lost.length === 0 && isContinuous ? [] : [flaw('text-lost', line, lost.join(''))]
  })
}

const isVisible = (text: string, at: number): boolean =>
  kindAt(text, at) !== 'space' && !/[\p{Cf}\p{Mn}\u200b]/u.test(characterAt(text, at))

function firstVisible(text: string, from: number): number {
  let at = from
  while (at < text.length && /[\s\u00ad\u2060]/u.test(text[at] ?? '')) at++
  return at
}

/** Offset of the last visible character before `to`. */
function lastVisible(text: string, to: number): number {
  let at = to - 1
  while (at > 0 && /[\s\u00ad\u2060]/u.test(text[at] ?? '')) at--
  const code = text.charCodeAt(at)
  return code >= 0xdc00 && code <= 0xdfff ? at - 1 : at
}

const around = (text: string, at: number): string =>
  `${text.slice(Math.max(0, at - 4), at)}|${text.slice(at, at + 4)}`

const flaw = (kind: FlawKind | NoteKind, line: PlacedLine, detail: string): Flaw => ({ kind, line, detail })
