/**
 * Body paragraphs, each at its best or, where a page wants it, one line shorter or longer (Knuth and Plass 1981,
 * looseness; GB/T 15834 5.1.11 allows the squeeze). What cannot be told from a paragraph at its best may be used, and
 * nothing else: the display stays honest.
 */
import type { RichText } from '../rich-text.ts'
import { composeParagraph, composeVariant, type ParagraphStyle } from '../text/compose.ts'
import type { Line } from '../text/line.ts'
import type { Em, Pt } from '../units.ts'

/** Paragraphs that are wanted a line shorter or longer. */
export type Looseness = ReadonlyMap<RichText, -1 | 1>

export const asTheyAre: Looseness = new Map()

/** Lines of paragraphs and titles by the text, so that nothing is composed twice while pages are tried. */
export interface Composed {
  readonly titles: Map<RichText, { readonly measure: Pt; readonly lines: readonly Line[] }>
  readonly best: Map<RichText, readonly Line[]>
  readonly shorter: Map<RichText, readonly Line[] | undefined>
  readonly longer: Map<RichText, readonly Line[] | undefined>
}

export const openComposed = (): Composed => ({
  titles: new Map(),
  best: new Map(),
  shorter: new Map(),
  longer: new Map(),
})

/**
 * Lines looser than these show beside their neighbours. At .055 a few feet more would be mended, and the 95th percentile
 * of all lines of a number would rise by a thousandth of an em.
 */
const mostHanExtra: Em = 0.03
const mostExtra: Em = 0.25

/** Whether every line is flush and none is seen to be opened. */
function isUnseen(lines: readonly Line[]): boolean {
  return lines.every(
    ({ fit, last, hanExtra, widestExtra }) =>
      (last && fit !== 'overfull') ||
      ((fit === 'squeezed' || fit === 'stretched') && hanExtra <= mostHanExtra && widestExtra <= mostExtra),
  )
}

/** Composes a paragraph as `looseness` wants it, or at its best where that cannot be had unseen. */
export function composeLoose(
  composed: Composed,
  looseness: Looseness,
  text: RichText,
  style: ParagraphStyle,
  measure: Pt,
): readonly Line[] {
  const change = looseness.get(text)
  const variant = change === undefined ? undefined : variantOf(composed, text, style, measure, change)
  if (variant !== undefined) return variant
  const known = composed.best.get(text)
  if (known !== undefined) return known
  const lines = composeParagraph(text, style, measure)
  composed.best.set(text, lines)
  return lines
}

function variantOf(
  { shorter, longer }: Composed,
  text: RichText,
  style: ParagraphStyle,
  measure: Pt,
  change: -1 | 1,
): readonly Line[] | undefined {
  const known = change < 0 ? shorter : longer
  if (known.has(text)) return known.get(text)
  const lines = composeVariant(text, style, measure, change)
  const kept = lines !== undefined && isUnseen(lines) ? lines : undefined
  known.set(text, kept)
  return kept
}
