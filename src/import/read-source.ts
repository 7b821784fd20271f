/**
 * The source line of an article in all the ways it is typed → what it says, and in what it departs from the house form
 * (manifest reference 1.2). `wordSourceLine` writes it again.
 *
 *     来源：“江湾网” 编选：《江湾月报》编辑部 2026年03月05日
 *           ^^^^^^^^       ^^^^^^^^^^^^^^^^^^ ^^^^^^^^^^^^^^
 */
import type { CalendarDate } from '../issue/issue.ts'
import { namesEditors } from '../issue/source-line.ts'
import { readDate } from '../manifest/dates.ts'
import type { SourceKind } from '../manifest/schema.ts'
import type { House } from './house.ts'

export interface SourceName {
  readonly name: string
  readonly kind: SourceKind | undefined
}

/** How a line departs from the form of the house; `wordsOf` the finding tells each. */
export type SourceSlip =
  | 'order'
  | 'run-on'
  | 'label'
  | 'gap'
  | 'date-form'
  | 'no-marks'
  | 'half-marks'
  | 'parted'

export interface ReadSource {
  /** None for an item of the editors' own. */
  readonly names: readonly SourceName[]
  /**
   * `by-rule`: the editor of the publication, or nobody for an item of their own; `unnamed`: the same, but the line of
   * an outside item does not say so; `none`: nobody, for an item of the editors' own by another of their names.
   */
  readonly compiler: 'by-rule' | 'unnamed' | 'none' | { readonly name: string }
  /** `dayless`: a year and a month. */
  readonly date: CalendarDate | 'missing' | 'impossible' | 'dayless'
  /** The date as it is typed, or nothing. */
  readonly dateTyped: string
  readonly slips: readonly SourceSlip[]
}

const label = /^[（(【[]?\s*(?:稿件|信息|消息|文章)?来\s*源\s*(?:[:：]|\s)\s*/
const houseLabel = /^来源：(?=\S)/
const closing = /\s*[）)】\]]?\s*[。.]?\s*$/
const dateForm =
  /\s*[（(]?\s*(?:日\s*期\s*[:：]?\s*)?(\d{4}\s*年\s*\d{1,2}\s*月\s*\d{1,2}\s*[日号]|\d{4}([-/.])\d{1,2}\2\d{1,2})\s*[）)]?$/
const monthForm = /\s*[（(]?\s*(\d{4}\s*年\s*\d{1,2}\s*月|\d{4}[-/.]\d{1,2})\s*[）)]?$/
const compilerForm =
  /(?:[\s，,；;、|｜]*(?:编\s*选|选\s*编|编\s*辑)\s*([:：])|[\s，,；;、|｜]+(?:编选|选编)(?=\s+\S))\s*(.*)$/
const houseDate = /^(?:\d{4} 年 \d{2} 月 \d{2} 日|\d{4}年\d{2}月\d{2}日)$/

/** More than this is a sentence that begins with the word. */
const longestSource = 120

/** Reads a line that is a source line and nothing else. */
export function readSourceLine(typed: string, house: House): ReadSource | undefined {
  const text = typed.trim()
  const begins = label.exec(text)
  if (begins === null || text.length > longestSource) return undefined
  const slips: SourceSlip[] = houseLabel.test(text) ? [] : ['label']
  const rest = westernDigits(text.slice(begins[0].length).replace(closing, ''))
  const { dated, before } = takeDate(rest)
  const compiled = compilerForm.exec(before)
  // The date may stand before 编选.
  const first = takeDate(compiled === null || dated !== null ? '' : before.slice(0, compiled.index))
  const date = dated ?? first.dated
  const named = (
    dated === null && first.dated !== null ? first.before : before.slice(0, compiled?.index ?? before.length)
  ).replace(/[\s，,；;。]+$/, '')
  const compiler = compiled?.[2]?.replace(/[\s，,；;。]+$/, '') ?? ''
  if (compiled !== null && compiled[1] === undefined && slips.length === 0) slips.push('label')
  if (first.dated !== null) slips.push('order')
  if (named === '' || /[。！？]/.test(named)) return undefined
  const gapMissing =
    (date !== null && !/^\s/.test(date[0])) || (compiled !== null && !/^\s/.test(compiled[0]))
  if (gapMissing) slips.push('gap')
  const written = date?.[1]?.trim() ?? ''
  if (date !== null && !houseDate.test(written)) slips.push('date-form')
  const isOwn = named === house.editor
  const names = isOwn ? [] : namesIn(named, house)
  if (names.some(({ kind }) => kind === undefined)) slips.push('no-marks')
  if (!isOwn && halfMarked(named)) slips.push('half-marks')
  return {
    names,
    compiler: compilerOf(compiler, names, house),
    date: date === null ? 'missing' : dayOf(written),
    dateTyped: written,
    slips,
  }
}

/** A date at the end of some words, with its day or without. */
function takeDate(words: string): { readonly dated: RegExpExecArray | null; readonly before: string } {
  const dated = dateForm.exec(words) ?? monthForm.exec(words)
  return { dated, before: dated === null ? words : words.slice(0, dated.index) }
}

function compilerOf(written: string, names: readonly SourceName[], house: House): ReadSource['compiler'] {
  const isOutside = names.length > 0
  if (written !== '') return written === house.editor && isOutside ? 'by-rule' : { name: written }
  if (!isOutside) return 'by-rule'
  return names.every(({ name }) => namesEditors(name)) ? 'none' : 'unnamed'
}

function dayOf(written: string): ReadSource['date'] {
  if (!dateForm.test(written)) return 'dayless'
  const read = readDate(written.replace('号', '日').replaceAll('.', '-').replace(/\s+/g, ''))
  return typeof read === 'object' ? read : 'impossible'
}

/** Full-width figures are one to one with ASCII ones. */
export const westernDigits = (text: string): string =>
  text.replace(/[０-９]/g, digit => String.fromCharCode(digit.charCodeAt(0) - 0xfee0))

const dressed = /《([^《》]+)》|“([^“”]+)”|"([^"]+)"/g

/** `《甲》“乙”`, `甲、乙`: names with their marks taken off, which say their kind. */
function namesIn(text: string, house: House): readonly SourceName[] {
  const bare = text.replace(dressed, '').replace(/[、，,\s和与/]+/g, '')
  if (bare !== '')
    return text
      .split(/[、，]/)
      .map(name => name.trim())
      .filter(name => name !== '')
      .map(name => wholeOf(name) ?? { name, kind: house.kindOf(name) })
  return [...text.matchAll(dressed)].map(([, book, quoted, straight]) => ({
    name: book ?? quoted ?? straight ?? '',
    kind: book === undefined ? 'site' : 'periodical',
  }))
}

/** `《江湾日报`, `江湾网”`: the half that is there says the kind, and the other is added in print. */
function wholeOf(name: string): SourceName | undefined {
  const [, book] =
    /^(?:《([^《》“”]+)[”"]?|[“"]?([^《》“”]+)》)$/.exec(name)?.filter(part => part !== undefined) ?? []
  if (book !== undefined) return { name: book, kind: 'periodical' }
  const [, site] = /^(?:“([^《》“”]+)|([^《》“”]+)”)$/.exec(name)?.filter(part => part !== undefined) ?? []
  return site === undefined ? undefined : { name: site, kind: 'site' }
}

const halfMarked = (text: string): boolean =>
  text
    .replace(dressed, '')
    .split(/[、，]/)
    .some(name => wholeOf(name.trim()) !== undefined)

/** A source line at the end of a paragraph: where it begins, if there is one. */
export function runOnSource(text: string, house: House): number | undefined {
  for (const match of text.matchAll(/[（(]?来源\s*[:：]/g)) {
    const before = text.slice(0, match.index).trimEnd()
    const read = readSourceLine(text.slice(match.index), house)
    if (before === '' || read === undefined) continue
    const stands = /[。！？…”’）)]$/.test(before) || /\s$/.test(text.slice(0, match.index))
    const isWhole = typeof read.date === 'object' || (read.compiler !== 'unnamed' && read.compiler !== 'none')
    if (isWhole && (stands || (read.names.length > 0 && !read.slips.includes('no-marks')))) return match.index
  }
  return undefined
}

/** A line that goes on with the source line above it: the date, or 编选 and the date. */
export const continuesSource = (text: string): boolean =>
  text.length <= 60 &&
  (/^编\s*选\s*[:：]/.test(text) || (dateForm.exec(text)?.index === 0 && text.length < 24))
