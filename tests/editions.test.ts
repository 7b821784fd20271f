/** Several editions in one run, by the real command: which files come, where they go, and the lock that goes with them. */
import { existsSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { readDefaultProfile } from '../src/press/profile.ts'
import { issue, sha256 } from './support/command.ts'
import { folderOf, smallEdition } from './support/edition.ts'
import { cmykJpeg, jpeg } from './support/made-pictures.ts'

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

describe('a proof', () => {
  it('leaves the delivery to the press as it is', () => {
    const folder = folderOf(forPress)
    const digests = () =>
      readdirSync(join(folder, '2023-02/out')).map(name => [name, sha256(join(folder, '2023-02/out', name))])
    expect(issue(folder, ['build', '2023-02', '-q']).code).toBe(0)
    const lock = readFileSync(join(folder, '2023-02/issue.lock'), 'utf8')
    const delivered = digests()
    const article = join(folder, '2023-02/articles/01-菜店.md')
    writeFileSync(article, readFileSync(article, 'utf8').replace('本周停用', '本周将将停用'))
    expect(issue(folder, ['build', '2023-02', '--proof']).code).toBe(1)
    expect(digests().filter(([name]) => name !== '2023-02-proof.pdf')).toEqual(delivered)
    expect(digests()).toHaveLength(delivered.length + 1)
    expect(readFileSync(join(folder, '2023-02/issue.lock'), 'utf8')).toBe(lock)
  })

  it.each(['press', 'all'])('has no edition for the press: --edition %s', edition => {
    const ran = issue(folderOf(forPress), ['build', '2023-02', '--proof', '--edition', edition])
    expect(ran).toMatchObject({ code: 2, err: expect.stringContaining('校样只给编辑看') })
  })
})

describe('a delivery that was made before', () => {
  const edition: typeof forPress & Readonly<Record<string, string>> = forPress
  const article = '2023-02/articles/01-菜店.md'

  it('is replaced without a word by the same bytes, and with one by others', () => {
    const folder = folderOf(edition)
    const build = (...words: string[]) => issue(folder, ['build', '2023-02', ...words]).err
    expect(build()).not.toContain('R024')
    expect(build()).not.toContain('R024')
    writeFileSync(join(folder, article), `${edition[article]}\n这一段是付印以后加的。\n`)
    const told = build()
    expect(told).toContain(`v1 已经写出过，内容不同，旧的盖掉了：${pressFile}`)
    expect(told).toContain('delivery: 2')
    expect(build()).not.toContain('R024')
    const sheet = readFileSync(join(folder, '2023-02/out', 'issue-2023-02-sheet-v1.json'), 'utf8')
    expect(sheet).not.toContain('R024')
  })

  it('is told of as long as files of it lie there that it no longer has', () => {
    const folder = folderOf(edition)
    const publication = (files: string, delivery: number) =>
      writeFileSync(
        join(folder, 'publication.yaml'),
        edition['publication.yaml']
          .replace('fill: blank', 'fill: blank, multipleOf: 8')
          .replace('saddle }', `saddle, files: ${files}, delivery: ${delivery} }`),
      )
    const build = () => issue(folder, ['build', '2023-02']).err
    publication('separate', 1)
    expect(build()).not.toContain('R024')
    publication('one', 1)
    const stale = ['cover-210x297-4p', 'inside-210x297-4p'].map(part => `issue-2023-02-${part}-v1.pdf`)
    expect(build()).toContain(`还有 v1 的旧文件，这次交付里没有：${stale.join('、')}`)
    expect(build()).toContain('R024')
    publication('one', 2)
    expect(build()).not.toContain('R024')
  })
})

describe('the five files of a delivery', async () => {
  const files = {
    ...forPress,
    '2023-02/images/账本.jpg': await jpeg(350, 490),
    '2023-02/articles/03-未列.md': '---\ntitle: 未列\n---\n\n一。\n',
    '2023-02/issue.yaml': `${smallEdition['2023-02/issue.yaml']}books:\n  - title: 渡口账本\n    cover: images/账本.jpg\n    intro: 账。\n`,
  }
  const names = [`out/${pressFile}`, 'out/2023-02.pdf', ...sheets.map(name => `out/${name}`), 'issue.lock']

  it('are the same from wherever the command is run, and name no folder of ours', () => {
    const folder = folderOf(files)
    const number = join(folder, '2023-02')
    const made = [
      { from: folder, words: ['2023-02'] },
      { from: number, words: [] },
      { from: join(number, 'images'), words: ['..'] },
      { from: folder, words: [number] },
    ].map(({ from, words }) => {
      rmSync(join(number, 'out'), { recursive: true, force: true })
      rmSync(join(number, 'issue.lock'), { force: true })
      expect(issue(from, ['build', ...words, '-q']).code).toBe(0)
      return names.map(name => sha256(join(number, name)))
    })
    expect(made).toEqual(made.map(() => made[0]))
    const { findings } = JSON.parse(readFileSync(join(number, 'out', sheets[0] ?? ''), 'utf8'))
    const told = JSON.stringify(findings)
    expect(told).toContain('“images/账本.jpg”')
    expect(told).toContain('“articles/03-未列.md”')
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
    expect(told).toContain('已写出 5 个文件：2 篇，4 页')
    expect(told).toMatch(new RegExp(`^ {2}2023-02/out/${pressFile}：4 页，\\d+ kB$`, 'm'))
    for (const sheet of sheets) expect(told).toContain(`\n  2023-02/out/${sheet}：交接单\n`)
    expect(told).toContain('\n  2023-02/issue.lock：付印记录\n')
    const { output } = JSON.parse(issue(folder, ['build', '2023-02', '--json']).out)
    const roles = output.files.map((file: { role: string }) => file.role)
    expect(roles).toEqual(['screen', 'press', 'sheet', 'sheet', 'lock'])
    const editions = output.files.map((file: { edition: string | null }) => file.edition)
    expect(editions).toEqual(['screen', 'press', null, null, null])
    for (const { path, sha256: sum, bytes } of output.files) {
      expect(sum).toBe(sha256(join(folder, path)))
      expect(bytes).toBe(statSync(join(folder, path)).size)
    }
    expect(JSON.parse(issue(folder, ['build', '2023-02', '--json']).out).output.files).toEqual(output.files)
  })

  it('go to the folder asked for, or beside the screen file asked for', () => {
    const folder = folderOf({ ...forPress, 'shop/.keep': '' })
    expect(issue(folder, ['build', '2023-02', '-q', '-o', 'shop']).code).toBe(0)
    expect(readdirSync(join(folder, 'shop')).sort()).toEqual(['.keep', '2023-02.pdf', pressFile, ...sheets])
    expect(issue(folder, ['build', '2023-02', '-q', '-o', 'reader.pdf']).code).toBe(0)
    expect(existsSync(join(folder, pressFile))).toBe(true)
  })

  it.each(['shop', 'shop/', 'shop.txt'])(
    'go to no folder that is not there, nor to a file that is no PDF: %s',
    target => {
      const folder = folderOf(forPress)
      for (const edition of ['screen', 'press', 'all']) {
        const ran = issue(folder, ['build', '2023-02', '--edition', edition, '-o', target])
        expect(ran.code).toBe(5)
        expect(ran.err).toContain(`O001  没有“${target.replace('/', '')}”这个文件夹`)
      }
      expect(readdirSync(folder).sort()).toEqual(['2023-02', 'publication.yaml'])
    },
  )

  it.each([
    ['the page of the job sheet', ['-o', 'o/issue-2023-02-sheet-v1.pdf']],
    ['the file of the press', ['-o', `o/${pressFile}`]],
    ['that by another of its names', ['-o', `o/./ISSUE${pressFile.slice(5)}`]],
    ['the job sheet, as a report', ['--report', '2023-02/out/issue-2023-02-sheet-v1.json']],
  ])('cannot be two in one place: %s', (_, words) => {
    const folder = folderOf({ ...forPress, 'o/.keep': '' })
    const ran = issue(folder, ['build', '2023-02', '-q', ...words])
    expect(ran.code).toBe(2)
    expect(ran.err).toContain('有两个文件都要写到')
    expect([readdirSync(join(folder, 'o')), readdirSync(join(folder, '2023-02')).sort()]).toEqual([
      ['.keep'],
      ['articles', 'issue.yaml'],
    ])
  })

  it('of one edition may take the name of a file of the other', () => {
    const folder = folderOf(forPress)
    const words = ['build', '2023-02', '-q', '-o', pressFile, '--edition']
    expect(issue(folder, [...words, 'screen']).code).toBe(0)
    expect(issue(folder, [...words, 'press']).code).toBe(0)
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

describe('a page count that cannot be bound', () => {
  it('is told once, by the press', () => {
    const folder = folderOf({
      ...forPress,
      'publication.yaml': forPress['publication.yaml'].replace('fill: blank', 'multipleOf: 4'),
    })
    const ran = issue(folder, ['check', '2023-02'])
    expect(ran.err).toContain('R016')
    expect(ran.err).not.toContain('P601')
    expect(issue(folder, ['check', '2023-02', '--edition', 'screen']).err).toContain('P601')
  })
})

/** A profile of the shop's own, whose inks look otherwise: some of what its table says of them is turned round. */
function ownProfile(): Uint8Array {
  const profile = Buffer.from(readDefaultProfile().bytes)
  const tag = profile.indexOf('A2B1', 128, 'latin1')
  const [at, length] = [profile.readUInt32BE(tag + 4), profile.readUInt32BE(tag + 8)]
  for (let byte = at + (length >> 2); byte < at + (length >> 1); byte++)
    profile[byte] = 255 - (profile[byte] ?? 0)
  return profile
}

describe('a picture in CMYK that says nothing of its press', async () => {
  const files = {
    ...forPress,
    'publication.yaml': forPress['publication.yaml'].replace('press: {', 'press: { profile: shop.icc,'),
    'shop.icc': ownProfile(),
    '2023-02/images/账本.jpg': await cmykJpeg(700, 1000, [40, 200, 90, 20]),
    '2023-02/issue.yaml': `${smallEdition['2023-02/issue.yaml']}books:\n  - title: 渡口账本\n    cover: images/账本.jpg\n    intro: 账。\n`,
  }

  it('is shown by the profile of the manifest, whether or not the press edition is made too', () => {
    const folder = folderOf(files)
    const screen = join(folder, '2023-02/out/2023-02.pdf')
    expect(issue(folder, ['build', '2023-02', '-q', '--no-cache'])).toMatchObject({ code: 0, err: '' })
    const both = sha256(screen)
    expect(issue(folder, ['build', '2023-02', '-q', '--no-cache', '--edition', 'screen']).code).toBe(0)
    expect(sha256(screen)).toBe(both)
    const usual = folderOf({ ...files, 'shop.icc': readDefaultProfile().bytes })
    expect(issue(usual, ['build', '2023-02', '-q', '--edition', 'screen']).code).toBe(0)
    expect(sha256(join(usual, '2023-02/out/2023-02.pdf'))).not.toBe(both)
  })

  it('wants the profile to be there', () => {
    const folder = folderOf({ ...files, 'shop.icc': 'none' })
    const ran = issue(folder, ['check', '2023-02', '--edition', 'screen'])
    expect(ran).toMatchObject({ code: 4 })
    expect(ran.err).toContain('A009')
  })

  it('brings the profile into a frozen build for screens', () => {
    const folder = folderOf(files)
    const frozen = ['build', '2023-02', '-q', '--frozen', '--edition', 'screen']
    expect(issue(folder, ['build', '2023-02', '-q']).code).toBe(0)
    expect(issue(folder, frozen).code).toBe(0)
    writeFileSync(join(folder, 'shop.icc'), readDefaultProfile().bytes)
    expect(issue(folder, frozen).err).toContain('L003')
  })
})

describe('a delivery whose lock cannot be written', () => {
  it.each([
    ['a folder', '2023-02/issue.lock/.keep'],
    ['a manuscript', '2023-02/issue.lock'],
  ])('is made all the same, and told of: %s is in the way', (_, path) => {
    const folder = folderOf({ ...forPress, [path]: 'issue: 2023-02', 'o/.keep': '' })
    const ran = issue(folder, ['build', '2023-02', '-o', 'o'])
    expect(ran.code).toBe(0)
    expect(ran.err).toMatch(/L004 .*2023-02\/issue\.lock/)
    expect(readdirSync(join(folder, 'o')).sort()).toEqual(['.keep', '2023-02.pdf', pressFile, ...sheets])
    expect(existsSync(join(folder, path))).toBe(true)
  })

  it('is none where warnings fail', () => {
    const folder = folderOf({ ...forPress, '2023-02/issue.lock/.keep': '', 'o/.keep': '' })
    const ran = issue(folder, ['build', '2023-02', '-o', 'o', '--strict'])
    expect(ran.code).toBe(1)
    expect(readdirSync(join(folder, 'o'))).toEqual(['.keep'])
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

  it('of the one edition may follow a delivery of both', () => {
    const folder = folderOf(forPress)
    issue(folder, ['build', '2023-02', '-q'])
    for (const edition of ['screen', 'press', 'all'])
      expect(issue(folder, [...frozen, '-q', '--edition', edition])).toMatchObject({ code: 0, err: '' })
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
