/** Faults of pictures: their files (A002), their resolution at printed size (A003), their colours (A004), their ink (A011), their room (C405). */
import type { Params } from '../finding.ts'
import { defineProblems } from '../problem.ts'

const asJpegZh = '在看图软件里打开，另存为 JPEG 或 PNG。'
const asJpegEn = 'Open it in a picture program and save it as JPEG or PNG.'

const isLine = ({ art }: Params): boolean => art === 'line'
const nameZh = (p: Params): string => (isLine(p) ? '线条图' : '图片')
const nameEn = (p: Params): string => (isLine(p) ? 'the line art' : 'the picture')
/** What too few pixels come to on paper. */
const coarseZh = (p: Params): string => (isLine(p) ? '边缘会成锯齿' : '会发虚')
const coarseEn = (p: Params): string => (isLine(p) ? 'its edges will show steps' : 'it will be blurred')

export const pictureProblems = defineProblems({
  'picture-missing': {
    code: 'A002',
    severity: 'error',
    message: { zh: p => `找不到图片“${p.file}”`, en: p => `the picture “${p.file}” does not exist` },
    mend: {
      zh: () => '改正路径，或把图片放到这个位置。',
      en: () => 'Correct the path, or put the picture there.',
    },
  },
  'picture-is-folder': {
    code: 'A002',
    severity: 'error',
    message: {
      zh: p => `“${p.file}”是文件夹，不是图片`,
      en: p => `“${p.file}” is a folder and not a picture`,
    },
    mend: { zh: () => '写到文件名为止。', en: () => 'Name the file in it.' },
  },
  'picture-refused': {
    code: 'A002',
    severity: 'error',
    message: { zh: p => `图片“${p.file}”打不开`, en: p => `the picture “${p.file}” cannot be opened` },
    mend: {
      zh: () => '看看文件的权限，或另存一份。',
      en: () => 'Look at its permissions, or save another copy of it.',
    },
  },
  'picture-too-large': {
    code: 'A002',
    severity: 'error',
    message: {
      zh: p => `图片“${p.file}”超过 ${p.limit} MB`,
      en: p => `the picture “${p.file}” has more than ${p.limit} MB`,
    },
    mend: {
      zh: () => '另存为 JPEG，或缩小到印刷尺寸 300 ppi。',
      en: () => 'Save it as JPEG, or scale it to 300 ppi at printed size.',
    },
  },
  'picture-kind': {
    code: 'A002',
    severity: 'error',
    message: {
      zh: p => `“${p.file}”${p.kind === '' ? '' : `是 ${p.kind} 文件，`}不是 JPEG 或 PNG 图片`,
      en: p => `“${p.file}” is ${p.kind === '' ? 'no' : `a ${p.kind} file and not a`} JPEG or PNG picture`,
    },
    mend: { zh: () => `${asJpegZh}只改文件名不行。`, en: () => `${asJpegEn} Another name is not enough.` },
  },
  'picture-name': {
    code: 'A002',
    severity: 'warning',
    message: {
      zh: p => `“${p.file}”的后缀是 ${p.ending}，其实是 ${p.kind} 图片`,
      en: p => `“${p.file}” ends in ${p.ending}, but is a ${p.kind} picture`,
    },
    mend: {
      zh: p => `照样用了；请改名为 ${p.kind === 'PNG' ? '.png' : '.jpg'}，免得别的软件打不开。`,
      en: p =>
        `It is used as it is; name it ${p.kind === 'PNG' ? '.png' : '.jpg'}, so that other programs open it.`,
    },
  },
  'picture-broken': {
    code: 'A002',
    severity: 'error',
    message: {
      zh: p => `图片“${p.file}”不完整或已损坏`,
      en: p => `the picture “${p.file}” is cut off or damaged`,
    },
    mend: { zh: () => '重新复制或下载这个文件。', en: () => 'Copy or download the file again.' },
  },
  'picture-animated': {
    code: 'A002',
    severity: 'error',
    message: {
      zh: p => `“${p.file}”是动图，印不了`,
      en: p => `“${p.file}” is animated and cannot be printed`,
    },
    mend: { zh: () => '把要印的那一帧另存为图片。', en: () => 'Save the frame that is wanted by itself.' },
  },
  'picture-huge': {
    code: 'A002',
    severity: 'error',
    message: {
      zh: p => `图片“${p.file}”是 ${p.width}×${p.height} 像素，超过 ${Number(p.limit) / 100} 亿像素的上限`,
      en: p => `the picture “${p.file}” has ${p.width}×${p.height} pixels, more than ${p.limit} million`,
    },
    mend: {
      zh: () => '缩小到印刷尺寸 300 ppi 再用。',
      en: () => 'Scale it down to 300 ppi at printed size.',
    },
  },
  'picture-library-missing': {
    code: 'A002',
    severity: 'error',
    message: {
      zh: p => `处理图片的组件（软件包 sharp）没有安装好，用不了“${p.file}”`,
      en: p => `the package sharp is not installed for this machine, so “${p.file}” cannot be used`,
    },
    mend: {
      zh: () => '在工具的文件夹里运行 npm ci。',
      en: () => 'Run npm ci in the folder of the tool.',
    },
  },
  'picture-without-profile': {
    code: 'A004',
    severity: 'error',
    message: {
      zh: p => `印刷特性文件里的换算表读不出来，图片“${p.file}”转换不了`,
      en: p =>
        `the tables of the press profile cannot be read, so the picture “${p.file}” cannot be converted`,
    },
    mend: {
      zh: () => '向印厂重新要一份 ICC 特性文件，或去掉 press.profile 用自带的。',
      en: () =>
        'Ask the print shop for the ICC profile again, or take press.profile out and use the built-in one.',
    },
  },
  'picture-too-coarse': {
    code: 'A003',
    severity: 'error',
    message: {
      zh: p => `${nameZh(p)}“${p.file}”印出来只有 ${p.ppi} ppi，不足 ${p.least}，${coarseZh(p)}`,
      en: p => `${nameEn(p)} “${p.file}” comes to ${p.ppi} ppi in print, under ${p.least}: ${coarseEn(p)}`,
    },
    mend: {
      zh: p =>
        isLine(p)
          ? `按 ${p.width}×${p.height} 像素重新扫描；或扫成 8 位灰度，按照片印。`
          : `换一张至少 ${p.width}×${p.height} 像素的原图；用软件放大没有用。`,
      en: p =>
        isLine(p)
          ? `Scan it again at ${p.width}×${p.height} pixels, or in 8 bits of grey, which are printed like a photograph.`
          : `Use an original of at least ${p.width}×${p.height} pixels; scaling it up does not help.`,
    },
  },
  'picture-coarse': {
    code: 'A003',
    severity: 'warning',
    message: {
      zh: p => `${nameZh(p)}“${p.file}”印出来有 ${p.ppi} ppi，不足 ${p.least}`,
      en: p => `${nameEn(p)} “${p.file}” comes to ${p.ppi} ppi in print, under ${p.least}`,
    },
    mend: {
      zh: p => `有更大的原图就换上：${p.width}×${p.height} 像素以上。`,
      en: p => `If there is a larger original, of ${p.width}×${p.height} pixels or more, use it.`,
    },
  },
  'picture-coarse-on-screen': {
    code: 'A003',
    severity: 'warning',
    message: {
      zh: p => `图片“${p.file}”在版面上只有 ${p.ppi} ppi，屏幕上会发虚，也不能付印`,
      en: p => `the picture “${p.file}” comes to ${p.ppi} ppi: blurred on a screen, and not fit for print`,
    },
    mend: {
      zh: p => `换一张至少 ${p.width}×${p.height} 像素的原图。`,
      en: p => `Use an original of at least ${p.width}×${p.height} pixels.`,
    },
  },
  'picture-much-ink': {
    code: 'A011',
    severity: 'warning',
    message: {
      zh: p => `图片“${p.file}”的总墨量到 ${p.ink}%，超过 ${p.limit}%`,
      en: p => `the picture “${p.file}” has a total ink of ${p.ink}%, over ${p.limit}%`,
    },
    mend: {
      zh: () => '请印厂确认，或改用 RGB 原图，由本工具转换。',
      en: () => 'Ask the print shop, or use the RGB original, which is converted within the limit.',
    },
  },
  'picture-too-much-ink': {
    code: 'A011',
    severity: 'error',
    message: {
      zh: p => `图片“${p.file}”的总墨量到 ${p.ink}%，比 ${p.limit}% 高得太多，会背印粘页`,
      en: p =>
        `the picture “${p.file}” has a total ink of ${p.ink}%, too far over ${p.limit}%: it will set off`,
    },
    mend: {
      zh: () => '改用 RGB 原图，由本工具转换；或按印厂的特性文件重新分色。',
      en: () => 'Use the RGB original, or separate it again with the profile of the shop.',
    },
  },
  'cover-picture-no-room': {
    code: 'C405',
    severity: 'error',
    message: {
      zh: p => `封面目次太长，放不下图片“${p.file}”`,
      en: p => `the contents list leaves no room on the cover for the picture “${p.file}”`,
    },
    mend: {
      zh: () => `减少目次条目，或写 cover: { toc: false } 让目次另起几页，或去掉 cover.image。`,
      en: () =>
        `List fewer articles, write cover: { toc: false } to give it pages of its own, or take cover.image out.`,
    },
  },
})
