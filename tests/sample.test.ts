/** The sample edition through the whole road: what must hold on every page of a number. */
import { beforeAll, describe, expect, it } from 'vitest'
import { layOutEdition } from '../src/build.ts'
import { problemOf } from '../src/findings/wording.ts'
import type { Block, Issue } from '../src/issue/issue.ts'
import { diskFiles } from '../src/manifest/disk.ts'
import type { Layout, Mark, Page, TextRole } from '../src/page.ts'
import type { Line } from '../src/text/line.ts'

type LineMark = Extract<Mark, { kind: 'line' }>

let issue: Issue
let layout: Layout
let errors: readonly string[]

beforeAll(async () => {
  const edition = await layOutEdition(diskFiles(process.cwd()), 'issues/2023-02')
  if (edition.issue === undefined || edition.layout === undefined)
    throw new Error(JSON.stringify(edition.findings))
  issue = edition.issue
  layout = edition.layout
  errors = edition.findings
    .map(problemOf)
    .flatMap(problem => (problem.severity === 'error' ? [problem.code] : []))
})

const linesOf = (page: Page): readonly LineMark[] =>
  page.marks.flatMap(mark => (mark.kind === 'line' ? [mark] : []))

const allLines = (): readonly LineMark[] => layout.pages.flatMap(linesOf)

const words = (line: Line): string => line.text.text.slice(line.from, line.to)

const bare = (text: string): string => text.replace(/[\s\u2028]/g, '')

/** Where two long texts part, with a few words of each. */
function firstDifference(printed: string, written: string): string | undefined {
  if (printed === written) return undefined
  let at = 0
  while (printed[at] === written[at]) at += 1
  return `printed …${printed.slice(at - 10, at + 10)}…, written …${written.slice(at - 10, at + 10)}…`
}

const textOf = (blocks: readonly Block[]): string =>
  blocks
    .map(block => {
      switch (block.kind) {
        case 'list':
          return block.items.map(item => (item.label?.text ?? '') + textOf(item.blocks)).join('')
        case 'quotation':
          return textOf(block.blocks)
        default:
          return block.text.text
      }
    })
    .join('')

describe('the sample edition', () => {
  it('has 64 articles in four sections, two books, and no errors', () => {
    expect(issue.sections.map(section => `${section.name.text} ${section.articles.length}`)).toEqual([
      '行业资讯 41',
      '政策法规 3',
      '数据观察 17',
      '专家视点 3',
    ])
    expect(issue.books?.books.length).toBe(2)
    expect(errors).toEqual([])
  })

  it('prints every character of its articles and books, in order', () => {
    const roles: readonly TextRole[] = [
      'title',
      'subtitle',
      'author',
      'note',
      'body',
      'heading',
      'quotation',
      'list-label',
      'source',
      'book-title',
      'book-imprint',
    ]
    const printed = layout.pages
      .filter(page => page.kind === 'inside')
      .flatMap(linesOf)
      .filter(mark => roles.includes(mark.role))
      .map(mark => words(mark.line))
      .join('')
    const written = [
      ...issue.sections.flatMap(section =>
        section.articles.map(({ title, subtitle, author, note, blocks, source }) =>
          [
            title.text,
            subtitle?.text,
            author?.text,
            note?.text,
            textOf(blocks),
            source.source.text,
            source.compiler?.text,
            source.date?.text,
          ].join(''),
        ),
      ),
      ...(issue.books?.books ?? []).map(
        book => book.title.text + book.imprint.map(part => part.text).join('') + textOf(book.intro),
      ),
    ].join('')
    expect(firstDifference(bare(printed), bare(written))).toBeUndefined()
  })

  it('names the page on which each of the 16 titles of the contents list stands', () => {
    const titles = new Map(
      issue.sections.flatMap(section =>
        section.articles.map(article => [article.id, article.title] as const),
      ),
    )
    expect(layout.contents.length).toBe(16)
    for (const entry of layout.contents) {
      const page = layout.pages.find(candidate =>
        linesOf(candidate).some(
          mark => mark.role === 'title' && mark.line.text === titles.get(entry.article),
        ),
      )
      expect(`${entry.title} ${entry.folio}`).toBe(`${entry.title} ${page?.folio}`)
    }
    const printed = linesOf(layout.pages[0] as Page)
      .filter(mark => mark.role === 'contents-folio')
      .map(mark => words(mark.line))
    expect(printed).toEqual(layout.contents.map(entry => String(entry.folio)))
  })

  it('settles its contents numbers in two passes', () => {
    expect([layout.passes, layout.unsettled]).toEqual([2, []])
  })

  it('ends with the contact block', () => {
    const back = layout.pages.at(-1)
    expect(back?.kind).toBe('back')
    const text =
      back === undefined
        ? ''
        : linesOf(back)
            .map(mark => words(mark.line))
            .join('\n')
    for (const part of issue.back.contact) expect(text).toContain(part.value.text)
  })

  it('begins no line with a closing mark and ends none with an opening one', () => {
    const justified = allLines().filter(mark => mark.role === 'body')
    const starts = justified
      .filter(mark => mark.line.from > 0)
      .map(mark => words(mark.line))
      .filter(text => /^[，。、；：？！）》〉」』】〕”’·～%‰℃…]/u.test(text))
    const ends = justified.map(mark => words(mark.line)).filter(text => /[（《〈「『【〔“‘]$/u.test(text))
    expect([...starts, ...ends]).toEqual([])
  })

  it('divides no figure, no dash and no ellipsis between lines', () => {
    const divided = allLines().filter(({ line }) => {
      const before = line.text.text.slice(line.from - 1, line.from)
      const after = line.text.text.slice(line.from, line.from + 1)
      return (
        line.from > 0 && (/^\d\d$/.test(before + after) || before + after === '——' || before + after === '……')
      )
    })
    expect(divided.map(mark => words(mark.line))).toEqual([])
  })

  it('sets every line of a paragraph but its last exactly flush', () => {
    const ragged = allLines()
      .filter(mark => mark.role === 'body' && !mark.line.last)
      .filter(({ line }) => Math.abs(line.end - line.measure) > 0.01)
    expect(ragged.map(mark => words(mark.line))).toEqual([])
  })

  it('has every line of text and every source line on the grid', () => {
    const { firstBaseline, pitch } = layout.grid
    const off = allLines()
      .filter(mark => mark.role === 'body' || mark.role === 'source')
      .filter(
        ({ at }) =>
          Math.abs((at.y - firstBaseline) / pitch - Math.round((at.y - firstBaseline) / pitch)) > 0.001,
      )
    expect(off.map(mark => words(mark.line))).toEqual([])
  })

  it('leaves no single line of a paragraph at the head or foot of a page', () => {
    const bodies = layout.pages.map(page =>
      linesOf(page)
        .filter(mark => mark.role === 'body')
        .map(mark => mark.line),
    )
    const lone = bodies.flatMap(lines =>
      lines.filter((line, index) => {
        const before = lines[index - 1]?.text === line.text
        const after = lines[index + 1]?.text === line.text
        const whole = line.from === 0 && line.last
        return !before && !after && !whole
      }),
    )
    expect(lone.map(words)).toEqual([])
  })

  it('begins no page with a source line and ends none with a title', () => {
    const inside = layout.pages.filter(page => page.kind === 'inside')
    const textRoles: readonly TextRole[] = ['title', 'body', 'source', 'heading', 'quotation', 'section-name']
    const flow = inside.map(page => linesOf(page).filter(mark => textRoles.includes(mark.role)))
    expect(flow.filter(lines => lines[0]?.role === 'source').length).toBe(0)
    expect(
      flow.filter(lines => ['title', 'heading', 'section-name'].includes(lines.at(-1)?.role ?? '')).length,
    ).toBe(0)
  })

  it('numbers every inside page and none of the others', () => {
    const numbered = layout.pages.map(page =>
      linesOf(page)
        .filter(mark => mark.role === 'folio')
        .map(mark => Number(words(mark.line))),
    )
    expect(numbered).toEqual(layout.pages.map(page => (page.kind === 'inside' ? [page.folio] : [])))
  })

  it('bookmarks every heading: sections, articles, books', () => {
    expect(layout.bookmarks.map(bookmark => bookmark.title)).toEqual([
      '电子商务动态',
      '目次',
      '行业资讯',
      '政策法规',
      '数据观察',
      '专家视点',
      '悦读电商',
      '编辑部',
      '编印',
      '人员',
    ])
    const under = layout.bookmarks.map(bookmark => bookmark.children.length)
    expect(under).toEqual([0, 0, 41, 3, 17, 3, 2, 0, 0, 0])
  })
})
