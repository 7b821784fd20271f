import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { scalarText } from '../../src/manifest/scalar-text.ts'
import { findNode } from '../../src/manifest/sourced-yaml.ts'
import { parseYamlText } from '../../src/manifest/yaml-tree.ts'
import { spanOf } from '../../src/rich-text.ts'

function textOf(yaml: string) {
  const { root } = parseYamlText({ file: 'issue.yaml', text: yaml, from: 0, to: yaml.length })
  const whole = { file: 'issue.yaml', from: 0, to: yaml.length }
  const { node } = findNode({ file: 'issue.yaml', text: yaml, root, names: new Map(), whole }, ['title'])
  if (node?.kind !== 'scalar') throw new Error('the fixture has no scalar')
  return scalarText(node, 'issue.yaml', yaml)
}

/** What stands in the file at the place of each run of the text that has one. */
const written = (yaml: string) =>
  textOf(yaml).origin.pieces.map(({ from, to, at }) => yaml.slice(at, at + to - from))

describe('the place of every character', () => {
  it.each([
    ['plain', 'title: 渡口夜航\n', ['渡口夜航']],
    ['in quotes', "title: '渡口夜航'\n", ['渡口夜航']],
    ['around a doubled quote', "title: '渡口''夜航'\n", ['渡口', '夜航']],
    ['around an escape', 'title: "渡\\"口\\u3000夜\\U0001F6A2航"\n', ['渡', '口', '夜', '航']],
    ['over lines', 'title: 渡口\n  夜航\n', ['渡口', '夜航']],
    ['over lines in quotes', 'title: "渡口\n\n  夜航"\n', ['渡口', '夜航']],
    ['over an escaped line end', 'title: "渡口\\\n  夜航"\n', ['渡口', '夜航']],
    ['in a block', 'title: |\n  渡口开航。\n\n  票价不变。\n', ['渡口开航。', '票价不变。']],
    ['in a block that keeps its depth', 'title: |\n  渡口\n    夜航\n', ['渡口', '夜航']],
    ['in a folded block', 'title: >-\n  渡口\n  夜航\n\n  票价\n', ['渡口', '夜航', '票价']],
    ['with line ends of Windows', 'title: |\r\n  渡口\r\n  夜航\r\n', ['渡口', '夜航']],
  ])('is known %s', (_, yaml, pieces) => {
    expect(written(yaml)).toEqual(pieces)
  })

  it('is that of the same character, whatever the text is and however it is quoted', () => {
    const text = fc.array(fc.constantFrom('渡', '口', ' ', '"', "'", '\\', ':', '#', '🚢', '“'), {
      minLength: 1,
      maxLength: 12,
    })
    const styles = [
      (all: string) => `title: ${JSON.stringify(all)}\n`,
      (all: string) => `title: '${all.replaceAll("'", "''")}'\n`,
      (all: string) => `title: |2\n  ${all}\n`,
    ]
    fc.assert(
      fc.property(text, fc.constantFrom(...styles), (parts, style) => {
        const all = parts.join('')
        fc.pre(all.trim() !== '')
        const yaml = style(all)
        const read = textOf(yaml)
        expect(read.text).toBe(all)
        for (const { from, to, at } of read.origin.pieces)
          expect(yaml.slice(at, at + to - from)).toBe(all.slice(from, to))
        const placed = read.origin.pieces.map(({ from, to }) => all.slice(from, to)).join('')
        expect(placed.match(/[渡口🚢“]/gu)).toEqual(all.match(/[渡口🚢“]/gu))
      }),
    )
  })

  it('lets a finding point at one word of a title', () => {
    const yaml = 'issue: 2026-03\ntitle: "“渡口” 夜航"\n'
    const title = textOf(yaml)
    const { from, to } = spanOf(title.origin, title.text.indexOf('夜航'), title.text.length)
    expect(yaml.slice(from, to)).toBe('夜航')
  })
})
