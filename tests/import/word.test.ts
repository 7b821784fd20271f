import { describe, expect, it } from 'vitest'
import { articleText } from '../../src/import/markdown.ts'
import { segment } from '../../src/import/segment.ts'
import { readWord } from '../../src/import/word/read-word.ts'
import { house } from '../support/manuscripts.ts'
import {
  bold,
  heading,
  item,
  lineBreak,
  p,
  pageBreak,
  picture,
  r,
  table,
  type WordBody,
  wordFile,
} from '../support/word-file.ts'

const sourceLine = p('来源：“江湾发布” 编选：《江湾月报》编辑部 2026 年 03 月 05 日')

async function read(word: WordBody) {
  const manuscript = await readWord('稿.docx', await wordFile(word))
  if (!manuscript.ok) throw new Error('the file was not read')
  const divided = segment(manuscript.value, house, '行业资讯')
  return {
    ...divided,
    texts: divided.articles.map(article => articleText(article, number => `../images/${number}.png`)),
    told: divided.findings.map(({ problem, params }) =>
      [problem, params.kind ?? params.text ?? ''].join(' ').trim(),
    ),
  }
}

const matter = '---\ntitle: 桥头加了一盏灯\nsource: 江湾发布\nsourceKind: site\ndate: 2026-03-05\n---\n\n'

const bodyOf = async (...paragraphs: readonly string[]) => {
  const { texts } = await read({ body: [heading(2, '桥头加了一盏灯'), ...paragraphs, sourceLine].join('') })
  expect(texts).toHaveLength(1)
  expect(texts[0]?.startsWith(matter)).toBe(true)
  return texts[0]?.slice(matter.length)
}

describe('a Word file', () => {
  it('comes apart by its headings and source lines', async () => {
    const { articles } = await read({
      body: [
        heading(1, '行业资讯'),
        heading(2, '第一篇'),
        p('甲甲甲。'),
        heading(3, '小标题'),
        p('乙乙乙。'),
        sourceLine,
        heading(2, '第二篇'),
        p('丙丙丙。'),
        heading(2, '第三篇'),
        p('丁丁丁。'),
        sourceLine,
        p(pageBreak + r('【数据观察】')),
        p(bold('第四篇')),
        p('戊戊戊。'),
        sourceLine,
      ].join(''),
    })
    expect(articles.map(({ section, title, body }) => [section, title, body.length])).toEqual([
      ['行业资讯', '第一篇', 3],
      ['行业资讯', '第二篇', 1],
      ['行业资讯', '第三篇', 1],
      ['数据观察', '第四篇', 1],
    ])
  })

  it('keeps bold, italics and links, and what Markdown would misread', async () => {
    const link = `<w:hyperlink r:id="rId4">${r('时刻表')}</w:hyperlink>`
    expect(
      await bodyOf(
        p(r('先说') + bold('价钱') + bold('。 ') + r('再看', '<w:i/>') + link + r('，1*2*3 与 [甲](乙)。')),
      ),
    ).toBe('先说**价钱。** *再看*[时刻表](https://example.org/ferry)，1\\*2\\*3 与 \\[甲](乙)。\n')
    expect(await bodyOf(p('先说**价钱**。'))).toBe('先说**价钱**。\n')
    expect(await bodyOf(p('# 1 号渡口停航。'), p('3. 月内恢复。'), p('> 甲。'))).toBe(
      '\\# 1 号渡口停航。\n\n3\\. 月内恢复。\n\n\\> 甲。\n',
    )
  })

  it('takes the sign of a note out of a title and lists its words', async () => {
    const reference = '<w:r><w:footnoteReference w:id="1"/></w:r>'
    const title = heading(2, '').replace('</w:p>', `${r('桥头加了一盏灯')}${reference}</w:p>`)
    const { articles, texts, told, account } = await read({
      body: [title, p('甲甲甲。'), sourceLine].join(''),
      footnote: '去年写的。',
    })
    expect(articles[0]?.title).toBe('桥头加了一盏灯')
    expect(texts[0]).toBe(`${matter}甲甲甲。\n`)
    expect(told).toContain('not-carried title-note')
    expect(account.read).toBe(account.carried + account.fields + account.left)
  })

  it('names the characters it takes out because nobody sees them', async () => {
    const { findings } = await read({
      body: [heading(2, '桥头加了一盏灯'), p('甲\u00ad甲\u200b甲\u00ad。'), sourceLine].join(''),
    })
    const finding = findings.find(({ problem }) => problem === 'unseen-left')
    expect(finding?.params).toEqual({ count: 3, names: 'U+00AD、U+200B' })
  })

  it('takes no lines of verse for a heading', async () => {
    const verse = p(r('江水慢慢流') + lineBreak + r('灯火照石阶'))
    expect(await bodyOf(p('抄一首诗。'), verse, p('诗就到这里。'))).toBe(
      '抄一首诗。\n\n江水慢慢流\\\n灯火照石阶\n\n诗就到这里。\n',
    )
    expect(
      await bodyOf(
        heading(3, '').replace('</w:p>', `${r('夜航')}${lineBreak}${r('回来了')}</w:p>`),
        p('甲。'),
      ),
    ).toBe('## 夜航 回来了\n\n甲。\n')
  })

  it('keeps lists with their signs and depths', async () => {
    expect(
      await bodyOf(
        p('要带：'),
        item('雨伞'),
        item('折伞', 1, 1),
        p('先后：'),
        item('买票', 2),
        item('上船', 2),
      ),
    ).toBe('要带：\n\n- 雨伞\n   - 折伞\n\n先后：\n\n1. 买票\n2. 上船\n')
  })

  it('keeps tables and pictures with their captions', async () => {
    expect(
      await bodyOf(
        p('见表。'),
        table(['门店', '小票|张'], ['北门', '420']),
        p(picture()),
        p('图 1 自助查账屏'),
        p('完。'),
      ),
    ).toBe(
      '见表。\n\n| 门店 | 小票\\|张 |\n| --- | --- |\n| 北门 | 420 |\n\n![图 1 自助查账屏](../images/0.png)\n\n完。\n',
    )
    expect(await bodyOf(p(r('前。') + picture('渡口') + r('后。')))).toBe(
      '前。\n\n![渡口](../images/0.png)\n\n后。\n',
    )
  })

  it('puts a note under the article that refers to it', async () => {
    const reference = '<w:r><w:footnoteReference w:id="1"/></w:r>'
    const { texts } = await read({
      body: [
        heading(2, '第一篇'),
        p(r('甲') + reference + r('。')),
        sourceLine,
        heading(2, '第二篇'),
        p('乙。'),
        sourceLine,
      ].join(''),
      footnote: '数据由门店提供。',
    })
    expect(texts[0]?.endsWith('甲[^1]。\n\n[^1]: 数据由门店提供。\n')).toBe(true)
    expect(texts[1]?.endsWith('乙。\n')).toBe(true)
  })

  it('joins a paragraph over a page end', async () => {
    const first = '镇里的工程队上周把桥头那根旧灯杆换成了新的，灯头也从一个变成两个，照得到'
    expect(await bodyOf(p(first), p(pageBreak), p('桥下的台阶。'))).toBe(`${first}桥下的台阶。\n`)
    expect(await bodyOf(p(r(first) + pageBreak + r('桥下的台阶。')))).toBe(`${first}桥下的台阶。\n`)
  })

  it('takes line breaks for paragraph ends where they are, and for line breaks where not', async () => {
    expect(await bodyOf(p(r('灯亮了。') + lineBreak + r('桥也修好了。')))).toBe('灯亮了。\n\n桥也修好了。\n')
    const pasted = [
      '行业资讯】',
      '第一篇',
      '甲甲甲。',
      '来源：“江湾网” 2026年03月05日',
      '第二篇',
      '乙乙乙。',
      '来源：“江湾网” 2026年03月05日',
    ]
    const { articles } = await read({ body: p(`${r('【')}${pasted.map(line => r(line)).join(lineBreak)}`) })
    expect(articles.map(({ title }) => title)).toEqual(['第一篇', '第二篇'])
    expect(await bodyOf(p(r('江湾路 1 号') + lineBreak + r('粮仓后面。')))).toBe(
      '江湾路 1 号\\\n粮仓后面。\n',
    )
  })

  it('lists what stands around the text', async () => {
    const { told, account } = await read({
      body: [heading(2, '第一篇'), p('甲甲甲。'), sourceLine].join(''),
      header: '江湾月报 2026 年第 3 期',
      footer: '第 1 页',
      comment: '这里要核对',
    })
    expect(told).toEqual(['left-out header', 'left-out footer', 'not-carried comment'])
    expect(account.left).toBe(12 + 3 + 5)
  })

  it('takes tracked changes as accepted, says so, and lists what was deleted', async () => {
    const changed = `${r('灯')}<w:ins w:id="1" w:author="甲">${r('又')}</w:ins><w:del w:id="2" w:author="甲"><w:r><w:delText>不</w:delText></w:r></w:del>${r('亮了。')}`
    expect(await bodyOf(p(changed))).toBe('灯又亮了。\n')
    const { told } = await read({ body: [heading(2, '第一篇'), p(changed), sourceLine].join('') })
    expect(told).toEqual(['tracked-changes', 'not-carried deleted'])
  })

  it('carries text boxes of either form, and lists the formulas it cannot carry', async () => {
    const box = `<w:txbxContent>${p('框里的字')}</w:txbxContent>`
    const shape = (fallback: string) =>
      `<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wp:anchor><a:graphic><a:graphicData><wps:wsp><wps:txbx>${box}</wps:txbx></wps:wsp></a:graphicData></a:graphic></wp:anchor></w:drawing></mc:Choice>${fallback}</mc:AlternateContent></w:r>`
    const formula = '<m:oMath><m:r><m:t>x=1</m:t></m:r></m:oMath>'
    const { told, texts } = await read({
      body: [
        heading(2, '第一篇'),
        p(r('甲。') + shape('')),
        p(r('算式') + formula + r('。')),
        sourceLine,
      ].join(''),
    })
    expect(told.filter(line => line.startsWith('not-carried'))).toEqual(['not-carried formula'])
    expect(texts[0]).toContain('框里的字')
    const old = await read({
      body: [
        heading(2, '第一篇'),
        p(
          r('甲。') +
            shape(
              `<mc:Fallback><w:pict><v:shape><v:textbox>${box}</v:textbox></v:shape></w:pict></mc:Fallback>`,
            ),
        ),
        sourceLine,
      ].join(''),
    })
    expect(old.texts[0]).toContain('框里的字')
    expect(old.told.filter(line => line.startsWith('not-carried'))).toEqual([])
  })

  it('tells the forms of words that it drops', async () => {
    const { told } = await read({
      body: [
        heading(2, '第一篇'),
        p(
          r('甲', '<w:u w:val="single"/>') +
            r('x', '<w:vertAlign w:val="superscript"/>') +
            r('乙。', '<w:strike/>'),
        ),
        sourceLine,
      ].join(''),
    })
    expect(told).toEqual([
      'style-not-carried underline',
      'style-not-carried script',
      'style-not-carried strike',
    ])
  })

  it('is told as damaged when it is', async () => {
    const whole = await wordFile({ body: p('甲。') })
    const broken = await readWord('稿.docx', whole.subarray(0, whole.length - 200))
    expect(broken.ok).toBe(false)
    expect(broken.findings.map(({ problem }) => problem)).toEqual(['word-broken'])
  })
})

describe('a file that unpacks to more than a manuscript can be', () => {
  const entryOf = (archive: Buffer, name: string): number => {
    for (
      let at = archive.indexOf('PK\u0001\u0002');
      at !== -1;
      at = archive.indexOf('PK\u0001\u0002', at + 1)
    )
      if (archive.toString('utf8', at + 46, at + 46 + archive.readUInt16LE(at + 28)) === name) return at
    throw new Error(`no ${name}`)
  }

  it.each([
    ['word/document.xml', 41_000_000, ['unpacked']],
    ['word/document.xml', 30_000_000, []],
    ['word/media/image1.png', 401_000_000, ['unpacked']],
  ])('is refused before it is unpacked: %s of %i bytes', async (name, bytes, causes) => {
    const archive = await wordFile({ body: [p('桥头加了一盏灯'), p(picture('灯')), sourceLine].join('') })
    archive.writeUInt32LE(bytes, entryOf(archive, name) + 24)
    const read = await readWord('稿.docx', archive)
    expect(read.findings.flatMap(({ params }) => (params.cause === 'unpacked' ? ['unpacked'] : []))).toEqual(
      causes,
    )
  })
})
