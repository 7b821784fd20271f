/**
 * What the YAML parser refused, as findings in an editor's words, and the text with each slip mended in memory.
 *
 * The mended text has the same length and the same lines. It is never used to build anything: it serves to read on
 * past a slip, so that one run names every fault of a file and not only the first.
 */
import type { YamlFault } from '../findings/problems/yaml-faults.ts'
import { lineOf } from '../findings/sources.ts'
import { type IndentSlip, indentSlips } from './yaml-indents.ts'
import { lineAt, lineBefore, type WrittenLine, wideDash } from './yaml-lines.ts'
import type { SyntaxFault, YamlSlice } from './yaml-node.ts'
import {
  blankLine,
  colonInText,
  type Slip,
  separatorSlip,
  syntaxFinding,
  tabIndent,
  wideIndent,
} from './yaml-signs.ts'

/**
 * One slip for each line the parser stumbled over; what follows from the same line is not said again. A misplaced line
 * makes the parser stumble at the line before it and anywhere behind: of those it is the only one told of.
 */
export function slipsOf(slice: YamlSlice, errors: readonly SyntaxFault[]): readonly Slip[] {
  const misplaced = indentSlips(slice)
  const [first] = misplaced
  const end = first === undefined ? slice.to : lineBefore(slice, first.line.from).from
  const byLine = new Map<number, Slip>()
  for (const error of oncePerRound(beforeOpenEnd(errors))) {
    if (first !== undefined && error.from >= end && !ofWords.has(error.code)) continue
    const slip = slipOf(slice, error)
    const line = lineAt(slice.text, slip.finding.where?.from ?? error.from).from
    if (!byLine.has(line)) byLine.set(line, slip)
  }
  for (const slip of misplaced) byLine.set(slip.line.from, placeSlip(slice, slip))
  return [...byLine.values()]
}

/** Faults within a value, which are there wherever its line stands. */
const ofWords: ReadonlySet<SyntaxFault['code']> = new Set([
  'OPEN_QUOTE',
  'OPEN_BRACKET',
  'BAD_SCALAR_START',
  'BAD_DQ_ESCAPE',
])

/** An open quote or bracket swallows what follows: the first of them is the last fault worth naming. */
function beforeOpenEnd(errors: readonly SyntaxFault[]): readonly SyntaxFault[] {
  const open = errors.filter(({ code }) => code === 'OPEN_QUOTE' || code === 'OPEN_BRACKET')
  const first = Math.min(...open.map(({ from }) => from))
  return errors.filter(({ from, code }) => from < first || (from === first && code.startsWith('OPEN_')))
}

/** Behind one thing too many the parser takes all the rest for too much; mended, it will find the next. */
function oncePerRound(errors: readonly SyntaxFault[]): readonly SyntaxFault[] {
  const first = errors.find(({ code }) => code === 'UNEXPECTED_TOKEN')
  return errors.filter(error => error.code !== 'UNEXPECTED_TOKEN' || error === first)
}

/** The text with every slip mended that can be, or undefined when none can. */
export function mendSlips(text: string, slips: readonly Slip[]): string | undefined {
  let mended = text
  for (const { mend } of slips)
    if (mend !== undefined) mended = mended.slice(0, mend.from) + mend.text + mended.slice(mend.to)
  return mended === text ? undefined : mended
}

/** A misplaced line in words. The mend of a sign is sure; that of a column would move all that hangs on the line. */
function placeSlip({ file, text }: YamlSlice, { line, fault, columns, like }: IndentSlip): Slip {
  if (fault === 'tab') return tabIndent(file, line)
  if (fault === 'wide-blank') return wideIndent(file, line) ?? tabIndent(file, line)
  const blank = line.text.length - line.text.trimStart().length
  const from = line.from + blank
  const more = { columns, like: lineOf(text, like.from) }
  if (fault === 'wide-dash') {
    const sign = line.text.charAt(blank)
    const finding = syntaxFinding(file, fault, sign, { from, to: from + 1 }, more)
    return { finding, mend: { from, to: from + 1, text: '-' } }
  }
  const to = line.from + line.text.length
  const finding = syntaxFinding(file, fault, line.text.trim(), { from, to }, more)
  const passable = fault === 'no-dash' || fault === 'no-space-after-dash'
  return { finding, mend: passable ? blankLine(line) : undefined }
}

function slipOf(slice: YamlSlice, error: SyntaxFault): Slip {
  switch (error.code) {
    case 'BLOCK_AS_IMPLICIT_KEY':
      return colonInText(slice, error) ?? strayLine(slice, error)
    case 'MULTILINE_IMPLICIT_KEY':
    case 'MISSING_CHAR':
      return strayLine(slice, error)
    default:
      return syntaxSlip(slice, error, faultNames[error.code] ?? 'other')
  }
}

const faultNames: Readonly<Partial<Record<SyntaxFault['code'], YamlFault>>> = {
  OPEN_QUOTE: 'open-quote',
  OPEN_BRACKET: 'open-bracket',
  BAD_INDENT: 'indentation',
  TAB_AS_INDENT: 'indentation',
  UNEXPECTED_TOKEN: 'text-after-end',
  BAD_SCALAR_START: 'reserved-start',
  UNKNOWN_ALIAS: 'unknown-alias',
  BAD_ALIAS: 'unknown-alias',
  BAD_DQ_ESCAPE: 'escape',
  MULTIPLE_DOCS: 'several-documents',
  BAD_KEY: 'odd-key',
  NON_STRING_KEY: 'odd-key',
}

/**
 * A line that is no pair. The parser takes it for the beginning of the next one, so the line at fault is the first
 * of the range that looks like a slip.
 */
function strayLine(slice: YamlSlice, error: SyntaxFault): Slip {
  for (const line of linesWithin(slice, error)) {
    const slip = wideIndent(slice.file, line) ?? separatorSlip(slice, line)
    if (slip !== undefined) return slip
  }
  return syntaxSlip(slice, error, 'no-colon')
}

/** Faults shown from where they begin to the end of the line. */
const wholeLine: ReadonlySet<YamlFault> = new Set(['text-after-end', 'indentation'])

function syntaxSlip(slice: YamlSlice, error: SyntaxFault, fault: YamlFault): Slip {
  const line = lineAt(slice.text, error.from)
  const lineEnd = line.from + line.text.length
  const blank = line.text.length - line.text.trimStart().length
  const from = Math.min(Math.max(error.from, line.from + blank), slice.to)
  const to = Math.max(from, Math.min(error.to, lineEnd))
  const rest = wholeLine.has(fault) ? lineEnd : to
  const written = slice.text.slice(from, rest) || line.text
  const named = nameSign(fault, written)
  return {
    finding: syntaxFinding(slice.file, named, written, { from, to: rest }),
    mend: mendOf(named, { from, lineEnd }),
  }
}

/** Faults that a sign of an input method is to blame for. */
function nameSign(fault: YamlFault, written: string): YamlFault {
  if (fault === 'unknown-alias' && wideDash.test(`${written} `)) return 'wide-dash'
  if (fault === 'text-after-end' && /^[\]}]/.test(written)) return 'bracket-too-many'
  return fault === 'other' && /，\s*[^\s:，]+:\s/.test(written) ? 'wide-comma' : fault
}

/** Words too many and odd beginnings can be passed over; an open quote or a wrong indent changes all that follows. */
function mendOf(fault: YamlFault, { from, lineEnd }: { readonly from: number; readonly lineEnd: number }) {
  const passable =
    fault === 'text-after-end' ||
    fault === 'bracket-too-many' ||
    fault === 'reserved-start' ||
    fault === 'unknown-alias' ||
    fault === 'wide-dash'
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
