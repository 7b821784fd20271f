/**
 * The passages of an article → the blocks of its text: paragraphs cut by a page end are joined, short lines become
 * headings, lists stay lists.
 */
import { type Finding, found } from '../findings/finding.ts'
import { quoted } from '../findings/quoting.ts'
import type { ArticleLines, BodyBlock } from './article.ts'
import { headsAmong } from './heads.ts'
import { joinPassages } from './join.ts'
import { type Kept, type Passage, slicePassage, textOf } from './manuscript.ts'
import { pairQuotes } from './pair-quotes.ts'
import { breaksOff, emsOf, endsSentence, isCaption, mayBeCut, mayBeHeading } from './title-line.ts'
import { readBold } from './typed-signs.ts'

export interface ReadBody {
  readonly subtitle: Passage | undefined
  readonly author: Passage | undefined
  readonly blocks: readonly BodyBlock[]
  readonly findings: readonly Finding[]
}

export function readBody(file: string, { title, lines }: Pick<ArticleLines, 'title' | 'lines'>): ReadBody {
  const findings: Finding[] = []
  const { subtitle, author, rest } = cutHead(lines)
  const joined = joinCut(rest, (before, after) => {
    const params = { before: quoted(lastWords(before)), after: quoted(textOf(after).slice(0, 12)) }
    findings.push(found('paragraph-joined', params, { file, from: after.from, to: after.to }))
  })
  const captioned = joinCaptions(joined)
  const heads = headsAmong(captioned)
  const blocks = captioned.map((block, index): BodyBlock => {
    if (block.kind === 'kept') return block
    const paired = pairQuotes(block)
    if (paired.pairs > 0)
      findings.push(found('quotes-paired', { count: paired.pairs }, { file, from: block.from, to: block.to }))
    return bodyBlock(
      paired.passage,
      { title, before: captioned[index - 1], after: captioned[index + 1], isHead: heads.has(block) },
      (name, text) =>
        findings.push(found(name, { text: quoted(text) }, { file, from: block.from, to: block.to })),
    )
  })
  return { subtitle, author, blocks, findings }
}

type Line = Passage | Kept

const lastWords = (passage: Passage): string => textOf(passage).slice(-12)

/** A second title behind ——, and who wrote it, stand between the title and the text. */
function cutHead(lines: ArticleLines['lines']): {
  readonly subtitle: Passage | undefined
  readonly author: Passage | undefined
  readonly rest: ArticleLines['lines']
} {
  const [first, second] = lines
  const subtitle = first?.kind === 'passage' && isSubtitle(first) ? first : undefined
  const next = subtitle === undefined ? first : second
  const author = next?.kind === 'passage' ? authorOf(next) : undefined
  const taken = (subtitle === undefined ? 0 : 1) + (author === undefined ? 0 : 1)
  return { subtitle, author, rest: lines.slice(taken) }
}

const isSubtitle = (passage: Passage): boolean =>
  /^(?:——|--)\s*\S/.test(textOf(passage)) && emsOf(textOf(passage)) <= 40 && !endsSentence(textOf(passage))

function authorOf(passage: Passage): Passage | undefined {
  const text = textOf(passage)
  const label = /^(?:作\s*者\s*[:：]|文\s*[/／|｜])\s*(?=\S)/.exec(text)
  return label === null || text.length > 40 || /[。，]/.test(text)
    ? undefined
    : slicePassage(passage, label[0].length, text.length)
}

/** Joins every passage that breaks off to the one after it, over page ends. */
function joinCut(
  lines: ArticleLines['lines'],
  tell: (before: Passage, after: Passage) => void,
): readonly Line[] {
  const joined: Line[] = []
  for (const line of lines) {
    if (line.kind === 'page-end') continue
    const before = joined.at(-1)
    if (line.kind === 'passage' && before?.kind === 'passage' && isCut(before, line)) {
      tell(before, line)
      // Signs of bold may have stood on either side of the page end.
      joined[joined.length - 1] = readBold(joinPassages(before, line))
    } else joined.push(line)
  }
  return joined
}

/** `图 1 …` below a picture without words is the picture's caption. */
function joinCaptions(lines: readonly Line[]): readonly Line[] {
  const joined: Line[] = []
  for (const line of lines) {
    const picture = joined.at(-1)
    const caption = line.kind === 'passage' ? textOf(line).trim() : ''
    if (picture?.kind === 'kept' && picture.markdown.startsWith('![]') && isCaption(caption))
      joined[joined.length - 1] = {
        ...picture,
        markdown: picture.markdown.replace('![]', `![${caption.replace(/[[\]]/g, ' ')}]`),
        from: line.from,
        to: line.to,
      }
    else joined.push(line)
  }
  return joined
}

function isCut(before: Passage, after: Passage): boolean {
  if (before.rank !== undefined || after.rank !== undefined || after.item !== undefined) return false
  const text = textOf(before).trim()
  if (!mayBeCut(text) || mayBeHeading(before)) return false
  return !beginsAPoint(textOf(after)) || breaksOff(text) || text.endsWith('第')
}

/** `一、`, `（二）`, `第三，`, `3.`: the line is a point of its own. */
const beginsAPoint = (text: string): boolean =>
  /^\s*(?:[一二三四五六七八九十]+[、.．]|[（(][一二三四五六七八九十\d]+[）)]|\d{1,2}[、.．](?!\d)|[①-⑳])/.test(
    text,
  )

interface Surroundings {
  readonly title: Passage | undefined
  readonly before: Line | undefined
  readonly after: Line | undefined
  readonly isHead: boolean
}

function bodyBlock(
  passage: Passage,
  { title, before, after, isHead }: Surroundings,
  tell: (problem: 'line-as-heading' | 'sentence-as-heading', text: string) => void,
): BodyBlock {
  const { item, runs } = passage
  if (item !== undefined) return { kind: 'item', sign: item.sign, depth: item.depth, runs }
  const text = textOf(passage)
  if (isHead && after?.kind === 'passage') {
    if (passage.rank === undefined) tell('line-as-heading', text)
    return { kind: 'heading', rank: rankOf(passage, title), runs: withoutStrong(runs) }
  }
  if (before !== undefined && after?.kind === 'passage' && isLoneSentence(passage, after)) {
    tell('sentence-as-heading', text)
    const bare = slicePassage(passage, 0, text.trimEnd().length - 1)
    return { kind: 'heading', rank: 'major', runs: withoutStrong(bare.runs) }
  }
  return { kind: 'paragraph', runs }
}

/** Headings are set bold by their style, and are one line. */
const withoutStrong = (runs: Passage['runs']): Passage['runs'] =>
  runs.map(run => ({
    ...run,
    text: run.text.replaceAll('\n', ' '),
    manner: run.manner === 'strong' ? ('plain' as const) : run.manner,
  }))

function rankOf(passage: Passage, title: Passage | undefined): 'major' | 'minor' {
  if (passage.rank !== undefined && title?.rank !== undefined)
    return passage.rank - title.rank > 1 ? 'minor' : 'major'
  return /^[（(][一二三四五六七八九十]+[）)]/.test(textOf(passage).trim()) ? 'minor' : 'major'
}

/**
 * A heading typed as a sentence: one clause of a line, between paragraphs many times its length, about what the next
 * one is about (they share a pair of characters at least), and no report of an event with its figures or its speaker.
 */
function isLoneSentence(passage: Passage, after: Passage): boolean {
  const text = textOf(passage).trim()
  const below = textOf(after)
  const isClause = /^[\p{Script=Han}A-Za-z]{10,30}。$/u.test(text)
  if (!isClause || text.length * 4 > below.length) return false
  if (
    /^(?:此外|同时|目前|日前|近日|据|该|这|其|对此|今后|下一步|另)/.test(text) ||
    /(?:表示|介绍|指出|称)/.test(text)
  )
    return false
  const opening = below.slice(0, below.indexOf('。') + 1)
  const pairs = [...text].slice(0, -2).map((_, at) => text.slice(at, at + 2))
  return pairs.filter(pair => opening.includes(pair)).length >= 4
}
