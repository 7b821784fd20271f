/** The bytes of a Word file → mammoth's document, what it said about it, and the parts it does not look at. */
import type { WordDocument } from './model.ts'
import { readArchive, type WordParts } from './parts.ts'

export interface OpenedWord {
  readonly document: WordDocument
  /** What mammoth did not understand. */
  readonly told: readonly WordTold[]
  readonly parts: WordParts
}

/** What cannot be marked at its place, because mammoth alone knows it. */
export type WordTold = 'picture-lost' | 'picture-kind' | 'table-form' | 'other'

export type WordFault = 'archive' | 'no-text' | 'xml'

/** Opens a Word file; what is thrown is told as damage of the file. */
export async function openWord(bytes: Uint8Array): Promise<OpenedWord | { readonly fault: WordFault }> {
  const { default: mammoth } = await import('mammoth')
  let archive: Awaited<ReturnType<typeof readArchive>>
  try {
    archive = await readArchive(Buffer.from(bytes))
  } catch {
    return { fault: 'archive' }
  }
  try {
    let document: WordDocument | undefined
    // The document is taken on its way and nothing is left to make HTML of.
    const result = await mammoth.convertToHtml(
      { buffer: archive.bytes },
      {
        transformDocument: (read: WordDocument) => {
          document = read
          return { ...read, children: [] }
        },
      },
    )
    if (document === undefined) return { fault: 'no-text' }
    const told = result.messages.flatMap(({ message }) => kindOf(message) ?? [])
    return { document, told: [...new Set(told)], parts: archive.parts }
  } catch (error) {
    return { fault: /Could not find/i.test(String(error)) ? 'no-text' : 'xml' }
  }
}

/** The kind of a message of mammoth, which is English; undefined for bookkeeping of Word that loses no word. */
function kindOf(message: string): WordTold | undefined {
  // Symbols are told at their places; styles that are named and not there have no form to lose.
  if (
    /^(?:Unrecognised \w+ style|\w+ style with ID|A w:sym element|Ignoring complex field|Unsupported break)/.test(
      message,
    )
  )
    return undefined
  // Words in elements it does not know were taken out of them before.
  if (/^An unrecognised element was ignored/.test(message)) return undefined
  if (/^(?:Could not find image file|A v:imagedata element)/.test(message)) return 'picture-lost'
  if (/^Image of type/.test(message)) return 'picture-kind'
  return /^unexpected non-/.test(message) ? 'table-form' : 'other'
}
