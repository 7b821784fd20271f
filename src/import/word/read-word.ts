/** A Word file → blocks. Words, bold, italics, links, lists, tables, pictures and notes are carried; the rest is told. */
import { type Finding, found, type Outcome } from '../../findings/finding.ts'
import { quoted } from '../../findings/quoting.ts'
import type { Manuscript } from '../manuscript.ts'
import { leaveUnseen } from '../unseen.ts'
import { writeBlocks } from './blocks.ts'
import type { WordDocument, WordNode } from './model.ts'
import { type OpenedWord, openWord } from './open.ts'
import { newScribe, type Scribe, writeLeft } from './scribe.ts'
import { fitsMemory } from './unpacked-size.ts'

export async function readWord(file: string, bytes: Uint8Array): Promise<Outcome<Manuscript>> {
  if (!fitsMemory(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)))
    return { ok: false, findings: [found('manuscript-unread', { file, cause: 'unpacked' })] }
  const opened = await openWord(bytes)
  if ('cause' in opened) {
    const finding = found('word-broken', { file, cause: quoted(opened.cause) })
    return { ok: false, findings: [finding] }
  }
  const scribe = newScribe()
  const notes = await writeBlocks(scribe, opened.document)
  writeBeside(scribe, opened)
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

/** Everything around the running text, each on a line of its own below it. */
function writeBeside(scribe: Scribe, { document, parts }: OpenedWord): void {
  for (const words of parts.headers) writeLeft(scribe, 'header', words)
  for (const words of parts.footers) writeLeft(scribe, 'footer', words)
  for (const words of commentsOf(document)) writeLeft(scribe, 'comment', words)
  for (const words of parts.deleted) writeLeft(scribe, 'deleted', words)
  for (const words of parts.formulas) writeLeft(scribe, 'formula', words)
  for (const words of parts.shapes) writeLeft(scribe, 'shape', words)
}

const commentsOf = ({ comments }: WordDocument): readonly string[] =>
  comments.map(({ body }) => body.map(wordsOf).join(' '))

/** The words of a node without their form. */
function wordsOf(node: WordNode): string {
  if (node.type === 'text') return node.value
  return 'children' in node ? node.children.map(wordsOf).join('') : ''
}

function findingsOf(
  file: string,
  { lost, text }: Scribe,
  { messages, parts }: OpenedWord,
): readonly Finding[] {
  const findings: Finding[] = []
  const { insertions, deletions } = parts
  if (insertions + deletions > 0)
    findings.push(
      found('tracked-changes', { inserted: insertions, deleted: deletions }, { file, from: 0, to: 0 }),
    )
  for (const [kind, { from, to }] of lost)
    findings.push(
      found('style-not-carried', { kind, text: quoted(text.slice(from, to)) }, { file, from, to }),
    )
  for (const message of messages)
    if (!isOfNoMatter(message)) findings.push(found('word-told', { text: message }, { file, from: 0, to: 0 }))
  return findings
}

/** Bookkeeping of Word that has no words in it; formulas are listed with their words. */
const isOfNoMatter = (message: string): boolean =>
  /^(?:Unrecognised (?:paragraph|run|table) style|An unrecognised element was ignored: (?:w:(?:proofErr|lastRenderedPageBreak|bookmarkEnd|permStart|permEnd|softHyphen|ptab|annotationRef|cr)|m:oMath|m:oMathPara|office-word:|\{))/.test(
    message,
  )
