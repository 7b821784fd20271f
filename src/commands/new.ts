/** `issue new`: the folder of the next number, with the settings of the last one. */
import { posix } from 'node:path'
import type { Finding } from '../findings/finding.ts'
import { listColumnFolders } from '../manifest/column-folders.ts'
import { type CalendarMonth, readMonth } from '../manifest/dates.ts'
import { diskFiles } from '../manifest/disk.ts'
import type { Files } from '../manifest/files.ts'
import { schemaFile } from '../manifest/json-schema.ts'
import { manifestNames, manifestOfMonth, monthFolders } from '../manifest/locate.ts'
import { dayName, firstNumber, monthName, type NextNumber, nextNumber } from '../manifest/next-number.ts'
import { readIssueFile, readPublicationFile } from '../manifest/read.ts'
import { builtIn } from '../manifest/settings.ts'
import {
  type NewFiles,
  type NewFilesSettings,
  newText,
  schemaFiles,
  schemaFolder,
  tellFindings,
  writeNew,
} from './new-files.ts'
import type { RunSettings } from './outcome.ts'
import { type Publication, publicationHere } from './publication.ts'

const wrongUse = 2

/** `written` is the month as it stands on the command line. */
export function newNumber(written: string, settings: NewFilesSettings, surroundings: RunSettings): number {
  const { language } = settings
  const { stderr, workingFolder } = surroundings
  const month = readMonth(written)
  if (month === undefined) {
    stderr.write(
      language === 'zh'
        ? `issue: “${written}”不是年月，写成 2023-02 的样子\n`
        : `issue: “${written}” is not a month; write it as 2023-02\n`,
    )
    return wrongUse
  }
  const files = diskFiles(workingFolder)
  const publication = publicationHere(files)
  const planned = plan(files, publication, month)
  if (!planned.ok) return tellFindings(planned.findings, files, language, stderr)
  return writeNew(newFiles(files, publication, planned), settings, surroundings)
}

type Planned =
  | { readonly ok: false; readonly findings: readonly Finding[] }
  | {
      readonly ok: true
      readonly folder: string
      readonly number: NextNumber
      /** Sections that have a folder of their own below `articles`. */
      readonly columns: readonly string[]
    }

const schema = `../${schemaFolder}/${schemaFile('issue')}`

/** Counts on from the newest number before this one; the first of a publication begins from its settings. */
function plan(files: Files, publication: Publication, month: CalendarMonth): Planned {
  const name = monthName(month)
  const folder = posix.join(publication.folder, name)
  const earlier = monthFolders(files, publication.folder)
    .filter(other => other < name)
    .flatMap(other => manifestOfMonth(files, publication.folder, other) ?? [])
    .at(-1)
  if (earlier === undefined) {
    const settings = publication.file === undefined ? undefined : readPublicationFile(files, publication.file)
    if (settings?.ok === false) return settings
    const columns = settings?.value.value.columns ?? builtIn.columns
    return { ok: true, folder, number: firstNumber(month, columns, schema), columns: [] }
  }
  const last = readIssueFile(files, earlier)
  if (!last.ok) return last
  const columns =
    last.value.value.sections === undefined
      ? listColumnFolders(files, { folder: posix.dirname(earlier) }).map(({ column }) => column)
      : []
  return { ok: true, folder, number: nextNumber(last.value, month, schema), columns }
}

function newFiles(
  files: Files,
  publication: Publication,
  { folder, number, columns }: Extract<Planned, { readonly ok: true }>,
): NewFiles {
  const articles = posix.join(folder, 'articles')
  const standing = manifestNames
    .map(name => posix.join(folder, name))
    .find(path => files.kind(path) !== 'missing')
  const manifest = newText(standing ?? posix.join(folder, 'issue.yaml'), number.text)
  const schemas = schemaFiles(publication.folder).filter(({ path }) => files.kind(path) === 'missing')
  return {
    files: [manifest, ...schemas],
    folders: [articles, ...columns.map(column => posix.join(articles, column))],
    closing: { zh: closingZh(folder, number), en: closingEn(folder, number) },
  }
}

function closingZh(folder: string, { number, total, date }: NextNumber): string {
  const counted = total === undefined ? `第 ${number} 期` : `第 ${number} 期，总第 ${total} 期`
  return `${counted}，${dayName(date)} 出版。把文章放进 ${folder}/articles，列入 issue.yaml，再运行 issue check ${folder}`
}

function closingEn(folder: string, { number, total, date }: NextNumber): string {
  const counted = total === undefined ? `number ${number}` : `number ${number} (${total} in all)`
  return `${counted}, out on ${dayName(date)}. Put the articles into ${folder}/articles, list them in issue.yaml, and run issue check ${folder}`
}
