/** T107: a half-width mark beside Han; a pair of brackets of two widths; full-width letters and digits. */

import type { Finding } from '../findings/finding.ts'
import { matchesOf } from './matches.ts'
import type { Passage } from './number-text.ts'
import { foundIn, inPassagesAndCredits, mended, type Rule } from './rule.ts'

const hanLetter = /[\u3400-\u9fff]/
const isHanLetter = (character: string | undefined): boolean =>
  character !== undefined && hanLetter.test(character)
const isHan = (character: string | undefined): boolean =>
  character !== undefined && /[\u3400-\u9fff，。；：！？、）》】”’]/.test(character)

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

/** Characters on either side of a mark that say which it should be: more than a quotation is long. */
const around = 200

function* narrowMarks(passage: Passage): Generator<Finding> {
  const { text } = passage
  const addresses = addressesIn(text)
  for (const { 0: typed, index } of matchesOf(marks, text)) {
    const end = index + typed.length
    if (addresses.some(([from, to]) => from <= index && index < to)) continue
    // Two marks in one place are one fault (T102).
    if (!typed.includes('..') && /[，。、；：]/.test(`${text[index - 1] ?? ''}${text[end] ?? ''}`)) continue
    const wide = widened(typed, text.slice(Math.max(0, index - around), index), text.slice(end, end + around))
    if (wide === undefined) continue
    // Between names a comma parts no clauses.
    const full = passage.role === 'credit' && wide.mark === '，' ? betweenNames : wide
    const problem = full.kind === 'safe' ? 'half-width-mark' : 'half-width-point'
    const finding = foundIn(passage, problem, [index, end], { mark: typed, full: full.mark })
    yield mended(passage, finding, [index, end], { kind: full.kind, replacement: full.mark })
  }
}

interface Widened {
  readonly mark: string
  readonly kind: 'safe' | 'offered'
}

const betweenNames: Widened = { mark: '、', kind: 'offered' }

/**
 * The full-width mark that is meant, or undefined where the narrow one is right: within figures, Latin words and the
 * names of companies (Yahoo!). In the middle of a sentence a full stop may be meant for 、 or ， and is not mended unasked.
 */
function widened(typed: string, head: string, rest: string): Widened | undefined {
  const before = head.at(-1)
  const behindHan = isHan(before) && !closesLatin(head, rest)
  if (/^\.{2,}$/.test(typed))
    return behindHan ? { mark: '……', kind: typed.length > 2 ? 'safe' : 'offered' } : undefined
  if (typed.length > 1)
    return behindHan && /^[?!]+$/.test(typed) ? { mark: wide(typed), kind: 'safe' } : undefined
  const mark = fullWidth[typed]
  if (mark === undefined) return undefined
  const isLast = (behindHan && closed.test(rest)) || (endsInFigure(head) && rest.trim() === '')
  if (typed !== ':' && isLast) return { mark, kind: 'safe' }
  switch (typed) {
    case '.':
      return (behindHan && !pointBefore.test(head) && goesOn.test(rest)) ||
        (isSign.test(head) && goesOn.test(rest))
        ? { mark, kind: 'offered' }
        : undefined
    case ',':
    case ';':
      return behindHan ||
        (isHanLetter(rest[0]) && before !== undefined && /[\w%）)]/.test(before)) ||
        (endsInFigure(head) && goesOn.test(rest))
        ? { mark, kind: 'safe' }
        : undefined
    default:
      return behindHan ? { mark, kind: 'safe' } : undefined
  }
}

/** The end of a passage, or of what is said or bracketed in it; no sentence ends within 《》. */
const closed = /^\s*(?:$|[”’）])/

/** Chinese words, at once or behind the space of a Western full stop. */
const goesOn = /^\s*[\u3400-\u9fff“《（【]/

/** 一. and 第二. and （一）. count points; their mark is a matter of form. */
const pointBefore =
  /(?:^|[，。；：、！？\s])(?:第?[一二三四五六七八九十]{1,3}|[（(][一二三四五六七八九十\d]{1,3}）)$/

/** 35%, 20℃: a figure that no decimal can follow. */
const isSign = /\d[%％‰℃]$/

/** A figure that belongs to Chinese words (增至 320), not one that counts points (1.) or follows a Latin word (No. 3). */
const endsInFigure = (head: string): boolean =>
  /[\u3400-\u9fff][^\u3400-\u9fffA-Za-z]*[\d%％‰℃]$/.test(head) &&
  matchesOf(hanLetters, head).length >= fewestHan
const hanLetters = /[\u3400-\u9fff]/g
/** 图 1. and 表 2. are labels. */
const fewestHan = 4

/** A closing quotation mark of a Western sentence: no Han within the quotation, before it, or next behind it. */
function closesLatin(head: string, rest: string): boolean {
  if (!/[”’]$/.test(head)) return false
  const open = head.lastIndexOf(head.endsWith('”') ? '“' : '‘')
  const before = /\p{L}(?=\P{L}*$)/u.exec(head.slice(0, Math.max(open, 0)))?.[0]
  const after = /\p{L}/u.exec(rest)?.[0]
  return !hanLetter.test(head.slice(open)) && !isHanLetter(before) && !isHanLetter(after)
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

const wideRun = /[０-９Ａ-Ｚａ-ｚ]+(?:．[０-９]+)*/g

/** １２００, ＡＢＣ, ３．５: the house sets letters and digits half-width, and the gap beside them is the typesetter's. */
function wideLetters(passage: Passage): readonly Finding[] {
  return matchesOf(wideRun, passage.text).map(({ 0: text, index }) => {
    const range = [index, index + text.length] as const
    const narrow = text.normalize('NFKC')
    const finding = foundIn(passage, 'wide-letters', range, { text, narrow })
    return mended(passage, finding, range, { kind: 'safe', replacement: narrow })
  })
}

export const markWidths: Rule = {
  doc: {
    code: 'T107',
    what: {
      zh: '汉字旁边用了半角标点；一对括号一全一半；用了全角的字母、数字',
      en: 'A half-width mark beside Han; a pair of brackets of two widths; full-width letters and digits',
    },
    why: {
      zh: '中文标点占一个字位（GB/T 15834）；半角的挤在字旁，行末也不能悬挂。',
      en: 'Marks of Chinese text are full-width (GB/T 15834).',
    },
    wrong: '站长说,晚高峰(六点到八点)排队的人少了一半。',
    right: '站长说，晚高峰（六点到八点）排队的人少了一半。',
    spared: {
      zh: '数字里的逗点、小数点、比分、钟点、网址、文件名、序号（1.）、英文里的标点不报。',
      en: 'Marks within figures, times, addresses, names of files, counts (1.) and Latin runs are spared.',
    },
  },
  find: inPassagesAndCredits(
    passage => [...narrowMarks(passage), ...narrowBrackets(passage), ...wideLetters(passage)],
    /[,.:;?!()０-９Ａ-Ｚａ-ｚ]/,
  ),
}
