/**
 * Faults that only a press minds (R codes, exit 1), and those of the `press` block (M and A codes, exit 3 and 4). The
 * numbers of the rules are those of the table in `docs/decisions/0013-press-edition.md`.
 */
import type { Params } from '../finding.ts'
import { defineProblems } from '../problem.ts'

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
}

const reasonOf = (reasons: Readonly<Record<string, Reason>>, { reason }: Params, language: keyof Reason) =>
  reasons[String(reason)]?.[language] ?? String(reason)

const bindingZh = (p: Params): string => (p.binding === 'saddle' ? '骑马钉' : '胶装')
const bindingEn = (p: Params): string => (p.binding === 'saddle' ? 'saddle stitching' : 'perfect binding')

const edgesZh: Readonly<Record<string, string>> = {
  top: '上边',
  bottom: '下边',
  outer: '切口',
  spine: '订口',
}
const edgeZh = (p: Params): string => edgesZh[String(p.edge)] ?? ''
const edgeEn = (p: Params): string => (p.edge === 'outer' ? 'fore-edge' : String(p.edge))

const alsoZh = (p: Params): string => (Number(p.count) > 1 ? `，这样的共 ${p.count} 处` : '')
const alsoEn = (p: Params): string => (Number(p.count) > 1 ? `; ${p.count} places in all` : '')

const typeZh: Readonly<Record<string, string>> = {
  sans: '的字',
  serif: '的宋体',
  reversed: '的反白字',
  several: '的多色字',
}
const typeEn: Readonly<Record<string, string>> = {
  sans: 'type',
  serif: 'type with serifs',
  reversed: 'white type',
  several: 'type in several inks',
}

export const pressProblems = defineProblems({
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
      zh: () => '补上 press.profile，或删去这一行。',
      en: () => 'Add press.profile, or remove the line.',
    },
  },
  'press-bleed': {
    code: 'R002',
    severity: 'error',
    message: {
      zh: p => `出血只有 ${p.bleed}mm，付印至少要 3mm`,
      en: p => `the bleed is ${p.bleed}mm; a press needs 3mm at least`,
    },
    mend: { zh: () => '写 layout: { bleed: 3mm }。', en: () => 'Write layout: { bleed: 3mm }.' },
  },
  'press-area-short': {
    code: 'R002',
    severity: 'error',
    message: {
      zh: p => `有色块到了成品边，却只伸出 ${p.reach}mm，没有到出血边`,
      en: p => `an area reaches the trim but only ${p.reach}mm beyond it, short of the bleed`,
    },
    mend: {
      zh: () => '让它伸到出血边，或退到成品边以内。',
      en: () => 'Let it run to the edge of the bleed, or stay within the trim.',
    },
  },
  'press-text-at-trim': {
    code: 'R003',
    severity: 'error',
    message: {
      zh: p => `离${edgeZh(p)}只有 ${p.distance}mm，不到 ${p.least}mm，会被裁掉：“${p.text}”${alsoZh(p)}`,
      en: p =>
        `${p.distance}mm from the ${edgeEn(p)}, under ${p.least}mm, may be cut: “${p.text}”${alsoEn(p)}`,
    },
    mend: { zh: () => '把这些字往里移。', en: () => 'Move the text inwards.' },
  },
  'press-text-near-trim': {
    code: 'R003',
    severity: 'warning',
    message: {
      zh: p => `离${edgeZh(p)}只有 ${p.distance}mm，宜留 ${p.least}mm：“${p.text}”${alsoZh(p)}`,
      en: p => `${p.distance}mm from the ${edgeEn(p)}, where ${p.least}mm are safe: “${p.text}”${alsoEn(p)}`,
    },
    mend: { zh: () => '把这些字往里移。', en: () => 'Move the text inwards.' },
  },
  'press-text-near-spine': {
    code: 'R003',
    severity: 'warning',
    message: {
      zh: p => `离订口只有 ${p.distance}mm，装订后看不全，宜留 ${p.least}mm：“${p.text}”${alsoZh(p)}`,
      en: p =>
        `${p.distance}mm from the spine, where the binding hides ${p.least}mm: “${p.text}”${alsoEn(p)}`,
    },
    mend: { zh: () => '加大 theme.margin.inner。', en: () => 'Raise theme.margin.inner.' },
  },
  'press-text-in-glue': {
    code: 'R019',
    severity: 'error',
    message: {
      zh: p => `封二、封三离书脊 ${p.least}mm 以内要上胶，不能有字：“${p.text}”${alsoZh(p)}`,
      en: p => `the inside of the cover is glued within ${p.least}mm of the spine: “${p.text}”${alsoEn(p)}`,
    },
    mend: { zh: () => '加大 theme.margin.inner。', en: () => 'Raise theme.margin.inner.' },
  },
  'press-text-inks': {
    code: 'R007',
    severity: 'error',
    message: {
      zh: p => `正文用了 ${p.plates} 几块版，付印的黑字只能用黑版`,
      en: p =>
        `the text is printed from several plates (${p.plates}); black text takes the black plate alone`,
    },
    mend: {
      zh: () => '写 theme: { ink: { text: { cmyk: 0 0 0 100 } } }。',
      en: () => 'Write theme: { ink: { text: { cmyk: 0 0 0 100 } } }.',
    },
  },
  'press-total-ink': {
    code: 'R011',
    severity: 'warning',
    message: {
      zh: p => `颜色 ${p.ink} 总墨量 ${p.total}%，超过 ${p.most}%`,
      en: p => `the colour ${p.ink} has ${p.total}% of ink in all, over ${p.most}%`,
    },
    mend: { zh: () => '减淡这个颜色。', en: () => 'Make the colour lighter.' },
  },
  'press-total-ink-refused': {
    code: 'R011',
    severity: 'error',
    message: {
      zh: p => `颜色 ${p.ink} 总墨量 ${p.total}%，超过 ${p.most}% 太多，纸张吃不住`,
      en: p => `the colour ${p.ink} has ${p.total}% of ink in all, more than the paper takes (${p.most}%)`,
    },
    mend: { zh: () => '减淡这个颜色。', en: () => 'Make the colour lighter.' },
  },
  'press-small-type': {
    code: 'R014',
    severity: 'warning',
    message: {
      zh: p =>
        p.fault === 'light'
          ? `反白字笔画太细，至少要 Medium：“${p.text}”${alsoZh(p)}`
          : `${p.size}pt ${typeZh[String(p.fault)] ?? ''}太小，至少要 ${p.least}pt：“${p.text}”${alsoZh(p)}`,
      en: p =>
        p.fault === 'light'
          ? `white type is too light, it needs medium weight: “${p.text}”${alsoEn(p)}`
          : `${p.size}pt ${typeEn[String(p.fault)] ?? ''} is too small, ${p.least}pt is the least: “${p.text}”${alsoEn(p)}`,
    },
    mend: {
      zh: p =>
        p.fault === 'several'
          ? '加大字号；或用专色印：press: { inks: { accent: { spot: PANTONE 187 C } } }。'
          : '在 theme.type 里加大字号，或换一个粗些的字体。',
      en: p =>
        p.fault === 'several'
          ? 'Set it larger, or print it in an ink of its own: press: { inks: { accent: { spot: PANTONE 187 C } } }.'
          : 'Set it larger under theme.type, or in a heavier face.',
    },
  },
  'press-thin-rule': {
    code: 'R015',
    severity: 'error',
    message: {
      zh: p =>
        `${p.weight}pt 的${p.printing === 'single' ? '' : p.printing === 'reversed' ? '反白' : '多色'}线太细，印不出来，至少要 ${p.least}pt${alsoZh(p)}`,
      en: p =>
        `a rule of ${p.weight}pt ${p.printing === 'single' ? '' : p.printing === 'reversed' ? 'left white ' : 'in several inks '}will not print; ${p.least}pt is the least${alsoEn(p)}`,
    },
    mend: {
      zh: p =>
        p.printing === 'several'
          ? '在 theme 里加粗；或用专色印：press: { inks: { accent: { spot: PANTONE 187 C } } }。'
          : '在 theme 里加粗。',
      en: p =>
        p.printing === 'several'
          ? 'Make it heavier in the theme, or print it in an ink of its own: press: { inks: { accent: { spot: PANTONE 187 C } } }.'
          : 'Make it heavier in the theme.',
    },
  },
  'press-page-count': {
    code: 'R016',
    severity: 'error',
    message: {
      zh: p =>
        Number(p.pages) % Number(p.multipleOf) === 0
          ? `封面和内文分开付印至少要 ${p.least} 页，现有 ${p.pages} 页`
          : `${bindingZh(p)}要 ${p.multipleOf} 的倍数，现有 ${p.pages} 页${p.action === '' ? '' : `；${p.action === 'cut' ? '缩' : '增'} ${p.characters} 字可成 ${p.nearest} 页`}`,
      en: p =>
        Number(p.pages) % Number(p.multipleOf) === 0
          ? `a cover with separate inside pages takes ${p.least} pages at least, not ${p.pages}`
          : `${bindingEn(p)} takes a multiple of ${p.multipleOf}, not ${p.pages} pages${p.action === '' ? '' : `; ${p.action} some ${p.characters} characters for ${p.nearest} pages`}`,
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
