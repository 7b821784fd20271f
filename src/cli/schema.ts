/** `issue schema`: what may stand in a file, for editors that complete and check while one types. */
import { Argument } from 'commander'
import type { SchemaName } from '../manifest/json-schema.ts'
import { type Describe, option } from './desk.ts'
import { type NewFilesFlags, newFilesFlags, newFilesSettings } from './new-files-flags.ts'

const words = {
  zh: {
    about: '输出 JSON Schema，供编辑器提示和检查',
    which: '哪一种文件',
    write: '三种都写进刊物文件夹的 schema/',
  },
  en: {
    about: 'print the JSON Schema for editors',
    which: 'kind of file',
    write: 'write all three into schema/ of the publication',
  },
} as const

const kinds: readonly SchemaName[] = ['issue', 'publication', 'article']

export const describeSchema: Describe = (_program, desk) => {
  const { about, which, write } = words[desk.language]
  const command = desk
    .command('schema')
    .description(about)
    .addArgument(new Argument('[kind]', which).choices(kinds).default('issue'))
    .addOption(option(desk, '--write', write))
  newFilesFlags(command, desk).action(
    (kind: SchemaName, flags: NewFilesFlags & { readonly write?: boolean }) =>
      desk.run(async () => {
        const { printSchema, writeSchemas } = await import('../commands/schema.ts')
        return flags.write
          ? writeSchemas(newFilesSettings(flags, desk), desk.surroundings)
          : printSchema(kind, desk.surroundings)
      }),
  )
}
