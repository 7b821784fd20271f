/** The pages of a file in their order (ISO 32000-1, 7.7.3), each with its boxes, its annotations and what it paints. */

import { inkOnPage } from './content/ink-on-page.ts'
import { interpret } from './content/interpret.ts'
import type { Document } from './content/reading.ts'
import { firstPlace, firstState, onPageOf } from './content/state.ts'
import { taggingOf } from './content/tagging.ts'
import { destinationsOf, type Leads } from './destinations.ts'
import type { AnnotationFacts, Box, BoxName, PageFacts } from './facts.ts'
import { step } from './reader/budget.ts'
import { boxIn, identity } from './reader/matrix.ts'
import type { OpenPdf } from './reader/open.ts'
import {
  type Dictionary,
  isArray,
  isDictionary,
  isReference,
  isStream,
  nameIn,
  numberIn,
  type PdfValue,
  textIn,
} from './reader/values.ts'

/** A page with what it inherits from the nodes above it (7.7.3.4). */
interface Leaf {
  readonly dictionary: Dictionary
  readonly object: number | undefined
  get(key: string): PdfValue | undefined
}

const mostPages = 10_000
const deepest = 50

export interface Pages {
  readonly pages: readonly PageFacts[]
  pageOf(object: number): number | undefined
  /** For bookmarks as for links. */
  readonly leads: Leads
}

/** The content of a `sealed` file is not read: it is encrypted. */
export function readPages(root: Dictionary, document: Document, content: 'open' | 'sealed'): Pages {
  const { pdf } = document
  const leaves: Leaf[] = []
  const seen = new Set<PdfValue>()

  function walk(
    value: PdfValue | undefined,
    above: (key: string) => PdfValue | undefined,
    depth: number,
  ): void {
    const node = pdf.resolve(value)
    if (!isDictionary(node) || seen.has(node) || depth > deepest || leaves.length >= mostPages) {
      pdf.record('pages', 0)
      return
    }
    seen.add(node)
    const get = (key: string): PdfValue | undefined => {
      const own = pdf.resolve(node.entries.get(key))
      return own === undefined && inherited.has(key) ? above(key) : own
    }
    const kids = pdf.resolve(node.entries.get('Kids'))
    if (isArray(kids)) {
      for (const kid of kids) if (pdf.budget.take(step)) walk(kid, get, depth + 1)
    } else leaves.push({ dictionary: node, object: isReference(value) ? value.number : undefined, get })
  }

  walk(root.entries.get('Pages'), () => undefined, 0)
  const numbers = new Map(leaves.map(({ object }, index) => [object, index + 1]))
  const pageOf = (object: number): number | undefined => numbers.get(object)
  const leads = destinationsOf(root, pageOf, pdf)
  const pages = leaves.map((leaf, index) => readPage(leaf, index + 1, document, leads, content))
  return { pages, pageOf, leads }
}

const inherited: ReadonlySet<string> = new Set(['Resources', 'MediaBox', 'CropBox', 'Rotate'])

const boxNames: readonly BoxName[] = ['MediaBox', 'CropBox', 'BleedBox', 'TrimBox', 'ArtBox']

function readPage(
  leaf: Leaf,
  number: number,
  document: Document,
  leads: Leads,
  content: 'open' | 'sealed',
): PageFacts {
  const { pdf } = document
  const { dictionary, get } = leaf
  const boxes: Partial<Record<BoxName, Box>> = {}
  for (const name of boxNames) {
    const box = boxIn(get(name), value => pdf.resolve(value))
    if (box !== undefined) boxes[name] = box
  }
  const everywhere: Box = boxes.MediaBox ?? [0, 0, 612, 792]
  const ink = inkOnPage(boxes.BleedBox ?? boxes.TrimBox ?? everywhere)
  const tagging = taggingOf()
  const resources = get('Resources')
  if (content === 'open')
    interpret(
      {
        document,
        ink,
        tagging,
        page: number,
        drawn: new Set(),
        resources: isDictionary(resources) ? resources : undefined,
        state: firstState(identity, everywhere),
        saved: [],
        place: firstPlace(),
        onPage: onPageOf(identity, identity),
        fonts: new Map(),
        path: { parts: [], clip: false },
        depth: 0,
        ownNumbering: false,
      },
      contentOf(get('Contents'), number, pdf),
    )
  const group = get('Group')
  const { paints, areas, pictures, transparent, odd } = ink
  return {
    number,
    boxes,
    rotate: numberIn(get('Rotate')) ?? 0,
    userUnit: numberIn(get('UserUnit')),
    tabs: nameIn(get('Tabs')),
    group: isDictionary(group) ? groupSpace(group, document) : undefined,
    transparent,
    keys: new Set(dictionary.entries.keys()),
    annotations: annotationsOf(get('Annots'), leads, pdf),
    paints,
    areas,
    pictures,
    odd,
    tagging: tagging.facts(numberIn(get('StructParents'))),
  }
}

/** The streams of a page are one content, with white space between them (7.8.2). */
function contentOf(value: PdfValue | undefined, page: number, pdf: OpenPdf): Uint8Array {
  const streams = isArray(value) ? value.map(item => pdf.resolve(item)) : value === undefined ? [] : [value]
  const parts: Uint8Array[] = []
  for (const stream of streams) {
    const bytes = isStream(stream) ? pdf.unpack(stream) : undefined
    if (streams.length === 1 && bytes !== undefined) return bytes
    if (!pdf.budget.take(step + (bytes?.length ?? 0))) break
    if (bytes === undefined) pdf.record('content', page)
    else parts.push(bytes, newline)
  }
  return Buffer.concat(parts)
}

const newline = Buffer.from('\n')

function groupSpace(group: Dictionary, { pdf, spaces }: Document): string {
  const space = pdf.resolve(group.entries.get('CS'))
  return space === undefined ? 'none' : spaces.read(space).space
}

const mostAnnotations = 10_000

function annotationsOf(list: PdfValue | undefined, leads: Leads, pdf: OpenPdf): readonly AnnotationFacts[] {
  return (isArray(list) ? list : []).slice(0, mostAnnotations).flatMap(item => {
    const annotation = pdf.budget.take(10 * step) ? pdf.resolve(item) : undefined
    if (!isDictionary(annotation)) return []
    const get = (key: string): PdfValue | undefined => pdf.resolve(annotation.entries.get(key))
    return [
      {
        kind: nameIn(get('Subtype')) ?? '',
        contents: textIn(get('Contents')),
        structParent: numberIn(get('StructParent')),
        object: isReference(item) ? item.number : undefined,
        box: boxIn(get('Rect'), value => pdf.resolve(value)),
        flags: numberIn(get('F')) ?? 0,
        leads: leads(annotation),
      },
    ]
  })
}
