/** A made-up case of a rule: an article, in a number, in a publication, with the stretch at fault between ⟦ and ⟧. */
import type { Files } from '../../src/manifest/files.ts'
import { type MemoryFile, memoryFiles } from './memory-files.ts'

export interface ArticleCase {
  readonly title?: string
  readonly date?: string
  /** Lines of the front matter. */
  readonly fields?: string
  readonly body?: string
}

export interface RuleCase extends ArticleCase {
  /** Lines of `publication.yaml`. */
  readonly settings?: string
  /** Further articles of the number. */
  readonly others?: readonly ArticleCase[]
  /** Bodies of articles of other months. */
  readonly past?: Readonly<Record<string, string>>
}

const published = 'title: 江湾月报\nlayout: { pages: { fill: off } }\n'

const articleFile = ({
  title = '渡口消息',
  date = '2023-02-16',
  fields = '',
  body = '',
}: ArticleCase): string =>
  `---\ntitle: ${title}\ndate: ${date}\n${/^toc:/m.test(fields) ? '' : 'toc: true\n'}${fields.trimEnd()}${fields === '' ? '' : '\n'}---\n\n${body.trimEnd()}\n`

/** The files of a case, as written: with its marks. */
function written(case_: RuleCase): Readonly<Record<string, string>> {
  const articles = [case_, ...(case_.others ?? [])]
  const names = articles.map((_, place) => `articles/0${place + 1}.md`)
  const months = Object.entries(case_.past ?? {}).flatMap(([month, body]) => [
    [`${month}/issue.yaml`, `issue: ${month}\nsections:\n  行业资讯:\n    - articles/01.md\n`],
    [`${month}/articles/01.md`, articleFile({ title: '往期', date: `${month}-16`, body })],
  ])
  return Object.fromEntries([
    ['publication.yaml', published + (case_.settings ?? '')],
    [
      '2023-02/issue.yaml',
      `issue: 2023-02\nsections:\n  行业资讯:\n${names.map(name => `    - ${name}\n`).join('')}`,
    ],
    ...articles.map((article, place) => [`2023-02/${names[place]}`, articleFile(article)]),
    ...months,
  ])
}

export interface MarkedFiles {
  readonly files: Files
  /** The stretches between the marks. */
  readonly marked: readonly { readonly file: string; readonly text: string; readonly from: number }[]
}

export function filesOfCase(given: string | RuleCase): MarkedFiles {
  const marked: { file: string; text: string; from: number }[] = []
  const clean: Record<string, MemoryFile> = {}
  for (const [file, text] of Object.entries(written(typeof given === 'string' ? { body: given } : given))) {
    const match = /⟦([\s\S]*?)⟧/.exec(text)
    if (match !== null) marked.push({ file, text: match[1] ?? '', from: match.index })
    clean[file] = text.replace(/[⟦⟧]/g, '')
  }
  return { files: memoryFiles(clean), marked }
}

export const caseFolder = '2023-02'
