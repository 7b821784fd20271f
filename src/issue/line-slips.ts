/**
 * Lines of a paragraph that were meant to stand by themselves or to be something else, told rather than run together in
 * silence: a list numbered by hand, a heading behind full-width signs, a paragraph without a blank line behind it.
 *
 *     办法如下：            ＃＃ 小标题        ＊＊着重＊＊      首班船六点离岸。
 *     1.第一条写这里                                            末班船十点返航。
 *     2.第二条写那里
 */
import { type Manuscript, report, type Stretch } from './manuscript.ts'

/** A line as it was typed, from the margin on, though the paragraph may begin further in. */
interface TypedLine extends Stretch {
  readonly text: string
}

/** Reports what is wrong with the lines of the paragraph at `where`; one thing a line, one list a paragraph. */
export function tellLineSlips(manuscript: Manuscript, where: Stretch): void {
  const lines = linesOf(manuscript.markdown.text, where)
  for (const line of lines) tellSigns(manuscript, line)
  if (lines.length < 2) return
  const item = joinedItem(lines)
  if (item !== undefined) {
    report(manuscript, 'list-joined', item.line, { way: item.way })
    return
  }
  const ended = lines.slice(0, -1).find(({ text }) => sentenceEnd.test(text))
  if (ended !== undefined) report(manuscript, 'lines-joined', ended)
}

/** The lines of a paragraph that run together: a line end that was typed as a break (`\`, two spaces) parts them. */
function linesOf(text: string, { from, to }: Stretch): readonly TypedLine[] {
  const lines: TypedLine[] = []
  for (let at = text.lastIndexOf('\n', from - 1) + 1; at < to; ) {
    const next = text.indexOf('\n', at)
    const end = next < 0 ? text.length : next
    const typed = text.slice(at, end).replace(/\r$/, '')
    const inside = /^[ \t>]*/.exec(typed)?.[0].length ?? 0
    if (inside < typed.length)
      lines.push({ from: at + inside, to: at + typed.length, text: typed.slice(inside) })
    at = end + 1
  }
  return lines
}

/** A line that ends like this was most likely a paragraph in the word processor it was copied from. */
const sentenceEnd = /[。！？][”’）]?$/
const typedBreak = /(?:\\| {2})$/

/** `##小标题`, `＃＃ 小标题`, `＞ 引文`, `＊＊词＊＊`; but not `＃话题＃`, `＞60 岁`, and the masks of `张＊＊、李＊＊`. */
const tightHeading = /^#{2,3}[^\s#]/
const wideSigns =
  /^(?:＃{2,}|＃[ \t\u3000])|^＞(?![ \t\u3000]*\d)|(?<![＊\dA-Za-z])＊＊(?![＊和与及或])[^＊、，；。]+[^＊]＊＊(?!＊)/

function tellSigns(manuscript: Manuscript, line: TypedLine): void {
  if (tightHeading.test(line.text)) report(manuscript, 'heading-without-space', line)
  else if (wideSigns.test(line.text)) report(manuscript, 'wide-signs', line)
}

/** The head of a line in a list that was made by hand. */
interface Label {
  readonly form: string
  /** Undefined for a bullet. */
  readonly number: number | undefined
  /** How the list is made one. */
  readonly way: 'space' | 'dash' | 'blank-line'
}

const han = '[一二三四五六七八九十]'
const forms: readonly (readonly [form: string, head: RegExp, way: Label['way']])[] = [
  ['1.', /^(\d{1,3})\.(?![\d\s])/, 'space'],
  ['1)', /^(\d{1,3})\)(?!\s)/, 'space'],
  ['1.', /^(\d{1,3})[.)．](?!\d)/, 'blank-line'],
  ['1、', /^(\d{1,3})、(?!\d)/, 'blank-line'],
  ['（1）', /^[（(](\d{1,3})[）)]/, 'dash'],
  ['（一）', new RegExp(`^[（(](${han}{1,3})[）)]`), 'dash'],
  ['一、', new RegExp(`^(${han}{1,3})、(?!${han})`), 'blank-line'],
  ['①', /^([①-⑳])/, 'blank-line'],
  ['-', /^()[-－](?![\d\s－-])/, 'dash'],
  ['-', /^()[-－]\s/, 'dash'],
  ['·', /^()[·•●・◆■]/, 'dash'],
]

function labelOf({ text }: TypedLine): Label | undefined {
  for (const [form, head, way] of forms) {
    const typed = head.exec(text)?.[1]
    if (typed !== undefined) return { form, number: typed === '' ? undefined : numberOf(typed), way }
  }
  return undefined
}

/** 十二 is 12, ⑫ is 12. */
function numberOf(typed: string): number {
  if (/\d/.test(typed)) return Number(typed)
  if (/[①-⑳]/.test(typed)) return (typed.codePointAt(0) ?? 0) - 0x245f
  const [tens = '', ones = ''] = typed.includes('十') ? typed.split('十') : ['零', typed]
  const digit = (one: string): number => '零一二三四五六七八九'.indexOf(one)
  return (tens === '' ? 1 : digit(tens)) * 10 + (ones === '' ? 0 : digit(ones))
}

/**
 * The first line that should begin an item and goes on with the line above it. A line of prose may begin with a figure:
 * two lines whose numbers follow one upon the other are a list, or a first one behind a line that announces it.
 */
function joinedItem(lines: readonly TypedLine[]): { line: TypedLine; way: Label['way'] } | undefined {
  const labelled = lines.flatMap((line, place) => {
    const label = labelOf(line)
    return label === undefined ? [] : [{ line, place, ...label }]
  })
  for (const [k, one] of labelled.entries()) {
    const above = lines[one.place - 1]?.text ?? ''
    if (one.place === 0 || typedBreak.test(above)) continue
    const near = [labelled[k - 1], labelled[k + 1]]
    const follows = near.some(other => other?.form === one.form && goesWith(one.number, other.number))
    if (follows || (one.number === 1 && /[：:]$/.test(above))) return one
  }
  return undefined
}

const goesWith = (one: number | undefined, other: number | undefined): boolean =>
  one === undefined || other === undefined ? one === other : Math.abs(one - other) === 1
