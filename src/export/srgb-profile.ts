/**
 * The colour space sRGB as an ICC profile of version 4.2 (ICC.1:2004-10): three primaries, one tone curve, nothing else.
 * Written here, so that no one's file has to come along.
 */

/** D50, the white of every profile (ICC.1:2004-10, 7.2.16), and the primaries of IEC 61966-2-1 adapted to it. */
const white = [0.9642, 1, 0.8249] as const
const red = [0.43607, 0.22249, 0.01392] as const
const green = [0.38515, 0.71687, 0.09708] as const
const blue = [0.14307, 0.06061, 0.7141] as const

/** The Bradford adaptation from D65 to D50, row by row (Annex E). */
const adaptation = [
  1.04788, 0.02292, -0.05022, 0.02959, 0.99048, -0.01707, -0.00925, 0.01508, 0.75168,
] as const

/**
 * IEC 61966-2-1, 5.2, as a parametric curve of type 3 (10.15): (ax + b)^g from d on, cx below.
 */
const curve = { g: 2.4, a: 1 / 1.055, b: 0.055 / 1.055, c: 1 / 12.92, d: 0.04045 } as const

export function srgbProfile(): Uint8Array {
  const tone = parametric()
  const tags: readonly (readonly [string, Buffer])[] = [
    ['desc', words('sRGB')],
    ['cprt', words('No copyright, use freely')],
    ['wtpt', numbers('XYZ ', white)],
    ['chad', numbers('sf32', adaptation)],
    ['rXYZ', numbers('XYZ ', red)],
    ['gXYZ', numbers('XYZ ', green)],
    ['bXYZ', numbers('XYZ ', blue)],
    ['rTRC', tone],
    ['gTRC', tone],
    ['bTRC', tone],
  ]
  const table = Buffer.alloc(4 + 12 * tags.length)
  table.writeUInt32BE(tags.length)
  const data: Buffer[] = []
  const places = new Map<Buffer, number>()
  let at = headerSize + table.length
  for (const [index, [name, content]] of tags.entries()) {
    const place = places.get(content) ?? at
    if (place === at) {
      places.set(content, at)
      data.push(padded(content))
      at += padded(content).length
    }
    table.write(name, 4 + 12 * index, 'latin1')
    table.writeUInt32BE(place, 8 + 12 * index)
    table.writeUInt32BE(content.length, 12 + 12 * index)
  }
  return Buffer.concat([header(at), table, ...data])
}

const headerSize = 128

/** 7.2: a display profile from RGB to XYZ; no device, no maker. */
function header(size: number): Buffer {
  const bytes = Buffer.alloc(headerSize)
  bytes.writeUInt32BE(size, 0)
  bytes.writeUInt32BE(0x04200000, 8)
  bytes.write('mntrRGB XYZ ', 12, 'latin1')
  // A date is wanted; that of the edition of the specification: 2004-10-01.
  for (const [index, part] of [2004, 10, 1].entries()) bytes.writeUInt16BE(part, 24 + 2 * index)
  bytes.write('acsp', 36, 'latin1')
  for (const [index, part] of white.entries()) bytes.writeInt32BE(fixed(part), 68 + 4 * index)
  return bytes
}

/** s15Fixed16Number (5.1.3). */
const fixed = (value: number): number => Math.round(value * 0x10000)

/** A signature, four bytes of nothing, and numbers. */
function numbers(signature: string, values: readonly number[]): Buffer {
  const bytes = Buffer.alloc(8 + 4 * values.length)
  bytes.write(signature, 'latin1')
  for (const [index, value] of values.entries()) bytes.writeInt32BE(fixed(value), 8 + 4 * index)
  return bytes
}

function parametric(): Buffer {
  const { g, a, b, c, d } = curve
  const type = Buffer.from([0, 3, 0, 0])
  const values = numbers('para', [g, a, b, c, d])
  return Buffer.concat([values.subarray(0, 8), type, values.subarray(8)])
}

/** multiLocalizedUnicodeType (10.13) with one record, American English. */
function words(text: string): Buffer {
  const letters = Buffer.from(text, 'utf16le').swap16()
  const head = Buffer.alloc(28)
  head.write('mluc', 'latin1')
  head.writeUInt32BE(1, 8)
  head.writeUInt32BE(12, 12)
  head.write('enUS', 16, 'latin1')
  head.writeUInt32BE(letters.length, 20)
  head.writeUInt32BE(head.length, 24)
  return Buffer.concat([head, letters])
}

/** Every tag begins at a multiple of four bytes (7.3.1). */
const padded = (content: Buffer): Buffer => Buffer.concat([content, Buffer.alloc(-content.length & 3)])
