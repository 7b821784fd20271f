/**
 * Marks gone wrong: brackets and braces that hold the word of a mark and are none, told rather than printed in silence.
 * Only the word makes a slip; brackets and braces around anything else are the writer's own.
 *
 *     [词] {着重}     [词]｛着重｝     【词】{着重}     [词]{着重，     词]{着重}     [词]{着重}{专名}
 */
import { type Finding, found } from '../findings/finding.ts'
import { quoted } from '../findings/quoting.ts'
import { type RichText, spanOf } from '../rich-text.ts'
import { type Manuscript, report, type Stretch } from './manuscript.ts'
import { readWish } from './mark-wish.ts'

/** A bracket and a brace with the word of a mark behind it, at `[from, to)`. */
export interface Slip extends Stretch {
  readonly word: string
  /** Where the closing bracket and the brace behind it stand. */
  readonly bracket: number
  readonly brace: number
}

/** Without a brace there is neither a mark nor a slip. */
export const mayHoldMarks = (text: string): boolean => text.includes('{') || text.includes('｛')

/** A brace behind a bracket, or behind a mark that is there already. */
const slipForm = /(?<=([\]］】〕]|\][{｛][^{}｛｝]*[}｝])(\s*))[{｛]([^{}｛｝[\]［］\r\n]*)([}｝]?)/g

/** Everything in `text` that has the look of a mark, those that are well written among it. */
export function* slipsIn(text: string): Generator<Slip> {
  if (!mayHoldMarks(text)) return
  for (const match of text.matchAll(slipForm)) {
    const { 0: typed, 1: closing = '', 2: gap = '', 3: inside = '', 4: end, index: brace } = match
    const meant = end === '' ? unclosed(inside) : closed(inside)
    if (meant === undefined || (isCommon(meant.word) && (closing !== ']' || gap !== ''))) continue
    if (end === '' && gap !== '') continue
    const bracket = brace - gap.length - closing.length
    yield {
      from: openingBefore(text, bracket),
      to: end === '' ? brace + 1 + meant.length : brace + typed.length,
      word: meant.word,
      bracket,
      brace,
    }
  }
}

/** The bracket that was opened last before `at`, or `at` itself. */
function openingBefore(text: string, at: number): number {
  for (let k = at - 1; k >= 0; k--) if ('[［【〔'.includes(text[k] ?? '')) return k
  return at
}

interface Meant {
  readonly word: string
  readonly length: number
}

/** Templates have these in braces of their own: [标题] {title}. */
const isCommon = (word: string): boolean => word === 'name' || word === 'title'

/** The word of a mark, its 号 dropped. */
function closed(inside: string): Meant | undefined {
  const word = inside.trim().replace(/(?<=^(?:着重|专名|书名))号$/, '')
  return readWish(word) === undefined ? undefined : { word, length: inside.length }
}

/** A brace that is not closed says no more than where the word ends. */
const firstWord = /^\s*(?:(着重|专名|书名)号?|[\p{Script=Latin}\p{M}'’]+(?: [\p{Script=Latin}\p{M}'’]+)*)/u

function unclosed(inside: string): Meant | undefined {
  const [typed = '', name] = firstWord.exec(inside) ?? []
  const word = name ?? typed.trim()
  return readWish(word) === undefined ? undefined : { word, length: typed.length }
}

/** Reports the slips in words that hold no Markdown, typed at `stretch`. */
export function reportSlips(manuscript: Manuscript, { from, to }: Stretch): void {
  for (const slip of slipsIn(manuscript.markdown.text.slice(from, to)))
    report(manuscript, 'mark-slip', { from: from + slip.from, to: from + slip.to }, { word: slip.word })
}

/** [^1]: fields have no escapes, so it is printed as it stands. */
const noteSign = /\[\^[^\]\s]+\]/g

/** What looks like a mark, or the sign of a note, in texts that take none: titles, notes, source lines. */
export const marksInFields = (fields: readonly (RichText | undefined)[]): readonly Finding[] =>
  fields.flatMap(field => {
    if (field === undefined) return []
    const { text, origin } = field
    const tell = (problem: 'mark-in-field' | 'note-in-text', from: number, to: number): Finding =>
      found(problem, { text: quoted(text.slice(from, to)) }, spanOf(origin, from, to))
    return [
      ...[...slipsIn(text)].map(({ from, to }) => tell('mark-in-field', from, to)),
      ...[...text.matchAll(noteSign)].map(({ 0: sign, index }) =>
        tell('note-in-text', index, index + sign.length),
      ),
    ]
  })
