/** The structure tree of a tagged file (ISO 32000-1, 14.7), as it is read back. */
import { step } from './reader/budget.ts'
import type { OpenPdf } from './reader/open.ts'
import {
  type Dictionary,
  isArray,
  isDictionary,
  isReference,
  nameIn,
  numberIn,
  type PdfValue,
  textIn,
} from './reader/values.ts'

export interface StructureFacts {
  readonly elements: readonly ElementFacts[]
  /** Marked content the tree holds: `3:17` is number 17 on page 3. */
  readonly contents: ReadonlyMap<string, ElementFacts>
  /** Contents that stand under two elements. */
  readonly repeated: number
  /** Elements that hold an annotation, by the number of its object. */
  readonly annotations: ReadonlyMap<number, ElementFacts>
  /** What the parent tree says of a key: the element of an annotation, or the elements of a page in their order. */
  readonly parents: ReadonlyMap<number, number | readonly number[]>
}

/** One element. All elements stand in the order of reading, each before its children. */
export interface ElementFacts {
  /** Standard type, through the role map; `undefined` when it leads to none. */
  readonly type: string | undefined
  readonly object: number | undefined
  readonly depth: number
  readonly parent: ElementFacts | undefined
  readonly title: string | undefined
  readonly alt: string | undefined
  readonly actualText: string | undefined
  readonly language: string | undefined
  readonly id: string | undefined
  /** Attributes by owner and key, as far as they are names or numbers: `Table.Scope`. */
  readonly attributes: ReadonlyMap<string, string>
  readonly children: ElementFacts[]
  /** Contents of its own, as in `StructureFacts.contents`. */
  readonly contents: string[]
}

const mostElements = 200_000
const deepest = 60

/** Undefined when the file has no tree. `pageOf` gives the page of an object number. */
export function readStructure(
  root: PdfValue | undefined,
  pageOf: (object: number) => number | undefined,
  pdf: OpenPdf,
): StructureFacts | undefined {
  const tree = pdf.resolve(root)
  if (!isDictionary(tree)) return undefined
  const get = (from: Dictionary, key: string): PdfValue | undefined => pdf.resolve(from.entries.get(key))
  const roleMap = get(tree, 'RoleMap')
  const elements: ElementFacts[] = []
  const contents = new Map<string, ElementFacts>()
  const annotations = new Map<number, ElementFacts>()
  const seen = new Set<PdfValue>()
  let repeated = 0

  function standardType(name: string | undefined): string | undefined {
    let type = name
    for (let steps = 0; steps < 8 && type !== undefined; steps++) {
      if (standardTypes.has(type)) return type
      type = isDictionary(roleMap) ? nameIn(get(roleMap, type)) : undefined
    }
    return undefined
  }

  function hold(id: number, page: number | undefined, element: ElementFacts): void {
    const key = `${page ?? 0}:${id}`
    if (contents.has(key)) repeated++
    contents.set(key, element)
    element.contents.push(key)
  }

  function read(value: PdfValue, parent: ElementFacts | undefined, page: number | undefined): void {
    if (!pdf.budget.take(step)) return
    const found = pdf.resolve(value)
    if (typeof found === 'number' && parent !== undefined) hold(found, page, parent)
    if (!isDictionary(found) || seen.has(found)) return
    const kind = nameIn(get(found, 'Type'))
    const ownPage = pageIn(found) ?? page
    if (kind === 'MCR' && parent !== undefined) {
      hold(numberIn(get(found, 'MCID')) ?? -1, ownPage, parent)
      return
    }
    if (kind === 'OBJR' && parent !== undefined) {
      const target = found.entries.get('Obj')
      if (isReference(target)) annotations.set(target.number, parent)
      return
    }
    seen.add(found)
    const depth = (parent?.depth ?? -1) + 1
    if (elements.length >= mostElements || depth > deepest) {
      pdf.record('bound', 0)
      return
    }
    const element: ElementFacts = {
      type: standardType(nameIn(get(found, 'S'))),
      object: isReference(value) ? value.number : undefined,
      depth,
      parent,
      title: textIn(get(found, 'T')),
      alt: textIn(get(found, 'Alt')),
      actualText: textIn(get(found, 'ActualText')),
      language: textIn(get(found, 'Lang')),
      id: textIn(get(found, 'ID')),
      attributes: attributesOf(get(found, 'A'), pdf),
      children: [],
      contents: [],
    }
    elements.push(element)
    parent?.children.push(element)
    for (const kid of kidsOf(found, pdf)) read(kid, element, ownPage)
  }

  function pageIn(found: Dictionary): number | undefined {
    const page = found.entries.get('Pg')
    return isReference(page) ? pageOf(page.number) : undefined
  }

  for (const kid of kidsOf(tree, pdf)) read(kid, undefined, undefined)
  const parents = readParents(tree.entries.get('ParentTree'), pdf)
  return { elements, contents, repeated, annotations, parents }
}

function kidsOf(dictionary: Dictionary, pdf: OpenPdf): readonly PdfValue[] {
  const kids = dictionary.entries.get('K')
  const resolved = pdf.resolve(kids)
  return isArray(resolved) ? resolved : kids === undefined ? [] : [kids]
}

function attributesOf(value: PdfValue | undefined, pdf: OpenPdf): ReadonlyMap<string, string> {
  const attributes = new Map<string, string>()
  for (const item of isArray(value) ? value : [value]) {
    const found = pdf.resolve(item)
    if (!isDictionary(found) || !pdf.budget.take(step * found.entries.size)) continue
    const owner = nameIn(pdf.resolve(found.entries.get('O'))) ?? ''
    for (const [key, entry] of found.entries) {
      const resolved = pdf.resolve(entry)
      attributes.set(
        `${owner}.${key}`,
        nameIn(resolved) ?? textIn(resolved) ?? String(numberIn(resolved) ?? ''),
      )
    }
  }
  return attributes
}

/** The number tree of parents (14.7.4.4), as numbers of objects. */
function readParents(
  root: PdfValue | undefined,
  pdf: OpenPdf,
): ReadonlyMap<number, number | readonly number[]> {
  const parents = new Map<number, number | readonly number[]>()
  const seen = new Set<PdfValue>()
  const read = (value: PdfValue | undefined, depth: number): void => {
    const node = pdf.resolve(value)
    if (!isDictionary(node) || seen.has(node) || depth > 20 || parents.size > mostElements) return
    seen.add(node)
    const kids = pdf.resolve(node.entries.get('Kids'))
    if (isArray(kids)) for (const kid of kids) if (pdf.budget.take(step)) read(kid, depth + 1)
    const numbers = pdf.resolve(node.entries.get('Nums'))
    if (!isArray(numbers)) return
    for (let at = 0; at + 1 < numbers.length; at += 2) {
      const key = numberIn(pdf.resolve(numbers[at]))
      const target = numbers[at + 1]
      const resolved = pdf.resolve(target)
      if (!pdf.budget.take(isArray(resolved) ? step + resolved.length : step)) break
      if (key === undefined) continue
      if (isArray(resolved))
        parents.set(
          key,
          resolved.map(item => (isReference(item) ? item.number : -1)),
        )
      else parents.set(key, isReference(target) ? target.number : -1)
    }
  }
  read(root, 0)
  return parents
}

/** ISO 32000-1, 14.8.4. */
const standardTypes: ReadonlySet<string> = new Set(
  (
    'Document Part Art Sect Div BlockQuote Caption TOC TOCI Index NonStruct Private P H H1 H2 H3 H4 H5 H6 L LI Lbl ' +
    'LBody Table TR TH TD THead TBody TFoot Span Quote Note Reference BibEntry Code Link Annot Ruby RB RT RP Warichu ' +
    'WT WP Figure Formula Form'
  ).split(' '),
)
