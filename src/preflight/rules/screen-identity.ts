/** What a screen file says it is, its colours and what it must not hold (screen 1 to 6 and 19 to 20). */

import { mmToPt } from '../../units.ts'
import type { Colour, FileFacts, PageFacts } from '../facts.ts'
import { deviceOf } from '../plates.ts'
import { identityRules, xmpValue } from './identity.ts'
import { fault, oddFault, onPages, type Rule, refuse, short, slack, unless } from './rule.ts'

const readable: ReadonlySet<string> = new Set([
  'DeviceRGB',
  'DeviceGray',
  'CalRGB',
  'CalGray',
  'Lab',
  'Pattern',
])

const coloursOf = (page: PageFacts): readonly Colour[] => [
  ...page.paints.map(({ colour }) => colour),
  ...page.pictures.filter(({ mask }) => mask !== 'stencil').map(({ colour }) => colour),
]

/** Ways through the file and to the web; PDF/A-2 forbids the rest (ISO 19005-2, 6.5.1). */
const ways: ReadonlySet<string> = new Set(['action GoTo', 'action GoToR', 'action URI', 'action Named'])

const banned: ReadonlySet<string> = new Set([
  'AA',
  'JS',
  'TR',
  'TR2',
  'HTP',
  'LZWDecode',
  'Crypt',
  'OPI',
  'Alternates',
  'Ref',
  'PostScript',
  'stream F',
  'Interpolate',
])

const isLanguage = (text: string | undefined): boolean =>
  /^[a-z]{2,3}(?:-[A-Za-z0-9]{2,8})*$/i.test(text ?? '')

/** PDF/A wants a description of every property it does not know (ISO 19005-2, 6.6.2.3). */
const describesUa = ({ xmp }: FileFacts): boolean =>
  xmp?.properties.has('pdfaExtension:schemas') === true &&
  />\s*http:\/\/www\.aiim\.org\/pdfua\/ns\/id\/\s*</.test(xmp.text)

function* wrongBoxes(
  { boxes }: PageFacts,
  trim: { width: number; height: number } | undefined,
): Iterable<string> {
  const media = boxes.MediaBox
  if (media === undefined) {
    yield 'MediaBox'
    return
  }
  for (const [name, box] of Object.entries(boxes))
    if (box.some((edge, k) => Math.abs(edge - (media[k] ?? 0)) > slack)) yield name
  if (trim === undefined) return
  const [width, height] = [media[2] - media[0], media[3] - media[1]]
  if (Math.abs(width - trim.width) > slack || Math.abs(height - trim.height) > slack)
    yield `${short(width / mmToPt(1))} × ${short(height / mmToPt(1))} mm`
}

export const screenIdentityRules: readonly Rule[] = [
  refuse(
    'screen-version',
    'screen 1, UA 6.1',
    'PDF 版本是 1.7',
    'the version is 1.7',
    ({ version, catalogue }) =>
      unless(version === '1.7' && (catalogue.version ?? '1.7') === '1.7', version || '—'),
  ),
  refuse(
    'ua-identification',
    'screen 2, UA 5',
    'XMP 标明 PDF/UA-1，并有这一属性的说明',
    'XMP identifies PDF/UA-1 and describes the property',
    facts => [
      ...unless(xmpValue(facts, 'pdfuaid:part') === '1', 'pdfuaid:part'),
      ...unless(describesUa(facts), 'pdfaExtension:schemas'),
    ],
  ),
  refuse('a-identification', 'screen 3, A-2 6.6.4', 'XMP 标明 PDF/A-2a', 'XMP identifies PDF/A-2a', facts => [
    ...unless(xmpValue(facts, 'pdfaid:part') === '2', 'pdfaid:part'),
    ...unless(xmpValue(facts, 'pdfaid:conformance') === 'A', 'pdfaid:conformance'),
  ]),
  refuse(
    'screen-intent',
    'screen 3, 19, A-2 6.2.3',
    '恰有一个 GTS_PDFA1 输出意图，嵌入 RGB 特性文件',
    'there is one output intent, GTS_PDFA1, with an RGB profile',
    ({ intents }) => {
      const [intent] = intents
      if (intents.length !== 1 || intent?.kind !== 'GTS_PDFA1')
        return [fault(`OutputIntents × ${intents.length}`)]
      const { profile } = intent
      if (profile === undefined) return [fault('DestOutputProfile')]
      const right =
        profile.sound &&
        profile.space === 'RGB' &&
        profile.components === 3 &&
        ['mntr', 'prtr'].includes(profile.class)
      return unless(
        right && Number(profile.version) < 5,
        `${profile.class} ${profile.space}, N ${profile.components}`,
      )
    },
  ),
  refuse(
    'marked',
    'screen 4, UA 7.1',
    '标明是有标记的文件，没有存疑',
    'the file is marked and has no suspects',
    ({ catalogue }) => [...unless(catalogue.marked, 'Marked'), ...unless(!catalogue.suspects, 'Suspects')],
  ),
  refuse('title-shown', 'screen 5, UA 7.1', '窗口显示标题', 'the window shows the title', ({ catalogue }) =>
    unless(catalogue.displayTitle, 'DisplayDocTitle'),
  ),
  refuse(
    'language',
    'screen 6, UA 7.2',
    '标明语言，各处的语言写得对',
    'the language is given, and given rightly wherever it changes',
    ({ catalogue, structure }) => [
      ...unless(isLanguage(catalogue.language), catalogue.language ?? 'Lang'),
      ...(structure?.elements ?? [])
        .filter(({ language }) => language !== undefined && !isLanguage(language))
        .map(({ language }) => fault(`Lang ${language}`)),
    ],
  ),
  refuse(
    'screen-colours',
    'screen 19, A-2 6.2.4',
    '颜色是 RGB 或灰度',
    'colours are RGB or grey',
    onPages(page =>
      coloursOf(page)
        .filter(colour => !readable.has(deviceOf(colour)))
        .map(({ space, values }) => [space, ...values.map(short)].join(' ')),
    ),
  ),
  refuse(
    'nothing-hidden',
    'screen 20, A-2 6.1, 6.5',
    '没有脚本、LZW、传递曲线、替换图和外部数据；动作只通向页面和网址',
    'there are no scripts, LZW, transfer curves, alternates or outside data; actions lead to pages and the web',
    ({ oddities, catalogue }) => [
      ...oddities
        .filter(({ key }) => banned.has(key) || (key.startsWith('action ') && !ways.has(key)))
        .map(oddFault),
      ...['JavaScript', 'EmbeddedFiles'].filter(key => catalogue.nameTrees.has(key)).map(key => fault(key)),
      ...['AcroForm', 'Collection', 'OpenAction']
        .filter(key => catalogue.keys.has(key))
        .map(key => fault(key)),
    ],
  ),
  refuse(
    'screen-boxes',
    'screen 0',
    '页面就是成品尺寸，没有出血',
    'pages are of the trim size, without bleed',
    onPages((page, { trim }) => wrongBoxes(page, trim)),
  ),
  ...identityRules('screen'),
]
