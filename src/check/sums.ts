/** 江湾 400 箱、上海 500 箱、外省 200 箱，合计 1200 箱: parts and their sum in one sentence, of one unit. Part of X503. */

import type { Finding } from '../findings/finding.ts'
import { matchesOf } from './matches.ts'
import type { Passage } from './number-text.ts'
import { agree, middleOf, type Rounded, readCounted, scaleOf } from './rounded.ts'
import { foundIn } from './rule.ts'

const figure = '(\\d[\\d,]*(?:\\.\\d+)?)\\s*(万亿|百万|万|亿|千)?\\s*([\\u3400-\\u9fff]{1,3})'

/** The parts from the head of the sentence, or from a colon, up to the sum. */
const summed = new RegExp(
  `(?<=^|[。！？；：])([^。！？；：]+?)，(?:合计|共计|总计|总共|一共)(?:为|达|是|有)?\\s*${figure}(?=[，。；！？）]|$)`,
  'g',
)
const part = new RegExp(`^([^\\d]{0,14}?)(?:为|是|有)?\\s*${figure}$`)

/** A part that may be within another, or a change, or no exact figure. */
const noPart =
  /其中|包括|约|近|超|余|多|少|增|减|升|降|涨|跌|比|每|各|又|再|另|还|剩|累计|同期|去年|上月|去|占|第/

export function sumsOff(passage: Passage): readonly Finding[] {
  const { text } = passage
  return matchesOf(summed, text).flatMap(match => {
    const [whole, list = '', digits = '', scale, unit = ''] = match
    const parts = list.split(/[、，]|和|与|以及/).map(written => readPart(written.trim(), unit))
    // What was said before may be counted as well.
    const before = text.slice(0, match.index)
    if (parts.length < 2 || new RegExp(`\\d\\s*[万亿千]*\\s*${unit}`).test(before)) return []
    const sum = parts.reduce<Rounded | undefined>(
      (total, one) => total && one && { least: total.least + one.least, most: total.most + one.most },
      { least: 0, most: 0 },
    )
    if (sum === undefined || agree(sum, readCounted(digits, scale))) return []
    const from = match.index + whole.lastIndexOf(digits)
    const params = { stated: digits, counted: writeSum(sum, scale) }
    return [foundIn(passage, 'sum-off', [from, from + digits.length], params)]
  })
}

function readPart(written: string, unit: string): Rounded | undefined {
  const [, label = '', digits = '', scale, ownUnit] = part.exec(written) ?? []
  return ownUnit !== unit || noPart.test(label) ? undefined : readCounted(digits, scale)
}

/** In the scale that the sum is written in. */
const writeSum = (sum: Rounded, scale: string | undefined): string =>
  String(Number((middleOf(sum) / scaleOf(scale)).toPrecision(10)))
