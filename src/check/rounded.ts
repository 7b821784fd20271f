/** Figures as they were rounded when they were written. */

/** Everything from `least` to `most` is written like this. */
export interface Rounded {
  readonly least: number
  readonly most: number
}

const scales: Readonly<Record<string, number>> = { 千: 1e3, 万: 1e4, 百万: 1e6, 亿: 1e8, 万亿: 1e12 }

/** How many ones 万 or 亿 is. */
export const scaleOf = (scale: string | undefined): number => scales[scale ?? ''] ?? 1

export function readFigure(digits: string, scale: string | undefined): Rounded {
  const plain = digits.replaceAll(',', '')
  const decimals = plain.split('.')[1]?.length ?? 0
  const half = 0.5 * 10 ** -decimals
  const times = scaleOf(scale)
  return { least: (Number(plain) - half) * times, most: (Number(plain) + half) * times }
}

/** Counts of single things are exact: 400 箱 is neither 399.6 nor 400.4. */
export function readCounted(digits: string, scale: string | undefined): Rounded {
  const rounded = readFigure(digits, scale)
  if (scale !== undefined || digits.includes('.')) return rounded
  const exact = Number(digits.replaceAll(',', ''))
  return { least: exact, most: exact }
}

/** The figure as it is written. */
export const middleOf = ({ least, most }: Rounded): number => (least + most) / 2

export const agree = (one: Rounded, other: Rounded): boolean =>
  one.least <= other.most && other.least <= one.most
