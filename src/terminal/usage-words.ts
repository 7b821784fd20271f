/** What is said of a command line that cannot be followed, by the code commander gives it. */
import type { Language } from '../findings/wording.ts'

export type UsageWords = Readonly<Record<string, (named: string, nearest: string, choices: string) => string>>

const zh: UsageWords = {
  'commander.unknownOption': (named, nearest) =>
    `没有“${named}”这个选项${nearest === '' ? '' : `，是否为“${nearest}”？`}`,
  'commander.unknownCommand': (named, nearest) =>
    `没有“${named}”这个命令${nearest === '' ? '' : `，是否为“${nearest}”？`}`,
  'commander.optionMissingArgument': named => `选项“${named}”后面要写一个值`,
  'commander.invalidArgument': (named, _nearest, choices) =>
    `“${named}”的值不对${choices === '' ? '' : `，可以写：${choices}`}`,
  'commander.missingArgument': named => `少写了“${named}”`,
  'commander.excessArguments': () => '参数太多',
}

const en: UsageWords = {
  'commander.unknownOption': (named, nearest) =>
    `there is no option “${named}”${nearest === '' ? '' : `; did you mean “${nearest}”?`}`,
  'commander.unknownCommand': (named, nearest) =>
    `there is no command “${named}”${nearest === '' ? '' : `; did you mean “${nearest}”?`}`,
  'commander.optionMissingArgument': named => `the option “${named}” wants a value`,
  'commander.invalidArgument': (named, _nearest, choices) =>
    `“${named}” does not take that value${choices === '' ? '' : `; it takes ${choices}`}`,
  'commander.missingArgument': named => `“${named}” is missing`,
  'commander.excessArguments': () => 'too many arguments',
}

export const usageWords: Readonly<Record<Language, UsageWords>> = { zh, en }
