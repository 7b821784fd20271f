/** `issue verify`, as a print shop would run it on what it was sent. */
import { spawnSync } from 'node:child_process'
import { cpSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { sheetText } from '../../src/sheet/job-sheet.ts'
import { folderOf } from '../support/edition.ts'
import { goodFiles } from '../support/good-files.ts'
import { sheetOf } from '../support/sheet.ts'

const command = resolve('bin/issue.js')

let folder = ''
let pressName = ''

const issue = (...words: readonly string[]) => {
  const { status, stdout, stderr } = spawnSync(process.execPath, [command, 'verify', ...words], {
    cwd: folder,
    encoding: 'utf8',
    env: { PATH: process.env.PATH ?? '' },
  })
  return { code: status, out: stdout, err: stderr }
}

beforeAll(async () => {
  const good = await goodFiles('inks: { accent: { spot: PANTONE 187 C } }')
  const [press] = good.press
  pressName = press?.name ?? ''
  folder = folderOf({
    'out/2023-02.pdf': good.screen.bytes,
    [`out/${pressName}`]: press?.bytes ?? new Uint8Array(),
    'out/sheet.json': sheetText(await sheetOf(good)),
    'out/other.json': '{ "schema": 1 }',
    'alone/2023-02.pdf': good.screen.bytes,
  })
})

describe('issue verify', () => {
  it('passes what it wrote, with the sheet beside it', () => {
    expect(issue('out/2023-02.pdf')).toEqual({
      code: 0,
      out: '',
      err: 'out/2023-02.pdf 合格：PDF/UA-1 + PDF/A-2a，8 页，与交接单 sheet.json 相符\n',
    })
    const pressed = issue(`out/${pressName}`, '--lang', 'en')
    expect(pressed.code).toBe(0)
    expect(pressed.err).toContain('is sound: PDF/X-4, 8 pages, as its job sheet sheet.json tells')
    expect(pressed.err).toContain('no file can prove of the sheet: the quantity, the papers')
  })

  it('says nothing when quiet and content', () => {
    expect(issue('out/2023-02.pdf', '-q')).toEqual({ code: 0, out: '', err: '' })
  })

  it('passes a file without a sheet by its rules alone, and says so', () => {
    const ran = issue('alone/2023-02.pdf')
    expect(ran.code).toBe(0)
    expect(ran.err).toContain('V021')
  })

  it('ends with 6 when a byte is changed, and names what differs', () => {
    const changed = Buffer.from(readFileSync(join(folder, 'out', pressName)))
    changed[changed.length >> 1] = (changed[changed.length >> 1] ?? 0) ^ 1
    writeFileSync(join(folder, 'alone', pressName), changed)
    const ran = issue(`alone/${pressName}`, '--sheet', 'out/sheet.json')
    expect(ran.code).toBe(6)
    expect(ran.err).toContain('V020')
    expect(ran.err).toContain('sha256')
  })

  it('ends with 6 when a press file stands beside a sheet that does not tell of it', () => {
    const changed = Buffer.from(readFileSync(join(folder, 'out', pressName)))
    changed[11] = (changed[11] ?? 0) ^ 1
    writeFileSync(join(folder, 'out', 'my.pdf'), changed)
    expect(issue('out/my.pdf', '--lang', 'en')).toMatchObject({
      code: 6,
      err: expect.stringContaining('V023'),
    })
  })

  it('reads a file in a folder that may not be listed', () => {
    const text =
      'const fs = require("node:fs"); const list = fs.readdirSync; fs.readdirSync = (path, ...more) => { if (/out$/.test(String(path))) throw Object.assign(new Error("EACCES"), { code: "EACCES" }); return list(path, ...more) }'
    writeFileSync(join(folder, 'unlisted.cjs'), text)
    const { status, stderr } = spawnSync(
      process.execPath,
      ['--require', './unlisted.cjs', command, 'verify', 'out/2023-02.pdf'],
      { cwd: folder, encoding: 'utf8', env: { PATH: process.env.PATH ?? '' } },
    )
    expect([status, stderr.includes('V021')]).toEqual([0, true])
  })

  it('ends with 6 when the sheet is none, or is of another number', () => {
    expect(issue('out/2023-02.pdf', '--sheet', 'out/other.json')).toMatchObject({
      code: 6,
      err: expect.stringContaining('V022'),
    })
  })

  it('tells programs everything as JSON on standard output', () => {
    const ran = issue('out/2023-02.pdf', '--json')
    expect(ran).toMatchObject({ code: 0, err: '' })
    expect(JSON.parse(ran.out)).toMatchObject({
      schema: 1,
      file: 'out/2023-02.pdf',
      sheet: 'sheet.json',
      ok: true,
      exitCode: 0,
      findings: [],
      found: { edition: 'screen', pages: 8, standard: 'PDF/UA-1 + PDF/A-2a' },
    })
  })

  it('is wrongly used without a file, or with one that is not there', () => {
    expect(issue()).toMatchObject({ code: 2, err: expect.stringContaining('少写了“pdf”') })
    expect(issue('nowhere.pdf')).toMatchObject({ code: 2, err: 'issue: 读不了“nowhere.pdf”\n' })
  })

  it('takes several files, and all of a folder but the page of the sheet', () => {
    const both = issue('out/2023-02.pdf', `out/${pressName}`)
    expect(both).toMatchObject({ code: 0, out: '' })
    expect(both.err.match(/合格/g)).toHaveLength(2)
    rmSync(join(folder, 'out/my.pdf'), { force: true })
    writeFileSync(join(folder, 'out/sheet.pdf'), 'the page of the sheet')
    const all = issue('out')
    expect(all).toEqual(both)
    expect(issue('out', 'nowhere.pdf', '-q')).toMatchObject({ code: 2, err: 'issue: 读不了“nowhere.pdf”\n' })
    writeFileSync(join(folder, 'out/broken.pdf'), 'no PDF')
    expect(issue('out').code).toBe(6)
    expect(issue('.')).toMatchObject({ code: 2, err: 'issue: “.”这个文件夹里没有 PDF\n' })
  })

  it('says of the page of a sheet what it is, and which files to name; among others it is passed over', () => {
    writeFileSync(join(folder, 'out/sheet.pdf'), 'the page of the sheet')
    const alone = issue('out/sheet.pdf')
    expect(alone).toMatchObject({ code: 2, out: '' })
    expect(alone.err).toMatch(/^issue: “out\/sheet\.pdf”是交接单的打印页.*2023-02\.pdf/)
    expect(alone.err).toContain(pressName)
    expect(issue('out/2023-02.pdf', 'out/sheet.pdf').code).toBe(0)
  })

  it('misses a press file of a sheet in a folder, under whatever name it may be', () => {
    cpSync(join(folder, 'out'), join(folder, 'sent'), { recursive: true })
    rmSync(join(folder, 'sent/broken.pdf'), { force: true })
    renameSync(join(folder, 'sent', pressName), join(folder, 'sent/renamed.pdf'))
    expect(issue('sent').err).not.toContain('V024')
    rmSync(join(folder, 'sent/renamed.pdf'))
    const ran = issue('sent')
    expect(ran).toMatchObject({ code: 6, err: expect.stringContaining('V024') })
    expect(ran.err).toContain(pressName)
    rmSync(join(folder, 'sent/2023-02.pdf'))
    writeFileSync(join(folder, 'sent/other.pdf'), readFileSync(join(folder, 'alone/2023-02.pdf')))
    expect(issue('sent', '--json').out).toContain('"file": "sent/sheet.json"')
  })

  it('says of a sheet that is not there that it is not there', () => {
    const ran = issue('out/2023-02.pdf', '--sheet', 'none.json')
    expect(ran).toMatchObject({ code: 2, err: 'issue: 没有“none.json”这个文件\n' })
  })

  it('judges what is no PDF at all', () => {
    expect(issue('out/sheet.json')).toMatchObject({ code: 6, err: expect.stringContaining('V010') })
  })
})
