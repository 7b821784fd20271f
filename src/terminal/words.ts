/** The sentences of the command itself, apart from findings: help, progress, the closing line, wrong usage. */
import type { Language } from '../findings/wording.ts'
import type { StageName } from '../stages.ts'

export interface Closing {
  readonly path: string
  readonly articles: number
  readonly pages: number
  readonly bytes: number
  readonly seconds: number
}

/** What `issue fix` came to. */
export interface Mended {
  readonly edits: number
  readonly files: number
  /** Findings that only a person can mend. */
  readonly left: number
  readonly run: 'written' | 'dry'
}

export interface CommandWords {
  readonly about: string
  readonly build: string
  readonly check: string
  readonly manifest: string
  readonly output: string
  readonly json: string
  readonly verbose: string
  readonly quiet: string
  readonly lang: string
  readonly noColor: string
  readonly help: string
  readonly version: string
  readonly helpCommand: string
  readonly titles: Readonly<Record<string, string>>
  readonly stages: Readonly<Record<StageName, string>>
  readonly built: (closing: Closing) => string
  readonly checked: (closing: Pick<Closing, 'articles' | 'pages' | 'seconds'>) => string
  readonly standardOutput: string
  readonly jsonWithPdf: string
  readonly badDate: (value: string) => string
  readonly badRule: (value: string) => string
  readonly rule: string
  readonly proof: string
  readonly noCheck: string
  readonly fix: string
  readonly dryRun: string
  readonly manifests: string
  readonly mended: (mended: Mended) => string
  readonly standardOutputLost: (code: string) => string
  readonly usage: Readonly<Record<string, (named: string, nearest: string) => string>>
  readonly seeHelp: string
  readonly crash: (file: string) => string
}

const kilobytes = (bytes: number): string => `${Math.round(bytes / 1000)} kB`

const zh: CommandWords = {
  about: '把一期电子月刊的稿件清单（YAML）排成可付印的 PDF',
  build: '检查、排版，写出 PDF',
  check: '只检查，不写任何文件',
  manifest: 'issue.yaml、某一期的文件夹或刊物文件夹；不写则取当前文件夹里的',
  output: '写到哪里；- 为标准输出；给文件夹则用默认文件名',
  json: '把结果（发现的问题、页码、目次、字体）以 JSON 写到标准输出',
  verbose: '列出各阶段用时',
  quiet: '只报错误',
  lang: '消息的语言',
  noColor: '不用颜色',
  help: '显示帮助',
  version: '显示版本号',
  helpCommand: '显示某个命令的帮助',
  titles: { 'Usage:': '用法：', 'Arguments:': '参数：', 'Options:': '选项：', 'Commands:': '命令：' },
  stages: {
    read: '读清单',
    assemble: '读文章',
    check: '查文字',
    fonts: '备字体',
    layout: '排版',
    preflight: '查版面',
    export: '生成 PDF',
    write: '写文件',
  },
  built: ({ path, articles, pages, bytes, seconds }) =>
    `已写出 ${path}：${articles} 篇，${pages} 页，${kilobytes(bytes)}，用时 ${seconds.toFixed(2)} 秒`,
  checked: ({ articles, pages, seconds }) =>
    `检查完毕：${articles} 篇，${pages} 页，用时 ${seconds.toFixed(2)} 秒；没有写任何文件`,
  standardOutput: '标准输出',
  jsonWithPdf: '--json 与 -o - 都要用标准输出，只能用一个',
  standardOutputLost: code => `标准输出写不进去（${code}）`,
  badRule: value =>
    `“--rule ${value}”写法不对，应为“代号=级别”，如 T117=off；级别有 off、hint、warning、error`,
  rule: '调整一条规则的级别，如 T117=off（off、hint、warning、error）；可以写几次',
  proof: '出校样：文字有错也照样写出（退出码仍是 1），书眉标“校样”',
  noCheck: '不查文字（结构和材料照查）',
  fix: '改正可以放心改的（标点全半角、多余空格、来源行日期），列出改动',
  dryRun: '只列出改动，不写文件',
  manifests: 'issue.yaml、某一期的文件夹或刊物文件夹，可以写几个；不写则取当前文件夹里的',
  mended: ({ edits, files, left, run }) => {
    const rest = left === 0 ? '' : `；另有 ${left} 处要人来改，见 issue check`
    if (edits === 0) return `没有可以放心改的地方${rest}`
    return run === 'dry'
      ? `可以改 ${edits} 处，涉及 ${files} 个文件，没有写${rest}`
      : `改了 ${edits} 处，写了 ${files} 个文件${rest}`
  },
  badDate: value => `环境变量 SOURCE_DATE_EPOCH 应是秒数，不能是“${value}”`,
  usage: {
    'commander.unknownOption': (named, nearest) =>
      `没有“${named}”这个选项${nearest === '' ? '' : `，是否为“${nearest}”？`}`,
    'commander.unknownCommand': (named, nearest) =>
      `没有“${named}”这个命令${nearest === '' ? '' : `，是否为“${nearest}”？`}`,
    'commander.optionMissingArgument': named => `选项“${named}”后面要写一个值`,
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
  manifest:
    'issue.yaml, the folder of a number or of a publication; by default what the current folder holds',
  output: 'target; - is standard output; a folder takes the default name',
  json: 'put the result (findings, pages, contents, fonts) on standard output as JSON',
  verbose: 'list the stages with their times',
  quiet: 'errors only',
  lang: 'language of the messages',
  noColor: 'no colour',
  help: 'show help',
  version: 'show the version',
  helpCommand: 'show help for a command',
  titles: {},
  stages: {
    read: 'manifest',
    assemble: 'articles',
    check: 'text',
    fonts: 'fonts',
    layout: 'layout',
    preflight: 'preflight',
    export: 'PDF',
    write: 'writing',
  },
  built: ({ path, articles, pages, bytes, seconds }) =>
    `wrote ${path}: ${articles} articles, ${pages} pages, ${kilobytes(bytes)}, in ${seconds.toFixed(2)} s`,
  checked: ({ articles, pages, seconds }) =>
    `checked: ${articles} articles, ${pages} pages, in ${seconds.toFixed(2)} s; nothing written`,
  standardOutput: 'standard output',
  jsonWithPdf: '--json and -o - both want standard output; use one of them',
  standardOutputLost: code => `standard output cannot be written (${code})`,
  badRule: value =>
    `“--rule ${value}” is not of the form CODE=LEVEL, as in T117=off; levels are off, hint, warning, error`,
  rule: 'change the level of a rule, as in T117=off (off, hint, warning, error); may repeat',
  proof: 'a proof: written even when the text has errors (still exit 1), 校样 in its running heads',
  noCheck: 'skip the checks of the text (structure and material are always checked)',
  fix: 'mend what is safe to mend (width of marks, spaces, dates of source lines) and show it',
  dryRun: 'show what would be changed, write nothing',
  manifests: 'issue.yaml, folders of numbers or of a publication; by default what the current folder holds',
  mended: ({ edits, files, left, run }) => {
    const rest = left === 0 ? '' : `; ${left} more are for a person to mend, see issue check`
    if (edits === 0) return `nothing that is safe to mend${rest}`
    const amount = `${edits} place${edits === 1 ? '' : 's'} in ${files} file${files === 1 ? '' : 's'}`
    return run === 'dry' ? `would mend ${amount}, nothing written${rest}` : `mended ${amount}${rest}`
  },
  badDate: value => `the variable SOURCE_DATE_EPOCH holds seconds, not “${value}”`,
  usage: {
    'commander.unknownOption': (named, nearest) =>
      `there is no option “${named}”${nearest === '' ? '' : `; did you mean “${nearest}”?`}`,
    'commander.unknownCommand': (named, nearest) =>
      `there is no command “${named}”${nearest === '' ? '' : `; did you mean “${nearest}”?`}`,
    'commander.optionMissingArgument': named => `the option “${named}” wants a value`,
    'commander.invalidArgument': named => `“${named}” does not take that value`,
    'commander.excessArguments': () => 'too many arguments; one number at a time',
  },
  seeHelp: 'See issue --help.',
  crash: file => `This is a fault of the tool, not of your text. Please send ${file} to its developers.`,
}

export const wordsOf = (language: Language): CommandWords => (language === 'en' ? en : zh)
