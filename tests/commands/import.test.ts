/** `issue import` as an editor runs it: the real command on a real disk. */
import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import { folderOf } from '../support/edition.ts'
import { smallNumber } from '../support/manuscripts.ts'
import { heading, p, wordFile } from '../support/word-file.ts'

const command = resolve('bin/issue.js')

function issue(folder: string, ...words: readonly string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [command, ...words], {
    cwd: folder,
    encoding: 'utf8',
    env: { PATH: process.env.PATH ?? '' },
  })
  return { code: status, out: stdout, err: stderr }
}

const publication = 'title: 江湾月报\norganiser: 江湾镇政府\nlayout: { pages: { fill: off } }\n'

const word = () =>
  wordFile({
    body: [
      heading(1, '行业资讯'),
      heading(2, '渡口夜航下月恢复'),
      p('江湾渡口管理站昨天贴出告示，夜航下月恢复。'),
      p('来源：“江湾发布” 编选：《江湾月报》编辑部 2026 年 03 月 05 日'),
    ].join(''),
  })

describe('issue import', () => {
  it('makes an edition that builds, gives the account, and changes nothing the second time', () => {
    const folder = folderOf({ 'publication.yaml': publication, '稿.txt': smallNumber })
    const ran = issue(folder, 'import', '稿.txt')
    expect(ran).toMatchObject({ code: 0, out: '' })
    const [account = '', closing = ''] = ran.err.trimEnd().split('\n').slice(-2)
    const [read = 0, carried = 0, fields = 0, left = 0] = [...account.matchAll(/\d+/g)].map(Number)
    expect(read).toBe([...smallNumber.replace(/\s/g, '')].length)
    expect(carried + fields + left).toBe(read)
    expect(closing).toBe('已导入 2026-03/issue.yaml：4 篇，2 本书；写了 5 个文件')
    expect(issue(folder, 'build', '-q').code).toBe(0)
    const before = readdirSync(join(folder, '2026-03/articles'))
    const again = issue(folder, 'import', '稿.txt')
    expect(again.code).toBe(0)
    expect(again.err).toContain(
      '没有新内容：4 篇，2 本书，其中 6 篇（本）原来就有，2026-03/issue.yaml 没有改动',
    )
    expect(readdirSync(join(folder, '2026-03/articles'))).toEqual(before)
  })

  it('reads a Word file', async () => {
    const folder = folderOf({ 'publication.yaml': publication, '稿.docx': await word() })
    expect(issue(folder, 'import', '稿.docx').code).toBe(0)
    expect(readFileSync(join(folder, '2026-03/articles/01-渡口夜航下月恢复.md'), 'utf8')).toBe(
      '---\ntitle: 渡口夜航下月恢复\nsource: 江湾发布\nsourceKind: site\ndate: 2026-03-05\n---\n\n江湾渡口管理站昨天贴出告示，夜航下月恢复。\n',
    )
  })

  it('shows the paragraph of a Word file by its number', async () => {
    const body = [
      heading(1, '行业资讯'),
      heading(2, '渡口夜航'),
      p('今晚开航。'),
      p('来源：“江湾网” 2026年3月5日'),
    ]
    const folder = folderOf({
      'publication.yaml': publication,
      '稿.docx': await wordFile({ body: body.join('') }),
    })
    expect(issue(folder, 'import', '稿.docx').err).toContain('稿.docx:4:1  提示 I021')
  })

  it('writes nothing under --dry-run and names what it would', () => {
    const folder = folderOf({ 'publication.yaml': publication, '稿.txt': smallNumber })
    const ran = issue(folder, 'import', '稿.txt', '--dry-run')
    expect(ran.code).toBe(0)
    expect(ran.err).toContain('会写 2026-03/articles/01-渡口夜航下月恢复.md\n')
    expect(ran.err).toContain('会写 5 个文件，现在什么都没写')
    expect(existsSync(join(folder, '2026-03'))).toBe(false)
  })

  it('lists the written paths, or everything as JSON, on standard output', () => {
    const folder = folderOf({ 'publication.yaml': publication, '稿.txt': smallNumber })
    const dry = issue(folder, 'import', '稿.txt', '--dry-run', '--json')
    const report = JSON.parse(dry.out)
    expect(report).toMatchObject({ schema: 1, manifest: '2026-03/issue.yaml', ok: true, exitCode: 0 })
    expect(report.imported).toMatchObject({ articles: 4, books: 2, unchanged: 0, written: [] })
    expect(report.imported.planned).toHaveLength(5)
    const listed = issue(folder, 'import', '稿.txt', '--print-path', '-q')
    expect(listed.out.trimEnd().split('\n')).toEqual(report.imported.planned)
    expect(listed.err).toBe('')
  })

  it('keeps what an editor wrote until --force is given', () => {
    const folder = folderOf({ 'publication.yaml': publication, '稿.txt': smallNumber })
    issue(folder, 'import', '稿.txt')
    const file = join(folder, '2026-03/articles/01-渡口夜航下月恢复.md')
    const mine = readFileSync(file, 'utf8').replace('票价不变', '票价减半')
    writeFileSync(file, mine)
    const kept = issue(folder, 'import', '稿.txt')
    expect(kept.code).toBe(0)
    expect(kept.err).toContain('警告 I016')
    expect(readFileSync(file, 'utf8')).toBe(mine)
    const dry = issue(folder, 'import', '稿.txt', '--force', '--dry-run').err
    expect(dry).toContain('会盖掉 2026-03/articles/01-渡口夜航下月恢复.md\n')
    const forced = issue(folder, 'import', '稿.txt', '--force')
    expect(forced.code).toBe(0)
    expect(forced.err).toContain('4 篇，2 本书，其中 6 篇（本）原来就有，盖掉 1 篇；写了 1 个文件')
    expect(readFileSync(file, 'utf8')).toContain('票价不变')
  })

  it('points to its own help', () => {
    const folder = folderOf({})
    expect(issue(folder, 'import').err).toContain('用法见 issue import --help。')
    expect(issue(folder, 'improt').err).toContain('用法见 issue --help。')
  })

  it('leaves no blank behind a section that it fills', () => {
    const folder = folderOf({ 'publication.yaml': publication, '稿.txt': smallNumber })
    issue(folder, 'new', '2026-03')
    expect(issue(folder, 'import', '稿.txt', '-q').code).toBe(0)
    const manifest = readFileSync(join(folder, '2026-03/issue.yaml'), 'utf8')
    expect(manifest).toContain('  行业资讯:\n    - articles/')
    expect(manifest).not.toMatch(/[ \t]$/m)
  })

  it('writes all files or none', () => {
    const folder = folderOf({ 'publication.yaml': publication, '稿.txt': smallNumber })
    mkdirSync(join(folder, '2026-03'))
    // A file where the folder of articles should be.
    writeFileSync(join(folder, '2026-03/articles'), '')
    const ran = issue(folder, 'import', '稿.txt')
    expect(ran.code).toBe(5)
    expect(readdirSync(join(folder, '2026-03'))).toEqual(['articles'])
    expect(statSync(join(folder, '2026-03/articles')).isFile()).toBe(true)
  })

  it.each([
    [2, ['import']],
    [2, ['import', '稿.txt', '--sections', 'x']],
    [4, ['import', '没有.txt']],
    [4, ['import', '稿.txt', '没有.txt']],
    [1, ['import', '无头.txt']],
    [3, ['import', '稿.txt', '-m', '坏.yaml']],
  ])('exits with %i for %j and writes nothing', (code, words) => {
    const folder = folderOf({
      'publication.yaml': publication,
      '稿.txt': smallNumber,
      '无头.txt': '渡口夜航\n\n今晚开航。\n\n来源：“江湾网” 2026年03月05日\n',
      '坏.yaml': 'issue: [\n',
    })
    const before = readdirSync(folder)
    expect(issue(folder, ...words).code).toBe(code)
    expect(readdirSync(folder)).toEqual(before)
  })

  it('speaks English when asked', () => {
    const folder = folderOf({ 'publication.yaml': publication, '稿.txt': smallNumber })
    const { err } = issue(folder, 'import', '稿.txt', '--lang', 'en')
    expect(err).toContain('imported into 2026-03/issue.yaml: 4 articles, 2 books; 5 files written')
    expect(err).toMatch(/稿\.txt: \d+ characters = \d+ in articles \+ \d+ in fields/)
  })
})

describe('the bundle', () => {
  it('is ASCII, as it is read, and so understands a month written in Chinese', () => {
    expect(readFileSync(resolve('dist/cli.cjs'), 'latin1')).not.toMatch(/[\u0080-\u00ff]/)
    const folder = folderOf({
      'publication.yaml': publication,
      'issue.yaml':
        'issue: 2026年3月\nsections:\n  行业资讯:\n    - title: 渡口\n      date: 2026年3月5日\n      body: 今晚开航。\n',
    })
    expect(issue(folder, 'check').code).toBe(0)
  })
})
