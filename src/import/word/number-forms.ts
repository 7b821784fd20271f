/** A number in the forms that Word counts in; undefined for a form that is not known. */
export function numberIn(form: string, value: number): string | undefined {
  switch (form) {
    case 'decimal':
      return String(value)
    case 'decimalZero':
      return String(value).padStart(2, '0')
    case 'decimalFullWidth':
    case 'decimalFullWidth2':
      return String(value).replace(/\d/g, digit => String.fromCharCode(digit.charCodeAt(0) + 0xfee0))
    case 'chineseCounting':
    case 'chineseCountingThousand':
    case 'taiwaneseCounting':
    case 'taiwaneseCountingThousand':
    case 'japaneseCounting':
      return hanNumber(value)
    case 'chineseLegalSimplified':
      return hanNumber(value, '零壹贰叁肆伍陆柒捌玖', '拾佰仟')
    case 'ideographTraditional':
      return '甲乙丙丁戊己庚辛壬癸'[value - 1]
    case 'ideographZodiac':
      return '子丑寅卯辰巳午未申酉戌亥'[value - 1]
    case 'decimalEnclosedCircle':
    case 'decimalEnclosedCircleChinese':
      return '①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳'[value - 1]
    case 'lowerLetter':
      return letters(value)
    case 'upperLetter':
      return letters(value)?.toUpperCase()
    case 'lowerRoman':
      return roman(value)
    case 'upperRoman':
      return roman(value)?.toUpperCase()
    case 'none':
      return ''
    default:
      return undefined
  }
}

/** 十二, 一百零三; undefined beyond what lists come to. */
function hanNumber(value: number, digits = '零一二三四五六七八九', units = '十百千'): string | undefined {
  if (value < 0 || value > 9999) return undefined
  if (value === 0) return digits[0]
  const places = [...String(value)].map(Number)
  const words = places
    .map((digit, at) => (digit === 0 ? '零' : (digits[digit] ?? '') + (units[places.length - at - 2] ?? '')))
    .join('')
    .replace(/零+$/, '')
    .replace(/零+/g, '零')
  return words.replace(/^一(?=十)/, '')
}

/** a … z, aa, bb …, as Word goes on. */
const letters = (value: number): string | undefined =>
  value < 1 ? undefined : String.fromCharCode(97 + ((value - 1) % 26)).repeat(Math.ceil(value / 26))

const romanSigns = [
  [1000, 'm'],
  [900, 'cm'],
  [500, 'd'],
  [400, 'cd'],
  [100, 'c'],
  [90, 'xc'],
  [50, 'l'],
  [40, 'xl'],
  [10, 'x'],
  [9, 'ix'],
  [5, 'v'],
  [4, 'iv'],
  [1, 'i'],
] as const

function roman(value: number): string | undefined {
  if (value < 1 || value > 3999) return undefined
  let rest = value
  let written = ''
  for (const [worth, sign] of romanSigns)
    while (rest >= worth) {
      written += sign
      rest -= worth
    }
  return written
}
