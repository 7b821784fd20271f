/** Colour, overprint, spots and transparency of a print file (X-4 37 to 48; shop 5 to 9, 11 and 12). */
import type { Expectations } from '../expectations.ts'
import type { Colour, PageFacts, Paint } from '../facts.ts'
import { deviceOf, inkOf, isPlainBlack, isPrintable, isWhite, totalInkOf } from '../plates.ts'
import { fault, oddFault, onPages, type Rule, refuse, short, warn } from './rule.ts'

const say = ({ space, names, values, base }: Colour): string =>
  [
    space,
    ...names,
    ...(space === 'ICCBased' || space === 'Indexed' ? [base ?? ''] : []),
    ...values.map(short),
  ].join(' ')

/** Colours of a page, of what is painted and of pictures. */
const coloursOf = (page: PageFacts): readonly Colour[] => [
  ...page.paints.map(({ colour }) => colour),
  ...page.pictures.filter(({ mask }) => mask !== 'stencil').map(({ colour }) => colour),
]

const light = ['DeviceRGB', 'CalRGB', 'Lab']

const isLight = (colour: Colour): boolean =>
  light.includes(deviceOf(colour)) || light.some(space => colour.base?.includes(space) === true)

/** Text in a declared ink may have other plates than black. */
const isDeclared = (colour: Colour, { textInks }: Expectations): boolean =>
  deviceOf(colour) === 'DeviceCMYK' &&
  (textInks ?? []).some(ink => ink.every((amount, k) => Math.abs(amount - (colour.values[k] ?? 0)) < 0.001))

/** C, M and Y under K, or anything but K where the inks are known. */
function isManyPlateBlack(colour: Colour, expected: Expectations): boolean {
  if (deviceOf(colour) !== 'DeviceCMYK' || isDeclared(colour, expected)) return false
  const [c = 0, m = 0, y = 0, k = 0] = colour.values
  if (expected.textInks !== undefined) return c + m + y > 0
  return (k > 0.5 && c + m + y > 0) || (c > 0.5 && m > 0.5 && y > 0.5)
}

const painted = (test: (paint: Paint, expected: Expectations) => boolean) =>
  onPages(function* (page, expected) {
    for (const paint of page.paints)
      if (paint.inside && test(paint, expected)) yield `${paint.use} ${say(paint.colour)}`
  })

const isType = ({ use }: Paint): boolean => use === 'text' || use === 'rule' || use === 'mask'

const hasTint = ({ colour }: Paint): boolean => {
  const amounts = [...inkOf(colour).values()]
  return amounts.some(amount => amount < 1) && amounts.length === 1 && inkOf(colour).has('Black')
}

/** Dots outside these vanish or fill in. */
const leastTint = 0.03
const mostTint = 0.95

const isCoarse = ({ colour, use }: Paint): boolean =>
  use !== 'shading' &&
  [...inkOf(colour).values()].some(
    amount => (amount > 0 && amount < leastTint - 0.0005) || (amount > mostTint + 0.0005 && amount < 1),
  )

/** Most ink a page declares, by its colours and by the pictures whose dots could be read. */
const inkOnPage = (page: PageFacts): number =>
  Math.max(
    0,
    ...page.paints.filter(({ inside }) => inside).map(({ colour }) => totalInkOf(colour)),
    ...page.pictures.map(({ mostInk }) => mostInk ?? 0),
  )

/** Over the limit by more than this no shop prints. */
const inkMargin = 20
/** Rounding of eight bits in four inks. */
const inkSlack = 1

export const pressColourRules: readonly Rule[] = [
  refuse(
    'no-rgb',
    'X-4 37, shop 6',
    '没有 RGB 和 Lab 颜色',
    'there is no RGB and no Lab',
    onPages(page => coloursOf(page).filter(isLight).map(say)),
  ),
  refuse(
    'press-colours',
    'X-4 38, 41',
    '只用 CMYK、灰度和专色',
    'colours are CMYK, grey or spot inks',
    onPages(page =>
      coloursOf(page)
        .filter(colour => !isLight(colour) && !isPrintable(colour) && colour.space !== 'Pattern')
        .map(say),
    ),
  ),
  refuse(
    'icc-cmyk',
    'X-4 39',
    'ICC 的 CMYK 不与输出意图相同，也不叠印；X-1a 完全不用',
    'ICC based CMYK is not the output intent and does not overprint; X-1a has none',
    (facts, { standard }) => {
      const profiles = facts.intents.map(({ profile }) => profile?.sha256)
      const isWrong = ({ colour, overprint }: Pick<Paint, 'colour' | 'overprint'>): boolean =>
        colour.space === 'ICCBased' &&
        (standard === 'PDF/X-1a' || overprint || profiles.includes(colour.profile))
      const defaults = facts.oddities.filter(({ key }) => key === 'DefaultCMYK' || key === 'DefaultGray')
      return [
        ...defaults.map(oddFault),
        ...facts.pages.flatMap(page => [
          ...page.paints.filter(isWrong).map(({ colour }) => fault(say(colour), page.number)),
          ...page.pictures
            .filter(({ colour }) => isWrong({ colour, overprint: false }))
            .map(({ colour }) => fault(say(colour), page.number)),
        ]),
      ]
    },
  ),
  refuse('one-spot-one-ink', 'X-4 40', '同名专色只有一种定义', 'a spot ink has one definition', ({ spots }) =>
    [...spots]
      .filter(([, prints]) => prints.length > 1)
      .map(([name, prints]) => fault(`${name} × ${prints.length}`)),
  ),
  refuse(
    'spot-alternate',
    'X-4 40',
    '专色的替代色是 CMYK',
    'spot inks fall back on CMYK',
    onPages(page =>
      coloursOf(page)
        .filter(({ space, base }) => (space === 'Separation' || space === 'DeviceN') && base !== 'DeviceCMYK')
        .map(({ names, base }) => `${names.join(' ')} → ${base}`),
    ),
  ),
  refuse(
    'no-lzw',
    'X-4 42',
    '不用 LZW 压缩；X-1a 也不用 JPEG 2000、JBIG2 和 16 位图',
    'nothing is packed by LZW; X-1a has no JPEG 2000, JBIG2 and 16 bits either',
    ({ oddities }, { standard }) => {
      const banned = [
        'LZWDecode',
        'Crypt',
        ...(standard === 'PDF/X-1a' ? ['JPXDecode', 'JBIG2Decode', '16 bits'] : []),
      ]
      return oddities.filter(({ key }) => banned.includes(key)).map(oddFault)
    },
  ),
  refuse(
    'blend-space',
    'X-4 46, 47',
    '用透明的页在 CMYK 里混合；X-1a 不用透明',
    'pages with transparency blend in CMYK; X-1a has none',
    onPages(({ transparent, group }, { standard }) => {
      if (standard === 'PDF/X-1a')
        return transparent || group !== undefined ? [`Group ${group ?? ''}`.trim()] : []
      const wrong = transparent ? group !== 'DeviceCMYK' : group !== undefined && group !== 'DeviceCMYK'
      return wrong ? [`Group ${group ?? '—'}`] : []
    }),
  ),
  refuse(
    'black-overprints',
    'X-4 48, shop 8',
    '单黑的字和线叠印（OP、op、OPM 1，DeviceCMYK）',
    'plain black type and rules overprint (OP, op, OPM 1, DeviceCMYK)',
    painted(
      paint =>
        isType(paint) &&
        isPlainBlack(paint.colour) &&
        (!paint.overprint || paint.overprintMode !== 1 || deviceOf(paint.colour) !== 'DeviceCMYK'),
    ),
  ),
  refuse(
    'white-knocks-out',
    'shop 8',
    '白色不叠印',
    'white never overprints',
    painted(({ colour, overprint }) => overprint && isWhite(colour)),
  ),
  refuse(
    'tints-knock-out',
    'shop 8',
    '淡黑不叠印',
    'tints of black never overprint',
    painted(paint => paint.overprint && hasTint(paint)),
  ),
  refuse(
    'black-type',
    'shop 7, 9',
    '黑字只用黑版，别的颜色要有申明',
    'black type is on the black plate alone; other colours are declared',
    painted(({ use, colour }, expected) => use === 'text' && isManyPlateBlack(colour, expected)),
  ),
  refuse(
    'marks-outside',
    'shop 5',
    '套版色只用在出血以外',
    'what is drawn on every plate stands outside the bleed',
    painted(({ colour }) => colour.names.includes('All')),
  ),
  warn(
    'total-ink',
    'shop 11',
    '总墨量不超过约定',
    'the total ink is within the limit',
    onPages((page, { totalInk }) => {
      const most = inkOnPage(page)
      return most > totalInk + inkSlack && most <= totalInk + inkMargin ? [`${short(most)} %`] : []
    }),
  ),
  refuse(
    'too-much-ink',
    'shop 11',
    '总墨量不超过约定 20 以上',
    'the total ink is not 20 over the limit',
    onPages((page, { totalInk }) => {
      const most = inkOnPage(page)
      return most > totalInk + inkMargin ? [`${short(most)} %`] : []
    }),
  ),
  warn(
    'tints',
    'shop 12',
    '平网在 3 % 到 95 % 之间',
    'flat tints are between 3 % and 95 %',
    painted(isCoarse),
  ),
]
