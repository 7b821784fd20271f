/** Held against LittleCMS 2 (relative colorimetric, black point compensation), which the numbers below come from. */
import { describe, expect, it } from 'vitest'
import { spaceOfProfile, srgb } from '../../src/pictures/colour-space.ts'
import { convertSamples, linkSpaces } from '../../src/pictures/convert-colour.ts'
import { readTable } from '../../src/pictures/icc-table.ts'
import { greatestInk } from '../../src/pictures/ink.ts'
import { readDefaultProfile } from '../../src/press/profile.ts'

const press = spaceOfProfile(readDefaultProfile().bytes)

const pairs = [
  [
    [0, 0, 0],
    [218, 202, 137, 250],
  ],
  [
    [255, 255, 255],
    [0, 0, 0, 0],
  ],
  [
    [255, 0, 0],
    [0, 247, 251, 0],
  ],
  [
    [0, 255, 0],
    [165, 0, 246, 0],
  ],
  [
    [0, 0, 255],
    [237, 216, 0, 0],
  ],
  [
    [128, 128, 128],
    [129, 105, 104, 43],
  ],
  [
    [200, 100, 50],
    [11, 164, 211, 48],
  ],
  [
    [20, 40, 60],
    [218, 140, 53, 197],
  ],
  [
    [166, 25, 46],
    [11, 246, 170, 85],
  ],
  [
    [64, 64, 64],
    [183, 157, 153, 127],
  ],
] as const

describe('from sRGB to the press', () => {
  const link = linkSpaces(srgb, press, undefined)

  it.each(pairs)('%j is %j', (rgb, cmyk) => {
    const converted = [...convertSamples(Uint8Array.from(rgb), link)]
    for (const [channel, ink] of cmyk.entries())
      expect(Math.abs((converted[channel] ?? 0) - ink)).toBeLessThanOrEqual(1)
  })

  it('keeps to the total of inks, taking from the colours and leaving black', () => {
    const held = linkSpaces(srgb, press, { totalInk: 280 })
    const samples = Uint8Array.from(
      { length: 3 * 4096 },
      (_, at) => [at >> 8, (at >> 4) & 15, at & 15].map(value => value * 17)[at % 3] ?? 0,
    )
    expect(greatestInk(convertSamples(samples, held))).toBeLessThanOrEqual(281)
    const [black, free] = [held, link].map(way => [...convertSamples(Uint8Array.from([0, 0, 0]), way)])
    expect(black?.[3]).toBe(free?.[3])
    expect(black?.[0]).toBeLessThan(free?.[0] ?? 0)
  })
})

describe('from the press to sRGB', () => {
  const link = linkSpaces(press, srgb, undefined)

  it.each([
    [
      [0, 0, 0, 0],
      [255, 255, 255],
    ],
    [
      [0, 255, 0, 0],
      [230, 0, 126],
    ],
    [
      [0, 0, 0, 255],
      [31, 31, 29],
    ],
    [
      [255, 0, 0, 0],
      [0, 159, 227],
    ],
    [
      [100, 150, 50, 30],
      [156, 111, 144],
    ],
  ])('%j is %j', (cmyk, rgb) => {
    const converted = [...convertSamples(Uint8Array.from(cmyk), link)]
    for (const [channel, light] of rgb.entries())
      expect(Math.abs((converted[channel] ?? 0) - light)).toBeLessThanOrEqual(1)
  })
})

describe('the total of inks', () => {
  it('is that of the darkest pixels but a stray one', () => {
    const samples = new Uint8Array(4 * 10_000).fill(51)
    samples.set([255, 255, 255, 255], 400)
    expect(greatestInk(samples)).toBe(80)
    samples.fill(255, 0, 4 * 20)
    expect(greatestInk(samples)).toBe(400)
  })
})

describe('between the nodes of a grid', () => {
  it.each([3, 4] as const)('%i channels that every node leaves alone are left alone', channels => {
    const side = 9
    const nodes = new Float64Array(side ** channels * channels)
    for (let node = 0; node < side ** channels; node++)
      for (let channel = 0; channel < channels; channel++) {
        const step = Math.floor(node / side ** (channels - 1 - channel)) % side
        nodes[node * channels + channel] = (255 * step) / (side - 1)
      }
    const samples = new Uint8Array(channels * 5000).map((_, at) => (at * 2_654_435_761) >>> 13)
    const link = { from: channels, to: channels, side, nodes }
    expect(Buffer.compare(convertSamples(samples, link), samples)).toBe(0)
  })
})

/** A table of the fourth version: three channels through gamma 2, a grid of two nodes a side, and a matrix or none. */
function tableOfParts(kind: 'mAB ' | 'mBA '): DataView {
  const bytes = Buffer.alloc(32 + 48 + 48 + 48 + 20 + 24)
  bytes.write(kind, 'latin1')
  bytes[8] = 3
  bytes[9] = 3
  const gamma = (at: number, value: number) => {
    for (const channel of [0, 1, 2]) {
      bytes.write('para', at + 16 * channel, 'latin1')
      bytes.writeInt32BE(value * 65536, at + 16 * channel + 12)
    }
  }
  const [b, matrix, a, grid] = [32, 80, 128, 176]
  bytes.writeUInt32BE(b, 12)
  bytes.writeUInt32BE(matrix, 16)
  bytes.writeUInt32BE(0, 20)
  bytes.writeUInt32BE(grid, 24)
  bytes.writeUInt32BE(a, 28)
  gamma(b, 1)
  gamma(a, 2)
  // Each row takes half of its own channel; a quarter is added to the first.
  for (const row of [0, 1, 2]) bytes.writeInt32BE(32768, matrix + 16 * row)
  bytes.writeInt32BE(16384, matrix + 36)
  bytes.set([2, 2, 2], grid)
  bytes[grid + 16] = 1
  for (let node = 0; node < 8; node++)
    for (const channel of [0, 1, 2])
      bytes[grid + 20 + 3 * node + channel] = (node >> (2 - channel)) & 1 ? 255 : 0
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
}

describe('a table of the fourth version', () => {
  it('is gone through from the device to the connection', () => {
    const [x = 0, y = 0, z = 0] = readTable(tableOfParts('mAB ')).run([0.5, 1, 0])
    expect([x, y, z]).toEqual([0.25 * 0.5 + 0.25, 0.5, 0])
  })

  it('and back in the other order', () => {
    const [x = 0, y = 0, z = 0] = readTable(tableOfParts('mBA ')).run([0.5, 1, 0])
    expect([x, y, z]).toEqual([0.25, 0.25, 0])
  })

  it('that claims more nodes than it has is refused', () => {
    const table = tableOfParts('mAB ')
    table.setUint8(176, 200)
    expect(() => readTable(table)).toThrow('grid')
  })
})
