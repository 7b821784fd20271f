/** What a field of the manifest asks for, in words: `wrong-value` and `missing-key` end with them. */

import { meantOption, optionsEn, optionsZh } from '../choices.ts'
import type { Params } from '../finding.ts'

interface WantedWords {
  readonly zh: string
  readonly en: string
  readonly mend: { readonly zh: string; readonly en: string }
}

const words = (zh: string, en: string, mendZh: string, mendEn: string): WantedWords => ({
  zh,
  en,
  mend: { zh: mendZh, en: mendEn },
})

const table: Readonly<Record<string, WantedWords>> = {
  text: words(
    '一句文字',
    'a text',
    '写成一句文字，必要时加引号。',
    'Write one text, in quotes where needed.',
  ),
  texts: words(
    '一句文字，或几句文字的列表',
    'a text, or a list of texts',
    '写成一句文字；有几句时每句一行，行首加“- ”。',
    'Write one text, or one on each line with “- ” before it.',
  ),
  switch: words('true 或 false', 'true or false', '要就写 true，不要就写 false。', 'Write true or false.'),
  'whole-number': words(
    '整数',
    'a whole number',
    '只写阿拉伯数字，不带单位。',
    'Write digits only, without a unit.',
  ),
  count: words(
    '正整数',
    'a whole number from 1 up',
    '只写阿拉伯数字，从 1 起，不带单位。',
    'Write digits only, 1 or more, without a unit.',
  ),
  'total-ink': words(
    '100 至 400 的整数',
    'a whole number from 100 to 400',
    '写四色油墨合计的百分数，如 300。',
    'Write the total of all inks in percent, such as 300.',
  ),
  date: words('日期', 'a date', '写成 2023-02-28 或 2023年2月28日。', 'Write it as 2023-02-28.'),
  month: words('年月', 'a month', '加一行，写成 issue: 2023-02。', 'Add a line such as issue: 2023-02.'),
  identifier: words(
    '字母、数字和“-”',
    'letters, digits and -',
    '去掉空格和其他符号。',
    'Take out blanks and other signs.',
  ),
  compiler: words(
    '编选者的名称或 false',
    'a name or false',
    '写出名称；不印编选就写 false。',
    'Write a name, or false.',
  ),
  entry: words(
    '文章文件名，或一组项目',
    'a file name, or fields',
    '写成“- articles/01.md”，或在“- ”后写 file: 和其他项目。',
    'Write “- articles/01.md”, or “- file: …” with its fields.',
  ),
  section: words(
    '文章列表，或含 articles 的一组项目',
    'a list of articles, or fields with articles',
    '文件名每个一行，行首加“- ”。',
    'Write one file name a line, “- ” before each.',
  ),
  font: words(
    '字体文件',
    'a font file',
    '写成文件名，或 { file: …, face: … }。',
    'Write a file name, or { file: …, face: … }.',
  ),
  picture: words(
    '图片文件',
    'a picture file',
    '写成 images/cover.jpg，或 { file: images/cover.jpg, alt: 图里是什么 }。',
    'Write images/cover.jpg, or { file: images/cover.jpg, alt: … }.',
  ),
  silencer: words(
    '规则代号，或 rule 与 reason',
    'a rule, or rule and reason',
    '写成 { rule: T101, reason: 原文如此 }。',
    'Write { rule: T101, reason: … }.',
  ),
  plate: words(
    '专色名（英文字母、数字和空格）',
    'the name of a spot ink',
    '照色卡写，如 PANTONE 187 C；不能用 All、None 和四色的名称。',
    'Write it as on the swatch, as PANTONE 187 C; All, None and the process inks are taken.',
  ),
  'ink-shares': words(
    'C M Y K 四个百分数',
    'C, M, Y and K in percent',
    '写成 0 100 80 10 的样子。',
    'Write them as 0 100 80 10.',
  ),
  'file-word': words(
    '英文字母、数字和“-”',
    'ASCII letters, digits and -',
    '写成 jiangwan-yuebao 的样子。',
    'Write it as jiangwan-yuebao.',
  ),
  mapping: words(
    '一组“项目: 值”',
    'fields, “name: value”',
    '每项一行，写成“项目: 值”，比上一级多缩进两格。',
    'Write one “name: value” a line, two spaces further in.',
  ),
  list: words('列表', 'a list', '每条一行，行首加“- ”。', 'Write one item a line, “- ” before each.'),
}

/** 铜版纸 157, 157g 铜版纸: the paper was named, only not by its fields. */
function paperWords(written: string): WantedWords {
  const weight = /\d{2,3}/.exec(written)?.[0]
  const name = written.replace(/\d{2,3}\s*(?:g(?:\/m²|sm)?|克)?/i, '').trim()
  const fields = [name && `name: ${name}`, weight && `weight: ${weight}`].filter(field => field)
  const mended = `{ ${fields.length === 0 ? 'name: 铜版纸, weight: 157' : fields.join(', ')} }`
  return words('纸名和克重', 'name and weight', `写成 ${mended}。`, `Write ${mended}.`)
}

/** 0.11: only the unit is missing. */
function lengthWords(written: string): WantedWords {
  const mended = /^\d{1,3}(?:\.\d{1,3})?$/.test(written) ? `${written}mm` : '3mm'
  const like = mended === '3mm' ? ' 的样子' : ''
  return words('毫米数', 'a length in millimetres', `写成 ${mended}${like}。`, `Write it as ${mended}.`)
}

const general = words('别的内容', 'something else', '照样例改写。', 'Write it as in the sample.')

/** Words for `params.want`; a choice lists what may stand there, and names the one that was most likely meant. */
export function wantedWords({ want, choices, written }: Params): WantedWords {
  if (want === 'paper') return paperWords(String(written ?? ''))
  if (want === 'length') return lengthWords(String(written ?? ''))
  if (want !== 'choice') return table[String(want)] ?? general
  const options = String(choices).split(' / ')
  const meant = meantOption(String(written ?? ''), options)
  const [zh, en] = [optionsZh(options), optionsEn(options)]
  return words(
    options.length === 1 ? zh : `${zh}之一`,
    options.length === 1 ? en : `one of ${en}`,
    meant === undefined ? `写 ${orLast(options, '、', ' 或 ')}。` : `改成 ${meant}。`,
    `Write ${meant ?? orLast(options, ', ', ' or ')}.`,
  )
}

const orLast = (options: readonly string[], between: string, last: string): string =>
  [options.slice(0, -1).join(between), ...options.slice(-1)].filter(part => part !== '').join(last)
