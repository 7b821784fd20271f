/** The bundle that editors run does what its sources do, letter for letter. */

import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { cpSync, readdirSync, readFileSync, symlinkSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import packageFile from '../package.json' with { type: 'json' }
import { layOutEdition, usualWish } from '../src/build.ts'
import { exportEditions, instantOf } from '../src/commands/export.ts'
import { countFindings } from '../src/findings/wording.ts'
import { diskFiles } from '../src/manifest/disk.ts'
import { unwatched } from '../src/stages.ts'
import { issue, sha256 } from './support/command.ts'
import { folderOf } from './support/edition.ts'

const golden = join(import.meta.dirname, 'golden')

async function bySource(folder: string): Promise<string> {
  const edition = await layOutEdition(diskFiles(process.cwd()), folder, unwatched, {
    ...usualWish,
    edition: 'screen',
  })
  expect(countFindings(edition.findings).error).toBe(0)
  if (edition.layout === undefined) throw new Error('no pages')
  const exported = await exportEditions(edition, edition.layout, {
    job: undefined,
    profile: undefined,
    date: instantOf(edition, ''),
    version: packageFile.version,
    cacheFolder: undefined,
    watch: unwatched,
  })
  if (!exported.ok) throw new Error('no file')
  return createHash('sha256')
    .update(exported.value[0]?.bytes ?? '')
    .digest('hex')
}

describe('the bundle', () => {
  it('is built without the sample too, and says in a line that its code is not kept', () => {
    const folder = folderOf({})
    for (const name of ['bin', 'package.json', 'esbuild.config.js'])
      cpSync(name, join(folder, name), { recursive: true })
    for (const name of ['src', 'node_modules']) symlinkSync(resolve(name), join(folder, name))
    const { status, stderr } = spawnSync(process.execPath, ['esbuild.config.js'], {
      cwd: folder,
      encoding: 'utf8',
    })
    expect([status, stderr.trim().split('\n')]).toEqual([0, [expect.stringContaining('npm run sample')]])
    expect(readdirSync(join(folder, 'dist'))).toEqual(['cli.cjs'])
  })

  it('is plain ASCII, as the code kept for it supposes', () => {
    expect(readFileSync('dist/cli.cjs', 'latin1')).not.toMatch(/[\u0080-\u00ff]/)
  })

  it.each(readdirSync(golden))('sets %s as its sources do', async name => {
    const target = join(folderOf({}), 'by-bundle.pdf')
    const ran = issue('.', ['build', join(golden, name), '-q', '--edition', 'screen', '-o', target])
    expect(ran).toMatchObject({ code: 0, out: '' })
    expect(sha256(target)).toBe(await bySource(join('tests/golden', name)))
  })
})
