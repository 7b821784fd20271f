/** T116: points of one list, some in bold and some not. */

import type { Finding } from '../findings/finding.ts'
import type { RichText } from '../rich-text.ts'
import { matchesOf } from './matches.ts'
import type { ArticleText, Passage } from './number-text.ts'
import { foundIn, inArticles, type Rule } from './rule.ts'

const point = /(?<=^|[。；：！？，\s”])(?:[一二三四五六七八九十]是|第[一二三四五六七八九十](?=，))/g

interface Point {
  readonly passage: Passage
  readonly from: number
  readonly to: number
  readonly number: number
  readonly isBold: boolean
}

const numerals = '一二三四五六七八九十'

const isBold = ({ styles }: RichText, at: number): boolean =>
  styles.some(({ from, to, emphasis }) => emphasis === 'strong' && from <= at && at < to)

/** Rows of points, each beginning with the first. */
function rowsOf({ body }: ArticleText): readonly (readonly Point[])[] {
  const rows: Point[][] = []
  for (const passage of body)
    for (const { 0: typed, index } of matchesOf(point, passage.text)) {
      const number = numerals.indexOf(/[一二三四五六七八九十]/.exec(typed)?.[0] ?? '') + 1
      const row = rows.at(-1)
      const next = {
        passage,
        from: index,
        to: index + typed.length,
        number,
        isBold: isBold(passage.rich, index),
      }
      if (number === 1) rows.push([next])
      else if (row !== undefined && row.at(-1)?.number === number - 1) row.push(next)
    }
  return rows.filter(row => row.length >= 2)
}

function uneven(row: readonly Point[]): readonly Finding[] {
  const bold = row.filter(({ isBold }) => isBold).length
  if (bold === 0) return []
  if (bold < row.length) {
    const odd = row.find(({ isBold }) => isBold === bold * 2 < row.length)
    return odd === undefined ? [] : [tell(odd, row.length, bold)]
  }
  // All begin in bold; one stretch over two points means that an end was forgotten.
  const [first] = row
  const merged = row.find(({ passage, from }, place) => {
    const next = row[place + 1]
    // A stretch that begins before the points is the whole sentence, and meant.
    const least = first?.passage === passage ? first.from : 0
    return (
      next?.passage === passage &&
      passage.rich.styles.some(range => range.from >= least && range.from <= from && range.to > next.to)
    )
  })
  return merged === undefined ? [] : [tell(merged, row.length, bold)]
}

const tell = ({ passage, from, to }: Point, count: number, bold: number): Finding =>
  foundIn(passage, 'bold-uneven', [from, to], { text: passage.text.slice(from, to), count, bold })

export const unevenBold: Rule = {
  doc: {
    code: 'T116',
    what: { zh: '“一是”到“五是”的加粗不一致', en: 'Points of one row, some in bold and some not' },
    why: {
      zh: '同一级的要点要么都加粗要么都不加，否则读者以为轻重不同。',
      en: 'Points of one rank are all bold or all plain; else they seem to weigh differently.',
    },
    wrong: '**一是延长时间。**末班船到十点。二是增加班次。每刻钟一班。**三是方便老人。**上船有人扶。',
    right: '**一是延长时间。**末班船到十点。**二是增加班次。**每刻钟一班。**三是方便老人。**上船有人扶。',
  },
  find: inArticles(article => rowsOf(article).flatMap(uneven), /一是|第一，/),
}
