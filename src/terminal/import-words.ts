/** The sentences of `issue import`: its help, and the closing lines that give the account of every manuscript. */
import { visible } from '../findings/quoting.ts'
import type { Language } from '../findings/wording.ts'

export interface ImportTotals {
  readonly manifest: string
  readonly articles: number
  readonly books: number
  readonly unchanged: number
  readonly replaced: number
  readonly files: number
}

export interface CharacterTotals {
  readonly file: string
  readonly read: number
  readonly carried: number
  readonly fields: number
  readonly left: number
}

export interface ImportWords {
  readonly about: string
  readonly files: string
  readonly manifest: string
  readonly section: string
  readonly force: string
  readonly dryRun: string
  readonly printPath: string
  readonly done: (totals: ImportTotals) => string
  readonly planned: (totals: ImportTotals) => string
  readonly refused: (totals: Pick<ImportTotals, 'articles' | 'books'>) => string
  /** What is to become of a file, said before it is. */
  readonly would: Readonly<Record<'new' | 'replaced' | 'added-to', (path: string) => string>>
  readonly account: (totals: CharacterTotals) => string
}

const zhTotals = ({ articles, books, unchanged, replaced }: ImportTotals): string => {
  const standing = unchanged + replaced
  const known = standing === 0 ? '' : `，其中 ${standing} 篇（本）原来就有`
  return `${articles} 篇，${books} 本书${known}${replaced === 0 ? '' : `，盖掉 ${replaced} 篇`}`
}

const enTotals = ({ articles, books, unchanged, replaced }: ImportTotals): string => {
  const standing = unchanged + replaced
  const known = standing === 0 ? '' : `, ${standing} of them there before`
  return `${articles} articles, ${books} books${known}${replaced === 0 ? '' : `, ${replaced} written over`}`
}

const zh: ImportWords = {
  about: '把 Word、Markdown 或文本稿件拆成文章文件，添进本期清单',
  files: '稿件：.docx、.md 或 .txt；一个文件一篇，或一个文件一整期',
  manifest: '添进哪一期：issue.yaml 或某一期的文件夹；不写则取当前文件夹里的',
  section: '稿件里没有【栏目】时归入这个栏目',
  force: '本期已有的文章也换成稿件里的',
  dryRun: '只说会写哪些文件，什么都不写',
  printPath: '把写出的文件逐行列在标准输出上',
  done: totals =>
    totals.files === 0
      ? `没有新内容：${zhTotals(totals)}，${totals.manifest} 没有改动`
      : `已导入 ${totals.manifest}：${zhTotals(totals)}；写了 ${totals.files} 个文件`,
  planned: totals =>
    `将导入 ${totals.manifest}：${zhTotals(totals)}；会写 ${totals.files} 个文件，现在什么都没写`,
  refused: ({ articles, books }) => `稿件里有 ${articles} 篇、${books} 本书；有错误，什么都没写`,
  would: {
    new: path => `会写 ${visible(path)}`,
    replaced: path => `会盖掉 ${visible(path)}`,
    'added-to': path => `会添进 ${visible(path)}`,
  },
  account: ({ file, read, carried, fields, left }) =>
    `${visible(file)}：${read} 字 = 进文章 ${carried} + 成为字段（栏目、来源行、目次等）${fields} + 没有收 ${left}`,
}

const en: ImportWords = {
  about: 'divides Word, Markdown or text manuscripts into article files and adds them to the number',
  files: 'manuscripts: .docx, .md or .txt, one article a file or a whole number in one',
  manifest: 'the number to add to: issue.yaml or its folder; by default what the current folder holds',
  section: 'the section of articles that stand under no head 【…】',
  force: 'replace articles that the number has already',
  dryRun: 'say what would be written, write nothing',
  printPath: 'list the written files on standard output, one a line',
  done: totals =>
    totals.files === 0
      ? `nothing new: ${enTotals(totals)}; ${totals.manifest} is as it was`
      : `imported into ${totals.manifest}: ${enTotals(totals)}; ${totals.files} files written`,
  planned: totals =>
    `would import into ${totals.manifest}: ${enTotals(totals)}; ${totals.files} files, none written now`,
  refused: ({ articles, books }) =>
    `the manuscripts hold ${articles} articles and ${books} books; errors, so nothing was written`,
  would: {
    new: path => `would write ${visible(path)}`,
    replaced: path => `would write over ${visible(path)}`,
    'added-to': path => `would add to ${visible(path)}`,
  },
  account: ({ file, read, carried, fields, left }) =>
    `${visible(file)}: ${read} characters = ${carried} in articles + ${fields} in fields (heads, sources, contents) + ${left} left out`,
}

export const importWordsOf = (language: Language): ImportWords => (language === 'en' ? en : zh)
