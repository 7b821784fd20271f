/** A colour space as functions to and from Lab, relative to its own paper or screen white (relative colorimetric). */
import { type Curve, readCurve } from './icc-curve.ts'
import { fixed, type IccProfile, openProfile } from './icc-profile.ts'
import { type IccTable, readTable } from './icc-table.ts'
import { labOfXyz, type Triple, xyzOfLab } from './lab.ts'
import { labOfSrgb, srgbOfLab } from './srgb.ts'

/** Channels run from 0 to 1; ink is 1. */
export interface ColourSpace {
  readonly channels: 3 | 4
  readonly toLab: (values: readonly number[]) => Triple
  /** Nothing for a space that pictures come from and never go to. */
  readonly fromLab: ((lab: Triple) => readonly number[]) | undefined
  /** Lightness of the darkest neutral it can show. */
  readonly black: number
}

export const srgb: ColourSpace = {
  channels: 3,
  toLab: ([r = 0, g = 0, b = 0]) => labOfSrgb([r, g, b]),
  fromLab: srgbOfLab,
  black: 0,
}

/** The space of a profile with tables for the relative colorimetric intent, or with matrix and curves. */
export function spaceOfProfile(bytes: Uint8Array): ColourSpace {
  const profile = openProfile(bytes)
  const toTag = profile.tag('A2B1', 'A2B0')
  const toLab = toTag === undefined ? matrixToLab(profile) : tableToLab(profile, readTable(toTag))
  const fromTag = profile.space === 'CMYK' ? profile.tag('B2A1', 'B2A0') : undefined
  const fromLab = fromTag === undefined ? undefined : labToTable(profile, readTable(fromTag))
  const channels = profile.space === 'CMYK' ? 4 : 3
  // Ink limits make the darkest black lighter than all inks at once: what comes back for black is what can be shown.
  const darkest = fromLab?.([0, 0, 0]) ?? (channels === 4 ? [0, 0, 0, 1] : [0, 0, 0])
  const black = Math.min(lightestBlack, Math.max(0, toLab(darkest)[0]))
  return { channels, toLab, fromLab, black }
}

/** A space whose black is lighter is not helped by moving black to it. */
const lightestBlack = 50

function matrixToLab(profile: IccProfile): ColourSpace['toLab'] {
  const columns = ['rXYZ', 'gXYZ', 'bXYZ'].map(name => {
    const tag = wanted(profile, name)
    return [fixed(tag, 8), fixed(tag, 12), fixed(tag, 16)] as const
  })
  const curves: readonly Curve[] = ['rTRC', 'gTRC', 'bTRC'].map(
    name => readCurve(wanted(profile, name), 0).curve,
  )
  return values => {
    const sum = [0, 0, 0]
    for (const [channel, column] of columns.entries()) {
      const light = curves[channel]?.(values[channel] ?? 0) ?? 0
      for (const [row, share] of column.entries()) sum[row] = (sum[row] ?? 0) + share * light
    }
    return labOfXyz([sum[0] ?? 0, sum[1] ?? 0, sum[2] ?? 0])
  }
}

function wanted(profile: IccProfile, name: string): DataView {
  const tag = profile.tag(name)
  if (tag === undefined) throw new Error(`the profile has no ${name}`)
  return tag
}

/** What the greatest number stands for: Lab of 16 bits in the second version reaches 100 at FF00. */
const labScale = ({ lab }: IccTable): number => (lab === 'version-2' ? 65535 / 65280 : 1)

/** XYZ is written so that the greatest number is a little under 2. */
const xyzScale = 1 + 32767 / 32768

function tableToLab({ connection }: IccProfile, table: IccTable): ColourSpace['toLab'] {
  const scale = labScale(table)
  return values => {
    const [first = 0, second = 0, third = 0] = table.run(values)
    if (connection === 'XYZ ') return labOfXyz([first * xyzScale, second * xyzScale, third * xyzScale])
    return [first * scale * 100, second * scale * 255 - 128, third * scale * 255 - 128]
  }
}

function labToTable({ connection }: IccProfile, table: IccTable): ColourSpace['fromLab'] {
  if (connection === 'XYZ ') return lab => table.run(xyzOfLab(lab).map(value => value / xyzScale))
  const scale = labScale(table)
  return ([l, a, b]) => table.run([l / 100 / scale, (a + 128) / 255 / scale, (b + 128) / 255 / scale])
}
