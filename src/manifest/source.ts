/** A file of the publication as text, or findings that say why there is none. */
import { type Finding, found, type Outcome } from '../findings/finding.ts'
import type { FindSource, SourceText } from '../findings/sources.ts'
import type { Span } from '../rich-text.ts'
import { decodeText, readUtf8 } from './decode.ts'
import type { FileFault, Files } from './files.ts'

/** One file as text; offsets of every span count in `text`. */
export type Source = SourceText

/** Bytes in a megabyte, as the message counts them. */
const megabyte = 1_000_000

/** A manifest of 640 articles with short items in it is below 0.2 MB; beyond this it is some other file. */
export const largestManifest = 2 * megabyte

/** A whole number's text is below 0.1 MB. */
export const largestArticle = 2 * megabyte

export interface SourceRequest {
  readonly file: string
  /** Greatest size in bytes. */
  readonly limit: number
  /** Where the manifest names the file; undefined for the manifest itself. */
  readonly namedAt: Span | undefined
}

/** Reads a file that must be UTF-8 text. A manifest is refused as M010, what a manifest names as A001. */
export function readSource(files: Files, { file, limit, namedAt }: SourceRequest): Outcome<Source> {
  const bytes = files.read(file, limit)
  if (typeof bytes !== 'string') return decodeText(file, bytes)
  const finding =
    namedAt === undefined ? manifestFault(bytes, file, limit) : articleFault(bytes, file, limit, namedAt)
  return { ok: false, findings: [finding] }
}

function manifestFault(fault: FileFault, file: string, limit: number): Finding {
  switch (fault) {
    case 'missing':
      return found('manifest-missing', { looked: file })
    case 'folder':
      return found('manifest-is-folder', { file })
    case 'refused':
      return found('manifest-refused', { file })
    case 'too-large':
      return found('manifest-too-large', { file, limit: limit / megabyte })
  }
}

function articleFault(fault: FileFault, file: string, limit: number, where: Span): Finding {
  switch (fault) {
    case 'missing':
      return found('article-missing', { file }, where)
    case 'folder':
      return found('article-is-folder', { file }, where)
    case 'refused':
      return found('article-refused', { file }, where)
    case 'too-large':
      return found('article-too-large', { file, limit: limit / megabyte }, where)
  }
}

/**
 * The texts that findings point into, read again when a report asks for them: a build without findings keeps none, and
 * no stage has to pass them along.
 */
export function findSources(files: Files): FindSource {
  const known = new Map<string, SourceText | undefined>()
  return file => {
    if (!known.has(file)) known.set(file, sourceText(files, file))
    return known.get(file)
  }
}

/** Control characters do not keep a text from being shown. */
function sourceText(files: Files, file: string): SourceText | undefined {
  const bytes = files.read(file, Math.max(largestManifest, largestArticle))
  if (typeof bytes === 'string') return undefined
  const source = readUtf8(file, bytes)
  return 'problem' in source ? undefined : source
}
