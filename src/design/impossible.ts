/** Values of a theme that are right one by one and cannot stand on one page together. */
import { type Finding, found } from '../findings/finding.ts'
import { fits, type Pt } from '../units.ts'
import type { Locate, Overrides, Theme } from './theme.ts'

interface Clash {
  /** What takes part in it; the finding stands at the first of these that the editor has set himself. */
  readonly keys: readonly string[]
  readonly reasonZh: string
  readonly reasonEn: string
}

export function impossibilities(theme: Theme, overrides: Overrides, locate: Locate): Finding[] {
  const clashes = [
    measureClash(theme, 'full'),
    measureClash(theme, 'text'),
    channelClash(theme),
    widthClash(theme),
    heightClash(theme),
    pitchClash(theme),
    ...insetClashes(theme),
    columnClash(theme),
    coverClash(theme),
    fieldClash(theme),
  ]
  return clashes.flatMap(clash => {
    if (clash === undefined) return []
    const { keys, reasonZh, reasonEn } = clash
    const key = keys.find(candidate => isOverridden(overrides, candidate)) ?? keys[0] ?? ''
    return [found('theme-impossible', { key, reasonZh, reasonEn }, locate(key.split('.'), 'value'))]
  })
}

/** The shortest line that can be set at all, in characters. */
const leastMeasure = 8

function measureClash({ measure, body }: Theme, key: 'full' | 'text'): Clash | undefined {
  const ems = measure[key] / body.size
  if (Math.abs(ems - Math.round(ems)) <= 1e-6 && ems >= leastMeasure) return undefined
  return {
    keys: [`measure.${key}`, 'body.size'],
    reasonZh: `行长须为正文字号的整数倍，至少 ${leastMeasure} 字；现为 ${rounded(ems)} 字`,
    reasonEn: `a measure is a whole number of body em, ${leastMeasure} at least; it is ${rounded(ems)}`,
  }
}

function channelClash({ measure, channel }: Theme): Clash | undefined {
  if (fits(channel + measure.text, measure.full)) return undefined
  return {
    keys: ['measure.text', 'channel', 'measure.full'],
    reasonZh: '正文行长加上 channel 超过 measure.full',
    reasonEn: 'the text measure with the channel is wider than measure.full',
  }
}

function widthClash({ measure, page, margin }: Theme): Clash | undefined {
  const across = page.size.width
  if (leavesRoom(measure.full, across, margin.inner, margin.outer)) return undefined
  const [taken, whole] = [rounded(measure.full), rounded(across)]
  return {
    keys: ['measure.full', 'body.size', 'page.size', 'margin.outer', 'margin.inner'],
    reasonZh: `版心宽 ${taken}pt，加左右页边与页宽 ${whole}pt 不合；减小 measure.full，或把一边写成 rest`,
    reasonEn: `${taken}pt and the margins do not come to the page's ${whole}pt; lessen measure.full, or write rest for one margin`,
  }
}

function heightClash({ body, page, margin }: Theme): Clash | undefined {
  const taken = body.lines * body.pitch
  const { height } = page.size
  if (leavesRoom(taken, height, margin.top, margin.bottom)) return undefined
  const most = Math.floor((height - given(margin.top) - given(margin.bottom)) / body.pitch)
  return {
    keys: ['body.lines', 'body.pitch', 'page.size', 'margin.bottom', 'margin.top'],
    reasonZh: `${body.lines} 行高 ${rounded(taken)}pt，加上下页边与页高 ${rounded(height)}pt 不合；body.lines 可写 ${most}`,
    reasonEn: `${body.lines} lines are ${rounded(taken)}pt and do not go with the margins into ${rounded(height)}pt; body.lines may be ${most}`,
  }
}

function pitchClash({ body }: Theme): Clash | undefined {
  if (body.pitch >= body.size) return undefined
  return {
    keys: ['body.pitch', 'body.size'],
    reasonZh: '行距小于字号',
    reasonEn: 'the pitch is less than the type size',
  }
}

/** What is taken off the text measure must leave a line that can be set. */
function insetClashes({ measure, body, quote, list }: Theme): readonly Clash[] {
  const insets = [
    { key: 'body.indent', taken: body.indent },
    { key: 'quote.inset', taken: 2 * quote.inset },
    { key: 'list.hang', taken: list.hang },
    { key: 'list.wideHang', taken: list.wideHang },
  ]
  return insets
    .filter(({ taken }) => measure.text - taken < (leastMeasure / 2) * body.size)
    .map(({ key }) => ({
      keys: [key, 'measure.text'],
      reasonZh: `缩进后一行不足 ${leastMeasure / 2} 字`,
      reasonEn: `it leaves less than ${leastMeasure / 2} characters on a line`,
    }))
}

function columnClash({ columns, measure, body }: Theme): Clash | undefined {
  const { count, width, gutter } = columns
  const ems = width / body.size
  const isWhole = Math.abs(ems - Math.round(ems)) <= 1e-6 && ems >= leastMeasure
  const keys = ['columns.width', 'columns.gutter', 'measure.full', 'body.size']
  if (!isWhole)
    return {
      keys,
      reasonZh: `栏宽须为正文字号的整数倍，至少 ${leastMeasure} 字；现为 ${rounded(ems)} 字`,
      reasonEn: `a column is a whole number of body em, ${leastMeasure} at least; it is ${rounded(ems)}`,
    }
  if (count === 1 || fits(2 * width + gutter, measure.full)) return undefined
  return {
    keys,
    reasonZh: '两栏加栏距超过 measure.full',
    reasonEn: 'two columns and the gutter are wider than measure.full',
  }
}

/** The narrowest cover list, in points. */
const leastCoverMeasure: Pt = 200

function coverClash({ cover, page, toc }: Theme): Clash | undefined {
  if (page.size.width - 2 * cover.margin - toc.label.width >= leastCoverMeasure) return undefined
  return {
    keys: ['cover.margin', 'toc.label.width', 'page.size'],
    reasonZh: `封面目次的题目栏不足 ${leastCoverMeasure}pt 宽`,
    reasonEn: `the titles of the cover's list have less than ${leastCoverMeasure}pt`,
  }
}

function fieldClash({ cover, page }: Theme): Clash | undefined {
  const { least, most } = cover.field
  if (least <= most && most <= page.size.height) return undefined
  return {
    keys: ['cover.field.most', 'cover.field.least', 'page.size'],
    reasonZh: '色块的高须是 least 不大于 most，most 不大于页高',
    reasonEn: 'the field wants least ≤ most ≤ height of the page',
  }
}

/** Two given margins may differ from what is left by this much. */
const marginTolerance: Pt = 0.01

const given = (margin: Pt | 'rest'): Pt => (margin === 'rest' ? 0 : margin)

/** Whether type area and margins come to the page: exactly when both margins are given, else with something left. */
function leavesRoom(taken: Pt, page: Pt, first: Pt | 'rest', second: Pt | 'rest'): boolean {
  const sum = taken + given(first) + given(second)
  const areBothGiven = first !== 'rest' && second !== 'rest'
  return areBothGiven ? Math.abs(sum - page) <= marginTolerance : fits(sum, page)
}

const rounded = (length: number): number => Number(length.toFixed(2))

function isOverridden(overrides: Overrides, key: string): boolean {
  let inside: unknown = overrides
  for (const name of key.split('.')) {
    if (typeof inside !== 'object' || inside === null) return false
    inside = (inside as Readonly<Record<string, unknown>>)[name]
  }
  return inside !== undefined
}
