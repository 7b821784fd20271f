/** sRGB (IEC 61966-2-1) to and from the connection space; its matrix adapted to D50 by Bradford's, as its profiles have it. */
import { labOfXyz, type Triple, xyzOfLab } from './lab.ts'

const toXyz: readonly Triple[] = [
  [0.4360747, 0.3850649, 0.1430804],
  [0.2225045, 0.7168786, 0.0606169],
  [0.0139322, 0.0971045, 0.7141733],
]

const fromXyz: readonly Triple[] = [
  [3.1338561, -1.6168667, -0.4906146],
  [-0.9787684, 1.9161415, 0.033454],
  [0.0719453, -0.2289914, 1.4052427],
]

const times = (matrix: readonly Triple[], [x, y, z]: Triple): Triple => {
  const row = ([a, b, c]: Triple): number => a * x + b * y + c * z
  const [first = white0, second = white0, third = white0] = matrix
  return [row(first), row(second), row(third)]
}

const white0: Triple = [0, 0, 0]

const linear = (value: number): number =>
  value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4

const encoded = (value: number): number =>
  value <= 0.0031308 ? 12.92 * Math.max(0, value) : Math.min(1, 1.055 * value ** (1 / 2.4) - 0.055)

export const labOfSrgb = ([r, g, b]: Triple): Triple =>
  labOfXyz(times(toXyz, [linear(r), linear(g), linear(b)]))

/** Colours outside sRGB are brought to its surface channel by channel. */
export function srgbOfLab(lab: Triple): Triple {
  const [r, g, b] = times(fromXyz, xyzOfLab(lab))
  return [encoded(r), encoded(g), encoded(b)]
}
