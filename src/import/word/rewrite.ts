/**
 * A part of a Word file → the same with every word in an element that mammoth reads: elements it does not know are
 * opened, and what cannot be words of an article is marked at its place (`marks.ts`).
 */
import { followField, type OpenFields } from './fields.ts'
import { isOn, type Mark, markedRun, markedWords, withMark } from './marks.ts'
import { meant, shapes, things } from './names.ts'
import type { CountParagraph } from './numbering.ts'
import { chosen, isDeletedRow, pictures, shown, text, visibleWords } from './visible.ts'
import {
  attributeOf,
  childOf,
  element,
  elementsIn,
  isElement,
  wordsIn,
  type XmlElement,
  type XmlNode,
} from './xml.ts'

export interface Rewriting {
  readonly fields: OpenFields
  /** Character styles that hide. */
  readonly hiding: ReadonlySet<string>
  /** Gives the number of the next paragraph. */
  readonly count: CountParagraph
  /** Words of other files that are inserted as they are, by the number of their relation. */
  readonly inserted: ReadonlyMap<string, string>
  /** What was moved, without spaces, to know a sentence at its old place. */
  readonly moved: string
  isChanged: boolean
}

const deletedText = new Set(['w:t', 'w:delText'])
const formulaText = new Set(['m:t', 'w:t'])

export function rewrite(node: XmlElement, state: Rewriting): readonly XmlNode[] {
  const thing = things[node.name]
  if (thing !== undefined) return [markedRun({ kind: 'thing', of: thing }, [])]
  switch (node.name) {
    case 'w:t':
    case 'w:sectPr':
      return [node]
    case 'w:r':
      return rewriteRun(node, state)
    case 'w:p':
      return [{ ...node, children: numbered(node, state) }]
    case 'w:tbl':
      return rewriteTable(node, state)
    case 'w:altChunk': {
      const words = state.inserted.get(attributeOf(node, 'r:id') ?? '') ?? ''
      const mark = markedRun({ kind: 'thing', of: 'alternate-file' }, [])
      return [element('w:p', [mark, ...markedWords('inserted', words)])]
    }
    case 'w:ins':
    case 'w:moveTo':
      return [...firstChange(state), ...inside(node, state)]
    case 'w:del':
      return [...firstChange(state), ...markedWords('deleted', wordsIn(node, deletedText))]
    case 'w:moveFrom': {
      const words = wordsIn(node, deletedText)
      return [
        ...firstChange(state),
        ...(state.moved.includes(words.replace(/\s/g, '')) ? [] : markedWords('deleted', words)),
      ]
    }
    case 'm:oMath':
      return markedWords('formula', wordsIn(node, formulaText))
    case 'w:ruby':
      return rewriteRuby(node, state)
    case 'w:sym': {
      const font = `${attributeOf(node, 'w:font') ?? ''} ${attributeOf(node, 'w:char') ?? ''}`.trim()
      return [markedRun({ kind: 'symbol', font }, [node])]
    }
    case 'w:fldChar':
    case 'w:instrText':
      return [node, ...followField(state.fields, node)]
    case 'mc:AlternateContent':
      return inside(chosen(node), state)
    case 'w:drawing':
      return rewriteDrawing(node, state)
    case 'w:pict': {
      // What stands in it is put below the paragraph; a drawn line is nothing to put anywhere.
      const isBlock = elementsIn(node, new Set([...pictures, 'w:txbxContent'])).length > 0
      return isBlock ? [{ ...node, children: inside(node, state) }] : inside(node, state)
    }
    case 'w:cr':
      return [element('w:br', [])]
    case 'w:ptab':
      return [element('w:tab', [])]
    case 'a:t':
      return markedWords('shape', wordsIn({ ...node, children: [node] }, new Set(['a:t'])))
    case 'v:textpath':
      return markedWords('shape', attributeOf(node, 'string') ?? '')
    default:
      if (/^w:\w+Pr$/.test(node.name)) return [node]
      if (shapes.has(node.name) && elementsIn(node, shown).length === 0)
        return [markedRun({ kind: 'thing', of: 'drawing' }, [])]
      return meant.has(node.name) ? [{ ...node, children: inside(node, state) }] : inside(node, state)
  }
}

const inside = ({ children }: XmlElement, state: Rewriting): readonly XmlNode[] =>
  children.flatMap((child, at) => {
    if (!isElement(child)) return []
    return rewrite(child.name === 'w:p' ? settled(child, children.slice(at + 1)) : child, state)
  })

/** The number of a paragraph stands before its words; one without words shows none that anybody misses. */
function numbered(paragraph: XmlElement, state: Rewriting): readonly XmlNode[] {
  const isGone = isOn(childOf(childOf(paragraph, 'w:pPr') ?? paragraph, 'w:rPr'), 'w:del')
  const words = visibleWords(paragraph)
  const number = isGone && words === '' ? undefined : state.count(paragraph)
  const children = inside(paragraph, state)
  if (number === undefined || words === '') return children
  const first = elementsIn(paragraph, new Set(['w:r'])).find(run => wordsIn(run, text) !== '')
  const { sign, depth } = number
  const mark: Mark = { kind: 'number', sign, ...(depth === undefined ? {} : { depth }) }
  const isBold = first !== undefined && isOn(childOf(first, 'w:rPr'), 'w:b')
  const run = withMark(element('w:r', [element('w:rPr', isBold ? [element('w:b', [])] : [])]), mark)
  const at = children.findIndex(child => isElement(child) && child.name === 'w:pPr') + 1
  return [...children.slice(0, at), run, ...children.slice(at)]
}

/**
 * A paragraph whose end was deleted is one with the next; but not with a table, and one that was deleted altogether
 * stays a paragraph to be counted.
 */
function settled(paragraph: XmlElement, after: readonly XmlNode[]): XmlElement {
  const properties = childOf(paragraph, 'w:pPr')
  const ofEnd = properties && childOf(properties, 'w:rPr')
  if (properties === undefined || ofEnd === undefined || childOf(ofEnd, 'w:del') === undefined)
    return paragraph
  const isGone = visibleWords(paragraph) === ''
  if (!isGone && after.find(isElement)?.name === 'w:p') return paragraph
  const kept = { ...properties, children: properties.children.filter(node => node !== ofEnd) }
  return { ...paragraph, children: paragraph.children.map(node => (node === properties ? kept : node)) }
}

function firstChange(state: Rewriting): readonly XmlNode[] {
  if (state.isChanged) return []
  state.isChanged = true
  return [markedRun({ kind: 'change' }, [])]
}

function rewriteRun(run: XmlElement, state: Rewriting): readonly XmlNode[] {
  const properties = childOf(run, 'w:rPr')
  const style = properties && childOf(properties, 'w:rStyle')
  const isHidden =
    isOn(properties, 'w:vanish') || state.hiding.has((style && attributeOf(style, 'w:val')) ?? '')
  const words = wordsIn(run, text)
  if (isHidden && words !== '') return markedWords('hidden', words)
  const opened = { ...run, children: inside(run, state) }
  return [isOn(properties, 'w:em') && words !== '' ? withMark(opened, { kind: 'dots' }) : opened]
}

function rewriteRuby(ruby: XmlElement, state: Rewriting): readonly XmlNode[] {
  const base = childOf(ruby, 'w:rubyBase')
  const over = childOf(ruby, 'w:rt')
  if (base === undefined) return inside(ruby, state)
  const mark: Mark = { kind: 'ruby', reading: over === undefined ? '' : wordsIn(over, text) }
  return [markedRun(mark, inside(base, state))]
}

/** Rows that were deleted with their words are told below the table. */
function rewriteTable(table: XmlElement, state: Rewriting): readonly XmlNode[] {
  const gone = table.children.filter(isElement).filter(isDeletedRow)
  const kept = {
    ...table,
    children: inside(
      { ...table, children: table.children.filter(row => !gone.includes(row as XmlElement)) },
      state,
    ),
  }
  if (gone.length === 0) return [kept]
  const words = gone.map(row => wordsIn(row, deletedText)).join(' ')
  return [kept, element('w:p', [...firstChange(state), ...markedWords('deleted', words)])]
}

/** The pictures of a drawing, each by itself, then its boxes, then what else it has. */
function rewriteDrawing(drawing: XmlElement, state: Rewriting): readonly XmlNode[] {
  const pictured = elementsIn(drawing, new Set(['pic:pic']))
  const name = elementsIn(drawing, new Set(['wp:docPr']))
  const drawn = pictured.map(picture =>
    element('w:drawing', [
      element('wp:inline', [...name, element('a:graphic', [element('a:graphicData', [picture])])]),
    ]),
  )
  const boxes = elementsIn(drawing, new Set(['w:txbxContent']))
  const box =
    boxes.length === 0
      ? []
      : [
          element(
            'w:pict',
            boxes.flatMap(content => inside(content, state)),
          ),
        ]
  const rest = withoutElements(drawing, new Set(['pic:pic', 'w:txbxContent']))
  const told =
    pictured.length + boxes.length > 0 && elementsIn(rest, new Set(Object.keys(things))).length === 0
  return [...drawn, ...box, ...(told ? inside(onlyWords(rest), state) : inside(rest, state))]
}

const withoutElements = (node: XmlElement, names: ReadonlySet<string>): XmlElement => ({
  ...node,
  children: node.children
    .filter(child => !isElement(child) || !names.has(child.name))
    .map(child => (isElement(child) ? withoutElements(child, names) : child)),
})

/** The frame of a picture or of a box is no drawing of its own. */
const onlyWords = (node: XmlElement): XmlElement => ({
  ...node,
  children: elementsIn(node, new Set(['a:t'])),
})
