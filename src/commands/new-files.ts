/** New files of a publication, written all or none, and what is told of them. */
import { exitCode } from '../findings/exit-code.ts'
import { type Finding, found } from '../findings/finding.ts'
import { visible } from '../findings/quoting.ts'
import type { Language } from '../findings/wording.ts'
import { diskFiles } from '../manifest/disk.ts'
import type { Files } from '../manifest/files.ts'
import { jsonSchemaText, schemaFile, schemaNames } from '../manifest/json-schema.ts'
import { findSources } from '../manifest/source.ts'
import { makeFolders, type OutputFile, writeWhole } from '../output.ts'
import { plainPaint } from '../terminal/paint.ts'
import { nowhere, reportFindings } from '../terminal/report.ts'
import type { RunSettings } from './outcome.ts'

export interface NewFilesSettings {
  readonly language: Language
  /** `dry`: says what would be written and writes nothing. */
  readonly mode: 'write' | 'dry'
  /** Whether the paths go to standard output, one a line. */
  readonly paths: 'printed' | 'unprinted'
  readonly detail: 'quiet' | 'normal'
}

export interface NewFiles {
  readonly files: readonly OutputFile[]
  /** Folders that are made besides. */
  readonly folders: readonly string[]
  /** What is said when it is done. */
  readonly closing: Readonly<Record<Language, string>>
}

/** The folder of the schema files, below that of the publication (3.3, 3.4). */
export const schemaFolder = 'schema'

export const newText = (path: string, text: string): OutputFile => ({
  path,
  bytes: Buffer.from(text),
  form: 'new',
})

/** The three schema files; they are the tool's own and may be replaced by those of another version. */
export const schemaFiles = (folder: string): readonly OutputFile[] =>
  schemaNames.map(name => ({
    path: join(folder, schemaFolder, schemaFile(name)),
    bytes: Buffer.from(jsonSchemaText(name)),
    form: 'json',
  }))

const join = (...parts: readonly string[]): string => parts.filter(part => part !== '.').join('/')

/** Writes the files and tells of them; gives the exit code. */
export function writeNew(
  { files, folders, closing }: NewFiles,
  settings: NewFilesSettings,
  { stdout, stderr, workingFolder }: RunSettings,
): number {
  const { mode, language } = settings
  const disk = diskFiles(workingFolder)
  const fault = mode === 'dry' ? standing(files, disk) : (writeWhole(files, 'made') ?? makeFolders(folders))
  if (fault !== undefined) return tellFindings([fault], disk, language, stderr)
  if (settings.paths === 'printed') for (const { path } of files) stdout.write(`${path}\n`)
  if (settings.detail === 'quiet') return 0
  const [zh, en] = mode === 'dry' ? ['会写出', 'would write'] : ['已写出', 'wrote']
  for (const { path } of files) stderr.write(`${language === 'zh' ? zh : en} ${visible(path)}\n`)
  if (mode === 'write') stderr.write(`${visible(closing[language])}\n`)
  return 0
}

/** What a new file would have to replace. */
function standing(files: readonly OutputFile[], disk: Files): Finding | undefined {
  const taken = files.find(({ path, form }) => form === 'new' && disk.kind(path) !== 'missing')
  return taken && found('file-exists', { file: taken.path })
}

/** Puts findings on standard error and gives the exit code they amount to. */
export function tellFindings(
  findings: readonly Finding[],
  files: Files,
  language: Language,
  stderr: NodeJS.WriteStream,
): number {
  const context = { language, sourceOf: findSources(files), placeOf: nowhere }
  if (findings.length > 0) stderr.write(reportFindings(findings, context, plainPaint))
  return exitCode(findings, 'error')
}
