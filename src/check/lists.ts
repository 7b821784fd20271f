/** Lists as they stand in running text (A、B和C; …；…；…), cut into items: what T103 and T104 count. */
import { matchesOf } from './matches.ts'

/** One item of a list, with its place in the text. */
export interface Item {
  readonly text: string
  readonly from: number
  readonly to: number
}

const closers: Readonly<Record<string, string>> = {
  '（': '）',
  '(': ')',
  '“': '”',
  '‘': '’',
  '《': '》',
  '【': '】',
}

const bracketOrMark = /[（(“‘《【）)”’》】、；]/g

/** Cuts `text[from, to)` at every `mark` that stands within no brackets, quotes or names. */
export function cutAt(
  text: string,
  [from, to]: readonly [number, number],
  mark: '、' | '；',
): readonly Item[] {
  const items: Item[] = []
  const open: string[] = []
  let start = from
  for (const { 0: character, index } of matchesOf(bracketOrMark, text.slice(from, to))) {
    const closer = closers[character]
    if (closer !== undefined) open.push(closer)
    else if (character === open.at(-1)) open.pop()
    else if (open.length === 0 && character === mark) {
      items.push(trimmed(text, start, from + index))
      start = from + index + 1
    }
  }
  items.push(trimmed(text, start, to))
  return items
}

function trimmed(text: string, from: number, to: number): Item {
  let [first, last] = [from, to]
  while (first < last && /\s/.test(text[first] ?? '')) first++
  while (last > first && /\s/.test(text[last - 1] ?? '')) last--
  return { text: text.slice(first, last), from: first, to: last }
}

/** A list as it can be counted. `isOpen`: it ends in 等 and may name only some of the things. */
export interface InlineList {
  readonly items: readonly Item[]
  /** How many 和 may stand between items; within an item they look the same. */
  readonly conjunctions: number
  readonly isOpen: boolean
}

const etcetera = /(?:等等|等)[^、；]{0,14}$/
const conjunction = /以及|和|与|及|或|并/g

/** Reads `text[from, to)` as a list; undefined when it has no marks of one, or its items have marks of their own. */
export function readList(text: string, range: readonly [number, number]): InlineList | undefined {
  const whole = text.slice(...range)
  const clauses = cutAt(text, range, '；').filter(item => item.text !== '')
  if (clauses.length >= 2) {
    const withCommas = clauses.filter(item => item.text.includes('，')).length
    if (withCommas * 2 > clauses.length) return undefined
    return { items: clauses, conjunctions: 0, isOpen: /等[。]?$/.test(whole) }
  }
  if (whole.includes('，')) return undefined
  const items = apartNames(text, range).filter(item => item.text !== '')
  if (items.length < 2) return undefined
  const conjunctions = matchesOf(conjunction, whole).length
  return { items, conjunctions, isOpen: etcetera.test(whole) }
}

/** Items between 、, and names that stand side by side without one: “甲”“乙”, 《甲》《乙》. */
function apartNames(text: string, range: readonly [number, number]): readonly Item[] {
  return cutAt(text, range, '、').flatMap(item => {
    if (!/^(?:“[^“”]*”){2,}|^(?:《[^《》]*》){2,}/.test(item.text)) return [item]
    const names = [...item.text.matchAll(/“[^“”]*”|《[^《》]*》/g)]
    return names.map(name => trimmed(text, item.from + name.index, item.from + name.index + name[0].length))
  })
}

/** Numbers as they stand before a measure word. */
const hanNumerals = '零一二三四五六七八九'

/** 17, 十七, 两 → the number; undefined for anything else. */
export function readCount(written: string): number | undefined {
  if (/^\d{1,3}$/.test(written)) return Number(written)
  if (written === '两') return 2
  const parts = /^([二三四五六七八九])?(十)?([一二三四五六七八九])?$/.exec(written)
  if (parts === null || written === '') return undefined
  const [, tens, ten, ones] = parts
  if (ten === undefined)
    return tens !== undefined && ones !== undefined ? undefined : hanNumerals.indexOf(tens ?? ones ?? '')
  return (
    (tens === undefined ? 1 : hanNumerals.indexOf(tens)) * 10 +
    (ones === undefined ? 0 : hanNumerals.indexOf(ones))
  )
}
