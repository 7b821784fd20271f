/** A file against what its job sheet tells of it, each difference named. */
import { type Finding, found } from '../findings/finding.ts'
import type { FileTold } from './file-told.ts'

interface Words {
  readonly zh: string
  readonly en: string
}

const words: Readonly<Partial<Record<keyof FileTold, Words>>> = {
  standard: { zh: '标准', en: 'the standard' },
  pages: { zh: '页数', en: 'the page count' },
  trim: { zh: '成品尺寸', en: 'the trim size' },
  bleed: { zh: '出血', en: 'the bleed' },
  plates: { zh: '色版', en: 'the plates' },
  inks: { zh: '各页的色版', en: 'the plates by page' },
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
    if (what === undefined || JSON.stringify(said) === JSON.stringify(is)) return []
    const [first, second] = differing(said, is)
    return [
      found('sheet-differs', {
        file: file.name,
        whatZh: what.zh,
        whatEn: what.en,
        told: first,
        found: second,
      }),
    ]
  })
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
  if (value === null || value === undefined) return '—'
  if (Array.isArray(value)) return value.length === 0 ? '—' : value.map(shown).join(' + ')
  if (typeof value === 'object') return Object.values(value).map(shown).join(' × ')
  return String(value)
}
