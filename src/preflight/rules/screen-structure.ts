/** Whether a screen file can be read aloud: tags, headings, lists, tables, figures, links, bookmarks (screen 7 to 16 and 21). */
import type { FileFacts, PageFacts } from '../facts.ts'
import type { ElementFacts, StructureFacts } from '../structure.ts'
import { type Fault, fault, onPages, type Rule, refuse, unless } from './rule.ts'

const elements =
  (check: (element: ElementFacts, structure: StructureFacts) => readonly string[]) =>
  ({ structure }: FileFacts): readonly Fault[] =>
    structure?.elements.flatMap(element => check(element, structure).map(found => fault(found))) ?? []

/** An element of a type whose children must be of certain types, and that it must stand in. */
const family: Readonly<
  Record<string, { readonly in?: readonly string[]; readonly holds?: readonly string[] }>
> = {
  L: { holds: ['LI', 'L', 'Caption'] },
  LI: { in: ['L'], holds: ['Lbl', 'LBody'] },
  LBody: { in: ['LI'] },
  TOC: { holds: ['TOCI', 'TOC', 'Caption'] },
  TOCI: { in: ['TOC'] },
  Table: { holds: ['TR', 'THead', 'TBody', 'TFoot', 'Caption'] },
  TR: { in: ['Table', 'THead', 'TBody', 'TFoot'], holds: ['TH', 'TD'] },
  TH: { in: ['TR'] },
  TD: { in: ['TR'] },
  Ruby: { holds: ['RB', 'RT', 'RP'] },
  RB: { in: ['Ruby'] },
  RT: { in: ['Ruby'] },
}

function strangers({ type = '', parent, children }: ElementFacts): readonly string[] {
  const { in: within, holds } = family[type] ?? {}
  const lost = within !== undefined && !within.includes(parent?.type ?? '')
  const strange = holds === undefined ? [] : children.filter(child => !holds.includes(child.type ?? ''))
  return [
    ...(lost ? [`${type} < ${parent?.type ?? '—'}`] : []),
    ...strange.map(child => `${child.type} < ${type}`),
  ]
}

function headingFaults({ structure }: FileFacts): readonly Fault[] {
  let before = 0
  return (structure?.elements ?? []).flatMap(({ type = '' }) => {
    if (type === 'H') return [fault('H')]
    const level = Number(/^H([1-6])$/.exec(type)?.[1] ?? 0)
    if (level === 0) return []
    const gap = level > before + 1
    const found = gap ? [fault(before === 0 ? type : `H${before} → ${type}`)] : []
    before = level
    return found
  })
}

function rowFaults({ type, children }: ElementFacts): readonly string[] {
  if (type !== 'Table') return []
  const rows = children.flatMap(child => (child.type === 'TR' ? [child] : child.children))
  const span = ({ attributes }: ElementFacts): number => Number(attributes.get('Table.ColSpan') ?? 1)
  const hanging = rows.some(row => row.children.some(cell => cell.attributes.has('Table.RowSpan')))
  const widths = new Set(rows.map(row => row.children.reduce((sum, cell) => sum + span(cell), 0)))
  return hanging || widths.size <= 1 ? [] : [`Table ${[...widths].join(' ≠ ')}`]
}

/** Both directions: what is on the page is in the tree, what is in the tree is on the page, and the parent tree agrees. */
function* tagFaults({ number, tagging }: PageFacts, structure: StructureFacts | undefined): Iterable<string> {
  const { ids, structParents } = tagging
  if (ids.size === 0) return
  const parents = structParents === undefined ? undefined : structure?.parents.get(structParents)
  if (!Array.isArray(parents)) yield 'StructParents'
  for (const id of ids) {
    const element = structure?.contents.get(`${number}:${id}`)
    if (element === undefined) yield `MCID ${id}`
    else if (Array.isArray(parents) && parents[id] !== element.object)
      yield `ParentTree ${structParents}: ${id}`
  }
}

function lostContents({ structure, pages }: FileFacts): readonly Fault[] {
  return [...(structure?.contents.keys() ?? [])].flatMap(key => {
    const [page = '', id = ''] = key.split(':')
    return unless(pages[Number(page) - 1]?.tagging.ids.has(Number(id)) === true, `K ${id}`, Number(page))
  })
}

/** Seen on the page, printed, and not only when it is looked for (ISO 19005-2, 6.3.2): Print set; Invisible, Hidden, NoView not. */
const isShown = (flags: number): boolean => (flags & 4) !== 0 && (flags & (1 | 2 | 32)) === 0

function* linkFaults(page: PageFacts, structure: StructureFacts | undefined): Iterable<string> {
  if (page.annotations.length > 0 && page.tabs !== 'S') yield 'Tabs'
  for (const { kind, contents, structParent, object, flags, leads } of page.annotations) {
    if ((contents ?? '').trim() === '') yield `${kind}: Contents`
    const holder = object === undefined ? undefined : structure?.annotations.get(object)
    if (holder?.type !== (kind === 'Link' ? 'Link' : 'Annot')) yield `${kind}: OBJR < ${holder?.type ?? '—'}`
    const parent = structParent === undefined ? undefined : structure?.parents.get(structParent)
    if (parent === undefined || parent !== holder?.object) yield `${kind}: StructParent`
    if (!isShown(flags)) yield `${kind}: F ${flags}`
    if (kind === 'Link' && !leads) yield `${kind}: Dest`
  }
}

const isFull = (text: string | undefined): boolean => (text ?? '').trim() !== ''

function idFaults({ structure }: FileFacts): readonly Fault[] {
  const seen = new Set<string>()
  return (structure?.elements ?? []).flatMap(({ id, type }) => {
    if (id === undefined) return unless(type !== 'Note', 'Note: ID')
    const twice = seen.has(id)
    seen.add(id)
    return unless(!twice, `ID ${id}`)
  })
}

export const screenStructureRules: readonly Rule[] = [
  refuse(
    'all-tagged',
    'screen 7, 8, UA 7.1',
    '页面上的一切不是有标记的内容就是装饰，两者不相套',
    'everything on a page is tagged or an artifact, and never one in the other',
    onPages(({ tagging }) => [
      ...(tagging.untagged > 0 ? [`${tagging.untagged} × untagged`] : []),
      ...(tagging.crossed > 0 ? [`${tagging.crossed} × Artifact < MCID`] : []),
      ...(tagging.unbalanced > 0 ? [`${tagging.unbalanced} × BDC/EMC`] : []),
      ...(tagging.repeated > 0 ? [`${tagging.repeated} × MCID`] : []),
    ]),
  ),
  refuse(
    'tags-in-tree',
    'screen 7, UA 7.1',
    '有标记的内容都在结构树里，父树对得上',
    'tagged content is in the structure tree, and the parent tree agrees',
    (facts, expected) => [
      ...unless(facts.structure !== undefined, 'StructTreeRoot'),
      ...unless((facts.structure?.repeated ?? 0) === 0, `K × ${facts.structure?.repeated}`),
      ...onPages(page => tagFaults(page, facts.structure))(facts, expected),
      ...lostContents(facts),
    ],
  ),
  refuse(
    'one-document',
    'screen 9',
    '结构树的根是一个 Document',
    'the root of the tree is one Document',
    ({ structure }) => {
      const roots = structure?.elements.filter(({ depth }) => depth === 0) ?? []
      return unless(
        roots.length === 1 && roots[0]?.type === 'Document',
        roots.map(({ type }) => type ?? '—').join(', ') || '—',
      )
    },
  ),
  refuse(
    'articles-named',
    'screen 9',
    '每篇文章（Art）有标题',
    'every article (Art) has a title',
    elements(({ type, title }) => (type === 'Art' && !isFull(title) ? ['Art: T'] : [])),
  ),
  refuse(
    'headings',
    'screen 10, UA 7.4',
    '标题从 H1 起，逐级不跳',
    'headings begin with H1 and skip no level',
    headingFaults,
  ),
  refuse(
    'notes',
    'screen 11, UA 7.9',
    '注有编号，编号不重复',
    'notes have IDs, and no ID stands twice',
    idFaults,
  ),
  refuse(
    'families',
    'screen 9, 12, 13, UA 7.5, 7.6',
    '目次、列表、表格的层次完整',
    'contents lists, lists and tables have their parts in order',
    elements(strangers),
  ),
  refuse(
    'tables',
    'screen 13, UA 7.5',
    '表头有方向，各行列数相同',
    'header cells have a scope, rows the same number of columns',
    elements(element => [
      ...(element.type === 'TH' && !element.attributes.has('Table.Scope') ? ['TH: Scope'] : []),
      ...rowFaults(element),
    ]),
  ),
  refuse(
    'figures',
    'screen 14, UA 7.3',
    '图有替代文字和位置',
    'figures have a text to stand for them and a place',
    elements(({ type, alt, actualText, attributes }) => {
      if (type !== 'Figure' && type !== 'Formula') return []
      return [
        ...(isFull(alt) || isFull(actualText) ? [] : [`${type}: Alt`]),
        ...(type === 'Figure' && !attributes.has('Layout.BBox') ? ['Figure: BBox'] : []),
      ]
    }),
  ),
  refuse(
    'links',
    'screen 15, UA 7.18',
    '链接有说明，在结构树里，按结构顺序切换',
    'links have contents, stand in the tree, and are reached in its order',
    (facts, expected) => onPages(page => linkFaults(page, facts.structure))(facts, expected),
  ),
  refuse(
    'bookmarks',
    'screen 16',
    '有书签，每条都通到页面',
    'there are bookmarks, and each leads to a page',
    ({ outline }) => [
      ...unless(outline.items > 0, 'Outlines'),
      ...unless(outline.lost === 0, `Dest × ${outline.lost}`),
    ],
  ),
  refuse(
    'roles',
    'screen 21, UA 7.1',
    '结构类型是标准的，或有对应',
    'types are standard or mapped to standard ones',
    elements(({ type }) => (type === undefined ? ['S'] : [])),
  ),
]
