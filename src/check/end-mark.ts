/** T105: a paragraph that ends without a mark. */
import type { Passage } from './number-text.ts'
import { foundIn, inPassages, mended, type Rule } from './rule.ts'
import { endOfWords } from './typed-source.ts'

/** A full stop or its like, with what may close behind it. */
const ended = /[。！？…：:.!?][”’）》】」』)\]\s]*$|——$/

/** A note in brackets may follow the last full stop: ……上线。（完） */
const noteBehind = /[。！？…”][（(][^（）()]*[）)]$/

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
      zh: '标题、列表前的冒号行、列表各项，以及里面没有标点的短行（四十字以内）不报；末尾的半角句点由 T107 来报。',
      en: 'Headings, lines before a list, items of lists, and lines of 40 characters at most without a mark inside are spared; a half-width full stop at the end is T107.',
    },
  },
  find: inPassages(passage => {
    if (passage.role !== 'paragraph') return []
    const text = passage.text.slice(0, endOfWords(passage)).trimEnd()
    if (text === '' || text.includes('\u2028') || isLine(text) || isEnded({ ...passage, text })) return []
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
