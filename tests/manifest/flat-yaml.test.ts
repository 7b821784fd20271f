import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readFlatYaml } from '../../src/manifest/flat-yaml.ts'
import type { YamlNode } from '../../src/manifest/yaml-node.ts'
import { parseYaml, parseYamlText } from '../../src/manifest/yaml-tree.ts'

const sliceOf = (text: string) => ({ file: '01.md', text, from: 0, to: text.length })

/** The tree without the places of empty values and of the mapping itself, which nobody looks up. */
function outline(node: YamlNode | undefined): unknown {
  if (node === undefined || node.kind === 'empty') return 'nothing'
  if (node.kind === 'list') return node.items.map(outline)
  if (node.kind === 'scalar') return node
  return node.pairs.map(({ key, value }) => [key, outline(value)])
}

const word = fc.constantFrom('渡口', '“夜航”', '，', '：', '2026-03-05', 'a-b', '（快讯）')
const sign = fc.constantFrom(
  ...['title', 'null', ': ', ':', ' ', '"', "'", '#', ' #', '-', '- ', '\n', '\r\n', '\t', '~', '---', '...'],
  ...['\\', '[', ']', '{', '}', '*', '&', '!', '|', '>', '%', '@', '`', ',', '?', '? '],
)
const piece = fc.oneof({ arbitrary: word, weight: 3 }, { arbitrary: sign, weight: 1 })
const lines = fc.array(fc.array(piece, { maxLength: 5 }), { maxLength: 3 })
const flatText = lines.map(all => all.map(words => `title: ${words.join('')}\n`).join(''))
const anyText = fc.array(piece, { maxLength: 16 }).map(words => words.join(''))

describe('the flat reader', () => {
  it('reads one pair a line, plain or in quotes', () => {
    const read = readFlatYaml(
      sliceOf('title: 渡口：夜航\r\n来源: "江湾发布"\ntoc:\ndate: \'2026-03-05\'  \n'),
    )
    expect(
      read?.pairs.map(({ key, value }) => [key.text, value.kind === 'scalar' ? value.text : '']),
    ).toEqual([
      ['title', '渡口：夜航'],
      ['来源', '江湾发布'],
      ['toc', ''],
      ['date', '2026-03-05'],
    ])
  })

  it.each([
    'title: 渡口: 夜航',
    'title: 渡口 # 夜航',
    'title:渡口',
    'title: [渡口]',
    'title: |\n  渡口',
    'title: "a\\"b"',
    ' a: b',
    '- a',
  ])('leaves %j to the parser', text => expect(readFlatYaml(sliceOf(text))).toBeUndefined())

  it('agrees with the parser about everything it reads', () => {
    let read = 0
    fc.assert(
      fc.property(fc.oneof(flatText, anyText), text => {
        const flat = readFlatYaml(sliceOf(text))
        if (flat === undefined) return
        read++
        const full = parseYamlText(sliceOf(text))
        expect(full.errors).toEqual([])
        expect(full.findings).toEqual([])
        expect(outline(flat)).toEqual(outline(full.root))
      }),
      { numRuns: 4000 },
    )
    expect(read).toBeGreaterThan(500)
  })

  it('is asked first', () => {
    const slice = sliceOf('title: 渡口\n')
    expect(parseYaml(slice).root).toEqual(readFlatYaml(slice))
  })
})
