/**
 * The texts that findings point into: offset → line and column for people, byte for programs.
 *
 * Spans count in the text as the stages read it (NFC, without byte-order mark); an editor's screen shows the file as it
 * lies on the disk. Normalisation never crosses a line end, so lines are the same in both and only columns are mapped.
 */
export interface SourceText {
  readonly file: string
  /** NFC; what spans count in. */
  readonly text: string
  /** As on the disk, without byte-order mark; the same string as `text` when that was NFC already. */
  readonly written: string
  /** Length of the byte-order mark, 0 or 3. */
  readonly markBytes: 0 | 3
}

/** Gives the text of a file, or undefined when it has none that can be shown. */
export type FindSource = (file: string) => SourceText | undefined

/** Line and column from 1, the column in code points; `offset` in bytes from the start of the file. */
export interface Position {
  readonly line: number
  readonly column: number
  readonly offset: number
}

/** Line number, from 1, of an offset. */
export function lineOf(text: string, offset: number): number {
  let line = 1
  for (let at = text.indexOf('\n'); at !== -1 && at < offset; at = text.indexOf('\n', at + 1)) line++
  return line
}

export function positionOf(source: SourceText, offset: number): Position {
  const { starts, written } = linesOf(source)
  const line = lineIndex(starts, offset)
  const lineFrom = starts[line] ?? 0
  const { from, bytes } = written[line] ?? { from: 0, bytes: 0 }
  const before = writtenPrefix(source, source.text.slice(lineFrom, offset), from)
  return {
    line: line + 1,
    column: [...before].length + 1,
    offset: source.markBytes + bytes + Buffer.byteLength(before),
  }
}

/** Where the lines of a text begin: in the text, on the disk, and in bytes. */
interface Lines {
  readonly starts: readonly number[]
  readonly written: readonly { readonly from: number; readonly bytes: number }[]
}

/** Many findings point into one text; its lines are counted once. */
const known = new WeakMap<SourceText, Lines>()

function linesOf(source: SourceText): Lines {
  const lines = known.get(source) ?? countLines(source)
  known.set(source, lines)
  return lines
}

function countLines({ text, written }: SourceText): Lines {
  const onDisk: { readonly from: number; readonly bytes: number }[] = []
  let from = 0
  let bytes = 0
  for (const line of written.split('\n')) {
    onDisk.push({ from, bytes })
    from += line.length + 1
    bytes += Buffer.byteLength(line) + 1
  }
  const starts = text === written ? onDisk.map(line => line.from) : lineStarts(text)
  return { starts, written: onDisk }
}

function lineStarts(text: string): readonly number[] {
  const starts = [0]
  for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) starts.push(at + 1)
  return starts
}

/** The last line that begins at or before `offset`. */
function lineIndex(starts: readonly number[], offset: number): number {
  let [low, high] = [0, starts.length - 1]
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if ((starts[middle] ?? 0) <= offset) low = middle
    else high = middle - 1
  }
  return low
}

/** The line that holds an offset, without its line end, and where it begins. */
export function lineAround(text: string, offset: number): { readonly from: number; readonly text: string } {
  const from = text.lastIndexOf('\n', offset - 1) + 1
  const end = text.indexOf('\n', from)
  const line = text.slice(from, end === -1 ? text.length : end)
  return { from, text: line.endsWith('\r') ? line.slice(0, -1) : line }
}

/** The characters on the disk whose NFC is `prefix`: the shortest such beginning of the line. */
function writtenPrefix({ text, written }: SourceText, prefix: string, from: number): string {
  if (text === written) return prefix
  let end = from + prefix.length
  while (end < written.length && written.slice(from, end).normalize('NFC').length < prefix.length) end++
  return written.slice(from, end)
}
