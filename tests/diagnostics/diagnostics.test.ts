/**
 * Every kind of finding as an editor sees it. A folder named after the problem holds the files of the case and
 * `expected.zh.txt`, `expected.en.txt`; adding a folder adds a case. `UPDATE_GOLDEN=1` rewrites the expected files.
 */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { Finding } from '../../src/findings/finding.ts'
import { layOutEdition, usualWish, type Wish } from '../../src/build.ts'
import { articleProblems } from '../../src/findings/problems/article.ts'
import { designProblems } from '../../src/findings/problems/design.ts'
import { layoutProblems } from '../../src/findings/problems/layout.ts'
import { materialProblems } from '../../src/findings/problems/material.ts'
import { pageCountProblems } from '../../src/findings/problems/page-count.ts'
import { markProblems } from '../../src/findings/problems/marks.ts'
import { markupProblems } from '../../src/findings/problems/markup.ts'
import { pictureProblems } from '../../src/findings/problems/picture.ts'
import { pressProblems } from '../../src/findings/problems/press.ts'
import { pressBlockProblems } from '../../src/findings/problems/press-block.ts'
import { problems } from '../../src/findings/problems.ts'
import type { Language } from '../../src/findings/wording.ts'
import { planImport } from '../../src/import/import.ts'
import { diskFiles } from '../../src/manifest/disk.ts'
import type { Files } from '../../src/manifest/files.ts'
import { findSources } from '../../src/manifest/source.ts'
import { preparePress } from '../../src/press/prepare.ts'
import { plainPaint } from '../../src/terminal/paint.ts'
import { nowhere, reportFindings, summaryLine } from '../../src/terminal/report.ts'
import { unwatched } from '../../src/stages.ts'
import { assembleAll } from '../support/assemble-all.ts'
import { readAll } from '../support/read-all.ts'
import { importCases } from './import-cases.ts'
import { caseFolder, filesOfCase } from '../support/rule-case.ts'
import { madeCases } from './made-cases.ts'
import { ruleCases } from './rule-cases.ts'
import { toldFindings } from './told-findings.ts'
import { verifiedCases } from './verified-cases.ts'

const folder = import.meta.dirname

const cases = readdirSync(folder, { withFileTypes: true })
  .filter(entry => entry.isDirectory())
  .map(entry => entry.name)

/** Problems of the second stage; the cases of the first are not assembled, so that each shows its own fault alone. */
const foundByAssembling: ReadonlySet<string> = new Set([
  ...Object.keys(articleProblems),
  ...Object.keys(markupProblems),
  ...Object.keys(markProblems),
  'unknown-section',
  'text-unchecked',
])

/** Problems of the stages behind: the theme, the fonts, the finished pages. */
const foundByLayout: ReadonlySet<string> = new Set([
  ...Object.keys(designProblems),
  ...Object.keys(materialProblems),
  ...Object.keys(pictureProblems),
  ...Object.keys(layoutProblems),
  ...Object.keys(pageCountProblems),
  'title-of-publication-missing',
  'folder-of-other-month',
])

/** What only the press edition minds. */
const foundByPress: ReadonlySet<string> = new Set([
  ...Object.keys(pressBlockProblems),
  ...Object.keys(pressProblems),
])

async function findingsOfPress(files: Files): Promise<readonly Finding[]> {
  const { manifest, issue, layout, fonts, findings } = await layOutEdition(files, undefined)
  if (!manifest || !issue || !layout || !fonts) return findings
  return [...findings, ...preparePress(files, { manifest, issue, layout, fonts }).findings]
}

/** Problems of a number that is meant for the press. */
const foundForPress: ReadonlySet<string> = new Set(['picture-too-coarse', 'picture-coarse'])

async function findingsOf(name: string, files: Files): Promise<readonly Finding[]> {
  const request = importCases[name]?.request
  if (request !== undefined) return (await planImport(files, request)).findings
  const told = toldFindings[name]
  if (told !== undefined) return [told]
  const verified = verifiedCases[name]
  if (verified !== undefined) return verified()
  if (ruleCases[name] !== undefined) return (await layOutEdition(files, caseFolder)).findings
  if (foundByPress.has(name)) return findingsOfPress(files)
  // The cases of the other stages are not read by the rules, so that each shows its own fault alone.
  if (foundByLayout.has(name)) {
    const edition = foundForPress.has(name) ? 'press' : undefined
    return (await layOutEdition(files, undefined, unwatched, { ...unchecked, edition })).findings
  }
  return foundByAssembling.has(name) ? assembleAll(files).findings : readAll(files)
}

const unchecked: Wish = { ...usualWish, text: 'unchecked', past: 'left' }

function filesOf(name: string): Files {
  const ruleCase = ruleCases[name]
  if (ruleCase !== undefined) return filesOfCase(ruleCase).files
  return importCases[name]?.files ?? madeCases[name] ?? diskFiles(join(folder, name))
}

function report(files: Files, findings: readonly Finding[], language: Language): string {
  const context = { language, sourceOf: findSources(files), placeOf: nowhere }
  const summary = summaryLine(findings, { numbers: 1, articles: undefined }, 'refused', language)
  return `${reportFindings(findings, context, plainPaint)}\n${summary}\n`
}

describe.each(cases)('%s', async name => {
  const files = filesOf(name)
  const findings = await findingsOf(name, files)

  it('is found', () => {
    expect(findings.map(({ problem }) => problem)).toContain(name)
  })

  it.each(['zh', 'en'] as const)('is told in %s', language => {
    const golden = join(folder, name, `expected.${language}.txt`)
    const told = report(files, findings, language)
    if (process.env.UPDATE_GOLDEN === '1') writeFileSync(golden, told)
    expect(told).toBe(readFileSync(golden, 'utf8'))
  })
})

describe('the table of problems', () => {
  it('has a case for every name', () => {
    expect(Object.keys(problems).filter(name => !cases.includes(name))).toEqual([])
  })

  it('has no made case without a folder for its words', () => {
    const made = { ...madeCases, ...importCases, ...ruleCases }
    expect(cases).toEqual(expect.arrayContaining(Object.keys(made)))
  })
})
