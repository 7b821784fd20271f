/** Every visible word of a Word file is carried or named, whatever element it stands in. */
import JSZip from 'jszip'
import { describe, expect, it } from 'vitest'
import { articleText } from '../../src/import/markdown.ts'
import { segment } from '../../src/import/segment.ts'
import { missingWords } from '../../src/import/word/missing.ts'
import { readWord } from '../../src/import/word/read-word.ts'
import { house } from '../support/manuscripts.ts'
import { heading, p, picture, r, table, type WordBody, wordFile } from '../support/word-file.ts'

const sourceLine = p('来源：“江湾发布” 编选：《江湾月报》编辑部 2026 年 03 月 05 日')

async function read(word: Omit<WordBody, 'body'>, ...paragraphs: readonly string[]) {
  const body = [heading(2, '桥头加了一盏灯'), ...paragraphs, sourceLine].join('')
  const manuscript = await readWord('稿.docx', await wordFile({ ...word, body }))
  if (!manuscript.ok) throw new Error('the file was not read')
  const { articles, findings, account } = segment(manuscript.value, house, '行业资讯')
  const { text } = manuscript.value.source
  const lineOf = (at: number): number => text.slice(0, at).split('\n').length
  return {
    account,
    text: articles
      .map(article => articleText(article, () => '图.png').replace(/^---[\s\S]*?---\n\n/, ''))
      .join(''),
    told: findings.map(({ problem, params, where }) =>
      `${lineOf(where?.from ?? 0)} ${problem} ${params.kind ?? ''} ${params.text ?? params.count ?? ''}`.trim(),
    ),
  }
}

const inline = async (xml: string) => read({}, p(r('前') + xml + r('后。')))

describe('words in elements of Word', () => {
  it.each([
    ['a field', `<w:fldSimple w:instr=" DATE ">${r('三月')}</w:fldSimple>`],
    ['a smart tag', `<w:smartTag w:element="date">${r('三月')}</w:smartTag>`],
    ['a content control', `<w:sdt><w:sdtPr/><w:sdtContent>${r('三月')}</w:sdtContent></w:sdt>`],
    ['custom XML', `<w:customXml w:element="a">${r('三月')}</w:customXml>`],
    ['a direction', `<w:dir w:val="ltr">${r('三月')}</w:dir>`],
    ['an element nobody knows', `<w:novel>${r('三月')}</w:novel>`],
    [
      'a field of three parts',
      `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> REF a </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>${r('三月')}<w:r><w:fldChar w:fldCharType="end"/></w:r>`,
    ],
  ])('are carried out of %s', async (_, xml) => {
    const { text, told } = await inline(xml)
    expect(text).toBe('前三月后。\n')
    expect(told).toEqual([])
  })

  const ruby = (base: string, reading: string) =>
    `<w:r><w:ruby><w:rubyPr/><w:rt>${r(reading)}</w:rt><w:rubyBase>${r(base)}</w:rubyBase></w:ruby></w:r>`

  it('keep their readings, of which one that cannot be set is told', async () => {
    const { text, told, account } = await inline(ruby('区', 'ōu') + ruby('江湾', 'jiāngwān'))
    expect(text).toBe('前[区]{ōu}[江湾]{jiāngwān}后。\n')
    expect(told).toEqual([])
    expect(account.left).toBe(0)
    const odd = await inline(ruby('区', 'ㄡ'))
    expect(odd.text).toBe('前区后。\n')
    expect(odd.told).toEqual(['2 not-carried reading ㄡ'])
  })

  it('lose no reading of a title without a word', async () => {
    const { told } = await read({}, p('甲。'), sourceLine, p(ruby('区', 'ōu') + r('家渡口通航')), p('乙。'))
    expect(told).toEqual(['4 not-carried unplaced ōu'])
  })

  const field = (instruction: string) =>
    `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>${instruction}</w:instrText></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r>`

  it('are found in the instruction of a field that draws by it', async () => {
    expect((await inline(field('EQ \\* jc2 \\* hps10 \\o\\ad(\\s\\up 9(ōu),区)'))).text).toBe(
      '前[区]{ōu}后。\n',
    )
    const ring = await inline(field(' eq \\o\\ac(○,印)'))
    expect(ring.told).toEqual(['2 not-carried formula eq \\o\\ac(○,印)'])
    expect((await inline(field(' XE "灯" '))).told).toEqual([])
  })

  it('are left and named when they are hidden', async () => {
    const { text, told, account } = await inline(
      r('内部价', '<w:vanish/>') + r('公开价', '<w:vanish w:val="0"/>'),
    )
    expect(text).toBe('前公开价后。\n')
    expect(told).toEqual(['2 not-carried hidden 内部价'])
    expect(account.left).toBe(3)
  })

  it('keep their emphasis dots', async () => {
    const dots = '<w:em w:val="dot"/>'
    expect((await inline(r('务', dots) + r('必', dots) + r('看', '<w:em w:val="none"/>'))).text).toBe(
      '前[务必]{着重}看后。\n',
    )
    expect((await inline(r('务必', `<w:b/>${dots}`))).told).toEqual(['2 style-not-carried strong 务必'])
  })

  it('are small figures where there are such, and told one by one where not', async () => {
    const raised = (text: string) => r(text, '<w:vertAlign w:val="superscript"/>')
    const lowered = (text: string) => r(text, '<w:vertAlign w:val="subscript"/>')
    const { text, told } = await inline(
      `${raised('2')}${r('甲')}${lowered('10')}${r('乙')}${raised('-3')}${r('丙')}${raised('st')}${lowered('甲')}`,
    )
    expect(text).toBe('前²甲₁₀乙⁻³丙st甲后。\n')
    expect(told).toEqual(['2 style-not-carried script st', '2 style-not-carried script 甲'])
  })

  it('are told of things that have none', async () => {
    const symbol = '<w:r><w:sym w:font="无名体" w:char="F001"/></w:r>'
    expect((await inline(symbol)).told).toEqual(['2 word-told symbol 1'])
    expect((await read({}, '<w:altChunk/>', p('甲。'))).told).toEqual(['2 word-told alternate-file 1'])
    expect((await inline('<w:r><w:pict><v:line/></w:pict></w:r>')).told).toEqual(['2 word-told drawing 1'])
    expect((await read({}, p('甲。'), table([p(picture()), '乙']))).told).toContain(
      '1 word-told picture-lost 1',
    )
  })

  it('are no sign of a checkbox, which is told once', async () => {
    const box = `<w:sdt><w:sdtPr><w14:checkbox xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml"/></w:sdtPr><w:sdtContent>${r('☒')}</w:sdtContent></w:sdt>`
    expect((await inline(box)).told).toEqual([expect.stringMatching(/^2 style-not-carried checkbox/)])
  })

  it('give no message for styles that are not there', async () => {
    expect((await inline(r('灯', '<w:rStyle w:val="CommentReference"/>'))).told).toEqual([])
  })
})

describe('the place of what is told in a Word file', () => {
  it('is the paragraph it stands in, the cells of a table counted', async () => {
    const { told } = await read(
      { comment: '请核对' },
      table(['甲', '乙'], ['丙', '丁']),
      p(`${r('灯亮了。')}<w:r><w:commentReference w:id="1"/></w:r>`),
      p(`${r('又')}<w:del><w:r><w:delText>没</w:delText></w:r></w:del>${r('亮了。')}`),
      p('<m:oMath><m:r><m:t>x=1</m:t></m:r></m:oMath>'),
    )
    expect(told).toEqual([
      '7 tracked-changes',
      '2 kept-not-printed table',
      '6 not-carried comment 请核对',
      '7 not-carried deleted 没',
      '8 not-carried formula x=1',
    ])
  })

  it('counts moved text as moved, and a paragraph deleted altogether as one', async () => {
    const gone =
      '<w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr><w:del><w:r><w:delText>全删。</w:delText></w:r></w:del></w:p>'
    const { text, told } = await read(
      {},
      gone,
      p(`<w:moveFrom>${r('　　移的。')}</w:moveFrom>`),
      p(`${r('甲。')}<w:moveTo>${r('移的。')}</w:moveTo>`),
    )
    expect(text).toBe('甲。移的。\n')
    expect(told).toEqual(['2 tracked-changes', '2 not-carried deleted 全删。'])
  })

  it('keeps the words above a table when the end of their paragraph was deleted', async () => {
    const cut = `<w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr>${r('见表。')}</w:p>`
    expect((await read({}, cut, table(['甲', '乙']))).text).toContain('见表。\n\n| 甲 | 乙 |')
    expect((await read({}, cut, p('下一段。'))).text).toContain('见表。下一段。')
  })
})

describe('words counted once more', () => {
  it('are named when the reading lost them', () => {
    expect(missingWords(['灯又', '亮了', '。'], '灯又\n亮了。')).toEqual([])
    expect(missingWords(['灯又', '没', '亮', '了。'], '灯又了。')).toEqual(['没亮'])
    expect(missingWords(['灯', '灯'], '灯')).toEqual(['灯'])
  })

  it('are told with their number', async () => {
    // A cell that goes on with the one above has no place for words of its own.
    const merged = '<w:tcPr><w:vMerge/></w:tcPr>'
    const rows = `<w:tbl><w:tr><w:tc><w:tcPr><w:vMerge w:val="restart"/></w:tcPr>${p('甲')}</w:tc></w:tr><w:tr><w:tc>${merged}${p('乙')}</w:tc></w:tr></w:tbl>`
    const { told, account } = await read({}, p('见表。'), rows)
    expect(told).toContain('1 not-carried lost 乙')
    expect(account.left).toBe(1)
  })
})

describe('another file inserted in a Word file', () => {
  it('is told with its words', async () => {
    const body = [heading(2, '桥头加了一盏灯'), p('灯亮了。'), '<w:altChunk r:id="rId99"/>', sourceLine].join(
      '',
    )
    const archive = await JSZip.loadAsync(await wordFile({ body }))
    const relations = (await archive.file('word/_rels/document.xml.rels')?.async('string')) ?? ''
    const type = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/aFChunk'
    const relation = `<Relationship Id="rId99" Type="${type}" Target="a.html"/></Relationships>`
    archive.file('word/_rels/document.xml.rels', relations.replace('</Relationships>', relation))
    archive.file(
      'word/a.html',
      '<html><head><title>题</title></head><body><p>桥也&lt;修好&gt;了。</p></body></html>',
    )
    const read = await readWord('稿.docx', await archive.generateAsync({ type: 'nodebuffer' }))
    const { findings, account } = segment(read.ok ? read.value : expect.fail(), house, '行业资讯')
    expect(findings.map(({ params }) => [params.kind, params.text])).toEqual([
      ['alternate-file', undefined],
      ['inserted', '桥也<修好>了。'],
    ])
    expect(account.left).toBe(8)
  })
})

describe('a Word file by another program', () => {
  it('may call its elements by another prefix', async () => {
    const archive = await JSZip.loadAsync(await wordFile({ body: heading(2, '灯') + p('灯亮了。') }))
    const written = (await archive.file('word/document.xml')?.async('string')) ?? ''
    archive.file(
      'word/document.xml',
      written.replace(/(<\/?|xmlns:|\s)w:/g, '$1x:').replace('xmlns:w=', 'xmlns:x='),
    )
    const manuscript = await readWord('稿.docx', await archive.generateAsync({ type: 'nodebuffer' }))
    expect(manuscript.ok && manuscript.value.source.text).toContain('灯亮了。')
  })
})
