/** Operators that paint objects and mark content (ISO 32000-1, 8.8 to 8.10 and 14.6). */
import type { Box, Colour, PictureFacts } from '../facts.ts'
import { colourOf } from '../reader/colour-spaces.ts'
import { boxUnder, matrixIn, meet, multiply, stretchOf } from '../reader/matrix.ts'
import { isDictionary, isStream, nameIn, numberIn, type PdfStream, type PdfValue } from '../reader/values.ts'
import { runStream } from './interpret.ts'
import { type Operators, type Reading, resourceOf, spaceOf } from './reading.ts'

const square: Box = [0, 0, 1, 1]

function paintObject(reading: Reading, name: PdfValue | undefined): void {
  const found = resourceOf(reading, 'XObject', name)
  const { pdf } = reading.document
  if (!isStream(found)) {
    pdf.record('content', reading.page)
    return
  }
  const kind = nameIn(pdf.resolve(found.entries.get('Subtype')))
  if (kind === 'Image') paintPicture(reading, found)
  if (kind !== 'Form') return
  if (found.entries.has('Group')) reading.ink.transparent = true
  const matrix = matrixIn(pdf.resolve(found.entries.get('Matrix')), pdf.resolve)
  runStream(reading, found, multiply(matrix, reading.state.ctm), 'form')
}

/** An image, on its own or in the content. */
export function paintPicture(reading: Reading, stream: PdfStream): void {
  const { document, ink, state, tagging } = reading
  const { pdf } = document
  const get = (key: string): PdfValue | undefined => pdf.resolve(stream.entries.get(key))
  const width = numberIn(get('Width')) ?? 0
  const height = numberIn(get('Height')) ?? 0
  const stencil = get('ImageMask') === true
  const box = meet(boxUnder(state.ctm, square), state.clip)
  tagging.painted()
  const [across, up] = stretchOf(state.ctm)
  const space = spaceOf(reading, get('ColorSpace'))
  const colour: Colour = stencil ? state.fill.colour : colourOf(space, [])
  const soft = isStream(get('SMask')) || numberIn(get('SMaskInData')) === 1
  if (soft) ink.transparent = true
  if (stencil) ink.paint('mask', state.fill, state.overprintMode, box, state.clip)
  const mask: PictureFacts['mask'] = stencil
    ? 'stencil'
    : soft
      ? 'soft'
      : get('Mask') === undefined
        ? 'none'
        : 'hard'
  const bits = stencil ? 1 : (numberIn(get('BitsPerComponent')) ?? 8)
  ink.picture({
    width,
    height,
    bits,
    colour,
    filters: pdf.filters(stream),
    ppi: Math.min((width / across) * 72, (height / up) * 72),
    box,
    mask,
    mostInk:
      space.space === 'DeviceCMYK' && bits === 8 && get('Decode') === undefined
        ? document.mostInkOf(stream, width * height)
        : undefined,
  })
  ink.area({ kind: 'picture', box })
}

function beginMarked(reading: Reading, tag: PdfValue | undefined, properties: PdfValue | undefined): void {
  const { pdf } = reading.document
  const found = isDictionary(properties) ? properties : resourceOf(reading, 'Properties', properties)
  const id = isDictionary(found) ? numberIn(pdf.resolve(found.entries.get('MCID'))) : undefined
  reading.tagging.begin(nameIn(tag) ?? '', reading.ownNumbering ? undefined : id)
}

export const objectOperators: Operators = {
  Do: (reading, [name]) => paintObject(reading, name),
  BMC: (reading, [tag]) => beginMarked(reading, tag, undefined),
  BDC: (reading, [tag, properties]) => beginMarked(reading, tag, properties),
  EMC: ({ tagging }) => tagging.end(),
  MP: () => undefined,
  DP: () => undefined,
  BX: () => undefined,
  EX: () => undefined,
}
