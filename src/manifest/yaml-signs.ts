/**
 * Signs of YAML typed as an input method gives them, or without the space they need: `title：`, `number:3`, `－ 甲`, `＃ 注`.
 * Some of them the parser stumbles over, others only the schema, for which they are a value of the wrong kind.
 */
import { type Finding, found } from '../findings/finding.ts'
import type { YamlFault } from '../findings/problems/yaml-faults.ts'
import { quoted } from '../findings/quoting.ts'
import { lineAt, type WrittenLine, wideDash } from './yaml-lines.ts'
import type { Place, SyntaxFault, YamlSlice } from './yaml-node.ts'

export interface Slip {
  readonly finding: Finding
  /** What to put into the text in place of `[from, to)` to read on; as long as what it replaces. */
  readonly mend: { readonly from: number; readonly to: number; readonly text: string } | undefined
}

/** What YAML does not take as it stands at a place of a file. */
export const syntaxFinding = (
  file: string,
  fault: YamlFault,
  written: string,
  { from, to }: Place,
  more: Readonly<Record<string, number>> = {},
): Finding => found('yaml-syntax', { fault, written: quoted(written), ...more }, { file, from, to })

/** `title: 夜市: 新气象`: the value of the line is text with a colon. Mended by a full-width colon. */
export function colonInText(slice: YamlSlice, error: SyntaxFault): Slip | undefined {
  const line = lineAt(slice.text, error.from)
  const from = Math.max(error.from, line.from)
  const value = line.text.slice(from - line.from).replace(/\s+(?:#.*)?$/, '')
  if (!/:(?:\s|$)/.test(value)) return undefined
  const to = from + value.length
  const [bracket] = wideBracket.exec(value) ?? []
  if (bracket !== undefined) {
    const finding = syntaxFinding(slice.file, 'wide-bracket', bracket, { from, to: from + 1 })
    const empty = bracket === '［' ? '[]' : '{}'
    return { finding, mend: { from, to, text: empty.padEnd(value.length) } }
  }
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

const fullWidthSeparator = /^\s*(?:- )?([^\s"'#:：-][^:：]*)：/
const missingSpace = /^\s*(?:- )?([A-Za-z\p{L}][^\s"'#:]*:)(?=[^\s/])/u
const otherComment = /^\s*(＃|\/\/).*/
const wideBracket = /^[［｛]/

/** What is wrong with the sign between the name and the value of a line, or with the one of a comment. */
export function separatorSlip({ file }: YamlSlice, line: WrittenLine): Slip | undefined {
  const comment = otherComment.exec(line.text)
  if (comment !== null) {
    const from = line.from + line.text.search(/\S/)
    const to = line.from + line.text.length
    return {
      finding: syntaxFinding(file, 'odd-comment', comment[1] ?? '', { from, to }),
      mend: blankLine(line),
    }
  }
  const wide = fullWidthSeparator.exec(line.text)
  if (wide !== null) return wideColon(file, line, wide[1] ?? '', wide[0].length)
  const tight = missingSpace.exec(line.text)
  if (tight === null) return undefined
  const [found = '', name = ''] = tight
  const to = line.from + found.length
  return {
    finding: syntaxFinding(file, 'no-space', name, { from: to - name.length, to }),
    mend: blankLine(line),
  }
}

/** `行业资讯：` at the end of a line is mended in place; with a value behind it the line is passed over. */
function wideColon(file: string, line: WrittenLine, key: string, length: number): Slip {
  const at = line.from + length - 1
  const alone = line.text.slice(length).trim() === ''
  return {
    finding: found('full-width-colon', { key: quoted(key) }, { file, from: at, to: at + 1 }),
    mend: alone ? { from: at, to: at + 1, text: ':' } : blankLine(line),
  }
}

/** A full-width space is text to YAML; at the head of a line it was meant as indentation. */
export function wideIndent(file: string, { from: start, text }: WrittenLine): Slip | undefined {
  const blank = /^[ \t]*\u3000[ \t\u3000]*/.exec(text)?.[0]
  if (blank === undefined) return undefined
  const from = start + blank.indexOf('\u3000')
  const to = start + blank.length
  const mend = { from: start, to, text: ' '.repeat(blank.length) }
  return { finding: found('full-width-indent', {}, { file, from, to }), mend }
}

/** Each tab becomes one blank: deeper lines stay deeper, whatever width the editor's screen gives a tab. */
export function tabIndent(file: string, { from: start, text }: WrittenLine): Slip {
  const blank = /^[ \t]*/.exec(text)?.[0] ?? ''
  const from = start + blank.indexOf('\t')
  const to = start + blank.length
  const mend = { from: start, to, text: blank.replaceAll('\t', ' ') }
  return { finding: found('tab-indent', {}, { file, from, to }), mend }
}

/** The line passed over. */
export const blankLine = ({ from, text }: WrittenLine) => ({
  from,
  to: from + text.length,
  text: ' '.repeat(text.length),
})

/** What is wrong with the signs of a text that stands where fields or a list were wanted. */
export function signsOfValue(file: string, text: string, { from, to }: Place): Finding | undefined {
  const line = lineAt(text, from)
  const written = text.slice(from, to)
  const [bracket] = wideBracket.exec(written) ?? []
  if (bracket !== undefined) return syntaxFinding(file, 'wide-bracket', bracket, { from, to: from + 1 })
  const [dash] = wideDash.exec(written) ?? []
  if (dash !== undefined) return syntaxFinding(file, 'wide-dash', dash, { from, to: from + 1 })
  const first = lineAt(written, 0).text
  if (/^-[^\s-]/.test(first))
    return syntaxFinding(file, 'no-space-after-dash', first, { from, to: from + first.length })
  const slip = separatorSlip({ file, text, from, to }, line)
  return slip?.finding.where !== undefined && slip.finding.where.from >= from ? slip.finding : undefined
}

/** The same for a name that holds more than a name: `address：江湾路` or `phone:1` between braces, `　title`. */
export function signsOfName(file: string, text: string, { from, to }: Place): Finding | undefined {
  const written = text.slice(from, to)
  if (written.startsWith('\u3000')) return wideIndent(file, lineAt(text, from))?.finding
  return separatorSlip({ file, text, from, to }, { from, text: written })?.finding
}
