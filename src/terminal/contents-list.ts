/** The contents list with its page numbers, as it stands on the cover: as text for people, or as data. */
import { visible } from '../findings/quoting.ts'
import type { SettledEntry } from '../page.ts'
import { cells } from './excerpt.ts'

export interface ContentsList {
  readonly manifest: string
  readonly heading: string
  readonly pages: number
  readonly entries: readonly SettledEntry[]
}

/** Rises only when a field changes its meaning or goes. */
const listSchema = 1

const indent = '  '
/** Least cells of a leader, with the space on either side. */
const leastLeader = 6

/** Sections with their entries below, page numbers one under the other at the right. */
export function contentsText({ heading, entries }: ContentsList): string {
  const digits = Math.max(0, ...entries.map(({ folio }) => String(folio).length))
  const measure = Math.max(0, ...entries.map(({ title }) => cells(shown(title)))) + leastLeader + digits
  const lines = [shown(heading)]
  let current: string | undefined
  for (const { section, title, folio } of entries) {
    if (section !== current) lines.push('', shown(section))
    current = section
    const leader = '.'.repeat(measure - cells(shown(title)) - String(folio).length - 2)
    lines.push(`${indent}${shown(title)} ${leader} ${folio}`)
  }
  return `${lines.join('\n')}\n`
}

/** A title of several lines stands on one. */
const shown = (text: string): string => visible(text.replace(/[\n\u2028]/g, ' '))

export function contentsJson({ manifest, heading, pages, entries }: ContentsList): string {
  const toc = entries.map(({ section, title, article, folio }) => ({ section, title, article, page: folio }))
  return `${JSON.stringify({ schema: listSchema, manifest, heading, pages, toc }, null, 2)}\n`
}
