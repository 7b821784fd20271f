/** Which findings of a rule are told, and how loudly, by the words of the manifest, the article and the command line. */
import { describe, expect, it } from 'vitest'
import { layOutEdition, usualWish, type Wish } from '../../src/build.ts'
import type { Level } from '../../src/check/levels.ts'
import { problemOf, severityOf } from '../../src/findings/wording.ts'
import { unwatched } from '../../src/stages.ts'
import { caseFolder, filesOfCase, type RuleCase } from '../support/rule-case.ts'

const slip = '这家店是是镇上最早开门的。'
const twice = `${slip}\n\n那家店的的门晚半小时。`

/** Code and severity of everything found, in order. */
async function told(
  given: RuleCase,
  levels: Readonly<Record<string, Level>> = {},
): Promise<readonly string[]> {
  const wish: Wish = { ...usualWish, levels: new Map(Object.entries(levels)) }
  const { findings } = await layOutEdition(filesOfCase(given).files, caseFolder, unwatched, wish)
  return findings.map(finding => `${problemOf(finding).code} ${severityOf(finding)}`)
}

describe('the level of a rule', () => {
  it('is the one of the table', async () => {
    expect(await told({ body: slip })).toEqual(['T101 error'])
  })

  it('is what check.rules says', async () => {
    expect(await told({ body: slip, settings: 'check: { rules: { T101: hint } }\n' })).toEqual(['T101 hint'])
    expect(await told({ body: slip, settings: 'check: { rules: { T101: off } }\n' })).toEqual([])
  })

  it('is what the command line says, whatever the manifest says', async () => {
    const settings = 'check: { rules: { T101: off } }\n'
    expect(await told({ body: slip, settings }, { T101: 'warning' })).toEqual(['T101 warning'])
  })

  it('cannot be given to what is no rule', async () => {
    const settings = 'check: { rules: { A006: off, T777: off } }\n'
    expect(await told({ body: '票价不变。', settings })).toEqual(['M011 warning', 'M011 warning'])
  })

  it('holds for the contents list too', async () => {
    const given = { title: '渡口', body: '票价不变。', others: [{ title: '渡口', body: '班次照旧。' }] }
    expect(await told(given)).toEqual(['C403 warning'])
    expect(await told(given, { C403: 'off' })).toEqual([])
  })
})

describe('a silencer', () => {
  it('before a paragraph covers that paragraph alone', async () => {
    const body = `<!-- issue-ignore T101: 原文如此 -->\n\n${twice}`
    expect(await told({ body })).toEqual(['T101 error'])
  })

  it('is read with a colon before the code, and with a > in its reason', async () => {
    for (const written of [
      'issue-ignore: T101: 原文如此',
      'issue-ignore：T101',
      'issue-ignore T101: 甲 > 乙',
    ])
      expect(await told({ body: `<!-- ${written} -->\n\n${slip}` })).toEqual(
        written.endsWith('T101') ? ['M012 hint'] : [],
      )
  })

  it('without a code is told', async () => {
    expect(await told({ body: `<!-- issue-ignore -->\n\n票价不变。` })).toEqual(['M011 warning'])
  })

  it('may stand on the line before its paragraph', async () => {
    expect(await told({ body: `<!-- issue-ignore T101: 原文如此 -->\n${slip}` })).toEqual([])
    expect(await told({ body: `票价不变。\n\n<!-- issue-ignore T101: 原文如此 -->\n\n${slip}` })).toEqual([])
  })

  it('before a list covers all of it', async () => {
    const body = '<!-- issue-ignore T101，T102: 店名 -->\n\n- 是是店快递快递。\n- 是是店快递快递。'
    expect(await told({ body })).toEqual(['T103 error'])
  })

  it('among the fields covers the article', async () => {
    const fields = 'ignore: [{ rule: T101, reason: 原文如此 }]\n'
    expect(await told({ body: twice, fields })).toEqual([])
    expect(await told({ body: '票价不变。', fields, others: [{ title: '桥头', body: slip }] })).toEqual([
      'T101 error',
      'M012 hint',
    ])
  })

  it('in the manifest covers the article it names, or the number', async () => {
    const named = 'check: { ignore: [{ rule: T101, article: "01", reason: 原文如此 }] }\n'
    const others = [{ title: '桥头', body: slip }]
    expect(await told({ body: twice, settings: named, others })).toEqual(['T101 error'])
    const everywhere = 'check: { ignore: [{ rule: T101, reason: 原文如此 }] }\n'
    expect(await told({ body: twice, settings: everywhere, others })).toEqual([])
  })

  it('covers a source that the fields name', async () => {
    const fields = 'source: 《沿江晚报》\ncompiler: false\nignore: [{ rule: S303, reason: 联合采写 }]\n'
    expect(await told({ body: '票价不变。', fields })).toEqual([])
  })

  it('without a reason is told, once it silences something', async () => {
    expect(await told({ body: slip, fields: 'ignore: [T101]\n' })).toEqual(['M012 hint'])
  })

  it('of a rule that is off is not called unused', async () => {
    const settings = 'check: { rules: { T101: off } }\n'
    expect(await told({ body: slip, settings, fields: 'ignore: [{ rule: T101, reason: 店名 }]\n' })).toEqual(
      [],
    )
  })

  it('of an unknown rule is told', async () => {
    expect(await told({ body: slip, fields: 'ignore: [{ rule: T1, reason: 店名 }]\n' })).toEqual([
      'T101 error',
      'M011 warning',
    ])
  })
})
