/**
 * What the YAML parser refused, as findings in an editor's words, and the text with each slip mended in memory.
 *
 * The mended text has the same length and the same lines. It is never used to build anything: it serves to read on
 * past a slip, so that one run names every fault of a file and not only the first.
 */
import { type Finding, found } from '../findings/finding.ts'
import type { YamlFault } from '../findings/problems/yaml-faults.ts'
import { quoted } from '../findings/quoting.ts'
import type { SyntaxFault, YamlSlice } from './yaml-node.ts'

export interface Slip {
  readonly finding: Finding
  /** What to put into the text in place of `[from, to)` to read on; as long as what it replaces. */
  readonly mend: { readonly from: number; readonly to: number; readonly text: string } | undefined
}

/** One line of a file, without its line end. */
interface WrittenLine {
  readonly from: number
  readonly text: string
}

/** One slip for each line the parser stumbled over; what follows from the same line is not said again. */
export function slipsOf(slice: YamlSlice, errors: readonly SyntaxFault[]): readonly Slip[] {
  const byLine = new Map<number, Slip>()
  for (const error of beforeOpenEnd(errors)) {
    const slip = slipOf(slice, error)
    const line = lineAt(slice.text, slip.finding.where?.from ?? error.from).from
    if (!byLine.has(line)) byLine.set(line, slip)
  }
  return [...byLine.values()]
}

/** An open quote or bracket swallows what follows: the first of them is the last fault worth naming. */
function beforeOpenEnd(errors: readonly SyntaxFault[]): readonly SyntaxFault[] {
  const open = errors.filter(({ code }) => code === 'OPEN_QUOTE' || code === 'OPEN_BRACKET')
  const first = Math.min(...open.map(({ from }) => from))
  return errors.filter(({ from, code }) => from < first || (from === first && code.startsWith('OPEN_')))
}

/** The text with every slip mended that can be, or undefined when none can. */
export function mendSlips(text: string, slips: readonly Slip[]): string | undefined {
  let mended = text
  for (const { mend } of slips)
    if (mend !== undefined) mended = mended.slice(0, mend.from) + mend.text + mended.slice(mend.to)
  return mended === text ? undefined : mended
}

function slipOf(slice: YamlSlice, error: SyntaxFault): Slip {
  switch (error.code) {
    case 'BLOCK_AS_IMPLICIT_KEY':
      return colonInText(slice, error) ?? strayLine(slice, error)
    case 'TAB_AS_INDENT':
      return tabIndent(slice, error)
    case 'MULTILINE_IMPLICIT_KEY':
    case 'MISSING_CHAR':
      return strayLine(slice, error)
    case 'BAD_INDENT':
      return indentSlip(slice, error)
    default:
      return syntaxSlip(slice, error, faultNames[error.code] ?? 'other')
  }
}

const faultNames: Readonly<Partial<Record<SyntaxFault['code'], YamlFault>>> = {
  OPEN_QUOTE: 'open-quote',
  OPEN_BRACKET: 'open-bracket',
  UNEXPECTED_TOKEN: 'text-after-end',
  BAD_SCALAR_START: 'reserved-start',
  UNKNOWN_ALIAS: 'unknown-alias',
  BAD_ALIAS: 'unknown-alias',
  BAD_DQ_ESCAPE: 'escape',
  MULTIPLE_DOCS: 'several-documents',
  BAD_KEY: 'odd-key',
  NON_STRING_KEY: 'odd-key',
}

/** `title: 夜市: 新气象`: the value of the line is text with a colon. Mended by a full-width colon. */
function colonInText(slice: YamlSlice, error: SyntaxFault): Slip | undefined {
  const line = lineAt(slice.text, error.from)
  const from = Math.max(error.from, line.from)
  const value = line.text.slice(from - line.from).replace(/\s+(?:#.*)?$/, '')
  if (!/:(?:\s|$)/.test(value)) return undefined
  const to = from + value.length
  const finding = found(
    'colon-in-text',
    { written: quoted(value), mended: inQuotes(value) },
    { file: slice.file, from, to },
  )
  return { finding, mend: { from, to, text: value.replace(/:(?=\s|$)/g, '：') } }
}

/** The text as YAML would take it, in the quotes that need no escapes. */
export const inQuotes = (text: string): string =>
  text.includes('"') ? `'${text.replaceAll("'", "''")}'` : `"${text.replaceAll('\\', '\\\\')}"`

function indentSlip(slice: YamlSlice, error: SyntaxFault): Slip {
  const line = lineAt(slice.text, error.from)
  const dash = /^\s*-[^\s-]/.test(line.text)
  return (
    wideIndent(slice.file, line) ?? syntaxSlip(slice, error, dash ? 'no-space-after-dash' : 'indentation')
  )
}

function tabIndent(slice: YamlSlice, error: SyntaxFault): Slip {
  const line = lineAt(slice.text, error.from)
  const blank = /^[ \t]*/.exec(line.text)?.[0] ?? ''
  const from = line.from + blank.indexOf('\t')
  const to = line.from + blank.length
  // Each tab becomes one blank: deeper lines stay deeper, whatever width the editor's screen gives a tab.
  const mend = { from: line.from, to, text: blank.replaceAll('\t', ' ') }
  return { finding: found('tab-indent', {}, { file: slice.file, from, to }), mend }
}

const fullWidthSeparator = /^\s*(?:- )?([^\s"'#:：-][^:：]*)：/
const missingSpace = /^\s*(?:- )?([A-Za-z\p{L}][^\s"'#:]*:)(?=[^\s/])/u

/**
 * A line that is no pair. The parser takes it for the beginning of the next one, so the line at fault is the first
 * of the range that looks like a slip.
 */
function strayLine(slice: YamlSlice, error: SyntaxFault): Slip {
  for (const line of linesWithin(slice, error)) {
    const slip = separatorSlip(slice, line)
    if (slip !== undefined) return slip
  }
  return syntaxSlip(slice, error, 'no-colon')
}

function separatorSlip({ file }: YamlSlice, line: WrittenLine): Slip | undefined {
  const indent = wideIndent(file, line)
  if (indent !== undefined) return indent
  const wide = fullWidthSeparator.exec(line.text)
  if (wide !== null) return wideColon(file, line, wide[1] ?? '', wide[0].length)
  const tight = missingSpace.exec(line.text)
  if (tight === null) return undefined
  const to = line.from + tight[0].length
  const where = { file, from: to - (tight[1] ?? '').length, to }
  const finding = found('yaml-syntax', { fault: 'no-space', written: tight[1] ?? '' }, where)
  return { finding, mend: blankLine(line) }
}

/** A full-width space is text to YAML; at the head of a line it was meant as indentation. */
function wideIndent(file: string, { from: start, text }: WrittenLine): Slip | undefined {
  const blank = /^[ \t]*\u3000[ \t\u3000]*/.exec(text)?.[0]
  if (blank === undefined) return undefined
  const from = start + blank.indexOf('\u3000')
  const to = start + blank.length
  const mend = { from: start, to, text: ' '.repeat(blank.length) }
  return { finding: found('full-width-indent', {}, { file, from, to }), mend }
}

/** The same for a line that YAML took as it stands, key and all. */
export const wideIndentAt = (file: string, text: string, at: number): Finding | undefined =>
  wideIndent(file, lineAt(text, at))?.finding

/** `行业资讯：` at the end of a line is mended in place; with a value behind it the line is passed over. */
function wideColon(file: string, line: WrittenLine, key: string, length: number): Slip {
  const at = line.from + length - 1
  const alone = line.text.slice(length).trim() === ''
  return {
    finding: found('full-width-colon', { key: quoted(key) }, { file, from: at, to: at + 1 }),
    mend: alone ? { from: at, to: at + 1, text: ':' } : blankLine(line),
  }
}

/** A scalar that holds a full-width colon where fields were wanted; the schema finds it, the words are the same. */
export function wideColonAt(file: string, text: string, from: number): Finding | undefined {
  const line = lineAt(text, from)
  const wide = fullWidthSeparator.exec(line.text)
  return wide === null ? undefined : wideColon(file, line, wide[1] ?? '', wide[0].length).finding
}

const blankLine = ({ from, text }: WrittenLine) => ({
  from,
  to: from + text.length,
  text: ' '.repeat(text.length),
})

/** Faults shown from where they begin to the end of the line. */
const wholeLine: ReadonlySet<YamlFault> = new Set(['text-after-end', 'indentation', 'no-space-after-dash'])

function syntaxSlip(slice: YamlSlice, error: SyntaxFault, fault: YamlFault): Slip {
  const line = lineAt(slice.text, error.from)
  const lineEnd = line.from + line.text.length
  const blank = line.text.length - line.text.trimStart().length
  const from = Math.min(Math.max(error.from, line.from + blank), slice.to)
  const to = Math.max(from, Math.min(error.to, lineEnd))
  const rest = wholeLine.has(fault) ? lineEnd : to
  const written = slice.text.slice(from, rest) || line.text
  const finding = found(
    'yaml-syntax',
    { fault, written: quoted(written) },
    { file: slice.file, from, to: rest },
  )
  return { finding, mend: mendOf(fault, { from, lineEnd }) }
}

/** Words too many and odd beginnings can be passed over; an open quote or a wrong indent changes all that follows. */
function mendOf(fault: YamlFault, { from, lineEnd }: { readonly from: number; readonly lineEnd: number }) {
  const passable = fault === 'text-after-end' || fault === 'reserved-start' || fault === 'unknown-alias'
  return passable ? { from, to: lineEnd, text: ' '.repeat(lineEnd - from) } : undefined
}

/** The lines that a fault touches, at least the one it begins in. */
function linesWithin({ text, to: end }: YamlSlice, { from, to }: SyntaxFault): readonly WrittenLine[] {
  const lines = [lineAt(text, from)]
  const last = Math.min(to, end)
  for (let next = text.indexOf('\n', from) + 1; next > 0 && next < last; next = text.indexOf('\n', next) + 1)
    lines.push(lineAt(text, next))
  return lines
}

function lineAt(text: string, offset: number): WrittenLine {
  const from = text.lastIndexOf('\n', offset - 1) + 1
  const end = text.indexOf('\n', from)
  const to = end === -1 ? text.length : end
  return { from, text: text.slice(from, text[to - 1] === '\r' && to > from ? to - 1 : to) }
}
