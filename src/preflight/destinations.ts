/** Where bookmarks and links lead (ISO 32000-1, 12.3.2): to a page, by itself or by a name that the file knows. */
import { step } from './reader/budget.ts'
import type { OpenPdf } from './reader/open.ts'
import {
  bytesIn,
  type Dictionary,
  isArray,
  isDictionary,
  isReference,
  nameIn,
  type PdfValue,
} from './reader/values.ts'

/** Says of a bookmark or a link whether it leads anywhere: to a page of this file, or out of it. */
export type Leads = (item: Dictionary) => boolean

export function destinationsOf(
  root: Dictionary,
  pageOf: (object: number) => number | undefined,
  pdf: OpenPdf,
): Leads {
  let named: ReadonlyMap<string, PdfValue> | undefined
  const get = (from: PdfValue | undefined, key: string): PdfValue | undefined =>
    isDictionary(from) ? pdf.resolve(from.entries.get(key)) : undefined

  function isPlace(target: PdfValue | undefined): boolean {
    const place = isDictionary(target) ? get(target, 'D') : target
    const [page] = isArray(place) ? place : []
    return isReference(page) && pageOf(page.number) !== undefined
  }

  function isKnown(name: string): boolean {
    named ??= namesOf(get(get(root, 'Names'), 'Dests'), pdf)
    return isPlace(get(get(root, 'Dests'), name)) || isPlace(named.get(name))
  }

  function leadsTo(target: PdfValue | undefined): boolean {
    const name = nameIn(target) ?? bytesIn(target)
    return name === undefined ? isPlace(target) : isKnown(name)
  }

  return item => {
    if (item.entries.has('Dest')) return leadsTo(get(item, 'Dest'))
    const action = get(item, 'A')
    const kind = nameIn(get(action, 'S'))
    if (kind === 'URI') return (bytesIn(get(action, 'URI')) ?? '') !== ''
    return kind === 'GoTo' ? leadsTo(get(action, 'D')) : kind !== undefined
  }
}

const deepest = 20

/** A name tree (7.9.6) as one map. */
function namesOf(tree: PdfValue | undefined, pdf: OpenPdf): ReadonlyMap<string, PdfValue> {
  const named = new Map<string, PdfValue>()
  const seen = new Set<PdfValue>()
  const read = (value: PdfValue | undefined, depth: number): void => {
    const node = pdf.resolve(value)
    if (!isDictionary(node) || seen.has(node) || depth > deepest) return
    seen.add(node)
    const kids = pdf.resolve(node.entries.get('Kids'))
    if (isArray(kids)) for (const kid of kids) if (pdf.budget.take(step)) read(kid, depth + 1)
    const names = pdf.resolve(node.entries.get('Names'))
    if (!isArray(names)) return
    for (let at = 0; at + 1 < names.length && pdf.budget.take(step); at += 2) {
      const name = bytesIn(pdf.resolve(names[at]))
      const target = pdf.resolve(names[at + 1])
      if (name !== undefined && target !== undefined) named.set(name, target)
    }
  }
  read(tree, 0)
  return named
}
