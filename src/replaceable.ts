/**
 * What stands at a target and may give way to a new file: one of the same make, told by its first bytes. A manuscript, or a
 * file of someone else's, that is named by mistake stays what it is.
 */
import { closeSync, openSync, readSync } from 'node:fs'

/**
 * `text`: a file with the same first line; `new`: nothing is replaced; who writes a `manuscript` has looked at what it
 * replaces.
 */
export type FileForm = 'pdf' | 'json' | 'sarif' | 'xml' | 'text' | 'new' | 'manuscript'

/** The makes of all our files show in so much of them. */
const headLength = 1024

/** The first keys of an object in JSON, each on a line as this tool writes it: a lock, a job sheet and a report have others. */
const keysOf = (text: string): string =>
  text.startsWith('{')
    ? [...text.matchAll(/^ {2}"([$\w]+)":/gm)]
        .slice(0, 3)
        .map(([, key]) => key)
        .join(' ')
    : ''

/** What tells a file of each form from others; empty when nothing does. */
const makes: Readonly<Record<Exclude<FileForm, 'new' | 'manuscript'>, (head: string) => string>> = {
  pdf: head => /^%PDF-/.exec(head)?.[0] ?? '',
  json: keysOf,
  sarif: keysOf,
  xml: head => /^<\?xml[^>]*>\s*<[\w:]+/.exec(head)?.[0] ?? '',
  text: head => /^.*\n/.exec(head)?.[0] ?? '',
}

/** Says whether a file on the disk is of the make of the new one. */
export function isOfMake(file: string, { form, bytes }: { form: FileForm; bytes: Uint8Array }): boolean {
  if (form === 'new' || form === 'manuscript') return form === 'manuscript'
  const ours = makes[form](latin(bytes.subarray(0, headLength)))
  return ours !== '' && makes[form](latin(headOf(file))) === ours
}

const latin = (bytes: Uint8Array): string => Buffer.from(bytes).toString('latin1')

function headOf(file: string): Uint8Array {
  const descriptor = openSync(file, 'r')
  try {
    const head = Buffer.alloc(headLength)
    return head.subarray(0, readSync(descriptor, head))
  } finally {
    closeSync(descriptor)
  }
}
