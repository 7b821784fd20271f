/** Small constructors for tests of composition, and the lines of a paragraph as readable text. */
import { plainText, type RichText } from '../../src/rich-text.ts'
import { type CompositionRules, defaultRules, type ParagraphStyle } from '../../src/text/compose.ts'
import type { Line } from '../../src/text/line.ts'
import { squareFace, stackOf } from './square-face.ts'

export const rich = (text: string): RichText => plainText(text, { file: 'test.md', from: 0, to: text.length })

export const square = stackOf(squareFace())

/** Ten points, so that an em is a power of ten in the positions of a line. */
export const size = 10

export interface StyleChoice {
  readonly rules?: Partial<CompositionRules>
  readonly indent?: number
  readonly tracking?: number
  readonly align?: ParagraphStyle['align']
  readonly stacks?: Partial<ParagraphStyle['stacks']>
}

export function styleOf({
  rules,
  indent = 0,
  tracking = 0,
  align = 'justify',
  stacks,
}: StyleChoice = {}): ParagraphStyle {
  return {
    size,
    bodySize: size,
    stacks: { plain: square, strong: square, citation: square, ...stacks },
    indent,
    tracking,
    align,
    rules: { ...defaultRules, ...rules },
  }
}

export const textsOf = (lines: readonly Line[]): readonly string[] =>
  lines.map(line => line.text.text.slice(line.from, line.to))
