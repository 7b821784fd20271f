/** What tells a title and a heading from a paragraph, and a paragraph cut in two from a whole one. */
import type { Passage } from './manuscript.ts'
import { isAllStrong, textOf } from './manuscript.ts'

/** Widths count in em: a Han character is one, anything of ASCII half of one. */
export const emsOf = (text: string): number => {
  let ems = 0
  for (const character of text) ems += (character.codePointAt(0) ?? 0) < 0x80 ? 0.5 : 1
  return ems
}

/** A sentence is over; a closing mark may stand behind its end. */
export const endsSentence = (text: string): boolean => /[。！？!?…；;：:—.][”’"）)》】]*$/.test(text.trim())

/** A part of a sentence that cannot be the last. */
export const breaksOff = (text: string): boolean => /[，,、（(《“]$/.test(text.trim())

/** A line of stars or dashes, which parts what stands above it from what stands below. */
export const isRule = (text: string): boolean => !/[\p{L}\p{N}]/u.test(text)

/** Between two articles: who edited or checked, a link. */
export const isByTheWay = (text: string): boolean =>
  (emsOf(text) <= 40 && /^[（(][^（）()]*[）)]$/.test(text)) ||
  /^(?:责任编辑|责编|编辑|校对|审核|审校|原标题|原文链接|本文链接|相关链接)\s*[:：]/.test(text)

/** The longest title of two lines on the page. */
const longestTitle = 60

/** A line that may be the title of an article: short, and no sentence. A question or an exclamation may be one. */
export const mayBeTitle = (passage: Passage): boolean => {
  const text = textOf(passage).trim()
  return (
    passage.item === undefined &&
    !isByTheWay(text) &&
    (passage.rank !== undefined || (emsOf(text) <= longestTitle && !/[。；;：:，,、][”’）)]*$/.test(text)))
  )
}

/**
 * A cut paragraph has at least one full line before the page end, which on no page of ours is shorter than this; a
 * shorter line without an end mark is a heading.
 */
const leastLine = 26

export const mayBeCut = (text: string): boolean =>
  !endsSentence(text) && (breaksOff(text) || (emsOf(text) >= leastLine && !isCaption(text)))

/** `图 1 …`, `表2：…`: what stands below a picture or above a table. */
export const isCaption = (text: string): boolean =>
  /^[图表]\s*[\d一二三四五六七八九十]/.test(text) && emsOf(text) <= 40

export const mayBeHeading = (passage: Passage): boolean => {
  const text = textOf(passage).trim()
  if (passage.item !== undefined || text === '' || isCaption(text)) return false
  if (passage.rank !== undefined) return true
  // Verse and addresses have lines; the end of a sentence within a line is that of a text.
  if (endsSentence(text) || breaksOff(text) || /[。；\n]/.test(text)) return false
  return emsOf(text) < leastLine || (isAllStrong(passage) && emsOf(text) <= longestTitle)
}

/** Titles compare without spaces and without regard to the width of their marks. */
export const sameTitleForm = (title: string): string =>
  title.normalize('NFKC').replace(/\s+/g, '').replaceAll('*', '')
