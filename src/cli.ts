/**
 * The command: its words on the command line, its exit codes, and the only place that touches the process. What it does
 * lies in `commands/`, loaded when a command is really run.
 */

import { writeFileSync } from 'node:fs'
import { homedir, tmpdir } from 'node:os'
import { join } from 'node:path'
import { Command, CommanderError, Option } from 'commander'
import packageFile from '../package.json' with { type: 'json' }
import type { CommandSettings, RunSettings } from './commands/outcome.ts'
import type { DeliverySettings } from './commands/verify-delivery.ts'
import type { Language } from './findings/wording.ts'
import { cacheFolder } from './pictures/cache-folder.ts'
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
  const run: Run = async (command, settings) => {
    const { run } = await import('./commands/run.ts')
    process.exitCode = await run(command, { ...settings, language }, surroundings())
  }
  const verify: Verify = async settings => {
    const { verifyDelivery } = await import('./commands/verify-delivery.ts')
    process.exitCode = await verifyDelivery({ ...settings, language }, surroundings())
  }
  const program = commandOf(words, run, verify)
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
    cacheFolder: cacheFolder({
      platform: process.platform,
      home: homedir(),
      xdgCacheHome: env.XDG_CACHE_HOME,
      localAppData: env.LOCALAPPDATA,
    }),
  }
}

/** The language must be known before the command line is parsed: help and wrong usage speak it too. */
function languageOf(argv: readonly string[], variable: string | undefined): Language {
  const at = argv.lastIndexOf('--lang')
  const flag =
    at === -1 ? argv.findLast(word => word.startsWith('--lang='))?.slice('--lang='.length) : argv[at + 1]
  return (flag ?? variable) === 'en' ? 'en' : 'zh'
}

type Run = (command: 'build' | 'check', settings: Omit<CommandSettings, 'language'>) => Promise<void>

type Verify = (settings: Omit<DeliverySettings, 'language'>) => Promise<void>

function commandOf(words: CommandWords, run: Run, verify: Verify): Command {
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
    .addOption(editionOption(words))
    .option('--frozen', words.frozen)
    .option('--no-cache', words.noCache)
    .action((named: string | undefined, options: Flags) => run('build', settingsOf(named, options)))
  both(program.command('check').description(words.check))
    .addOption(editionOption(words))
    .action((named: string | undefined, options: Flags) => run('check', settingsOf(named, options)))
  dress(program.command('verify').description(words.verify))
    .argument('<pdf...>', words.pdf)
    .option('--sheet <file>', words.sheet)
    .option('--json', words.verifyJson)
    .option('-q, --quiet', words.quiet)
    .addOption(languageOption(words))
    .option('--no-color', words.noColor)
    .allowExcessArguments(false)
    .action((named: readonly string[], { sheet, json, quiet, color }: Flags) =>
      verify({
        named,
        sheet,
        form: json ? 'json' : 'text',
        detail: quiet ? 'quiet' : 'normal',
        colour: color ? 'asked' : 'refused',
      }),
    )
  return program
}

/** May stand before the command or after it; its value is taken from the words ahead of parsing. */
const languageOption = (words: CommandWords): Option =>
  new Option('--lang <zh|en>', words.lang).choices(['zh', 'en'])

const editionOption = (words: CommandWords): Option =>
  new Option('--edition <screen|press|all>', words.edition).choices(['screen', 'press', 'all'])

interface Flags {
  readonly sheet?: string
  readonly output?: string
  readonly edition?: 'screen' | 'press' | 'all'
  readonly frozen?: boolean
  readonly json?: boolean
  readonly verbose?: boolean
  readonly quiet?: boolean
  readonly color: boolean
  readonly cache?: boolean
}

const settingsOf = (named: string | undefined, flags: Flags): Omit<CommandSettings, 'language'> => ({
  named,
  output: flags.output,
  edition: flags.edition,
  lock: flags.frozen ? 'frozen' : 'free',
  form: flags.json ? 'json' : 'text',
  detail: flags.quiet ? 'quiet' : flags.verbose ? 'verbose' : 'normal',
  colour: flags.color ? 'asked' : 'refused',
  cache: flags.cache === false ? 'refused' : 'asked',
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
