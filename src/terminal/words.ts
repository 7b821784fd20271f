/** The sentences of the command itself, apart from findings: help, progress, the closing line. */
import type { Language } from '../findings/wording.ts'
import type { StageName } from '../stages.ts'
import { type Mended, mendedWords } from './fix-words.ts'
import { type RefusalWords, refusalWords } from './refusal-words.ts'
import { type UsageWords, usageWords } from './usage-words.ts'

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
  /** What of the sheet no file can prove, in words; nothing when it is not to be told. */
  readonly unproven: readonly string[]
}

export interface CommandWords extends RefusalWords {
  readonly about: string
  readonly build: string
  readonly check: string
  readonly verify: string
  readonly pdf: string
  readonly sheet: string
  readonly manifest: string
  readonly output: string
  readonly json: string
  readonly format: string
  readonly report: string
  readonly failOn: string
  readonly strict: string
  readonly printPath: string
  /** That every flag has a variable; stands below the help. */
  readonly variables: string
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
  /** `numbers`: how many were checked. */
  readonly checked: (
    closing: Pick<Closing, 'articles' | 'pages' | 'seconds'> & { readonly numbers: number },
  ) => string
  /** Where more is said about what was found. */
  readonly explained: (code: string) => string
  readonly standardOutput: string
  readonly verified: (verified: VerifiedFile) => string
  readonly edition: string
  readonly frozen: string
  readonly rule: string
  readonly proof: string
  readonly noCheck: string
  readonly fix: string
  readonly dryRun: string
  readonly manifests: string
  readonly mended: (mended: Mended) => string
  readonly usage: UsageWords
  /** `command` is empty for the program itself. */
  readonly seeHelp: (command: string) => string
  readonly crash: (file: string) => string
}

const kilobytes = (bytes = 0): string => `${Math.round(bytes / 1000)} kB`

const zh: CommandWords = {
  ...refusalWords.zh,
  about: '把一期电子月刊的稿件清单（YAML）排成可付印的 PDF',
  build: '检查、排版，写出 PDF',
  check: '只检查，不写任何文件',
  verify: '查写出的 PDF：合不合规则，与交接单符不符',
  pdf: 'issue build 写出的 PDF，可以几份；给文件夹则查里面所有的 PDF',
  sheet: '交接单（.json）；不写则取 PDF 旁边说到它的那一份',
  manifest: 'issue.yaml、某一期的文件夹或刊物文件夹；不写则取当前文件夹里的',
  output: '写到哪里；- 为标准输出；给文件夹则用默认文件名',
  json: '同 --format json',
  format: '结果的形式；text 以外的写到标准输出',
  report: '把结果另存一份，形式看扩展名：.json、.sarif、.xml（JUnit）',
  failOn: '到哪一级就算没通过（退出码 1），默认 error',
  strict: '同 --fail-on warning',
  printPath: '把写出的文件名列到标准输出，一行一个',
  variables: '每个选项都可以写成环境变量，例如 --fail-on 写成 ISSUE_FAIL_ON；选项优先。',
  edition: '写哪一版：screen 供屏幕阅读，press 供付印，all 两版都写；清单里有 press 时默认 all，否则 screen',
  frozen: '字体、程序版本、印刷特性文件与 issue.lock 不同就不写',
  verbose: '列出各阶段用时',
  quiet: '只报错误和使检查不通过的',
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
    check: '查文字',
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
  checked: ({ numbers, articles, pages, seconds }) =>
    `检查完毕：${numbers < 2 ? '' : `${numbers} 期，`}${articles} 篇，${pages} 页，用时 ${seconds.toFixed(2)} 秒；没有写任何文件`,
  verified: ({ path, standard, pages, sheet, unproven }) =>
    `${path} 合格：${standard}，${pages} 页${sheet === undefined ? '' : `，与交接单 ${sheet} 相符`}` +
    (unproven.length === 0 ? '' : `\n单上有几项文件里没有，没法查：${unproven.join('、')}`),
  explained: code => `说明：issue explain ${code}`,
  standardOutput: '标准输出',
  rule: '调整一条规则的级别，如 T117=off（off、hint、warning、error）；可以写几次',
  proof: '出校样：文字有错也照样写出（退出码仍是 1），书眉标“校样”',
  noCheck: '不查文字（结构和材料照查）',
  fix: '改正可以放心改的（标点全半角、多余空格、来源行日期），列出改动',
  dryRun: '只列出改动，不写文件',
  manifests: 'issue.yaml、某一期的文件夹或刊物文件夹，可以写几个；不写则取当前文件夹里的',
  mended: mendedWords.zh,
  usage: usageWords.zh,
  seeHelp: command => `用法见 ${['issue', command, '--help'].filter(Boolean).join(' ')}。`,
  crash: file => `程序自身出了错，不是稿件的问题。请把 ${file} 发给开发者。`,
}

const en: CommandWords = {
  ...refusalWords.en,
  about: 'Typesets one number of a Chinese monthly digest: a YAML manifest in, a print-ready PDF out',
  build: 'check, lay out and write the PDF',
  check: 'check everything, write nothing',
  verify: 'check PDFs that were written: against the rules, and against their job sheet',
  pdf: 'PDFs that issue build wrote; of a folder all of them',
  sheet: 'the job sheet (.json); by default the one beside the PDF that tells of it',
  manifest:
    'issue.yaml, the folder of a number or of a publication; by default what the current folder holds',
  output: 'target; - is standard output; a folder takes the default name',
  json: 'short for --format json',
  format: 'form of the result; any but text goes to standard output',
  report: 'also write the result to a file; its form by the ending: .json, .sarif, .xml (JUnit)',
  failOn: 'the least severity that fails (exit 1); error by default',
  strict: 'short for --fail-on warning',
  printPath: 'put the paths written on standard output, one a line',
  variables: 'Every option has a variable: ISSUE_FAIL_ON is --fail-on. The option weighs more.',
  edition: 'which edition: screen, press, or all; all when the manifest has a press block, otherwise screen',
  frozen: 'write nothing when fonts, tool or press profile differ from issue.lock',
  verbose: 'list the stages with their times',
  quiet: 'only errors and what makes the run fail',
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
    check: 'text',
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
  checked: ({ numbers, articles, pages, seconds }) =>
    `checked: ${numbers < 2 ? '' : `${numbers} numbers, `}${articles} articles, ${pages} pages, in ${seconds.toFixed(2)} s; nothing written`,
  verified: ({ path, standard, pages, sheet, unproven }) =>
    `${path} is sound: ${standard}, ${pages} pages${sheet === undefined ? '' : `, as its job sheet ${sheet} tells`}` +
    (unproven.length === 0 ? '' : `\nwhat no file can prove of the sheet: ${unproven.join(', ')}`),
  explained: code => `more: issue explain ${code}`,
  standardOutput: 'standard output',
  rule: 'change the level of a rule, as in T117=off (off, hint, warning, error); may repeat',
  proof: 'a proof: written even when the text has errors (still exit 1), 校样 in its running heads',
  noCheck: 'skip the checks of the text (structure and material are always checked)',
  fix: 'mend what is safe to mend (width of marks, spaces, dates of source lines) and show it',
  dryRun: 'show what would be changed, write nothing',
  manifests: 'issue.yaml, folders of numbers or of a publication; by default what the current folder holds',
  mended: mendedWords.en,
  usage: usageWords.en,
  seeHelp: command => `See ${['issue', command, '--help'].filter(Boolean).join(' ')}.`,
  crash: file => `This is a fault of the tool, not of your text. Please send ${file} to its developers.`,
}

export const wordsOf = (language: Language): CommandWords => (language === 'en' ? en : zh)
