/** `issue fix` on real files: what it changes, what it leaves alone, and that it has nothing to do a second time. */
import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import { folderOf } from '../support/edition.ts'

const command = resolve('bin/issue.js')

function fix(folder: string, ...words: readonly string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [command, 'fix', ...words], {
    cwd: folder,
    encoding: 'utf8',
    env: { PATH: process.env.PATH ?? '' },
  })
  return { code: status, out: stdout, err: stderr }
}

const head = '---\ntitle: 渡口消息\ndate: 2023-02-16\n---\n\n'
const slips = `${head}站长说,排队(六点到八点)的人  少了。他说 ，好。\n\n这家店是是新的。\n`
const mended = `${head}站长说，排队（六点到八点）的人 少了。他说，好。\n\n这家店是是新的。\n`

const edition = (article: string | Uint8Array) =>
  folderOf({
    'publication.yaml': 'title: 江湾月报\n',
    '2023-02/issue.yaml': 'issue: 2023-02\nsections:\n  行业资讯:\n    - articles/01.md\n',
    '2023-02/articles/01.md': article,
  })

const articleIn = (folder: string): string => readFileSync(join(folder, '2023-02/articles/01.md'), 'utf8')

describe('issue fix', () => {
  it('is quiet when asked, and shows its lines all the same', () => {
    const folder = edition(slips)
    const ran = fix(folder, '2023-02', '-q')
    expect([ran.code, ran.err]).toEqual([0, ''])
    expect(ran.out).toContain('+站长说，')
  })

  it('mends what is safe, shows it as lines, and leaves words alone', () => {
    const folder = edition(slips)
    const ran = fix(folder, '2023-02')
    expect(ran.code).toBe(0)
    expect(articleIn(folder)).toBe(mended)
    expect(ran.out).toBe(
      [
        '--- 2023-02/articles/01.md',
        '+++ 2023-02/articles/01.md',
        '@@ -6,1 +6,1 @@',
        '-站长说,排队(六点到八点)的人  少了。他说 ，好。',
        '+站长说，排队（六点到八点）的人 少了。他说，好。',
        '',
      ].join('\n'),
    )
    expect(ran.err).toBe('改了 4 处，写了 1 个文件；另有 1 处要人来改，见 issue check\n')
  })

  it('has nothing to do a second time', () => {
    const folder = edition(slips)
    fix(folder, '2023-02')
    const again = fix(folder, '2023-02')
    expect(again).toEqual({
      code: 0,
      out: '',
      err: '没有可以放心改的地方；另有 1 处要人来改，见 issue check\n',
    })
    expect(articleIn(folder)).toBe(mended)
  })

  it('only shows with --dry-run', () => {
    const folder = edition(slips)
    const ran = fix(folder, '2023-02', '--dry-run', '--lang', 'en')
    expect(ran.out).toContain('+站长说，')
    expect(ran.err).toBe(
      'would mend 4 places in 1 file, nothing written; 1 more are for a person to mend, see issue check\n',
    )
    expect(articleIn(folder)).toBe(slips)
  })

  it('keeps line ends, byte-order mark and unnormalised letters byte for byte', () => {
    // é as two characters, before and behind the mark that is mended.
    const typed = `\ufeff${slips.replace('站长说,', 'Ame\u0301lie 站长说,Ame\u0301lie，')}`.replaceAll(
      '\n',
      '\r\n',
    )
    const folder = edition(typed)
    fix(folder, '2023-02')
    const wanted = `\ufeff${mended.replace('站长说，', 'Ame\u0301lie 站长说，Ame\u0301lie，')}`.replaceAll(
      '\n',
      '\r\n',
    )
    expect(articleIn(folder)).toBe(wanted)
  })

  it('mends texts that stand in the manifest', () => {
    const manifest = (title: string, body: string) =>
      `issue: 2023-02\n# 夜航,先不改(备注)\nsections:\n  行业资讯:\n    - title: "${title}"\n      date: 2023-02-16\n      body: |\n        ${body}\n`
    const folder = folderOf({ '2023-02/issue.yaml': manifest('渡口(三号)下水', '他说,好。') })
    expect(fix(folder, '2023-02').code).toBe(0)
    expect(readFileSync(join(folder, '2023-02/issue.yaml'), 'utf8')).toBe(
      manifest('渡口（三号）下水', '他说，好。'),
    )
  })

  it('leaves what is silenced or switched off', () => {
    const body = '<!-- issue-ignore T107: 原文如此 -->\n\n他说,好。\n\n她说,好。'
    const folder = edition(`${head}${body}\n`)
    expect(fix(folder, '2023-02', '--rule', 'T107=off').out).toBe('')
    fix(folder, '2023-02')
    expect(articleIn(folder)).toBe(`${head}${body.replace('她说,', '她说，')}\n`)
  })

  it('mends marks behind brackets it widened, and marks typed twice, and leaves those that may mean two things', () => {
    const folder = edition(`${head}船票涨了(一成).\n\n船来了。。\n\n青菜、、豆腐。\n\n船来了,，人上了。，\n`)
    fix(folder, '2023-02')
    expect(articleIn(folder)).toBe(
      `${head}船票涨了（一成）。\n\n船来了。\n\n青菜、、豆腐。\n\n船来了，人上了。\n`,
    )
  })

  it('mends the text below a field that is at fault', () => {
    const faulty = head.replace('02-16', '02-30')
    const folder = edition(`${faulty}他说,好。\n`)
    const ran = fix(folder, '2023-02')
    expect(articleIn(folder)).toBe(`${faulty}他说，好。\n`)
    expect(ran.err).toBe('改了 1 处，写了 1 个文件；另有 1 处要人来改，见 issue check\n')
  })

  it.each([
    ['fields that cannot be read', 'title: "渡口消息\n'],
    ['silencers that cannot be read', 'title: 渡口消息\nignore: T107\n'],
  ])('leaves a file with %s alone and says so', (_, fields) => {
    const text = `---\n${fields}date: 2023-02-16\n---\n\n他说,好。\n`
    const folder = edition(text)
    const ran = fix(folder, '2023-02')
    expect(articleIn(folder)).toBe(text)
    expect(ran.code).toBe(3)
    expect(ran.err).toContain('“2023-02/articles/01.md”的文字没有查，issue fix 也没有动')
  })

  it('says what it cannot read, and mends nothing then', () => {
    const folder = folderOf({ '2023-02/issue.yaml': 'issue: 二月\n' })
    const ran = fix(folder, '2023-02')
    expect(ran.code).toBe(3)
    expect(ran.out).toBe('')
    expect(ran.err).toContain('M005')
  })
})
