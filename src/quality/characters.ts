/**
 * What a character is to a reader's eye: its kind by code point and by what stands around it. Written apart from
 * the classes that composition uses, so that a fault of those shows; it asks the same question of the same standards
 * (CLREQ 3.1.3, GB/T 15834—2011 part 4).
 */

export type Kind =
  | 'han'
  | 'opener'
  | 'closer'
  | 'pause'
  | 'stop'
  | 'dot'
  | 'dash'
  | 'ellipsis'
  | 'connector'
  | 'slash'
  | 'western'
  | 'space'

const openers = '〈《「『【〔〖〘〚〝（［｛｟｢'
const closers = '〉》」』】〕〗〙〛〞〟）］｝｠｣'
const pauses = '、，：；､'
const stops = '。．！？｡‼⁇⁈⁉'
/**
 * Full-width letters, figures and the percent sign, which are set as ASCII, the signs that go with figures, those of
 * arithmetic, and squared units.
 */
const widthlessWestern =
  /[\uff10-\uff19\uff21-\uff3a\uff41-\uff5a％℃℉‰‱°′″￥￡￠＄€№™\u2200-\u22ff\u3371-\u33df]/u
/** Roman numerals of one character (Ⅳ) stand on a full em. */
const lettersAndDigits =
  /(?![\u2160-\u2188])[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\d\uff10-\uff19]/u
const asciiOrLatin = /[\u0021-\u007e\u00a1-\u024f\u0370-\u052f\u1e00-\u1eff]/u
/** Signs that make a word of their own beside Han, as letters and figures do. */
const gapSign = /[%‰‱℃℉°′″¥￥$＄€£￡№％±™\u2200-\u22ff\u3371-\u33df]/u

const kinds = new Map<string, Kind>([
  ...Array.from(openers, (mark): [string, Kind] => [mark, 'opener']),
  ...Array.from(closers, (mark): [string, Kind] => [mark, 'closer']),
  ...Array.from(pauses, (mark): [string, Kind] => [mark, 'pause']),
  ...Array.from(stops, (mark): [string, Kind] => [mark, 'stop']),
  ...Array.from('～〜', (mark): [string, Kind] => [mark, 'connector']),
  ['／', 'slash'],
  ['⸺', 'dash'],
])

/** Kind of the character that begins at `at`. */
export function kindAt(text: string, at: number): Kind {
  const character = characterAt(text, at)
  if (/[\s\u00ad\u2060]/u.test(character)) return 'space'
  const known = kinds.get(character)
  if (known !== undefined) return known
  switch (character) {
    case '‘':
    case '“':
      return isWesternQuote(text, at) ? 'western' : 'opener'
    case '’':
    case '”':
      return isWesternQuote(text, at) ? 'western' : 'closer'
    case '—':
    case '―':
      return dashKind(text, at)
    case '…':
    case '⋯':
      return isRepeated(text, at) || touches(text, at, isChinese) ? 'ellipsis' : 'western'
    case '·':
    case '•':
    case '‧':
    case '・':
      return touches(text, at, isChinese) ? 'dot' : 'western'
    case '-':
    case '–':
    case '‐':
      return isBetweenHan(text, at) ? 'connector' : 'western'
    case '/':
      return isChinese(before(text, at)) && isChinese(after(text, at)) ? 'slash' : 'western'
  }
  return isWestern(character) ? 'western' : 'han'
}

/** The character at an offset, whole where it takes two units; empty outside the text. */
export function characterAt(text: string, at: number): string {
  const code = at < 0 ? undefined : text.codePointAt(at)
  return code === undefined ? '' : String.fromCodePoint(code)
}

export const isDigit = (character: string): boolean => /^[0-9\uff10-\uff19]$/.test(character)

export const isLetter = (character: string): boolean => character !== '' && lettersAndDigits.test(character)

/** Whether a Western word keeps a gap from Han. ASCII marks alone (a comma typed for a Chinese one, 互联网+) keep none. */
export const keepsGap = (word: string): boolean => lettersAndDigits.test(word) || gapSign.test(word)

const isHan = (character: string): boolean =>
  character !== '' && /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u.test(character)

const isFullMark = (character: string): boolean => kinds.has(character)

const isChinese = (character: string): boolean => isHan(character) || isFullMark(character)

const isWestern = (character: string): boolean =>
  asciiOrLatin.test(character) || widthlessWestern.test(character) || lettersAndDigits.test(character)

const before = (text: string, at: number): string => {
  const low = text.charCodeAt(at - 1)
  return characterAt(text, low >= 0xdc00 && low <= 0xdfff ? at - 2 : at - 1)
}

const after = (text: string, at: number): string => characterAt(text, at + characterAt(text, at).length)

const touches = (text: string, at: number, is: (character: string) => boolean): boolean =>
  is(before(text, at)) || is(after(text, at))

const isBetweenHan = (text: string, at: number): boolean => isHan(before(text, at)) && isHan(after(text, at))

const isRepeated = (text: string, at: number): boolean =>
  text[at - 1] === text[at] || text[at + 1] === text[at]

function dashKind(text: string, at: number): Kind {
  if (isRepeated(text, at)) return 'dash'
  return isLatinLetter(before(text, at)) && isLatinLetter(after(text, at)) ? 'western' : 'connector'
}

const isLatinLetter = (character: string): boolean => isLetter(character) && !isDigit(character)

/** An apostrophe, or a pair of quotes that holds no Chinese and stands in none. */
function isWesternQuote(text: string, at: number): boolean {
  const character = text[at] ?? ''
  if (character === '’' && isLatinLetter(after(text, at)) && isLetter(before(text, at))) return true
  if (character === '’' && isLetter(after(text, at)) && !isOpenBefore(text, at)) return true
  const [open, close] = character === '‘' || character === '’' ? ['‘', '’'] : ['“', '”']
  const from = character === open ? at : text.lastIndexOf(open ?? '', at)
  const to = character === close ? at : text.indexOf(close ?? '', at)
  if (from < 0 || to < 0) return false
  for (let k = from + 1; k < to; k++) if (isChinese(text[k] ?? '')) return false
  const inside = [nearestStrong(text, from, -1, /[“‘]/), nearestStrong(text, to, 1, /[”’]/)]
  const isAlone = inside.every(language => language === 'none')
  const outside = isAlone ? [nearestStrong(text, from, -1), nearestStrong(text, to, 1)] : inside
  return outside.includes('western') && !outside.includes('chinese')
}

/** Whether a ‘ before the offset is still to be closed. */
const isOpenBefore = (text: string, at: number): boolean =>
  text.lastIndexOf('‘', at) > (at > 0 ? text.lastIndexOf('’', at - 1) : -1)

/** What the nearest character on one side that is no quote, space or sign belongs to, up to an `edge`. */
function nearestStrong(
  text: string,
  from: number,
  step: 1 | -1,
  edge?: RegExp,
): 'chinese' | 'western' | 'none' {
  for (let at = from + step; at >= 0 && at < text.length; at += step) {
    const character = text[at] ?? ''
    if (edge?.test(character)) return 'none'
    if (isChinese(character)) return 'chinese'
    if (isLetter(character)) return 'western'
  }
  return 'none'
}
