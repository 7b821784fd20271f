/** What editors may read about the rules is there for each of them, and its examples are what they say they are. */
import { describe, expect, it } from 'vitest'
import { checkText, readForCheck } from '../../src/check/check.ts'
import { isChangeable } from '../../src/check/levels.ts'
import { ruleDocs } from '../../src/check/rule-docs.ts'
import { problems } from '../../src/findings/problems.ts'
import { problemOf } from '../../src/findings/wording.ts'
import { assemble } from '../../src/issue/assemble.ts'
import { locateManifest } from '../../src/manifest/locate.ts'
import { readManifest } from '../../src/manifest/read.ts'
import { caseFolder, filesOfCase, type RuleCase } from '../support/rule-case.ts'

function codesIn(given: RuleCase): readonly string[] {
  const { files } = filesOfCase(given)
  const location = locateManifest(files, caseFolder)
  const manifest = location.ok ? readManifest(files, location.value) : location
  if (!manifest.ok) throw new Error(JSON.stringify(manifest.findings))
  const issue = assemble(files, manifest.value)
  if (!issue.ok) throw new Error(JSON.stringify(issue.findings))
  return checkText(readForCheck(files, manifest.value, issue.value, 'compared')).map(
    finding => problemOf(finding).code,
  )
}

/** An example as an article: with its title when it begins with one. */
function caseOf(example: string): RuleCase {
  const [, title, body] = /^# (.*)\n\n([\s\S]*)$/.exec(example) ?? []
  return title === undefined ? { body: example } : { title, ...(body !== undefined && { body }) }
}

/** Rules whose examples are words about fields, pages or several articles. */
const told = /^(?:T119|S30[135678]|[CP]\d{3}|X50[12])$/

describe('the documentation of the rules', () => {
  it('has each code once, and every code that has a rule of 2.7', () => {
    const codes = ruleDocs.map(({ code }) => code)
    expect(new Set(codes).size).toBe(codes.length)
    expect(codes.filter(code => !isChangeable(code))).toEqual([])
    const ruled = new Set(Object.values(problems).map(({ code }) => code))
    const wanted = [...ruled].filter(code => /^(?:[TDSX]\d{3}|C40[1-4]|P60[1-4])$/.test(code))
    expect(wanted.filter(code => !codes.includes(code))).toEqual([])
  })

  it.each(ruleDocs.map(doc => [doc.code, doc] as const))('is whole for %s', (_, doc) => {
    for (const text of [doc.what.zh, doc.what.en, doc.why.zh, doc.why.en, doc.wrong, doc.right])
      expect(text.trim()).not.toBe('')
    expect(doc.right).not.toBe(doc.wrong)
  })

  it.each(ruleDocs.filter(({ code }) => !told.test(code)).map(doc => [doc.code, doc] as const))(
    'shows for %s what breaks the rule and what keeps it',
    (code, { wrong, right }) => {
      expect(codesIn(caseOf(wrong))).toContain(code)
      expect(codesIn(caseOf(right))).not.toContain(code)
    },
  )
})
