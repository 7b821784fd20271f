/** Reads the structure of a tagged PDF back, as an assistive reader does: from the root down, text by its sequences. */
import { type ReadPage, type ReadPdf, textReader, valueIn } from './read-pdf.ts'
import { type Dictionary, isDictionary, listOf, readValue, textIn } from './read-values.ts'

export interface ReadElement {
  readonly reference: string
  readonly tag: string
  readonly dictionary: Dictionary
  /** In reading order: elements, the text of sequences, annotations by their reference. */
  readonly kids: readonly (
    | ReadElement
    | ReadSequence
    | { readonly annotation: string; readonly page: string }
  )[]
}

export interface ReadSequence {
  readonly page: string
  readonly sequence: number
  readonly text: string
}

/** A stretch of a page's content between `BDC` and `EMC`. */
export interface MarkedContent {
  readonly tag: string
  /** The properties as they are written. */
  readonly properties: string
  readonly sequence: number | undefined
  readonly content: string
}

export function markedContent({ content }: Pick<ReadPage, 'content'>): readonly MarkedContent[] {
  return [...content.matchAll(/\/(\w+)(<<.*>>)BDC\n([\s\S]*?)EMC\n/g)].map(
    ([, tag = '', properties = '', inside = '']) => {
      const sequence = /\/MCID (\d+)/.exec(properties)?.[1]
      return {
        tag,
        properties,
        sequence: sequence === undefined ? undefined : Number(sequence),
        content: inside,
      }
    },
  )
}

export function dictionaryOf(pdf: ReadPdf, reference: string): Dictionary {
  const body = pdf.object(reference)
  const value = readValue(body.slice(body.indexOf('<<')))
  if (!isDictionary(value)) throw new Error(`${reference} is no dictionary`)
  return value
}

export function readStructure(pdf: ReadPdf): ReadElement {
  const texts = new Map(pdf.pages.map(page => [page.reference, sequenceTexts(pdf, page)]))

  function element(reference: string): ReadElement {
    const dictionary = dictionaryOf(pdf, reference)
    const sequence = (page: string, number: number): ReadSequence => {
      const text = texts.get(page)?.get(number)
      if (text === undefined) throw new Error(`page ${page} has no sequence ${number}`)
      return { page, sequence: number, text }
    }
    const kids = listOf(dictionary.K).map((kid): ReadElement['kids'][number] => {
      if (typeof kid === 'number') return sequence(String(dictionary.Pg), kid)
      if (typeof kid === 'string') return element(kid)
      if (!isDictionary(kid)) throw new Error(`${reference} has an odd kid`)
      if (kid.Type === '/MCR') return sequence(String(kid.Pg), Number(kid.MCID))
      return { annotation: String(kid.Obj), page: String(kid.Pg) }
    })
    return { reference, tag: String(dictionary.S).slice(1), dictionary, kids }
  }

  const root = dictionaryOf(pdf, valueIn(pdf.catalogue, 'StructTreeRoot'))
  return element(String(root.K))
}

function sequenceTexts(pdf: ReadPdf, page: ReadPage): ReadonlyMap<number, string> {
  const read = textReader(pdf, page)
  const texts = new Map<number, string>()
  for (const { sequence, content } of markedContent(page))
    if (sequence !== undefined) texts.set(sequence, read(content).join(''))
  return texts
}

/** Every element, each before what it holds. */
export const allElements = (element: ReadElement): readonly ReadElement[] => [
  element,
  ...element.kids.flatMap(kid => ('tag' in kid ? allElements(kid) : [])),
]

/** All text of an element and what it holds. */
export const spokenText = (element: ReadElement): string =>
  element.kids.map(kid => ('tag' in kid ? spokenText(kid) : 'text' in kid ? kid.text : '')).join('')

/** The tree in lines: type and title, with the text where it stands. */
export function outlineOf(element: ReadElement, depth = 0): readonly string[] {
  const indent = '  '.repeat(depth)
  const title = textIn(element.dictionary.T)
  const kids = element.kids.flatMap((kid): readonly string[] => {
    if ('tag' in kid) return outlineOf(kid, depth + 1)
    return [`${indent}  ${'text' in kid ? kid.text : '→'}`]
  })
  const [only] = kids
  const head = `${indent}${element.tag}${title === undefined ? '' : ` 《${title}》`}`
  if (kids.length === 1 && only !== undefined && !('tag' in (element.kids[0] ?? {})))
    return [`${head}: ${only.trim()}`]
  return [head, ...kids]
}
