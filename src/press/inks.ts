/**
 * The inks of the pages as the press prints them: process inks, or the accent as an ink of its own (套红), and which of
 * them overprint (specification §1, rows 6 to 9).
 */
import type { Ink, InkName, Layout, LineMark, Mark, Page } from '../page.ts'
import { fits, mmToPt, type Pt } from '../units.ts'
import type { PressSettings } from './settings.ts'

/** Percent. */
export type Cmyk = readonly [c: number, m: number, y: number, k: number]

export type PressInk =
  | { readonly kind: 'process'; readonly cmyk: Cmyk; readonly over: 'overprints' | 'knocks-out' }
  /** A tint of a spot ink; `cmyk` is what stands for the full ink where there is none. */
  | { readonly kind: 'spot'; readonly plate: string; readonly tint: number; readonly cmyk: Cmyk }

export type PressInks = Readonly<Record<InkName, PressInk>>

/** The inks of a layout; the numeral is a tint of the accent. */
export function pressInks(inks: Layout['inks'], accent: PressSettings['accent']): PressInks {
  return {
    text: processInk(inks.text.cmyk),
    accent: accentInk(inks.accent, inks.accent, accent),
    numeral: accentInk(inks.numeral, inks.accent, accent),
    paper: processInk(inks.paper.cmyk),
  }
}

function accentInk(ink: Ink, full: Ink, accent: PressSettings['accent']): PressInk {
  if (accent === undefined) return processInk(ink.cmyk)
  return { kind: 'spot', plate: accent.spot, tint: ink.tint, cmyk: accent.cmyk ?? full.cmyk }
}

/** Full black alone overprints: under a tint or under white the other inks would show. */
const processInk = (cmyk: Cmyk): PressInk => ({
  kind: 'process',
  cmyk,
  over: isPlainBlack(cmyk) ? 'overprints' : 'knocks-out',
})

const isPlainBlack = ([c, m, y, k]: Cmyk): boolean => c === 0 && m === 0 && y === 0 && k === 100

/** Black of large areas, 200 % in all: black ink alone looks grey there. */
const richBlack: PressInk = { kind: 'process', cmyk: [40, 30, 30, 100], over: 'knocks-out' }

/** An area this wide and high is no rule; black type of that size is not on these pages. */
const largeFrom = mmToPt(10)

export type PaintedMark = Extract<Mark, { readonly ink: InkName }>

/** Type of several plates is clean from this size on (specification §1, row 14). */
const severalFrom: Pt = 12

/**
 * The ink a mark is printed in: its own; rich black where a large area is plain black; and the black of the text where
 * small type would be printed from several plates (page design 3), as labels are without a spot ink.
 */
export function inkOf(mark: PaintedMark, inks: PressInks): PressInk {
  const ink = inks[mark.ink]
  if (mark.kind === 'line') return platesOfInk(ink).length > 1 && !isLarge(mark) ? inks.text : ink
  const isArea = mark.kind === 'rectangle' && mark.size.width >= largeFrom && mark.size.height >= largeFrom
  return isArea && ink.kind === 'process' && isPlainBlack(ink.cmyk) ? richBlack : ink
}

const isLarge = ({ line }: LineMark): boolean => line.runs.every(({ size }) => fits(severalFrom, size))

const processPlates = ['Cyan', 'Magenta', 'Yellow', 'Black'] as const

/** Plates an ink needs. */
export const platesOfInk = (ink: PressInk): readonly string[] =>
  ink.kind === 'spot' ? [ink.plate] : processPlates.filter((_, index) => (ink.cmyk[index] ?? 0) > 0)

function platesOfMark(mark: Mark, inks: PressInks): readonly string[] {
  if (mark.kind === 'picture') return mark.picture.colour === 'grey' ? ['Black'] : processPlates
  return 'ink' in mark ? platesOfInk(inkOf(mark, inks)) : []
}

/** Plates some pages need, process inks first: what a page costs on the press. */
export function platesOf(pages: readonly Pick<Page, 'marks'>[], inks: PressInks): readonly string[] {
  const plates = new Set<string>()
  for (const { marks } of pages)
    for (const mark of marks) for (const plate of platesOfMark(mark, inks)) plates.add(plate)
  const spots = [...plates].filter(plate => !processPlates.some(process => process === plate))
  return [...processPlates.filter(plate => plates.has(plate)), ...spots]
}
