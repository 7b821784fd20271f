import { describe, expect, it } from 'vitest'
import { layOutEdition } from '../../src/build.ts'
import { placesIn } from '../../src/commands/places.ts'
import { memoryFiles } from '../support/memory-files.ts'

const manifest = `issue: 2026-03
title: 江湾月报
layout: { pages: { fill: off } }
sections:
  行业资讯:
    - file: articles/01.md
      title: 渡口\u{e863}夜航
    - title: 早市
      date: 2026-03-06
      body: 秤\u{e864}准了。
  数据观察:
    - articles/02.md
`
const files = memoryFiles({
  'issue.yaml': manifest,
  'articles/01.md': '---\ndate: 2026-03-05\n---\n\n今晚开航，站长姓\u{e865}。\n',
  'articles/02.md': '---\ntitle: 包裹\ndate: 2026-03-07\n---\n\n多了一成。\n\n- \u{e866}驿站。\n',
})

describe('the place of a finding', () => {
  it('is the article it stands in: in its text, in its title, or in its entry of the manifest', async () => {
    const { issue, findings } = await layOutEdition(files, undefined)
    const placeOf = placesIn(issue)
    const places = findings
      .filter(({ problem }) => problem === 'character-without-glyph')
      .map(({ params, where }) => {
        const place = where && placeOf(where)
        return `${params.codePoint} ${place?.section} ${place?.article}`
      })
    expect([...new Set(places)].sort()).toEqual([
      'U+E863 行业资讯 01',
      'U+E864 行业资讯 行业资讯-2',
      'U+E865 行业资讯 01',
      'U+E866 数据观察 02',
    ])
  })

  it('is nowhere outside every article', async () => {
    const { issue } = await layOutEdition(files, undefined)
    const at = manifest.indexOf('江湾月报')
    expect(placesIn(issue)({ file: 'issue.yaml', from: at, to: at + 4 })).toEqual({
      article: undefined,
      section: undefined,
    })
  })
})
