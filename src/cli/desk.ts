/**
 * What the description of every command is given, and the options that several commands share. A description says what
 * stands on the command line; the work behind it is loaded when the command is really run.
 */
import { type Command, Option } from 'commander'
import type { RunSettings } from '../commands/outcome.ts'
import type { Language } from '../findings/wording.ts'
import type { CommandWords } from '../terminal/words.ts'

export interface Desk {
  readonly language: Language
  readonly words: CommandWords
  readonly surroundings: RunSettings
  /** The environment, for the variables that stand for flags. */
  readonly environment: Readonly<Record<string, string | undefined>>
  /** A new command with its help, its faults told by us, and the options that all commands have. */
  readonly command: (name: string) => Command
  /** Does the work of a command and leaves its exit code behind. */
  readonly run: (work: () => Promise<number>) => Promise<void>
}

/** Adds one command to the program. */
export type Describe = (program: Command, desk: Desk) => void

/** May stand before the command or after it; its value is taken from the words ahead of parsing. */
export const languageOption = ({ words }: Pick<Desk, 'words'>): Option =>
  new Option('--lang <zh|en>', words.lang).choices(['zh', 'en'])

/** Words in a variable that leave a switch off. */
const off = /^(?:|0|false|off|no)$/i

/**
 * An option that an `ISSUE_…` variable may stand for (2.2): `--fail-on` is `ISSUE_FAIL_ON`. The flag weighs more. An
 * empty variable is none, and a switch is not turned on by `0`, `false`, `off` or `no`.
 */
export function option(desk: Pick<Desk, 'environment'>, flags: string, words: string): Option {
  const made = new Option(flags, words)
  const variable = `ISSUE_${made.name().toUpperCase().replaceAll('-', '_')}`
  const written = desk.environment[variable] ?? ''
  const isSwitch = !made.required && !made.optional
  return written === '' || (isSwitch && off.test(written)) ? made : made.env(variable)
}

export const quietOption = (desk: Desk): Option => option(desk, '-q, --quiet', desk.words.quiet)
export const verboseOption = (desk: Desk): Option => option(desk, '-v, --verbose', desk.words.verbose)
export const cacheOption = (desk: Desk): Option => option(desk, '--no-cache', desk.words.noCache)
export const colourOption = (desk: Desk): Option => option(desk, '--no-color', desk.words.noColor)
/** `--rule T117=off`, as often as wanted; in the variable one after another, parted by spaces. */
export const ruleOption = (desk: Desk): Option =>
  option(desk, '--rule <code=level>', desk.words.rule)
    .default([], '')
    .argParser((rule: string, before: readonly string[] = []) => [...before, ...rule.split(/\s+/)])
export const jsonOption = (desk: Desk): Option => option(desk, '--json', desk.words.json)
export const printPathOption = (desk: Desk): Option => option(desk, '--print-path', desk.words.printPath)
