/** `issue init`: the folder of a new publication. Nothing is asked: what is not said on the command line has a default. */
import { posix } from 'node:path'
import { diskFiles, withSlashes } from '../manifest/disk.ts'
import { firstPublication } from '../manifest/first-publication.ts'
import { schemaFile } from '../manifest/json-schema.ts'
import { publicationNames, relativePath } from '../manifest/locate.ts'
import { builtIn } from '../manifest/settings.ts'
import { type NewFilesSettings, newText, schemaFiles, schemaFolder, writeNew } from './new-files.ts'
import type { RunSettings } from './outcome.ts'

export interface InitSettings extends NewFilesSettings {
  /** Undefined is the working folder. */
  readonly folder: string | undefined
  readonly title: string | undefined
  readonly organiser: string | undefined
  readonly columns: readonly string[] | undefined
}

export function initPublication(settings: InitSettings, surroundings: RunSettings): number {
  const files = diskFiles(surroundings.workingFolder)
  const folder = relativePath(files, withSlashes(settings.folder ?? '.'))
  const standing = publicationNames
    .map(name => posix.join(folder, name))
    .find(path => files.kind(path) !== 'missing')
  const text = firstPublication({
    title: settings.title ?? builtIn.title,
    organiser: settings.organiser,
    columns: settings.columns ?? builtIn.columns,
    schema: `./${schemaFolder}/${schemaFile('publication')}`,
  })
  const path = standing ?? posix.join(folder, 'publication.yaml')
  const closing = {
    zh: `刊物设置都在 ${path}，每一行都有说明。接着${folder === '.' ? '' : `到 ${folder} 里`}运行 issue new 年-月，建第一期`,
    en: `${path} says a word on each of its lines. Now run issue new YYYY-MM${folder === '.' ? '' : ` in ${folder}`} for the first number`,
  }
  return writeNew(
    { files: [newText(path, text), ...schemaFiles(folder)], folders: [], closing },
    settings,
    surroundings,
  )
}
