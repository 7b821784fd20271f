/** What a reader gets who does not see the pages: every row of PDF/UA-1 and PDF/A-2a that a file can break. */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { layOutEdition } from '../../src/build.ts'
import { writeEditions } from '../../src/export/editions.ts'
import type { PdfFacts } from '../../src/export/pdf-metadata.ts'
import type { Face } from '../../src/fonts/face.ts'
import { openFonts } from '../../src/fonts/font-set.ts'
import type { Article, Block, Issue } from '../../src/issue/issue.ts'
import { diskFiles } from '../../src/manifest/disk.ts'
import type { Layout } from '../../src/page.ts'
import type { Element } from '../../src/structure.ts'
import { layoutOf, lineOf, runOf, setText } from '../support/hand-set.ts'
import { type ReadPdf, readPdf, readToUnicode, textReader, valueIn } from '../support/read-pdf.ts'
import {
  allElements,
  dictionaryOf,
  markedContent,
  outlineOf,
  type ReadElement,
  readStructure,
  spokenText,
} from '../support/read-structure.ts'
import { isDictionary, listOf, textIn } from '../support/read-values.ts'

const facts: PdfFacts = {
  title: '江湾月报 2026年第11期',
  author: '江湾镇政府',
  date: new Date('2026-11-01T00:00:00+08:00'),
  toolVersion: '1.2.3',
}

interface Screen {
  readonly issue: Issue
  readonly layout: Layout
  readonly pdf: ReadPdf
  readonly root: ReadElement
}

async function bytesOf(layout: Layout): Promise<Uint8Array> {
  const [file] = await writeEditions(layout, facts, ['screen'])
  if (file === undefined) throw new Error('no file was written')
  return file.bytes
}

async function screenOf(folder: string): Promise<Screen> {
  const { issue, layout, findings } = await layOutEdition(diskFiles(process.cwd()), folder)
  if (issue === undefined || layout === undefined) throw new Error(JSON.stringify(findings))
  const pdf = readPdf(await bytesOf(layout))
  return { issue, layout, pdf, root: readStructure(pdf) }
}

const golden = readdirSync('tests/golden').map(name => join('tests/golden', name))
const screens = new Map<string, Screen>()

beforeAll(async () => {
  for (const folder of [...golden, 'issues/2023-02']) screens.set(folder, await screenOf(folder))
})

function screenIn(folder: string): Screen {
  const screen = screens.get(folder)
  if (screen === undefined) throw new Error(`${folder} was not built`)
  return screen
}

const headings = (root: ReadElement): readonly ReadElement[] =>
  allElements(root).filter(({ tag }) => /^H\d$/.test(tag))

const blockTexts = (blocks: readonly Block[]): readonly string[] =>
  blocks.flatMap(block => {
    if (block.kind === 'quotation') return blockTexts(block.blocks)
    if (block.kind !== 'list') return [block.text.text]
    return block.items.flatMap(item => [
      ...(item.label === undefined ? [] : [item.label.text]),
      ...blockTexts(item.blocks),
    ])
  })

/** What an article says: its head, its blocks, its source. The label 文 stands before an author. */
const textsOf = (article: Article): readonly string[] =>
  [
    article.title.text,
    article.subtitle?.text,
    article.author && `文${article.author.text}`,
    article.note && '编者按',
    article.note?.text,
    ...blockTexts(article.blocks),
    [article.source.source, article.source.compiler, article.source.date]
      .flatMap(part => (part === undefined ? [] : [part.text]))
      .join('\u3000'),
  ].flatMap(text => (text === undefined ? [] : [bare(text)]))

/**
 * A typed space beside Han is white on the page, as where none was typed; a forced break is in none of the characters; a
 * hyphen at the end of a line is the tool's.
 */
const bare = (text: string): string => text.replace(/[ \u2028\u00ad]/g, '')

/** Elements that hold text of their own, Ruby and spans being part of their paragraph. */
const leaves = (element: ReadElement): readonly ReadElement[] =>
  ['P', 'Lbl', 'H1', 'H2', 'H3', 'H4'].includes(element.tag)
    ? [element]
    : element.kids.flatMap(kid => ('tag' in kid ? leaves(kid) : []))

const standardTypes = new Set(
  'Document Sect Art H1 H2 H3 H4 P L LI Lbl LBody BlockQuote Note TOC TOCI Reference Link Span Ruby RB RT Figure'.split(
    ' ',
  ),
)

describe('the structure of an edition', () => {
  it('is what its editor wrote, block by block', () => {
    const kept = 'tests/export/every-block.structure.txt'
    const outline = `${outlineOf(screenIn('tests/golden/every-block').root).join('\n')}\n`
    if (process.env.UPDATE_GOLDEN !== undefined) writeFileSync(kept, outline)
    expect(outline).toBe(readFileSync(kept, 'utf8'))
  })

  it('has the articles in their order with their headings and every word of their texts', () => {
    const { issue, root } = screenIn('issues/2023-02')
    const written = issue.sections.flatMap(section => section.articles)
    const articles = allElements(root).filter(({ tag }) => tag === 'Art')
    const books = issue.books?.books.length ?? 0
    expect(articles).toHaveLength(written.length + books)
    for (const [index, article] of written.entries()) {
      const element = articles[index]
      if (element === undefined) throw new Error('an article is missing')
      expect(textIn(element.dictionary.T)).toBe(article.title.text)
      const spoken = leaves(element).map(leaf => bare(spokenText(leaf)))
      expect(spoken.filter(text => text !== bare(article.group?.text ?? ''))).toEqual(textsOf(article))
    }
  })

  it('keeps a paragraph over pages in one element', () => {
    const { issue, root } = screenIn('issues/2023-02')
    const texts = issue.sections.flatMap(section => section.articles.flatMap(textsOf))
    const parted = allElements(root).filter(({ tag, kids }) => {
      const pages = new Set(kids.flatMap(kid => ('text' in kid ? [kid.page] : [])))
      return tag === 'P' && pages.size > 1
    })
    expect(parted.length).toBeGreaterThan(5)
    for (const element of parted) expect(texts).toContain(bare(spokenText(element)))
  })

  it('has readings beside their bases', () => {
    const rubies = allElements(screenIn('tests/golden/inline-marks').root).filter(({ tag }) => tag === 'Ruby')
    expect(rubies.slice(0, 3).map(ruby => outlineOf(ruby))).toEqual([
      ['Ruby', '  RB: 沈', '  RT: shěn'],
      ['Ruby', '  RB: 家', '  RT: jiā'],
      ['Ruby', '  RB: 渡', '  RT: dù'],
    ])
    for (const { tag, dictionary } of rubies.flatMap(allElements))
      if (tag === 'RT') expect(textIn(dictionary.Lang)).toBe('zh-Latn-pinyin')
  })

  it('says which words are English', () => {
    const spans = allElements(screenIn('issues/2023-02').root).filter(({ tag }) => tag === 'Span')
    expect(spans.map(spokenText)).toContain('TikTok Shop')
    for (const { dictionary } of spans) expect(textIn(dictionary.Lang)).toBe('en')
  })

  it('names its notes, each by a name of its own', () => {
    const { pdf, root } = screenIn('tests/golden/every-block')
    const notes = allElements(root).filter(({ tag }) => tag === 'Note')
    expect(notes.map(({ dictionary }) => textIn(dictionary.ID))).toEqual(['note-0001'])
    const tree = dictionaryOf(pdf, valueIn(pdf.catalogue, 'StructTreeRoot')).IDTree
    const names = listOf(dictionaryOf(pdf, String(tree)).Names)
    expect([textIn(names[0]), names[1]]).toEqual(['note-0001', notes[0]?.reference])
  })

  it('says how its lists are numbered', () => {
    const lists = allElements(screenIn('tests/golden/every-block').root).filter(({ tag }) => tag === 'L')
    expect(lists.map(({ dictionary }) => dictionary.A)).toEqual([
      { O: '/List', ListNumbering: '/Decimal' },
      { O: '/List', ListNumbering: '/None' },
      { O: '/List', ListNumbering: '/Disc' },
    ])
  })
})

describe.each([...golden, 'issues/2023-02'])('the screen edition of %s', folder => {
  it('is marked, in its language, with its title shown', () => {
    const { catalogue, object } = screenIn(folder).pdf
    expect(catalogue).toMatch(/\/MarkInfo <<\n\/Marked true\n>>/)
    expect(catalogue).not.toContain('/Suspects')
    expect(valueIn(catalogue, 'Lang')).toBe('(zh-CN)')
    expect(object(valueIn(catalogue, 'ViewerPreferences'))).toContain('/DisplayDocTitle true')
  })

  it('paints nothing outside a sequence, and opens none within another', () => {
    for (const { content } of screenIn(folder).pdf.pages) {
      const outside = content.replace(/\/\w+<<.*>>BDC\n[\s\S]*?EMC\n/g, '')
      expect(outside).not.toMatch(/BDC|EMC|\b(?:Tj|TJ|f|S|Do|sh|BI)$/m)
      for (const sequence of markedContent({ content })) expect(sequence.content).not.toMatch(/BDC|BMC/)
    }
  })

  it('leaves folios, running heads, thumbs and fields to the eye', () => {
    const { layout, pdf, root } = screenIn(folder)
    const spoken = new Set(leaves(root).map(spokenText))
    for (const [index, page] of layout.pages.entries()) {
      const written = pdf.pages[index]
      if (written === undefined) throw new Error('a page is missing')
      const read = textReader(pdf, written)
      const artifacts = markedContent(written).filter(({ tag }) => tag === 'Artifact')
      const headed = artifacts
        .filter(({ properties }) => properties === '<</Type/Pagination/Subtype/Header/Attached[/Top]>>')
        .flatMap(({ content }) => read(content))
      const furniture = page.marks.flatMap(mark =>
        mark.kind === 'line' && (mark.role === 'folio' || mark.role === 'running-head')
          ? [mark.line.text.text]
          : [],
      )
      expect(headed).toEqual(furniture)
      for (const text of furniture) if (/^\d+$/.test(text)) expect(spoken.has(text)).toBe(false)
      if (page.kind === 'cover' || page.kind === 'back')
        expect(artifacts[0]?.properties).toMatch(/^<<\/Type\/Background\/BBox\[[-\d. ]+\]>>$/)
    }
  })

  it('has one document of standard types, under which every element knows its parent', () => {
    const { pdf, root } = screenIn(folder)
    const tree = valueIn(pdf.catalogue, 'StructTreeRoot')
    expect([root.tag, root.dictionary.P]).toEqual(['Document', tree])
    expect(dictionaryOf(pdf, tree).RoleMap).toBeUndefined()
    for (const element of allElements(root)) {
      expect(standardTypes).toContain(element.tag)
      expect(element.kids.length).toBeGreaterThan(0)
      for (const kid of element.kids) if ('tag' in kid) expect(kid.dictionary.P).toBe(element.reference)
    }
  })

  it('leads from every sequence and annotation back to the element that holds it', () => {
    const { pdf, root } = screenIn(folder)
    const tree = dictionaryOf(pdf, valueIn(pdf.catalogue, 'StructTreeRoot'))
    const numbers = listOf(dictionaryOf(pdf, String(tree.ParentTree)).Nums)
    const parents = new Map(numbers.flatMap((key, at) => (at % 2 === 0 ? [[key, numbers[at + 1]]] : [])))
    const held = new Map<string, string>()
    for (const { reference, kids } of allElements(root))
      for (const kid of kids)
        if ('text' in kid) held.set(`${kid.page} ${kid.sequence}`, reference)
        else if ('annotation' in kid) held.set(kid.annotation, reference)
    const keys = [...parents.keys()]
    expect(keys).toEqual([...keys].sort((a, b) => Number(a) - Number(b)))
    expect(tree.ParentTreeNextKey).toBe(keys.length)
    for (const page of pdf.pages) {
      const { StructParents, Tabs, Annots } = dictionaryOf(pdf, page.reference)
      expect(Tabs).toBe('/S')
      const numbered = markedContent(page).flatMap(({ sequence }) =>
        sequence === undefined ? [] : [sequence],
      )
      expect(numbered).toEqual(numbered.map((_, index) => index))
      expect(parents.get(Number(StructParents))).toEqual(
        numbered.map(number => held.get(`${page.reference} ${number}`)),
      )
      for (const annotation of listOf(Annots).map(String)) {
        const parent = parents.get(Number(dictionaryOf(pdf, annotation).StructParent))
        expect(parent).toBe(held.get(annotation))
        expect(dictionaryOf(pdf, String(parent)).S).toBe('/Link')
      }
    }
  })

  it('has for each link an area a line, in words, on the page it says', () => {
    const { pdf, root } = screenIn(folder)
    const links = allElements(root).filter(({ tag }) => tag === 'Link')
    const reached = links.flatMap(({ kids }) => kids.flatMap(kid => ('annotation' in kid ? [kid] : [])))
    const areas = pdf.pages.flatMap(page =>
      listOf(dictionaryOf(pdf, page.reference).Annots).map(area => ({
        annotation: String(area),
        page: page.reference,
      })),
    )
    expect(reached.toSorted((a, b) => a.annotation.localeCompare(b.annotation))).toEqual(
      areas.toSorted((a, b) => a.annotation.localeCompare(b.annotation)),
    )
    for (const link of links) expect(spokenText(link)).not.toBe('')
    for (const { annotation } of areas) {
      const { Contents, F, Rect } = dictionaryOf(pdf, annotation)
      expect(textIn(Contents)).not.toBe('')
      expect(F).toBe(4)
      const [, bottom = 0, , top = 0] = listOf(Rect).map(Number)
      expect(top - bottom).toBeLessThan(30)
    }
  })

  it('has headings that pass over no rank, and a bookmark for each', () => {
    const { pdf, root } = screenIn(folder)
    const found = headings(root)
    let rank = 0
    for (const { tag } of found) {
      expect(Number(tag.slice(1))).toBeLessThanOrEqual(rank + 1)
      rank = Number(tag.slice(1))
    }
    const spoken = found.map(heading => [Number(heading.tag.slice(1)), bare(spokenText(heading))])
    expect(bookmarksIn(pdf)).toEqual(spoken)
  })

  it('gives every code it shows as characters, none of them nothing or a mark of byte order', () => {
    const { pdf } = screenIn(folder)
    const resources = pdf.object(valueIn(pdf.pages[0]?.dictionary ?? '', 'Resources'))
    for (const [, reference = ''] of resources.matchAll(/\/F\d+ (\d+ 0 R)/g)) {
      const stream = pdf.stream(valueIn(pdf.object(reference), 'ToUnicode')).toString('latin1')
      for (const text of readToUnicode(stream).values()) expect(text).not.toMatch(/^$|[\0\ufeff\ufffe]/)
    }
    for (const page of pdf.pages) expect(textReader(pdf, page)(page.content).join('')).not.toContain('\ufffd')
  })

  it('has colours of the screen alone, and nothing that PDF/A or PDF/UA forbids', () => {
    const { pdf } = screenIn(folder)
    for (const { content } of pdf.pages) expect(content).not.toMatch(/ (?:k|K|cs|CS|scn|SCN)$/m)
    expect(pdf.bytes.toString('latin1')).not.toMatch(
      /\/(?:Encrypt|JavaScript|JS|TransferFunction|TR2?|LZWDecode|Alternates|Launch|CIDSet|AcroForm)\b/,
    )
  })
})

/** Rank and title of the bookmarks, in their order; each has to lead to a page. */
function bookmarksIn(pdf: ReadPdf): readonly (readonly [number, string])[] {
  const below = (reference: string, rank: number): readonly (readonly [number, string])[] => {
    const found: (readonly [number, string])[] = []
    let item = dictionaryOf(pdf, reference).First
    while (item !== undefined) {
      const dictionary = dictionaryOf(pdf, String(item))
      expect(pdf.pages.map(page => page.reference)).toContain(String(listOf(dictionary.Dest)[0]))
      found.push([rank, bare(textIn(dictionary.Title) ?? '')], ...below(String(item), rank + 1))
      item = dictionary.Next
    }
    return found
  }
  return below(valueIn(pdf.catalogue, 'Outlines'), 1)
}

describe('what the screen edition says of itself', () => {
  it('is PDF/A-2a and PDF/UA-1, the latter described for PDF/A', () => {
    const { pdf } = screenIn('tests/golden/every-block')
    const packet = pdf.stream(valueIn(pdf.catalogue, 'Metadata')).toString('utf8')
    expect(packet).toContain('xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/"')
    expect(packet).toContain('<pdfuaid:part>1</pdfuaid:part>')
    expect(packet).toContain('<pdfaid:part>2</pdfaid:part>\n   <pdfaid:conformance>A</pdfaid:conformance>')
    expect(packet).toContain(
      '<pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>',
    )
    expect(packet).toContain('<pdfaProperty:name>part</pdfaProperty:name>')
    expect(packet).toContain('<dc:title>')
  })

  it('is meant for sRGB, with the profile in the file', () => {
    const { pdf } = screenIn('tests/golden/every-block')
    const [intent] = valueIn(pdf.catalogue, 'OutputIntents').match(/\d+ 0 R/g) ?? []
    const dictionary = dictionaryOf(pdf, intent ?? '')
    expect(dictionary.S).toBe('/GTS_PDFA1')
    expect(textIn(dictionary.OutputConditionIdentifier)).toBe('sRGB IEC61966-2.1')
    const profile = String(dictionary.DestOutputProfile)
    expect(dictionaryOf(pdf, profile).N).toBe(3)
    expect(pdf.stream(profile).toString('latin1', 12, 24)).toBe('mntrRGB XYZ ')
  })

  it('is the same to the byte when a number is laid out and written again', async () => {
    const again = await screenOf('tests/golden/every-block')
    expect(again.pdf.bytes.equals(screenIn('tests/golden/every-block').pdf.bytes)).toBe(true)
  })
})

describe('a page set by hand', () => {
  let serif: Face
  const root: Element = { tag: 'Document', parent: undefined }

  beforeAll(async () => {
    const opened = await openFonts([])
    const face = opened.ok ? opened.value.text.han[0] : undefined
    if (face === undefined) throw new Error('the built-in faces are not installed')
    serif = face
  })

  const write = async (layout: Layout): Promise<ReadPdf> => readPdf(await bytesOf(layout))

  it('makes one sequence of neighbouring lines of a paragraph, and two where a bar comes between', async () => {
    const paragraph: Element = { tag: 'P', parent: root }
    const bar = { kind: 'rectangle', at: { x: 1, y: 1 }, size: { width: 2, height: 2 }, ink: 'text' } as const
    const line = (text: string, y: number) =>
      ({ ...setText(text, serif, 50, y), belongs: paragraph }) as const
    const pdf = await write(layoutOf([[line('早市', 50), line('七点', 68), bar, line('开门', 86)]]))
    const [page] = pdf.pages
    if (page === undefined) throw new Error('no page')
    expect(markedContent(page).map(({ tag, properties }) => tag + properties)).toEqual([
      'P<</MCID 0>>',
      'Artifact<</Type/Layout>>',
      'P<</MCID 1>>',
    ])
    expect(outlineOf(readStructure(pdf))).toEqual(['Document', '  P', '    早市七点', '    开门'])
  })

  it('parts a line where a link begins and ends, without moving a glyph', async () => {
    const paragraph: Element = { tag: 'P', parent: root }
    const link: Element = { tag: 'Link', parent: paragraph }
    const mark = setText('见网页上的说明', serif, 50, 50)
    const pdf = await write(
      layoutOf([
        [
          { ...mark, belongs: paragraph, parts: [{ from: 1, to: 3, belongs: link }] } as typeof mark,
          {
            kind: 'link',
            at: { x: 60, y: 40 },
            size: { width: 20, height: 12 },
            target: { kind: 'web', href: 'https://example.org/' },
            belongs: link,
          },
        ],
      ]),
    )
    expect(outlineOf(readStructure(pdf))).toEqual([
      'Document',
      '  P',
      '    见',
      '    Link',
      '      网页',
      '      →',
      '    上的说明',
    ])
    expect(pdf.pages[0]?.content.match(/\S+ \S+ Td/g)).toEqual([
      '50 545.276 Td',
      '60 545.276 Td',
      '80 545.276 Td',
    ])
  })

  it('tells a picture in words, and where it stands', async () => {
    const picture: Element = { tag: 'Figure', parent: root, alt: '早市的电子秤' }
    const page = (belongs: Element) =>
      layoutOf([
        [
          {
            kind: 'rectangle',
            at: { x: 50, y: 95.2756 },
            size: { width: 100, height: 60 },
            ink: 'accent',
            belongs,
          },
        ],
      ])
    const pdf = await write(page(picture))
    const other = await write(page({ ...picture, alt: '早市的木头秤' }))
    expect(valueIn(other.trailer, 'ID')).not.toBe(valueIn(pdf.trailer, 'ID'))
    const [figure] = readStructure(pdf).kids
    if (figure === undefined || !('tag' in figure)) throw new Error('no figure')
    expect(figure.tag).toBe('Figure')
    expect(textIn(figure.dictionary.Alt)).toBe('早市的电子秤')
    expect(figure.dictionary.A).toEqual({ O: '/Layout', Placement: '/Block', BBox: [50, 440, 150, 500] })
  })

  it('gives characters that only their font knows beside it', async () => {
    const span: Element = { tag: 'Span', parent: { tag: 'P', parent: root }, actual: '\ue000' }
    const mark = setText('早', serif, 50, 50)
    const pdf = await write(layoutOf([[{ ...mark, belongs: span } as typeof mark]]))
    const [element] = allElements(readStructure(pdf)).filter(({ tag }) => tag === 'Span')
    expect(textIn(element?.dictionary.ActualText)).toBe('\ue000')
  })

  it('keeps the space a line was broken at', async () => {
    const line = { ...lineOf('Kakao Pay', [runOf('Kakao', serif, 10)]), to: 6 }
    const mark = setText('', serif, 50, 50)
    const pdf = await write(
      layoutOf([[{ ...mark, line, belongs: { tag: 'P', parent: root } } as typeof mark]]),
    )
    expect(spokenText(readStructure(pdf))).toBe('Kakao ')
  })

  it('is marked but has no tree when nothing on it belongs anywhere', async () => {
    const pdf = await write(layoutOf([[setText('早', serif, 50, 50)]]))
    expect(isDictionary(dictionaryOf(pdf, valueIn(pdf.trailer, 'Root')).MarkInfo)).toBe(true)
    expect(pdf.catalogue).not.toContain('StructTreeRoot')
  })
})
