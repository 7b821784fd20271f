/** Colours as plates: what of each ink a colour needs, and which plates a page is printed from. */
import type { Colour, PageFacts } from './facts.ts'

const processPlates = ['Cyan', 'Magenta', 'Yellow', 'Black'] as const

/** The device a colour comes down to: `DeviceCMYK` for itself, for ICC profiles of four inks, for palettes of them. */
export const deviceOf = ({ space, base }: Colour): string =>
  space === 'ICCBased' ? (base ?? '') : space === 'Indexed' ? (base?.split(' ').at(-1) ?? '') : space

/** Ink by plate, from 0 to 1; nothing for colours that no press prints as they are. */
export function inkOf(colour: Colour): ReadonlyMap<string, number> {
  const { values, names } = colour
  const plates = new Map<string, number>()
  const add = (name: string, amount: number): void => {
    if (amount > 0) plates.set(name, amount)
  }
  switch (deviceOf(colour)) {
    case 'DeviceGray':
    case 'CalGray':
      if (values.length > 0) add('Black', 1 - (values[0] ?? 0))
      break
    case 'DeviceCMYK':
      processPlates.forEach((name, k) => {
        add(name, values[k] ?? 0)
      })
      break
    case 'Separation':
    case 'DeviceN':
      names.forEach((name, k) => {
        if (name !== 'None') add(name, values[k] ?? 0)
      })
      break
  }
  return plates
}

/** Percent. */
export const totalInkOf = (colour: Colour): number =>
  100 * [...inkOf(colour).values()].reduce((sum, amount) => sum + amount, 0)

/** Paper shows: no ink on any plate. */
export const isWhite = (colour: Colour): boolean =>
  colour.values.length > 0 && isPrintable(colour) && inkOf(colour).size === 0

export const isPrintable = (colour: Colour): boolean =>
  ['DeviceGray', 'CalGray', 'DeviceCMYK', 'Separation', 'DeviceN'].includes(deviceOf(colour))

export const isPlainBlack = (colour: Colour): boolean => {
  const plates = inkOf(colour)
  return plates.size === 1 && plates.get('Black') === 1
}

/** Plates of a page in the order of printing, spot inks behind; what is drawn on every plate makes none. */
export function platesOf(page: PageFacts): readonly string[] {
  const plates = new Set<string>()
  const addAll = (names: Iterable<string>): void => {
    for (const name of names) plates.add(name)
  }
  for (const { colour, inside, use } of page.paints)
    if (inside) addAll(use === 'shading' ? platesOfSpace(colour) : inkOf(colour).keys())
  for (const { colour, mask } of page.pictures) if (mask !== 'stencil') addAll(platesOfSpace(colour))
  plates.delete('All')
  const spots = [...plates].filter(name => !processPlates.some(known => known === name)).sort()
  return [...processPlates.filter(name => plates.has(name)), ...spots]
}

/** Plates that pictures of a space may need. */
function platesOfSpace(colour: Colour): readonly string[] {
  switch (deviceOf(colour)) {
    case 'DeviceGray':
    case 'CalGray':
      return ['Black']
    case 'DeviceCMYK':
      return processPlates
    case 'Separation':
    case 'DeviceN':
      return colour.names
    default:
      return []
  }
}
