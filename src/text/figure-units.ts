/** What stands behind a figure and belongs to it: units, firm and less firm, and measure words. */

export const codesOf = (characters: string): ReadonlySet<number> =>
  new Set(Array.from(characters, character => character.codePointAt(0) ?? 0))

/** Units that only the relief pass parts from their figure. */
export const firmUnits = '年月日号时点分秒岁元角万亿'
export const firmUnitCodes = codesOf(firmUnits)
/** Measure words (CLREQ leaves them to the house). */
export const measureWords = '个名位次人种家项条件只台辆本册页章节届期卷米千倍层篇版辑组套'
export const measureWordCodes = codesOf(measureWords)
