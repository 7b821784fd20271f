/** The XML of a Word part → a tree that is written back as it was read, but for what was changed in it. */
export interface XmlElement {
  readonly name: string
  /** As they are written, with the space before them. */
  readonly attributes: string
  readonly children: readonly XmlNode[]
}

/** Text is kept as it is written, with its entities. */
export type XmlNode = XmlElement | string

const token =
  /<!--[\s\S]*?-->|<!\[CDATA\[([\s\S]*?)\]\]>|<\?[\s\S]*?\?>|<(\/?)([^\s/>!?]+)((?:\s(?:"[^"]*"|'[^']*'|[^>"'/]|\/(?!>))*)?)(\/?)>|[^<]+/g

/** Undefined for what is not well formed; comments and instructions go. */
export function parseXml(xml: string): XmlElement | undefined {
  const root: { name: string; attributes: string; children: XmlNode[] } = {
    name: '',
    attributes: '',
    children: [],
  }
  const open = [root]
  for (const [written, data, closes, name, attributes = '', isEmpty] of xml.matchAll(token)) {
    const last = open.at(-1) ?? root
    if (data !== undefined) last.children.push(escapeXml(data))
    else if (name === undefined) {
      if (!written.startsWith('<')) last.children.push(written)
    } else if (closes === '/') {
      if (open.length === 1 || last.name !== name) return undefined
      open.pop()
    } else {
      const element = { name, attributes, children: [] }
      last.children.push(element)
      if (isEmpty !== '/') open.push(element)
    }
  }
  const [element, ...more] = root.children.filter(isElement)
  return open.length > 1 || more.length > 0 ? undefined : element
}

export const isElement = (node: XmlNode): node is XmlElement => typeof node !== 'string'

export const element = (
  name: string,
  children: readonly XmlNode[],
  attributes: Readonly<Record<string, string>> = {},
): XmlElement => ({
  name,
  attributes: Object.entries(attributes)
    .map(([key, value]) => ` ${key}="${escapeXml(value)}"`)
    .join(''),
  children,
})

export function writeXml(node: XmlNode): string {
  const parts: string[] = []
  write(node, parts)
  return parts.join('')
}

function write(node: XmlNode, parts: string[]): void {
  if (!isElement(node)) {
    parts.push(node)
    return
  }
  const { name, attributes, children } = node
  if (children.length === 0) {
    parts.push(`<${name}${attributes}/>`)
    return
  }
  parts.push(`<${name}${attributes}>`)
  for (const child of children) write(child, parts)
  parts.push(`</${name}>`)
}

/** The value of an attribute, or nothing. */
export function attributeOf({ attributes }: XmlElement, name: string): string | undefined {
  const [, double, single] = new RegExp(`\\s${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`).exec(attributes) ?? []
  const value = double ?? single
  return value === undefined ? undefined : decodeXml(value)
}

export const childOf = ({ children }: XmlElement, name: string): XmlElement | undefined =>
  children.filter(isElement).find(child => child.name === name)

/** Elements of some names wherever they stand below a node, outermost only. */
export function elementsIn(node: XmlNode, names: ReadonlySet<string>): readonly XmlElement[] {
  if (!isElement(node)) return []
  return node.children
    .filter(isElement)
    .flatMap(child => (names.has(child.name) ? [child] : elementsIn(child, names)))
}

/** The characters below elements of some names, in their order. */
export const wordsIn = (node: XmlNode, names: ReadonlySet<string>): string =>
  elementsIn(node, names).map(textIn).join('')

export const textIn = (node: XmlNode): string =>
  isElement(node) ? node.children.map(textIn).join('') : decodeXml(node)

export const escapeXml = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')

const named: Readonly<Record<string, string>> = { lt: '<', gt: '>', quot: '"', apos: "'", amp: '&' }

export const decodeXml = (text: string): string =>
  text.replace(/&(?:#x([0-9a-f]+)|#(\d+)|(lt|gt|quot|apos|amp));/gi, (_, hex, decimal, name) =>
    name === undefined
      ? String.fromCodePoint(hex === undefined ? Number(decimal) : Number.parseInt(hex, 16))
      : (named[name] ?? ''),
  )
