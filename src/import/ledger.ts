/**
 * The account of a manuscript: every character that is no white space goes into the text of an article, or becomes a
 * field of the manifest or the front matter, or is left and listed. What no stage has claimed is listed too, so that
 * nothing can get lost between two of them.
 */
import type { Left, Manuscript, Run, Stretch } from './manuscript.ts'

export interface Account {
  /** Characters of the manuscript, without white space. */
  readonly read: number
  /** Those that stand in the text of an article or a book, and in its title. */
  readonly carried: number
  /** Those that became fields: source lines, heads, the contents list; signs of lists and of bold. */
  readonly fields: number
  readonly left: number
}

/** What became of the blocks of a manuscript. */
export interface Claims {
  readonly carried: readonly Stretch[]
  readonly fields: readonly Stretch[]
  readonly left: readonly Left[]
}

type Owner = 'carried' | 'fields' | 'left'

export interface Ledger {
  readonly account: Account
  /** What was left by a stage, and what none has claimed. */
  readonly left: readonly Left[]
}

/** Signs that were read as what they mean: bullets, bold, headings, the end mark of a sentence made a heading. */
const sign = /[-*#•·●○■□◆◇▪–—+>`。]/

export function balance(
  { source: { text }, left: beside }: Pick<Manuscript, 'source' | 'left'>,
  claims: Claims,
): Ledger {
  const owners: (Owner | undefined)[] = new Array(text.length).fill(undefined)
  const claim = (stretches: readonly Stretch[], owner: Owner): void => {
    for (const { from, to } of stretches) owners.fill(owner, from, to)
  }
  claim(claims.left, 'left')
  claim(claims.fields, 'fields')
  claim(claims.carried, 'carried')
  // What the reader left stands within the paragraphs that the others claim as wholes.
  claim(beside, 'left')
  const unclaimed = unclaimedIn(text, owners)
  claim(unclaimed, 'left')
  const count = { carried: 0, fields: 0, left: 0 }
  for (let at = 0; at < text.length; at += lengthAt(text, at)) {
    if (isSpace(text, at)) continue
    count[owners[at] ?? 'fields']++
  }
  return {
    account: { read: count.carried + count.fields + count.left, ...count },
    left: [...beside, ...claims.left, ...unclaimed].sort((one, other) => one.from - other.from),
  }
}

function unclaimedIn(text: string, owners: readonly (Owner | undefined)[]): readonly Left[] {
  const unclaimed: Left[] = []
  for (let at = 0; at < text.length; at += lengthAt(text, at)) {
    if (owners[at] !== undefined || isSpace(text, at) || sign.test(text[at] ?? '')) continue
    const last = unclaimed.at(-1)
    const to = at + lengthAt(text, at)
    const isOneLine = last !== undefined && !text.slice(last.to, at).includes('\n')
    if (isOneLine && owners.slice(last.to, at).every(owner => owner === undefined))
      unclaimed[unclaimed.length - 1] = { ...last, to }
    else unclaimed.push({ kind: 'unplaced', from: at, to })
  }
  return unclaimed
}

const lengthAt = (text: string, at: number): number => ((text.codePointAt(at) ?? 0) > 0xffff ? 2 : 1)

const isSpace = (text: string, at: number): boolean => /[\s\ufeff]/.test(text[at] ?? '')

/** Runs stand where they were written, but for the spaces that join two of them; a reading stands by itself. */
export const stretchesOf = (runs: readonly Run[]): readonly Stretch[] =>
  runs
    .filter(run => run.text.trim() !== '')
    .flatMap(({ at, text, manner }) => [
      { from: at, to: at + text.length },
      ...(typeof manner === 'object' ? [{ from: manner.at, to: manner.at + manner.reading.length }] : []),
    ])
