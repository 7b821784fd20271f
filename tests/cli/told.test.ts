/** What of a run people are shown, and in which order. */
import { describe, expect, it } from 'vitest'
import { issue as runIssue } from '../support/command.ts'
import { folderOf } from '../support/edition.ts'

const article = (title: string, words: string): string =>
  `---\ntitle: ${title}\ndate: 2023-02-16\ntoc: true\n---\n\n${words}\n`

const folder = folderOf({
  'publication.yaml': 'title: 江湾月报\nlayout: { pages: { fill: off } }\n',
  '2023-02/issue.yaml':
    'issue: 2023-02\nsections:\n  行业资讯:\n    - articles/09.md\n    - articles/06.md\n  数据观察:\n    - articles/01.md\n',
  '2023-02/articles/09.md': article('渡口', '渡口的小船开了，票价\u00a0不变。\n\n客流下降了 -4%。'),
  '2023-02/articles/06.md': article('夜市', '夜市\u00a0开张。\n\n![摊位](摊位.png)\n'),
  '2023-02/articles/01.md': article('桥头', '桥头的的夜市开张。'),
})

const placesIn = (text: string): readonly string[] =>
  [...text.matchAll(/^(\S+?):\d+:\d+ .* ([A-Z]\d{3}) /gm)].map(([, file, code]) => `${file} ${code}`)

describe('findings for people', () => {
  it('stand in the order of the number, whatever stage they are of', () => {
    expect(placesIn(runIssue(folder, ['check', '2023-02']).err)).toEqual([
      '2023-02/articles/09.md M008',
      '2023-02/articles/09.md T110',
      '2023-02/articles/06.md M008',
      '2023-02/articles/06.md A009',
      '2023-02/articles/01.md T101',
    ])
  })

  it('end with where the first error is explained', () => {
    expect(runIssue(folder, ['check', '2023-02']).err).toMatch(/说明：issue explain A009\n$/)
  })
})

describe('a quiet run', () => {
  const warned = folderOf({
    'publication.yaml': 'title: 江湾月报\nlayout: { pages: { fill: off } }\n',
    '2023-02/issue.yaml': 'issue: 2023-02\nsections: { 行业资讯: [articles/01.md] }\n',
    '2023-02/articles/01.md': article('渡口', '客流下降了 -4%。据站里数据显示，票价不变。'),
  })

  it('shows errors alone', () => {
    expect(placesIn(runIssue(folder, ['check', '-q', '2023-02']).err)).toEqual([
      '2023-02/articles/06.md A009',
      '2023-02/articles/01.md T101',
    ])
    expect(runIssue(warned, ['check', '-q', '2023-02'])).toEqual({ code: 0, out: '', err: '' })
  })

  it('shows the warnings that make it fail, and the hints under that threshold', () => {
    const strict = runIssue(warned, ['check', '-q', '--strict', '2023-02'])
    expect([strict.code, ...placesIn(strict.err)]).toEqual([1, '2023-02/articles/01.md T110'])
    const hints = runIssue(warned, ['check', '-q', '--fail-on', 'hint', '2023-02'])
    expect([hints.code, placesIn(hints.err).length]).toEqual([1, 2])
  })

  it('shows the warning for which there is no PDF', () => {
    const empty = folderOf({
      'publication.yaml': 'title: 江湾月报\n',
      '2023-02/issue.yaml': 'issue: 2023-02\nsections: {}\n',
    })
    const built = runIssue(empty, ['build', '-q', '2023-02'])
    expect([built.code, ...placesIn(built.err)]).toEqual([1, '2023-02/issue.yaml M002'])
  })
})
