/** The connection space: CIE Lab and XYZ under D50, the white of the profiles (ICC.1:2010, 6.3 and annex A). */

export type Triple = readonly [number, number, number]

export const white: Triple = [0.9642, 1, 0.8249]

const limit = 6 / 29

const root = (share: number): number =>
  share > limit ** 3 ? Math.cbrt(share) : share / (3 * limit ** 2) + 4 / 29

const cube = (value: number): number => (value > limit ? value ** 3 : 3 * limit ** 2 * (value - 4 / 29))

export function labOfXyz([x, y, z]: Triple): Triple {
  const [fx, fy, fz] = [root(x / white[0]), root(y / white[1]), root(z / white[2])]
  return [116 * fy - 16, 500 * (fx - fy), 200 * (fy - fz)]
}

export function xyzOfLab([l, a, b]: Triple): Triple {
  const fy = (l + 16) / 116
  return [white[0] * cube(fy + a / 500), white[1] * cube(fy), white[2] * cube(fy - b / 200)]
}
