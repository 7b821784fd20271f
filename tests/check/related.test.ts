/** Findings about two places name the other one too. */
import { describe, expect, it } from 'vitest'
import { checkText, readForCheck } from '../../src/check/check.ts'
import { locateManifest } from '../../src/manifest/locate.ts'
import { readManifest } from '../../src/manifest/read.ts'
import { assembleAll } from '../support/assemble-all.ts'
import { caseFolder, filesOfCase, type RuleCase } from '../support/rule-case.ts'

/** Each problem with the files of the places it is also about. */
function relatedIn(given: RuleCase): readonly (readonly [string, readonly string[]])[] {
  const { files } = filesOfCase(given)
  const location = locateManifest(files, caseFolder)
  const manifest = location.ok ? readManifest(files, location.value) : location
  const issue = assembleAll(files, caseFolder)
  if (!manifest.ok || !issue.ok) throw new Error('the case cannot be read')
  return [...issue.findings, ...checkText(readForCheck(files, manifest.value, issue.value, 'compared'))].map(
    ({ problem, related }) => [problem, related.map(({ file, from, to }) => `${file}:${from}-${to}`)],
  )
}

const first = '2023-02/articles/01.md'
const long = '江湾镇交通运输服务站副站长陆小舟介绍'

describe('the places a finding is also about', () => {
  it.each([
    [
      'an id given twice',
      {
        fields: 'id: ferry',
        body: '票价不变。',
        others: [{ title: '夜航', fields: 'id: ferry', body: '船来了。' }],
      },
    ],
    ['a title that comes again in the contents', { body: '票价不变。', others: [{ body: '船来了。' }] }],
    [
      'a source written two ways',
      {
        fields: 'source: 《沿江晚报》',
        body: '票价不变。',
        others: [{ title: '夜航', fields: 'source: “沿江晚报”', body: '船。' }],
      },
    ],
  ])('are there for %s', (_, given) => {
    const [found] = relatedIn(given)
    expect(found?.[1][0]).toContain(first)
  })

  it('are there for a clause of the paragraph before', () => {
    const [found] = relatedIn({ body: `${long}，加开一班。\n\n${long}，票价不变。` })
    expect(found?.[0]).toBe('clause-repeated')
    expect(found?.[1]).toHaveLength(1)
  })

  it('are told once for a source that is in 《》 and bare', () => {
    const others = [{ title: '夜航', fields: 'source: 沿江晚报', body: '船来了。' }]
    const found = relatedIn({ fields: 'source: 《沿江晚报》', body: '票价不变。', others })
    expect(found.map(([problem]) => problem)).toEqual(['source-two-ways'])
  })

  it('are there for an article of an earlier number, at its title', () => {
    const body = Array.from({ length: 60 }, (_, place) => `第${place + 1}班船${place * 37 + 11}号离岸`).join(
      '，',
    )
    const [found] = relatedIn({ title: '夜航', body: `${body}。`, past: { '2023-01': `${body}。` } })
    const at = '---\ntitle: '.length
    expect(found).toEqual(['printed-before', [`2023-01/articles/01.md:${at}-${at + '往期'.length}`]])
  })

  it('are none where there is one place', () => {
    expect(relatedIn({ body: '渡口的的末班船改到十点。' })).toEqual([['doubled-function-word', []]])
  })
})
