/** An ICC profile taken apart into its tags (ICC.1:2010, 7). */

export interface IccProfile {
  readonly bytes: Uint8Array
  readonly space: 'GRAY' | 'RGB ' | 'CMYK'
  /** The connection space its tables speak. */
  readonly connection: 'XYZ ' | 'Lab '
  /** The first of the named tags that is there. */
  tag(...names: readonly string[]): DataView | undefined
}

const headLength = 128
const entryLength = 12

/** Throws when the tags do not lie within the profile; `profileOf` has looked at its head. */
export function openProfile(bytes: Uint8Array): IccProfile {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const text = (at: number): string => signature(view, at)
  const tags = new Map<string, DataView>()
  const count = view.getUint32(headLength)
  for (let entry = 0; entry < count; entry++) {
    const at = headLength + 4 + entry * entryLength
    const place = bytes.byteOffset + view.getUint32(at + 4)
    tags.set(text(at), new DataView(bytes.buffer, place, view.getUint32(at + 8)))
  }
  return {
    bytes,
    space: text(16) as IccProfile['space'],
    connection: text(20) as IccProfile['connection'],
    tag: (...names) => names.map(name => tags.get(name)).find(tag => tag !== undefined),
  }
}

/** Four letters. */
export const signature = (view: DataView, at: number): string =>
  String.fromCharCode(...[0, 1, 2, 3].map(step => view.getUint8(at + step)))

/** A number of 16 bits before and 16 behind the point. */
export const fixed = (view: DataView, at: number): number => view.getInt32(at) / 65536
