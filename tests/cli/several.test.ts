/** `issue check` of several numbers at once: one list, one code, whatever the form. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { issue as runIssue } from '../support/command.ts'
import { folderOf } from '../support/edition.ts'
import { junitFaults, sarifFaults } from '../support/published-schemas.ts'

const number = (month: string, words: string): Readonly<Record<string, string>> => ({
  [`${month}/issue.yaml`]: `issue: ${month}\nsections:\n  行业资讯:\n    - articles/01.md\n`,
  [`${month}/articles/01.md`]: `---\ntitle: 渡口消息\ndate: ${month}-16\n---\n\n${words}\n`,
})

const publication = 'title: 江湾月报\nlayout: { pages: { fill: off } }\ncheck: { rules: { T999: off } }\n'
const folder = folderOf({
  'publication.yaml': publication,
  ...number('2023-02', '渡口的的末班船改到十点。'),
  ...number('2023-03', '渡口的末班船改到十点,票价不变。'),
  ...number('2023-04', '船来了。'),
})

const check = (...words: readonly string[]) => runIssue(folder, ['check', ...words])

describe('issue check of several numbers', () => {
  it('tells all in the order of the words, and counts the numbers', () => {
    const ran = check('2023-03/issue.yaml', '2023-02', '2023-04')
    expect(ran.code).toBe(1)
    expect(
      [...ran.err.matchAll(/^(\S+?):.* ([A-Z]\d{3}) /gm)].map(([, file, code]) => `${file} ${code}`),
    ).toEqual(['publication.yaml M011', '2023-03/articles/01.md T107', '2023-02/articles/01.md T101'])
    expect(ran.err).toMatch(/检查完毕：3 期，3 篇，\d+ 页，.*\n共 3 期 3 篇 · 错误 2 · /)
  })

  it('takes a number once, by whatever name', () => {
    const { manifests } = JSON.parse(check('2023-04', '2023-04/issue.yaml', '2023-02', '--json').out)
    expect(manifests).toEqual(['2023-04/issue.yaml', '2023-02/issue.yaml'])
  })

  it('ends with the worst code', () => {
    const sound = folderOf({
      'publication.yaml': publication.replace(/check.*\n/, ''),
      ...number('2023-02', '渡口的的末班船改到十点。'),
      ...number('2023-04', '船来了。'),
    })
    const codeOf = (...named: readonly string[]) => runIssue(sound, ['check', ...named]).code
    expect([codeOf('2023-04'), codeOf('2023-04', '2023-02'), codeOf('2023-02', '2023-05')]).toEqual([0, 1, 3])
  })

  it('makes one JSON object, which names the manifests', () => {
    const told = JSON.parse(check('2023-02', '2023-03', '--json').out)
    expect(told).toMatchObject({
      manifest: null,
      manifests: ['2023-02/issue.yaml', '2023-03/issue.yaml'],
      exitCode: 1,
      counts: { error: 2 },
    })
    expect(told.findings.map(({ article }: { article: string | null }) => article)).toEqual([
      '01',
      null,
      '01',
    ])
  })

  it('makes one stream of events', () => {
    const events = check('2023-02', '2023-03', '--format', 'ndjson').out.trimEnd().split('\n')
    expect(events.map(event => JSON.parse(event).event)).toEqual([
      'start',
      'finding',
      'finding',
      'finding',
      'end',
    ])
  })

  it('makes one run of SARIF and a suite of JUnit for each', async () => {
    const sarif = check('2023-02', '2023-03', '--format', 'sarif').out
    expect(sarifFaults(sarif)).toEqual([])
    expect(JSON.parse(sarif).runs.map(({ results }: { results: unknown[] }) => results.length)).toEqual([3])
    const ran = check('2023-02', '2023-03', '--report', 'r.xml')
    const junit = readFileSync(join(folder, 'r.xml'), 'utf8')
    expect(ran.code).toBe(1)
    expect(await junitFaults(junit)).toEqual([])
    expect(junit).toContain('<testsuites name="issue" tests="4" failures="2" errors="0">')
    expect(junit).toContain('<testsuite name="2023-03/issue.yaml" tests="2" failures="1" errors="0">')
  })

  it('gives GitHub its annotations together', () => {
    const lines = check('2023-02', '2023-03', '--format', 'github').out.trimEnd().split('\n')
    expect(lines.map(line => /title=(\w+)/.exec(line)?.[1])).toEqual(['T101', 'T107', 'M011'])
  })
})

describe('issue build', () => {
  it('takes one number', () => {
    expect(runIssue(folder, ['build', '2023-02', '2023-03']).code).toBe(2)
  })
})
