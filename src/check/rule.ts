/**
 * What a rule is: a pure function from the words of a number to findings, and what an editor may read about it. The words
 * of its messages stand with those of every other problem, in `findings/problems/`.
 */
import { type Finding, found, type Params } from '../findings/finding.ts'
import type { ProblemName } from '../findings/problems.ts'
import { type ArticleText, type NumberText, type Passage, placeIn } from './number-text.ts'

interface InBoth {
  readonly zh: string
  readonly en: string
}

/** A rule for editors: what it looks for, why, and how a text looks that breaks it and one that keeps it. */
export interface RuleDoc {
  readonly code: string
  readonly what: InBoth
  readonly why: InBoth
  /** Text as an editor would type it, in the language of the publication. */
  readonly wrong: string
  readonly right: string
  /** What looks like a breach and is none, so that nobody mends it. */
  readonly spared?: InBoth
}

export interface Rule {
  readonly doc: RuleDoc
  readonly find: (number: NumberText) => readonly Finding[]
}

/**
 * A rule that looks at one passage at a time. Articles without a match of `sign` have nothing for it: most rules have
 * nothing to do in most articles, and one look at the whole is cheaper than ten at its parts.
 */
export const inPassages =
  (find: (passage: Passage, number: NumberText) => readonly Finding[], sign?: RegExp): Rule['find'] =>
  number => {
    const findings: Finding[] = []
    for (const article of number.articles) {
      if (sign !== undefined && !sign.test(article.everything())) continue
      for (const passage of article.passages)
        for (const finding of find(passage, number)) findings.push(finding)
    }
    return findings
  }

/** The same with the names in the fields and the short title of the contents list: what is wrong with their marks is wrong in print. */
export const inPassagesAndCredits = (
  find: (passage: Passage, number: NumberText) => readonly Finding[],
  sign: RegExp,
): Rule['find'] => {
  const inText = inPassages(find, sign)
  return number => [
    ...inText(number),
    ...number.articles.flatMap(({ credits, shortTitle }) =>
      [...shortTitle, ...credits].flatMap(field => find(field, number)),
    ),
  ]
}

/** A rule that looks at one article at a time; `sign` as above. */
export const inArticles =
  (find: (article: ArticleText, number: NumberText) => readonly Finding[], sign?: RegExp): Rule['find'] =>
  number => {
    const findings: Finding[] = []
    for (const article of number.articles) {
      if (sign !== undefined && !sign.test(article.everything())) continue
      for (const finding of find(article, number)) findings.push(finding)
    }
    return findings
  }

/** A finding about `text[from, to)` of a passage. */
export const foundIn = (
  passage: Passage,
  problem: ProblemName,
  [from, to]: readonly [number, number],
  params: Params,
): Finding => found(problem, params, placeIn(passage, from, to))

/**
 * The same with what to write instead of `text[from, to)`. A safe edit is only offered when every character of the
 * stretch stands in the file as it stands here, one beside the other.
 */
export function mended(
  passage: Passage,
  finding: Finding,
  [from, to]: readonly [number, number],
  edit: { readonly kind: 'safe' | 'offered'; readonly replacement: string },
): Finding {
  const isExact = passage.rich.origin.pieces.some(piece => piece.from <= from && to <= piece.to)
  if (!isExact) return finding
  return { ...finding, edit: { ...edit, where: placeIn(passage, from, to) } }
}

/** Whether a stretch is within the name of a work or a quotation of one word: names are nobody's slip. */
export const isWholeName = (text: string, from: number, to: number): boolean =>
  /[“‘《〈「『]/.test(text[from - 1] ?? '') && /[”’》〉」』]/.test(text[to] ?? '')
