import { describe, expect, it } from 'vitest'
import { nameArticles } from '../../src/issue/article-id.ts'

const named = (...articles: readonly (readonly [base: string, id?: string])[]) => [
  ...nameArticles(articles.map(([base, id]) => ({ base, id }))).values(),
]

describe('the name of an article', () => {
  it('is that of its file, in letters of any script, digits and hyphens', () => {
    expect(named(['articles/04-社区菜店.md'], ['articles/夜市 (二).md'], ['行业资讯-3'])).toEqual([
      '04-社区菜店',
      '夜市-二',
      '行业资讯-3',
    ])
    expect(named(['articles/！！.md'])).toEqual(['article'])
  })

  it('is never that of another', () => {
    expect(named(['a/01.md'], ['b/01.md'], ['c/01.md'])).toEqual(['01', '01-2', '01-3'])
    expect(named(['a/01.md'], ['b/01.md'], ['c/01-2.md'])).toEqual(['01', '01-2', '01-2-2'])
  })

  it('is the one the editor chose, even when a file before it has that name', () => {
    expect(named(['a/菜店.md'], ['b/夜市.md', '菜店'])).toEqual(['菜店-2', '菜店'])
  })
})
