import { describe, expect, it } from 'vitest'
import { composeTitle } from '../../src/text/compose.ts'
import { wordStarts } from '../../src/text/words.ts'
import { rich, size, styleOf, textsOf } from '../support/composition.ts'

const titleLines = (text: string, em: number, maxLines = 3): readonly string[] =>
  textsOf(composeTitle(rich(text), styleOf(), em * size, maxLines))

describe('wordStarts', () => {
  const words = (text: string): string =>
    Array.from(text, (one, at) => (at > 0 && wordStarts(text).has(at) ? `|${one}` : one)).join('')

  it.each([
    ['two that the dictionary parts', '江湾电商去年', '江湾|电商|去年'],
    ['three, a short name', '工信部提醒商家', '工信部|提醒|商家'],
    ['but not with what says more of the next word', '消费扩容新场景', '消费|扩容|新|场景'],
    ['nor with what a figure counts', '走访 39 国网购者', '走访| 39 |国|网购者'],
    ['nor over 和 and 与', '菜鸟与淘宝', '菜鸟|与|淘宝'],
    ['words of the trade', '农产品上线速卖通', '农产品|上线|速卖通'],
  ])('puts together %s', (_, text, parted) => {
    expect(words(text)).toBe(parted)
  })
})

describe('composeTitle', () => {
  it('keeps a title that fits on one line and prints its separator as half an em', () => {
    const lines = composeTitle(rich('全市菜场 试行无纸小票'), styleOf(), 12 * size, 3)
    expect(lines.map(line => [line.end / size, line.fit, line.last])).toEqual([[10.5, 'natural', true]])
  })

  it('makes the space between Han and Western the gap of the body', () => {
    const [line] = composeTitle(rich('我国 5G 用户'), styleOf(), 20 * size, 3)
    expect(line?.end).toBeCloseTo((2 + 0.25 + 1 + 0.25 + 2) * size, 9)
  })

  it('breaks at the separator, which leaves no blank behind', () => {
    const lines = composeTitle(rich('《菜场建设纲要》提出 规范发展无纸小票新模式'), styleOf(), 16 * size, 3)
    expect(textsOf(lines)).toEqual(['《菜场建设纲要》提出 ', '规范发展无纸小票新模式'])
    expect(lines.map(line => line.end / size)).toEqual([9.5, 11])
  })

  it('breaks after a colon when there is no separator', () => {
    expect(titleLines('今年中央一号文件：加快完善县乡村快递物流配送体系', 18)).toEqual([
      '今年中央一号文件：',
      '加快完善县乡村快递物流配送体系',
    ])
  })

  it.each([
    ['跨境网购去哪家？亚马逊居首', '跨境网购去哪家？', '亚马逊居首'],
    ['今年账目要清了！各家菜店都备', '今年账目要清了！', '各家菜店都备'],
    ['菜店可不用小票；账目要留足', '菜店可不用小票；', '账目要留足'],
    ['无纸小票满一年——菜店怎么说', '无纸小票满一年——', '菜店怎么说'],
  ])('breaks after a stop, however unlike the lines: %s', (text, first, second) => {
    expect(titleLines(text, 12)).toEqual([first, second])
  })

  it('breaks after a comma before it makes the lines alike', () => {
    expect(titleLines('各大菜店平台相继推出各项举措，保障用工助力消费复苏', 15)).toEqual([
      '各大菜店平台相继推出各项举措，',
      '保障用工助力消费复苏',
    ])
  })

  it('makes the lines alike where a comma would leave one with hardly a word', () => {
    expect(titleLines('三月，江湾全镇社区菜店统一试行无纸小票', 18)).not.toContain('三月，')
  })

  it('breaks at a stop, a separator or a comma even where another line must end between words', () => {
    expect(titleLines('“双千兆”底座越筑越牢 上海信息通信业为产业创新蓄力', 12.6)).toEqual([
      '“双千兆”底座越筑越牢 ',
      '上海信息通信业',
      '为产业创新蓄力',
    ])
    expect(titleLines('菜场扫码不必输密码 江湾 266 处先行，160 万元补贴“免费”买菜', 14)).toEqual([
      '菜场扫码不必输密码 ',
      '江湾 266 处先行，',
      '160 万元补贴“免费”买菜',
    ])
  })

  it('does not part words of two characters that the dictionary lacks', () => {
    expect(titleLines('出口唱主角 天津跨境电商去年做到 150 亿元以上', 14.5, 2)).toEqual([
      '出口唱主角 天津跨境电商',
      '去年做到 150 亿元以上',
    ])
  })

  it('does not end a line in a preposition', () => {
    const [first = ''] = titleLines('江湾菜店小票今年将全部改为电子形式', 11)
    expect(first).not.toMatch(/[将为]$/)
  })

  it('breaks between words into lines of like length', () => {
    const lines = titleLines('促进社区菜店持续创新发展需从五方面发力', 16)
    expect(lines).toHaveLength(2)
    const [first = '', second = ''] = lines
    expect(first.length).toBeGreaterThanOrEqual(0.75 * second.length)
    expect(['促进社区菜店持续创新', '促进社区菜店持续创新发展']).toContain(first)
  })

  it('never leaves fewer than four characters on the last line', () => {
    const lines = titleLines('全市菜场统一推行无纸小票的实施方案 试行', 19)
    expect(lines.at(-1)?.length).toBeGreaterThanOrEqual(4)
  })

  it('keeps a bracketed name whole when another break will do', () => {
    expect(titleLines('商务委员会今日正式公布《菜店三年行动计划》', 16)).toEqual([
      '商务委员会今日正式公布',
      '《菜店三年行动计划》',
    ])
  })

  it('returns all lines of a title that needs more than it may have', () => {
    const lines = titleLines('各地社区菜店纷纷试行无纸小票并探索错峰取件与积分换购等多种便民服务', 8, 2)
    expect(lines.length).toBeGreaterThan(2)
    expect(lines.join('')).toBe('各地社区菜店纷纷试行无纸小票并探索错峰取件与积分换购等多种便民服务')
  })

  it('breaks where the editor says', () => {
    expect(titleLines('无纸小票\u2028全市推行', 20)).toEqual(['无纸小票\u2028', '全市推行'])
  })

  /** Measures of the default sheet: titles of rank A and B in one column, then in two. */
  const rankA = 23.4
  const rankB = 30.6
  const narrowA = 12.6
  const narrowB = 14.5

  it.each<[string, number, readonly string[]]>([
    [
      'a comma, not inside 《》',
      rankB,
      ['镇代表大会审议通过《江湾镇社区电子商务管理条例》修订案，', '自2027年1月1日起施行'],
    ],
    [
      'a comma, not inside 《》',
      rankB,
      ['全国人大常委会表决通过《中华人民共和国电子商务法》修正案，', '自2027年1月1日起施行'],
    ],
    [
      'the edge of 《》 and a comma, a line more',
      rankA,
      ['全国人大常委会表决通过', '《中华人民共和国电子商务法》修正案，', '自2027年1月1日起施行'],
    ],
    [
      'between words inside 《》, where nothing else will do, not inside a term nor beside 与',
      rankA,
      [
        '国务院办公厅印发《关于加快推进',
        '电子商务与快递物流协同发展的实施意见》，',
        '明确提出到2030年基本建成现代物流体系',
      ],
    ],
    [
      'after the list, and between its items rather than inside one',
      rankA,
      ['电商、直播、社区团购、', '即时零售、跨境电商、农村电商，', '六大业态齐头并进'],
    ],
    ['after the list', rankB, ['电商、直播、社区团购、即时零售、跨境电商、农村电商，', '六大业态齐头并进']],
    [
      'after the whole list where the sentence runs on',
      narrowB,
      ['上海、杭州、深圳、成都', '四地入选跨境电子商务', '综合试验区升级名单'],
    ],
    [
      'a separator, a line more',
      narrowB,
      ['最高人民法院发布', '网络消费典型案例 ', '明确“刷单炒信”合同无效'],
    ],
    ['a separator, a line more', narrowB, ['镇市场监管所公布', '菜店小票整改名单 ', '明确“只扫不打”要补票']],
    [
      'a colon and a comma, a line more',
      narrowB,
      ['跨境电商出口退税新政落地：', '三部门发文“松绑”，', '企业怎么办？'],
    ],
    [
      'a colon and a comma, a line more',
      narrowB,
      ['一位七旬老人的网店：', '三年卖出两万双布鞋，', '回头客占了六成'],
    ],
    ['a comma, a line more', narrowB, ['京东、阿里、拼多多', '集体下场做外卖，', '本地生活大战第三季开打']],
    ['a word rather than inside an English name', 15, ['新手看懂iPhone 14 Pro和', 'Galaxy S23 Ultra的差别']],
    ['one stop of several', narrowA, ['谁在买？谁在卖？——', '江湾镇菜市场里的', '电商生意经']],
    [
      'a mark, not after a label',
      rankA,
      ['商务部：前三季度全国网上零售额11.2万亿元，', '同比增长8.6%，实物商品占比26.4%'],
    ],
    ['a label where there is nothing else', narrowA, ['张三：', '不要让算法成为“算计”']],
    [
      'a 但 that opens a clause',
      narrowB,
      ['人工智能正在改变客服行业', '但它真的能取代那些', '经验丰富的人工坐席吗'],
    ],
  ])('breaks at %s (%d em): %j', (_, em, lines) => {
    expect(titleLines(lines.join(''), em)).toEqual(lines)
  })

  it.each([
    ['网络零售额突破50万亿元大关的背后是什么', '50万亿元'],
    ['全镇菜店去年共卖出 1.1 万亿美元的蔬菜和水果', '1.1 万亿美元'],
    ['江湾发布2026年第三季度电子商务运行情况', '第三季度'],
    ['镇商会与供销社联合举办第三届农产品电商直播节', '第三届'],
    ['菜店小票办法自2027年11月21日起在全镇施行', '2027年11月21日'],
    ['二月菜店经营类指数微升 0.1 个百分点仍低于临界点', '0.1 个百分点'],
    ['全镇跨境电子商务综合试验区正式开门迎客', '电子商务'],
    ['苹果首席执行官蒂姆·库克访问上海', '蒂姆·库克'],
    ['元宇宙降温马克·扎克伯格的下一步棋', '马克·扎克伯格'],
  ])('keeps together in %s: %s', (title, whole) => {
    for (let em = 10; em < 18; em++)
      expect(titleLines(title, em).some(line => line.includes(whole))).toBe(true)
  })

  it('takes a line more before it parts a word', () => {
    expect(titleLines('全镇通过《中华人民共和国电子商务法》', 10, 2)).toEqual([
      '全镇通过',
      '《中华人民共和国',
      '电子商务法》',
    ])
  })

  it('cuts a word that no line holds', () => {
    const lines = composeTitle(rich('pneumonoultramicroscopic 的故事'), styleOf(), 8 * size, 2)
    expect(Math.max(...lines.map(line => line.end))).toBeLessThanOrEqual(8 * size)
  })
})
