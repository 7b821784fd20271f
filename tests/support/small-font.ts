/**
 * Fonts of a few boxes, made byte by byte: small enough to be broken, locked or collected in a test. Glyph 1 is 一, a
 * box; glyph 2 is 二, two boxes of glyph 1 put together (in a CFF font drawn anew).
 */
export interface SmallFont {
  readonly name: string
  readonly fsType?: number
  readonly outlines?: 'truetype' | 'cff'
  readonly characterMap?: 4 | 12
}

export const smallAdvance = 1000
/** Left, bottom, right, top of the box 一. */
export const smallBox = [100, 0, 900, 200] as const
/** How far the second box of 二 stands above the first. */
export const smallRise = 400

const u16 = (...values: readonly number[]): number[] => values.flatMap(v => [(v >> 8) & 0xff, v & 0xff])
const u32 = (...values: readonly number[]): number[] => values.flatMap(v => u16(v >>> 16, v & 0xffff))
const latin = (text: string): number[] => [...Buffer.from(text, 'latin1')]
const padded = (bytes: readonly number[]): number[] => [...bytes, ...zeros(-bytes.length & 3)]
const zeros = (count: number): number[] => new Array<number>(count).fill(0)

/** The bytes of a face; `at` is where it stands in its file, 0 unless in a collection. */
export function smallFont(font: SmallFont, at = 0): Buffer {
  const cff = font.outlines === 'cff'
  const glyf = [simpleGlyph(), compositeGlyph()]
  const tables: Record<string, readonly number[]> = {
    ...(cff ? { 'CFF ': cffTable(font.name) } : {}),
    'OS/2': [...u16(0, 500, 400, 5, font.fsType ?? 0), ...zeros(68)],
    cmap: font.characterMap === 12 ? groupMap() : segmentMap(),
    ...(cff ? {} : { glyf: glyf.flat() }),
    head: head(),
    hhea: [...u32(0x10000), ...u16(880, -120, 0, 1000), ...zeros(22), ...u16(3)],
    hmtx: u16(smallAdvance, 0, smallAdvance, 100, smallAdvance, 100),
    ...(cff ? {} : { loca: u32(0, 0, glyf[0]?.length ?? 0, glyf.flat().length) }),
    maxp: [...u32(0x10000), ...u16(3), ...zeros(26)],
    name: nameTable(font.name),
  }
  return Buffer.from(container(tables, cff ? latin('OTTO') : u32(0x10000), at))
}

export function smallCollection(fonts: readonly SmallFont[]): Buffer {
  const headSize = 12 + fonts.length * 4
  const faces: Buffer[] = []
  const offsets: number[] = []
  for (const font of fonts) {
    const at = headSize + faces.reduce((sum, face) => sum + face.length, 0)
    offsets.push(at)
    faces.push(smallFont(font, at))
  }
  return Buffer.concat([Buffer.from([...latin('ttcf'), ...u32(0x10000, fonts.length, ...offsets)]), ...faces])
}

function container(tables: Record<string, readonly number[]>, version: number[], at: number): number[] {
  const names = Object.keys(tables).sort()
  const records: number[] = []
  const bodies: number[] = []
  for (const name of names) {
    const table = tables[name] ?? []
    records.push(...latin(name), ...u32(0, at + 12 + names.length * 16 + bodies.length, table.length))
    bodies.push(...padded(table))
  }
  return [...version, ...u16(names.length, 0, 0, 0), ...records, ...bodies]
}

/** Em of 1000 units, long offsets. */
const head = (): number[] => [
  ...u32(0x10000, 0x10000, 0, 0x5f0f3cf5),
  ...u16(0, 1000),
  ...zeros(16),
  ...u16(0, -120, 1000, 880, 0, 8, 2, 1, 0),
]

function simpleGlyph(): number[] {
  const [left, bottom, right, top] = smallBox
  const xs = u16(left, right - left, 0, left - right)
  const ys = u16(bottom, 0, top - bottom, 0)
  return padded([...u16(1, left, bottom, right, top, 3, 0), 1, 1, 1, 1, ...xs, ...ys])
}

function compositeGlyph(): number[] {
  const [left, bottom, right, top] = smallBox
  const words = 0x0001
  const offsets = 0x0002
  const more = 0x0020
  return padded([
    ...u16(-1, left, bottom, right, top + smallRise),
    ...u16(words | offsets | more, 1, 0, 0),
    ...u16(words | offsets, 1, 0, smallRise),
  ])
}

/** Format 4 with a segment for each of 一 (U+4E00) and 二 (U+4E8C). */
function segmentMap(): number[] {
  const search = u16(6, 4, 1, 2)
  const ends = u16(0x4e00, 0x4e8c, 0xffff)
  const starts = u16(0x4e00, 0x4e8c, 0xffff)
  const differences = u16(1 - 0x4e00, 2 - 0x4e8c, 1)
  const body = [...search, ...ends, ...u16(0), ...starts, ...differences, ...u16(0, 0, 0)]
  return [...u16(0, 1, 3, 1), ...u32(12), ...u16(4, body.length + 6, 0), ...body]
}

/** Format 12 with the same two characters. */
const groupMap = (): number[] => [
  ...u16(0, 1, 3, 10),
  ...u32(12),
  ...u16(12, 0),
  ...u32(40, 0, 2, 0x4e00, 0x4e00, 1, 0x4e8c, 0x4e8c, 2),
]

function nameTable(name: string): number[] {
  const strings = [`${name} Family`, `${name} Full`, name].map(text => u16(...Buffer.from(text, 'latin1')))
  let at = 0
  const records = [1, 4, 6].flatMap((kind, index) => {
    const length = strings[index]?.length ?? 0
    const record = u16(3, 1, 0x409, kind, length, at)
    at += length
    return record
  })
  return [...u16(0, 3, 6 + records.length), ...records, ...strings.flat()]
}

/** A CFF table (Adobe Technical Note 5176) of three glyphs. */
function cffTable(name: string): number[] {
  const number = (value: number): number[] => [29, ...u32(value)]
  const index = (items: readonly (readonly number[])[]): number[] => {
    if (items.length === 0) return u16(0)
    const ends = items.map((_, at) => 1 + items.slice(0, at + 1).flat().length)
    return [...u16(items.length), 2, ...u16(1, ...ends), ...items.flat()]
  }
  const operand = (value: number): number[] => [28, ...u16(value)]
  const [left, bottom, right, top] = smallBox
  /** Moves by the offset, draws a box upwards, and ends at its top left corner. */
  const box = (dx: number, dy: number): number[] => [
    ...operand(dx),
    ...operand(dy),
    21,
    ...[right - left, top - bottom, left - right].flatMap(operand),
    6,
  ]
  const one = box(left, bottom)
  const glyphs = [[14], [...one, 14], [...one, ...box(0, smallRise - top), 14]]
  const start = [...[1, 0, 4, 2], ...index([latin(name)])]
  const topSize = index([[...number(0), 15, ...number(0), 17, ...number(0), ...number(0), 18]]).length
  const strings = [...index([]), ...index([])]
  const charset = [0, ...u16(1, 2)]
  const charsetAt = start.length + topSize + strings.length
  const glyphsAt = charsetAt + charset.length
  const glyphIndex = index(glyphs)
  const privateAt = glyphsAt + glyphIndex.length
  const dictionary = [
    ...[...number(charsetAt), 15],
    ...[...number(glyphsAt), 17],
    ...[...number(0), ...number(privateAt), 18],
  ]
  return [...start, ...index([dictionary]), ...strings, ...charset, ...glyphIndex, ...zeros(4)]
}
