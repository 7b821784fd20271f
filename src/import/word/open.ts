/** The bytes of a Word file → mammoth's document, what it said about it, and the parts it does not look at. */
import type { WordDocument } from './model.ts'
import { readParts, type WordParts } from './parts.ts'

export interface OpenedWord {
  readonly document: WordDocument
  /** What mammoth did not understand, in its own words. */
  readonly messages: readonly string[]
  readonly parts: WordParts
}

/** Opens a Word file; what is thrown is told as damage of the file. */
export async function openWord(bytes: Uint8Array): Promise<OpenedWord | { readonly cause: string }> {
  try {
    return await open(Buffer.from(bytes))
  } catch (fault) {
    return { cause: fault instanceof Error ? (fault.message.split('\n')[0] ?? '') : String(fault) }
  }
}

async function open(buffer: Buffer): Promise<OpenedWord> {
  const { default: mammoth } = await import('mammoth')
  let document: WordDocument | undefined
  // The document is taken on its way and nothing is left to make HTML of.
  const result = await mammoth.convertToHtml(
    { buffer },
    {
      transformDocument: (read: WordDocument) => {
        document = read
        return { ...read, children: [] }
      },
    },
  )
  if (document === undefined) throw new Error('no document')
  const messages = [...new Set(result.messages.map(({ message }) => message))]
  return { document, messages, parts: await readParts(buffer) }
}
