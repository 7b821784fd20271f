/** Flags of the commands that make files for an editor to go on with. */
import type { Command } from 'commander'
import type { NewFilesSettings } from '../commands/new-files.ts'
import { type Desk, option, printPathOption, quietOption } from './desk.ts'

const words = {
  zh: '只说会写出哪些文件，不写',
  en: 'say what would be written, write nothing',
} as const

export interface NewFilesFlags {
  readonly dryRun?: boolean
  readonly printPath?: boolean
  readonly quiet?: boolean
}

export const newFilesFlags = (command: Command, desk: Desk): Command =>
  command
    .addOption(option(desk, '--dry-run', words[desk.language]))
    .addOption(printPathOption(desk))
    .addOption(quietOption(desk))

export const newFilesSettings = (
  { dryRun, printPath, quiet }: NewFilesFlags,
  { language }: Pick<Desk, 'language'>,
): NewFilesSettings => ({
  language,
  mode: dryRun ? 'dry' : 'write',
  paths: printPath ? 'printed' : 'unprinted',
  detail: quiet ? 'quiet' : 'normal',
})
