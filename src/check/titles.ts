/** T118 and T120: a title that says what the text never says, a heading that the text says again. */

import type { Finding } from '../findings/finding.ts'
import { foundIn, inArticles, type Rule } from './rule.ts'

const compact = (text: string): string => text.replace(/\s/g, '')

/** Characters of the title that must stand word for word in the body, before the last word can be called strange. */
const agreed = 10

export const titleWords: Rule = {
  doc: {
    code: 'T118',
    what: {
      zh: '标题末尾有正文里没有的词',
      en: 'A word at the end of the title that the text never has',
    },
    why: {
      zh: '标题前面都照正文写，只有末尾的词正文没有，多半是粘贴时带上的。',
      en: 'All of the title stands in the text but its last word, which was most likely pasted with it.',
    },
    wrong: '# 半数以上居民用手机约船广告\n\n镇里的问卷显示，半数以上居民用手机约船，比去年多。',
    right: '# 半数以上居民用手机约船\n\n镇里的问卷显示，半数以上居民用手机约船，比去年多。',
    spared: {
      zh: '标题另有说法的（前面十个字以上不与正文相同）不报。',
      en: 'Titles in words of their own are spared.',
    },
  },
  find: inArticles(article => {
    const [title] = article.passages
    if (title === undefined || title.role !== 'title') return []
    const tail = /[\u3400-\u9fff]{2,4}$/.exec(title.text)?.[0]
    if (tail === undefined) return []
    const words = compact(article.words())
    for (let length = 2; length <= tail.length; length++) {
      const word = tail.slice(-length)
      if (words.includes(word)) return []
      const before = compact(title.text.slice(0, -length)).slice(-agreed)
      if (before.length < agreed || !endsClause(words, before)) continue
      const from = title.text.length - length
      return [foundIn(title, 'title-word-unknown', [from, title.text.length], { word })]
    }
    return []
  }),
}

/** Whether the text has these words with the end of a clause behind them: there the title should have ended too. */
function endsClause(words: string, before: string): boolean {
  for (let at = words.indexOf(before); at >= 0; at = words.indexOf(before, at + 1))
    if (/[，。；：！？]/.test(words[at + before.length] ?? '')) return true
  return false
}

const firstSentence = /^[^。！？；]*[。！？；]?/

export const repeatedHeadings: Rule = {
  doc: {
    code: 'T120',
    what: { zh: '小标题和紧接的一句重复', en: 'A heading that the next sentence repeats' },
    why: {
      zh: '小标题下第一句原样再说一遍，占一行而没有新内容。',
      en: 'The first sentence says the heading again and nothing more.',
    },
    wrong: '## 延长末班船时间\n\n镇里延长末班船时间。乘客最晚十点可以过江。',
    right: '## 延长末班船时间\n\n乘客最晚十点可以过江。',
    spared: {
      zh: '句子比小标题多出内容的不报。',
      en: 'A sentence that goes on to say more is spared.',
    },
  },
  find: inArticles(({ body }) =>
    body.flatMap((passage, place): readonly Finding[] => {
      const next = body[place + 1]
      if (passage.role !== 'heading' || next?.role !== 'paragraph') return []
      const heading = compact(passage.text).replace(
        /^[一二三四五六七八九十\d]+[、.．]|^（[一二三四五六七八九十\d]+）/,
        '',
      )
      const sentence = compact(firstSentence.exec(next.text)?.[0] ?? '')
      const more = sentence.replace(/[。！？；]$/, '').length - heading.length
      if (heading.length < 4 || !sentence.includes(heading) || more > mostMore) return []
      return [foundIn(passage, 'heading-repeated', [0, passage.text.length], { heading: passage.text })]
    }),
  ),
}

/** Room for a subject such as 《实施意见》 before the repeated words. */
const mostMore = 8
