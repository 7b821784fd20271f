/** Two marks of the sentence in one place: 。。 and ，。 are left behind by corrections. Part of T102. */

import type { Finding } from '../findings/finding.ts'
import { quoted } from '../findings/quoting.ts'
import { matchesOf } from './matches.ts'
import type { Passage } from './number-text.ts'
import { foundIn, isWholeName, mended } from './rule.ts'

const run = /[，。、；：！？,.;:!?]{2,}/g

const fullWidth: Readonly<Record<string, string>> = {
  ',': '，',
  '.': '。',
  ':': '：',
  ';': '；',
  '?': '？',
  '!': '！',
}

const isFull = (mark: string): boolean => fullWidth[mark] === undefined

/** What to write for a run of marks, or undefined where it is right. */
interface Meant {
  readonly mark: string
  readonly problem: 'mark-doubled' | 'marks-clash' | 'stops-as-ellipsis'
  readonly kind: 'safe' | 'offered'
}

export function clashingMarks(passage: Passage): readonly Finding[] {
  const { text } = passage
  const findings: Finding[] = []
  for (const { 0: typed, index } of matchesOf(run, text)) {
    const end = index + typed.length
    if (isNamed(text, index, end) || isOfNeighbour(typed, text[index - 1], text[end])) continue
    const meant = meantBy(typed, text[end] === undefined ? 'at-end' : 'within')
    if (meant === undefined) continue
    const { problem, mark, kind } = meant
    const finding = foundIn(passage, problem, [index, end], { marks: typed, mark })
    findings.push(mended(passage, finding, [index, end], { kind, replacement: mark }))
  }
  return findings
}

/** 他说：“来了。”。 and “来了，”，: one of the two marks is enough, and a name with a mark of its own (“哎呀！”！) is let pass. */
const roundQuote = /([。，])([”’]+)\1/g

export function marksRoundQuotes(passage: Passage): readonly Finding[] {
  const { text } = passage
  return matchesOf(roundQuote, text).flatMap(({ 0: typed, 1: mark = '', index }) => {
    const end = index + typed.length
    // “。”。 speaks of the mark.
    if (/[“‘《（、，。]/.test(text[index - 1] ?? '')) return []
    const finding = foundIn(passage, 'mark-doubled', [index, end], { marks: typed, mark })
    return [mended(passage, finding, [index, end], { kind: 'offered', replacement: typed.slice(0, -1) })]
  })
}

const bracketsTwice = /（（([^（）]+)））|【【([^【】]+)】】/g

/** （（…）） with nothing between the two pairs. One pair within another with words of its own is no slip of the finger. */
export function doubledBrackets(passage: Passage): readonly Finding[] {
  const { text } = passage
  return matchesOf(bracketsTwice, text).map(({ 0: typed, index }) => {
    const range = [index, index + typed.length] as const
    const finding = foundIn(passage, 'brackets-doubled', range, { text: quoted(typed) })
    return mended(passage, finding, range, { kind: 'offered', replacement: typed.slice(1, -1) })
  })
}

/** Marks that are spoken of: “，。”, （。、；）. */
const isNamed = (text: string, from: number, to: number): boolean =>
  isWholeName(text, from, to) || (/[（(【]/.test(text[from - 1] ?? '') && /[）)】]/.test(text[to] ?? ''))

/** 后缀：.com has a mark of the word behind it, Inc.， and Yahoo!， one of the word before it. */
function isOfNeighbour(typed: string, before = '', after = ''): boolean {
  const [first = '', last = ''] = [typed.at(0), typed.at(-1)]
  return (!isFull(last) && /[\w]/.test(after)) || (!isFull(first) && /[\w)）]/.test(before))
}

function meantBy(typed: string, place: 'at-end' | 'within'): Meant | undefined {
  // Half-width marks among themselves and dots for …… are T107; ？！ and ！！！ are said with force.
  if (![...typed].some(isFull) || typed.includes('..') || /^[！？!?]+$/.test(typed)) return undefined
  const full = [...typed].map(mark => fullWidth[mark] ?? mark)
  const kinds = [...new Set(full)]
  const [first = '', last = ''] = [full[0], full.at(-1)]
  // Three kinds and more are a list of marks, or a face.
  if (kinds.length > 2) return undefined
  if (kinds.length === 1) {
    if (first === '。' && full.length > 2) return { mark: '……', problem: 'stops-as-ellipsis', kind: 'safe' }
    // Between two 、 an item may have been lost.
    const kind = full.length === 2 && first !== '、' ? 'safe' : 'offered'
    return { mark: first, problem: 'mark-doubled', kind }
  }
  // What is asked or called out may be a name with its mark: only a full stop behind it is too much.
  if (/[！？]/.test(first) && last !== '。') return undefined
  if (/[！？]/.test(first)) return { mark: first, problem: 'marks-clash', kind: 'offered' }
  const isSure = place === 'at-end' && kinds.includes('。') && /[，、。]/.test(first) && /[，、。]/.test(last)
  return {
    mark: isSure || last === '。' ? '。' : last,
    problem: 'marks-clash',
    kind: isSure ? 'safe' : 'offered',
  }
}
