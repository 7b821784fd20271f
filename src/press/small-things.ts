/** Type too small and rules too thin for the plates they are on (specification §1, rows 14 and 15). */
import { type Finding, found } from '../findings/finding.ts'
import type { Descriptor } from '../fonts/descriptor.ts'
import type { Face } from '../fonts/face.ts'
import { isOpenFace } from '../fonts/open-face.ts'
import { placeOf, wordsOf } from '../layout/line-findings.ts'
import type { Layout, Mark, Page, TextRole } from '../page.ts'
import { fits, type Pt } from '../units.ts'
import { inkOf, type PaintedMark, type PressInks, platesOfInk } from './inks.ts'
import type { PressSettings } from './settings.ts'

/** How a mark is printed: in one ink, in several that must fit to each other, or left white in what is around it. */
type Printing = 'single' | 'several' | 'reversed'

function printingOf(mark: PaintedMark, inks: PressInks): Printing {
  const plates = platesOfInk(inkOf(mark, inks)).length
  return plates === 0 ? 'reversed' : plates === 1 ? 'single' : 'several'
}

/**
 * Least size of type; thin strokes of 宋体 break first. White type must also be of medium weight. Type in several inks
 * is 12 pt or more: what is smaller is printed black (`inkOf`).
 */
const leastType = { sans: 5, serif: 6, reversed: 8 } as const
const medium = 500

type TypeFault = keyof typeof leastType | 'light'

interface SmallType {
  readonly fault: TypeFault
  readonly size: Pt
  readonly mark: Extract<Mark, { kind: 'line' }>
  readonly page: Page
  readonly count: number
}

/** One finding for each kind of fault, at the smallest type of the kind. */
export function typeFindings(layout: Layout, inks: PressInks): readonly Finding[] {
  const smallest = new Map<TypeFault, SmallType>()
  for (const page of layout.pages)
    for (const mark of page.marks) {
      if (mark.kind !== 'line') continue
      const printing = printingOf(mark, inks)
      for (const { face, size } of mark.line.runs) {
        const fault = faultOfType(face, size, printing)
        if (fault === undefined) continue
        const known = smallest.get(fault)
        const count = (known?.count ?? 0) + 1
        const isSmaller = known === undefined || size < known.size
        smallest.set(fault, isSmaller ? { fault, size, mark, page, count } : { ...known, count })
      }
    }
  return [...smallest.values()].map(({ fault, size, mark, page, count }) => {
    const least = fault === 'light' ? leastType.reversed : leastType[fault]
    const key = keys[mark.role]
    const params = { fault, least, count, key, size: hundredths(size), text: wordsOf(mark.line) }
    return found('press-small-type', params, placeOf(mark.line), page.folio)
  })
}

/** Where the theme says how large the type of a role is; readings are as large as the pitch has room for. */
const keys: Readonly<Record<TextRole, string>> = {
  nameplate: 'theme.cover.nameplate',
  numeral: 'theme.cover.numeral',
  masthead: 'theme.cover.issueLine.size',
  'contents-heading': 'theme.toc.heading.size',
  'contents-label': 'theme.toc.label.size',
  'contents-entry': 'theme.toc.tiers',
  'contents-folio': 'theme.toc.tiers',
  'section-name': 'theme.type.section.size',
  title: 'theme.type.titleB.size',
  subtitle: 'theme.type.subtitle.size',
  author: 'theme.type.author.size',
  label: 'theme.type.label.size',
  note: 'theme.type.editorNote.size',
  body: 'theme.body.size',
  ruby: 'theme.body.pitch',
  heading: 'theme.type.h3.size',
  quotation: 'theme.type.quote.size',
  'list-label': 'theme.body.size',
  source: 'theme.type.source.size',
  'book-title': 'theme.type.bookTitle.size',
  'book-imprint': 'theme.type.bookImprint.size',
  'running-head': 'theme.type.runningHead.size',
  folio: 'theme.type.folio.size',
  thumb: 'theme.type.thumb.size',
  back: 'theme.back.blocks.size',
}

function faultOfType(face: Face, size: Pt, printing: Printing): TypeFault | undefined {
  const { serif, weight } = describe(face)
  if (printing === 'reversed') {
    if (!fits(leastType.reversed, size)) return 'reversed'
    return weight < medium ? 'light' : undefined
  }
  const kind = serif ? 'serif' : 'sans'
  return fits(leastType[kind], size) ? undefined : kind
}

const described = new WeakMap<Face, Pick<Descriptor, 'serif' | 'weight'>>()

/** A face without a file is taken for a medium one without serifs. */
function describe(face: Face): Pick<Descriptor, 'serif' | 'weight'> {
  const known = described.get(face)
  if (known !== undefined) return known
  const read = isOpenFace(face) ? face.descriptor() : { serif: false, weight: medium }
  described.set(face, read)
  return read
}

/** Least weight of a rule. */
const leastRule = { single: 0.25, several: 0.5, reversed: 0.5 } as const

/** One finding for the thinnest rule of each printing. */
export function ruleFindings({ pages }: Layout, inks: PressInks, { at }: PressSettings): readonly Finding[] {
  const thinnest = new Map<Printing, { readonly weight: Pt; readonly page: Page; readonly count: number }>()
  for (const page of pages)
    for (const mark of page.marks) {
      const weight = weightOf(mark)
      if (weight === undefined || !('ink' in mark)) continue
      const printing = printingOf(mark, inks)
      if (fits(leastRule[printing], weight)) continue
      const known = thinnest.get(printing)
      const count = (known?.count ?? 0) + 1
      thinnest.set(
        printing,
        known === undefined || weight < known.weight ? { weight, page, count } : { ...known, count },
      )
    }
  return [...thinnest].map(([printing, { weight, page, count }]) => {
    const params = { printing, count, weight: hundredths(weight), least: leastRule[printing] }
    return found('press-thin-rule', params, at(['theme']), page.folio)
  })
}

/** The thin dimension of what is drawn. */
function weightOf(mark: Mark): Pt | undefined {
  switch (mark.kind) {
    case 'rectangle':
      return Math.min(mark.size.width, mark.size.height)
    case 'dots':
      return mark.diameter
    case 'wave':
      return mark.weight
    default:
      return undefined
  }
}

const hundredths = (value: number): number => Math.round(value * 100) / 100
