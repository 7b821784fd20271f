/** X501: the same article twice, in this number or in one of the last twelve. */
import { type Finding, found } from '../findings/finding.ts'
import { quoted } from '../findings/quoting.ts'
import type { ArticleText, NumberText } from './number-text.ts'
import type { Rule } from './rule.ts'
import { indexShingles, shinglesOf } from './shingles.ts'

/** Share of the shorter text's shingles from which two are the same story. Two reports of one event share below 0.3. */
const same = 0.6

/** Shingles below which a text is too short to judge: two lines of news are made of set phrases. */
const fewest = 40

function nearDuplicates({ articles, past }: NumberText): readonly Finding[] {
  const own = articles.filter(({ article }) => article !== undefined)
  const shingles = own.map(article => shinglesOf(article.words()))
  const index = indexShingles(shingles)
  const share = (place: number, size: number, shared: number): number => {
    const least = Math.min(index.sizes[place] ?? 0, size)
    return least < fewest ? 0 : shared / least
  }
  const findings: Finding[] = []
  for (const [place, article] of own.entries())
    for (const [earlier, shared] of index.shared(shingles[place] ?? new Set())) {
      const part = share(earlier, index.sizes[place] ?? 0, shared)
      const twin = own[earlier]
      if (earlier >= place || twin === undefined || part < same) continue
      findings.push(
        tell('near-duplicate', article, { title: quoted(twin.title.text), percent: percent(part) }),
      )
    }
  for (const { month, title, text } of past) {
    const theirs = shinglesOf(text)
    for (const [place, shared] of index.shared(theirs)) {
      const part = share(place, theirs.size, shared)
      const article = own[place]
      if (article === undefined || part < same) continue
      findings.push(
        tell('near-duplicate-past', article, { month, title: quoted(title), percent: percent(part) }),
      )
    }
  }
  return findings
}

const percent = (part: number): number => Math.round(part * 100)

const tell = (
  problem: 'near-duplicate' | 'near-duplicate-past',
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
      zh: '几个编辑各选一遍，或上月已经登过；以五字片段的重合计算，换几个词也认得出。',
      en: 'Two editors chose it, or it was in last month; shingles of five characters tell it under some changes.',
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
