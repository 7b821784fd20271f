/**
 * The text of a YAML scalar with the place of every character, whatever way it was written: plain, in quotes with
 * escapes, or as a block with its indentation (YAML 1.2.2, chapters 7.3 and 8.1).
 */
import { type OriginPiece, plainText, type RichText, type Span } from '../rich-text.ts'
import type { ScalarNode } from './yaml-node.ts'

/** One scalar as text to print. `fileText` is the text of the file that the node's offsets count in. */
export function scalarText(node: ScalarNode, file: string, fileText: string): RichText {
  const span: Span = { file, from: node.from, to: node.to }
  return { ...plainText(node.text, span), origin: { span, pieces: piecesOf(node, fileText) } }
}

/**
 * The same text with its line ends as forced breaks. One at its end is none: the text ends there anyway.
 */
export function inPrint(text: RichText): RichText {
  if (!text.text.includes('\n')) return text
  return { ...text, text: text.text.replace(/\n+$/, '').replaceAll('\n', '\u2028') }
}

/**
 * Walks the text and what was written side by side:
 *
 *     甲"乙"　丙          text
 *     "甲\"乙\"　丙"      written: an escape stands for a character that has no place of its own
 *
 * Where the two no longer agree the walk ends; what follows then belongs to the scalar as a whole.
 */
function piecesOf(node: ScalarNode, fileText: string): readonly OriginPiece[] {
  const { text, style } = node
  const pieces: OriginPiece[] = []
  const end = style === 'double' || style === 'single' ? node.to - 1 : node.to
  let at = startOfText(node, fileText)
  let pieceFrom = 0
  let pieceAt = at
  let index = 0
  const close = () => {
    if (index > pieceFrom) pieces.push({ from: pieceFrom, to: index, at: pieceAt })
  }
  while (index < text.length && at < end) {
    const skip = skipAt(node, fileText, at, index)
    if (skip !== undefined) {
      close()
      at += skip.written
      index = Math.min(text.length, index + skip.read)
      pieceFrom = index
      pieceAt = at
    } else if (text[index] === fileText[at]) {
      index++
      at++
    } else break
  }
  close()
  return pieces
}

/** Behind the opening quote; at the end of the line of `|` or `>`, where the first line break belongs to the form. */
function startOfText({ style, from }: ScalarNode, fileText: string): number {
  if (style === 'double' || style === 'single') return from + 1
  if (style === 'plain') return from
  const lineEnd = fileText.indexOf('\n', from)
  return lineEnd === -1 ? from : lineEnd
}

/** How much to pass over in the file and in the text, where the two differ. */
interface Skip {
  readonly written: number
  readonly read: number
}

function skipAt(node: ScalarNode, fileText: string, at: number, index: number): Skip | undefined {
  const char = fileText[at]
  if (node.style === 'double' && char === '\\') return escapeAt(fileText, at, node.text, index)
  if (node.style === 'single' && char === "'") return { written: 2, read: 1 }
  if (char !== '\n' && char !== '\r' && char !== ' ' && char !== '\t') return undefined
  const blank = blankAt(fileText, at)
  if (!blank.includes('\n')) return undefined
  if (node.style === 'block') return { written: blank.length, read: blankAt(node.text, index).length }
  // Folding: one line end reads as a space, more of them as one line end fewer (YAML 1.2.2, 6.5).
  const lineEnds = blank.split('\n').length - 1
  return { written: blank.length, read: lineEnds === 1 ? 1 : lineEnds - 1 }
}

function escapeAt(fileText: string, at: number, text: string, index: number): Skip {
  const letter = fileText[at + 1] ?? ''
  if (letter === '\n' || letter === '\r') return { written: 1 + blankAt(fileText, at + 1).length, read: 0 }
  const digits = letter === 'x' ? 2 : letter === 'u' ? 4 : letter === 'U' ? 8 : 0
  return { written: 2 + digits, read: (text.codePointAt(index) ?? 0) > 0xffff && digits === 8 ? 2 : 1 }
}

/** The run of blanks and line ends that begins at `at`. */
function blankAt(text: string, at: number): string {
  let end = at
  while (end < text.length && ' \t\r\n'.includes(text.charAt(end))) end++
  return text.slice(at, end)
}
