/** What the words of the command line ask of the checks, and whether what was found leaves room for a PDF. */
import type { Wish } from '../build.ts'
import { isChangeable, type Level } from '../check/levels.ts'
import { exitCode } from '../findings/exit-code.ts'
import type { Finding } from '../findings/finding.ts'
import type { CommandSettings } from './outcome.ts'

const levels: readonly string[] = ['off', 'hint', 'warning', 'error']

/** The wish, or the first `--rule` that is none. */
export function checkWish({
  rules,
  text,
  past,
  copy,
  edition,
}: Pick<CommandSettings, 'rules' | 'text' | 'past' | 'copy' | 'edition'>):
  | Wish
  | { readonly wrongRule: string } {
  const asked = new Map<string, Level>()
  for (const rule of rules) {
    const [code = '', level = '', ...more] = rule.split('=')
    if (more.length > 0 || !isChangeable(code) || !isLevel(level)) return { wrongRule: rule }
    asked.set(code, level)
  }
  return { edition, text, past, copy, levels: asked }
}

const isLevel = (word: string): word is Level => levels.includes(word)

/** Errors keep a number from being written; those of text and contents do not keep back a proof (2.3). */
export function keepsBack(
  findings: readonly Finding[],
  { copy, failOn }: Pick<CommandSettings, 'copy' | 'failOn'>,
): boolean {
  const code = exitCode(findings, failOn)
  return copy === 'proof' ? code > 1 : code > 0
}
