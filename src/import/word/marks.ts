/**
 * What mammoth passes over is brought before it in a form that it reads: a run whose style says what it is. An import
 * looks at no other style of a run.
 */
import { attributeOf, childOf, element, escapeXml, isElement, type XmlElement, type XmlNode } from './xml.ts'

/** Words that go into no article, where they stand. */
export type LeftMark = 'deleted' | 'hidden' | 'formula' | 'shape' | 'inserted'
/** Things that have no words of their own. */
export type ThingMark = 'chart' | 'diagram' | 'embedded' | 'alternate-file' | 'drawing' | 'symbol'

export type Mark =
  | { readonly kind: 'left'; readonly of: LeftMark }
  | { readonly kind: 'thing'; readonly of: ThingMark }
  | { readonly kind: 'ruby'; readonly reading: string }
  /** A character by its number in a font, which mammoth may not know. */
  | { readonly kind: 'symbol'; readonly font: string }
  | { readonly kind: 'dots' }
  /** The number of the paragraph it stands in; of a list, if it has a depth. */
  | { readonly kind: 'number'; readonly sign: string; readonly depth?: number }
  /** The first tracked change stands here. */
  | { readonly kind: 'change' }

const prefix = 'issue-import '

export const markedRun = (mark: Mark, children: readonly XmlNode[]): XmlElement =>
  element('w:r', [element('w:rPr', [styleOf(mark)]), ...children])

export const markedWords = (of: LeftMark, words: string): readonly XmlElement[] =>
  words.trim() === '' ? [] : [markedRun({ kind: 'left', of }, [element('w:t', [escapeXml(words)])])]

/** A run that keeps its other properties. */
export function withMark(run: XmlElement, mark: Mark): XmlElement {
  const properties = childOf(run, 'w:rPr')
  const kept = (properties?.children ?? []).filter(node => !isElement(node) || node.name !== 'w:rStyle')
  const others = run.children.filter(node => node !== properties)
  return { ...run, children: [element('w:rPr', [styleOf(mark), ...kept]), ...others] }
}

const styleOf = (mark: Mark): XmlElement =>
  element('w:rStyle', [], { 'w:val': `${prefix}${JSON.stringify(mark)}` })

/** The mark of a run that mammoth read, by its style. */
export const readMark = (style: string | null): Mark | undefined =>
  style?.startsWith(prefix) ? (JSON.parse(style.slice(prefix.length)) as Mark) : undefined

/** Whether a property like `w:vanish` is there and not switched off. */
export function isOn(properties: XmlElement | undefined, name: string): boolean {
  const property = properties === undefined ? undefined : childOf(properties, name)
  return property !== undefined && !/^(?:0|false|off|none)$/.test(attributeOf(property, 'w:val') ?? '')
}
