/** Made-up manuscripts: a small number with every slip that a real one had, and the ways to hand it in. */

import type { SourceText } from '../../src/findings/sources.ts'
import type { House } from '../../src/import/house.ts'
import { readText } from '../../src/import/read-text.ts'
import { type Segmented, segment } from '../../src/import/segment.ts'

export const house: House = {
  month: '2026-03',
  title: '江湾月报',
  columns: ['行业资讯', '政策法规', '数据观察', '专家视点'],
  bookHeads: ['悦读电商'],
  editor: '《江湾月报》编辑部',
  namesCompiler: true,
  settled: new Set(['江湾镇政府']),
  kindOf: name => (name === '沿江晚报' ? 'periodical' : undefined),
}

export const sourceOf = (text: string, file = '稿.txt'): SourceText => ({
  file,
  text,
  written: text,
  markBytes: 0,
})

export const divided = (text: string): Segmented => segment(readText(sourceOf(text)), house, undefined)

/** The lines of a manuscript with a blank line between them, as text copied out of a layout has it. */
export const manuscript = (...lines: readonly string[]): string => `${lines.join('\n\n')}\n`

/** Cover with contents, two sections, a book column and a back page; each slip once. */
export const smallNumber = manuscript(
  '江湾月报',
  '● 行业资讯',
  '- 渡口夜航下月恢复.....2',
  '- 镇上三家菜店停用纸质小票……3',
  '● 数据观察',
  '- 二月包裹量比上月多一成\t4',
  '- 江湾桥灯亮了 ..... 5',
  '主办单位',
  '江湾镇政府',
  '【行业资讯】',
  '渡口夜航下月恢复',
  '江湾渡口管理站昨天贴出告示，停了两个冬天的夜航班船从下月一日起恢复，每晚加开四班，最后一班开到十一点。**票价不变。**',
  '站长说，恢复夜航要先把南岸那条栈桥修好，原来的木板已经换成了防滑的钢板，栏杆也加高了一截，夜里上下船的人不',
  '用再打手电。',
  '来源：“江湾发布” 编选：《江湾月报》编辑部 2026 年 03 月 05 日',
  '镇上三家菜店停用纸质小票',
  '江湾镇北门、桥头和渡口三家菜店从本周起停用纸质小票，顾客用手机扫一扫摊位上的码，就能看到每一笔账目。来源：《江湾月报》编辑部 2026年03月06日',
  '旧书市集回到老码头 摊位翻了一倍',
  '停办一年的旧书市集本周末回到老码头，摊位从三十个增加到六十个。',
  '怎么去最方便',
  '坐 3 路车到码头站，下车往江边走两分钟。主办的人说，开车来的人可以停在粮仓后面的空地上，周末两天不收费，卖书的 River',
  'Side Books 也会来。',
  '来源：《沿江晚报》编选：《江湾月报》编辑部2026.3.7',
  '【数据观察】',
  '二月包裹量比上月多一成',
  '两家驿站的账本显示，二月一共收到包裹 1.2 万件，比上月多 10%。',
  '第 4 页',
  '来源：“江湾发布”2026 年 03 月 08 日',
  '【悦读电商】',
  '小店的第一套账',
  '作者：何叙白',
  '江湾出版社',
  '内容简介',
  '写给刚开网店的人，从进货单讲到月末对账。',
  '渡口的一年',
  '内容简介',
  '一位摆渡人记下的十二个月。',
  '编辑部地址：江湾路 1 号',
  '电话：021-00000000',
)
