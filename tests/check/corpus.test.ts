/**
 * Every rule over made-up cases: those it must find, with the exact stretch; those that look alike and are right; and
 * known slips that it lets pass for the sake of the right ones, which count against its recall. `clean.yaml` has
 * sentences that are right in the eyes of all rules. `npm run rules` prints the counts.
 */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { checkText, readForCheck } from '../../src/check/check.ts'
import { rules } from '../../src/check/rules.ts'
import type { Finding } from '../../src/findings/finding.ts'
import { problemOf } from '../../src/findings/wording.ts'
import { assemble } from '../../src/issue/assemble.ts'
import { locateManifest } from '../../src/manifest/locate.ts'
import { readManifest } from '../../src/manifest/read.ts'
import { findSources } from '../../src/manifest/source.ts'
import { caseFolder, filesOfCase, type RuleCase } from '../support/rule-case.ts'

type Case = string | RuleCase

interface Corpus {
  readonly fires: readonly Case[]
  readonly misses?: readonly Case[]
  readonly silent: readonly Case[]
}

const folder = join(import.meta.dirname, 'corpus')

const corpora = readdirSync(folder).map((name): readonly [string, Corpus] => [
  name.replace('.yaml', ''),
  parse(readFileSync(join(folder, name), 'utf8'), { maxAliasCount: 1000 }) as Corpus,
])

const show = (given: Case): string => (typeof given === 'string' ? given : JSON.stringify(given)).slice(0, 60)

/** What the rules say of a case under one code; of `clean`, under any. */
function findingsOf(
  given: Case,
  code: string,
): { readonly findings: readonly Finding[]; readonly texts: readonly string[] } {
  const { files } = filesOfCase(given)
  const location = locateManifest(files, caseFolder)
  const manifest = location.ok ? readManifest(files, location.value) : location
  if (!manifest.ok) throw new Error(JSON.stringify(manifest.findings))
  const issue = assemble(files, manifest.value)
  if (!issue.ok) throw new Error(JSON.stringify(issue.findings))
  const found = checkText(readForCheck(files, manifest.value, issue.value, 'compared'))
  const sourceOf = findSources(files)
  const findings = found.filter(finding => code === 'clean' || problemOf(finding).code === code)
  const texts = findings.map(({ where }) =>
    where === undefined ? '' : (sourceOf(where.file)?.text.slice(where.from, where.to) ?? ''),
  )
  return { findings, texts }
}

interface Score {
  readonly code: string
  readonly right: number
  readonly missed: number
  readonly wrong: number
  readonly silent: number
}

const scores: Score[] = []

describe.each(corpora)('%s', (code, { fires, misses = [], silent }) => {
  it.each(fires.map(given => [show(given), given] as const))('finds %s', (_, given) => {
    const { findings, texts } = findingsOf(given, code)
    expect(findings.length).toBeGreaterThan(0)
    const [marked] = filesOfCase(given).marked
    if (marked === undefined) return
    expect(texts).toContain(marked.text)
    const at = findings.map(({ where }) => `${where?.file}:${where?.from}`)
    expect(at).toContain(`${marked.file}:${marked.from}`)
  })

  it.each(silent.map(given => [show(given), given] as const))('lets pass %s', (_, given) => {
    expect(findingsOf(given, code).texts).toEqual([])
  })

  it.each(misses.map(given => [show(given), given] as const))('is known to miss %s', (_, given) => {
    expect(findingsOf(given, code).texts).toEqual([])
  })

  afterAll(() => {
    const isFound = (given: Case) => findingsOf(given, code).findings.length > 0
    const right = fires.filter(isFound).length
    const wrong = silent.filter(isFound).length
    scores.push({
      code,
      right,
      missed: fires.length + misses.length - right,
      wrong,
      silent: silent.length - wrong,
    })
  })
})

describe('the corpus', () => {
  it('has cases for every rule', () => {
    const known = corpora.map(([code]) => code)
    expect(rules.map(rule => rule.doc.code).filter(code => !known.includes(code))).toEqual([])
  })

  it('has 150 slips and 300 traps at least', () => {
    const count = (cases: (corpus: Corpus) => readonly Case[]) =>
      corpora.reduce((sum, [, corpus]) => sum + cases(corpus).length, 0)
    expect(count(corpus => [...corpus.fires, ...(corpus.misses ?? [])])).toBeGreaterThanOrEqual(150)
    expect(count(corpus => corpus.silent)).toBeGreaterThanOrEqual(300)
  })
})

const share = (part: number, whole: number): string =>
  whole === 0 ? '  –  ' : `${((100 * part) / whole).toFixed(0)}%`.padStart(5)

afterAll(() => {
  if (process.env.SHOW_RULES !== '1') return
  const total = scores.reduce(
    (sum, { right, missed, wrong, silent }) => ({
      code: '全部',
      right: sum.right + right,
      missed: sum.missed + missed,
      wrong: sum.wrong + wrong,
      silent: sum.silent + silent,
    }),
    { code: '全部', right: 0, missed: 0, wrong: 0, silent: 0 },
  )
  const lines = [...scores, total].map(({ code, right, missed, wrong, silent }) =>
    [
      code.padEnd(6),
      `${right}`.padStart(5),
      `${missed}`.padStart(7),
      `${wrong}`.padStart(6),
      `${silent}`.padStart(7),
      ` ${share(right, right + wrong)}`,
      ` ${share(right, right + missed)}`,
    ].join(' '),
  )
  process.stdout.write(`\nrule   found  missed  wrong  silent  precision recall\n${lines.join('\n')}\n`)
})
