import { spawn } from 'node:child_process'
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { type OutputFile, place, placeOf, stage, unstage, writeWhole } from '../src/output.ts'
import { command } from './support/command.ts'
import { folderOf } from './support/edition.ts'

let room: string

beforeEach(() => {
  room = mkdtempSync(join(tmpdir(), 'issue-output-'))
})
afterEach(() => rmSync(room, { recursive: true }))

const pdf = (name: string, text: string): OutputFile => ({
  path: join(room, name),
  bytes: Buffer.from(`%PDF-1.7 ${text}`),
  form: 'pdf',
})

const json = (name: string, value: unknown): OutputFile => ({
  path: join(room, name),
  bytes: Buffer.from(JSON.stringify(value, null, 2)),
  form: 'json',
})
const lock = { lock: 1, tool: 'issue 1.0.0', fonts: {}, profile: null }

const textOf = (name: string): string => readFileSync(join(room, name), 'utf8')

describe('writing whole files', () => {
  it('puts every file in its place and leaves nothing beside', () => {
    const sheet: OutputFile = { path: join(room, 'sheet.json'), bytes: Buffer.from('{}'), form: 'json' }
    expect(writeWhole([pdf('a.pdf', 'one'), sheet], 'given')).toBeUndefined()
    expect(readdirSync(room).sort()).toEqual(['a.pdf', 'sheet.json'])
    expect(textOf('a.pdf')).toBe('%PDF-1.7 one')
  })

  it('replaces a file of the same form, and an empty one', () => {
    writeFileSync(join(room, 'a.pdf'), '%PDF-1.4 old')
    writeFileSync(join(room, 'b.pdf'), '')
    expect(writeWhole([pdf('a.pdf', 'new'), pdf('b.pdf', 'new')], 'given')).toBeUndefined()
    expect([textOf('a.pdf'), textOf('b.pdf')]).toEqual(['%PDF-1.7 new', '%PDF-1.7 new'])
  })

  it('writes none when one cannot be written', () => {
    writeFileSync(join(room, 'a.pdf'), '%PDF-1.4 old')
    writeFileSync(join(room, 'b.pdf'), '# 稿件')
    const finding = writeWhole([pdf('a.pdf', 'new'), pdf('b.pdf', 'new')], 'given')
    expect(finding).toMatchObject({ problem: 'output-not-replaced', params: { form: 'pdf' } })
    expect([textOf('a.pdf'), textOf('b.pdf')]).toEqual(['%PDF-1.4 old', '# 稿件'])
    expect(readdirSync(room).sort()).toEqual(['a.pdf', 'b.pdf'])
  })

  it.each([
    ['a manuscript', 'issue: 2023-02'],
    ['data of others', '{\n  "name": "x"\n}\n'],
    ['data in another hand', '{"lock": 1, "tool": "x", "fonts": {}}'],
    ['a job sheet', '{\n  "schema": 1,\n  "tool": {},\n  "title": ""\n}\n'],
  ])('never takes %s for a lock', (_, there) => {
    writeFileSync(join(room, 'issue.lock'), there)
    expect(writeWhole([json('issue.lock', lock)], 'given')?.problem).toBe('output-not-replaced')
    expect(textOf('issue.lock')).toBe(there)
  })

  it('replaces a lock by another', () => {
    writeFileSync(join(room, 'issue.lock'), JSON.stringify({ ...lock, tool: 'issue 0.9.0' }, null, 2))
    expect(writeWhole([json('issue.lock', lock)], 'given')).toBeUndefined()
    expect(JSON.parse(textOf('issue.lock'))).toEqual(lock)
  })

  it('replaces a JUnit report and no other XML', () => {
    const report: OutputFile = {
      path: join(room, 'r.xml'),
      bytes: Buffer.from('<?xml version="1.0" encoding="UTF-8"?>\n<testsuites>'),
      form: 'xml',
    }
    writeFileSync(join(room, 'r.xml'), '<?xml version="1.0" encoding="UTF-8"?>\n<book/>')
    expect(writeWhole([report], 'given')?.problem).toBe('output-not-replaced')
    rmSync(join(room, 'r.xml'))
    expect(writeWhole([report], 'given')).toBeUndefined()
    expect(writeWhole([report], 'given')).toBeUndefined()
  })

  it.each(['old', 'none'])('puts back what was there (%s) when a later name cannot be given', before => {
    if (before === 'old') writeFileSync(join(room, 'a.pdf'), '%PDF-1.4 old')
    const staged = stage([pdf('a.pdf', 'new'), pdf('b.pdf', 'new'), pdf('c.pdf', 'new')], 'given')
    if (!staged.ok) throw new Error('not staged')
    mkdirSync(join(room, 'b.pdf'))
    expect(place(staged.value)).toMatchObject({ params: { file: join(room, 'b.pdf') } })
    expect(readdirSync(room).sort()).toEqual(before === 'old' ? ['a.pdf', 'b.pdf'] : ['b.pdf'])
    if (before === 'old') expect(textOf('a.pdf')).toBe('%PDF-1.4 old')
  })

  it('takes staged files away without a trace', () => {
    const staged = stage([pdf('a.pdf', 'new')], 'given')
    if (staged.ok) unstage(staged.value)
    expect(readdirSync(room)).toEqual([])
  })

  it('knows one place by all its names', () => {
    mkdirSync(join(room, 'o'))
    symlinkSync(join(room, 'o'), join(room, 'link'))
    symlinkSync(join(room, 'o/a.pdf'), join(room, 'b.pdf'))
    writeFileSync(join(room, 'o/a.pdf'), '')
    for (const name of ['o/./a.pdf', 'link/a.pdf', 'b.pdf'])
      expect(placeOf(join(room, name))).toBe(placeOf(join(room, 'o/a.pdf')))
    expect(() => writeWhole([pdf('b.pdf', 'x'), pdf('o/a.pdf', 'y')], 'given')).toThrow()
  })

  it('names the file whose folder is missing', () => {
    const finding = writeWhole([pdf('a.pdf', 'new'), pdf('no/b.pdf', 'new')], 'given')
    expect(finding).toMatchObject({
      problem: 'output-folder-missing',
      params: { file: join(room, 'no/b.pdf') },
    })
    expect(readdirSync(room)).toEqual([])
  })

  it('does not take the place of a folder', () => {
    mkdirSync(join(room, 'a.pdf'))
    expect(writeWhole([pdf('a.pdf', 'new')], 'given')?.problem).toBe('output-is-folder')
  })
})

describe('many files', () => {
  it('are written in a time that grows with their number alone', () => {
    const files = Array.from({ length: 1200 }, (_, index) => pdf(`made/${index}.pdf`, 'x'))
    const before = process.cpuUsage()
    expect(writeWhole(files, 'made')).toBeUndefined()
    const { user, system } = process.cpuUsage(before)
    expect(readdirSync(join(room, 'made')).length).toBe(1200)
    expect((user + system) / 1e6).toBeLessThan(4)
  })

  it.skipIf(process.platform !== 'linux')('tells of a folder that the system will not make', () => {
    const finding = writeWhole([{ path: '/proc/none/a.pdf', bytes: Buffer.from('x'), form: 'new' }], 'made')
    expect(finding?.problem).toBe('output-folder-missing')
  })

  it('are all there or none, whenever the run is told to stop', async () => {
    const articles = Array.from(
      { length: 500 },
      (_, index) =>
        `第${index}号渡口通告\n　　渡口本周起加开夜航。\n来源：《江湾晚报》 2023 年 02 月 07 日\n`,
    )
    const folder = folderOf({
      'publication.yaml': 'title: 江湾月报\n',
      '2023-02/issue.yaml': 'issue: 2023-02\n',
      'all.txt': `【行业资讯】\n${articles.join('')}`,
    })
    const into = join(folder, '2023-02/articles')
    const run = spawn(process.execPath, [command, 'import', '-m', '2023-02', 'all.txt'], { cwd: folder })
    const ended = new Promise(resolve => run.on('close', resolve))
    while (!existsSync(into) && run.exitCode === null) await new Promise(resolve => setTimeout(resolve, 1))
    run.kill('SIGTERM')
    // Whether it hears of it or has done its work by then; what it must not do is to die on the way.
    expect([0, 143]).toContain(await ended)
    expect(readdirSync(into).length).toBe(500)
    expect(readdirSync(into).filter(name => name.startsWith('.'))).toEqual([])
  })
})
