/** What a run changes in a file, line by line, in the form that `diff -u` made common. */
import { formatPatch, OMIT_HEADERS, structuredPatch } from 'diff'
import type { Paint } from './paint.ts'

/** Lines shown around a change: paragraphs are long lines, and one of them says enough. */
const context = 0

export function changesOf(file: string, before: string, after: string, paint: Paint): string {
  const patch = structuredPatch('', '', before, after, undefined, undefined, { context })
  const changes = formatPatch(patch, OMIT_HEADERS)
  // The library writes Chinese names in octal, as git does; nobody finds a file by that.
  return [`--- ${file}`, `+++ ${file}`, ...changes.split('\n')].map(line => painted(line, paint)).join('\n')
}

function painted(line: string, paint: Paint): string {
  if (/^(?:---|\+\+\+) /.test(line)) return paint.place(line)
  if (line.startsWith('-')) return paint.severity(line, 'error')
  return line.startsWith('+') ? paint.underline(line) : line
}
