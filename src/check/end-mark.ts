/** T105: a paragraph that ends without a mark. */
import type { Passage } from './number-text.ts'
import { foundIn, inPassages, mended, type Rule } from './rule.ts'
import { endOfWords } from './typed-source.ts'

/** A full stop or its like, with what may close behind it. */
const ended = /[。！？…：:.!?][”’）》】」』)\]\s]*$|——$/

/** A note in brackets may follow the last full stop: ……上线。（完） */
const noteBehind = /[。！？…”][（(][^（）()]*[）)]$/

/** （本文作者系……，……）: a note that is a paragraph, with brackets of its own in it or without. */
const inBrackets = /^（[^（）]*(?:（[^（）]*）[^（）]*)*）$|^\([^()]*\)$|^[【〔［][^【】〔〕［］]*[】〕］]$/

/** ——摘自《渡口账本》第三章，有删节: as short as a line. */
const signed = /^——.{1,40}$/

/** 图1：三月包裹量，单位：万件; but not 图1显示，…… and no paragraph. */
const caption =
  /^[图表]\s*(?:\d{1,3}(?:[-–—.]\d{1,2})?|[一二三四五六七八九十]{1,3})(?:[：:]|[\s\u3000]+(?![显表说]|可见|是|中|里)).{1,60}$/

/** 注：①……；②…… and what else is an entry by its label alone. */
const labelled =
  /^(?:注|附注|备注|译注|图注|编者注|作者注|(?:联系)?电话|热线|联系人|联系方式|传真|地址|地点|时间|开放时间|票价|单位|主办|承办|协办|邮编|邮箱|微信|网址|作者|记者|摄影|编辑|责任编辑|校对)[：:]/

/** 主讲：周远，主持：陆小舟: two labels at least, the first at the head, the last before the last value. */
const label = '[^，。；！？：:]{1,8}(?<![说问答道称示])[：:]'
const entries = new RegExp(
  `^${label}[^。！？：:]{1,40}[，；]\\s*(?:${label}[^。！？：:]{1,40}[，；]\\s*)*${label}[^，。；！？：:]{1,40}$`,
)

/** [1]陆小舟，《渡口》，2022: an entry of a list of works. */
const cited = /^[[［〔]\d{1,3}[\]］〕]/

const isNoSentence = (text: string): boolean =>
  [inBrackets, signed, caption, labelled, entries, cited].some(form => form.test(text))

/** A line without a mark in it is a heading, a caption, a name or a verse: it needs none at its end. */
const isLine = (text: string): boolean => !/[，。；！？]/.test(text) && text.length <= 40

const leadsOn = /[；，]$/

/** A mark behind the full stop is one too many, and T102. */
const oneTooMany = /[。！？…][，、；：,;]$/

const isEnded = ({ text, next }: Passage): boolean =>
  ended.test(text) ||
  noteBehind.test(text) ||
  oneTooMany.test(text) ||
  (leadsOn.test(text) && next !== 'end' && next !== 'heading')

export const endMarks: Rule = {
  doc: {
    code: 'T105',
    what: { zh: '段落末尾没有标点', en: 'A paragraph without an end mark' },
    why: {
      zh: '末尾漏了句号，或者整句没有贴全。',
      en: 'The full stop was lost, or the end of the sentence with it.',
    },
    wrong: '渡口下月起延长到晚十点，末班船等客十分钟',
    right: '渡口下月起延长到晚十点，末班船等客十分钟。',
    spared: {
      zh: '标题、列表前的冒号行、列表各项，以及里面没有标点的短行（四十字以内）不报；整段在括号里的附注、“——”起头的出处、“电话：”一类的栏目行、图题表题和“注：”不是句子，也不报；末尾的半角句点由 T107 来报。',
      en: 'Headings, lines before a list, items of lists, and lines of 40 characters at most without a mark inside are spared, and so are notes wholly in brackets, credits behind ——, lines of labels (电话：), captions, and 注：; a half-width full stop at the end is T107.',
    },
  },
  find: inPassages(passage => {
    if (passage.role !== 'paragraph') return []
    const text = passage.text.slice(0, endOfWords(passage)).trimEnd()
    if (text === '' || text.includes('\u2028') || isLine(text) || isNoSentence(text)) return []
    if (isEnded({ ...passage, text })) return []
    if (passage.next === 'item') return []
    const last = [...text].slice(-8).join('')
    const range = [text.length - last.length, text.length] as const
    const finding = foundIn(passage, 'end-mark-missing', range, { text: last })
    return [
      mended(passage, finding, range, {
        kind: 'offered',
        replacement: `${last.replace(/[，；、,;]$/, '')}。`,
      }),
    ]
  }),
}
