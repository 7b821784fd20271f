/** What the operators of a content stream work on, while it is read. */
import type { Box } from '../facts.ts'
import type { ColourSpaces, Space } from '../reader/colour-spaces.ts'
import type { LoadedFont } from '../reader/fonts.ts'
import type { OpenPdf } from '../reader/open.ts'
import { isDictionary, nameIn, type PdfDictionary, type PdfStream, type PdfValue } from '../reader/values.ts'
import type { InkOnPage } from './ink-on-page.ts'
import type { InkReader } from './most-ink.ts'
import type { GraphicsState, OnPage, TextPlace } from './state.ts'
import type { Tagging } from './tagging.ts'

/** What all pages of a file share. */
export interface Document {
  readonly pdf: OpenPdf
  readonly spaces: ColourSpaces
  fontOf(dictionary: PdfDictionary | PdfStream): LoadedFont
  readonly mostInkOf: InkReader
}

/** A path as boxes on the page, one for each of its parts. */
export interface Path {
  parts: PathPart[]
  clip: boolean
}

export interface PathPart {
  box: Box
  /** Where it turns, across and up, as far as that is asked. */
  readonly corners: number[]
  /** Known of rectangles; infinite for what has curves. */
  thickness: number | undefined
}

export interface Reading {
  readonly document: Document
  readonly ink: InkOnPage
  readonly tagging: Tagging
  readonly page: number
  /** Patterns and fonts whose contents were read for this page; where they are repeated they paint the same. */
  readonly drawn: Set<PdfStream | LoadedFont>
  resources: PdfDictionary | PdfStream | undefined
  state: GraphicsState
  readonly saved: GraphicsState[]
  place: TextPlace
  onPage: OnPage
  /** Fonts of these resources that were asked for. */
  fonts: Map<string, LoadedFont>
  path: Path
  /** Forms within forms. */
  depth: number
  /** Marked content of a form with a numbering of its own. */
  readonly ownNumbering: boolean
}

/** Does what an operator says; operands may be of any kind and number. */
export type Operator = (reading: Reading, operands: readonly PdfValue[]) => void

export type Operators = Readonly<Record<string, Operator>>

/** A resource by category and name. */
export function resourceOf(
  reading: Reading,
  category: string,
  name: PdfValue | undefined,
): PdfValue | undefined {
  const { pdf } = reading.document
  const key = nameIn(name)
  const list = pdf.resolve(reading.resources?.entries.get(category))
  return key !== undefined && isDictionary(list) ? pdf.resolve(list.entries.get(key)) : undefined
}

/** A space by its name: of a device, or among the resources. */
export function spaceOf(reading: Reading, name: PdfValue | undefined): Space {
  return reading.document.spaces.read(resourceOf(reading, 'ColorSpace', name) ?? name)
}

export const numbersOf = (operands: readonly PdfValue[]): readonly number[] =>
  operands.filter(operand => typeof operand === 'number')
