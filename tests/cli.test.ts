/** The real command, as an editor, a scheduled job and a print shop would run it. */
import { spawnSync } from 'node:child_process'
import {
  closeSync,
  existsSync,
  lstatSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { command, issue, sha256 } from './support/command.ts'
import { folderOf, smallEdition } from './support/edition.ts'
import { jpeg, png } from './support/made-pictures.ts'

const target = '2023-02/out/2023-02.pdf'

describe('issue build with pictures', () => {
  const withPictures = async () => ({
    ...smallEdition,
    '2023-02/issue.yaml': `${smallEdition['2023-02/issue.yaml']}cover: { image: images/渡口.jpg }\nbooks: [{ title: 账本, cover: images/账本.png }]\n`,
    '2023-02/images/渡口.jpg': await jpeg(1800, 1200),
    '2023-02/images/账本.png': await png(300, 420),
  })

  it('gives the same bytes with a cache, without one, and from what the cache holds', async () => {
    const edition = await withPictures()
    const cache = folderOf({})
    const sums = [['-q'], ['-q'], ['-q', '--no-cache']].map(words => {
      const folder = folderOf(edition)
      expect(issue(folder, ['build', '2023-02', ...words], { XDG_CACHE_HOME: cache })).toEqual({
        code: 0,
        out: '',
        err: '',
      })
      return sha256(join(folder, target))
    })
    expect(new Set(sums).size).toBe(1)
    expect(readdirSync(join(cache, 'issue/pictures'))).toHaveLength(2)
  })

  it('keeps nothing when it is told so, or when there is no picture', async () => {
    const cache = folderOf({})
    const environment = { XDG_CACHE_HOME: cache }
    expect(issue(folderOf(await withPictures()), ['build', '2023-02', '--no-cache'], environment).code).toBe(
      0,
    )
    expect(issue(folderOf(smallEdition), ['build', '2023-02'], environment).code).toBe(0)
    expect(readdirSync(cache)).toEqual([])
  })

  it('writes no PDF when one is cut off, and says where it is named', async () => {
    const edition = await withPictures()
    const folder = folderOf({
      ...edition,
      '2023-02/images/渡口.jpg': edition['2023-02/images/渡口.jpg'].subarray(0, 4000),
    })
    const ran = issue(folder, ['build', '2023-02'])
    expect(ran.code).toBe(4)
    expect(ran.err).toContain(
      '2023-02/issue.yaml:7:17  错误 A002  图片“2023-02/images/渡口.jpg”不完整或已损坏',
    )
    expect(existsSync(join(folder, target))).toBe(false)
  })
})

describe('issue build', () => {
  it('writes the PDF of an edition folder and says so in one line a stage and a closing line', () => {
    const folder = folderOf(smallEdition)
    const ran = issue(folder, ['build', '2023-02'])
    expect(ran.code).toBe(0)
    expect(ran.out).toBe('')
    expect(ran.err).toMatch(
      /^读清单\n读文章\n查文字\n备字体\n排版\n查版面\n生成 PDF\n查 PDF\n写文件\n已写出 2023-02\/out\/2023-02\.pdf：2 篇，3 页，\d+ kB，用时 \d+\.\d\d 秒\n$/,
    )
    expect(readFileSync(join(folder, target)).subarray(0, 5).toString()).toBe('%PDF-')
    expect(readdirSync(join(folder, '2023-02/out'))).toEqual(['2023-02.pdf'])
  })

  it('takes a manifest, an edition folder, a publication folder or the current folder', () => {
    const folder = folderOf(smallEdition)
    const sums = [['2023-02/issue.yaml'], ['2023-02'], ['.'], []].map(named => {
      expect(issue(folder, ['build', ...named, '-o', 'x.pdf']).code).toBe(0)
      return sha256(join(folder, 'x.pdf'))
    })
    expect(issue(join(folder, '2023-02'), ['build', '-o', '../y.pdf']).code).toBe(0)
    sums.push(sha256(join(folder, 'y.pdf')))
    expect(new Set(sums).size).toBe(1)
  })

  it('gives the same bytes in another folder, time zone and locale', () => {
    const sums = [
      { TZ: 'Asia/Shanghai', LANG: 'zh_CN.UTF-8' },
      { TZ: 'America/Anchorage', LANG: 'C' },
    ].map(environment => {
      const folder = folderOf(smallEdition)
      expect(issue(folder, ['build', '2023-02', '-q'], environment).code).toBe(0)
      return sha256(join(folder, target))
    })
    expect(sums[0]).toBe(sums[1])
  })

  it('dates the file by SOURCE_DATE_EPOCH when there is one, else by the day of publication', () => {
    const folder = folderOf(smallEdition)
    const dateIn = (environment: Readonly<Record<string, string>>): string | undefined => {
      issue(folder, ['build', '2023-02', '-q'], environment)
      return /xmp:CreateDate>([^<]+)</.exec(readFileSync(join(folder, target), 'latin1'))?.[1]
    }
    expect(dateIn({})).toBe('2023-02-27T16:00:00Z')
    expect(dateIn({ SOURCE_DATE_EPOCH: '1000000000' })).toBe('2001-09-09T01:46:40Z')
    expect(issue(folder, ['build', '2023-02'], { SOURCE_DATE_EPOCH: 'tomorrow' }).code).toBe(2)
  })

  it('puts the PDF on standard output when asked to', () => {
    const folder = folderOf(smallEdition)
    const { status, stdout } = spawnSync(process.execPath, [command, 'build', '2023-02', '-o', '-'], {
      cwd: folder,
    })
    expect(status).toBe(0)
    expect(stdout.subarray(0, 5).toString()).toBe('%PDF-')
    expect(stdout.subarray(-6).toString()).toBe('%%EOF\n')
    expect(existsSync(join(folder, target))).toBe(false)
  })

  it('gives its result as JSON: findings, pages, contents with numbers, faces, checksum', () => {
    const folder = folderOf(smallEdition)
    const ran = issue(folder, ['build', '2023-02', '--json'])
    const result = JSON.parse(ran.out)
    expect(ran.err).toBe('')
    expect(result).toMatchObject({
      schema: 1,
      ok: true,
      exitCode: 0,
      manifest: '2023-02/issue.yaml',
      findings: [],
    })
    expect(result.output).toMatchObject({
      path: target,
      pages: 3,
      sha256: sha256(join(folder, target)),
      toc: [
        { title: '社区菜店试行无纸小票', page: 2 },
        { title: '包裹量比上月多了一成', page: 2 },
      ],
    })
    expect(result.output.fonts).toContain('NotoSerifSC-Regular')
  })

  it('writes nothing and leaves the old PDF alone when the text is at fault', () => {
    const folder = folderOf({
      ...smallEdition,
      '2023-02/articles/02-包裹.md': '---\ntitle: 无日期\n---\n\n正文。\n',
    })
    mkdirSync(join(folder, '2023-02/out'))
    writeFileSync(join(folder, target), 'the last good one')
    const ran = issue(folder, ['build', '2023-02'])
    expect(ran.code).toBe(1)
    expect(ran.err).toContain('错误 S306')
    expect(ran.err).toContain('未生成 PDF')
    expect(readFileSync(join(folder, target), 'utf8')).toBe('the last good one')
  })

  it('says which line of which file wants mending', () => {
    const folder = folderOf({
      ...smallEdition,
      '2023-02/issue.yaml': 'issue: 2023-02\nsections:\n  行业咨讯:\n    - articles/01-菜店.md\n',
    })
    const ran = issue(folder, ['build', '2023-02'])
    expect(ran.code).toBe(3)
    expect(ran.err).toContain('2023-02/issue.yaml:3:3  错误 M004')
    expect(ran.err).toContain('行业资讯')
  })

  it('names a character without a glyph with its place', () => {
    const folder = folderOf({
      ...smallEdition,
      '2023-02/articles/02-包裹.md': '---\ntitle: 生僻字\ndate: 2023-02-01\n---\n\n这里有一个\u{16a00}字。\n',
    })
    const ran = issue(folder, ['build', '2023-02'])
    expect(ran.code).toBe(4)
    expect(ran.err).toContain('2023-02/articles/02-包裹.md:6:6  错误 A006')
    expect(ran.err).toContain('U+16A00')
  })

  it('knows Chinese forms as the source does: a bundle that spoils them would refuse this month and this day', () => {
    const folder = folderOf({
      ...smallEdition,
      '2023-02/issue.yaml':
        'issue: 2023年2月\ndate: 2023 年 02 月 27 日\nsections: { 行业资讯: [articles/01-菜店.md], 数据观察: [articles/02-包裹.md] }\n',
    })
    expect(issue(folder, ['build', '2023-02', '--lang', 'en']).code).toBe(0)
  })

  it('fails with 5 when the target cannot be written', () => {
    const folder = folderOf(smallEdition)
    const missing = issue(folder, ['build', '2023-02', '-o', 'nowhere/x.pdf'])
    expect(missing.code).toBe(5)
    expect(missing.err).toContain('错误 O001')
    writeFileSync(join(folder, '2023-02/out'), 'a file where the folder should be')
    expect(issue(folder, ['build', '2023-02']).code).toBe(5)
  })
})

describe('the file asked for', () => {
  it('is not replaced when it is no PDF: a manuscript named by mistake stays what it is', () => {
    const folder = folderOf(smallEdition)
    const article = '2023-02/articles/01-菜店.md'
    const before = readFileSync(join(folder, article), 'utf8')
    const ran = issue(folder, ['build', '2023-02', '-o', article])
    expect([ran.code, ran.err.includes('O001')]).toEqual([5, true])
    expect(readFileSync(join(folder, article), 'utf8')).toBe(before)
  })

  it('is followed when it is a link, and the link stays one', () => {
    const folder = folderOf({ ...smallEdition, 'real/old.pdf': '%PDF-old' })
    symlinkSync(join(folder, 'real/old.pdf'), join(folder, 'link.pdf'))
    expect(issue(folder, ['build', '2023-02', '-o', 'link.pdf']).code).toBe(0)
    expect(lstatSync(join(folder, 'link.pdf')).isSymbolicLink()).toBe(true)
    expect(readFileSync(join(folder, 'real/old.pdf'), 'latin1').slice(0, 8)).toBe('%PDF-1.7')
  })

  it.skipIf(!existsSync('/dev/full'))('is told of when standard output cannot take it', () => {
    const folder = folderOf(smallEdition)
    const full = openSync('/dev/full', 'w')
    const { status, stderr } = spawnSync(process.execPath, [command, 'build', '2023-02', '-q', '-o', '-'], {
      cwd: folder,
      encoding: 'utf8',
      stdio: ['ignore', full, 'pipe'],
    })
    closeSync(full)
    expect([status, stderr.includes('标准输出')]).toEqual([5, true])
  })
})

describe('issue check', () => {
  it('finds what build finds and writes nothing', () => {
    const folder = folderOf(smallEdition)
    const ran = issue(folder, ['check', '2023-02'])
    expect(ran.code).toBe(0)
    expect(existsSync(join(folder, '2023-02/out'))).toBe(false)
  })
})

describe('a manifest on standard input', () => {
  const folder = folderOf(smallEdition)
  const within = (words: readonly string[], input: string) =>
    spawnSync(process.execPath, [command, ...words], {
      cwd: join(folder, '2023-02'),
      encoding: 'utf8',
      input,
      env: { PATH: process.env.PATH ?? '' },
    })
  const manifest = readFileSync(join(folder, '2023-02/issue.yaml'), 'utf8')

  it('is checked and laid out, with its paths from the working folder', () => {
    const named = within(['check', '.', '--json'], '')
    const piped = within(['check', '-', '--json'], manifest)
    expect(piped.status).toBe(named.status)
    expect(JSON.parse(piped.stdout)).toMatchObject({ manifest: '-', counts: JSON.parse(named.stdout).counts })
    expect(within(['toc', '-'], manifest).stdout).toBe(within(['toc'], '').stdout)
  })

  it('has its faults told by line and column', () => {
    expect(within(['check', '-'], 'issue: 2023-13\n').stderr).toContain('-:1:8')
    expect(within(['check', '-'], '').status).toBe(3)
  })
})

describe('flags of all commands', () => {
  const folder = folderOf(smallEdition)
  it.each([
    ['check'],
    ['fix', '--dry-run'],
    ['toc'],
    ['new', '2023-03', '--dry-run'],
    ['init', 'bao', '--dry-run'],
    ['schema'],
    ['explain', 'T101'],
  ])('are understood by %s', (...words) => {
    const ran = issue(folder, [...words, '-q', '-v', '--no-color', '--no-cache', '--lang', 'en'])
    expect(ran.code).not.toBe(2)
  })
})

describe('wrong use', () => {
  it.each([
    [['biuld'], '没有“biuld”这个命令，是否为“build”？'],
    [['build', '--outptu', 'x'], '没有“--outptu”这个选项，是否为“--output”？'],
    [['build', '-o'], '选项“--output <file>”后面要写一个值'],
    [['build', 'a', 'b'], '参数太多'],
    [['build', '-o', '-', '--json'], '--format（--json）与 -o - 都要用标准输出'],
  ])('%j ends with 2 and says what was meant', (words, message) => {
    const ran = issue(folderOf({}), words)
    expect(ran.err).toContain(message)
    expect([ran.code, ran.out]).toEqual([2, ''])
  })

  it('of an article where a manifest is meant says so', () => {
    const ran = issue(folderOf(smallEdition), ['check', '2023-02/articles/01-菜店.md'])
    expect([ran.code, ran.err.includes('是一篇文章，不是清单')]).toEqual([3, true])
  })

  it('of a date beyond what a PDF can say ends with 2', () => {
    expect(issue(folderOf(smallEdition), ['build'], { SOURCE_DATE_EPOCH: '99999999999999' }).code).toBe(2)
  })

  it('of a folder without a manifest ends with 3', () => {
    const ran = issue(folderOf({}), ['build'])
    expect(ran.code).toBe(3)
    expect(ran.err).toContain('issue.yaml')
  })
})

describe('languages and colours', () => {
  it('speaks English when asked by flag or variable', () => {
    const folder = folderOf(smallEdition)
    expect(issue(folder, ['check', '2023-02', '--lang', 'en']).err).toContain('nothing written')
    expect(issue(folder, ['check', '2023-02'], { ISSUE_LANG: 'en' }).err).toContain('nothing written')
    expect(issue(folder, ['--help'], { ISSUE_LANG: 'en' }).out).toContain('Usage:')
    expect(issue(folder, ['--help']).out).toContain('用法：')
  })

  it('sends no colour where there is no terminal, unless forced', () => {
    const folder = folderOf({})
    const colour = '\u001b['
    expect(issue(folder, ['build']).err).not.toContain(colour)
    expect(issue(folder, ['build'], { FORCE_COLOR: '1' }).err).toContain(colour)
    expect(issue(folder, ['build'], { FORCE_COLOR: '1', NO_COLOR: '1' }).err).not.toContain(colour)
  })
})

describe('the rules of the text', () => {
  const slip = { ...smallEdition }
  const file = '2023-02/articles/01-菜店.md'
  const withSlip = (): string =>
    folderOf({ ...slip, [file]: `${slip[file]?.replace('本周停用', '本周将将停用')}` })

  it('keep a number back, but not a proof, which has a name of its own', () => {
    const folder = withSlip()
    const refused = issue(folder, ['build', '2023-02'])
    expect(refused.code).toBe(1)
    expect(refused.err).toMatch(/01-菜店\.md:8:10 {2}错误 T101 {2}重复的虚字“将将”/)
    expect(existsSync(join(folder, '2023-02/out'))).toBe(false)
    const proof = issue(folder, ['build', '2023-02', '--proof'])
    expect(proof.code).toBe(1)
    expect(proof.err).toContain('已写出 2023-02/out/2023-02-proof.pdf')
    expect(readdirSync(join(folder, '2023-02/out'))).toEqual(['2023-02-proof.pdf'])
  })

  it('are not asked with --no-check, and each can be set for one run', () => {
    const folder = withSlip()
    expect(issue(folder, ['build', '2023-02', '--no-check']).code).toBe(0)
    expect(issue(folder, ['check', '2023-02', '--rule', 'T101=hint']).code).toBe(0)
    expect(issue(folder, ['check', '2023-02', '--rule', 'T101=off', '--rule', 'T102=off']).err).not.toContain(
      'T101',
    )
    expect(issue(folder, ['check', '2023-02']).code).toBe(1)
  })

  it.each(['T101', 'T101=loud', 'A006=off', 'T999=off', 'T101=off=off'])('refuse --rule %s', rule => {
    const ran = issue(folderOf(smallEdition), ['check', '2023-02', '--rule', rule])
    expect(ran.code).toBe(2)
    expect(ran.err).toContain(`“--rule ${rule}”不对：`)
  })
})

describe('the built command', () => {
  it('knows patterns with Han in them, as the source does', () => {
    const file = '2023-02/articles/01-菜店.md'
    const article = smallEdition[file]?.replace('2023-02-16', '2023年2月16日').replace('三家', '(三家)')
    const folder = folderOf({ ...smallEdition, [file]: `${article}` })
    const ran = issue(folder, ['check', '2023-02', '--json'])
    const { findings } = JSON.parse(ran.out)
    expect(findings.map(({ code }: { readonly code: string }) => code)).toEqual(['T107'])
    expect(findings[0].fix).toMatchObject({ safe: true, replacement: '（三家）' })
    expect(findings[0].fix.range).toEqual(findings[0].range)
  })

  it('is plain ASCII, as which it is read', () => {
    expect(/[^\0-\x7f]/.test(readFileSync('dist/cli.cjs', 'utf8'))).toBe(false)
  })
})
