/** T101 and T102: a function word or a longer word typed twice. */

import type { Finding } from '../findings/finding.ts'
import { clashingMarks, doubledBrackets, marksRoundQuotes } from './clashing-marks.ts'
import { matchesOf } from './matches.ts'
import type { Passage } from './number-text.ts'
import { places } from './places.ts'
import { foundIn, inPassages, isWholeName, mended, type Rule } from './rule.ts'

/**
 * Where one of two like characters belongs to its neighbour, both are right: 目的|的, 为|为了, 存在|在, 对|对方. For each
 * function word the characters that take it from the left, and those that take it from the right.
 */
const rightPairs: Readonly<Record<string, readonly [before: string, after: string]>> = {
  的: ['目标有打中', '的确士哥姐喀卢里黎'],
  是: ['凡但可若要还于倘惟只硬国总老先正像不', '否非以故时凡不谁什哪何'],
  了: ['不得明为除罢未末终知私完', '解结望却然断事如得无债悟账愿当心之此'],
  在: [
    '存现实潜内外所好旨自健志',
    '线建职校任场途库册编野乎地押岗华沪京港产售营读研保逃位世座意朝此于外内手即先后',
  ],
  和: [
    '祥温共总饱缓中平随谦调融柔暖晴亲附应唱拌搅求之议讲人',
    '平谐睦解约声田县服牛记气美乐合顺善尚龙林暖煦蔼',
  ],
  与: ['参给赋授赠施付寄', '会否时众日其世共此'],
  为: ['行作成因以认', '了何什民难期主例止人首数他她它此我你农企国党公'],
  将: ['大主名老上中少健干闯麻女战虎爱勇悍武门福小杀即猛良宿', '来军士近就领官够要会令帅星相才'],
  对: [
    '一双成绝相反核校应配面针敌不派作结查',
    '手方象岸策外内口面话比接应冲华美抗立照等账标公联碰子症俄日欧台港澳韩英法德印决称照付换待阵弈垒调此其他她它我你于撞折着错联开侃白偶仗头歌',
  ],
  由: ['自理缘来因事经根情案', '于来此衷头'],
}

/** 他了了一桩心事: to settle, and 了. Of a verb that may have either, 办了了一件事, it is a slip. */
const settled =
  /^[一两三几数这那](?:[桩件个段笔番场块])?[^，。；！？、]{0,6}(?:心事|心愿|心思|心病|夙愿|宿愿|旧账|旧债|恩怨|官司|公案|尘缘|念想|牵挂|差事|遗憾|事)(?=[，。；！？、：）”]|$)/
const actedBefore = /[做办干说讲谈写出生完提问][^\u3400-\u9fff]*$/

const isSettling = (text: string, at: number): boolean =>
  settled.test(text.slice(at + 2)) && !actedBefore.test(text.slice(0, at))

const doubledFunctionWord = /([的是了在和与为将对由])\1(?!\1)/g
const isTripled = (text: string, at: number): boolean => text[at - 1] === text[at]

export const doubledFunctionWords: Rule = {
  doc: {
    code: 'T101',
    what: { zh: '虚字打了两遍', en: 'A function word typed twice' },
    why: {
      zh: '改稿时删前不删后，最容易留下“的的”“是是”，电脑校对不报，读者一眼看见。',
      en: 'Half a correction leaves these behind; spelling checkers pass them and readers do not.',
    },
    wrong: '这家菜店依旧是是附近居民买菜的第一选择。',
    right: '这家菜店依旧是附近居民买菜的第一选择。',
    spared: {
      zh: '“目的的”“存在在”“为了了解”“对对方”一类，前后两个字各属一词，不报。',
      en: 'Where each of the two belongs to another word (目的|的, 为了|了解, 对|对方), nothing is said.',
    },
  },
  find: inPassages(passage => {
    const { text } = passage
    const findings: Finding[] = []
    for (const { 0: pair, 1: word = '', index } of matchesOf(doubledFunctionWord, text)) {
      const [before, after] = rightPairs[word] ?? ['', '']
      const [left, right] = [text[index - 1] ?? '', text[index + 2] ?? '']
      if ((left !== '' && before.includes(left)) || (right !== '' && after.includes(right))) continue
      if (word === '了' && isSettling(text, index)) continue
      if (isTripled(text, index) || isWholeName(text, index, index + 2)) continue
      const range = [index, index + 2] as const
      const finding = foundIn(passage, 'doubled-function-word', range, { text: pair, word })
      findings.push(mended(passage, finding, range, { kind: 'offered', replacement: word }))
    }
    return findings
  }, /([的是了在和与为将对由])\1/),
}

/** Words that Chinese says twice: verbs of trying (研究研究), degrees (非常非常), sounds, and 一步一步. */
const saidTwice = new Set(
  (
    '研究 讨论 商量 考虑 学习 锻炼 休息 放松 了解 琢磨 比较 沟通 交流 体验 感受 尝试 收拾 打听 打扮 打扫 活动 介绍 ' +
    '参观 参考 观察 检查 整理 调整 准备 练习 复习 分析 思考 总结 反思 改进 帮助 照顾 认识 熟悉 关心 庆祝 热闹 高兴 ' +
    '凉快 暖和 清静 雪白 通红 碧绿 漆黑 笔直 冰凉 非常 十分 特别 很多 许多 好多 多少 永远 真的 慢慢 等等 哈哈 加油 ' +
    '谢谢 你好 拜拜 再见 快点 来了 可以 好的 不是 没有 是的 对了 不要 太太 点赞 滴答 叮咚 轰隆 哗啦 扑通 咕咚 叽喳 ' +
    '什么 某某 如此 这样 那样 这般 怎样 怎么样 是不是 好不好 要不要 能不能 有没有 对不对 行不行 第一 恭喜 欢迎 救命 ' +
    '宝贝 妈妈 爸爸 布鲁 达利 拉布 波哥 可口 卡布 咪咕 比特 汤姆 扑克 不断 反复 来回 早日 尽快 赶紧 快来 回来 走走 ' +
    '最多 最少 得多 多得 多好 多大 很好 等一下 等一等 知道 当然 对不起'
  ).split(' '),
)

/** 哔哩哔哩, 咕噜咕噜: sounds are said twice, and so are names made of them. */
const sound = /^[哔哩咕噜叮咚当嘀嗒哒叽喳哗啦呼嘟哼哧吧唧喵呜嘎吱咔嚓噼啪咯啾呱嘿哟嗨咪咩哞嗡嗷唰啵噗嗤]{2}$/

/** 研究研究表明: what follows has the second of the two for its subject, and the first is too many. */
const subjectOf = /^(?:研究|调查|分析|观察|统计)$/
const finds = /^(?:表明|显示)/

/** One thing of a kind after the other, or one act: 一个一个, 又一次又一次, 整箱整箱, 大片大片, 走着走着, 每人每月, 能不能不. */
const oneByOne =
  /^(?:[又再]?一|[两三半]|越|边)|^[每某整太].$|^大[把片块批堆团桶]$|^成[批群堆片串箱车]$|^.[着每不]$/

/** “等一下等一下。”: a sentence of nothing but the word and itself is said so. */
const isSaidAlone = (text: string, from: number, to: number): boolean =>
  /(?:^|[“‘。！？…])$/.test(text.slice(0, from)) && /^[。！？…～~]/.test(text.slice(to))

/** Where the word ends one name and begins the next: 上市公司|公司治理, 商业银行|银行卡. */
const meeting: Readonly<Record<string, RegExp>> = {
  公司: /^(?:治理|管|员|产|章程|法|债|总|董|股|名|制|层|类|律|内|型|与|和|之间|高管|业绩|价值|所在|注册)/,
  银行: /^(?:卡|业|间|家|承|存|账|理|网|系|贷|股|信)/,
  基金: /^(?:经|管|会|份|业|产|净|公|投|规|托)/,
  企业: /^(?:家|年金|文化|所得|标准|主|管理|债|信|上|数|化|名|用|之间|法人)/,
  汽车: /^(?:工业|零|产|金融|销|配|城|站|租|保|下乡|以旧)/,
  市场: /^(?:监|份|化|部|主|准|占|规|营|经|价|行|需|供|管)/,
  数据: /^(?:中心|库|安|要|资|交|流|治|标|分|采|共|处|管|产|服)/,
  项目: /^(?:经|部|组|建|管|负|库|法)/,
  中心: /^(?:主任|副主任|城|区|负)/,
  保险: /^(?:公|业|金|资|合|责|产|费|监)/,
  平台: /^(?:经济|企|化|方|规|治|责|商|服)/,
  电影: /^(?:院|节|票|市)/,
  学校: /^(?:长|园|教|食)/,
  产业: /^(?:链|园|化|结|政|带|集|基|升)/,
  技术: /^(?:人|创|研|标|改|转|服|攻)/,
  网络: /^(?:安|平|零|强|空|直|购|文|设)/,
  研究: /^(?:院|所|员|中心|报|成|机|团|生)/,
  管理: /^(?:局|办|部|层|人|者|条|系|制|体)/,
  发展: /^(?:改革|规|战|中心|研究|计|基|报|银行)/,
  大学: /^(?:生|城|教|校|科)/,
  信息: /^(?:化|中心|产|安|技|系|服|网)/,
  服务: /^(?:业|中心|商|员|平|费|贸|站)/,
  社区: /^(?:团|服|卫|居|工|治)/,
  国家: /^(?:队|局|级|发|市|知|税|邮|统|能|标|公|博|主)/,
  经济: /^(?:学|社|日|体|参|带|圈|区|增|发|运)/,
  教育: /^(?:部|厅|局|界|培|机|行|工)/,
  文化: /^(?:和|旅|产|部|馆|遗|交|传)/,
  旅游: /^(?:局|业|景|区|度|产)/,
  交通: /^(?:运|部|枢|大|银|安|管)/,
  工作: /^(?:组|人|站|会|委|报|方|任|室|领)/,
  建设: /^(?:银|工|部|用|项|局|单)/,
  投资: /^(?:者|人|公|有|基|银|机|管|方)/,
  贸易: /^(?:部|便|额|总|伙|战|协|投)/,
  手机: /^(?:号|卡|银|壳|端|厂|品|店)/,
  客户: /^(?:端|经|服|群|需)/,
  用户: /^(?:名|数|体|画|需|协|群)/,
  产品: /^(?:经|线|质|责|设|结|标|力)/,
  商品: /^(?:房|化|条|交|质|流|经)/,
  城市: /^(?:群|化|管|规|更|建|圈|轨)/,
  消费: /^(?:者|券|品|升|市|场|需|端|结|信)/,
  食品: /^(?:安|厂|工|药|行|添)/,
  安全: /^(?:生|带|员|局|法|标|监|感)/,
  金融: /^(?:机|业|市|监|服|局|街)/,
  科技: /^(?:部|厅|局|公|园|企|创)/,
  下午: /^茶/,
  电商: /^(?:平|企|直|法|产|园|节|协|行|经|进|物)/,
}

/** What a longer name may have before its last word: at the head of a clause, or behind 的 and 了, no name has begun. */
const endsName = /[\u3400-\u9fffA-Za-z\d”》）](?<![的了])$/

/** 上海|上海中心, 重庆|重庆北站: a place and something that bears its name. */
const placeAgain = new RegExp(`^(?:${places})$`)

/** What an article must have for T102 to look closer. */
const twice = /([\u3400-\u9fff]{2,6})\1|([们员要])\2|（（|[，。、；：！？,.;:!?]{2}|([。，])[”’]+\3/

const doubledWordPattern = /([\u3400-\u9fff]{2,6})\1/g

/** Letters that never stand twice: 他们们, 工作人员员, 我们要要去. 哥们们, 人员|员工 and 想要|要饭 are right. */
const neverTwice =
  /(?<![哥爷娘姐])们(?=们)|(?<=[人成队会教船演雇店])员(?=员(?!工|额|会|外|警))|(?<=[们他她])要(?=要[去在把从做买])/g

/** 人人人人, 哈哈哈哈: one character over and over is a sound or a play. */
const isOneCharacter = (word: string): boolean => new Set(word).size === 1

export const doubledWords: Rule = {
  doc: {
    code: 'T102',
    what: {
      zh: '一个词紧接着又出现一遍；标点打了两遍，或两个打在一处',
      en: 'A word of two to six characters repeated at once; two marks in one place',
    },
    why: {
      zh: '粘贴或改写时多出一遍，语义不通；删改时留下前一个标点，成了“。。”“，。”。',
      en: 'A word pasted or typed a second time makes no sense; a cut leaves a mark behind (。。, ，。).',
    },
    wrong: '镇上的快递快递驿站周末照常开门。',
    right: '镇上的快递驿站周末照常开门。',
    spared: {
      zh: '“研究研究”“一步一步”“上市公司公司治理”“通过过”一类，“……”“！！”“？！”，加引号谈到的标点，不报。单个的字只看虚字（T101）和“们们”一类。',
      en: 'Words that Chinese says twice, two names that meet (上市公司|公司治理), …… and ？！ are spared. Of single letters only function words (T101) and the like of 们们 are read.',
    },
  },
  find: inPassages(
    passage => [
      ...wordsTwice(passage),
      ...lettersTwice(passage),
      ...clashingMarks(passage),
      ...marksRoundQuotes(passage),
      ...doubledBrackets(passage),
    ],
    twice,
  ),
}

function lettersTwice(passage: Passage): readonly Finding[] {
  return matchesOf(neverTwice, passage.text).map(({ 0: word, index }) => {
    const range = [index, index + 2] as const
    const finding = foundIn(passage, 'doubled-word', range, { text: word + word, word })
    return mended(passage, finding, range, { kind: 'offered', replacement: word })
  })
}

function wordsTwice(passage: Passage): readonly Finding[] {
  const { text } = passage
  const findings: Finding[] = []
  for (const { 0: both, 1: word = '', index } of matchesOf(doubledWordPattern, text)) {
    const end = index + both.length
    if (isOneCharacter(word) || oneByOne.test(word) || sound.test(word)) continue
    if (saidTwice.has(word) && !(subjectOf.test(word) && finds.test(text.slice(end)))) continue
    if (/^[一二三四五六七八九十百千万亿零〇]+$/.test(word)) continue
    if (meeting[word]?.test(text.slice(end)) && endsName.test(text.slice(0, index))) continue
    if (placeAgain.test(word) && /[\u3400-\u9fff]/.test(text[end] ?? '')) continue
    if (isWholeName(text, index, end) || isSaidAlone(text, index, end)) continue
    const range = [index, end] as const
    const finding = foundIn(passage, 'doubled-word', range, { text: both, word })
    findings.push(mended(passage, finding, range, { kind: 'offered', replacement: word }))
  }
  return findings
}
