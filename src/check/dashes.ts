/** T108: one dash where the double one is meant. T109: a hyphen or wave between dates. */

import type { Finding } from '../findings/finding.ts'
import { matchesOf } from './matches.ts'
import { places } from './places.ts'
import { foundIn, inPassages, mended, type Rule } from './rule.ts'

/** A dash with no other beside it, or hyphens used as one, between Han. */
const single =
  /(?<=[\u3400-\u9fff”》）])\s?(?:(?<![—–])[—–](?![—–])|(?<!-)--+(?!-))\s?(?=[\u3400-\u9fff“《（])/g

const placeBefore = new RegExp(`(?:${places}|[市县区州镇港站村口])$`)
const placeAfter = new RegExp(`^(?:${places})`)
/** Lines, trains and belts run from place to place whatever the places are. */
const route =
  /^[^，。；：！？]{0,14}?(?:高铁|铁路|高速|公路|航线|航班|航道|班列|列车|客车|班车|(?<!末)班船|渡轮|轮渡|公交|地铁|轻轨|缆车|专线|干线|支线|环线|沿线|全线|之间|通道|走廊|经济带|城市群|都市圈|廊道|段|线路|路线|路段|直飞|往返|快线|联赛|对话|论坛|博览会|合作|自贸区|关系|贸易)/
const timeBefore =
  /(?:[\d一二三四五六七八九十]\s*[年月日时点分]|[上中下]午|晚上|夜里|(?:周|星期|礼拜)[一二三四五六日天]|[上中下]旬|[春夏秋冬]季|[年月][初中底末])$/
/** 产—学—研, 人—车—路 */
const isChain = (text: string, at: number, length: number): boolean =>
  /[—–][^，。；：、！？]{1,6}$/.test(text.slice(0, at)) ||
  /^[^，。；：、！？]{1,6}[—–]/.test(text.slice(at + length))

/** Two places or more behind a place are no end of a route. */
const isList = (behind: string): boolean => /^[^，。；：！？]{1,10}[、和]/.test(behind)

/** 老人说—, 天冷了—: no name and no end of a range. 小说 and 传说 are kinds of books, 街道 and 渠道 no speech. */
const spokenBefore =
  /(?:(?<![小传学解演话评众据听邪说])说|[说问答喊叫笑叹写]道|认为|表示|强调|指出|透露|坚信|明白|知道|了)$/

/** 只有一个目标—, 两个站点—, 一句话—: what was announced comes behind. */
const announcedBefore =
  /(?<!第)[一两二三四五六七八九十几\d]\s*(?:个|件|句|条|样|种|项|点|类|桩|门|道|则|番|份|股|副)[^，。；：、！？—–\d]{0,10}?(?:字|词|话|事|事情|目标|站点|网点|方式|办法|做法|想法|问题|难题|疑问|原因|理由|特点|优点|缺点|好处|特色|特产|东西|条件|要求|道理|答案|选择|愿望|消息|结果|结论|变化|任务|方向|秘诀|诀窍|念头|感觉|感受|共识|标准|原则|前提|规矩|现象|情况|细节|名字|地方|礼物|声音|信号|身份|角色)$/
/** 三样特产—枇杷、杨梅、米糕; 另外两国—甲和乙: so many of a kind, and a list. */
const countedBefore =
  /(?<!第)[两二三四五六七八九十几\d]\s*(?:(?:个|家|条|样|种|项|类|位|名|座|款|支|只|门|本|部)[^，。；：、！？—–\d]{0,6}|[国省市县镇村])$/
const listBehind = /^[^，。；：！？、—–]{1,10}、[^，。；：！？—–]+/
const pairBehind = /^[^，。；：！？、—–]{1,8}[和与][^，。；：！？—–]+/
/** Another amount: the two are a range or a parallel. */
const amountBehind = /^[\d一两二三四五六七八九十几半数多]/
/** Words that begin a clause and no name: 让 but 让胡路. */
const clauseBehind =
  /^(?:让(?!胡路)|使得|他们|她们|我们|你们|大家|这就是|这是|这样|如果|因为|所以|但是|而且|就是|也就是|也是|正是|只要|只有|不是|即使|其中|无论|不管|哪怕|毕竟|总算|终于|原来|究竟|到底)/

/** A dash that something is said with. Between names and nouns nobody can tell, and nothing is said. */
function isBreak(before: string, behind: string): boolean {
  if (amountBehind.test(behind)) return false
  if (spokenBefore.test(before) || announcedBefore.test(before) || clauseBehind.test(behind)) return true
  return countedBefore.test(before) && (listBehind.test(behind) || pairBehind.test(behind))
}

export const singleDashes: Rule = {
  doc: {
    code: 'T108',
    what: { zh: '该用破折号（——）的地方只有一个“—”', en: 'One dash where the double one is meant' },
    why: {
      zh: '破折号占两个字位；一字线“—”只表示起止（GB/T 15834）。',
      en: 'The Chinese dash is two em long; the short one stands for ranges (GB/T 15834).',
    },
    wrong: '江边新设了两个站点—渡口站和桥头站都在其中。',
    right: '江边新设了两个站点——渡口站和桥头站都在其中。',
    spared: {
      zh: '地点、时间、数目的起止和“产—学—研”一类不报；两边都是名词、分不清是起止还是破折号的，也不报。',
      en: 'Ranges of place, time and number, chains (产—学—研), and dashes between two nouns, which may be either, are spared.',
    },
  },
  find: inPassages(passage => {
    const { text } = passage
    const findings: Finding[] = []
    if (!/[—–]|--/.test(text)) return findings
    for (const { 0: dash, index } of matchesOf(single, text)) {
      const [before, behind] = [text.slice(0, index), text.slice(index + dash.length)]
      const isHyphens = dash.includes('-')
      const isRange =
        (placeBefore.test(before) && (placeAfter.test(behind) || !isList(behind))) ||
        timeBefore.test(before) ||
        route.test(behind) ||
        isChain(text, index, dash.length)
      if (!isHyphens && (isRange || !isBreak(before, behind))) continue
      const range = [index, index + dash.length] as const
      const finding = foundIn(passage, 'single-dash', range, { mark: dash.trim() })
      findings.push(mended(passage, finding, range, { kind: 'offered', replacement: '——' }))
    }
    return findings
  }, /[—–]|--/),
}

const wrongRange =
  /(?:\d{4}\s*年\s*(?:\d{1,2}\s*月\s*)?(?:\d{1,2}\s*[日号]\s*)?|\d{1,2}\s*月\s*(?:\d{1,2}\s*[日号]\s*)?|\d{1,2}\s*[日号]\s*)([-~～－])\s*(?:\d{4}\s*年(?:\s*\d{1,2}\s*月)?(?:\s*\d{1,2}\s*[日号])?|\d{1,2}\s*月(?:\s*\d{1,2}\s*[日号])?|\d{1,2}\s*[日号])|(?<![\d.-])(?:19|20)\d\d\.\d{1,2}\.\d{1,2}\s*([-~～－])\s*(?:19|20)\d\d\.\d{1,2}\.\d{1,2}(?![\d.-])|(?<![\d-])(?:\d{4}\s*([-~～－])\s*(?:\d{4}|\d{2})\s*(?=年)|\d{1,2}\s*([-~～－])\s*\d{1,2}\s*(?=月(?!球)|日(?![内均]|左右)))/g

export const rangeMarks: Rule = {
  doc: {
    code: 'T109',
    what: {
      zh: '日期、年份的起止用了“-”或“~”',
      en: 'A hyphen or wave between dates or years',
    },
    why: {
      zh: '时间的起止用一字线“—”或“至”；“～”只用于数值（GB/T 15834）。',
      en: 'Ranges of time take the dash — or 至; ～ is for values (GB/T 15834).',
    },
    wrong: '夜市将于3月1日-3月15日试营业。',
    right: '夜市将于3月1日至3月15日试营业。',
    spared: {
      zh: '“2023-02-07”、电话、编号、“3-5 日内”不报。',
      en: 'Dates in figures alone, telephone numbers and codes are spared.',
    },
  },
  find: inPassages(passage => {
    const { text } = passage
    return matchesOf(wrongRange, text).map(match => {
      const [whole] = match
      const mark = match.slice(1).find(part => part !== undefined) ?? '-'
      const at = match.index + whole.lastIndexOf(mark)
      const range = [match.index, match.index + whole.length] as const
      const finding = foundIn(passage, 'range-mark', range, { mark, text: whole.trim() })
      return mended(passage, finding, [at, at + 1], { kind: 'offered', replacement: '—' })
    })
  }, /[-~～－]\s*\d/),
}
