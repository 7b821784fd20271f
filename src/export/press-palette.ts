/**
 * The inks of a press as operators and as the resources they name: process inks in DeviceCMYK, the accent as one
 * Separation with one tint transform, marks in Separation All, and two graphics states that switch overprint
 * (ISO 32000-1, 8.6.6.4 and 8.6.7).
 */
import type { Cmyk, PressInk, PressInks } from '../press/inks.ts'
import { inkOf } from '../press/inks.ts'
import type { Palette } from './palette.ts'
import { type PdfDictionary, type PdfFile, pdfName } from './pdf-file.ts'
import { pdfNumber } from './pdf-number.ts'

const overprint = 'Over'
const knockout = 'Out'
const spot = 'Spot'
const everyPlate = 'All'

interface Operators {
  readonly fill: string
  readonly stroke: string
}

/** Colours for a press. A colour brings its overprint with it, so that neither is ever left over from the mark before. */
export function pressPalette(inks: PressInks): Palette {
  const known = new Map<PressInk, Operators>()
  const operatorsOf = (ink: PressInk): Operators => {
    const operators = known.get(ink) ?? writeInk(ink)
    known.set(ink, operators)
    return operators
  }
  return {
    fill: mark => operatorsOf(inkOf(mark, inks)).fill,
    stroke: mark => operatorsOf(inkOf(mark, inks)).stroke,
  }
}

function writeInk(ink: PressInk): Operators {
  if (ink.kind === 'spot') {
    const tint = pdfNumber(ink.tint)
    return { fill: `/${knockout} gs /${spot} cs ${tint} scn`, stroke: `/${spot} CS ${tint} SCN` }
  }
  const parts = sharesOf(ink.cmyk).map(pdfNumber).join(' ')
  const state = ink.over === 'overprints' ? overprint : knockout
  return { fill: `/${state} gs ${parts} k`, stroke: `${parts} K` }
}

/** Sets the colour of what is drawn on every plate. */
export const everyPlateOperators = `/${knockout} gs /${everyPlate} cs 1 scn /${everyPlate} CS 1 SCN`

const sharesOf = (cmyk: Cmyk): readonly number[] => cmyk.map(percent => percent / 100)

/** Adds what the operators name to a file; `marks` tells whether something is drawn on every plate. */
export function addInks(file: PdfFile, inks: PressInks, marks: 'marks' | 'none'): PdfDictionary {
  const { accent } = inks
  const spaces: PdfDictionary = {}
  if (accent.kind === 'spot') spaces[spot] = addSeparation(file, pdfName(accent.plate), accent.cmyk)
  if (marks === 'marks') spaces[everyPlate] = addSeparation(file, 'All', [100, 100, 100, 100])
  return {
    ExtGState: {
      [overprint]: file.add({ Type: 'ExtGState', OP: true, op: true, OPM: 1 }),
      [knockout]: file.add({ Type: 'ExtGState', OP: false, op: false, OPM: 0 }),
    },
    ...(Object.keys(spaces).length === 0 ? {} : { ColorSpace: spaces }),
  }
}

/** An ink by name, and how much of the process inks stands for a tint of it. */
function addSeparation(file: PdfFile, name: string, cmyk: Cmyk) {
  const transform = { FunctionType: 2, Domain: [0, 1], C0: [0, 0, 0, 0], C1: sharesOf(cmyk), N: 1 }
  return file.addArray(['Separation', name, 'DeviceCMYK', file.add(transform)])
}
