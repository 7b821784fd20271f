/** The back page: 编辑部, 编印 and 人员, each line as a label and what stands behind it (page design 12). */
import { type Finding, found } from '../findings/finding.ts'
import type { Settings } from '../manifest/manifest.ts'
import { joinTexts, plainText, type RichText, sliceText } from '../rich-text.ts'
import type { BackPage, Issue, LabelledLine } from './issue.ts'
import { writeDate } from './source-line.ts'

/** Date of printing, as the text of the publication writes dates (GB/T 15835, 5.2.1). */
const dateForm = 'YYYY年M月D日'

/** Collects what the back page prints; a line without a value is not among its lines. */
export function collectBackPage(settings: Settings): BackPage {
  return {
    contact: collectContact(settings),
    imprint: collectImprint(settings),
    staff: collectStaff(settings),
  }
}

const contactLabels = [
  ['address', undefined],
  ['unit', undefined],
  ['postcode', '邮政编码'],
  ['phone', '电话'],
  ['email', '电子邮箱'],
  ['web', '网址'],
] as const

function collectContact(settings: Settings): readonly LabelledLine[] {
  return contactLabels.flatMap(([key, label]) => line(settings, label, settings.textAt(['contact', key])))
}

/** A permitted internal bulletin names who made it, for whom and how many (manifest reference 1.5). */
function collectImprint(settings: Settings): readonly LabelledLine[] {
  const { imprint } = settings.values
  if (imprint?.kind === undefined || imprint.kind === 'none') return []
  const text = (key: string) => settings.textAt(['imprint', key])
  const { copies, printed } = imprint
  const span = settings.at(['imprint'])
  return [
    ...line(settings, '编印单位', text('unit')),
    ...line(settings, '发送对象', text('recipients')),
    ...line(settings, '印刷单位', text('printer')),
    ...line(
      settings,
      '印刷日期',
      printed && plainText(writeDate(printed, dateForm), settings.at(['imprint', 'printed'])),
    ),
    ...line(
      settings,
      '印数',
      copies === undefined ? undefined : joinTexts([text('copies'), plainText('册', span)], span),
    ),
    ...line(settings, '准印证号', text('permit')),
  ]
}

function line(
  settings: Settings,
  label: string | undefined,
  value: RichText | undefined,
): readonly LabelledLine[] {
  if (value === undefined || value.text === '') return []
  return [{ label: label === undefined ? undefined : plainText(label, settings.at(['imprint'])), value }]
}

const gap = '\u3000'

function collectStaff(settings: Settings): readonly LabelledLine[] {
  const staff = settings.values.imprint?.staff ?? {}
  const path = ['imprint', 'staff']
  const written = settings.fileOf(path)
  return Object.entries(staff).flatMap(([role, given]) => {
    const place = [...path, role]
    const names = typeof given === 'object' ? given.map((_, index) => [...place, index]) : [place]
    const span = settings.at(place)
    const texts = names.map(name => spread(settings.textAt(name))).filter(name => name.text !== '')
    const value = joinTexts(
      texts.flatMap((name, index) => (index === 0 ? [name] : [plainText(gap + gap, span), name])),
      span,
    )
    const label = written?.keyTextAt(place) ?? plainText(role, span)
    return value.text === '' ? [] : [{ label, value }]
  })
}

const twoHan = /^\p{Script=Han}{2}$/u

/** 高砚 → 高　砚, so that names of two and of three characters end on one line. */
function spread(name: RichText): RichText {
  if (!twoHan.test(name.text)) return name
  const [first = ''] = name.text
  const { span } = name.origin
  const given = sliceText(name, first.length, name.text.length)
  return joinTexts([sliceText(name, 0, first.length), plainText(gap, span), given], span)
}

/** What an internal bulletin prints on its cover; one without its permit number may not be printed. */
export function readPermit(settings: Settings, findings: Finding[]): Issue['internal'] {
  const { imprint } = settings.values
  if (imprint?.kind !== 'internal') return undefined
  const permit = settings.textAt(['imprint', 'permit'])
  if (permit.text !== '') return { permit }
  findings.push(found('permit-missing', {}, settings.at(['imprint', 'kind'])))
  return { permit: undefined }
}
