import { existsSync, readdirSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import catalogue from '../../fonts/catalogue.json' with { type: 'json' }
import { cataloguedRoles, isCatalogued, locateFace } from '../../src/fonts/catalogue.ts'
import { fontFile } from '../../src/fonts/font-file.ts'
import { inspectFont } from '../../src/fonts/inspect.ts'
import { readNames } from '../../src/fonts/name-table.ts'
import { readDirectory, readTables } from '../../src/fonts/sfnt.ts'

const names = Object.keys(catalogue.faces)

describe('the catalogue of faces', () => {
  it.each(names)('finds the file of %s, and the file bears that PostScript name', name => {
    const file = locateFace(name)
    expect(file).toBeDefined()
    const [table] = readTables(readDirectory(fontFile(file ?? ''), 0), ['name'])
    expect(readNames(table).postScript).toBe(name)
  })

  it.each(names)('may embed a part of %s', async name => {
    const where = { file: 'publication.yaml', from: 0, to: 0 }
    const inspection = await inspectFont({
      role: 'text',
      file: locateFace(name) ?? '',
      named: name,
      face: undefined,
      where,
    })
    expect(inspection.kind).toBe('usable')
  })

  it('names only faces it has, for roles and fallbacks alike', () => {
    const named = Object.values(cataloguedRoles).flatMap(role => [role.face, ...role.fallback])
    expect(named.filter(name => !isCatalogued(name))).toEqual([])
  })

  it('carries the licence of every package', () => {
    const packages = new Set(Object.values(catalogue.faces).map(face => face.package))
    for (const name of packages) {
      const licence = `fonts/licences/OFL-${name.split('/').at(-1)}.txt`
      expect(existsSync(licence), licence).toBe(true)
    }
    expect(readdirSync('fonts/licences')).toHaveLength(packages.size)
  })

  it('knows no face of another name', () => {
    expect(isCatalogued('toString')).toBe(false)
    expect(locateFace('Comic')).toBeUndefined()
  })
})
