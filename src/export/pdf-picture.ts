/**
 * Prepared pictures as image objects (ISO 32000-1, 8.9.5): each written once, however often it stands on the pages.
 * Samples are in one of the device's own colour spaces; nothing is transparent.
 */
import type { Mark, Page } from '../page.ts'
import type { PictureMark, PreparedPicture, PreparedPictures } from '../pictures/prepared.ts'
import type { PdfDictionary, PdfFile } from './pdf-file.ts'
import { pdfNumber } from './pdf-number.ts'

export interface WrittenPictures {
  /** The operators that draw a picture mark, y counted upwards from the foot of the trimmed page. */
  of(mark: PictureMark): string
  /** In the order of their first use. */
  readonly pictures: readonly PreparedPicture[]
}

/** Throws when a picture was not prepared: a fault of the tool. */
export function writePictures(
  pages: readonly Page[],
  height: number,
  prepared: PreparedPictures,
): WrittenPictures {
  const pictures = [
    ...new Set(pages.flatMap(({ marks }) => marks.flatMap(mark => preparedFor(mark, prepared)))),
  ]
  return {
    pictures,
    of(mark) {
      const [picture] = preparedFor(mark, prepared)
      return picture === undefined
        ? ''
        : drawPicture(mark, picture, nameOf(pictures.indexOf(picture)), height)
    },
  }
}

function preparedFor(mark: Mark, prepared: PreparedPictures): readonly PreparedPicture[] {
  if (mark.kind !== 'picture') return []
  const picture = prepared.get(mark)
  if (picture === undefined) throw new Error(`${mark.picture.file} was not prepared`)
  return [picture]
}

const nameOf = (index: number): string => `P${index + 1}`

/** A hair of a pixel's width need not be cut off. */
const tolerance = 1e-6

/** The whole picture is laid over the page so that the wanted part fills the box; what sticks out is cut off. */
function drawPicture(
  { at, size, crop }: PictureMark,
  { covers }: PreparedPicture,
  name: string,
  height: number,
): string {
  const across = size.width / crop.width
  const down = size.height / crop.height
  const box = {
    x: at.x + (covers.x - crop.x) * across,
    y: at.y + (covers.y - crop.y) * down,
    width: covers.width * across,
    height: covers.height * down,
  }
  const isWhole =
    Math.abs(box.width - size.width) < tolerance && Math.abs(box.height - size.height) < tolerance
  const numbers = (...values: readonly number[]): string => values.map(pdfNumber).join(' ')
  const clip = isWhole
    ? ''
    : `${numbers(at.x, height - at.y - size.height, size.width, size.height)} re W n\n`
  const matrix = numbers(box.width, 0, 0, box.height, box.x, height - box.y - box.height)
  return `q\n${clip}${matrix} cm\n/${name} Do\nQ\n`
}

const spaces = { grey: 'DeviceGray', rgb: 'DeviceRGB', cmyk: 'DeviceCMYK' } as const

/** The `XObject` resources of the pages; nothing when they have no picture. */
export function addPictures(file: PdfFile, { pictures }: WrittenPictures): PdfDictionary {
  if (pictures.length === 0) return {}
  const objects = pictures.map((picture, index) => [nameOf(index), addPicture(file, picture)] as const)
  return { XObject: Object.fromEntries(objects) }
}

function addPicture(file: PdfFile, { width, height, colour, bits, samples, bytes }: PreparedPicture) {
  return file.addStream(
    {
      Type: 'XObject',
      Subtype: 'Image',
      Width: width,
      Height: height,
      ColorSpace: spaces[colour],
      BitsPerComponent: bits,
      // Adobe's way of keeping CMYK in JPEG: full ink is 0.
      ...(samples === 'inverted' ? { Decode: [1, 0, 1, 0, 1, 0, 1, 0] } : {}),
      Filter: bits === 1 ? 'FlateDecode' : 'DCTDecode',
    },
    bytes,
    'plain',
  )
}
