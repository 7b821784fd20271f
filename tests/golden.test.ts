/** Whole numbers as text: `UPDATE_GOLDEN=1` rewrites the pages, and the difference is read before it is kept. */
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { layOutEdition } from '../src/build.ts'
import { dumpLayout } from '../src/export/dump.ts'
import { problemOf } from '../src/findings/wording.ts'
import { diskFiles } from '../src/manifest/disk.ts'

const folder = 'tests/golden'

describe('the pages of', () => {
  it.each(readdirSync(folder))('%s are as they were', async name => {
    const { layout, findings } = await layOutEdition(diskFiles(process.cwd()), join(folder, name))
    const errors = findings.filter(finding => problemOf(finding).severity === 'error')
    expect(errors).toEqual([])
    if (layout === undefined) throw new Error('no pages')
    const golden = join(folder, name, 'pages.txt')
    const pages = dumpLayout(layout)
    if (process.env.UPDATE_GOLDEN !== undefined) writeFileSync(golden, pages)
    expect(pages).toBe(existsSync(golden) ? readFileSync(golden, 'utf8') : `no ${golden}`)
  })
})
