/** What a run changes in a file, line by line, in the form that `diff -u` made common. */
import { formatPatch, structuredPatch } from 'diff'
import type { Paint } from './paint.ts'

/** Lines shown around a change: paragraphs are long lines, and one of them says enough. */
const context = 0

export function changesOf(file: string, before: string, after: string, paint: Paint): string {
  const patch = structuredPatch(file, file, before, after, undefined, undefined, { context })
  return formatPatch(patch)
    .split('\n')
    .filter(line => !/^(?:=+|Index: .*)$/.test(line))
    .map(line => painted(line, paint))
    .join('\n')
}

function painted(line: string, paint: Paint): string {
  if (/^(?:---|\+\+\+) /.test(line)) return paint.place(line)
  if (line.startsWith('-')) return paint.severity(line, 'error')
  return line.startsWith('+') ? paint.underline(line) : line
}
