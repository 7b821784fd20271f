/**
 * The kinds of value a design is made of. Each leaf holds its value as an editor would write it and knows how to
 * read another in its place; lengths come out in points, whatever unit they were written in.
 */
import { optionsEn, optionsZh } from '../findings/choices.ts'
import type { Words } from '../findings/problem.ts'
import type { Role } from '../fonts/face.ts'
import { type Em, mmToPt, type Pt, type Size } from '../units.ts'

/** What relative units stand for: `em` is the size of the body text, `step` one line pitch. */
export interface RelativeUnits {
  readonly em: Pt
  readonly step: Pt
}

/** One value of the design. `read` gives undefined when the text is no such value. */
export interface Leaf<Value> {
  readonly initial: string
  readonly read: (text: string, units: RelativeUnits) => Value | undefined
  /** What would be right, for the message when something else was written. */
  readonly expects: Words
}

export type Cmyk = readonly [number, number, number, number]

const lengthForm = /^(-?\d+(?:\.\d+)?)(pt|mm|cm|em|step)$/

function readLength(text: string, units: RelativeUnits): Pt | undefined {
  const [, figure, unit] = lengthForm.exec(text.trim()) ?? []
  if (figure === undefined) return undefined
  const amount = Number(figure)
  switch (unit) {
    case 'mm':
      return mmToPt(amount)
    case 'cm':
      return mmToPt(amount * 10)
    case 'em':
      return amount * units.em
    case 'step':
      return amount * units.step
    default:
      return amount
  }
}

const words = (zh: string, en: string): Words => ({ zh: () => zh, en: () => en })

/** Nothing on a page is longer than this. */
const longest: Pt = 1500

/** A length of zero or more. */
export const length = (initial: string): Leaf<Pt> => ({
  initial,
  read: (text, units) => {
    const value = readLength(text, units)
    return value !== undefined && value >= 0 && value <= longest ? value : undefined
  },
  expects: words(
    '不小于零的长度，如 10.5pt、3mm、2em、1.5step',
    'a length of zero or more, as 10.5pt, 3mm, 2em, 1.5step',
  ),
})

/** The shortest distance by which anything may be repeated. */
const shortestStride: Pt = 0.5

/** A length by which things follow one another, and so never nothing. */
export const stride = (initial: string): Leaf<Pt> => ({
  initial,
  read: (text, units) => {
    const value = length('').read(text, units)
    return value !== undefined && value >= shortestStride ? value : undefined
  },
  expects: words(`不小于 ${shortestStride}pt 的长度`, `a length of ${shortestStride}pt or more`),
})

/** A length greater than zero that defines `em` or `step`, and so may not be written in them. */
export const absoluteLength = (initial: string, least: Pt, most: Pt): Leaf<Pt> => ({
  initial,
  read: text => {
    const value = readLength(text, { em: Number.NaN, step: Number.NaN })
    return value !== undefined && value >= least && value <= most ? value : undefined
  },
  expects: words(
    `${least}pt 到 ${most}pt 的长度，用 pt 或 mm 写`,
    `a length from ${least}pt to ${most}pt, in pt or mm`,
  ),
})

/** A length, or `rest`: what the others leave. */
export const lengthOrRest = (initial: string): Leaf<Pt | 'rest'> => ({
  initial,
  read: (text, units) => (text.trim() === 'rest' ? 'rest' : length('').read(text, units)),
  expects: words('长度（如 20mm），或 rest（取剩下的）', 'a length (as 20mm), or rest (what is left)'),
})

/** A share of a type size, written in em of that very type: tracking, optical corrections. */
export const share = (initial: string, least: Em, most: Em): Leaf<Em> => ({
  initial,
  read: text => {
    const [, figure] = /^(-?\d*\.?\d+)(?:em)?$/.exec(text.trim()) ?? []
    const value = figure === undefined ? Number.NaN : Number(figure)
    return value >= least && value <= most ? value : undefined
  },
  expects: words(`${least}em 到 ${most}em`, `from ${least}em to ${most}em`),
})

export const count = (initial: string, least: number, most: number): Leaf<number> => ({
  initial,
  read: text => {
    const value = /^\d+$/.test(text.trim()) ? Number(text) : Number.NaN
    return value >= least && value <= most ? value : undefined
  },
  expects: words(`${least} 到 ${most} 的整数`, `a whole number from ${least} to ${most}`),
})

export const choice = <const Option extends string>(
  initial: Option,
  options: readonly Option[],
): Leaf<Option> => ({
  initial,
  read: text => options.find(option => option === text.trim()),
  expects: words(`${optionsZh(options)}之一`, `one of ${optionsEn(options)}`),
})

const roles: readonly Role[] = [
  'text',
  'textMedium',
  'title',
  'display',
  'note',
  'strong',
  'heading',
  'citation',
]

export const role = (initial: Role): Leaf<Role> => choice<Role>(initial, roles)

export const inkName = (initial: string): Leaf<string> => ({
  initial,
  read: text => (/^[\x20-\x7e]{1,60}$/.test(text) ? text : undefined),
  expects: words('油墨名，只用英文字母、数字和空格', 'the name of an ink, in ASCII'),
})

/** Four percentages, C M Y K. */
export const cmyk = (initial: string): Leaf<Cmyk> => ({
  initial,
  read: text => {
    const [c, m, y, k, ...more] = text
      .trim()
      .split(/[\s,]+/)
      .map(Number)
    if (c === undefined || m === undefined || y === undefined || k === undefined || more.length > 0)
      return undefined
    return [c, m, y, k].every(part => part >= 0 && part <= 100) ? [c, m, y, k] : undefined
  },
  expects: words('四个 0 到 100 的数，依次为 C M Y K', 'four numbers from 0 to 100: C M Y K'),
})

export const rgb = (initial: string): Leaf<string> => ({
  initial,
  read: text => (/^#[0-9a-f]{6}$/i.test(text.trim()) ? text.trim().toUpperCase() : undefined),
  expects: words('#A6192E 这样的颜色（YAML 中要加引号）', 'a colour as #A6192E (in quotes, for YAML)'),
})

/** Trim sizes by name (GB/T 788 for the book formats), in millimetres. */
const namedSizes: Readonly<Record<string, readonly [number, number]>> = {
  A4: [210, 297],
  A5: [148, 210],
  B5: [176, 250],
  大16开: [210, 285],
  正16开: [185, 260],
}

export const pageSize = (initial: string): Leaf<Size> => ({
  initial,
  read: text => {
    const form = /^(\d+(?:\.\d+)?)\s*[x×]\s*(\d+(?:\.\d+)?)\s*mm$/i.exec(text.trim())
    const [width, height] = form ? [Number(form[1]), Number(form[2])] : (namedSizes[text.trim()] ?? [])
    if (width === undefined || height === undefined) return undefined
    if (width < 90 || height < 120 || width > 450 || height > 600) return undefined
    return { width: mmToPt(width), height: mmToPt(height) }
  },
  expects: words(
    'A4、大16开、正16开、A5、B5，或 210x285mm 这样的宽×高',
    'A4, A5, B5, 大16开, 正16开, or width x height as 210x285mm',
  ),
})
