/** The least article that breaks each rule, for the words of its message; what else a rule must find is in `tests/check/`. */
import type { RuleCase } from '../support/rule-case.ts'

const body = (text: string): RuleCase => ({ body: text })
const fields = (lines: string): RuleCase => ({ fields: `${lines}\n`, body: '票价不变。' })

const ferry =
  '江湾渡口从下月起把末班船延到晚上十点，周末再晚半小时。站长陆小舟说，晚高峰排队的人近来多了一倍，码头上的长椅不够坐，' +
  '于是船社先添了两名船工，又借来一条备用船。票价照旧，联票也照旧，老人上船有人扶。镇里打算到夏天再看一次客流。'

export const ruleCases: Readonly<Record<string, RuleCase>> = {
  'doubled-function-word': body('这家菜店依旧是是镇上最早开门的。'),
  'doubled-word': body('镇上的快递快递驿站周末照常开门。'),
  'item-twice': body('首批试点为北门店、桥头店、码头店、桥头店。'),
  'clause-repeated': body(
    '江湾镇交通运输服务站副站长陆小舟介绍，渡口加开一班。\n\n江湾镇交通运输服务站副站长陆小舟介绍，票价不变。',
  ),
  'count-differs': body('新增站点有4个，分别为渡口站、桥头站、码头站。'),
  'ordinal-skipped': body('办法有三条：第一，延长末班船；第二，多开一班；第四，老人半价。'),
  'comma-in-list': body('订单来自上海、杭州，南京、苏州四地。'),
  'end-mark-missing': body('渡口下月起延长到晚十点，末班船等客十分钟'),
  'english-word': body('站里代收快递、生鲜 etc 各类包裹。'),
  'minus-after-fall': body('二月包裹量下降了 -4%。'),
  'object-lost': body('驿站站长向介绍，末班船晚了半小时。'),
  'short-name': body('镇里印发《江湾渡口夜航管理办法》。《办法》提出，末班船延到十点。'),
  'bold-uneven': body('**一是延长时间。**末班船到十点。二是增加班次。每刻钟一班。**三是方便老人。**上船有人扶。'),
  'shows-without-subject': body('据镇统计站数据显示，包裹量增长一成。'),
  'title-word-unknown': {
    title: '半数以上居民用手机约船广告',
    body: '镇里的问卷显示，半数以上居民用手机约船，比去年多。',
  },
  'self-reference': {
    settings: 'imprint: { kind: internal, permit: 准印证第1号 }\n',
    body: '本刊将继续关注夜市的经营。',
  },
  'heading-repeated': body('## 延长末班船时间\n\n镇里延长末班船时间。乘客最晚十点可以过江。'),
  'name-variant': {
    settings: 'check: { terms: [{ use: 江湾轮渡公司, not: [江湾轮渡社] }] }\n',
    body: '江湾轮渡社本月加开两班。',
  },
  'half-width-mark': body('站长说,排队的人少了一半。'),
  'wide-letters': body('首日订单１２００箱。'),
  'brackets-doubled': body('新船（（三号））下水。'),
  'pair-empty': body('镇里印发了《》，下月起施行。'),
  'half-width-point': body('新船下水（三号）.票价不变。'),
  'mark-doubled': body('新船下水。。票价不变。'),
  'marks-clash': body('新船下水，票价不变，。'),
  'stops-as-ellipsis': body('新船下水了。。。票价不变。'),
  'brackets-mixed': body('新船（三号)下水。'),
  'single-dash': body('镇里只有一个目标—让每家小店都能记清自己的账。'),
  'range-mark': body('夜市将于3月1日-3月15日试营业。'),
  'spacing-uneven': body('渡口有 3 班船，码头有 4 班船，桥头有2班船。'),
  'mark-unpaired': body('站长说：“末班船再等十分钟。'),
  'mark-nested': body('他说：“这是“老”规矩，改不得。”'),
  'quotes-turned': body('他说：‘这是“老”规矩，改不得。’'),
  'straight-quote': body('店名叫"渡口小店"，很好找。'),
  'extra-space': body('周末  照常开门。'),
  'spoken-day': body('夜市3月10号开张。'),
  'range-day-dropped': body('展销会4月5至6日举行。'),
  'impossible-date-in-text': body('问卷4月31日截止。'),
  'impossible-hour': body('末班船3月8日25时离岸。'),
  'year-off': body('2022年2月14日，江湾渡口试行夜航。'),
  'percentage-off': body('包裹从20箱增加到30箱，增长60%。'),
  'sum-off': body('江湾400箱、河西500箱、柳村200箱，合计1200箱。'),
  'source-in-text': body('末班船延到十点。来源：《沿江晚报》 2023 年 02 月 16 日'),
  'source-gap': body('末班船延到十点。\n\n来源：《江湾月报》编辑部2023 年 02 月 16 日'),
  'source-date-form': body('末班船延到十点。\n\n来源：《江湾月报》编辑部 2023.2.16'),
  'compiler-missing': fields('source: 《沿江晚报》\ncompiler: false'),
  'source-missing': fields('sourceKind: periodical'),
  'date-outside-month': { date: '2023-01-20', body: '票价不变。' },
  'source-two-ways': {
    ...fields('source: 《沿江晚报》'),
    others: [{ ...fields('source: “沿江晚报”'), title: '桥头消息' }],
  },
  'editor-otherwise': fields('source: 《沿江晚报》\ncompiler: 江湾月报编辑部'),
  'source-kind-assumed': fields('source: 沿江晚报'),
  'near-duplicate': { body: ferry, others: [{ title: '夜航又延了', body: ferry }] },
  'near-duplicate-past': {
    body: `${ferry}船社还打算在桥头添一间候船室，摆两排长椅，装一台暖风机，冬天等船的人不必再站在风里。`,
    past: { '2023-01': `${ferry}街坊们说，灯再亮些、路再平些就更好了，镇里答应下月先把台阶修好，再在坡上装一排扶手。` },
  },
  'printed-before': { body: ferry, past: { '2023-01': ferry } },
  'rule-unknown': { settings: 'check: { rules: { T999: off } }\n', body: '票价不变。' },
  'silencer-without-reason': { ...fields('ignore: [T101]'), body: '这家店是是镇上最早开门的。' },
  'silencer-unused': body('<!-- issue-ignore T101: 原文如此 -->\n\n票价不变。'),
  'typed-folio': body('票价见第 9 页《渡口消息》。'),
}
