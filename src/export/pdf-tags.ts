/**
 * The content of pages in marked sequences (ISO 32000-1, 14.6 and 14.7.4): neighbouring marks of one element make one
 * sequence, everything else is an artifact. What has been written is kept as the tree of elements, in reading order.
 */
import type { Layout, LinkMark, PaintedMark } from '../page.ts'
import type { Artifact, Element } from '../structure.ts'
import { unreachable } from '../unreachable.ts'
import type { PdfReference } from './pdf-file.ts'
import { pdfNumber, roundPt } from './pdf-number.ts'
import type { PageTags } from './pdf-page.ts'
import type { WrittenText } from './written-text.ts'

/** An element with what it holds, in reading order. */
export interface Branch {
  readonly element: Element
  readonly kids: Kid[]
  /** Edges of what it paints, for figures. */
  box: readonly number[] | undefined
}

/** An element; a sequence of the content of page `page`; an annotation there. */
export type Kid =
  | Branch
  | { readonly page: number; readonly sequence: number }
  | { readonly page: number; readonly annotation: PdfReference }

export interface TagTree {
  /** The tags of the next page, the pages being written in their order. */
  nextPage(): PageTags
  /** Puts an annotation of a page under its element; gives its number among all annotations, or nothing without one. */
  addLink(mark: LinkMark, page: number, annotation: PdfReference): number | undefined
  /** The top of the tree, when there is anything in it. */
  root(): Branch | undefined
  /** The element of each sequence, by page. */
  readonly sequences: readonly (readonly Branch[])[]
  /** The element of each annotation. */
  readonly annotations: readonly Branch[]
  /** What is said in the place of pictures, which no page shows. */
  alternatives(): string
}

export function tagTree(text: WrittenText, { trim }: Pick<Layout, 'trim'>): TagTree {
  const branches = new Map<Element, Branch>()
  const sequences: Branch[][] = []
  const annotations: Branch[] = []

  function branchOf(element: Element): Branch {
    const known = branches.get(element)
    if (known !== undefined) return known
    const branch: Branch = { element, kids: [], box: undefined }
    branches.set(element, branch)
    if (element.parent !== undefined) branchOf(element.parent).kids.push(branch)
    return branch
  }

  function nextPage(): PageTags {
    const onPage: Branch[] = []
    const page = sequences.push(onPage) - 1
    let open: Element | Artifact | undefined

    function begin(belongs: Element | Artifact, mark: PaintedMark): string {
      if (belongs === open && belongs !== 'background') return ''
      const end = open === undefined ? '' : 'EMC\n'
      open = belongs
      if (typeof belongs === 'string') return `${end}/Artifact${artifactOf(belongs, mark, trim.height)}BDC\n`
      const branch = branchOf(belongs)
      branch.box ??= belongs.tag === 'Figure' ? boxOf(mark, trim.height) : undefined
      const sequence = onPage.push(branch) - 1
      branch.kids.push({ page, sequence })
      return `${end}/${belongs.tag}<</MCID ${sequence}>>BDC\n`
    }

    return {
      around(mark, painted) {
        if (mark.kind !== 'line' || mark.parts === undefined)
          return begin(mark.belongs ?? 'ornament', mark) + painted
        let content = ''
        for (const piece of text.piecesOf(mark))
          if (piece.content !== '') content += begin(piece.belongs ?? 'ornament', mark) + piece.content
        return content
      },
      end: () => (open === undefined ? '' : 'EMC\n'),
    }
  }

  return {
    nextPage,
    addLink({ belongs }, page, annotation) {
      if (typeof belongs !== 'object') return undefined
      const branch = branchOf(belongs)
      branch.kids.push({ page, annotation })
      return annotations.push(branch) - 1
    },
    root: () => [...branches.values()].find(({ element }) => element.parent === undefined),
    sequences,
    annotations,
    alternatives: () => [...branches.keys()].flatMap(({ alt }) => alt ?? []).join('\n'),
  }
}

/** ISO 32000-1, table 330. Only a background has to say how far it reaches. */
function artifactOf(artifact: Artifact, mark: PaintedMark, height: number): string {
  switch (artifact) {
    case 'header':
      return '<</Type/Pagination/Subtype/Header/Attached[/Top]>>'
    case 'pagination':
      return '<</Type/Pagination>>'
    case 'ornament':
      return '<</Type/Layout>>'
    case 'background': {
      const box = boxOf(mark, height)
      return box === undefined
        ? '<</Type/Layout>>'
        : `<</Type/Background/BBox[${box.map(pdfNumber).join(' ')}]>>`
    }
    default:
      return unreachable(artifact)
  }
}

/** Left, lower, right and upper edge of a mark with a size. */
function boxOf(mark: PaintedMark, height: number): readonly number[] | undefined {
  if (!('size' in mark)) return undefined
  const { at, size } = mark
  return [at.x, height - at.y - size.height, at.x + size.width, height - at.y].map(roundPt)
}
