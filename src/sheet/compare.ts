/** A file against what its job sheet tells of it, each difference named. */
import { type Finding, found } from '../findings/finding.ts'
import type { FileTold } from './file-told.ts'

export interface Words {
  readonly zh: string
  readonly en: string
}

const words: Readonly<Partial<Record<keyof FileTold, Words>>> = {
  edition: { zh: '版本', en: 'the edition' },
  role: { zh: '文件的内容', en: 'the part of the number' },
  standard: { zh: '标准', en: 'the standard' },
  pages: { zh: '页数', en: 'the page count' },
  trim: { zh: '成品尺寸', en: 'the trim size' },
  bleed: { zh: '出血', en: 'the bleed' },
  plates: { zh: '色版', en: 'the plates' },
  inks: { zh: '各页的色版', en: 'the plates by page' },
  blackOnly: { zh: '单黑页', en: 'the pages in black alone' },
  fonts: { zh: '字体', en: 'the fonts' },
  pictures: { zh: '图片', en: 'the pictures' },
  profile: { zh: '输出特性文件', en: 'the output profile' },
  bytes: { zh: '字节数', en: 'the length in bytes' },
  sha256: { zh: 'sha256', en: 'the sha256' },
}

/** Nothing when the file is the one told of. Names may differ: a file may be kept under another. */
export function compareFile(told: FileTold, file: FileTold): readonly Finding[] {
  return (Object.keys(words) as readonly (keyof FileTold)[]).flatMap(key => {
    const [said, is] = [told[key], file[key]]
    const what = words[key]
    if (what === undefined || same(said, is)) return []
    const [first, second] = differing(said, is)
    return [differs(file.name, what, first, second)]
  })
}

export const differs = (file: string, { zh, en }: Words, said: string, is: string): Finding =>
  found('sheet-differs', { file, whatZh: zh, whatEn: en, told: said, found: is })

/** In whatever order a sheet has the keys: what it tells has been read to its leaves, and is no deeper than they. */
function same(said: unknown, is: unknown): boolean {
  if (typeof said !== 'object' || typeof is !== 'object' || said === null || is === null) return said === is
  if (Array.isArray(said) !== Array.isArray(is)) return false
  const keys = Object.keys(is)
  const [first, second] = [said as Record<string, unknown>, is as Record<string, unknown>]
  return keys.length === Object.keys(said).length && keys.every(key => same(first[key], second[key]))
}

/** Lists are told by what only one of them has. */
function differing(said: unknown, is: unknown): readonly [string, string] {
  if (!Array.isArray(said) || !Array.isArray(is)) return [shown(said), shown(is)]
  const own = new Set(said.map(shown))
  const others = new Set(is.map(shown))
  const lost = [...own].filter(item => !others.has(item))
  const gained = [...others].filter(item => !own.has(item))
  return lost.length + gained.length === 0
    ? [listed([...said.map(shown)]), listed([...is.map(shown)])]
    : [listed(lost), listed(gained)]
}

/** More would not be read. */
const mostShown = 4

const listed = (items: readonly string[]): string =>
  items.length === 0 ? '—' : items.slice(0, mostShown).join(', ') + (items.length > mostShown ? ', …' : '')

function shown(value: unknown): string {
  if (value === null || value === undefined || value === '') return '—'
  if (Array.isArray(value)) return value.length === 0 ? '—' : value.map(shown).join(' + ')
  if (typeof value === 'object') return Object.values(value).map(shown).join(' × ')
  return String(value)
}
