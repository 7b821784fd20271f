/** Flags of the commands that make files for an editor to go on with. */
import type { Command } from 'commander'
import type { NewFilesSettings } from '../commands/new-files.ts'
import { type Desk, option, quietOption } from './desk.ts'

const words = {
  zh: { dryRun: '只说会写出哪些文件，不写', printPath: '把写出的文件名列到标准输出，一行一个' },
  en: {
    dryRun: 'say what would be written, write nothing',
    printPath: 'put the paths written on standard output, one a line',
  },
} as const

export interface NewFilesFlags {
  readonly dryRun?: boolean
  readonly printPath?: boolean
  readonly quiet?: boolean
}

export const newFilesFlags = (command: Command, desk: Desk): Command =>
  command
    .addOption(option(desk, '--dry-run', words[desk.language].dryRun))
    .addOption(option(desk, '--print-path', words[desk.language].printPath))
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
