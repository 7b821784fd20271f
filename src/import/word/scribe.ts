/** The text of a Word manuscript while it is written down: one line a paragraph, and the places of everything in it. */
import type { Block, Left, LeftKind, Manner, Picture, Run, Stretch } from '../manuscript.ts'
import type { ThingMark } from './marks.ts'

/** Forms of words that Markdown has no sign for. */
export type LostStyle =
  | 'underline'
  | 'strike'
  | 'script'
  | 'highlight'
  | 'caps'
  | 'strong'
  | 'merged-cells'
  | 'cell-paragraphs'
  | 'checkbox'
  | 'anchor'
  | 'numbering'

/** A note, with the words of it that were left. */
export interface WrittenNote {
  readonly words: string
  readonly left: readonly { readonly kind: LeftKind; readonly words: string }[]
}

export interface Scribe {
  text: string
  readonly blocks: Block[]
  readonly pictures: Picture[]
  readonly left: Left[]
  /** The places of each. */
  readonly lost: Map<LostStyle, Stretch[]>
  /** Things without words, by their kind; a symbol by its font and number. */
  readonly things: Map<ThingMark, { readonly at: number; readonly names: Set<string>; count: number }>
  /** Notes in the order they are referred to. */
  readonly notes: WrittenNote[]
  /** Comments on the paragraph that is being written, to stand at its end. */
  comments: string[]
  /** Numbers of the comments that were written. */
  readonly commented: Set<string>
  /** Where the first tracked change is. */
  firstChange: number | undefined
}

export const newScribe = (): Scribe => ({
  text: '',
  blocks: [],
  pictures: [],
  left: [],
  lost: new Map(),
  things: new Map(),
  notes: [],
  comments: [],
  commented: new Set(),
  firstChange: undefined,
})

/** Writes words down and gives them their place. */
export function writeRun(scribe: Scribe, words: string, manner: Manner, link: string | undefined): Run {
  // A paragraph is one line: what parts lines inside of it is a space of the text and a break of the run.
  const text = words.normalize('NFC')
  const at = scribe.text.length
  scribe.text += text.replace(/[\n\r]/g, ' ')
  return { text, at, manner, link }
}

/** Ends the line of a paragraph, behind the comments on it. */
export function endLine(scribe: Scribe): void {
  for (const words of scribe.comments) {
    scribe.text += ' '
    writeLeft(scribe, 'comment', words)
  }
  scribe.comments = []
  scribe.text += '\n'
}

/** Writes down what goes into no article, where it stands. */
export function writeLeft(scribe: Scribe, kind: LeftKind, words: string): void {
  const from = scribe.text.length
  scribe.text += words.normalize('NFC').replace(/\s+/g, ' ').trim()
  if (scribe.text.length > from) scribe.left.push({ kind, from, to: scribe.text.length })
}

export function lose(scribe: Scribe, style: LostStyle, from: number): void {
  const places = scribe.lost.get(style) ?? []
  scribe.lost.set(style, [...places, { from, to: scribe.text.length }])
}

export function tellThing(scribe: Scribe, kind: ThingMark, name: string): void {
  const known = scribe.things.get(kind) ?? { at: scribe.text.length, names: new Set(), count: 0 }
  known.names.add(name)
  known.count++
  scribe.things.set(kind, known)
}

/** What was written of the running text, without what is no visible word of it. */
export function runningText({ text, left }: Scribe): string {
  const beside = new Set<LeftKind>(['deleted', 'formula', 'comment', 'shape', 'inserted'])
  let written = ''
  let from = 0
  for (const stretch of left.filter(({ kind }) => beside.has(kind))) {
    written += text.slice(from, stretch.from)
    from = stretch.to
  }
  return written + text.slice(from)
}
