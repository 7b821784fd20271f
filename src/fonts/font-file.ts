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
  const places = placesOf(ranges)
  const bytes = new Uint8Array(places.at(-1) ?? 0)
  const ascending = [...ranges.keys()]
    .filter(index => lengthAt(ranges, index) > 0)
    .sort((a, b) => offsetAt(ranges, a) - offsetAt(ranges, b))
  const window = new Uint8Array(ranges.length > 1 ? windowSize : 0)
  for (let first = 0; first < ascending.length; ) {
    const start = offsetAt(ranges, ascending[first])
    let next = first
    let end = start
    for (; next < ascending.length; next++) {
      const after = offsetAt(ranges, ascending[next]) + lengthAt(ranges, ascending[next])
      if (after - start > windowSize) break
      end = Math.max(end, after)
    }
    const inWindow = next - first > 1
    if (inWindow) readFully(descriptor, window.subarray(0, end - start), start)
    const together = inWindow ? next : first + 1
    for (let k = first; k < together; k++) {
      const index = ascending[k] ?? 0
      const offset = offsetAt(ranges, index)
      const target = bytes.subarray(places[index], places[index + 1])
      if (inWindow) target.set(window.subarray(offset - start, offset - start + target.length))
      else readFully(descriptor, target, offset)
    }
    first = together
  }
  return ranges.map(({ length }, index) => new DataView(bytes.buffer, places[index], length))
}

/** Where each range begins when they lie one behind the other, and where the last one ends. */
function placesOf(ranges: readonly ByteRange[]): readonly number[] {
  const places = [0]
  let size = 0
  for (let index = 0; index < ranges.length; index++) {
    size += lengthAt(ranges, index)
    places.push(size)
  }
  return places
}

const offsetAt = (ranges: readonly ByteRange[], index = 0): number => ranges[index]?.offset ?? 0
const lengthAt = (ranges: readonly ByteRange[], index = 0): number => ranges[index]?.length ?? 0

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
