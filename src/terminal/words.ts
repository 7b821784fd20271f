/** The sentences of the command itself, apart from findings: help, progress, the closing line, wrong usage. */
import type { Language } from '../findings/wording.ts'
import type { StageName } from '../stages.ts'

export interface Closing {
  readonly files: readonly { readonly path: string; readonly pages: number; readonly bytes: number }[]
  readonly beside: readonly { readonly role: 'sheet' | 'lock'; readonly path: string }[]
  readonly articles: number
  readonly pages: number
  readonly seconds: number
}

export interface VerifiedFile {
  readonly path: string
  readonly standard: string
  readonly pages: number
  /** The sheet it was held against, if there was one. */
  readonly sheet: string | undefined
}

export interface CommandWords {
  readonly about: string
  readonly build: string
  readonly check: string
  readonly verify: string
  readonly pdf: string
  readonly sheet: string
  readonly verifyJson: string
  readonly manifest: string
  readonly output: string
  readonly json: string
  readonly verbose: string
  readonly quiet: string
  readonly lang: string
  readonly noColor: string
  readonly noCache: string
  readonly help: string
  readonly version: string
  readonly helpCommand: string
  readonly titles: Readonly<Record<string, string>>
  readonly stages: Readonly<Record<StageName, string>>
  readonly built: (closing: Closing) => string
  readonly checked: (closing: Pick<Closing, 'articles' | 'pages' | 'seconds'>) => string
  readonly verified: (verified: VerifiedFile) => string
  readonly cannotRead: (file: string) => string
  readonly noFile: (file: string) => string
  readonly noPdfs: (folder: string) => string
  readonly standardOutput: string
  readonly jsonWithPdf: string
  readonly oneTarget: string
  readonly edition: string
  readonly frozen: string
  readonly badDate: (value: string) => string
  readonly standardOutputLost: (code: string) => string
  readonly usage: Readonly<Record<string, (named: string, nearest: string) => string>>
  readonly seeHelp: string
  readonly crash: (file: string) => string
}

const kilobytes = (bytes = 0): string => `${Math.round(bytes / 1000)} kB`

const zh: CommandWords = {
  about: '把一期电子月刊的稿件清单（YAML）排成可付印的 PDF',
  build: '检查、排版，写出 PDF',
  check: '只检查，不写任何文件',
  verify: '查写出的 PDF：合不合规则，与交接单符不符',
  pdf: 'issue build 写出的 PDF，可以几份；给文件夹则查里面所有的 PDF',
  sheet: '交接单（.json）；不写则取 PDF 旁边说到它的那一份',
  verifyJson: '把结果以 JSON 写到标准输出',
  manifest: 'issue.yaml、某一期的文件夹或刊物文件夹；不写则取当前文件夹里的',
  output: '写到哪里；- 为标准输出；给文件夹则用默认文件名',
  edition: '写哪一版：screen 供屏幕阅读，press 供付印，all 两版都写；清单里有 press 时默认 all，否则 screen',
  frozen: '字体、程序版本、印刷特性文件与 issue.lock 不同就不写',
  json: '把结果（发现的问题、页码、目次、字体）以 JSON 写到标准输出',
  verbose: '列出各阶段用时',
  quiet: '只报错误',
  lang: '消息的语言',
  noColor: '不用颜色',
  noCache: '不用上次转换好的图片',
  help: '显示帮助',
  version: '显示版本号',
  helpCommand: '显示某个命令的帮助',
  titles: { 'Usage:': '用法：', 'Arguments:': '参数：', 'Options:': '选项：', 'Commands:': '命令：' },
  stages: {
    read: '读清单',
    assemble: '读文章',
    fonts: '备字体',
    layout: '排版',
    preflight: '查版面',
    press: '备付印',
    export: '生成 PDF',
    examine: '查 PDF',
    write: '写文件',
  },
  built: ({ files: [first, ...more], beside, articles, pages, seconds }) => {
    if (more.length + beside.length === 0)
      return `已写出 ${first?.path}：${articles} 篇，${pages} 页，${kilobytes(first?.bytes)}，用时 ${seconds.toFixed(2)} 秒`
    const list = [
      ...[first, ...more].map(file => `  ${file?.path}：${file?.pages} 页，${kilobytes(file?.bytes)}`),
      ...beside.map(({ role, path }) => `  ${path}：${role === 'lock' ? '付印记录' : '交接单'}`),
    ]
    return `已写出 ${list.length} 个文件：${articles} 篇，${pages} 页，用时 ${seconds.toFixed(2)} 秒\n${list.join('\n')}`
  },
  checked: ({ articles, pages, seconds }) =>
    `检查完毕：${articles} 篇，${pages} 页，用时 ${seconds.toFixed(2)} 秒；没有写任何文件`,
  verified: ({ path, standard, pages, sheet }) =>
    `${path} 合格：${standard}，${pages} 页${sheet === undefined ? '' : `，与交接单 ${sheet} 相符`}`,
  cannotRead: file => `读不了“${file}”`,
  noFile: file => `没有“${file}”这个文件`,
  noPdfs: folder => `“${folder}”这个文件夹里没有 PDF`,
  standardOutput: '标准输出',
  jsonWithPdf: '--json 与 -o - 都要用标准输出，只能用一个',
  oneTarget: '要写的文件不止一个：-o 请给文件夹，或用 --edition 只选一版',
  standardOutputLost: code => `标准输出写不进去（${code}）`,
  badDate: value => `环境变量 SOURCE_DATE_EPOCH 应是秒数，不能是“${value}”`,
  usage: {
    'commander.unknownOption': (named, nearest) =>
      `没有“${named}”这个选项${nearest === '' ? '' : `，是否为“${nearest}”？`}`,
    'commander.unknownCommand': (named, nearest) =>
      `没有“${named}”这个命令${nearest === '' ? '' : `，是否为“${nearest}”？`}`,
    'commander.optionMissingArgument': named => `选项“${named}”后面要写一个值`,
    'commander.missingArgument': () => '还要写出是哪个文件',
    'commander.invalidArgument': named => `“${named}”的值不对`,
    'commander.excessArguments': () => '参数太多，一次只能排一期',
  },
  seeHelp: '用法见 issue --help。',
  crash: file => `程序自身出了错，不是稿件的问题。请把 ${file} 发给开发者。`,
}

const en: CommandWords = {
  about: 'Typesets one number of a Chinese monthly digest: a YAML manifest in, a print-ready PDF out',
  build: 'check, lay out and write the PDF',
  check: 'check everything, write nothing',
  verify: 'check PDFs that were written: against the rules, and against their job sheet',
  pdf: 'PDFs that issue build wrote; of a folder all of them',
  sheet: 'the job sheet (.json); by default the one beside the PDF that tells of it',
  verifyJson: 'put the result on standard output as JSON',
  manifest:
    'issue.yaml, the folder of a number or of a publication; by default what the current folder holds',
  output: 'target; - is standard output; a folder takes the default name',
  edition: 'which edition: screen, press, or all; all when the manifest has a press block, otherwise screen',
  frozen: 'write nothing when fonts, tool or press profile differ from issue.lock',
  json: 'put the result (findings, pages, contents, fonts) on standard output as JSON',
  verbose: 'list the stages with their times',
  quiet: 'errors only',
  lang: 'language of the messages',
  noColor: 'no colour',
  noCache: 'take no pictures that an earlier build converted',
  help: 'show help',
  version: 'show the version',
  helpCommand: 'show help for a command',
  titles: {},
  stages: {
    read: 'manifest',
    assemble: 'articles',
    fonts: 'fonts',
    layout: 'layout',
    preflight: 'page checks',
    press: 'press',
    export: 'PDF',
    examine: 'reading back',
    write: 'writing',
  },
  built: ({ files: [first, ...more], beside, articles, pages, seconds }) => {
    if (more.length + beside.length === 0)
      return `wrote ${first?.path}: ${articles} articles, ${pages} pages, ${kilobytes(first?.bytes)}, in ${seconds.toFixed(2)} s`
    const list = [
      ...[first, ...more].map(file => `  ${file?.path}: ${file?.pages} pages, ${kilobytes(file?.bytes)}`),
      ...beside.map(({ role, path }) => `  ${path}: ${role === 'lock' ? 'lock' : 'job sheet'}`),
    ]
    return `wrote ${list.length} files: ${articles} articles, ${pages} pages, in ${seconds.toFixed(2)} s\n${list.join('\n')}`
  },
  checked: ({ articles, pages, seconds }) =>
    `checked: ${articles} articles, ${pages} pages, in ${seconds.toFixed(2)} s; nothing written`,
  verified: ({ path, standard, pages, sheet }) =>
    `${path} is sound: ${standard}, ${pages} pages${sheet === undefined ? '' : `, as its job sheet ${sheet} tells`}`,
  cannotRead: file => `cannot read “${file}”`,
  noFile: file => `there is no file “${file}”`,
  noPdfs: folder => `there is no PDF in the folder “${folder}”`,
  standardOutput: 'standard output',
  jsonWithPdf: '--json and -o - both want standard output; use one of them',
  oneTarget: 'there is more than one file to write: give -o a folder, or choose one edition with --edition',
  standardOutputLost: code => `standard output cannot be written (${code})`,
  badDate: value => `the variable SOURCE_DATE_EPOCH holds seconds, not “${value}”`,
  usage: {
    'commander.unknownOption': (named, nearest) =>
      `there is no option “${named}”${nearest === '' ? '' : `; did you mean “${nearest}”?`}`,
    'commander.unknownCommand': (named, nearest) =>
      `there is no command “${named}”${nearest === '' ? '' : `; did you mean “${nearest}”?`}`,
    'commander.optionMissingArgument': named => `the option “${named}” wants a value`,
    'commander.missingArgument': () => 'name a file',
    'commander.invalidArgument': named => `“${named}” does not take that value`,
    'commander.excessArguments': () => 'too many arguments; one number at a time',
  },
  seeHelp: 'See issue --help.',
  crash: file => `This is a fault of the tool, not of your text. Please send ${file} to its developers.`,
}

export const wordsOf = (language: Language): CommandWords => (language === 'en' ? en : zh)
