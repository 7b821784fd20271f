/**
 * The tree of elements as objects (ISO 32000-1, 14.7): the elements, the way back from every marked sequence and
 * annotation to its element, and the names of the notes.
 */
import { type PdfDictionary, type PdfFile, type PdfReference, type PdfValue, pdfText } from './pdf-file.ts'
import type { Branch, Kid, TagTree } from './pdf-tags.ts'

/** Key of an annotation in the tree of parents; the pages come first, by their index. */
export const parentKey = (pages: number, annotation: number): number => pages + annotation

/** Adds the structure to the catalogue. `pages` are the objects of the pages. */
export function addStructure(file: PdfFile, tree: TagTree, pages: readonly PdfReference[]): void {
  file.catalogue.MarkInfo = { Marked: true }
  const top = tree.root()
  if (top === undefined) return
  const root = file.ref({ Type: 'StructTreeRoot' })
  const references = new Map<Branch, PdfReference>()
  const notes: PdfValue[] = []

  function reserve(branch: Branch): PdfReference {
    const reference = file.ref({})
    references.set(branch, reference)
    for (const kid of branch.kids) if ('kids' in kid) reserve(kid)
    return reference
  }

  function referenceOf(branch: Branch): PdfReference {
    const reference = references.get(branch)
    if (reference === undefined) throw new Error(`no object for an element ${branch.element.tag}`)
    return reference
  }

  function write(branch: Branch, parent: PdfReference): void {
    const reference = referenceOf(branch)
    const { element } = branch
    const page = pageOf(branch)
    Object.assign(reference.data, { S: element.tag, P: parent })
    if (page !== undefined) reference.data.Pg = pages[page] ?? null
    // A heading says its title itself.
    else if (element.title !== undefined) reference.data.T = pdfText(element.title)
    if (element.language !== undefined) reference.data.Lang = pdfText(element.language)
    if (element.alt !== undefined) reference.data.Alt = pdfText(element.alt)
    if (element.actual !== undefined) reference.data.ActualText = pdfText(element.actual)
    if (element.tag === 'Note') {
      // Four digits, so that the names ascend as the tree of names wants it.
      const name = pdfText(`note-${String(notes.length / 2 + 1).padStart(4, '0')}`)
      reference.data.ID = name
      notes.push(name, reference)
    }
    const attributes = attributesOf(branch)
    if (attributes !== undefined) reference.data.A = attributes
    const kids = branch.kids.map(kid => kidOf(kid, page))
    reference.data.K = kids.length === 1 ? (kids[0] ?? null) : kids
    reference.end()
    for (const kid of branch.kids) if ('kids' in kid) write(kid, reference)
  }

  /** Sequences of the page that an element names are numbers, others say their page. */
  function kidOf(kid: Kid, page: number | undefined): PdfValue {
    if ('kids' in kid) return referenceOf(kid)
    if ('annotation' in kid) return { Type: 'OBJR', Pg: pages[kid.page] ?? null, Obj: kid.annotation }
    if (kid.page === page) return kid.sequence
    return { Type: 'MCR', Pg: pages[kid.page] ?? null, MCID: kid.sequence }
  }

  root.data.K = reserve(top)
  write(top, root)
  const parents: PdfValue[] = []
  for (const [page, sequences] of tree.sequences.entries()) parents.push(page, sequences.map(referenceOf))
  for (const [index, branch] of tree.annotations.entries())
    parents.push(parentKey(pages.length, index), referenceOf(branch))
  root.data.ParentTree = file.add({ Nums: parents })
  root.data.ParentTreeNextKey = parentKey(pages.length, tree.annotations.length)
  if (notes.length > 0) root.data.IDTree = file.add({ Names: notes })
  root.end()
  file.catalogue.StructTreeRoot = root
}

/** The page of the first sequence of an element, or nothing when it has none of its own. */
function pageOf({ kids }: Branch): number | undefined {
  for (const kid of kids) if ('sequence' in kid) return kid.page
  return undefined
}

function attributesOf({ element, box }: Branch): PdfDictionary | undefined {
  if (element.numbering !== undefined) return { O: 'List', ListNumbering: element.numbering }
  if (box !== undefined) return { O: 'Layout', Placement: 'Block', BBox: box }
  return undefined
}
