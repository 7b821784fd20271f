/** A Word file → blocks. Words, bold, italics, links, lists, tables, pictures and notes are carried; the rest is told. */
import { type Finding, found, type Outcome } from '../../findings/finding.ts'
import { quoted } from '../../findings/quoting.ts'
import type { LeftKind, Manuscript } from '../manuscript.ts'
import { leaveUnseen } from '../unseen.ts'
import { writeBlocks, writeNotes } from './blocks.ts'
import { missingWords } from './missing.ts'
import type { WordDocument } from './model.ts'
import { type OpenedWord, openWord, type WordTold } from './open.ts'
import { endLine, newScribe, runningText, type Scribe, writeLeft } from './scribe.ts'
import { fitsMemory } from './unpacked-size.ts'
import { noteOf } from './words.ts'

export async function readWord(file: string, bytes: Uint8Array): Promise<Outcome<Manuscript>> {
  if (!fitsMemory(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)))
    return { ok: false, findings: [found('manuscript-unread', { file, cause: 'unpacked' })] }
  const opened = await openWord(bytes)
  if ('fault' in opened) return { ok: false, findings: [found('word-broken', { file, fault: opened.fault })] }
  const scribe = newScribe()
  await writeBlocks(scribe, opened.document)
  const missing = missingWords(opened.parts.texts, runningText(scribe))
  const notes = writeNotes(scribe)
  const { headers, footers, drawn } = opened.parts
  writeBeside(scribe, 'header', headers)
  writeBeside(scribe, 'footer', footers)
  writeBeside(scribe, 'shape', drawn)
  writeBeside(scribe, 'comment', commentsBeside(opened.document, scribe))
  writeBeside(scribe, 'lost', missing)
  const { text, blocks, pictures, left } = scribe
  const source = { file, text, written: text, markBytes: 0 as const }
  const manuscript = {
    source,
    blocks,
    pictures,
    notes,
    bodyFrom: undefined,
    title: undefined,
    left,
    findings: findingsOf(file, scribe, opened),
  }
  return { ok: true, value: leaveUnseen(manuscript), findings: [] }
}

/** What stands around the running text, each on a line of its own below it. */
function writeBeside(scribe: Scribe, kind: LeftKind, texts: readonly string[]): void {
  for (const words of texts) {
    writeLeft(scribe, kind, words)
    endLine(scribe)
  }
}

/** Comments on no paragraph of the running text. */
const commentsBeside = ({ comments }: WordDocument, { commented }: Scribe): readonly string[] =>
  comments.filter(({ commentId }) => !commented.has(commentId)).map(({ body }) => noteOf(body).words)

function findingsOf(
  file: string,
  { lost, things, text, pictures, firstChange = 0 }: Scribe,
  { told, parts }: OpenedWord,
): readonly Finding[] {
  const findings: Finding[] = []
  const { changes } = parts
  if (changes.inserted + changes.deleted + changes.moved > 0)
    findings.push(found('tracked-changes', { ...changes }, { file, from: firstChange, to: firstChange }))
  // Figures raised or lowered say something else on the line: each is named.
  for (const [kind, places] of lost)
    for (const { from, to } of kind === 'script' ? places : places.slice(0, 1)) {
      const count = kind === 'script' ? 1 : places.length
      findings.push(
        found('style-not-carried', { kind, count, text: quoted(text.slice(from, to)) }, { file, from, to }),
      )
    }
  for (const [kind, { at, names, count }] of things) {
    const params = { kind, count, names: [...names].filter(name => name !== '').join('、') }
    findings.push(found('word-told', params, { file, from: at, to: at }))
  }
  const isPictureLost = pictures.length < parts.pictures
  for (const kind of isPictureLost ? new Set<WordTold>([...told, 'picture-lost']) : told)
    findings.push(found('word-told', { kind, count: 1, names: '' }, { file, from: 0, to: 0 }))
  return findings
}
