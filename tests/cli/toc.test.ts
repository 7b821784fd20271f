/** `issue toc`, as an editor and a web page would ask for it. */
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { cells } from '../../src/terminal/excerpt.ts'
import { issue as runIssue } from '../support/command.ts'
import { folderOf, smallEdition } from '../support/edition.ts'

describe('issue toc', () => {
  it('prints sections, titles and page numbers, the numbers one under the other', () => {
    const { code, out, err } = runIssue(folderOf(smallEdition), ['toc', '2023-02'])
    expect([code, err]).toEqual([0, ''])
    expect(out).toBe(
      [
        '目次',
        '',
        '行业资讯',
        '  社区菜店试行无纸小票 .... 2',
        '',
        '数据观察',
        '  包裹量比上月多了一成 .... 2',
        '',
      ].join('\n'),
    )
  })

  it('has lines of one measure in the sample edition, and the numbers that are printed on its cover', () => {
    const text = runIssue('.', ['toc', 'issues/2023-02']).out
    const lines = text.split('\n').filter(line => line.startsWith('  '))
    expect(lines.length).toBe(16)
    expect(new Set(lines.map(cells)).size).toBe(1)
    const { toc, pages } = JSON.parse(runIssue('.', ['toc', 'issues/2023-02', '--json']).out)
    expect(toc.map(({ page }: { page: number }) => page)).toEqual(
      lines.map(line => Number(line.split(' ').at(-1))),
    )
    expect(pages).toBeGreaterThan(20)
  })

  it('is data when asked, with the section and the article of each entry', () => {
    const folder = folderOf(smallEdition)
    expect(JSON.parse(runIssue(folder, ['toc', '2023-02', '--json']).out)).toEqual({
      schema: 1,
      manifest: '2023-02/issue.yaml',
      heading: '目次',
      pages: 3,
      toc: [
        { section: '行业资讯', title: '社区菜店试行无纸小票', article: '01-菜店', page: 2 },
        { section: '数据观察', title: '包裹量比上月多了一成', article: '02-包裹', page: 2 },
      ],
    })
  })

  it('goes to a file, again and again, but never over another text', () => {
    const folder = folderOf({ ...smallEdition, '稿.txt': '目次怎样排\n' })
    for (const _ of [1, 2]) expect(runIssue(folder, ['toc', '-o', '目次.txt']).code).toBe(0)
    expect(readFileSync(join(folder, '目次.txt'), 'utf8')).toContain('社区菜店')
    expect(runIssue(folder, ['toc', '-o', '稿.txt']).code).toBe(5)
    expect(readFileSync(join(folder, '稿.txt'), 'utf8')).toBe('目次怎样排\n')
  })

  it('says what stands against it', () => {
    const folder = folderOf(smallEdition)
    writeFileSync(join(folder, '2023-02/issue.yaml'), 'issue: 2023-13\n')
    const { code, out, err } = runIssue(folder, ['toc', '2023-02'])
    expect([code, out, err.includes('错误 M005')]).toEqual([3, '', true])
  })
})
