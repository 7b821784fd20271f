import { describe, expect, it } from 'vitest'
import { type Cluster, makeSubstituter } from '../../src/fonts/substitute.ts'

/** A ligature subtable for glyph 1, whose one ligature has so many components, glyphs 2 and up behind the first. */
function ligatures(components: number): DataView {
  const values = [1, 18, 1, 8, 1, 4, 9, components, 2, 1, 1, 1]
  const table = new DataView(new ArrayBuffer(values.length * 2))
  values.forEach((value, index) => {
    table.setUint16(index * 2, value)
  })
  return table
}

const run = (...ids: readonly number[]): readonly Cluster[] =>
  ids.map((id, index) => ({ id, from: index, to: index + 1 }))

describe('a ligature', () => {
  it('stands for the characters of its components', () => {
    const substitute = makeSubstituter(ligatures(2), [{ type: 4, subtables: [0] }])
    expect(substitute(run(1, 2, 3))).toEqual([
      { id: 9, from: 0, to: 2 },
      { id: 3, from: 2, to: 3 },
    ])
  })

  it('of no component, as a damaged table has it, is passed over', () => {
    const substitute = makeSubstituter(ligatures(0), [{ type: 4, subtables: [0] }])
    expect(substitute(run(1, 2))).toEqual(run(1, 2))
  })
})
