/** What of a Word part is to be seen when all changes are accepted: each thing in one of its two forms. */
import { childOf, elementsIn, isElement, type XmlElement, type XmlNode } from './xml.ts'

export const text = new Set(['w:t'])
export const pictures = new Set(['v:imagedata', 'a:blip'])
/** What makes a form of a thing worth reading. */
export const shown = new Set([...text, ...pictures, 'v:textpath', 'a:t', 'o:OLEObject'])

/** The words of a node that are there when all changes are accepted: each `w:t` of the form that is shown. */
export const visibleTexts = (node: XmlNode): readonly XmlElement[] => visible(node, text)

const drawnPictures = new Set(['pic:pic', 'v:imagedata'])

export const visiblePictures = (node: XmlNode): readonly XmlElement[] => visible(node, drawnPictures)

function visible(node: XmlNode, names: ReadonlySet<string>): readonly XmlElement[] {
  if (!isElement(node) || node.name === 'w:del' || node.name === 'w:moveFrom' || isDeletedRow(node)) return []
  if (names.has(node.name)) return [node]
  // The sign of a checkbox is told as one.
  if (node.name === 'w:sdt' && isCheckbox(node)) return []
  const { children } = node.name === 'mc:AlternateContent' ? chosen(node) : node
  return children.flatMap(child => visible(child, names))
}

export const visibleWords = (node: XmlNode): string =>
  visibleTexts(node)
    .flatMap(({ children }) => children)
    .join('')

const isCheckbox = (node: XmlElement): boolean =>
  childOf(node, 'w:sdtPr')?.children.some(child => isElement(child) && child.name.endsWith(':checkbox')) ===
  true

export const isDeletedRow = (node: XmlElement): boolean => {
  const properties = node.name === 'w:tr' ? childOf(node, 'w:trPr') : undefined
  return properties !== undefined && childOf(properties, 'w:del') !== undefined
}

/** Things are there in a new form and an old one; mammoth reads pictures and boxes of the old one. */
export function chosen(both: XmlElement): XmlElement {
  const old = childOf(both, 'mc:Fallback')
  const isShown = old !== undefined && elementsIn(old, shown).length > 0
  return (isShown ? old : (childOf(both, 'mc:Choice') ?? old)) ?? both
}
