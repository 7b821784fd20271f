/**
 * The archive of a Word file: its text brought into the form that mammoth reads, and what stands beside the running
 * text and mammoth passes over: heads and feet of pages, words in diagrams and charts, tracked changes.
 */
import type JSZip from 'jszip'
import { isOn } from './marks.ts'
import { paragraphCounter } from './numbering.ts'
import { rewrite } from './rewrite.ts'
import { visiblePictures, visibleTexts } from './visible.ts'
import {
  attributeOf,
  childOf,
  decodeXml,
  elementsIn,
  isElement,
  parseXml,
  textIn,
  wordsIn,
  writeXml,
  type XmlElement,
} from './xml.ts'

export interface WordParts {
  readonly headers: readonly string[]
  readonly footers: readonly string[]
  /** Words of diagrams and charts, which are parts of their own. */
  readonly drawn: readonly string[]
  /** Words of the running text, in their order, as they stand in the file. */
  readonly texts: readonly string[]
  readonly pictures: number
  readonly changes: Changes
}

/** Tracked changes, by the stretches of text they are of. */
export interface Changes {
  readonly inserted: number
  readonly deleted: number
  readonly moved: number
}

export interface ReadArchive {
  /** The file with its parts rewritten. */
  readonly bytes: Buffer
  readonly parts: WordParts
}

export async function readArchive(buffer: Buffer): Promise<ReadArchive> {
  const { default: Archive } = await import('jszip')
  const archive = await Archive.loadAsync(buffer)
  const main = await mainPart(archive)
  const styles = await treeOf(archive, 'word/styles.xml')
  const hiding = hidingStyles(styles)
  const folder = main.slice(0, main.lastIndexOf('/') + 1)
  const whole = await treeOf(archive, main)
  const inserted = await insertedTexts(archive, main)
  const numbering = await treeOf(archive, `${folder}numbering.xml`)
  const moved = whole === undefined ? '' : movedIn(whole)
  for (const name of [main, ...['footnotes', 'endnotes', 'comments'].map(part => `${folder}${part}.xml`)]) {
    const tree = await treeOf(archive, name)
    const [written] =
      tree === undefined
        ? []
        : rewrite(tree, {
            fields: [],
            hiding,
            count: paragraphCounter(name === main ? numbering : undefined, styles),
            inserted,
            moved,
            isChanged: name !== main,
          })
    if (written !== undefined)
      archive.file(name, `<?xml version="1.0" encoding="UTF-8"?>${writeXml(written)}`)
  }
  const textsOf = async (name: RegExp, paragraph: string, within: string): Promise<readonly string[]> => {
    const parts = archive.file(name).sort((one, other) => (one.name < other.name ? -1 : 1))
    const trees = await Promise.all(parts.map(part => treeOf(archive, part.name)))
    const read = trees.flatMap(tree => (tree === undefined ? [] : elementsIn(tree, new Set([paragraph]))))
    return [...new Set(read.map(node => wordsIn(node, new Set([within]))).filter(text => text.trim() !== ''))]
  }
  return {
    bytes: await archive.generateAsync({ type: 'nodebuffer' }),
    parts: {
      headers: await textsOf(/^word\/header\d*\.xml$/, 'w:p', 'w:t'),
      footers: await textsOf(/^word\/footer\d*\.xml$/, 'w:p', 'w:t'),
      drawn: await textsOf(/^word\/(?:diagrams\/data|charts\/chart)\d*\.xml$/, 'a:p', 'a:t'),
      texts: whole === undefined ? [] : visibleTexts(whole).map(textIn),
      pictures: whole === undefined ? 0 : visiblePictures(whole).length,
      changes: whole === undefined ? { inserted: 0, deleted: 0, moved: 0 } : changesIn(whole),
    },
  }
}

const words = new Set(['w:t'])

const movedIn = (whole: XmlElement): string =>
  elementsIn(whole, new Set(['w:moveTo']))
    .map(node => wordsIn(node, words).replace(/\s/g, ''))
    .join('\n')

/** The part with the running text; nearly every program calls it the same. */
async function mainPart(archive: JSZip): Promise<string> {
  const relations = (await treeOf(archive, '_rels/.rels'))?.children.filter(isElement) ?? []
  const main = relations.find(relation => attributeOf(relation, 'Type')?.endsWith('/officeDocument'))
  return (main && attributeOf(main, 'Target'))?.replace(/^\//, '') ?? 'word/document.xml'
}

async function treeOf(archive: JSZip, name: string): Promise<XmlElement | undefined> {
  const written = await archive.file(name)?.async('string')
  const tree = written === undefined ? undefined : parseXml(written.replace(/^\ufeff/, ''))
  return tree && withNamespaces(tree, written ?? '')
}

/** Prefixes are declared at the root, so that elements can be taken out of those that declared them. */
function withNamespaces(root: XmlElement, written: string): XmlElement {
  const declared = new Map(
    [...written.matchAll(/\s(xmlns:[\w.-]+)\s*=\s*("[^"]*"|'[^']*')/g)].map(([, key, value]) => [
      key ?? '',
      value ?? '',
    ]),
  )
  const missing = [...declared].filter(([key]) => attributeOf(root, key) === undefined)
  return { ...root, attributes: root.attributes + missing.map(([key, value]) => ` ${key}=${value}`).join('') }
}

/** Texts and web pages that Word has not made its own yet, by the number of their relation; other files are only told. */
async function insertedTexts(archive: JSZip, main: string): Promise<ReadonlyMap<string, string>> {
  const folder = main.slice(0, main.lastIndexOf('/') + 1)
  const name = main.slice(folder.length)
  const relations = (await treeOf(archive, `${folder}_rels/${name}.rels`))?.children.filter(isElement) ?? []
  const texts = new Map<string, string>()
  for (const relation of relations) {
    const target = attributeOf(relation, 'Target') ?? ''
    if (!attributeOf(relation, 'Type')?.endsWith('/aFChunk') || !/\.(?:x?html?|txt)$/i.test(target)) continue
    const path = target.startsWith('/') ? target.slice(1) : folder + target
    const written = (await archive.file(path)?.async('string')) ?? ''
    const bare = written.replace(/<(style|script|head)\b[\s\S]*?<\/\1>|<[^>]*>/gi, ' ')
    texts.set(attributeOf(relation, 'Id') ?? '', decodeXml(bare).replace(/\s+/g, ' ').trim())
  }
  return texts
}

const hidingStyles = (styles: XmlElement | undefined): ReadonlySet<string> =>
  new Set(
    (styles?.children.filter(isElement) ?? [])
      .filter(
        style => attributeOf(style, 'w:type') === 'character' && isOn(childOf(style, 'w:rPr'), 'w:vanish'),
      )
      .map(style => attributeOf(style, 'w:styleId') ?? ''),
  )

/** Ends of paragraphs that come or go with their words are no change of their own. */
function changesIn(whole: XmlElement): Changes {
  const count = (name: string): number => {
    const stretches = elementsIn(whole, new Set([name]))
    const withWords = stretches.filter(({ children }) => children.some(isElement)).length
    return withWords === 0 ? stretches.length : withWords
  }
  return { inserted: count('w:ins'), deleted: count('w:del'), moved: count('w:moveFrom') }
}
