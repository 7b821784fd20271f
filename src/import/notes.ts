/** Notes of a Word file: which article each belongs to, and what becomes of those on a title. */
import type { BodyBlock } from './article.ts'
import type { Kept, Left, Passage, Stretch } from './manuscript.ts'

/** A title has no place for notes, nor has the contents list: their signs go, and their words are listed. */
export function withoutNotes(
  title: Passage | undefined,
  notes: readonly Kept[],
): {
  readonly title: Passage | undefined
  readonly signs: readonly Stretch[]
  readonly notes: readonly Left[]
} {
  const numbered = (title?.runs ?? []).flatMap(run => {
    const number = run.manner === 'verbatim' ? /^\[\^(\d+)\]$/.exec(run.text)?.[1] : undefined
    return number === undefined ? [] : [{ run, note: notes[Number(number) - 1] }]
  })
  if (title === undefined || numbered.length === 0) return { title, signs: [], notes: [] }
  const runs = title.runs.filter(run => numbered.every(sign => sign.run !== run))
  return {
    title: { ...title, runs },
    signs: numbered.map(({ run: { at, text } }) => ({ from: at, to: at + text.length })),
    notes: numbered.flatMap(({ note }) =>
      note === undefined ? [] : [{ kind: 'title-note' as const, from: note.from, to: note.to }],
    ),
  }
}

/** The notes that a text refers to, in the order of their numbers, each told where the text does so. */
export function notesOf(blocks: readonly BodyBlock[], notes: readonly Kept[]): readonly NoteInText[] {
  return notes.flatMap((note, index) => {
    const sign = `[^${index + 1}]`
    const at = blocks
      .map(block => (block.kind === 'kept' ? block : block.runs.find(({ text }) => text === sign)))
      .find(holder => holder !== undefined && ('at' in holder || holder.markdown.includes(sign)))
    if (at === undefined) return []
    const from = 'at' in at ? at.at : at.from
    return [{ note, sign: { from, to: from + ('at' in at ? sign.length : 0) } }]
  })
}

interface NoteInText {
  readonly note: Kept
  readonly sign: Stretch
}
