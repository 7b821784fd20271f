/**
 * Reads stretches of a font file. A Chinese face is 10 to 15 MB of outlines of which an issue shows a tenth, so a
 * file is never read whole: the tables come first, an outline when it is asked for.
 */
import { closeSync, openSync, readSync } from 'node:fs'

export interface ByteRange {
  readonly offset: number
  readonly length: number
}

export interface FontFile {
  readonly path: string
  /**
   * Reads ranges, each into a view of its own. Throws what the file system throws, and a RangeError when the file
   * ends inside a range.
   */
  read(ranges: readonly ByteRange[]): DataView[]
}

/**
 * The file stays open as long as its face is in use, since opening it costs twenty times a read, and closes when
 * the face is forgotten.
 */
const closing = new FinalizationRegistry<number>(descriptor => closeSync(descriptor))

export function fontFile(path: string): FontFile {
  let descriptor: number | undefined
  const file: FontFile = {
    path,
    read(ranges) {
      if (descriptor === undefined) {
        descriptor = openSync(path, 'r')
        closing.register(file, descriptor)
      }
      return readAll(descriptor, ranges)
    },
  }
  return file
}

/** Ranges within one window come in by one call, which costs as much as copying a few pages of memory does. */
const windowSize = 1 << 13

/**
 * Reads from low offsets to high, neighbouring ranges together by way of one window that is used again and again:
 * the outlines of a text face lie some 10 kB apart all over its file.
 */
function readAll(descriptor: number, ranges: readonly ByteRange[]): DataView[] {
  const bytes = new Uint8Array(ranges.reduce((sum, range) => sum + range.length, 0))
  const places: number[] = []
  let size = 0
  for (const { length } of ranges) {
    places.push(size)
    size += length
  }
  const ascending = [...ranges.entries()]
    .filter(([, range]) => range.length > 0)
    .sort(([, a], [, b]) => a.offset - b.offset)
  const window = new Uint8Array(ranges.length > 1 ? windowSize : 0)
  for (let first = 0; first < ascending.length; ) {
    const start = ascending[first]?.[1].offset ?? 0
    let next = first
    let end = start
    for (; next < ascending.length; next++) {
      const range = ascending[next]?.[1]
      if (range === undefined || range.offset + range.length - start > windowSize) break
      end = Math.max(end, range.offset + range.length)
    }
    const inWindow = next - first > 1
    if (inWindow) readFully(descriptor, window.subarray(0, end - start), start)
    const together = inWindow ? next : first + 1
    for (const [index, { offset, length }] of ascending.slice(first, together)) {
      const target = bytes.subarray(places[index] ?? 0, (places[index] ?? 0) + length)
      if (inWindow) target.set(window.subarray(offset - start, offset - start + length))
      else readFully(descriptor, target, offset)
    }
    first = together
  }
  return ranges.map(({ length }, index) => new DataView(bytes.buffer, places[index] ?? 0, length))
}

function readFully(descriptor: number, target: Uint8Array, offset: number): void {
  if (readSync(descriptor, target, 0, target.length, offset) !== target.length)
    throw new RangeError('the file ends too early')
}

export function readRange(file: FontFile, offset: number, length: number): DataView {
  const [view] = file.read([{ offset, length }])
  if (view === undefined) throw new Error('one range was asked for')
  return view
}

/** The bytes a view looks at, without a copy. */
export const bytesOf = (view: DataView): Uint8Array<ArrayBuffer> =>
  new Uint8Array(view.buffer as ArrayBuffer, view.byteOffset, view.byteLength)
