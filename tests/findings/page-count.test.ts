/** What an editor is told to cut or add for a page count that folds. */
import { describe, expect, it } from 'vitest'
import { found } from '../../src/findings/finding.ts'
import { messageOf } from '../../src/findings/wording.ts'

const count = { pages: 33, multipleOf: 4, missing: 3 }
const several = {
  ...count,
  action: 'add',
  nearest: 36,
  changes: 2,
  section1: '办事指南',
  characters1: 670,
  section2: '乡贤笔谈',
  characters2: 770,
}

describe('the advice about a page count', () => {
  it('is one amount where one will do', () => {
    const one = { ...several, action: 'cut', nearest: 32, changes: 1 }
    expect(messageOf(found('page-count', one), 'zh')).toBe(
      '共 33 页，不是 4 的倍数；办事指南缩 670 字可成 32 页',
    )
  })

  it('says of several amounts that all are needed', () => {
    const finding = found('page-count', several)
    expect(messageOf(finding, 'zh')).toBe(
      '共 33 页，不是 4 的倍数；办事指南增 670 字、乡贤笔谈增 770 字，都要增，可成 36 页',
    )
    expect(messageOf(finding, 'en')).toContain('some 770 characters to 乡贤笔谈, all of them, for 36 pages')
  })
})
