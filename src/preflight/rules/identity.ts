/** How files say what they are, for both editions: header, trailer, Info and XMP (press 1 to 17, screen 3 and 5). */
import type { FileFacts } from '../facts.ts'
import { type Fault, fault, type Rule, refuse, unless } from './rule.ts'

export const infoText = ({ info }: FileFacts, key: string): string | undefined => {
  const value = info.get(key)
  return value?.form === 'text' ? value.value : undefined
}

export const xmpValue = ({ xmp }: FileFacts, key: string): string | undefined => xmp?.properties.get(key)?.[0]

/** `D:20230227160000Z` and with an offset (ISO 32000-1, 7.9.4) to milliseconds. */
export function pdfInstant(text: string | undefined): number | undefined {
  const parts =
    /^D:(\d{4})(\d\d)?(\d\d)?(\d\d)?(\d\d)?(\d\d)?(?:Z(?:00'?00'?)?|([+-])(\d\d)'?(\d\d)?'?)?$/.exec(
      text ?? '',
    )
  if (parts === null) return undefined
  const [, year, month = '01', day = '01', hour = '00', minute = '00', second = '00', sign, hours, minutes] =
    parts
  const shift = sign === undefined ? 'Z' : `${sign}${hours}:${minutes ?? '00'}`
  return instant(`${year}-${month}-${day}T${hour}:${minute}:${second}${shift}`)
}

export const xmpInstant = (text: string | undefined): number | undefined =>
  text === undefined || !/^\d{4}(-\d\d(-\d\d(T[\d:.]+(Z|[+-]\d\d:\d\d))?)?)?$/.test(text)
    ? undefined
    : instant(text)

const instant = (text: string): number | undefined => {
  const time = Date.parse(text)
  return Number.isNaN(time) ? undefined : time
}

/** Entries of Info that XMP has under another name (ISO 19005-2, 6.6.3). */
const twins: readonly (readonly [string, string])[] = [
  ['Title', 'dc:title'],
  ['Author', 'dc:creator'],
  ['Subject', 'dc:description'],
  ['Keywords', 'pdf:Keywords'],
  ['Creator', 'xmp:CreatorTool'],
  ['Producer', 'pdf:Producer'],
]

function disagreeing(facts: FileFacts): readonly Fault[] {
  const texts = twins.flatMap(([key, property]) => {
    const said = infoText(facts, key)
    const values = facts.xmp?.properties.get(property) ?? []
    return said === undefined || values.join('; ') === said || values[0] === said
      ? []
      : [fault(`${key} ≠ ${property}`)]
  })
  const dates = (
    [
      ['CreationDate', 'xmp:CreateDate'],
      ['ModDate', 'xmp:ModifyDate'],
    ] as const
  ).flatMap(([key, property]) => {
    const said = infoText(facts, key)
    const same = said === undefined || pdfInstant(said) === xmpInstant(xmpValue(facts, property))
    return unless(same, `${key} ≠ ${property}`)
  })
  return [...texts, ...dates]
}

const isTitle = (text: string | undefined): boolean => text !== undefined && text.trim() !== ''

/** The same in both editions; `row` names the row of each. */
export const identityRules = (edition: 'press' | 'screen'): readonly Rule[] => {
  const row = (press: string, screen: string): string => (edition === 'press' ? press : screen)
  return [
    refuse(
      'binary-mark',
      row('X-4 2', 'A-2 6.1.2'),
      '第二行是 % 加四个大于 127 的字节',
      'the second line is % and four bytes above 127',
      ({ binaryMark }) => unless(binaryMark, '—'),
    ),
    refuse(
      'file-id',
      row('X-4 4', 'A-2 6.1.3'),
      '文件尾有两个非空的 ID',
      'the trailer has an ID of two strings that are not empty',
      ({ id }) => unless(id.length === 2 && id.every(half => half !== ''), `ID × ${id.length}`),
    ),
    refuse(
      'no-encryption',
      row('X-4 5', 'screen 20'),
      '不加密',
      'the file is not encrypted',
      ({ encrypted }) => unless(!encrypted, 'Encrypt'),
    ),
    refuse('info-title', row('X-4 7', 'screen 5'), '文件信息里有标题', 'Info has a title', facts =>
      unless(isTitle(infoText(facts, 'Title')), 'Title'),
    ),
    refuse(
      'xmp-packet',
      row('X-4 11', 'A-2 6.6.2'),
      'XMP 写成不压缩、格式良好的元数据流',
      'the metadata are an XMP stream, unfiltered and well-formed',
      ({ xmp }) => {
        if (xmp === undefined) return [fault('Metadata')]
        return [
          ...unless(xmp.typed, 'Type, Subtype'),
          ...unless(!xmp.filtered, 'Filter'),
          ...unless(xmp.wellFormed, 'XML'),
        ]
      },
    ),
    refuse(
      'xmp-title',
      row('X-4 13', 'screen 5'),
      'XMP 有标题 dc:title，与文件信息相同',
      'XMP has the title of Info as dc:title',
      facts => {
        const title = xmpValue(facts, 'dc:title')
        return unless(isTitle(title) && title === infoText(facts, 'Title'), title ?? 'dc:title')
      },
    ),
    refuse(
      'xmp-agrees',
      row('X-4 17', 'A-2 6.6.3'),
      '文件信息里有的，XMP 也有，而且一样',
      'what Info says, XMP says too, and the same',
      disagreeing,
    ),
  ]
}
