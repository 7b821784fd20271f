/** Colour spaces as the page resources give them (ISO 32000-1, 8.6), down to what the rules ask of a colour. */
import { createHash } from 'node:crypto'
import type { Colour } from '../facts.ts'
import type { OpenPdf } from './open.ts'
import {
  isArray,
  isDictionary,
  isReference,
  isStream,
  nameIn,
  numberIn,
  type PdfStream,
  type PdfValue,
  textIn,
} from './values.ts'

/** A space without values. */
export type Space = Omit<Colour, 'values'> & {
  /** How many values a colour of it has. */
  readonly components: number
}

export interface ColourSpaces {
  /** A name or an array; names of resources must be looked up before. */
  read(value: PdfValue | undefined): Space
  readonly spots: ReadonlyMap<string, readonly string[]>
}

const plain = (space: string, components: number): Space => ({
  space,
  components,
  names: [],
  base: undefined,
  profile: undefined,
})

export const deviceSpaces: Readonly<Record<string, Space>> = {
  DeviceGray: plain('DeviceGray', 1),
  G: plain('DeviceGray', 1),
  DeviceRGB: plain('DeviceRGB', 3),
  RGB: plain('DeviceRGB', 3),
  DeviceCMYK: plain('DeviceCMYK', 4),
  CMYK: plain('DeviceCMYK', 4),
  Pattern: plain('Pattern', 0),
}

export const gray = plain('DeviceGray', 1)

/** Colours of Separation and DeviceN begin with full ink, all others with none; CMYK with black (8.6.8). */
export function firstColour(space: Space): Colour {
  const full = space.space === 'Separation' || space.space === 'DeviceN'
  const values = new Array<number>(space.components).fill(full ? 1 : 0)
  if (space.space === 'DeviceCMYK') values[3] = 1
  return colourOf(space, values)
}

export const colourOf = ({ space, names, base, profile }: Space, values: readonly number[]): Colour => ({
  space,
  names,
  base,
  profile,
  values,
})

const deepest = 4

/** Table C.1; a press has eight at most. */
const mostInks = 32

export function colourSpaces(pdf: OpenPdf): ColourSpaces {
  const spots = new Map<string, string[]>()
  const known = new Map<PdfValue, Space>()
  const profiles = new Map<PdfStream, string>()

  function read(value: PdfValue | undefined, depth = 0): Space {
    const resolved = pdf.resolve(value)
    if (resolved === undefined || resolved === null || depth > deepest) return plain('unknown', 0)
    const name = nameIn(resolved)
    if (name !== undefined) return deviceSpaces[name] ?? plain(name, 0)
    if (!isArray(resolved)) return plain('unknown', 0)
    const before = known.get(resolved)
    if (before !== undefined) return before
    const space = readArray(resolved, depth)
    known.set(resolved, space)
    return space
  }

  function readArray(array: readonly PdfValue[], depth: number): Space {
    const family = nameIn(pdf.resolve(array[0])) ?? 'unknown'
    const second = pdf.resolve(array[1])
    switch (family) {
      case 'ICCBased':
        return iccBased(second)
      case 'Indexed':
      case 'I':
        return { ...plain('Indexed', 1), base: flat(read(array[1], depth + 1)) }
      case 'Separation': {
        const ink = nameIn(second) ?? ''
        noteSpot(ink, array.slice(2))
        return { ...plain('Separation', 1), names: [ink], base: flat(read(array[2], depth + 1)) }
      }
      case 'DeviceN': {
        const names = (isArray(second) ? second.slice(0, mostInks) : []).map(
          item => nameIn(pdf.resolve(item)) ?? '',
        )
        return {
          ...plain('DeviceN', names.length),
          names,
          base: flat(read(array[2], depth + 1)),
        }
      }
      case 'Pattern':
        return array.length > 1
          ? { ...plain('Pattern', 0), base: flat(read(array[1], depth + 1)) }
          : plain('Pattern', 0)
      case 'CalGray':
        return plain(family, 1)
      default:
        return deviceSpaces[family] ?? plain(family, 3)
    }
  }

  function iccBased(stream: PdfValue | undefined): Space {
    const components = isDictionary(stream) ? (numberIn(pdf.resolve(stream.entries.get('N'))) ?? 0) : 0
    const profile = isStream(stream) ? profileOf(stream) : undefined
    const base = ({ 1: 'DeviceGray', 3: 'DeviceRGB', 4: 'DeviceCMYK' } as Record<number, string>)[components]
    return { ...plain('ICCBased', components), base, profile }
  }

  function profileOf(stream: PdfStream): string | undefined {
    const before = profiles.get(stream)
    if (before !== undefined) return before
    const bytes = pdf.unpack(stream)
    const digest = bytes && createHash('sha256').update(bytes).digest('hex')
    if (digest !== undefined) profiles.set(stream, digest)
    return digest
  }

  function noteSpot(ink: string, definition: readonly PdfValue[]): void {
    const print = fingerprint(definition, pdf)
    const prints = spots.get(ink)
    if (prints === undefined) spots.set(ink, [print])
    else if (!prints.includes(print)) prints.push(print)
  }

  return { read: value => read(value), spots }
}

/** The device behind a space: `ICCBased` and `Indexed` are what they stand on. */
const flat = (space: Space): string =>
  space.space === 'Indexed' || space.space === 'ICCBased' ? `${space.space} ${space.base ?? ''}` : space.space

/** Equal for values that say the same, wherever they lie in the file. */
export function fingerprint(value: PdfValue, pdf: OpenPdf): string {
  const hash = createHash('sha256')
  let left = 10_000
  const add = (item: PdfValue | undefined, depth: number): void => {
    if (left-- < 0 || depth > 20) return
    const resolved = isReference(item) ? pdf.resolve(item) : item
    if (isArray(resolved)) {
      hash.update('[')
      for (const part of resolved) add(part, depth + 1)
      hash.update(']')
    } else if (isDictionary(resolved)) {
      for (const key of [...resolved.entries.keys()].sort()) {
        if (key === 'Length' || key === 'Filter' || key === 'DecodeParms') continue
        hash.update(`/${key} `)
        add(resolved.entries.get(key), depth + 1)
      }
      if (!isStream(resolved)) return
      const bytes = pdf.unpack(resolved) ?? resolved.raw
      if (pdf.budget.take(bytes.length)) hash.update(bytes)
    } else hash.update(`${nameIn(resolved) ?? textIn(resolved) ?? String(resolved)} `)
  }
  add(value, 0)
  return hash.digest('hex').slice(0, 16)
}
