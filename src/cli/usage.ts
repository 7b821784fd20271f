/** Wrong use of the command, in the words of the language. */
import { CommanderError } from 'commander'
import type { CommandWords } from '../terminal/words.ts'

export interface Usage {
  /** `shown`: help or the version was asked for and has been shown. */
  readonly kind: 'shown' | 'wrong'
  readonly message: string
}

/** What the fault of `command` means for the caller; undefined when it is none of the command line's. */
export function usageOf(fault: unknown, words: CommandWords, command: string): Usage | undefined {
  if (!(fault instanceof CommanderError)) return undefined
  if (fault.exitCode === 0) return { kind: 'shown', message: '' }
  return { kind: 'wrong', message: messageOf(fault, words, command) }
}

function messageOf({ code, message }: CommanderError, words: CommandWords, command: string): string {
  if (code === 'commander.help') return ''
  const named = /'([^']+)'/.exec(message)?.[1]?.split(',').at(-1)?.trim() ?? ''
  const nearest = /Did you mean ([^?]+)\?/.exec(message)?.[1] ?? ''
  const choices = /Allowed choices are (.+)\.$/.exec(message)?.[1] ?? ''
  const say = words.usage[code]
  const help = words.seeHelp(command)
  return say === undefined ? help : `${say(named, nearest, choices)}\n${help}`
}
