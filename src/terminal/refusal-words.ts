/** What is said where a command is not run as it was asked for, or cannot tell what it has to tell. */
import type { Language } from '../findings/wording.ts'

export interface RefusalWords {
  readonly cannotRead: (file: string) => string
  readonly sheetPage: (file: string, told: readonly string[]) => string
  readonly noFile: (file: string) => string
  readonly noPdfs: (folder: string) => string
  readonly oneTarget: string
  readonly sameTarget: (path: string) => string
  readonly twiceStandardOutput: string
  readonly proofForPress: string
  readonly reportForm: (file: string) => string
  readonly standardOutputLost: (code: string) => string
  readonly badRule: (value: string) => string
  readonly badDate: (value: string) => string
}

const zh: RefusalWords = {
  cannotRead: file => `读不了“${file}”`,
  sheetPage: (file, told) =>
    `“${file}”是交接单的打印页，给人看的，没有规则可查；要查的是单上的文件：${told.join('、')}`,
  noFile: file => `没有“${file}”这个文件`,
  noPdfs: folder => `“${folder}”这个文件夹里没有 PDF`,
  oneTarget: '要写的文件不止一个：-o 请给文件夹，或用 --edition 只选一版',
  sameTarget: path => `有两个文件都要写到“${path}”：-o 或 --report 请换一个文件名`,
  twiceStandardOutput: '--format（--json）与 -o - 都要用标准输出，只能用一个',
  proofForPress: '校样只给编辑看，没有付印的一份；--proof 不与 --edition press、all 同用',
  reportForm: file => `看不出“${file}”要写成哪种形式；文件名以 .json、.sarif 或 .xml 结尾`,
  standardOutputLost: code => `标准输出写不进去（${code}）`,
  badRule: value =>
    `“--rule ${value}”不对：应为“代号=级别”，如 T117=off；代号要是可以调的规则（见 issue explain），级别有 off、hint、warning、error`,
  badDate: value => `环境变量 SOURCE_DATE_EPOCH 应是秒数，不能是“${value}”`,
}

const en: RefusalWords = {
  cannotRead: file => `cannot read “${file}”`,
  sheetPage: (file, told) =>
    `“${file}” is the page of a job sheet, for people, and has no rules; name the files it tells of: ${told.join(', ')}`,
  noFile: file => `there is no file “${file}”`,
  noPdfs: folder => `there is no PDF in the folder “${folder}”`,
  oneTarget: 'there is more than one file to write: give -o a folder, or choose one edition with --edition',
  sameTarget: path => `two files would both be written to “${path}”: name another with -o or --report`,
  twiceStandardOutput: '--format (--json) and -o - both want standard output; use one of them',
  proofForPress:
    'a proof is for editors and has no press edition; use --proof without --edition press or all',
  reportForm: file => `the form of “${file}” is not known; end its name in .json, .sarif or .xml`,
  standardOutputLost: code => `standard output cannot be written (${code})`,
  badRule: value =>
    `“--rule ${value}” will not do: CODE=LEVEL, as in T117=off, with the code of a rule that can be changed (issue explain lists them) and off, hint, warning or error`,
  badDate: value => `the variable SOURCE_DATE_EPOCH holds seconds, not “${value}”`,
}

export const refusalWords: Readonly<Record<Language, RefusalWords>> = { zh, en }
