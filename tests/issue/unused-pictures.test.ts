/** A008: which pictures of a number count as used. */
import { expect, it } from 'vitest'
import { layOutEdition } from '../../src/build.ts'
import { memoryFiles } from '../support/memory-files.ts'

async function unused(pictures: readonly string[], cover: string, body: string): Promise<readonly unknown[]> {
  const files = memoryFiles({
    'publication.yaml': 'title: 江湾月报\n',
    'issue.yaml': `issue: 2026-03\ncover: { image: ${cover} }\nsections:\n  行业资讯:\n    - articles/01.md\n`,
    'articles/01.md': `---\ntitle: 渡口\ndate: 2026-03-05\n---\n\n${body}\n`,
    ...Object.fromEntries(pictures.map(name => [`images/${name}`, 'x'])),
  })
  const { findings } = await layOutEdition(files, undefined)
  return findings.flatMap(({ problem, params }) => (problem === 'picture-unused' ? [params.file] : []))
}

it('are those that the manifest or an article names, in whatever form a disk gives the name', async () => {
  const pictures = ['封面.jpg', 'caf\u0065\u0301.png', '旧.jpg', '说明.txt', '.hidden.png']
  expect(await unused(pictures, 'images/封面.jpg', '![店](images/caf\u00e9.png)')).toEqual(['images/旧.jpg'])
  expect(await unused(['封面.jpg'], 'images/封面.jpg', '今晚开航。')).toEqual([])
})
