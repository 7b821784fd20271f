/** A year of numbers beside the one at hand: what is compared, and how long that may take. */
import { expect, it } from 'vitest'
import { checkText, readForCheck } from '../../src/check/check.ts'
import { problemOf } from '../../src/findings/wording.ts'
import { assemble } from '../../src/issue/assemble.ts'
import { diskFiles } from '../../src/manifest/disk.ts'
import { locateManifest } from '../../src/manifest/locate.ts'
import { readManifest } from '../../src/manifest/read.ts'
import { folderOf } from '../support/edition.ts'

const months = [
  '2022-02',
  '2022-03',
  '2022-04',
  '2022-05',
  '2022-06',
  '2022-07',
  '2022-08',
  '2022-09',
  '2022-10',
  '2022-11',
  '2022-12',
  '2023-01',
  '2023-02',
]
const articles = 64

/** Characters that come in no order twice: a row of Han by a fixed walk, cut into clauses. */
function text(seed: number): string {
  let state = seed * 7919 + 17
  const clause = () =>
    Array.from({ length: 18 }, () => {
      state = (Math.imul(state, 1_103_515_245) + 12_345) >>> 0
      return String.fromCharCode(0x4e00 + ((state >>> 8) % 3000))
    }).join('')
  return Array.from({ length: 38 }, clause).join('，').concat('。')
}

function publication(): string {
  const files: Record<string, string> = { 'publication.yaml': 'title: 江湾月报\n' }
  for (const [place, month] of months.entries()) {
    const names = Array.from(
      { length: articles },
      (_, index) => `articles/${String(index + 1).padStart(3, '0')}.md`,
    )
    files[`${month}/issue.yaml`] =
      `issue: ${month}\nsections:\n  行业资讯:\n${names.map(name => `    - ${name}\n`).join('')}`
    for (const [index, name] of names.entries()) {
      // One article of the last number but one is there again, and was there a month earlier.
      const again = (month === '2023-02' && index === 7) || (month === '2022-12' && index === 3)
      const seed = again ? months.indexOf('2023-01') * articles + 20 : place * articles + index
      files[`${month}/${name}`] = `---\ntitle: 第${index + 1}篇\ndate: ${month}-16\n---\n\n${text(seed)}\n`
    }
  }
  return folderOf(files)
}

it('finds one reprint among twelve numbers of 64 articles in under a second', () => {
  const files = diskFiles(publication())
  const location = locateManifest(files, '2023-02')
  const manifest = location.ok ? readManifest(files, location.value) : location
  if (!manifest.ok) throw new Error(JSON.stringify(manifest.findings))
  const issue = assemble(files, manifest.value)
  if (!issue.ok) throw new Error(JSON.stringify(issue.findings))
  const before = process.cpuUsage()
  const number = readForCheck(files, manifest.value, issue.value, 'compared')
  const findings = checkText(number).filter(finding => problemOf(finding).code === 'X501')
  // Time of this process, not of the clock: other tests run beside it.
  const { user, system } = process.cpuUsage(before)
  expect(number.past.length).toBe(12 * articles)
  expect(
    findings.map(({ problem, params, where }) => [problem, params.month, params.title, where?.file]),
  ).toEqual([['printed-before', '2023-01', '第21篇', '2023-02/articles/008.md']])
  expect((user + system) / 1e6).toBeLessThan(1)
})
