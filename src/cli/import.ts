/** `issue import`: manuscripts into article files and the manifest. */
import type { ImportSettings } from '../commands/import.ts'
import { importWordsOf } from '../terminal/import-words.ts'
import { colourOption, type Describe, type Desk, jsonOption, option, quietOption } from './desk.ts'

interface ImportFlags {
  readonly manifest?: string
  readonly section?: string
  readonly force?: boolean
  readonly dryRun?: boolean
  readonly printPath?: boolean
  readonly json?: boolean
  readonly quiet?: boolean
  readonly color: boolean
}

export const describeImport: Describe = (_program, desk) => {
  const words = importWordsOf(desk.language)
  desk
    .command('import')
    .description(words.about)
    .argument('<file...>', words.files)
    .addOption(option(desk, '-m, --manifest <manifest>', words.manifest))
    .addOption(option(desk, '--section <name>', words.section))
    .addOption(option(desk, '--force', words.force))
    .addOption(option(desk, '--dry-run', words.dryRun))
    .addOption(option(desk, '--print-path', words.printPath))
    .addOption(jsonOption(desk))
    .addOption(quietOption(desk))
    .addOption(colourOption(desk))
    .action((files: readonly string[], flags: ImportFlags) =>
      desk.run(async () => {
        const { runImport } = await import('../commands/import.ts')
        return runImport(settingsOf(files, flags, desk), desk.surroundings)
      }),
    )
}

const settingsOf = (
  manuscripts: readonly string[],
  flags: ImportFlags,
  { language }: Desk,
): ImportSettings => ({
  form: flags.json ? 'json' : 'text',
  detail: flags.quiet ? 'quiet' : 'normal',
  colour: flags.color ? 'asked' : 'refused',
  language,
  request: {
    manuscripts,
    manifest: flags.manifest,
    section: flags.section,
    replace: flags.force ? 'asked' : 'never',
  },
  write: flags.dryRun ? 'nothing' : 'files',
  list: flags.printPath ? 'paths' : 'nothing',
})
