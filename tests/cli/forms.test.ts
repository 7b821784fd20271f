/** Findings in every form, their files, and the exit codes of 2.3, as a scheduled job meets them. */
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { issue as runIssue } from '../support/command.ts'
import { folderOf, smallEdition } from '../support/edition.ts'
import { junitFaults, sarifFaults } from '../support/published-schemas.ts'

const article = '2023-02/articles/02-包裹.md'
const dateless = '---\ntitle: 包裹 <多>&"少"\n---\n\n两家驿站\u00a0收件。\n'
/** The byte at which its no-break space begins; it has two. */
const spaceAt = Buffer.from(dateless).indexOf('\u00a0')

/** Editions with one kind of fault each, by the code they must end with. */
const editions: Readonly<Record<number, Readonly<Record<string, string>>>> = {
  0: smallEdition,
  1: {
    ...smallEdition,
    // The straight quotes of the title are there for the forms that must escape them.
    'publication.yaml': `${smallEdition['publication.yaml']}check: { rules: { T112: off } }\n`,
    [article]: dateless,
  },
  3: { ...smallEdition, '2023-02/issue.yaml': 'issue: 2023-02\nsectoins: {}\n' },
  4: { ...smallEdition, '2023-02/issue.yaml': 'issue: 2023-02\nsections: { 行业资讯: [articles/00.md] }\n' },
}
const codes = Object.keys(editions).map(Number)
const forms = ['text', 'json', 'ndjson', 'sarif', 'junit', 'github'] as const

const linesOf = (text: string): readonly string[] => text.trimEnd().split('\n')

/** What a form says of the run: its exit code where it has one, and how many errors it tells. */
async function errorsIn(form: (typeof forms)[number], text: string): Promise<number> {
  switch (form) {
    case 'text':
      return text.match(/错误 [A-Z]\d{3} /g)?.length ?? 0
    case 'json':
      return JSON.parse(text).counts.error
    case 'ndjson':
      return linesOf(text)
        .map(line => JSON.parse(line))
        .filter(({ severity }) => severity === 'error').length
    case 'sarif':
      expect(sarifFaults(text)).toEqual([])
      return JSON.parse(text).runs[0].results.filter(({ level }: { level: string }) => level === 'error')
        .length
    case 'junit':
      expect(await junitFaults(text)).toEqual([])
      return text.match(/<failure /g)?.length ?? 0
    case 'github':
      return text.match(/^::error /gm)?.length ?? 0
  }
}

interface Told {
  readonly code: string
  readonly related: readonly { readonly range: { readonly start: unknown } }[]
}

describe('the exit code', () => {
  const cases = codes.flatMap(code => forms.map(form => [code, form] as const))

  it.each(cases)('is %d in the form %s, which tells the same errors', async (code, form) => {
    const folder = folderOf(editions[code] ?? {})
    const ran = runIssue(folder, ['check', '2023-02', '--format', form])
    expect(ran.code).toBe(code)
    expect([form === 'text' ? ran.out : ran.err]).toEqual([''])
    expect(await errorsIn(form, form === 'text' ? ran.err : ran.out)).toBe(code === 0 ? 0 : 1)
  })

  it.each(forms)('is 5 in the form %s when the PDF cannot be written', async form => {
    const ran = runIssue(folderOf(smallEdition), [
      'build',
      '2023-02',
      '-o',
      'nowhere/x.pdf',
      '--format',
      form,
    ])
    expect(ran.code).toBe(5)
    expect(await errorsIn(form, form === 'text' ? ran.err : ran.out)).toBe(1)
  })

  it.each(forms.filter(form => form !== 'text'))(
    'is 2 when the form %s and the PDF want one stream',
    form => {
      const ran = runIssue(folderOf(smallEdition), ['build', '2023-02', '-o', '-', '--format', form])
      expect([ran.code, ran.out]).toEqual([2, ''])
    },
  )

  it('is 2 for a form there is not, and says which there are', () => {
    const ran = runIssue(folderOf(smallEdition), ['check', '--format', 'xml'])
    expect([ran.code, ran.err.includes('text, json, ndjson, sarif, junit, github')]).toEqual([2, true])
  })
})

describe('the threshold', () => {
  const warned = {
    ...smallEdition,
    [article]: smallEdition[article]?.replace('晚高峰', '晚\u00a0高峰') ?? '',
  }
  const pdf = '2023-02/out/2023-02.pdf'

  it.each([
    [[], 0],
    [['--fail-on', 'error'], 0],
    [['--strict'], 1],
    [['--fail-on', 'warning'], 1],
    [['--fail-on', 'hint'], 1],
    [['--fail-on', 'never'], 0],
    [['--strict', '--fail-on', 'never'], 0],
  ])('decides about a warning: %j gives %d, and a PDF only with 0', (words, code) => {
    const folder = folderOf(warned)
    expect(runIssue(folder, ['check', '2023-02', ...words]).code).toBe(code)
    expect(runIssue(folder, ['build', '2023-02', ...words]).code).toBe(code)
    expect(existsSync(join(folder, pdf))).toBe(code === 0)
  })

  it('lets an error of the text pass when told never to fail, and then the PDF is written', () => {
    const folder = folderOf(editions[1] ?? {})
    expect(runIssue(folder, ['build', '2023-02', '--fail-on', 'never']).code).toBe(0)
    expect(existsSync(join(folder, pdf))).toBe(true)
  })

  it.each([3, 4])('never lets pass what ends with %d', code => {
    expect(runIssue(folderOf(editions[code] ?? {}), ['build', '2023-02', '--fail-on', 'never']).code).toBe(
      code,
    )
  })
})

describe('--report', () => {
  it.each([
    ['r.json', 'json'],
    ['r.sarif', 'sarif'],
    ['r.xml', 'junit'],
  ] as const)(
    'writes %s whole, also when there are errors, and leaves the form of the run alone',
    async (file, form) => {
      for (const code of codes) {
        const folder = folderOf(editions[code] ?? {})
        const ran = runIssue(folder, ['check', '2023-02', '--report', file])
        expect([ran.code, ran.out, ran.err.includes('读清单')]).toEqual([code, '', true])
        expect(await errorsIn(form, readFileSync(join(folder, file), 'utf8'))).toBe(code === 0 ? 0 : 1)
        expect(readdirSync(folder).filter(name => name.includes('partial'))).toEqual([])
      }
    },
  )

  it('goes beside another form, and holds what that holds', () => {
    const folder = folderOf(editions[1] ?? {})
    const { out } = runIssue(folder, ['build', '2023-02', '--json', '--report', 'r.json'])
    expect(readFileSync(join(folder, 'r.json'), 'utf8')).toBe(out)
  })

  it('ends with 2 when the name says no form, before anything is done', () => {
    const folder = folderOf(smallEdition)
    const ran = runIssue(folder, ['build', '2023-02', '--report', 'r.txt'])
    expect([
      ran.code,
      ran.err.includes('.json、.sarif 或 .xml'),
      existsSync(join(folder, '2023-02/out')),
    ]).toEqual([2, true, false])
  })

  it('ends with 5 when it cannot be written, names its own flag, and replaces nothing of another kind', () => {
    const folder = folderOf({ ...smallEdition, 'mine.xml': '稿子\n' })
    for (const file of ['nowhere/r.json', 'mine.xml']) {
      const ran = runIssue(folder, ['check', '2023-02', '--report', file])
      expect([ran.code, ran.err.includes('错误 O001'), ran.err.includes('用 --report 换')]).toEqual([
        5,
        true,
        true,
      ])
    }
    expect(readFileSync(join(folder, 'mine.xml'), 'utf8')).toBe('稿子\n')
  })
})

describe('the forms', () => {
  const folder = folderOf(editions[1] ?? {})
  const inForm = (form: string, ...more: readonly string[]): string =>
    runIssue(folder, ['check', '2023-02', '--format', form, ...more]).out

  it('give JSON with columns in code points, bytes, article, section and page', () => {
    const finding = JSON.parse(inForm('json')).findings.find(({ code }: { code: string }) => code === 'M008')
    expect(finding).toMatchObject({
      rule: 'manifest/no-break-space',
      severity: 'warning',
      file: article,
      range: {
        start: { line: 5, column: 5, offset: spaceAt },
        end: { line: 5, column: 6, offset: spaceAt + 2 },
      },
      article: '02-包裹',
      section: '数据观察',
      related: [],
    })
  })

  it('give --json as short for it', () => {
    expect(runIssue(folder, ['check', '2023-02', '--json']).out).toBe(inForm('json'))
  })

  it('give one event a line, with what was written between the findings and the end', () => {
    const events = linesOf(inForm('ndjson')).map(line => JSON.parse(line))
    expect(events.map(({ event }) => event)).toEqual(['start', 'finding', 'finding', 'end'])
    expect(events.at(-1)).toMatchObject({ ok: false, exitCode: 1, counts: { error: 1, warning: 1, hint: 0 } })
    const built = runIssue(folderOf(smallEdition), ['build', '2023-02', '--format', 'ndjson']).out
    const written = linesOf(built).map(line => JSON.parse(line))
    expect(written.map(({ event }) => event)).toEqual(['start', 'written', 'end'])
    expect(written[1]).toMatchObject({ path: '2023-02/out/2023-02.pdf', pages: 3 })
  })

  it('give SARIF with regions in code points and bytes, and addresses that lead to the files', () => {
    const [run] = JSON.parse(inForm('sarif')).runs
    const result = run.results.find(({ ruleId }: { ruleId: string }) => ruleId === 'M008')
    expect(run.columnKind).toBe('unicodeCodePoints')
    expect(run.tool.driver.rules[result.ruleIndex].id).toBe('M008')
    const { artifactLocation, region } = result.locations[0].physicalLocation
    expect(decodeURIComponent(artifactLocation.uri)).toBe(article)
    expect(artifactLocation.uri).toMatch(/^[\x21-\x7e]+$/)
    expect(region).toMatchObject({
      startLine: 5,
      startColumn: 5,
      endColumn: 6,
      byteOffset: spaceAt,
      byteLength: 2,
    })
    expect(region.snippet.text).toBe('\u00a0')
    expect(run.tool.driver.rules[result.ruleIndex].shortDescription.text).toContain('看不见的字符')
    expect(result.locations[0].logicalLocations[0].fullyQualifiedName).toBe('数据观察/02-包裹')
  })

  it('give the first of two that are alike as a related place', () => {
    const list = '站点为渡口、桥头、码头、桥头。'
    const twice = folderOf({
      ...smallEdition,
      [article]: `---\ntitle: 包裹\ntitle: 邮包\ndate: 2023-02-16\n---\n\n${list}\n`,
    })
    const run = (form: string) => JSON.parse(runIssue(twice, ['check', '2023-02', '--format', form]).out)
    const places = run('json').findings.map(({ code, related }: Told) => [code, related[0]?.range.start])
    expect(places).toEqual([
      ['M003', { line: 2, column: 1, offset: 4 }],
      ['T103', { line: 7, column: 7, offset: expect.any(Number) }],
    ])
    const sarif = runIssue(twice, ['check', '2023-02', '--format', 'sarif']).out
    expect(sarifFaults(sarif)).toEqual([])
    const [key, item] = JSON.parse(sarif).runs[0].results
    expect(key.relatedLocations[0].physicalLocation.region).toMatchObject({ startLine: 2, startColumn: 1 })
    expect(item.relatedLocations[0].physicalLocation.region.snippet.text).toBe('桥头')
    expect(item.relatedLocations[0].message.text).toBe('另一处在这里')
  })

  it('give JUnit a case for the number and for each article, errors as failures', () => {
    const xml = inForm('junit')
    expect(xml).toContain('<testsuite name="2023-02/issue.yaml" tests="3" failures="1" errors="0">')
    expect(xml.match(/<testcase /g)).toHaveLength(3)
    expect(xml).toContain('<testcase name="02-包裹 包裹 &lt;多&gt;&amp;&quot;少&quot;" classname="数据观察">')
    expect(xml).toContain('<failure type="S306" message=')
    expect(xml).toMatch(/<system-out>[^<]*警告 M008/)
  })

  it('give annotations that GitHub places, with its own signs escaped', () => {
    const lines = linesOf(inForm('github'))
    expect(lines[0]).toMatch(
      new RegExp(`^::error file=${article},line=\\d+.*,title=S306::文章“.*”没有日期%0A改法：`),
    )
    expect(lines[1]).toMatch(new RegExp(`^::warning file=${article},line=5,col=5,endColumn=6,title=M008::`))
    const odd = folderOf({ 'a,b:c/issue.yaml': 'issue: 2023-02\n"50%": 1\n' })
    const [line = ''] = linesOf(runIssue(odd, ['check', 'a,b:c', '--format', 'github']).out)
    expect(line).toMatch(
      /^::error file=a%2Cb%3Ac\/issue\.yaml,line=2,col=1,endColumn=6,title=M002::没有“50%25”这一项/,
    )
  })

  it('give ten annotations of a severity, the rest as lines of the log, and a notice that counts them', () => {
    const keys = Array.from({ length: 13 }, (_, index) => `k${index}: 1\n`).join('')
    const many = folderOf({ 'issue.yaml': `issue: 2023-02\n${keys}` })
    const lines = linesOf(runIssue(many, ['check', '--format', 'github']).out)
    expect(lines.filter(line => line.startsWith('::error '))).toHaveLength(10)
    expect(lines[10]).toBe('::notice::另有 3 处没有标出，列在日志里')
    expect(lines.slice(11).every(line => /^ {2}issue\.yaml:\d+:1 {2}错误 M002 {2}/.test(line))).toBe(true)
    expect(lines).toHaveLength(14)
  })
})

describe('on GitHub', () => {
  const here = { GITHUB_ACTIONS: 'true' }
  const folder = folderOf(editions[1] ?? {})

  it('annotations follow the text of themselves', () => {
    const ran = runIssue(folder, ['check', '2023-02'], here)
    expect([ran.code, ran.out]).toEqual([1, ''])
    expect(ran.err).toContain('错误 S306')
    expect(linesOf(ran.err).filter(line => line.startsWith('::'))).toHaveLength(2)
  })

  it.each([[['--format', 'text']], [['--report', 'r.json']], [['--json']]])(
    'none are added with %j',
    words => {
      expect(runIssue(folder, ['check', '2023-02', ...words], here).err).not.toContain('::error')
    },
  )

  it('none are added elsewhere', () => {
    expect(runIssue(folder, ['check', '2023-02'], { GITHUB_ACTIONS: 'false' }).err).not.toContain('::')
  })
})

describe('variables', () => {
  const folder = folderOf(editions[1] ?? {})

  it('stand for flags, which weigh more', () => {
    const json = { ISSUE_FORMAT: 'ndjson', ISSUE_FAIL_ON: 'never' }
    const ran = runIssue(folder, ['check', '2023-02'], json)
    expect([ran.code, ran.out.startsWith('{"event":"start"')]).toEqual([0, true])
    const flagged = runIssue(folder, ['check', '2023-02', '--json', '--fail-on', 'error'], json)
    expect([flagged.code, flagged.out.startsWith('{\n')]).toEqual([1, true])
    expect(runIssue(folder, ['check', '2023-02', '--format', 'text'], { ISSUE_JSON: '1' }).out).toBe('')
  })

  it('that are empty stand for none, and a switch is not turned on by 0 or false', () => {
    const target = folderOf(editions[1] ?? {})
    writeFileSync(join(target, article), dateless.replace('---\ntitle', '---\ndate: 2023-02-01\ntitle'))
    for (const value of ['', '0', 'false', 'no'])
      expect(runIssue(target, ['check', '2023-02'], { ISSUE_STRICT: value, ISSUE_REPORT: '' }).code).toBe(0)
    expect(runIssue(target, ['check', '2023-02'], { ISSUE_STRICT: '1' }).code).toBe(1)
  })

  it('with a value there is not end with 2', () => {
    expect(runIssue(folder, ['check', '2023-02'], { ISSUE_FAIL_ON: 'sometimes' }).code).toBe(2)
  })
})
