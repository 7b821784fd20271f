/** Flags that `build` and `check` have in common, and the settings they amount to. */
import type { Command } from 'commander'
import { type CommandSettings, type Form, forms } from '../commands/outcome.ts'
import type { EditionChoice } from '../edition-name.ts'
import type { Threshold } from '../findings/exit-code.ts'
import {
  colourOption,
  type Desk,
  jsonOption,
  option,
  quietOption,
  ruleOption,
  verboseOption,
} from './desk.ts'

const thresholds: readonly Threshold[] = ['error', 'warning', 'hint', 'never']

export interface RunFlags {
  readonly output?: string
  readonly edition?: EditionChoice
  readonly frozen?: boolean
  readonly cache?: boolean
  readonly format?: Form
  readonly json?: boolean
  readonly report?: string
  readonly failOn?: Threshold
  readonly strict?: boolean
  readonly printPath?: boolean
  readonly rule: readonly string[]
  readonly proof?: boolean
  readonly check?: boolean
  readonly verbose?: boolean
  readonly quiet?: boolean
  readonly color: boolean
}

export function runFlags(command: Command, desk: Desk): Command {
  const { words } = desk
  return command
    .addOption(
      option(desk, '--edition <screen|press|all>', words.edition).choices(['screen', 'press', 'all']),
    )
    .addOption(option(desk, '--format <form>', words.format).choices(forms))
    .addOption(jsonOption(desk))
    .addOption(option(desk, '--report <file>', words.report))
    .addOption(option(desk, '--fail-on <severity>', words.failOn).choices(thresholds))
    .addOption(option(desk, '--strict', words.strict))
    .addOption(ruleOption(desk))
    .addOption(verboseOption(desk))
    .addOption(quietOption(desk))
    .addOption(colourOption(desk))
}

export function settingsOf(
  named: readonly string[],
  flags: RunFlags,
  { desk, command }: { readonly desk: Desk; readonly command: Command },
): CommandSettings {
  return {
    named,
    output: flags.output,
    edition: flags.edition,
    lock: flags.frozen ? 'frozen' : 'free',
    cache: flags.cache === false ? 'refused' : 'asked',
    form: heavier(command, ['json', flags.json ? 'json' : undefined], ['format', flags.format]),
    report: flags.report,
    failOn:
      heavier(command, ['failOn', flags.failOn], ['strict', flags.strict ? 'warning' : undefined]) ?? 'error',
    rules: flags.rule,
    text: flags.check === false ? 'unchecked' : 'checked',
    past: command.name() === 'check' ? 'compared' : 'left',
    copy: flags.proof ? 'proof' : 'final',
    paths: flags.printPath ? 'printed' : 'unprinted',
    detail: flags.quiet ? 'quiet' : flags.verbose ? 'verbose' : 'normal',
    colour: flags.color ? 'asked' : 'refused',
    language: desk.language,
  }
}

/** An option's name and what it asks for, if anything. */
type Asked<Value> = readonly [name: string, value: Value | undefined]

/** Of two options that say the same thing, the one on the command line weighs more than one from a variable. */
export function heavier<Value>(
  command: Command,
  first: Asked<Value>,
  second: Asked<Value>,
): Value | undefined {
  const typed = [first, second].find(([name]) => command.getOptionValueSource(name) === 'cli')
  return (typed ?? (first[1] === undefined ? second : first))[1]
}
