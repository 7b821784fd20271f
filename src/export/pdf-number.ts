/** Numbers as they stand in a page: as short as they can be, the same on every machine. */

/** Rounds to a thousandth, a hundred times finer than any press resolves in points, and drops what is not needed. */
export const pdfNumber = (value: number): string => String(roundPt(value))

/** The value a reader will see once `pdfNumber` has written it. The sum makes a plain 0 of a negative one. */
export const roundPt = (value: number): number => Math.round(value * 1000) / 1000 + 0

/** Page boxes are written to four decimals, so that 210 × 297 mm is told from the 595.28 × 841.89 of other tools. */
export const roundBox = (value: number): number => Math.round(value * 1e4) / 1e4
