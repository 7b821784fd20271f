/** What of a publication's settings an import goes by. */
import type { CalendarMonth } from '../manifest/dates.ts'
import type { Settings } from '../manifest/manifest.ts'
import type { SourceKind } from '../manifest/schema.ts'

export interface House {
  /** The month of the edition, `2026-03`. */
  readonly month: string
  readonly title: string
  readonly columns: readonly string[]
  /** Heads under which a manuscript may have its books: the one of the publication, and the usual ones. */
  readonly bookHeads: readonly string[]
  readonly editor: string
  /** Whether the source lines of outside items name a compiler. */
  readonly namesCompiler: boolean
  /** Everything the cover and the back page say that the settings say too. */
  readonly settled: ReadonlySet<string>
  /** The kind of a source the publication has declared. */
  kindOf(name: string): SourceKind | undefined
}

const usualBookHeads = ['悦读', '悦读电商']

export function houseOf({ values }: Settings, { year, month }: CalendarMonth): House {
  const kinds = new Map<string, SourceKind>()
  for (const { name, kind, alias } of values.sources)
    for (const known of [name, ...listOf(alias)]) kinds.set(known, kind)
  return {
    month: `${year}-${String(month).padStart(2, '0')}`,
    title: values.title,
    columns: values.columns,
    bookHeads: [values.bookColumn, ...usualBookHeads].filter(head => !values.columns.includes(head)),
    editor: values.editor,
    namesCompiler: values.sourceLine.outside.includes('{compiler}'),
    settled: new Set([values.title, ...listOf(values.organiser), ...contactOf(values)]),
    kindOf: name => kinds.get(name),
  }
}

const contactOf = ({ contact }: Settings['values']): readonly string[] =>
  Object.values(contact ?? {}).filter(value => value !== undefined)

const listOf = (value: string | readonly string[] | undefined): readonly string[] =>
  value === undefined ? [] : typeof value === 'string' ? [value] : value
