/** Boxes, page counts and what must not be on a page (X-4 23 to 31 and 43 to 51; shop 1, 2, 16 to 20 and 23). */

import { mmToPt, ptToMm } from '../../units.ts'
import type { Expectations } from '../expectations.ts'
import type { Box, PageFacts } from '../facts.ts'
import { type Fault, fault, oddFault, onPages, type Rule, refuse, short, slack, unless } from './rule.ts'

const lies = (inner: Box, outer: Box): boolean =>
  inner[0] >= outer[0] - slack &&
  inner[1] >= outer[1] - slack &&
  inner[2] <= outer[2] + slack &&
  inner[3] <= outer[3] + slack

const near = (a: number, b: number): boolean => Math.abs(a - b) <= slack

const widthOf = (box: Box): number => box[2] - box[0]
const heightOf = (box: Box): number => box[3] - box[1]

const sizeIn = (box: Box): string => `${short(ptToMm(widthOf(box)))} × ${short(ptToMm(heightOf(box)))} mm`

function* wrongSize(
  { boxes, number }: PageFacts,
  { role, trim, spine }: Expectations,
  first: Box | undefined,
): Iterable<string> {
  const box = boxes.TrimBox
  if (box === undefined) return
  const same =
    first === undefined || (near(widthOf(box), widthOf(first)) && near(heightOf(box), heightOf(first)))
  if (!same && number > 1) yield sizeIn(box)
  if (trim === undefined) return
  const flat = 2 * trim.width + (spine ?? 0)
  const wide =
    role !== 'cover'
      ? near(widthOf(box), trim.width)
      : spine === undefined
        ? widthOf(box) >= flat - slack
        : near(widthOf(box), flat)
  if (!wide || !near(heightOf(box), trim.height)) yield sizeIn(box)
}

const leastBleed = mmToPt(3)

function* shortBleed(
  { boxes: { TrimBox: trim, BleedBox: bleed } }: PageFacts,
  least: number,
): Iterable<string> {
  if (trim === undefined || bleed === undefined) return
  const out = Math.min(trim[0] - bleed[0], trim[1] - bleed[1], bleed[2] - trim[2], bleed[3] - trim[3])
  if (out < least - slack) yield `${short(ptToMm(out))} mm`
}

/** What comes to the trim is meant to bleed; 0.1 mm is what no hand draws. */
const atTrim = mmToPt(0.1)

function* stopsShort({ areas, boxes: { TrimBox: trim, BleedBox: bleed } }: PageFacts): Iterable<string> {
  if (trim === undefined || bleed === undefined) return
  for (const { box, kind } of areas) {
    const outside =
      box[2] <= trim[0] + atTrim ||
      box[0] >= trim[2] - atTrim ||
      box[3] <= trim[1] + atTrim ||
      box[1] >= trim[3] - atTrim
    if (outside) continue
    const short0 = box[0] <= trim[0] + atTrim && box[0] > bleed[0] + slack
    const short1 = box[1] <= trim[1] + atTrim && box[1] > bleed[1] + slack
    const short2 = box[2] >= trim[2] - atTrim && box[2] < bleed[2] - slack
    const short3 = box[3] >= trim[3] - atTrim && box[3] < bleed[3] - slack
    if (short0 || short1 || short2 || short3) yield `${kind} ${box.map(short).join(' ')}`
  }
}

/** Multiples by binding, for the number as a whole. */
const sheet = { saddle: 4, perfect: 2 } as const

function countFaults(count: number, { role, binding, bound, pages }: Expectations): readonly Fault[] {
  if (role === 'cover') return unless(count === 2, `${count} P`)
  const given = unless(pages === undefined || pages === count, `${count} ≠ ${pages} P`)
  const whole = role === 'whole' ? count : bound
  if (binding === undefined) return given
  const wrong = whole !== undefined && whole % sheet[binding] !== 0 ? [fault(`${whole} P`)] : []
  const inside = role === 'inside' && count % 2 !== 0 ? [fault(`${count} P`)] : []
  return [...given, ...wrong, ...inside]
}

const keys =
  (...names: readonly string[]): Rule['check'] =>
  ({ oddities }) =>
    oddities.filter(({ key }) => names.includes(key)).map(oddFault)

const areaBoxes = ['MediaBox', 'BleedBox']

export const pressPageRules: readonly Rule[] = [
  refuse(
    'media-box',
    'X-4 23',
    '每页有 MediaBox',
    'every page has a MediaBox',
    onPages(({ boxes }) => (boxes.MediaBox ? [] : ['MediaBox'])),
  ),
  refuse(
    'trim-box',
    'X-4 24',
    '每页有 TrimBox，没有 ArtBox',
    'every page has a TrimBox and no ArtBox',
    onPages(({ boxes }) => [...(boxes.TrimBox ? [] : ['TrimBox']), ...(boxes.ArtBox ? ['ArtBox'] : [])]),
  ),
  refuse(
    'boxes-nest',
    'X-4 25',
    '成品框在出血框里，出血框在页面框里',
    'TrimBox lies in BleedBox, BleedBox in MediaBox',
    onPages(({ boxes: { MediaBox, BleedBox, TrimBox } }) => {
      if (BleedBox === undefined) return ['BleedBox']
      if (TrimBox !== undefined && !lies(TrimBox, BleedBox)) return ['TrimBox']
      return MediaBox !== undefined && !lies(BleedBox, MediaBox) ? ['BleedBox'] : []
    }),
  ),
  refuse(
    'no-crop-box',
    'X-4 26',
    '没有 CropBox',
    'there is no CropBox',
    onPages(({ boxes }) => (boxes.CropBox ? ['CropBox'] : [])),
  ),
  refuse(
    'no-turn',
    'X-4 27, shop 23',
    '不旋转，不缩放',
    'pages are neither turned nor scaled',
    onPages(({ rotate, userUnit }) => [
      ...(rotate === 0 ? [] : [`Rotate ${rotate}`]),
      ...(userUnit === undefined || userUnit === 1 ? [] : [`UserUnit ${userUnit}`]),
    ]),
  ),
  refuse('not-separated', 'X-4 28', '没有预先分色的页', 'no page is preseparated', keys('SeparationInfo')),
  refuse(
    'no-annotations',
    'X-4 29',
    '没有批注和链接',
    'there are no annotations',
    onPages(({ annotations }) => annotations.map(({ kind }) => kind)),
  ),
  refuse(
    'no-actions',
    'X-4 30',
    '没有动作和脚本',
    'there are no actions and no scripts',
    ({ oddities, catalogue }) => [
      ...oddities.filter(({ key }) => /^(?:action |AA$|OpenAction$|JS$)/.test(key)).map(oddFault),
      ...unless(!catalogue.nameTrees.has('JavaScript'), 'Names JavaScript'),
    ],
  ),
  refuse(
    'no-attachments',
    'X-4 31',
    '没有表单、附件和文件集',
    'there are no forms, attachments and collections',
    ({ catalogue }) => [
      ...['AcroForm', 'Collection'].filter(key => catalogue.keys.has(key)).map(key => fault(key)),
      ...unless(!catalogue.nameTrees.has('EmbeddedFiles'), 'EmbeddedFiles'),
    ],
  ),
  refuse(
    'no-outside-content',
    'X-4 43',
    '没有 OPI、替换图、引用、PostScript 和外部数据',
    'there is no OPI, no alternate, no reference, no PostScript, no outside data',
    keys('OPI', 'Alternates', 'Ref', 'PostScript', 'stream F'),
  ),
  refuse(
    'no-transfer-curves',
    'X-4 44',
    '没有传递曲线',
    'there are no transfer curves',
    keys('TR', 'TR2', 'HTP'),
  ),
  refuse('no-halftones', 'X-4 45', '不指定网目', 'no halftones are set', keys('HT', 'HalftoneName')),
  refuse(
    'layers',
    'X-4 49',
    '图层配置有名称，不自动切换',
    'layers have names and do not switch by themselves',
    ({ catalogue }) => unless(catalogue.faultyLayers === 0, `OCProperties × ${catalogue.faultyLayers}`),
  ),
  refuse(
    'viewer-areas',
    'X-4 50',
    '阅读偏好不另设显示区和打印区',
    'viewer preferences set no areas of their own',
    ({ catalogue }) => catalogue.areas.filter(area => !areaBoxes.includes(area)).map(area => fault(area)),
  ),
  refuse(
    'trim-size',
    'shop 1, 19, 20',
    '成品尺寸是约定的，每页相同；内文是单页，封面是展开的，宽两页加书脊',
    'every page has the trim size agreed on; inside pages are single, the cover lies flat, two pages and the spine wide',
    (facts, expected) => {
      const first = facts.pages[0]?.boxes.TrimBox
      return onPages(page => wrongSize(page, expected, first))(facts, expected)
    },
  ),
  refuse(
    'bleed',
    'shop 2',
    '四边出血不少于约定（至少 3 mm）',
    'the bleed is as agreed on all sides, 3 mm at least',
    onPages((page, { bleed }) => shortBleed(page, Math.max(bleed, leastBleed))),
  ),
  refuse(
    'reaches-bleed',
    'shop 2',
    '到成品边的色块和图片一直到出血边',
    'areas and pictures that reach the trim reach the bleed',
    onPages(stopsShort),
  ),
  refuse(
    'page-count',
    'shop 16, 17, 19',
    '页数合装订方式：骑马钉 4 的倍数，胶装 2 的倍数，封面 2 页',
    'the page count suits the binding: multiples of 4 stitched, of 2 glued; 2 for a cover',
    ({ pages }, expected) => countFaults(pages.length, expected),
  ),
]
