/** T112: quotes and brackets that do not pair, or lie wrongly one within another; straight quotes. */

import type { Finding } from '../findings/finding.ts'
import { emptyPairs } from './empty-pairs.ts'
import { matchesOf } from './matches.ts'
import type { ArticleText, Passage } from './number-text.ts'
import { foundIn, inArticles, type Rule } from './rule.ts'

/** Closing marks by opening ones. Brackets of either width close each other: their width is T107. */
const pairs: Readonly<Record<string, string>> = {
  '“': '”',
  '‘': '’',
  '《': '》',
  '〈': '〉',
  '（': '）',
  '(': '）',
  '【': '】',
}

const openers: Readonly<Record<string, string>> = {
  '”': '“',
  '’': '‘',
  '》': '《',
  '〉': '〈',
  '）': '（',
  '】': '【',
}

const sameClass = (mark: string): string => (mark === ')' ? '）' : mark)

interface Open {
  readonly mark: string
  readonly at: number
}

const anyMark = /[“”‘’《》〈〉（）()【】]/g

/** `1）`, `a)`, `（1）` at the head of a clause count points and open nothing. */
const pointBefore = /(?:^|[\s，。；：、！？])(?:\d{1,2}|[a-zA-Z]|[一二三四五六七八九十]{1,3})$/

/** Whether a name has half a pair in it. */
export const hasHalfPair = (name: Passage): boolean => unpaired(name, 'not').length > 0

function unpaired(passage: Passage, carries: 'on' | 'not'): readonly Finding[] {
  const { text } = passage
  const open: Open[] = []
  const findings: Finding[] = []
  const tell = (
    problem: 'mark-unpaired' | 'mark-nested' | 'quotes-turned',
    at: number,
    mark: string,
  ): void => {
    findings.push(
      foundIn(passage, problem, [at, at + 1], { mark, other: pairs[mark] ?? openers[mark] ?? '' }),
    )
  }
  for (const { 0: typed, index } of matchesOf(anyMark, text)) {
    const mark = sameClass(typed)
    if (mark === '’' && isApostrophe(text, index, open)) continue
    if (pairs[mark] !== undefined) {
      if (isSelfNested(open, mark)) tell('mark-nested', index, mark)
      else if (isTurnedRound(open, mark, text.slice(index))) tell('quotes-turned', index, mark)
      open.push({ mark, at: index })
      continue
    }
    const last = open.at(-1)
    if (last !== undefined && pairs[last.mark] === mark) {
      open.pop()
      continue
    }
    const place = open.findLastIndex(({ mark: opener }) => pairs[opener] === mark)
    if (place >= 0) {
      for (const lost of open.splice(place).slice(1)) tell('mark-unpaired', lost.at, lost.mark)
    } else if (!(mark === '）' && pointBefore.test(text.slice(0, index)))) tell('mark-unpaired', index, mark)
  }
  for (const { mark, at } of open) {
    if (mark === '“' && carries === 'on') continue
    tell('mark-unpaired', at, mark === '(' ? '（' : mark)
  }
  return findings
}

/** GB/T 15834, 4.8.3.2 and 4.15.3: double quotes hold single ones, and 《》 holds 〈〉. */
const isSelfNested = (open: readonly Open[], mark: string): boolean =>
  (mark === '“' || mark === '《') && open.at(-1)?.mark === mark

/** ‘他说“来”了’ by itself: the double quotes within the single ones, and none around them. */
const isTurnedRound = (open: readonly Open[], mark: string, rest: string): boolean =>
  mark === '“' && open.length === 1 && open[0]?.mark === '‘' && /^“[^“”‘’]*”[^“”‘’]*’/.test(rest)

/** Macy’s; and students’ where no quotation is open. */
const isApostrophe = (text: string, at: number, open: readonly Open[]): boolean =>
  /[A-Za-z\d]/.test(text[at - 1] ?? '') &&
  (/[A-Za-z]/.test(text[at + 1] ?? '') || !open.some(({ mark }) => mark === '‘'))

/** A quotation of several paragraphs opens each of them and closes the last alone. */
const opensQuote = (passage: Passage | undefined): boolean => passage?.text.startsWith('“') === true

function unpairedIn(article: ArticleText): readonly Finding[] {
  const inText = article.passages.flatMap((passage, place) => {
    const next = article.passages[place + 1]
    const carries = passage.role !== 'title' && opensQuote(next) ? 'on' : 'not'
    return [...unpaired(passage, carries), ...straightQuotes(passage), ...emptyPairs(passage)]
  })
  return [
    ...inText,
    ...[...article.shortTitle, ...article.credits].flatMap(name => [
      ...unpaired(name, 'not'),
      ...straightQuotes(name),
    ]),
  ]
}

const straight = /["']/g

function straightQuotes(passage: Passage): readonly Finding[] {
  const { text } = passage
  if (!/["']/.test(text)) return []
  const findings: Finding[] = []
  const latin = latinQuotations(text)
  for (const { 0: mark, index } of matchesOf(straight, text)) {
    const [before, after] = [text[index - 1] ?? '', text[index + 1] ?? '']
    const isBeside =
      mark === '"' ? isChinese(before) || isChinese(after) : isChinese(before) && isChinese(after)
    // 27" is inches.
    if (!isBeside || /\d/.test(before) || latin.some(([from, to]) => from <= index && index < to)) continue
    const isOpening = findings.filter(({ params }) => params.mark === mark).length % 2 === 0
    const curly = mark === '"' ? (isOpening ? '“' : '”') : isOpening ? '‘' : '’'
    findings.push(foundIn(passage, 'straight-quote', [index, index + 1], { mark, curly }))
  }
  return findings
}

/** Quotations in a Western language keep their own marks. */
const latinQuotations = (text: string): readonly (readonly [number, number])[] =>
  [...text.matchAll(/"[^"\u3400-\u9fff]*[A-Za-z][^"\u3400-\u9fff]*"/g)].map(
    ({ 0: quotation, index }) => [index, index + quotation.length] as const,
  )

const isChinese = (character: string): boolean => /[\u3400-\u9fff，。；：！？、（）《》]/.test(character)

export const pairedMarks: Rule = {
  doc: {
    code: 'T112',
    what: {
      zh: '引号、书名号、括号不成对、套错或空着，或用了直引号',
      en: 'Quotes and brackets that do not pair, are wrongly nested, or hold nothing; straight quotes',
    },
    why: {
      zh: '漏掉半个引号，读者不知道话到哪里完；双引号里套用单引号，书名号里套用单书名号（GB/T 15834）。',
      en: 'Half a pair leaves the reader without its end; double quotes hold single ones (GB/T 15834).',
    },
    wrong: '站长说：“末班船再等十分钟。',
    right: '站长说：“末班船再等十分钟。”',
    spared: {
      zh: '“1）”一类序号、英文里的撇号、每段只有前引号的连段引语、谈到标点或留空待填的不报。',
      en: 'Points (1）), apostrophes, quotations that run on over paragraphs, marks that are spoken of, and blanks to fill in are spared.',
    },
  },
  find: inArticles(unpairedIn),
}
