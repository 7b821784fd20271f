/** A file an editor was sent → a manuscript, by what its bytes are and not by its name alone. */
import { found, type Outcome } from '../findings/finding.ts'
import type { Files } from '../manifest/files.ts'
import { decodeManuscript } from './decode.ts'
import type { Manuscript } from './manuscript.ts'
import { readMarkdown } from './read-markdown.ts'
import { readText } from './read-text.ts'

/** A Word file with the pictures of a whole number. */
const largestManuscript = 200_000_000

export async function readManuscript(files: Files, file: string): Promise<Outcome<Manuscript>> {
  if (file === '-') return { ok: false, findings: [found('manuscript-unread', { file, cause: 'standard' })] }
  const bytes = files.read(file, largestManuscript)
  if (typeof bytes === 'string')
    return { ok: false, findings: [found('manuscript-unread', { file, cause: bytes })] }
  const kind = kindOf(file, bytes)
  switch (kind) {
    case 'word': {
      // Mammoth and the archive are loaded for a Word file alone.
      const { readWord } = await import('./word/read-word.ts')
      return readWord(file, bytes)
    }
    case 'markdown':
    case 'text': {
      const decoded = decodeManuscript(file, bytes)
      if (!decoded.ok) return decoded
      const read: Outcome<Manuscript> =
        kind === 'markdown'
          ? readMarkdown(decoded.value)
          : { ok: true, value: readText(decoded.value), findings: [] }
      return { ...read, findings: [...decoded.findings, ...read.findings] }
    }
    default:
      return { ok: false, findings: [found('manuscript-kind', { file, kind })] }
  }
}

type Kind = 'word' | 'markdown' | 'text' | 'ole' | 'pdf' | 'zip' | 'other'

function kindOf(file: string, bytes: Uint8Array): Kind {
  const head = Buffer.from(bytes.subarray(0, 8)).toString('latin1')
  if (head.startsWith('\u00d0\u00cf\u0011\u00e0')) return 'ole'
  if (head.startsWith('%PDF-')) return 'pdf'
  if (head.startsWith('PK')) return /\.docx$/i.test(file) ? 'word' : 'zip'
  if (/\.docx$/i.test(file)) return 'word'
  if (/\.(?:md|markdown)$/i.test(file)) return 'markdown'
  return /\.(?:txt|text)$/i.test(file) || !/\.[A-Za-z]\w{0,4}$/.test(file) ? 'text' : 'other'
}
