/**
 * The command: where it begins and ends, and the only place that touches the process (but
 * for its signals while files get their names, `output.ts`). What stands on the command line is
 * described in `cli/`, a file a command; what a command does lies in `commands/`, loaded when it is really run.
 */

import { writeFileSync } from 'node:fs'
import { homedir, tmpdir } from 'node:os'
import { join } from 'node:path'
import packageFile from '../package.json' with { type: 'json' }
import { programOf } from './cli/program.ts'
import { usageOf } from './cli/usage.ts'
import type { RunSettings } from './commands/outcome.ts'
import type { Language } from './findings/wording.ts'
import { cacheFolder } from './pictures/cache-folder.ts'
import { wordsOf } from './terminal/words.ts'

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
  const desk = {
    language,
    words,
    surroundings: surroundings(),
    environment: env,
    run: async (work: () => Promise<number>): Promise<void> => {
      process.exitCode = await work()
    },
  }
  const program = programOf(desk)
  try {
    await program.parseAsync(argv)
  } catch (fault) {
    const command = program.commands.map(known => known.name()).find(name => argv[2] === name) ?? ''
    const usage = usageOf(fault, words, command)
    if (usage !== undefined) {
      process.exitCode = usage.kind === 'shown' ? 0 : wrongUse
      if (usage.message !== '') stderr.write(`issue: ${usage.message}\n`)
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
    annotations: env.GITHUB_ACTIONS === 'true' ? 'github' : 'none',
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
