/** Articles with a fault among their fields: their words are read all the same, and nothing is said that follows from it. */
import { describe, expect, it } from 'vitest'
import { checkText, readForCheck } from '../../src/check/check.ts'
import { problemOf } from '../../src/findings/wording.ts'
import { locateManifest } from '../../src/manifest/locate.ts'
import { readManifest } from '../../src/manifest/read.ts'
import { assembleAll } from '../support/assemble-all.ts'
import { memoryFiles } from '../support/memory-files.ts'
import { caseFolder } from '../support/rule-case.ts'

/** Codes of what is found in a number with one article, whose head has these lines. */
function codesOf(fields: string): readonly string[] {
  const files = memoryFiles({
    'publication.yaml': 'title: 江湾月报\n',
    '2023-02/issue.yaml': 'issue: 2023-02\nsections:\n  行业资讯:\n    - articles/01.md\n',
    '2023-02/articles/01.md': `---\n${fields}---\n\n渡口的的末班船改到十点。\n`,
  })
  const issue = assembleAll(files, caseFolder)
  const location = locateManifest(files, caseFolder)
  const manifest = location.ok ? readManifest(files, location.value) : location
  if (!manifest.ok) throw new Error('the manifest of the case cannot be read')
  const words = issue.ok ? checkText(readForCheck(files, manifest.value, issue.value, 'left')) : []
  return [...issue.findings, ...words].map(finding => problemOf(finding).code)
}

describe('an article with a fault among its fields', () => {
  it.each([
    ['an impossible date', 'title: 渡口\ndate: 2023-02-30\n', 'D203'],
    ['an unknown field', 'title: 渡口\ndaet: 2023-02-16\n', 'M002'],
    ['a field that is written twice', 'title: 渡口\ntitle: 夜航\ndate: 2023-02-16\n', 'M003'],
    [
      'a kind of source that is none',
      'title: 渡口\nsource: 沿江晚报\nsourceKind: 报\ndate: 2023-02-16\n',
      'M002',
    ],
    [
      'a source under a wrong name',
      'title: 渡口\nsuorce: 沿江晚报\nsourceKind: site\ndate: 2023-02-16\n',
      'M002',
    ],
    ['a title in brackets', 'title: [渡口]\ndate: 2023-02-16\n', 'M002'],
  ])('is read when it has %s', (_, fields, code) => {
    expect(codesOf(fields)).toEqual([code, 'T101'])
  })

  it('is read without what is missing when nothing is at fault', () => {
    expect(codesOf('title: 渡口\n')).toEqual(['S306', 'T101'])
  })

  it('is not read when its silencers are at fault', () => {
    expect(codesOf('title: 渡口\ndate: 2023-02-16\nignore: T101\n')).toEqual(['M002', 'A001'])
  })
})
