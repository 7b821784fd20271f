/**
 * Faults of what is agreed with the print shop: the `press` block (M and A codes, exit 3 and 4), and a binding that the
 * pages do not suit (R codes, exit 1).
 */
import type { Params } from '../finding.ts'
import { defineProblems } from '../problem.ts'
import { distanceEn, distanceZh } from './page-count.ts'

interface Reason {
  readonly zh: string
  readonly en: string
}

const profileReasons: Readonly<Record<string, Reason>> = {
  missing: { zh: '找不到这个文件', en: 'it does not exist' },
  folder: { zh: '它是文件夹', en: 'it is a folder' },
  refused: { zh: '系统不许读', en: 'the system does not let it be read' },
  'too-large': { zh: '文件太大', en: 'it is too large' },
  'no-profile': { zh: '它不是 ICC 特性文件', en: 'it is no ICC profile' },
  'cut-short': { zh: '文件不完整', en: 'it is not whole' },
  'not-output': { zh: '它不是输出设备的特性文件（prtr）', en: 'it is no output profile (prtr)' },
  'not-cmyk': { zh: '它不是 CMYK 特性文件', en: 'it is not for CMYK' },
  version: { zh: '它不是 ICC 2 版，也不是 4.0 至 4.2 版', en: 'it is neither ICC version 2 nor 4.0 to 4.2' },
  'version-for-x1a': { zh: 'PDF/X-1a 只用 ICC 2 版', en: 'PDF/X-1a knows ICC version 2 only' },
  'no-tables': { zh: '它缺 A2B0 或 B2A0 转换表', en: 'it lacks the tables A2B0 or B2A0' },
}

const conditionReasons: Readonly<Record<string, Reason>> = {
  'profile-missing': {
    zh: '自带的特性文件是 FOGRA39 的，别的印刷条件要用 profile 给出自己的特性文件',
    en: 'the built-in profile is that of FOGRA39; another condition needs a profile of its own',
  },
  'not-registered': { zh: 'ICC 登记的名称里没有它', en: 'the ICC registry does not have it' },
  'other-registry': {
    zh: '它是 ICC 登记的名称，registry 写的却是别处',
    en: 'the ICC registry defines it, and no other',
  },
}

const conditionMends: Readonly<Record<string, Reason>> = {
  'profile-missing': {
    zh: '补上 press.profile，或删去这一行。',
    en: 'Add press.profile, or remove the line.',
  },
  'not-registered': {
    zh: '删去 registry；印厂自己的名称不登记在 ICC。',
    en: 'Remove the registry: a name of the shop’s own is in none.',
  },
  'other-registry': {
    zh: '删去 registry，程序会写上 ICC；印厂自己的条件另起 identifier。',
    en: 'Remove the registry, the tool writes the right one; a condition of the shop’s own takes another identifier.',
  },
}

const reasonOf = (reasons: Readonly<Record<string, Reason>>, { reason }: Params, language: keyof Reason) =>
  reasons[String(reason)]?.[language] ?? String(reason)

const bindingZh = (p: Params): string => (p.binding === 'saddle' ? '骑马钉' : '胶装')
const bindingEn = (p: Params): string => (p.binding === 'saddle' ? 'saddle stitching' : 'perfect binding')

export const pressBlockProblems = defineProblems({
  'press-profile': {
    code: 'A009',
    severity: 'error',
    message: {
      zh: p => `“${p.file}”不能作印刷特性文件：${reasonOf(profileReasons, p, 'zh')}`,
      en: p => `“${p.file}” cannot be the profile of a press: ${reasonOf(profileReasons, p, 'en')}`,
    },
    mend: {
      zh: () => '向印厂要 CMYK 输出特性文件；删去 press.profile 则用自带的 FOGRA39。',
      en: () =>
        'Ask the shop for its CMYK output profile; without press.profile the built-in FOGRA39 is used.',
    },
  },
  'press-condition': {
    code: 'M002',
    severity: 'error',
    message: {
      zh: p => `印刷条件“${p.identifier}”说不通：${reasonOf(conditionReasons, p, 'zh')}`,
      en: p => `the output condition “${p.identifier}” does not hold: ${reasonOf(conditionReasons, p, 'en')}`,
    },
    mend: {
      zh: p => reasonOf(conditionMends, p, 'zh'),
      en: p => reasonOf(conditionMends, p, 'en'),
    },
  },
  'press-page-count': {
    code: 'R016',
    severity: 'error',
    message: {
      zh: p =>
        Number(p.pages) % Number(p.multipleOf) === 0
          ? `封面和内文分开付印至少要 ${p.least} 页，现有 ${p.pages} 页`
          : `${bindingZh(p)}要 ${p.multipleOf} 的倍数，现有 ${p.pages} 页${distanceZh(p)}`,
      en: p =>
        Number(p.pages) % Number(p.multipleOf) === 0
          ? `a cover with separate inside pages takes ${p.least} pages at least, not ${p.pages}`
          : `${bindingEn(p)} takes a multiple of ${p.multipleOf}, not ${p.pages} pages${distanceEn(p)}`,
    },
    mend: {
      zh: p =>
        `增减文章；或写 layout: { pages: { fill: blank } } 在封底前补 ${p.missing} 页空白，fill: pad 补备忘页，fit: true 凑页。`,
      en: p =>
        `Add or drop an article; or write layout: { pages: { fill: blank } } for ${p.missing} blank pages before the back, fill: pad for pages of writing lines, fit: true to fit the copy.`,
    },
  },
  'press-binding-range': {
    code: 'R017',
    severity: 'warning',
    message: {
      zh: p =>
        p.binding === 'saddle'
          ? `${p.pages} 页不在骑马钉常用的 ${p.least} 至 ${p.most} 页之内`
          : `${p.pages} 页的书脊不到 3mm，胶装不牢，一般要 ${p.least} 页以上`,
      en: p =>
        p.binding === 'saddle'
          ? `${p.pages} pages are outside the usual ${p.least} to ${p.most} of saddle stitching`
          : `${p.pages} pages make a spine under 3mm; glue wants ${p.least} pages or more`,
    },
    mend: {
      zh: p => (p.binding === 'saddle' ? '同印厂商量，或改为胶装。' : '同印厂商量，或改为骑马钉。'),
      en: p => `Ask the shop, or choose ${p.binding === 'saddle' ? 'perfect binding' : 'saddle stitching'}.`,
    },
  },
  'press-creep': {
    code: 'R016',
    severity: 'warning',
    message: {
      zh: p => `${p.pages} 页用 ${p.weight}g 纸骑马钉，中间几页会爬移，裁切后外边变窄`,
      en: p =>
        `${p.pages} pages of ${p.weight}g paper creep when saddle stitched: the middle pages lose fore-edge`,
    },
    mend: { zh: () => '换薄些的纸，或改为胶装。', en: () => 'Choose a lighter paper, or perfect binding.' },
  },
  'press-delivery-replaced': {
    code: 'R024',
    severity: 'warning',
    message: {
      zh: p => `v${p.delivery} 已经写出过，内容不同，旧的盖掉了：${p.files}`,
      en: p => `v${p.delivery} was written before with other contents, now replaced: ${p.files}`,
    },
    mend: {
      zh: p => `旧的若已交给印厂，写 press: { delivery: ${p.next} }；还没有交就不用管。`,
      en: p => `If the shop has the old one, write press: { delivery: ${p.next} }; if not, leave it.`,
    },
  },
  'press-delivery-stale': {
    code: 'R024',
    severity: 'warning',
    message: {
      zh: p => `文件夹里还有 v${p.delivery} 的旧文件，这次交付里没有：${p.files}`,
      en: p => `old files of v${p.delivery} lie beside it that this delivery does not have: ${p.files}`,
    },
    mend: {
      zh: p => `删掉它们，免得一起交出去；印厂若已收到，写 press: { delivery: ${p.next} }。`,
      en: p => `Delete them, or write press: { delivery: ${p.next} } if the shop has them.`,
    },
  },
  'press-spine-unknown': {
    code: 'R018',
    severity: 'error',
    message: {
      zh: () => '算不出书脊厚度：没有写内文用纸',
      en: () => 'the width of the spine is unknown: no paper is named for the inside',
    },
    mend: {
      zh: () => '写 press: { paper: { inside: { weight: 80 } } }，或照印厂量的写 spine: 4.2mm。',
      en: () =>
        'Write press: { paper: { inside: { weight: 80 } } }, or spine: 4.2mm as the shop measured it.',
    },
  },
  'press-spine-idle': {
    code: 'R018',
    severity: 'warning',
    message: {
      zh: p => `骑马钉没有书脊，spine: ${p.spine}mm 用不上`,
      en: p => `saddle stitching has no spine; spine: ${p.spine}mm is not used`,
    },
    mend: {
      zh: () => '删去 spine；要胶装就写 binding: perfect。',
      en: () => 'Take spine out, or write binding: perfect.',
    },
  },
  'press-spine-differs': {
    code: 'R018',
    severity: 'warning',
    message: {
      zh: p => `书脊写的是 ${p.written}mm，照用纸算是 ${p.computed}mm`,
      en: p => `the spine is given as ${p.written}mm; the papers come to ${p.computed}mm`,
    },
    mend: {
      zh: () => '同印厂核对用纸的厚度。',
      en: () => 'Check the thickness of the papers with the shop.',
    },
  },
})
