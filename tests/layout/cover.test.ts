/** Names of every length on covers of every make: no ink of one line lies on that of another. */
import { beforeAll, describe, expect, it } from 'vitest'
import { layOutEdition } from '../../src/build.ts'
import type { LineMark } from '../../src/page.ts'
import * as made from '../support/made-pictures.ts'
import { memoryFiles } from '../support/memory-files.ts'

const name = '江湾镇数字经济与生活工作月报'
const names = Array.from({ length: name.length - 1 }, (_, index) => name.slice(0, index + 2))

let picture: Uint8Array

beforeAll(async () => {
  picture = await made.jpeg(900, 500)
})

const bare = { picture: false, entries: 4, more: [] }
const furnished = [
  'pinyin: JIANGWANZHEN GONGZUO YUEBAO',
  'imprint: { kind: internal, permit: 沪（K）0000号 }',
]
const motto = ', motto: 一月一册，镇上的事'

interface Cover {
  readonly picture: boolean
  readonly motto?: string
  readonly entries: number
  readonly more: readonly string[]
}

const covers: readonly (readonly [string, Cover])[] = [
  ['a bare cover', bare],
  ['a furnished one', { ...bare, motto, more: furnished }],
  ['one under a long list', { ...bare, motto, entries: 30, more: furnished }],
  ['one with a picture', { ...bare, picture: true }],
  ['a furnished one with a picture', { ...bare, picture: true, motto, more: furnished }],
  ['one with a picture and a long list', { ...bare, picture: true, motto, entries: 20, more: furnished }],
]

async function coverLines(title: string, cover: Cover): Promise<readonly LineMark[]> {
  const articles = Array.from(
    { length: cover.entries },
    (_, index) => `    - { title: 第${index + 1}条消息, date: 2026-11-02, toc: true, body: 正文一句。 }`,
  )
  const image = cover.picture ? 'image: images/渡口.jpg' : 'toc: true'
  const manifest = [
    'issue: 2026-11',
    `title: ${title}`,
    'organiser: [江湾镇, 江湾商会]',
    `cover: { ${image}${cover.motto ?? ''} }`,
    ...cover.more,
    'sections:',
    '  行业资讯:',
    ...articles,
    '',
  ].join('\n')
  const files = memoryFiles({ 'issue.yaml': manifest, 'images/渡口.jpg': picture })
  const { layout, findings } = await layOutEdition(files, undefined)
  if (layout === undefined) throw new Error(JSON.stringify(findings))
  return (layout.pages[0]?.marks ?? []).flatMap(mark =>
    mark.kind === 'line' && mark.role !== 'numeral' ? [mark] : [],
  )
}

interface Box {
  readonly words: string
  readonly left: number
  readonly top: number
  readonly right: number
  readonly bottom: number
}

/** The ink of a line, y down. */
function inkOf({ at, line }: LineMark): Box {
  const boxes = line.runs.flatMap(({ face, size, rise, glyphs }) =>
    glyphs.map(({ id, x }) => {
      const ink = face.ink(id)
      const base = at.y - rise
      return [
        at.x + x + ink.left * size,
        base - ink.top * size,
        at.x + x + ink.right * size,
        base - ink.bottom * size,
      ] as const
    }),
  )
  return {
    words: line.text.text,
    left: Math.min(...boxes.map(([left]) => left)),
    top: Math.min(...boxes.map(([, top]) => top)),
    right: Math.max(...boxes.map(([, , right]) => right)),
    bottom: Math.max(...boxes.map(([, , , bottom]) => bottom)),
  }
}

const touches = (a: Box, b: Box): boolean =>
  a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom

describe.each(covers)('%s', (_, cover) => {
  it.each(names)('has no line upon another: %s', async title => {
    const boxes = (await coverLines(title, cover)).map(inkOf)
    const touching = boxes.flatMap((box, index) =>
      boxes.slice(index + 1).flatMap(other => (touches(box, other) ? [`${box.words} / ${other.words}`] : [])),
    )
    expect(touching).toEqual([])
    expect(Math.max(...boxes.map(({ right }) => right))).toBeLessThan(595.28 - 61)
  })
})
