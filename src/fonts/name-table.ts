/** The names of a face from its `name` table (OpenType 1.9, “name”). */

export interface FaceNames {
  readonly postScript: string | undefined
  /** Every name an editor may call the face by: PostScript, full and family names in all their languages. */
  readonly all: ReadonlySet<string>
}

const family = 1
const full = 4
const postScript = 6
const macintosh = 1

export function readNames(table: DataView): FaceNames {
  const all = new Set<string>()
  let postScriptName: string | undefined
  if (table.byteLength === 0) return { postScript: undefined, all }
  const strings = table.getUint16(4)
  for (let index = 0; index < table.getUint16(2); index++) {
    const record = 6 + index * 12
    const kind = table.getUint16(record + 6)
    if (kind !== family && kind !== full && kind !== postScript) continue
    const text = readString(
      table,
      strings + table.getUint16(record + 10),
      table.getUint16(record + 8),
      table.getUint16(record) === macintosh ? 'roman' : 'utf-16',
    )
    all.add(text)
    if (kind === postScript) postScriptName ??= text
  }
  return { postScript: postScriptName, all }
}

/** Macintosh strings are read as Latin letters; Chinese ones in old encodings have a twin in UTF-16. */
function readString(table: DataView, at: number, length: number, encoding: 'roman' | 'utf-16'): string {
  let text = ''
  if (encoding === 'roman')
    for (let byte = 0; byte < length; byte++) text += String.fromCharCode(table.getUint8(at + byte))
  else for (let byte = 0; byte < length; byte += 2) text += String.fromCharCode(table.getUint16(at + byte))
  return text
}
