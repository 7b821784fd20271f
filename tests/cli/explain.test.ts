/** `issue explain`: every code has its doc, in both languages, and is found as people write it. */
import { describe, expect, it } from 'vitest'
import { layOutEdition } from '../../src/build.ts'
import { allDocs } from '../../src/explain/all-docs.ts'
import { mendOf } from '../../src/explain/explain.ts'
import { problems } from '../../src/findings/problems.ts'
import { issue as runIssue } from '../support/command.ts'
import { memoryFiles } from '../support/memory-files.ts'

const codes = [...new Set(Object.values(problems).map(({ code }) => code))].sort()

describe('the docs', () => {
  it('are there for every code, and for no other', () => {
    expect([...new Set(allDocs.map(({ code }) => code))].sort()).toEqual(codes)
  })

  it.each(allDocs.map(doc => [doc.code, doc] as const))('say something of %s in both languages', (_, doc) => {
    for (const said of [doc.what, doc.why, doc.mend, doc.spared].filter(part => part !== undefined)) {
      expect(said.zh).toMatch(/\p{Script=Han}/u)
      // English words may quote Chinese ones.
      expect(said.en.replace(/\p{Script=Han}/gu, '').length).toBeGreaterThan(0.6 * said.en.length)
      expect(said.en.length).toBeGreaterThan(8)
    }
    expect(doc.wrong.trim()).not.toBe('')
    expect(doc.right.trim()).not.toBe('')
    expect(doc.right).not.toBe(doc.wrong)
  })
})

describe('the mends', () => {
  const mendable = codes.filter(code =>
    Object.values(problems).some(known => known.code === code && known.mend),
  )

  it.each(mendable)('of %s are told, their particulars left open', code => {
    for (const language of ['zh', 'en'] as const) {
      const mends = allDocs.filter(doc => doc.code === code).map(doc => mendOf(doc, language) ?? '')
      expect(mends.join('')).not.toMatch(/^$|undefined|NaN|object/)
    }
  })

  it('say each way once', () => {
    expect(runIssue('.', ['explain', 'T101']).out).toContain('改法\n    删去一个“…”。\n')
    const { out } = runIssue('.', ['explain', 'T112', '--json'])
    expect(JSON.parse(out).codes[0].mend.zh.split('\n').length).toBeGreaterThan(1)
  })
})

describe('the examples of the manifest', () => {
  /** Codes found in a manifest that holds an example, in an edition that wants nothing else. */
  async function codesIn(example: string): Promise<readonly string[]> {
    const whole = example.startsWith('issue:') ? example : `issue: 2026-03\n${example}`
    const listed = /^- /.test(example) ? `issue: 2026-03\nsections:\n  行业资讯:\n    ${example}` : whole
    const article = '---\ntitle: 渡口\ndate: 2026-03-05\n---\n\n今晚开航。\n'
    const files = memoryFiles({
      'publication.yaml': 'title: 江湾月报\n',
      'issue.yaml': `${listed}\n`,
      'articles/01.md': article,
      'articles/行业资讯/02.md': article,
    })
    return (await layOutEdition(files, undefined)).findings.map(finding => problems[finding.problem].code)
  }

  it.each(['M001', 'M002', 'M003', 'M004', 'M005', 'M006', 'M007', 'M009'])(
    '%s is found in the wrong one and not in the right one',
    async code => {
      const [doc] = allDocs.filter(known => known.code === code)
      expect(await codesIn(doc?.wrong ?? '')).toContain(code)
      expect(await codesIn(doc?.right ?? '')).not.toContain(code)
    },
  )
})

describe('issue explain', () => {
  it('tells reason, wrong, right and mend', () => {
    const { code, out, err } = runIssue('.', ['explain', 'M006'])
    expect([code, err]).toEqual([0, ''])
    expect(out).toBe(
      [
        'M006  错误  没加引号的文字里有半角冒号加空格',
        '',
        '为什么',
        '    在 YAML 里半角冒号加空格是“项目: 值”的记号，标题会被拆成两截。',
        '',
        '错的',
        '    title: 夜市: 灯火与秤',
        '',
        '对的',
        '    title: "夜市: 灯火与秤"',
        '',
        '改法',
        '    给整句加半角引号，或改用全角冒号“：”。',
        '',
      ].join('\n'),
    )
  })

  it('takes small letters, names of problems and names of rules', () => {
    const out = runIssue('.', ['explain', 'm008', '--lang', 'en']).out
    expect(out).toContain('M008  error, warning  a wrong encoding')
    expect(runIssue('.', ['explain', 'no-break-space', '--lang', 'en']).out).toBe(out)
    expect(runIssue('.', ['explain', 'manifest/no-break-space', '--lang', 'en']).out).toBe(out)
  })

  it('lists every code with a line, in the order of the stages', () => {
    const lines = runIssue('.', ['explain']).out.trimEnd().split('\n')
    const listed = lines.map(line => line.slice(0, 4))
    expect([...new Set(listed)].sort()).toEqual(codes)
    expect(listed[0]).toBe('M001')
    expect(lines.every(line => /^[A-Z]\d{3} {2}\S+ {2}\S/.test(line))).toBe(true)
  })

  it('is data when asked', () => {
    const { codes: told } = JSON.parse(runIssue('.', ['explain', 'A007', '--json']).out)
    expect(told).toHaveLength(1)
    expect(told[0]).toMatchObject({ code: 'A007', severities: ['warning'], problems: ['article-not-listed'] })
  })

  it('says the nearest code to one there is not, and ends with 2', () => {
    const { code, out, err } = runIssue('.', ['explain', 'M04'])
    expect([code, out, err.includes('没有“M04”这个代号，是否为“M004”？')]).toEqual([2, '', true])
  })
})
