/** `issue.yaml` over `publication.yaml` over what is built in (2.2, 3.1). */
import { plainText } from '../rich-text.ts'
import type { HouseSettings, Settings } from './manifest.ts'
import type { IssueFile, PublicationFile } from './schema.ts'
import type { Path, Sourced } from './sourced.ts'

/** The publication this tool was made for (1.1, 1.2, 3.4); a number without `publication.yaml` is set as one of its. */
export const builtIn = {
  title: '电子商务动态',
  columns: ['行业资讯', '政策法规', '数据观察', '专家视点'],
  columnLabel: '{name}',
  sources: [],
  sourceLine: {
    own: '来源：{editor} {date}',
    outside: '来源：{source} 编选：{compiler} {date}',
    date: 'YYYY 年 MM 月 DD 日',
  },
} satisfies PublicationFile

/** What follows from the name of the publication when it is not written is not there yet. */
type Merged = Omit<HouseSettings, 'editor' | 'bookColumn'>

export function mergeSettings(
  issue: Sourced<IssueFile>,
  publication: Sourced<PublicationFile> | undefined,
): Settings {
  const { issue: _, number, total, date, subtitle, sections, books, ...overrides } = issue.value
  const merged = over(over(builtIn, publication?.value ?? {}), overrides) as Merged
  const values: HouseSettings = {
    editor: `《${merged.title}》编辑部`,
    // The books of any other publication are about more than its trade.
    bookColumn: merged.title === builtIn.title ? '悦读电商' : '悦读',
    ...merged,
  }
  const fileOf = (path: Path) => {
    const owner = wholeOf(path)
    return isSet(overrides, owner) ? issue : isSet(publication?.value, owner) ? publication : undefined
  }
  const start = { file: issue.file, from: 0, to: 0 }
  return {
    values,
    fileOf,
    at: path => fileOf(path)?.at(path) ?? start,
    textAt: path => fileOf(path)?.textAt(path) ?? plainText(textIn(values, path), start),
  }
}

/** Mappings that are one thing: a face is a file and the name in it, a staff is its people, a picture its file and words. */
const isOne = ([first, second]: Path): boolean =>
  (first === 'fonts' && second !== undefined) ||
  (first === 'imprint' && second === 'staff') ||
  (first === 'cover' && second === 'image')

/** What decides which file a value is from: the mapping around it when that is one thing, or else the value itself. */
const wholeOf = (path: Path): Path => (isOne(path) ? path.slice(0, 2) : path)

/** Mappings are merged field by field; everything else, and what is one thing, replaces what was there. */
function over(below: object, above: object, path: Path = []): object {
  const merged: Record<string, unknown> = { ...below }
  for (const [key, value] of Object.entries(above)) {
    if (value === undefined) continue
    const under = merged[key]
    const inside = [...path, key]
    const isField = isMapping(value) && isMapping(under) && !isOne(inside)
    merged[key] = isField ? over(under, value, inside) : value
  }
  return merged
}

const isMapping = (value: unknown): value is object =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

function valueAt(value: unknown, path: Path): unknown {
  let inside: unknown = value
  for (const step of path) inside = isContainer(inside) ? inside[step] : undefined
  return inside
}

const isContainer = (value: unknown): value is Readonly<Record<string | number, unknown>> =>
  typeof value === 'object' && value !== null

const isSet = (value: unknown, path: Path): boolean => valueAt(value, path) !== undefined

function textIn(values: unknown, path: Path): string {
  const value = valueAt(values, path)
  return typeof value === 'string' ? value : ''
}
