/**
 * Character classes of Chinese composition: a code point in, its class out, by the code point alone. Marks that
 * Chinese and Western typography share (quotes, dash, ellipsis, dots) come out as classes of their own, which
 * `resolve.ts` turns into one of the others by what stands around them.
 *
 * The classes are those of CLREQ (3.1.3 categories of marks, 3.1.4 prohibitions) and of GB/T 15834—2011 part 4,
 * with the prefix and suffix signs of UAX #14 (PR, PO).
 */

/** Ideograph, kana, and every symbol set on a full em. */
export const ID = 0
/** Opening bracket or quote, 1 em, ink on the right. */
export const OP = 1
/** Closing bracket or quote, 1 em, ink on the left. */
export const CL = 2
/** Pause mark 句内点号, 1 em, ink on the left. */
export const CM = 3
/** Stop mark 句末点号, 1 em, ink on the left. */
export const ST = 4
/** Middle dot 间隔号, half an em. */
export const MD = 5
/** Dash 破折号, 2 em a unit. */
export const LD = 6
/** Ellipsis 省略号, 2 em a unit. */
export const EL = 7
/** Connector 连接号. */
export const CN = 8
/** Slash 分隔号, half an em. */
export const SL = 9
/** Small kana and repetition marks; an ideograph but at level `strict`. */
export const SK = 10
/** Western letter, figure or mark. */
export const W = 11
/** Sign that follows its figure: %, ℃. */
export const PO = 12
/** Sign that precedes its figure: ¥, №. */
export const PR = 13
/** Note mark, superior to the text before it. */
export const FN = 14
/** Ideographic space U+3000, a fixed em. */
export const IS = 15
/** Typed space. */
export const SP = 16
/** No-break space. */
export const NB = 17
/** Soft hyphen. */
export const SHY = 18
/** Word joiner: no width, no break. */
export const WJ = 19
/** Belongs to the character before it: combining mark, variation selector, joiner, mark of direction. */
export const EX = 20

/** Shared with Western typography, to be resolved: ‘ “. */
export const OPEN_QUOTE = 21
/** ’ ”. */
export const CLOSE_QUOTE = 22
/** — ―, and ─ typed for it. */
export const DASH = 23
/** … ⋯. */
export const DOTS = 24
/** · • ‧ ・ */
export const DOT = 25
/** Hyphen and en dash. */
export const HYPHEN = 26
/** / */
export const SLASH = 27

/** A set of classes as bits, so that membership is one operation. */
export type ClassSet = number

export function classSet(...classes: readonly number[]): ClassSet {
  return classes.reduce((set, one) => set | (1 << one), 0)
}

export const belongs = (one: number, set: ClassSet): boolean => ((set >> one) & 1) === 1

/** Ideographs, for every rule but that of level `strict`. */
export const ideographs: ClassSet = classSet(ID, SK)
/** What joins a Western cluster. */
export const western: ClassSet = classSet(W, PO, PR)
/** Marks with a removable half em of blank. */
export const trimmable: ClassSet = classSet(OP, CL, CM, ST)
/** What makes its surroundings Chinese. */
export const chinese: ClassSet = classSet(ID, SK, OP, CL, CM, ST, MD, LD, EL, SL, IS)
/** Classes that depend on the surroundings. */
export const ambiguous: ClassSet = classSet(OPEN_QUOTE, CLOSE_QUOTE, DASH, DOTS, DOT, HYPHEN, SLASH)

/** A class and the code points it holds: single ones, or ranges as pairs. Later rows override earlier ones. */
interface Row {
  readonly of: number
  readonly points?: string
  readonly ranges?: readonly (readonly [number, number])[]
}

const rows: readonly Row[] = [
  // Letters, figures and ASCII marks: everything below the CJK blocks unless a row below says otherwise.
  { of: W, ranges: [[0x0000, 0x2fff]] },
  // Grapheme clusters (UAX #29): marks and selectors go with their base.
  {
    of: EX,
    ranges: [
      [0x0300, 0x036f],
      [0x1ab0, 0x1aff],
      [0x1dc0, 0x1dff],
      [0x200b, 0x200f],
      [0x202a, 0x202e],
      [0x2061, 0x206f],
      [0x20d0, 0x20ff],
      [0xfe00, 0xfe0f],
      [0xfe20, 0xfe2f],
    ],
  },
  // Symbols that Chinese faces draw on the full em (UAX #11 class A in Chinese context): number forms, arrows,
  // technical, enclosed, box drawing, geometric, dingbats. Mathematical operators stay Western: ≥5% is one word.
  {
    of: ID,
    ranges: [
      [0x2150, 0x21ff],
      [0x2300, 0x2bff],
      [0x2e80, 0xd7ff],
      [0xe000, 0xfdff],
      [0xfe10, 0xfe1f],
      [0xfe30, 0xff64],
      [0xffe0, 0xffee],
    ],
  },
  { of: ID, points: '※§' },
  // Marks and the zero-width space of old files, inside the blocks above.
  { of: EX, points: '\u3099\u309a\ufeff' },
  // Full-width letters and figures are set as ASCII (grade “set” of the normalisation).
  {
    of: W,
    ranges: [
      [0xff10, 0xff19],
      [0xff21, 0xff3a],
      [0xff41, 0xff5a],
      [0xff66, 0xffdc],
    ],
  },
  // CLREQ 3.1.4, the stricter Japanese level (JLREQ cl-11 small kana, cl-09 iteration marks).
  { of: SK, points: 'ぁぃぅぇぉっゃゅょゎゕゖァィゥェォッャュョヮヵヶー々〻ゝゞヽヾ' },
  { of: SK, ranges: [[0x31f0, 0x31ff]] },
  // GB/T 15834 4.8, 4.9, 4.15: quotes, brackets, title marks. The curly quotes are in the rows to be resolved.
  { of: OP, points: '〈《「『【〔〖〘〚〝（［｛｟｢' },
  { of: CL, points: '〉》」』】〕〗〙〛〞〟）］｝｠｣' },
  // GB/T 15834 4.4–4.7: 句内点号; the half-width forms are set as their full ones.
  { of: CM, points: '、，：；､' },
  // GB/T 15834 4.1–4.3: 句末点号; ‼ ⁇ ⁈ ⁉ are pairs drawn on one em.
  { of: ST, points: '。．！？｡‼⁇⁈⁉' },
  // GB/T 15834 4.14 间隔号.
  { of: DOT, points: '·•‧・･' },
  // GB/T 15834 4.10, 4.11 and, for the short and wavy forms, 4.13 连接号.
  { of: LD, points: '⸺' },
  { of: DASH, points: '—―─' },
  { of: DOTS, points: '…⋯' },
  { of: CN, points: '～〜' },
  { of: HYPHEN, points: '-‐–' },
  // GB/T 15834 4.17 分隔号.
  { of: SL, points: '／' },
  { of: SLASH, points: '/' },
  { of: OPEN_QUOTE, points: '‘“' },
  { of: CLOSE_QUOTE, points: '’”' },
  // UAX #14 classes PO and PR; GB/T 15835 keeps them with their figure.
  { of: PO, points: '%％‰‱°℃℉′″¢￠' },
  { of: PO, ranges: [[0x3371, 0x33df]] },
  { of: PR, points: '¥￥$＄€£￡№±' },
  // CLREQ 3.1.4: a note mark is not parted from its text.
  { of: FN, points: '¹²³⁰⁴⁵⁶⁷⁸⁹' },
  { of: IS, points: '\u3000' },
  { of: SP, points: '\t \u2002\u2003\u2004\u2005\u2006\u2008\u200a\u2028' },
  // Thin and figure spaces group the digits of a number (GB/T 15835): a space, but no break.
  { of: NB, points: '\u00a0\u2007\u2009\u202f' },
  { of: SHY, points: '\u00ad' },
  { of: WJ, points: '\u2060' },
]

let table: Uint8Array | undefined

function buildTable(): Uint8Array {
  const classes = new Uint8Array(0x10000).fill(W)
  for (const row of rows) {
    for (const [first, last] of row.ranges ?? []) classes.fill(row.of, first, last + 1)
    for (const point of row.points ?? '') classes[point.codePointAt(0) ?? 0] = row.of
  }
  return classes
}

/** The class table of the Basic Multilingual Plane, built when first asked for. */
export function classTable(): Uint8Array {
  table ??= buildTable()
  return table
}

/** Beyond the basic plane: ideographs (planes 2 and 3), mathematical letters, selectors, and pictures. */
export function classOfAstral(codePoint: number): number {
  if (codePoint >= 0xe0100 && codePoint <= 0xe01ef) return EX
  if (codePoint >= 0x1f3fb && codePoint <= 0x1f3ff) return EX
  if (codePoint >= 0x1d400 && codePoint <= 0x1d7ff) return W
  return ID
}

/**
 * Whether a code point is never shown by itself (the Unicode Standard, 5.21: default ignorable): zero-width spaces and
 * joiners, marks of direction, invisible operators, variation selectors.
 */
export function isIgnorable(codePoint: number): boolean {
  if (codePoint < 0x200b) return false
  return (
    codePoint <= 0x200f ||
    (codePoint >= 0x202a && codePoint <= 0x202e) ||
    (codePoint >= 0x2060 && codePoint <= 0x206f) ||
    (codePoint >= 0xfe00 && codePoint <= 0xfe0f) ||
    codePoint === 0xfeff ||
    (codePoint >= 0xe0100 && codePoint <= 0xe01ef)
  )
}

/** Pictures and the signs that may become one, which a joiner puts together (UAX #29, GB11). */
export const isPicture = (codePoint: number): boolean =>
  (codePoint >= 0x2190 && codePoint <= 0x2bff) || (codePoint >= 0x1f000 && codePoint <= 0x1faff)

export const isDigit = (codePoint: number): boolean => codePoint >= 0x30 && codePoint <= 0x39

/** Letters of the Latin, Greek and Cyrillic alphabets. */
export function isLetter(codePoint: number): boolean {
  if (codePoint < 0x80) return (codePoint | 0x20) >= 0x61 && (codePoint | 0x20) <= 0x7a
  return (
    (codePoint >= 0xc0 && codePoint <= 0x52f && codePoint !== 0xd7 && codePoint !== 0xf7) ||
    (codePoint >= 0x1e00 && codePoint <= 0x1eff)
  )
}
