/**
 * The ways through a document: destinations of anchors, link areas, and the tree of bookmarks (ISO 32000-1, 12.3
 * and 12.5.6.5). Every way ends in a page and a height, without a table of names in between.
 */
import type { Bookmark, Layout, LinkMark, LinkTarget, Page } from '../page.ts'
import type { Pt } from '../units.ts'
import { type PdfDictionary, type PdfFile, type PdfReference, type PdfValue, pdfText } from './pdf-file.ts'
import { roundPt } from './pdf-number.ts'

/** Where every anchor is. */
export type Destinations = ReadonlyMap<string, PdfValue>

/** `pages` are the objects of the pages of the layout, in their order. */
export function findDestinations(layout: Layout, pages: readonly PdfReference[]): Destinations {
  const destinations = new Map<string, PdfValue>()
  layout.pages.forEach((page, index) => {
    const reference = pages[index]
    if (reference === undefined) throw new Error(`page ${index} has no object`)
    for (const mark of page.marks) {
      if (mark.kind !== 'anchor') continue
      const top = roundPt(layout.trim.height - mark.at.y)
      destinations.set(mark.name, [reference, 'XYZ', 0, top, null])
    }
  })
  return destinations
}

function destinationOf(destinations: Destinations, name: string): PdfValue {
  const destination = destinations.get(name)
  if (destination === undefined) throw new Error(`no page has the anchor ${name}`)
  return destination
}

/** What an assistive reader says of a link: the title it leads to, or the address. */
export function linkLabels(layout: Layout): ReadonlyMap<string, string> {
  const labels = new Map(layout.contents.map(entry => [entry.article, entry.title]))
  const walk = (bookmarks: readonly Bookmark[]): void => {
    for (const bookmark of bookmarks) {
      if (!labels.has(bookmark.anchor)) labels.set(bookmark.anchor, bookmark.title)
      walk(bookmark.children)
    }
  }
  walk(layout.bookmarks)
  return labels
}

export interface Ways {
  readonly destinations: Destinations
  readonly labels: ReadonlyMap<string, string>
}

/** Adds the link areas of a page, in their order, each tagged as `tag` says. */
export function addLinks(
  file: PdfFile,
  page: Page,
  height: Pt,
  ways: Ways,
  tag: (link: LinkMark, annotation: PdfReference) => void,
): readonly PdfReference[] {
  return page.marks.flatMap(mark => {
    if (mark.kind !== 'link') return []
    const annotation = file.ref(linkOf(mark, height, ways))
    tag(mark, annotation)
    annotation.end()
    return [annotation]
  })
}

/** Flag of an annotation that is printed with its page, as an area without a look of its own may be. */
const printed = 4

function linkOf({ at, size, target }: LinkMark, height: Pt, ways: Ways): PdfDictionary {
  const edges = [at.x, height - at.y - size.height, at.x + size.width, height - at.y]
  return {
    Type: 'Annot',
    Subtype: 'Link',
    Rect: edges.map(roundPt),
    Border: [0, 0, 0],
    F: printed,
    Contents: pdfText(labelOf(target, ways)),
    ...actionOf(target, ways),
  }
}

const labelOf = (target: LinkTarget, { labels }: Ways): string =>
  target.kind === 'web' ? target.href : (labels.get(target.name) ?? target.name)

function actionOf(target: LinkTarget, { destinations }: Ways): PdfDictionary {
  if (target.kind === 'anchor') return { Dest: destinationOf(destinations, target.name) }
  return { A: { Type: 'Action', S: 'URI', URI: pdfText(asciiAddress(target.href)) } }
}

/** An address in a PDF is ASCII (12.6.4.7); what the editor typed in Chinese is percent-encoded, and half a surrogate pair, which cannot be, is replaced. */
const asciiAddress = (href: string): string =>
  /^[\x21-\x7e]*$/.test(href) ? href : encodeURI(href.replace(/\p{Cs}/gu, '\ufffd'))

/** Adds the bookmarks and shows them when the file is opened; their articles are folded away. */
export function addOutline(file: PdfFile, bookmarks: readonly Bookmark[], destinations: Destinations): void {
  if (bookmarks.length === 0) return
  const root = file.ref({ Type: 'Outlines', Count: bookmarks.length })
  addItems(file, root, bookmarks, destinations)
  root.end()
  file.catalogue.Outlines = root
  file.catalogue.PageMode = 'UseOutlines'
}

function addItems(
  file: PdfFile,
  parent: PdfReference,
  bookmarks: readonly Bookmark[],
  destinations: Destinations,
): void {
  const items = bookmarks.map(({ title, anchor }) =>
    file.ref({ Title: pdfText(title), Parent: parent, Dest: destinationOf(destinations, anchor) }),
  )
  items.forEach((item, index) => {
    const previous = items[index - 1]
    const next = items[index + 1]
    const children = bookmarks[index]?.children ?? []
    if (previous !== undefined) item.data.Prev = previous
    if (next !== undefined) item.data.Next = next
    if (children.length > 0) {
      item.data.Count = -children.length
      addItems(file, item, children, destinations)
    }
    item.end()
  })
  const first = items[0]
  const last = items.at(-1)
  if (first !== undefined && last !== undefined) Object.assign(parent.data, { First: first, Last: last })
}
