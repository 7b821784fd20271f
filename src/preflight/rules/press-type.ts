/** Type, rules and pictures of a print file: sizes, distances, resolution (shop 3, 10, 14 and 15). */
import { mmToPt, type Pt, ptToMm } from '../../units.ts'
import type { PageFacts, Paint, PictureFacts } from '../facts.ts'
import { inkOf, isWhite } from '../plates.ts'
import { onPages, type Rule, refuse, short, warn } from './rule.ts'

/** Least sizes; thin strokes of 宋体 break first. */
const least = { sans: 5, serif: 6, reversed: 8, several: 12 } as const

const isSerif = (names: ReadonlySet<string>): boolean =>
  [...names].some(name => /serif|song|ming|sun/i.test(name))

function leastType({ colour, fonts }: Paint): Pt {
  if (isWhite(colour)) return least.reversed
  if (inkOf(colour).size > 1) return least.several
  return isSerif(fonts) ? least.serif : least.sans
}

const texts = (page: PageFacts): readonly Paint[] =>
  page.paints.filter(({ use, inside, colour }) => use === 'text' && inside && !colour.names.includes('All'))

function* smallType(page: PageFacts): Iterable<string> {
  for (const paint of texts(page))
    if (paint.smallest < leastType(paint) - 0.01) yield `${short(paint.smallest)} pt < ${leastType(paint)} pt`
}

function* thinRules(page: PageFacts): Iterable<string> {
  for (const paint of page.paints) {
    if (paint.use !== 'rule' || !paint.inside) continue
    const needed = isWhite(paint.colour) || inkOf(paint.colour).size > 1 ? 0.5 : 0.25
    if (paint.thinnest < needed - 0.005) yield `${short(paint.thinnest)} pt < ${needed} pt`
  }
}

/** From here on type is an ornament and may touch the edge. */
const display: Pt = 24

/** How near text comes to the trim; beyond it counts as nothing between. */
function distanceOf(page: PageFacts): Pt {
  const trim = page.boxes.TrimBox
  if (trim === undefined) return Number.POSITIVE_INFINITY
  const gaps = texts(page)
    .filter(({ smallest }) => smallest < display)
    .flatMap(({ box }) =>
      box === undefined ? [] : [box[0] - trim[0], box[1] - trim[1], trim[2] - box[2], trim[3] - box[3]],
    )
  return Math.min(Number.POSITIVE_INFINITY, ...gaps)
}

const knife = mmToPt(3)
const safe = mmToPt(5)
const blur: Pt = 0.1

const isLineArt = ({ bits, mask }: PictureFacts): boolean => bits === 1 || mask === 'stencil'

/** Continuous tone, and pictures of single bits. */
const wantedPpi = (picture: PictureFacts): number => (isLineArt(picture) ? 1200 : 300)
const leastPpi = (picture: PictureFacts): number => (isLineArt(picture) ? 600 : 200)

const pictures = (test: (picture: PictureFacts) => boolean) =>
  onPages(({ pictures }) => pictures.filter(test).map(({ ppi }) => `${Math.floor(ppi)} ppi`))

export const pressTypeRules: readonly Rule[] = [
  {
    ...warn(
      'safe-margin',
      'shop 3',
      '文字离成品边不少于 5 mm',
      'text keeps 5 mm from the trim',
      onPages(page => {
        const gap = distanceOf(page)
        return gap < safe - blur && gap >= knife - blur ? [`${short(ptToMm(gap))} mm`] : []
      }),
    ),
    toldOf: 'pages',
  },
  refuse(
    'text-at-trim',
    'shop 3',
    '文字离成品边不少于 3 mm',
    'text keeps 3 mm from the trim',
    onPages(page => {
      const gap = distanceOf(page)
      return gap < knife - blur ? [`${short(ptToMm(gap))} mm`] : []
    }),
  ),
  refuse(
    'resolution',
    'shop 10',
    '图片按印出的大小不少于 200 ppi，线条图 600 ppi',
    'pictures have 200 ppi at their printed size, line art 600 ppi',
    pictures(picture => picture.ppi < leastPpi(picture)),
  ),
  {
    ...warn(
      'fine-resolution',
      'shop 10',
      '图片按印出的大小有 300 ppi，线条图 1200 ppi',
      'pictures have 300 ppi at their printed size, line art 1200 ppi',
      pictures(picture => picture.ppi >= leastPpi(picture) && picture.ppi < wantedPpi(picture) - 1),
    ),
    toldOf: 'pages',
  },
  {
    ...warn(
      'small-type',
      'shop 14',
      '字不小于：黑体 5 点，宋体 6 点，反白 8 点，多色 12 点',
      'type is not smaller than 5 pt sans, 6 pt serif, 8 pt reversed, 12 pt in several inks',
      onPages(smallType),
    ),
    toldOf: 'pages',
  },
  refuse(
    'thin-rules',
    'shop 15',
    '线不细于 0.25 点，反白和多色 0.5 点',
    'rules are not thinner than 0.25 pt, 0.5 pt reversed or in several inks',
    onPages(thinRules),
  ),
]
