/** Several editions in one run, by the real command: which files come, where they go, and the lock that goes with them. */
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { issue, sha256 } from './support/command.ts'
import { folderOf, smallEdition } from './support/edition.ts'

const padded = {
  ...smallEdition,
  'publication.yaml': String(smallEdition['publication.yaml']).replace('fill: off', 'fill: blank'),
}
/** Eight pages are the least a stitcher takes; this number has four, which is told and hinders nothing. */
const forPress = {
  ...padded,
  'publication.yaml': `${padded['publication.yaml']}press: { binding: saddle }\n`,
}

const pressFile = 'issue-2023-02-press-210x297-4p-v1.pdf'
/** The job sheet of a delivery. */
const sheets = ['issue-2023-02-sheet-v1.json', 'issue-2023-02-sheet-v1.pdf']

describe('a delivery', () => {
  it('is told of on its job sheet, and every file of it is as the sheet tells', () => {
    const folder = folderOf(forPress)
    expect(issue(folder, ['build', '2023-02', '-q']).code).toBe(0)
    for (const name of ['2023-02.pdf', pressFile]) {
      const path = join('2023-02/out', name)
      const ran = issue(folder, ['verify', path])
      expect(ran.code).toBe(0)
      expect(ran.err).toContain('与交接单 issue-2023-02-sheet-v1.json 相符')
      const bytes = readFileSync(join(folder, path))
      bytes[bytes.length >> 1] = (bytes[bytes.length >> 1] ?? 0) ^ 1
      writeFileSync(join(folder, path), bytes)
      expect(issue(folder, ['verify', path]).code).toBe(6)
    }
  })

  it('is told of under the name it goes out with', () => {
    const folder = folderOf(forPress)
    expect(issue(folder, ['build', '2023-02', '-q', '--edition', 'press', '-o', 'my.pdf']).code).toBe(0)
    expect(issue(folder, ['verify', 'my.pdf']).code).toBe(0)
    const bytes = readFileSync(join(folder, 'my.pdf'))
    bytes[11] = (bytes[11] ?? 0) ^ 1
    writeFileSync(join(folder, 'my.pdf'), bytes)
    const ran = issue(folder, ['verify', 'my.pdf'])
    expect(ran.code).toBe(6)
    expect(ran.err).toContain('sha256')
  })
})

describe('the editions', () => {
  it('are the one for screens alone when the manifest does not speak of the press', () => {
    const folder = folderOf(padded)
    expect(issue(folder, ['build', '2023-02', '-q']).code).toBe(0)
    expect(readdirSync(join(folder, '2023-02/out'))).toEqual(['2023-02.pdf'])
    expect(existsSync(join(folder, '2023-02/issue.lock'))).toBe(false)
  })

  it('are both when it does, and the delivery is locked', () => {
    const folder = folderOf(forPress)
    expect(issue(folder, ['build', '2023-02', '-q']).code).toBe(0)
    expect(readdirSync(join(folder, '2023-02/out')).sort()).toEqual(['2023-02.pdf', pressFile, ...sheets])
    expect(JSON.parse(readFileSync(join(folder, '2023-02/issue.lock'), 'utf8'))).toMatchObject({ lock: 1 })
  })

  it('are those asked for with --edition', () => {
    const folder = folderOf(forPress)
    expect(issue(folder, ['build', '2023-02', '-q', '--edition', 'screen']).code).toBe(0)
    expect(readdirSync(join(folder, '2023-02/out'))).toEqual(['2023-02.pdf'])
    expect(issue(folder, ['build', '2023-02', '-q', '--edition', 'press', '-o', 'shop.pdf']).code).toBe(0)
    expect(readFileSync(join(folder, 'shop.pdf'), 'latin1').slice(0, 8)).toBe('%PDF-1.6')
    expect(issue(folder, ['build', '2023-02', '--edition', 'web']).code).toBe(2)
  })

  it('are named one by one in the closing lines and in the JSON, with their checksums', () => {
    const folder = folderOf(forPress)
    const told = issue(folder, ['build', '2023-02']).err
    expect(told).toContain('已写出 2 个文件：2 篇，4 页')
    expect(told).toMatch(new RegExp(`^ {2}2023-02/out/${pressFile}：4 页，\\d+ kB$`, 'm'))
    const { output } = JSON.parse(issue(folder, ['build', '2023-02', '--json']).out)
    expect(output.files.map((file: { edition: string }) => file.edition)).toEqual(['screen', 'press'])
    for (const { path, sha256: sum } of output.files) expect(sum).toBe(sha256(join(folder, path)))
  })

  it('go to the folder asked for, or beside the screen file asked for', () => {
    const folder = folderOf({ ...forPress, 'shop/.keep': '' })
    expect(issue(folder, ['build', '2023-02', '-q', '-o', 'shop']).code).toBe(0)
    expect(readdirSync(join(folder, 'shop')).sort()).toEqual(['.keep', '2023-02.pdf', pressFile, ...sheets])
    expect(issue(folder, ['build', '2023-02', '-q', '-o', 'reader.pdf']).code).toBe(0)
    expect(existsSync(join(folder, pressFile))).toBe(true)
  })

  it('cannot all be the one standard output', () => {
    const folder = folderOf(forPress)
    const ran = issue(folder, ['build', '2023-02', '-q', '-o', '-'])
    expect(ran).toMatchObject({ code: 2, out: '' })
    expect(ran.err).toContain('--edition')
    expect(issue(folder, ['build', '2023-02', '-q', '-o', '-', '--edition', 'press']).out.slice(0, 5)).toBe(
      '%PDF-',
    )
  })

  it('are none when the press cannot take the number', () => {
    const folder = folderOf({
      ...forPress,
      'publication.yaml': forPress['publication.yaml'].replace('fill: blank', 'fill: off'),
    })
    const ran = issue(folder, ['build', '2023-02'])
    expect(ran.code).toBe(1)
    expect(ran.err).toContain('R016')
    expect(existsSync(join(folder, '2023-02/out'))).toBe(false)
    expect(issue(folder, ['check', '2023-02']).code).toBe(1)
    expect(issue(folder, ['check', '2023-02', '--edition', 'screen']).code).toBe(0)
  })
})

describe('a frozen build', () => {
  const frozen = ['build', '2023-02', '--frozen']

  it('gives the same bytes as the delivery', () => {
    const folder = folderOf(forPress)
    const press = join(folder, '2023-02/out', pressFile)
    issue(folder, ['build', '2023-02', '-q'])
    const delivered = sha256(press)
    expect(issue(folder, [...frozen, '-q']).code).toBe(0)
    expect(sha256(press)).toBe(delivered)
  })

  it('is refused without a lock, and leaves no file', () => {
    const folder = folderOf(forPress)
    const ran = issue(folder, frozen)
    expect(ran.code).toBe(6)
    expect(ran.err).toContain('L001')
    expect(existsSync(join(folder, '2023-02/out'))).toBe(false)
  })

  it('names what differs from the lock, and does not mend the lock', () => {
    const folder = folderOf(forPress)
    issue(folder, ['build', '2023-02', '-q'])
    const lock = join(folder, '2023-02/issue.lock')
    const changed = readFileSync(lock, 'utf8').replace(/"profile": "[0-9a-f]{2}/, '"profile": "zz')
    const other = readFileSync(lock, 'utf8').replace(/(NotoSerifSC_400Regular\.ttf": ")./, '$1')
    writeFileSync(lock, changed)
    expect(issue(folder, frozen).err).toContain('L002')
    writeFileSync(lock, other.replace(/(NotoSerifSC_400Regular\.ttf": ")/, '$10'))
    const ran = issue(folder, frozen)
    expect(ran.code).toBe(6)
    expect(ran.err).toMatch(/L003 .*NotoSerifSC_400Regular\.ttf/)
  })
})
