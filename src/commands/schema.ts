/** `issue schema`: the JSON Schema of a kind of file, on standard output or as files for an editor. */
import { posix } from 'node:path'
import { diskFiles } from '../manifest/disk.ts'
import { jsonSchemaText, type SchemaName } from '../manifest/json-schema.ts'
import { type NewFilesSettings, schemaFiles, schemaFolder, writeNew } from './new-files.ts'
import type { RunSettings } from './outcome.ts'
import { publicationHere } from './publication.ts'

export function printSchema(name: SchemaName, { stdout }: RunSettings): number {
  stdout.write(jsonSchemaText(name))
  return 0
}

/** Writes all three into the publication's folder, over those of another version. */
export function writeSchemas(settings: NewFilesSettings, surroundings: RunSettings): number {
  const { folder } = publicationHere(diskFiles(surroundings.workingFolder))
  const lines = posix.join(folder, schemaFolder)
  const closing = {
    zh: `写在 ${lines} 里了。在 issue.yaml 第一行写“# yaml-language-server: $schema=../${schemaFolder}/issue.schema.json”，编辑器就会提示`,
    en: `They are in ${lines}. Begin issue.yaml with “# yaml-language-server: $schema=../${schemaFolder}/issue.schema.json” for completion`,
  }
  return writeNew({ files: schemaFiles(folder), folders: [], closing }, settings, surroundings)
}
