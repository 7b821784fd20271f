/** What a job sheet tells of the whole number, held against one of its files; and what no file can prove. */
import type { Finding } from '../findings/finding.ts'
import type { FileFacts } from '../preflight/facts.ts'
import { coverPages } from '../press/spine.ts'
import { differs, type Words } from './compare.ts'
import type { FileTold } from './file-told.ts'
import type { JobSheet } from './job-sheet.ts'

/** Rounding of two decimals, twice. */
const slack = 0.02

/** Half as wide again as a page: no page is, and no cover lying flat is narrower. */
const flat = 1.5

/** The part a press file plays by its own pages; nothing for screens. */
export function roleFound(
  file: Pick<FileTold, 'edition' | 'pages' | 'trim'>,
  sheet: JobSheet,
): string | null {
  if (file.edition === 'screen') return null
  if (file.trim !== null && file.trim.width > flat * sheet.trim.width) return 'cover'
  return file.pages === sheet.pages ? 'whole' : 'inside'
}

/** Pages of the number that a file accounts for, with those of the other file where there are two. */
const pagesOfNumber = (file: FileTold): number | undefined =>
  file.role === 'cover' ? undefined : file.pages + (file.role === 'inside' ? coverPages : 0)

/** `file` is what was found; each difference is named once. */
export function compareJob(sheet: JobSheet, file: FileTold, facts: FileFacts): readonly Finding[] {
  const { press } = sheet
  const isPress = file.edition === 'press'
  const tell = (what: Words, said: string | number | null, is: string | number | null | undefined) =>
    is === undefined || said === is || (typeof said === 'number' && near(said, is))
      ? []
      : [differs(file.name, what, `${said ?? '—'}`, `${is ?? '—'}`)]
  const [intent] = facts.intents
  return [
    ...tell(
      { zh: '刊名和期数', en: 'the title with the number' },
      titleOf(sheet),
      facts.info.get('Title')?.value.replace(partOfTitle, '') ?? null,
    ),
    ...tell(
      { zh: '年份', en: 'the year' },
      sheet.month.slice(0, 4),
      /^(\d{4})年/.exec(sheet.number)?.[1] ?? null,
    ),
    ...tell({ zh: '全书页数', en: 'the page count of the number' }, sheet.pages, pagesOfNumber(file)),
    ...(isPress ? tell({ zh: '约定的出血', en: 'the bleed agreed on' }, sheet.bleed, file.bleed) : []),
    ...(isPress && press !== null
      ? [
          ...tell(
            { zh: '印刷条件', en: 'the printing condition' },
            press.condition,
            intent?.condition ?? null,
          ),
          ...tell({ zh: '装订', en: 'the binding' }, press.binding, bindingFound(sheet, file)),
        ]
      : []),
  ]
}

const near = (said: number, is: string | number | null): boolean =>
  typeof is === 'number' && Math.abs(said - is) <= slack

/** Where the number goes out in two files each is named by its part. */
const partOfTitle = / (?:封面|内文)$/

/** As the files bear it: without the running number. */
const titleOf = ({ title, number }: JobSheet): string => `${title} ${number.replace(/（总第.*）$/, '')}`

/** Only a cover shows it: what is glued has a spine. */
const bindingFound = (sheet: JobSheet, { role, trim }: FileTold): string | undefined =>
  role !== 'cover' || trim === null
    ? undefined
    : trim.width - 2 * sheet.trim.width > slack
      ? 'perfect'
      : 'saddle'

/** Something on a sheet that stands in no PDF: it is as the editors say. */
export interface Unproven extends Words {
  /** Where it stands on the sheet. */
  readonly key: string
}

const unproven: readonly Unproven[] = [
  { key: 'press.quantity', zh: '印数', en: 'the quantity' },
  { key: 'press.papers', zh: '用纸', en: 'the papers' },
  { key: 'press.delivery', zh: '第几次交付', en: 'the count of deliveries' },
  { key: 'press.totalInk', zh: '约定的总墨量', en: 'the limit of ink agreed on' },
  { key: 'press.contact', zh: '联系人', en: 'the contact' },
]

const unlessCover: readonly Unproven[] = [
  { key: 'press.binding', zh: '装订', en: 'the binding' },
  { key: 'press.spine', zh: '书脊', en: 'the spine' },
]

const always: readonly Unproven[] = [
  { key: 'month', zh: '月份', en: 'the month' },
  { key: 'contacts', zh: '编辑部的地址电话', en: 'the addresses of the editors' },
  { key: 'faces', zh: '字体文件', en: 'the font files' },
  { key: 'findings', zh: '排版时的提示', en: 'what was found when it was set' },
]

/** Binding and spine can be read off a cover alone. */
export const unprovenBy = (sheet: JobSheet, file: FileTold): readonly Unproven[] => [
  ...(sheet.press === null ? [] : unproven),
  ...(sheet.press === null || file.role === 'cover' ? [] : unlessCover),
  ...always,
]
