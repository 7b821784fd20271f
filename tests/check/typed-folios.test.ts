/** C404 compares what was typed with the page that a title fell on. */
import { describe, expect, it } from 'vitest'
import { layOutEdition } from '../../src/build.ts'
import { caseFolder, filesOfCase, type RuleCase } from '../support/rule-case.ts'

async function typed(given: RuleCase): Promise<readonly (string | number | undefined)[]> {
  const { findings } = await layOutEdition(filesOfCase(given).files, caseFolder)
  return findings.filter(({ problem }) => problem === 'typed-folio').map(({ params }) => params.folio)
}

const other = { title: '桥头加灯', body: '桥头添了八盏灯。' }

describe('a page number in the text', () => {
  it.each([
    '详见本期第 9 页《桥头加灯》。',
    '另见《桥头加灯》（见第9页）。',
    '说的是“桥头加灯”，见本刊第 12 页。',
  ])('that is not the page of the title is found: %s', async body => {
    expect(await typed({ body, others: [other] })).toEqual([2])
  })

  it.each(['详见本期第 2 页《桥头加灯》。', '见第 9 页《别的书》。', '书一共 9 页，《桥头加灯》在里面。'])(
    'that is right, or leads elsewhere, is let pass: %s',
    async body => {
      expect(await typed({ body, others: [other] })).toEqual([])
    },
  )

  it('at the end of a short title is compared too', async () => {
    expect(await typed({ title: '夜航……9', body: '票价不变。' })).toEqual([2])
    expect(await typed({ title: '夜航……2', body: '票价不变。' })).toEqual([])
  })
})
