/** Held against LittleCMS 2 (relative colorimetric, black point compensation), which the numbers below come from. */
import { describe, expect, it } from 'vitest'
import { spaceOfProfile, srgb } from '../../src/pictures/colour-space.ts'
import { convertSamples, linkSpaces } from '../../src/pictures/convert-colour.ts'
import { greatestInk } from '../../src/pictures/ink.ts'
import { readPressProfile } from '../../src/pictures/press-profile.ts'

const press = spaceOfProfile(readPressProfile())

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
