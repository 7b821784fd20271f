/** T107: a half-width mark beside Han; a pair of brackets of two widths. */

import type { Finding } from '../findings/finding.ts'
import { matchesOf } from './matches.ts'
import type { Passage } from './number-text.ts'
import { foundIn, inPassages, mended, type Rule } from './rule.ts'

const isHan = (character: string | undefined): boolean =>
  character !== undefined && /[\u3400-\u9fff，。；：！？、）》】”’]/.test(character)
const isHanLetter = (character: string | undefined): boolean =>
  character !== undefined && /[\u3400-\u9fff]/.test(character)

const fullWidth: Readonly<Record<string, string>> = {
  ',': '，',
  '.': '。',
  ':': '：',
  ';': '；',
  '?': '？',
  '!': '！',
}

const webAddress = /(?:https?:\/\/|www\.)[\w./?=&%#~:+-]+|[\w.+-]+@[\w-]+\.[\w.-]+/g
const marks = /[,.:;?!]+/g

/** `[from, to)` of addresses, whose marks are their own. */
const addressesIn = (text: string): readonly (readonly [number, number])[] =>
  text.includes('.') ? matchesOf(webAddress, text).map(m => [m.index, m.index + m[0].length] as const) : []

function* narrowMarks(passage: Passage): Generator<Finding> {
  const { text } = passage
  const addresses = addressesIn(text)
  for (const { 0: typed, index } of matchesOf(marks, text)) {
    const end = index + typed.length
    if (addresses.some(([from, to]) => from <= index && index < to)) continue
    const full = widened(typed, text[index - 1], text[end])
    if (full === undefined) continue
    const finding = foundIn(passage, 'half-width-mark', [index, end], { mark: typed, full: full.mark })
    yield mended(passage, finding, [index, end], { kind: full.kind, replacement: full.mark })
  }
}

/**
 * The full-width mark that is meant, or undefined where the narrow one is right: within figures, Latin words and the
 * names of companies (Yahoo!). Between two Han a full stop may be meant for 、 and is not mended unasked.
 */
function widened(
  typed: string,
  before: string | undefined,
  after: string | undefined,
): { readonly mark: string; readonly kind: 'safe' | 'offered' } | undefined {
  const behindHan = isHan(before)
  if (/^\.{2,}$/.test(typed)) return behindHan ? { mark: '……', kind: 'safe' } : undefined
  if (typed.length > 1)
    return behindHan && /^[?!]+$/.test(typed) ? { mark: wide(typed), kind: 'safe' } : undefined
  const mark = fullWidth[typed]
  if (mark === undefined) return undefined
  switch (typed) {
    case '.':
      if (!isHanLetter(before)) return undefined
      if (after === undefined || /[”’）]/.test(after)) return { mark, kind: 'safe' }
      return isHanLetter(after) ? { mark, kind: 'offered' } : undefined
    case ',':
    case ';':
      return behindHan || (isHanLetter(after) && before !== undefined && /[\w%）)]/.test(before))
        ? { mark, kind: 'safe' }
        : undefined
    default:
      return behindHan ? { mark, kind: 'safe' } : undefined
  }
}

const wide = (typed: string): string => [...typed].map(mark => fullWidth[mark] ?? mark).join('')

const bracketPair = /([（(])([^（()）\u2028]*)([)）])/g

function* narrowBrackets(passage: Passage): Generator<Finding> {
  const { text } = passage
  if (!/[()]/.test(text)) return
  for (const match of matchesOf(bracketPair, text)) {
    const [whole, open, inner = '', close] = match
    if (open === '（' && close === '）') continue
    const end = match.index + whole.length
    const isMixed = open === '（' || close === '）'
    // C(n,k) ends a Latin run, and its brackets are of it.
    const before = text[match.index - 1] ?? ''
    const besideHan =
      isHan(before) ||
      isHanLetter(inner.match(/[\u3400-\u9fff]/)?.[0]) ||
      (!/\w/.test(before) && isHanLetter(text[end]))
    if (!isMixed && !besideHan) continue
    const range = [match.index, end] as const
    const problem = isMixed ? 'brackets-mixed' : 'half-width-mark'
    const finding = foundIn(passage, problem, range, { mark: whole, full: `（${inner}）` })
    yield mended(passage, finding, range, { kind: 'safe', replacement: `（${inner}）` })
  }
}

export const markWidths: Rule = {
  doc: {
    code: 'T107',
    what: {
      zh: '汉字旁边用了半角标点；一对括号一全一半',
      en: 'A half-width mark beside Han; a pair of brackets of two widths',
    },
    why: {
      zh: '中文标点占一个字位（GB/T 15834）；半角的挤在字旁，行末也不能悬挂。',
      en: 'Marks of Chinese text are full-width (GB/T 15834).',
    },
    wrong: '站长说,晚高峰(六点到八点)排队的人少了一半。',
    right: '站长说，晚高峰（六点到八点）排队的人少了一半。',
    spared: {
      zh: '数字里的逗点、小数点、比分、钟点、网址、英文里的标点不报。',
      en: 'Marks within figures, times, addresses and Latin runs are spared.',
    },
  },
  find: inPassages(passage => [...narrowMarks(passage), ...narrowBrackets(passage)], /[,.:;?!()]/),
}
