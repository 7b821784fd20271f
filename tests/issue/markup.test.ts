import { describe, expect, it } from 'vitest'
import { readMarkup } from '../../src/issue/markup.ts'
import { spanOf } from '../../src/rich-text.ts'
import { outline, typedIn } from '../support/outline.ts'

describe('the blocks of an article', () => {
  it('makes a paragraph of every stretch between blank lines', () => {
    expect(outline(readMarkup(typedIn('甲店开张。\n\n乙店也开张。')))).toEqual(['甲店开张。', '乙店也开张。'])
  })

  it('takes ## as a major and ### as a minor heading', () => {
    expect(outline(readMarkup(typedIn('## 老人怎么办\n\n有人帮。\n\n### 试点')))).toEqual([
      '## 老人怎么办',
      '有人帮。',
      '### 试点',
    ])
  })

  it('keeps lists in lists and quotations around lists', () => {
    const text = '- 甲\n  - 乙\n- 丙\n\n> 说\n>\n> - 丁'
    expect(outline(readMarkup(typedIn(text)))).toEqual(['• 甲', '  • 乙', '• 丙', '> 说', '> • 丁'])
  })

  it('keeps the number that was typed and counts none', () => {
    expect(outline(readMarkup(typedIn('3. 甲\n3. 乙')))).toEqual(['3. 甲', '3. 乙'])
    expect(outline(readMarkup(typedIn('07) 甲')))).toEqual(['07) 甲'])
  })

  it('takes a bracketed number at the head of a bullet item as its label', () => {
    expect(outline(readMarkup(typedIn('- （1）甲\n- （二）**乙**丙\n- 丁（3）')))).toEqual([
      '（1） 甲',
      '（二） 【乙】丙',
      '• 丁（3）',
    ])
  })
})

describe('lists within lists', () => {
  const nested = (levels: number, step: string) =>
    Array.from({ length: levels }, (_, level) => `${step.repeat(level)}- 甲`).join('\n')

  it.each(['  ', '\t', '> '])('are refused when %j puts them deeper than anyone writes', step => {
    const { findings } = readMarkup(typedIn(nested(900, step)))
    expect(findings.map(({ problem }) => problem)).toEqual(['quoted-too-deep'])
  })

  it('may be ten levels deep', () => {
    expect(readMarkup(typedIn(nested(10, '  '))).findings).toEqual([])
  })
})

describe('the words of a paragraph', () => {
  const only = (text: string) => outline(readMarkup(typedIn(text))).join('')

  it('opens and closes bold beside Chinese marks', () => {
    expect(only('**要点：先试。**接着再说。')).toBe('【要点：先试。】接着再说。')
  })

  it('sets italics as citation, and bold inside them stays bold', () => {
    expect(only('见*甲**乙**丙*。')).toBe('见〔甲〕【乙】〔丙〕。')
    expect(only('见**甲*乙*丙**。')).toBe('见【甲乙丙】。')
  })

  it('breaks the line at a backslash and at two spaces', () => {
    expect(only('甲\\\n乙  \n丙')).toBe('甲↵乙↵丙')
  })

  it('joins lines without a space, but not Western words', () => {
    expect(only('小店\n开张')).toBe('小店开张')
    expect(only('the\nshop')).toBe('the shop')
    expect(only('共 9\n家')).toBe('共 9 家')
    expect(only('**小店**\n**开张**')).toBe('【小店开张】')
    expect(only('他说：“好”，\n“走。”')).toBe('他说：“好”，“走。”')
  })

  it('keeps the words of code and of links', () => {
    expect(only('用 `a*b` 与[网站](https://example.org/)。')).toBe('用 a*b 与网站。')
    const { blocks } = readMarkup(typedIn('见[网站](https://example.org/)。'))
    expect(blocks).toMatchObject([{ text: { links: [{ from: 1, to: 3, href: 'https://example.org/' }] } }])
  })
})

describe('the place of every character', () => {
  const places = (source: string) => {
    const [block] = readMarkup(typedIn(source)).blocks
    if (block?.kind === 'quotation' && block.blocks[0]?.kind === 'paragraph')
      return write(block.blocks[0].text)
    return block?.kind === 'paragraph' ? write(block.text) : []
    function write(text: ReturnType<typeof typedIn>): readonly string[] {
      let at = 0
      return [...text.text].map(char => {
        const span = spanOf(text.origin, at, at + char.length)
        at += char.length
        return `${char}${span.from - 100}`
      })
    }
  }

  it('is exact across marks of emphasis', () => {
    expect(places('甲**乙**丙')).toEqual(['甲0', '乙3', '丙6'])
  })

  it('is exact behind escapes and character references', () => {
    expect(places('a\\*b&amp;c')).toEqual(['a0', '*2', 'b3', '&4', 'c9'])
    expect(places('甲&#x20BB7;乙')).toEqual(['甲0', '𠮷1', '乙10'])
    expect(places('甲&nosuch;乙')).toEqual([...'甲&nosuch;乙'].map((char, index) => `${char}${index}`))
  })

  it('is exact on every line of a quotation', () => {
    expect(places('> 甲\n>   乙\n丙')).toEqual(['甲2', '乙8', '丙10'])
  })

  it('is exact when lines end in carriage return and line feed', () => {
    expect(places('甲\r\n乙')).toEqual(['甲0', '乙3'])
  })

  it('follows the pieces of a text that was typed with an indent', () => {
    const source = { from: 0, to: 2, at: 40 }
    const indented = { from: 2, to: 4, at: 48 }
    const markdown = typedIn('甲\n乙\n')
    const origin = { span: { file: 'issue.yaml', from: 36, to: 52 }, pieces: [source, indented] }
    const [block] = readMarkup({ ...markdown, origin }).blocks
    expect(block).toMatchObject({
      text: {
        text: '甲乙',
        origin: {
          pieces: [
            { from: 0, to: 1, at: 40 },
            { from: 1, to: 2, at: 48 },
          ],
        },
      },
    })
  })
})

describe('the title in the text', () => {
  it('is the # heading at the head', () => {
    const { title, blocks, findings } = readMarkup(typedIn('# 社区**菜店**\n\n开张了。'))
    expect(title?.text).toBe('社区菜店')
    expect(blocks).toHaveLength(1)
    expect(findings).toEqual([])
  })

  it('is an error anywhere else, and the words are still set', () => {
    const markup = readMarkup(typedIn('甲。\n\n# 乙'))
    expect(markup.title).toBeUndefined()
    expect(outline(markup)).toEqual(['甲。', '## 乙', '! stray-title # 乙'])
  })
})

describe('what cannot be set', () => {
  const problems = (text: string) => outline(readMarkup(typedIn(text))).filter(line => line.startsWith('!'))

  it.each([
    ['甲<br>乙', '! raw-html <br>'],
    ['<div>甲</div>', '! raw-html <div>甲</div>'],
    ['甲\n\n---\n\n乙', '! rule-in-text ---'],
    ['| 甲 | 乙 |\n| --- | ---: |\n| 1 | 2 |', '! table-in-text | 甲 | 乙 |'],
    ['甲 | 乙\n--- | ---\n1 | 2', '! table-in-text 甲 | 乙'],
    ['甲![图](a.jpg)乙', '! picture-in-text ![图](a.jpg)'],
    ['    甲', '! code-in-text 甲'],
    ['```\n甲\n```', '! code-in-text ```'],
    ['镇里说。[^1]', '! note-in-text [^1]'],
    ['[甲]: https://example.org/', '! link-definition [甲]: https://example.org/'],
    ['#### 甲', '! deep-heading #### 甲'],
  ])('%j is an error at its place', (text, problem) => {
    expect(problems(text)).toEqual([problem])
  })

  it('names both the mark and the words of a note', () => {
    expect(problems('镇里说。[^1]\n\n[^1]: 门店提供。')).toEqual([
      '! note-in-text [^1]',
      '! note-in-text [^1]: 门店提供。',
    ])
  })

  it('leaves bars and escaped marks in a paragraph alone', () => {
    expect(problems('甲 | 乙\n丙 | 丁')).toEqual([])
    expect(problems('甲\\[^1]')).toEqual([])
  })

  it('prints nothing for a comment that silences a rule, and refuses any other', () => {
    const silencer = '<!-- issue-ignore T101: 原文如此 -->'
    expect(outline(readMarkup(typedIn(`${silencer}\n是是非非。`)))).toEqual(['是是非非。'])
    expect(readMarkup(typedIn(`${silencer}\n\n# 题\n\n文`)).title?.text).toBe('题')
    expect(problems('<!-- 待查 -->\n甲')).toEqual(['! raw-html <!-- 待查 -->'])
    expect(problems(`${silencer}丢字`)).toEqual([`! raw-html <!-- issue-ignore T101: 原文如此 -…`])
  })
})
