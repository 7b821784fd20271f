/** A source line that someone typed into the text. It is one fault (S301), and other rules leave it alone. */
import type { Passage } from './number-text.ts'

/** 来源：……, at the head of a paragraph or behind its last sentence. */
const typedSource = /(?:^|(?<=[。！？”）\s]))[（(【]?来源\s*[:：]\s*[^。！？]*$/

export const typedSourceIn = (passage: Passage): RegExpExecArray | null =>
  passage.role === 'title' || !passage.text.includes('来源') ? null : typedSource.exec(passage.text)

/** Where the words of the article end: before a typed source line, if there is one. */
export const endOfWords = (passage: Passage): number => typedSourceIn(passage)?.index ?? passage.text.length
