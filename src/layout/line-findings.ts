/** What a finished line shows: too wide, too loose, a character alone at the end, a character without a glyph. */
import { type Finding, found } from '../findings/finding.ts'
import type { Page, TextRole } from '../page.ts'
import { type Span, spanOf } from '../rich-text.ts'
import type { Line } from '../text/line.ts'
import { type Em, fits } from '../units.ts'

/** Characters of a long line quoted in a message. */
const quoted = 24

/** The words of a line as a message quotes them. */
export const wordsOf = (line: Line): string =>
  [...line.text.text.slice(line.from, line.to).replaceAll('\u2028', ' ')].slice(0, quoted).join('')

export const placeOf = (line: Line): Span => spanOf(line.text.origin, line.from, line.to)

/** Roles whose lines are justified; others are ragged, and short by nature. */
const justified: ReadonlySet<TextRole> = new Set(['body', 'note', 'quotation'])

export const isRunningText = (role: TextRole): boolean => justified.has(role)

/** Beyond these a reader sees a hole: between Han, and at any one place of a line (composition rules, measurable bar). */
const visibleHole: { readonly han: Em; readonly any: Em } = { han: 0.12, any: 0.5 }

export function lineFindings(line: Line, role: TextRole, page: Page): readonly Finding[] {
  const findings = glyphFindings(line, page)
  if (line.fit === 'overfull' && !fits(line.end, line.measure)) {
    const excess = Number((line.end - line.measure).toFixed(1))
    findings.push(found('overfull-line', { excess, text: wordsOf(line) }, placeOf(line), page.folio))
  }
  if (!isRunningText(role)) return findings
  if (!line.last && isLoose(line)) {
    const missing = line.measure - line.end
    const params =
      line.fit === 'natural'
        ? { kind: 'short', missing: Number(missing.toFixed(1)), text: wordsOf(line) }
        : { kind: 'open', missing: Number(line.widestExtra.toFixed(2)), text: wordsOf(line) }
    findings.push(found('loose-line', params, placeOf(line), page.folio))
  }
  if (endsParagraph(line) && line.from > 0 && isLoneCharacter(line))
    findings.push(found('lone-character', { text: wordsOf(line) }, placeOf(line), page.folio))
  return findings
}

const isLoose = ({ fit, hanExtra, widestExtra }: Line): boolean =>
  fit === 'natural' || hanExtra > visibleHole.han || widestExtra > visibleHole.any

/** The last line of its paragraph, and not only one before a forced break. */
export const endsParagraph = (line: Line): boolean => line.to >= line.text.text.length

/**
 * One Han, or one figure with its signs, and nothing else that is read. A lone word is more than a character, and so is one
 * beside a dash or an ellipsis.
 */
const loneCharacter = /^[^\p{L}\p{N}…⋯—⸺]*(?:\p{Script=Han}|\d[\d.,:/-]*)[^\p{L}\p{N}…⋯—⸺]*$/u

const isLoneCharacter = (line: Line): boolean => loneCharacter.test(line.text.text.slice(line.from, line.to))

function glyphFindings(line: Line, page: Page): Finding[] {
  const findings: Finding[] = []
  for (const run of line.runs)
    for (const glyph of run.glyphs.filter(({ id }) => id === 0)) {
      const character = line.text.text.slice(glyph.from, glyph.to)
      const hex = (character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')
      const where = spanOf(line.text.origin, glyph.from, glyph.to)
      const params = { character, codePoint: `U+${hex}`, faces: run.face.name }
      findings.push(found('character-without-glyph', params, where, page.folio))
    }
  return findings
}
