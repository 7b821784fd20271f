import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { type OutputFile, writeWhole } from '../src/output.ts'

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

  it('never takes a manuscript for data', () => {
    writeFileSync(join(room, 'issue.lock'), 'issue: 2023-02')
    const lock: OutputFile = { path: join(room, 'issue.lock'), bytes: Buffer.from('{}'), form: 'json' }
    expect(writeWhole([lock], 'given')?.problem).toBe('output-not-replaced')
    expect(textOf('issue.lock')).toBe('issue: 2023-02')
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
