import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { BodyBlock } from '../../src/import/article.ts'
import { articleText } from '../../src/import/markdown.ts'
import type { Segmented } from '../../src/import/segment.ts'
import type { Block } from '../../src/issue/issue.ts'
import { readMarkup } from '../../src/issue/markup.ts'
import { plainText } from '../../src/rich-text.ts'
import { divided, smallNumber } from '../support/manuscripts.ts'

const count = (text: string): number => [...text.replace(/[\s\ufeff]+/g, '')].length

const printed = (block: Block): string => {
  switch (block.kind) {
    case 'list':
      return block.items.flatMap(item => item.blocks.map(printed)).join('')
    case 'quotation':
      return block.blocks.map(printed).join('')
    default:
      return block.text.text
  }
}

/** The words of an article as `issue build` reads them out of its file. */
function wordsInFile(article: Segmented['articles'][number]): string {
  const text = articleText(article, () => '')
  const body = text.slice(text.indexOf('\n---\n') + 5)
  const markup = readMarkup(plainText(body, { file: '', from: 0, to: body.length }))
  expect(markup.findings).toEqual([])
  const head = [article.title, article.subtitle ?? '', article.author ?? '']
  return [...head, ...markup.blocks.map(printed)].join('')
}

const runsOf = (block: BodyBlock): string =>
  block.kind === 'kept' ? block.markdown : block.runs.map(({ text }) => text).join('')

function carriedBy({ articles, books }: Segmented): number {
  const inBooks = books.flatMap(({ title, author, publisher, intro }) => [
    title,
    author === undefined ? '' : `作者：${author}`,
    publisher ?? '',
    ...intro.map(runsOf),
  ])
  return count([...articles.map(wordsInFile), ...inBooks].join(''))
}

const leftBy = ({ findings }: Segmented): number =>
  findings
    .filter(({ problem }) => problem === 'left-out' || problem === 'not-carried')
    .reduce((sum, { where }) => sum + (where === undefined ? 0 : where.to - where.from), 0)

describe('the account of a manuscript', () => {
  it('adds up for a whole number', () => {
    const number = divided(smallNumber)
    const { read, carried, fields, left } = number.account
    expect(read).toBe(count(smallNumber))
    expect(carried + fields + left).toBe(read)
    expect(carried).toBe(carriedBy(number))
  })

  const words = fc.constantFrom(
    '江湾渡口昨天恢复了夜航。',
    '站长说：“最后一班开到十一点。”',
    '镇里的工程队上周把桥头那根旧灯杆换成了新的，灯头也从一个变成两个，照得到',
    '桥下的台阶。',
    '怎么去',
    '渡口夜航下月恢复',
    '- 雨伞',
    '价钱是 **三块**，*不讲价*，[甲](乙) 与 `丙`。',
    '一、先量尺寸。',
    '（本报记者 何叙白）',
    '1. 买票',
    '# 一号',
    '***',
    '<b>丁</b> &amp; 戊_己_。',
    'a\u200bb。',
    '他说"好"。',
  )
  const structure = fc.constantFrom(
    '【行业资讯】',
    '【数据观察】',
    '【悦读电商】',
    '【江湾旧闻】',
    '来源：“江湾发布” 编选：《江湾月报》编辑部 2026 年 03 月 05 日',
    '来源：《江湾月报》编辑部',
    '灯亮了。来源：《江湾月报》编辑部 2026年03月06日',
    '内容简介',
    '- 3 -',
    '江湾月报 2026 年第 3 期',
    '渡口夜航下月恢复.....2',
    '目录',
    '渡口夜航下月恢复\t2\t怎么去\t3',
    '电话：021-00000000',
    '作者：何叙白',
    '\f',
  )
  const text = fc.array(fc.oneof(words, structure), { maxLength: 40 }).map(lines => `${lines.join('\n\n')}\n`)

  it('is complete whatever stands in it: read, carried, made a field, or left and listed', () => {
    fc.assert(
      fc.property(text, written => {
        const number = divided(written)
        const { read, carried, fields, left } = number.account
        expect(read).toBe(count(written))
        expect(carried + fields + left).toBe(read)
        const unseen = written.split('\u200b').length - 1
        expect(leftBy(number)).toBeGreaterThanOrEqual(left - unseen)
      }),
      { numRuns: 300 },
    )
  })

  it('counts as carried what the files then hold, as the build reads it', () => {
    const articles = fc
      .array(
        fc
          .tuple(fc.constantFrom('渡口夜航', '桥灯'), fc.array(words, { minLength: 1, maxLength: 8 }))
          .map(([title, body]) =>
            [title, ...body, '来源：《江湾月报》编辑部 2026 年 03 月 05 日'].join('\n\n'),
          ),
        { minLength: 1, maxLength: 4 },
      )
      .map(parts => `【行业资讯】\n\n${parts.join('\n\n')}\n`)
    fc.assert(
      fc.property(articles, written => {
        const number = divided(written)
        expect(carriedBy(number)).toBe(number.account.carried)
      }),
      { numRuns: 300 },
    )
  })
})

describe('a date that no calendar has', () => {
  it('is named as it is typed and is among what is left out', () => {
    const number = divided(
      '【行业资讯】\n\n桥头加了一盏灯\n\n灯亮了。\n\n来源：“江湾发布” 编选：《江湾月报》编辑部 2026 年 02 月 30 日\n',
    )
    const params = number.findings.find(({ problem }) => problem === 'import-date-missing')?.params
    expect(params).toMatchObject({ typed: '2026 年 02 月 30 日', example: '2026-03-05' })
    const left = number.findings.find(({ problem }) => problem === 'not-carried')?.params
    expect(left).toEqual({ kind: 'date', text: '2026 年 02 月 30 日' })
    expect(number.account.left).toBe(11)
    expect(number.account.fields).toBe(6 + 3 + 6 + 12)
  })
})
