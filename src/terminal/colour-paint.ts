/** The colours of a report on a terminal; loaded only when there is one. */
import { Chalk } from 'chalk'
import type { Paint } from './paint.ts'

/** The sixteen colours that every terminal has, so that the reader's own palette holds. */
export function colourPaint(): Paint {
  const chalk = new Chalk({ level: 1 })
  const bySeverity = { error: chalk.red.bold, warning: chalk.yellow.bold, hint: chalk.cyan.bold }
  return {
    severity: (word, severity) => bySeverity[severity](word),
    place: chalk.bold,
    underline: chalk.red,
  }
}
