/**
 * Words of Chinese, for titles only: body text is broken anywhere between two Han. The dictionary of the platform is
 * small and parts more than a reader would, so what reads as one is put together again.
 */
import { firmUnits, measureWords } from './figure-units.ts'

/**
 * Words of the trade that the dictionary parts: 电子|商务, 互|联|网. Those that the rules below put together (电|商, 产业|链)
 * need not stand here.
 */
const tradeWords = [
  '电子商务 跨境电商 直播电商 农村电商 社交电商 即时零售 网络零售 社区团购',
  '直播带货 人工智能 大数据 大模型 云计算 互联网 物联网 区块链',
  '元宇宙 小程序 短视频 新能源 数字经济 数字贸易 数字人民币 数字化',
  '平台经济 实体经济 移动支付 快递物流 冷链物流 乡村振兴 一带一路 以旧换新',
  '中华人民共和国 跨境电子商务 菜市场 十四五 十五五 高质量 新业态 自贸区 预制菜 拼多多 小红书',
  '赋能 增效 提质 农产品 产业带 老字号 双十一 双碳 碳中和 适老化 可循环 反垄断 客单价 市占率 占有率 新零售 新模式',
  '自贸港 县域 外卖 无人车 剧本杀 离境退税 单一窗口 促消费 稳增长 稳外贸 链博会 商务部 邮政局 市监总局 总局 支付宝',
  '唯品会 饿了么 速卖通 华为 得物 中消协 发改委 网信办 国新办 贸促会 进博会 广交会 服贸会 消博会 新规 用工 可持续',
].flatMap(row => row.split(' '))

/** Words of one ideograph that end the word or phrase before them: particles, and suffixes of Chinese word formation. */
const suffixes =
  '的地得了着过们等之吗呢吧后里样镇乡县市省区村法率额量值性化型式力权员者家业店链机仓券费税品币号'

/** Words of one ideograph that belong to what follows, … */
export const leaningWords = '及或在为对向从到自由把被将就最能'
/** … and those that open a clause. */
export const openingWords = '但却而并'

/**
 * A date, or a number with 第 before it and its unit behind it: 2026年2月3日, 第三|季度, 50 万亿元, 0.1 个百分点. The units are
 * those that running text keeps or would rather keep, with some that only titles do.
 */
const figures = new RegExp(
  [
    '\\d+ ?年(?: ?\\d+ ?月)?(?: ?\\d+ ?[日号])?',
    '\\d+ ?月 ?\\d+ ?[日号]',
    `第? ?(?:\\d[\\d.,]*|[〇零一二三四五六七八九十百千万亿两几]+) ?[十百千万亿]*(?: ?(?:个百分点|人次|[${firmUnits}${measureWords}季旬代批轮双成美欧吨亩里]))?`,
  ].join('|'),
  'gu',
)

const trade = new RegExp(tradeWords.join('|'), 'gu')

/** Ideographs that foreign names are written with; those that are words of their own more often are left out. */
const transcribing =
  '阿埃艾安奥巴班邦鲍贝比彼毕宾波伯勃博布查茨达戴丹德登狄迪蒂顿多厄尔恩凡范菲费芬弗福夫盖戈格葛贡古哈汉豪赫亨侯胡霍基吉加贾杰卡凯坎康柯科克肯孔库奎昆拉莱兰朗劳勒雷蕾黎里丽利莉林琳隆卢鲁伦罗洛吕玛马迈麦曼梅蒙米密缪莫默姆穆娜纳奈妮尼涅宁纽努诺欧帕潘庞培佩彭皮珀蒲普契乔钦琼丘荣瑞萨塞赛桑瑟森莎绍舍什史舒斯司松苏索塔泰坦唐陶特滕廷图托瓦旺威韦维温翁沃乌西希锡夏肖谢辛休雅亚扬耶伊尤约扎詹兹佐'

/** Longest part of a name between two dots. */
const longestName = 7

let segmenter: Intl.Segmenter | undefined

/** Offsets at which a word of `text` begins (UAX #29 with the platform's dictionary). Costs some milliseconds once. */
export function wordStarts(text: string): ReadonlySet<number> {
  segmenter ??= new Intl.Segmenter('zh', { granularity: 'word' })
  const starts = new Set<number>()
  for (const { index } of segmenter.segment(text)) starts.add(index)
  keepWhole(starts, text, trade)
  keepWhole(starts, text, figures)
  keepPairs(starts, text)
  keepNames(starts, text)
  keepSuffixes(starts, text)
  return starts
}

/** Makes one word of every match of `pattern` that begins where a word does. */
function keepWhole(starts: Set<number>, text: string, pattern: RegExp): void {
  for (const { 0: match, index } of text.matchAll(pattern)) {
    if (!starts.has(index)) continue
    for (let at = index + 1; at < index + match.length; at++) starts.delete(at)
  }
}

/** Makes one word of a name with a dot in it: 马克|·|扎克|伯格|的 becomes 马克·扎克伯格|的. */
function keepNames(starts: Set<number>, text: string): void {
  const words = new Set(starts)
  for (const { index } of text.matchAll(/(?<=\p{Script=Han})·(?=\p{Script=Han})/gu)) {
    const from = partOfName(words, text, index, -1)
    const to = partOfName(words, text, index + 1, 1)
    for (let at = from + 1; at < to; at++) starts.delete(at)
  }
}

/**
 * Where the part of a name ends that begins at `edge`: with its first word, or with the last of those behind it that only
 * transcribe a sound.
 */
function partOfName(starts: ReadonlySet<number>, text: string, edge: number, direction: -1 | 1): number {
  let end = edge
  let word = ''
  for (let at = edge + direction; Math.abs(at - edge) <= longestName; at += direction) {
    const character = text.charAt(direction < 0 ? at : at - 1)
    if (!/\p{Script=Han}/u.test(character)) break
    word += character
    if (!starts.has(at) && at !== text.length) continue
    if (end !== edge && ![...word].every(one => transcribing.includes(one))) break
    end = at
    word = ''
  }
  return end
}

function keepSuffixes(starts: Set<number>, text: string): void {
  for (const at of [...starts])
    if (
      isSingle(starts, at, text) &&
      suffixes.includes(text.charAt(at)) &&
      /[\p{L}\p{N}%”’》）]/u.test(text.charAt(at - 1))
    )
      starts.delete(at)
}

/** None of these is part of such a word: among others what says more of the word behind it, 扩容|新|场景. */
const lone = `${suffixes}${leaningWords}${openingWords}和与新全更再又也都仍还可未已正只需要用远`

/**
 * Puts an even row of lone ideographs together by twos, and three of them into one: the words of the day that the
 * dictionary lacks are most likely words of two, and short names of three.
 *
 *     天津|跨|境|电|商|去年   becomes 天津|跨境|电商|去年
 *     中|消|协|提醒           becomes 中消协|提醒
 */
function keepPairs(starts: Set<number>, text: string): void {
  const inRow = (at: number): boolean =>
    isSingle(starts, at, text) && !lone.includes(text.charAt(at)) && !isCounted(text, at)
  for (let first = 0; first < text.length; first++) {
    let end = first
    while (inRow(end)) end++
    const step = end - first === 3 ? 1 : 2
    if (step === 1 || (end - first) % 2 === 0)
      for (let at = first + 1; at < end; at += step) starts.delete(at)
    first = end
  }
}

/** What a figure counts is a word of its own: 39 |国|网购者. */
const isCounted = (text: string, offset: number): boolean => /\d ?$/.test(text.slice(0, offset))

/** Whether the one ideograph at `offset` is a word. */
const isSingle = (starts: ReadonlySet<number>, offset: number, text: string): boolean =>
  starts.has(offset) &&
  (starts.has(offset + 1) || offset + 1 === text.length) &&
  /\p{Script=Han}/u.test(text.charAt(offset))
