/** Readings on a pitch too close for them. */
import { type Finding, found } from '../findings/finding.ts'
import { quoted } from '../findings/quoting.ts'
import type { Layout } from '../page.ts'
import { spanOf } from '../rich-text.ts'

/** Lines with readings want a pitch of so many em of their type (CLREQ 3.3.1). */
const leastPitch = 1.8

/** One hint for a number, at the first reading whose line stands closer than that to the one above. */
export function rubyFindings({ pages, grid }: Layout): readonly Finding[] {
  for (const page of pages)
    for (const mark of page.marks) {
      if (mark.kind !== 'line' || mark.role !== 'body') continue
      const ruby = mark.line.decorations.find(({ kind }) => kind === 'ruby')
      if (ruby === undefined || grid.pitch >= leastPitch * ruby.size) continue
      const { text, from, to } = mark.line
      const ems = (grid.pitch / ruby.size).toFixed(2)
      const least = Math.ceil(leastPitch * ruby.size * 10) / 10
      const params = { folio: page.folio, ems, least, text: quoted(text.text.slice(from, to)) }
      return [found('ruby-on-close-lines', params, spanOf(text.origin, from, to))]
    }
  return []
}
