/** The closing line of `issue fix`. */
import type { Language } from '../findings/wording.ts'

/** What `issue fix` came to. */
export interface Mended {
  readonly edits: number
  readonly files: number
  /** Findings that only a person can mend. */
  readonly left: number
  readonly run: 'written' | 'dry'
}

const zh = ({ edits, files, left, run }: Mended): string => {
  const rest = left === 0 ? '' : `；另有 ${left} 处要人来改，见 issue check`
  if (edits === 0) return `没有可以放心改的地方${rest}`
  return run === 'dry'
    ? `可以改 ${edits} 处，涉及 ${files} 个文件，没有写${rest}`
    : `改了 ${edits} 处，写了 ${files} 个文件${rest}`
}

const en = ({ edits, files, left, run }: Mended): string => {
  const rest = left === 0 ? '' : `; ${left} more are for a person to mend, see issue check`
  if (edits === 0) return `nothing that is safe to mend${rest}`
  const amount = `${edits} place${edits === 1 ? '' : 's'} in ${files} file${files === 1 ? '' : 's'}`
  return run === 'dry' ? `would mend ${amount}, nothing written${rest}` : `mended ${amount}${rest}`
}

export const mendedWords: Readonly<Record<Language, (mended: Mended) => string>> = { zh, en }
