import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { diskFiles } from '../../src/manifest/disk.ts'
import { resolvePath } from '../../src/manifest/paths.ts'
import { plainText } from '../../src/rich-text.ts'

const folder = mkdtempSync(join(tmpdir(), 'issue-disk-'))
mkdirSync(join(folder, 'd/articles'), { recursive: true })
writeFileSync(join(folder, 'd/articles/01.md'), '渡口')
writeFileSync(join(folder, 'outside.md'), '外面')
symlinkSync(join(folder, 'outside.md'), join(folder, 'd/articles/out.md'))
symlinkSync('01.md', join(folder, 'd/articles/in.md'))
symlinkSync('nowhere.md', join(folder, 'd/articles/dangling.md'))
symlinkSync('round.md', join(folder, 'd/articles/round.md'))
const files = diskFiles(folder)

afterAll(() => rmSync(folder, { recursive: true }))

describe('the disk', () => {
  it('gives the bytes of a file', () => {
    expect(Buffer.from(files.read('d/articles/01.md', 100)).toString()).toBe('渡口')
  })

  it.each([
    ['d/articles', 'folder'],
    ['d/articles/02.md', 'missing'],
    ['d/articles/01.md/02.md', 'missing'],
    ['d/articles/dangling.md', 'missing'],
    [`d/${'长'.repeat(300)}.md`, 'missing'],
  ])('says why it cannot read %s', (path, fault) => expect(files.read(path, 100)).toBe(fault))

  it.each([
    ['d/articles', 'folder'],
    ['d/articles/01.md', 'file'],
    ['d/articles/02.md', 'missing'],
    [`d/${'长'.repeat(300)}.md`, 'missing'],
    ['d/a\0b.md', 'missing'],
    ['d/articles/round.md', 'file'],
  ])('says what %s is, whatever the system makes of the path', (path, kind) =>
    expect(files.kind(path)).toBe(kind),
  )

  it('refuses a link that leads to itself', () => {
    expect(files.read('d/articles/round.md', 100)).toBe('refused')
  })

  it('does not read a file beyond its limit', () => {
    expect(files.read('d/articles/01.md', 5)).toBe('too-large')
  })

  it.skipIf(process.platform === 'win32')('does not wait for a pipe', () => {
    execFileSync('mkfifo', [join(folder, 'd/pipe')])
    expect(files.read('d/pipe', 100)).toBe('refused')
  })

  it.each([
    ['articles/in.md', []],
    ['articles/out.md', ['link-out-of-root']],
    ['articles/dangling.md', []],
  ])('follows the link %s only inside the root', (path, problems) => {
    const written = plainText(path, { file: 'd/issue.yaml', from: 0, to: 1 })
    const { findings } = resolvePath(files, { folder: 'd', root: 'd' }, written)
    expect(findings.map(({ problem }) => problem)).toEqual(problems)
  })
})
