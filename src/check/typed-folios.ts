/** C404: a page number that someone typed, compared with the page the title fell on. */

import type { Finding } from '../findings/finding.ts'
import { found } from '../findings/finding.ts'
import { quoted } from '../findings/quoting.ts'
import type { Issue } from '../issue/issue.ts'
import type { Layout } from '../page.ts'
import { matchesOf } from './matches.ts'
import { type NumberText, placeIn } from './number-text.ts'
import type { RuleDoc } from './rule.ts'

export const typedFoliosDoc: RuleDoc = {
  code: 'C404',
  what: { zh: '手写的页码和实际不符', en: 'A typed page number that differs from the real one' },
  why: {
    zh: '页码由排版得出，改一段就会变；手写的没有人跟着改。',
    en: 'Page numbers follow from the layout and change with every paragraph.',
  },
  wrong: '详见本期第 9 页《渡口试行夜航》。（该文在第 4 页）',
  right: '详见本期《渡口试行夜航》。',
}

/** 见（本期）第 9 页《题》 and 《题》（见第 9 页） */
const pageThenTitle = /第\s*(\d{1,3})\s*页\s*[《“]([^《》“”]+)[》”]/g
const titleThenPage =
  /[《“]([^《》“”]+)[》”]\s*[（(，]?\s*(?:请?(?:参见|详见|见|载|刊于?))(?:本期|本刊)?\s*第\s*(\d{1,3})\s*页/g

/** A short title that ends as a line of a contents list: 夜航……9 */
const leader = /(?:…+|\.{3,}|·{3,}|_{3,})\s*(\d{1,3})\s*$/

export function typedFolios(number: NumberText, issue: Issue, layout: Layout): readonly Finding[] {
  const folios = foliosByArticle(layout)
  const byTitle = new Map<string, number>()
  for (const { articles } of issue.sections)
    for (const { id, title } of articles) {
      const folio = folios.get(id)
      if (folio !== undefined) byTitle.set(title.text, folio)
    }
  return [...inText(number, byTitle), ...inContents(issue, folios)]
}

function* inText({ articles }: NumberText, byTitle: ReadonlyMap<string, number>): Generator<Finding> {
  for (const { body } of articles)
    for (const passage of body) {
      if (!passage.text.includes('页')) continue
      const mentions = [
        ...matchesOf(pageThenTitle, passage.text).map(m => ({
          at: m.index,
          whole: m[0],
          page: m[1],
          title: m[2],
        })),
        ...matchesOf(titleThenPage, passage.text).map(m => ({
          at: m.index,
          whole: m[0],
          page: m[2],
          title: m[1],
        })),
      ]
      for (const { at, whole, page, title = '' } of mentions) {
        const folio = byTitle.get(title)
        if (folio === undefined || folio === Number(page)) continue
        const params = { title: quoted(title), folio, written: Number(page) }
        yield found('typed-folio', params, placeIn(passage, at, at + whole.length))
      }
    }
}

function* inContents(issue: Issue, folios: ReadonlyMap<string, number>): Generator<Finding> {
  for (const { entries } of issue.contents.groups)
    for (const { article, title } of entries) {
      const written = leader.exec(title.text)?.[1]
      const folio = folios.get(article)
      if (written === undefined || folio === undefined || Number(written) === folio) continue
      const params = { title: quoted(title.text.replace(leader, '')), folio, written: Number(written) }
      yield found('typed-folio', params, title.origin.span)
    }
}

/** The page each article's anchor stands on. */
function foliosByArticle({ pages }: Layout): ReadonlyMap<string, number> {
  const folios = new Map<string, number>()
  for (const { marks, folio } of pages)
    for (const mark of marks)
      if (mark.kind === 'anchor' && !folios.has(mark.name)) folios.set(mark.name, folio)
  return folios
}
