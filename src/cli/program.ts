/** The whole command line: the program, and every command in the order of its help. */
import { Command } from 'commander'
import { describeBuild } from './build.ts'
import { describeCheck } from './check.ts'
import {
  cacheOption,
  colourOption,
  type Describe,
  type Desk,
  languageOption,
  quietOption,
  verboseOption,
} from './desk.ts'
import { describeExplain } from './explain.ts'
import { describeFix } from './fix.ts'
import { describeImport } from './import.ts'
import { describeInit } from './init.ts'
import { describeNew } from './new.ts'
import { describeSchema } from './schema.ts'
import { describeToc } from './toc.ts'
import { describeVerify } from './verify.ts'

const commands: readonly Describe[] = [
  describeBuild,
  describeCheck,
  describeFix,
  describeVerify,
  describeNew,
  describeInit,
  describeImport,
  describeToc,
  describeExplain,
  describeSchema,
]

export function programOf(desk: Omit<Desk, 'command'>): Command {
  const { words, surroundings } = desk
  const dress = (command: Command): Command =>
    command
      .exitOverride()
      .configureOutput({ outputError: () => undefined })
      .configureHelp({ styleTitle: title => words.titles[title] ?? title })
      .helpOption('-h, --help', words.help)
      .addOption(languageOption(desk))
  const program = dress(new Command('issue'))
    .description(words.about)
    .version(surroundings.version, '-V, --version', words.version)
    .helpCommand('help [command]', words.helpCommand)
    .addHelpText('after', `\n${words.variables}`)
  const command = (name: string): Command => dress(program.command(name)).allowExcessArguments(false)
  for (const describe of commands) describe(program, { ...desk, command })
  for (const described of program.commands) understandEverywhere(described, { ...desk, command })
  return program
}

/** Flags of all commands (2.2): a job passes the same ones to each, whether or not it has something to leave out. */
function understandEverywhere(described: Command, desk: Desk): void {
  const everywhere = [quietOption(desk), verboseOption(desk), colourOption(desk), cacheOption(desk)]
  for (const option of everywhere)
    if (!described.options.some(({ long }) => long === option.long)) described.addOption(option.hideHelp())
}
