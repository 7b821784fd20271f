/** X501: the same article twice, in this number or in one of the last twelve. */
import { type Finding, found, relatedTo } from '../findings/finding.ts'
import { quoted } from '../findings/quoting.ts'
import type { ArticleText, NumberText } from './number-text.ts'
import type { Rule } from './rule.ts'
import { indexShingles, shinglesOf } from './shingles.ts'

/** Share of the shorter text's shingles from which two are the same story. Two reports of one event share below 0.3. */
const same = 0.6

/** Share from which nothing was written anew: an article of an earlier number was put in again. */
const unchanged = 0.9

/** Kept shingles (one in eight) below which a text is too short to judge: two lines of news are made of set phrases. */
const fewest = 10

function nearDuplicates({ articles, past }: NumberText): readonly Finding[] {
  const own = articles.filter(({ article }) => article !== undefined)
  return [...twins(own), ...(past.length === 0 ? [] : reprints(own, past))]
}

/** Articles of one number. Only pairs with a few whole clauses in common are compared: others are not alike. */
function twins(own: readonly ArticleText[]): readonly Finding[] {
  return likelyPairs(own).flatMap(([earlier, later]) => {
    const part = shareOf(shinglesOf(earlier.words()), shinglesOf(later.words()))
    const params = { title: quoted(earlier.title.text), percent: percent(part) }
    return part < same ? [] : [relatedTo(tell('near-duplicate', later, params), earlier.title.origin.span)]
  })
}

const clauseEnd = /[，。；：！？、\n]/
const longClause = 8
const fewClauses = 2

function likelyPairs(own: readonly ArticleText[]): readonly (readonly [ArticleText, ArticleText])[] {
  const holders = new Map<string, number>()
  const common = new Map<number, number>()
  for (const [place, article] of own.entries())
    for (const clause of new Set(article.words().split(clauseEnd))) {
      if (clause.length < longClause) continue
      const earlier = holders.get(clause)
      if (earlier === undefined) holders.set(clause, place)
      else if (earlier !== place) {
        const pair = earlier * own.length + place
        common.set(pair, (common.get(pair) ?? 0) + 1)
      }
    }
  return [...common].flatMap(([pair, count]) => {
    const earlier = own[Math.floor(pair / own.length)]
    const later = own[pair % own.length]
    return count < fewClauses || earlier === undefined || later === undefined ? [] : [[earlier, later]]
  })
}

function shareOf(one: ReadonlySet<number>, other: ReadonlySet<number>): number {
  const least = Math.min(one.size, other.size)
  let shared = 0
  for (const shingle of one) if (other.has(shingle)) shared++
  return least < fewest ? 0 : shared / least
}

function reprints(own: readonly ArticleText[], past: NumberText['past']): readonly Finding[] {
  const index = indexShingles(own.map(article => shinglesOf(article.words())))
  // Of several numbers that had it the latest is named, of those that had all of it if there are such: it is one fault,
  // however often it was made before.
  const told = new Map<number, Finding>()
  for (const { month, title, text, where } of past) {
    const theirs = shinglesOf(text)
    for (const [place, shared] of index.shared(theirs)) {
      const least = Math.min(index.sizes[place] ?? 0, theirs.size)
      const part = least < fewest ? 0 : shared / least
      const article = own[place]
      if (article === undefined || part < same) continue
      const params = { month, title: quoted(title), percent: percent(part) }
      if (part >= unchanged) told.set(place, relatedTo(tell('printed-before', article, params), where))
      else if (told.get(place)?.problem !== 'printed-before')
        told.set(place, relatedTo(tell('near-duplicate-past', article, params), where))
    }
  }
  return [...told.values()]
}

const percent = (part: number): number => Math.round(part * 100)

const tell = (
  problem: 'near-duplicate' | 'near-duplicate-past' | 'printed-before',
  { title }: ArticleText,
  params: Finding['params'],
): Finding => found(problem, params, title.origin.span)

export const duplicates: Rule = {
  doc: {
    code: 'X501',
    what: {
      zh: '同一篇（或几乎同一篇）登了两次：本期之内，或近十二期',
      en: 'The same article, or nearly, twice: in this number, or in the last twelve',
    },
    why: {
      zh: '几个编辑各选一遍，或上月已经登过；以五字片段的重合计算，换几个词也认得出。往期的九成以上相同是警告，六成以上是提示。',
      en: 'Two editors chose it, or it was in last month; shingles of five characters tell it under some changes. Nine tenths of an earlier number are a warning, six tenths a hint.',
    },
    wrong: '两篇标题不同，正文有六成以上的五字片段相同。',
    right: '留一篇；后续报道只写新的进展。',
    spared: {
      zh: '同一件事的两篇不同报道、四十来字的短讯不报。',
      en: 'Two reports of one event, and items of a line or two, are spared.',
    },
  },
  find: nearDuplicates,
}
