/** An article's Markdown while it is being read: where things stand in it, and what was found there. */
import { type Finding, found, type Params } from '../findings/finding.ts'
import type { ProblemName } from '../findings/problems.ts'
import { quoted } from '../findings/quoting.ts'
import { type RichText, spanOf } from '../rich-text.ts'

/** An article body being read: its Markdown as one text, and what was found in it so far. */
export interface Manuscript {
  readonly markdown: RichText
  readonly findings: Finding[]
}

/** A stretch of the Markdown, in offsets `[from, to)`. */
export interface Stretch {
  readonly from: number
  readonly to: number
}

interface Positioned {
  readonly position?:
    | {
        readonly start: { readonly offset?: number | undefined }
        readonly end: { readonly offset?: number | undefined }
      }
    | undefined
}

/** Where a node of the syntax tree was typed. The parser gives every node of a tree it made a position. */
export function stretchOf(node: Positioned): Stretch {
  return { from: node.position?.start.offset ?? 0, to: node.position?.end.offset ?? 0 }
}

const firstLine = /\S[^\r\n]*/

/** Reports what stands at `stretch`, quoting its first line; `params` are what else the message names. */
export function report(
  manuscript: Manuscript,
  problem: ProblemName,
  stretch: Stretch,
  params: Params = {},
): void {
  const { origin, text } = manuscript.markdown
  const written = text.slice(stretch.from, stretch.to)
  const line = firstLine.exec(written)?.[0] ?? ''
  const from = stretch.from + written.indexOf(line)
  const where = spanOf(origin, from, from + line.length)
  manuscript.findings.push(found(problem, { ...params, text: quoted(line) }, where))
}
