/** `docs/press.md` tells of every rule, and of no rule that there is none of. */
import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { rulesOf } from '../../src/preflight/rules/rules.ts'

const document = readFileSync('docs/press.md', 'utf8')

const chapterOf = (heading: string): string =>
  document.split(/^## /m).find(part => part.startsWith(heading)) ?? ''

/** Rules by row, from the last column of a table. */
const rowsOf = (heading: string): ReadonlyMap<string, readonly string[]> =>
  new Map(
    chapterOf(heading)
      .split('\n')
      .filter(line => /^\| \d/.test(line))
      .map(line => {
        const cells = line.split(' | ')
        return [
          cells[0]?.slice(2) ?? '',
          (cells.at(-1)?.match(/`[\w-]+`/g) ?? []).map(name => name.slice(1, -1)),
        ]
      }),
  )

const tables = { shop: rowsOf('The shop'), 'X-4': rowsOf('PDF/X-4'), screen: rowsOf('The screen edition') }

/** `X-4 27, shop 23` → each row of our tables; clauses of standards that have no row of ours are left out. */
const rowsIn = (source: string): readonly (readonly [keyof typeof tables, string])[] => {
  let table = ''
  return source.split(', ').flatMap(part => {
    const [first = '', second] = part.split(' ')
    if (second !== undefined) table = first
    const row = second ?? first
    return table === 'shop' || table === 'X-4' || table === 'screen' ? [[table, row] as const] : []
  })
}

describe('the table of the press', () => {
  const rules = [...rulesOf.press, ...rulesOf.screen]

  it.each(rules.map(rule => [rule.name, rule.source] as const))(
    'names %s where it says it stands',
    (name, source) => {
      for (const [table, row] of rowsIn(source)) expect(tables[table].get(row) ?? []).toContain(name)
      expect(document).toContain(`\`${name}\``)
    },
  )

  it('names no rule that there is none of', () => {
    const known = new Set(rules.map(({ name }) => name))
    const named = Object.values(tables).flatMap(table => [...table.values()].flat())
    expect(named.filter(name => !known.has(name))).toEqual([])
  })

  it('has every row', () => {
    expect(tables.shop.size).toBe(26)
    expect(tables['X-4'].size).toBe(51)
    expect(tables.screen.size).toBe(22)
  })

  it('has a rule only once in an edition', () => {
    for (const edition of Object.values(rulesOf)) {
      const names = edition.map(({ name }) => name)
      expect(names).toEqual([...new Set(names)])
    }
  })
})
