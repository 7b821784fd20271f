/** The text of a Word manuscript while it is written down: one line a paragraph, and the places of everything in it. */
import type { Block, Left, LeftKind, Manner, Picture, Run, Stretch } from '../manuscript.ts'

/** Forms of words that Markdown has no sign for. */
export type LostStyle =
  | 'underline'
  | 'strike'
  | 'script'
  | 'highlight'
  | 'caps'
  | 'merged-cells'
  | 'cell-paragraphs'
  | 'checkbox'
  | 'anchor'
  | 'numbering'

export interface Scribe {
  text: string
  readonly blocks: Block[]
  readonly pictures: Picture[]
  readonly left: Left[]
  /** The first place of each. */
  readonly lost: Map<LostStyle, Stretch>
  /** Words of the notes in the order they are referred to. */
  readonly notes: string[]
}

export const newScribe = (): Scribe => ({
  text: '',
  blocks: [],
  pictures: [],
  left: [],
  lost: new Map(),
  notes: [],
})

/** Writes words down and gives them their place. */
export function writeRun(scribe: Scribe, words: string, manner: Manner, link: string | undefined): Run {
  // A paragraph is one line: what parts lines inside of it is a space of the text and a break of the run.
  const text = words.normalize('NFC')
  const at = scribe.text.length
  scribe.text += text.replace(/[\n\r]/g, ' ')
  return { text, at, manner, link }
}

export function endLine(scribe: Scribe): void {
  scribe.text += '\n'
}

/** Writes down what goes into no article, so that it can be shown where it stands. */
export function writeLeft(scribe: Scribe, kind: LeftKind, words: string): void {
  const from = scribe.text.length
  scribe.text += words.normalize('NFC').replace(/\s+/g, ' ').trim()
  if (scribe.text.length > from) scribe.left.push({ kind, from, to: scribe.text.length })
  endLine(scribe)
}
