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

function readAll(descriptor: number, ranges: readonly ByteRange[]): DataView[] {
  const bytes = new ArrayBuffer(ranges.reduce((sum, range) => sum + range.length, 0))
  let at = 0
  return ranges.map(({ offset, length }) => {
    const view = new DataView(bytes, at, length)
    if (readSync(descriptor, view, 0, length, offset) !== length)
      throw new RangeError('the file ends too early')
    at += length
    return view
  })
}

export function readRange(file: FontFile, offset: number, length: number): DataView {
  const [view] = file.read([{ offset, length }])
  if (view === undefined) throw new Error('one range was asked for')
  return view
}

/** The bytes a view looks at, without a copy. */
export const bytesOf = (view: DataView): Uint8Array<ArrayBuffer> =>
  new Uint8Array(view.buffer as ArrayBuffer, view.byteOffset, view.byteLength)
