/**
 * The command: its words on the command line, its exit codes, and the only place that touches the process. What it does
 * lies in `commands/`, loaded when a command is really run.
 */

import { writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Command, CommanderError, Option } from 'commander'
import packageFile from '../package.json' with { type: 'json' }
import type { ImportSettings } from './commands/import.ts'
import type { CommandSettings, RunSettings } from './commands/outcome.ts'
import type { Language } from './findings/wording.ts'
import { importWordsOf } from './terminal/import-words.ts'
import { type CommandWords, wordsOf } from './terminal/words.ts'

/** 2.3: wrong use, output that cannot be written, and a fault of the tool itself. */
const wrongUse = 2
const cannotWrite = 5
const toolFault = 70

/** Runs the command the process was started for and leaves its exit code behind. */
export async function main(): Promise<void> {
  const { argv, env, stdout, stderr } = process
  const language = languageOf(argv, env.ISSUE_LANG)
  const words = wordsOf(language)
  stdout.on('error', (fault: NodeJS.ErrnoException) => {
    // A reader that closes its end of a pipe early is no fault; anything else means that what was asked for is lost.
    if (fault.code === 'EPIPE') process.exit()
    stderr.write(`issue: ${words.standardOutputLost(fault.code ?? '')}\n`)
    process.exit(cannotWrite)
  })
  const program = commandOf(language, {
    run: async (command, settings) => {
      const { run } = await import('./commands/run.ts')
      process.exitCode = await run(command, { ...settings, language }, surroundings())
    },
    runImport: async settings => {
      const { runImport } = await import('./commands/import.ts')
      process.exitCode = await runImport({ ...settings, language }, surroundings())
    },
  })
  try {
    await program.parseAsync(argv)
  } catch (fault) {
    if (fault instanceof CommanderError) {
      process.exitCode = fault.exitCode === 0 ? 0 : wrongUse
      const message = usageMessage(fault, words)
      if (message !== '') stderr.write(`issue: ${message}\n`)
      return
    }
    process.exitCode = toolFault
    stderr.write(`${words.crash(writeCrashFile(fault, argv.slice(2)))}\n`)
  }
}

/** What of the process a command may know. */
function surroundings(): RunSettings {
  const { env, stdout, stderr } = process
  const isTerminal = stderr.isTTY === true && env.TERM !== 'dumb'
  const forced = env.FORCE_COLOR !== undefined && env.FORCE_COLOR !== '0' && env.FORCE_COLOR !== ''
  const refused = (env.NO_COLOR !== undefined && env.NO_COLOR !== '') || env.FORCE_COLOR === '0'
  return {
    workingFolder: process.cwd(),
    sourceDateEpoch: env.SOURCE_DATE_EPOCH,
    stdout,
    stderr,
    // A terminal that does not know its width would make the spinner clear lines without end.
    spinner: isTerminal && stderr.columns > 0 && env.CI === undefined ? 'wanted' : 'unwanted',
    colour: !refused && (forced || isTerminal) ? 'wanted' : 'unwanted',
    version: packageFile.version,
  }
}

/** The language must be known before the command line is parsed: help and wrong usage speak it too. */
function languageOf(argv: readonly string[], variable: string | undefined): Language {
  const at = argv.lastIndexOf('--lang')
  const flag =
    at === -1 ? argv.findLast(word => word.startsWith('--lang='))?.slice('--lang='.length) : argv[at + 1]
  return (flag ?? variable) === 'en' ? 'en' : 'zh'
}

/** The work behind the commands, loaded when one is run. */
interface Work {
  readonly run: (command: 'build' | 'check', settings: Omit<CommandSettings, 'language'>) => Promise<void>
  readonly runImport: (settings: Omit<ImportSettings, 'language'>) => Promise<void>
}

function commandOf(language: Language, { run, runImport }: Work): Command {
  const words = wordsOf(language)
  const dress = (command: Command): Command =>
    command
      .exitOverride()
      .configureOutput({ outputError: () => undefined })
      .configureHelp({ styleTitle: title => words.titles[title] ?? title })
      .helpOption('-h, --help', words.help)
  const program = dress(new Command('issue'))
    .description(words.about)
    .version(packageFile.version, '-V, --version', words.version)
    .helpCommand('help [command]', words.helpCommand)
    .addOption(languageOption(words))
  const both = (command: Command): Command =>
    dress(command)
      .argument('[manifest]', words.manifest)
      .option('--json', words.json)
      .option('-v, --verbose', words.verbose)
      .option('-q, --quiet', words.quiet)
      .addOption(languageOption(words))
      .option('--no-color', words.noColor)
      .allowExcessArguments(false)
  both(program.command('build').description(words.build))
    .option('-o, --output <file>', words.output)
    .action((named: string | undefined, options: Flags) => run('build', settingsOf(named, options)))
  both(program.command('check').description(words.check)).action(
    (named: string | undefined, options: Flags) => run('check', settingsOf(named, options)),
  )
  const importing = importWordsOf(language)
  dress(program.command('import').description(importing.about))
    .argument('<file...>', importing.files)
    .option('-m, --manifest <manifest>', importing.manifest)
    .option('--section <name>', importing.section)
    .option('--force', importing.force)
    .option('--dry-run', importing.dryRun)
    .option('--print-path', importing.printPath)
    .option('--json', words.json)
    .option('-q, --quiet', words.quiet)
    .addOption(languageOption(words))
    .option('--no-color', words.noColor)
    .action((files: readonly string[], flags: ImportFlags) => runImport(importSettingsOf(files, flags)))
  return program
}

interface ImportFlags extends Flags {
  readonly manifest?: string
  readonly section?: string
  readonly force?: boolean
  readonly dryRun?: boolean
  readonly printPath?: boolean
}

const importSettingsOf = (
  manuscripts: readonly string[],
  flags: ImportFlags,
): Omit<ImportSettings, 'language'> => {
  const { form, detail, colour } = settingsOf(undefined, flags)
  const replace = flags.force ? 'asked' : 'never'
  return {
    form,
    detail,
    colour,
    request: { manuscripts, manifest: flags.manifest, section: flags.section, replace },
    write: flags.dryRun ? 'nothing' : 'files',
    list: flags.printPath ? 'paths' : 'nothing',
  }
}

/** May stand before the command or after it; its value is taken from the words ahead of parsing. */
const languageOption = (words: CommandWords): Option =>
  new Option('--lang <zh|en>', words.lang).choices(['zh', 'en'])

interface Flags {
  readonly output?: string
  readonly json?: boolean
  readonly verbose?: boolean
  readonly quiet?: boolean
  readonly color: boolean
}

const settingsOf = (named: string | undefined, flags: Flags): Omit<CommandSettings, 'language'> => ({
  named,
  output: flags.output,
  form: flags.json ? 'json' : 'text',
  detail: flags.quiet ? 'quiet' : flags.verbose ? 'verbose' : 'normal',
  colour: flags.color ? 'asked' : 'refused',
})

/** Wrong usage in the words of the language; nothing where help or the version has been shown. */
function usageMessage(fault: CommanderError, words: CommandWords): string {
  if (fault.exitCode === 0 || fault.code === 'commander.help') return ''
  const named = /'([^']+)'/.exec(fault.message)?.[1]?.split(',').at(-1)?.trim() ?? ''
  const nearest = /Did you mean ([^?]+)\?/.exec(fault.message)?.[1] ?? ''
  const say = words.usage[fault.code]
  return say === undefined ? words.seeHelp : `${say(named, nearest)}\n${words.seeHelp}`
}

/** The trace goes into a file, not into the editor's face. */
function writeCrashFile(fault: unknown, words: readonly string[]): string {
  const file = join(tmpdir(), `issue-crash-${process.pid}.txt`)
  const trace = fault instanceof Error ? (fault.stack ?? fault.message) : String(fault)
  try {
    writeFileSync(
      file,
      `issue ${packageFile.version} ${words.join(' ')}\nnode ${process.version}\n${trace}\n`,
    )
    return file
  } catch {
    return trace
  }
}
