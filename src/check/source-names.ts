/** S308: one source written two ways, the editors in other marks than the house's, and sources whose kind nobody has settled. */
import { type Finding, found, relatedTo } from '../findings/finding.ts'
import type { Article } from '../issue/issue.ts'
import type { RichText } from '../rich-text.ts'
import { matchesOf } from './matches.ts'
import type { NumberText, Passage } from './number-text.ts'
import { hasHalfPair } from './pairs.ts'
import { foundIn, mended, type Rule } from './rule.ts'

type Marks = '《》' | '“”'

interface Use {
  readonly name: RichText
  readonly marks: Marks
}

const typedMarks = /^(?:《([^《》]+)》|“([^“”]+)”)$/

/** The name without marks, and those it is printed in (3.6: the kind, the publication's sources, typed marks, else “”). */
function usesOf({ credit, source }: Article): readonly (Use & { readonly bare: string })[] {
  return credit.names.flatMap(name => {
    const typed = typedMarks.exec(name.text)
    const bare = typed?.[1] ?? typed?.[2] ?? name.text
    const marks: Marks | undefined = source.source.text.includes(`《${bare}》`)
      ? '《》'
      : source.source.text.includes(`“${bare}”`)
        ? '“”'
        : undefined
    return marks === undefined ? [] : [{ name, bare, marks }]
  })
}

const articlesOf = ({ articles }: NumberText): readonly Article[] =>
  articles.flatMap(({ article }) => article ?? [])

function twoWays(number: NumberText): readonly Finding[] {
  const known = new Map<string, Use>()
  const findings: Finding[] = []
  for (const article of articlesOf(number))
    for (const use of usesOf(article)) {
      const before = known.get(use.bare)
      if (before === undefined) known.set(use.bare, use)
      else if (before.marks !== use.marks)
        findings.push(
          relatedTo(
            found(
              'source-two-ways',
              { name: use.bare, here: use.marks, there: before.marks },
              use.name.origin.span,
            ),
            before.name.origin.span,
          ),
        )
    }
  return findings
}

/** A source of no kind is printed in “”; each name is told once, and not when another rule has told of it. */
function kindless(number: NumberText, twice: readonly Finding[]): readonly Finding[] {
  const told = new Set<unknown>(twice.map(({ params }) => params.name))
  const halves = number.articles.flatMap(({ credits }) => credits.filter(hasHalfPair))
  for (const { text } of halves) told.add(text)
  const findings: Finding[] = []
  for (const { credit } of articlesOf(number)) {
    if (credit.kind !== undefined) continue
    for (const name of credit.names) {
      const isSettled = typedMarks.test(name.text) || number.settings.declared.has(name.text)
      if (isSettled || told.has(name.text) || /编辑部$/.test(name.text)) continue
      told.add(name.text)
      findings.push(found('source-kind-assumed', { name: name.text }, name.origin.span))
    }
  }
  return findings
}

/** 江湾月报编辑部 and 《江湾月报》 编辑部 for 《江湾月报》编辑部: the same letters in other marks. */
function editorsOtherwise({ articles, settings: { editor } }: NumberText): readonly Finding[] {
  const letters = [...editor.replace(/[《》〈〉“”‘’"\s]/g, '')]
  if (letters.length < shortestEditor) return []
  const anyMarks = new RegExp(
    `(?<![\\u3400-\\u9fff])[《“"]?\\s*${letters.map(escaped).join('[《》〈〉“”"\\s]*')}`,
    'g',
  )
  return articles
    .flatMap(({ credits }) => credits)
    .filter(name => !hasHalfPair(name))
    .flatMap(name => otherwiseIn(name, anyMarks, editor))
}

/** 编辑部 alone is anybody's. */
const shortestEditor = 5

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')

const otherwiseIn = (name: Passage, anyMarks: RegExp, editor: string): readonly Finding[] =>
  matchesOf(anyMarks, name.text).flatMap(({ 0: written, index }) => {
    if (written === editor) return []
    const range = [index, index + written.length] as const
    const finding = foundIn(name, 'editor-otherwise', range, { written, editor })
    return [mended(name, finding, range, { kind: 'offered', replacement: editor })]
  })

export const sourceNames: Rule = {
  doc: {
    code: 'S308',
    what: {
      zh: '同一来源这里用《》、那里用“”；本刊编辑部少了书名号或多了空格；来源没有说明是报刊还是网站',
      en: 'One source in 《》 here and in “” there; the editors in other marks than the house’s; a source of no known kind',
    },
    why: {
      zh: '报刊用书名号，网站、机构、账号用引号；一期里一个名字只有一种写法。',
      en: 'Periodicals take 《》, sites and bodies “”; one name is written one way.',
    },
    wrong: '---\nsource: 《沿江晚报》\n---（另一篇：source: “沿江晚报”）',
    right: '---\nsource: 《沿江晚报》\n---（各篇相同，或在 publication.yaml 的 sources 里登记）',
  },
  find: number => {
    const twice = twoWays(number)
    return [...twice, ...editorsOtherwise(number), ...kindless(number, twice)]
  },
}
