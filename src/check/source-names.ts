/** S308: one source written two ways, and sources whose kind nobody has settled. */
import { type Finding, found, relatedTo } from '../findings/finding.ts'
import type { Article } from '../issue/issue.ts'
import type { RichText } from '../rich-text.ts'
import type { NumberText } from './number-text.ts'
import type { Rule } from './rule.ts'

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

/** A source of no kind is printed in “”; each name is told once. */
function kindless(number: NumberText): readonly Finding[] {
  const told = new Set<string>()
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

export const sourceNames: Rule = {
  doc: {
    code: 'S308',
    what: {
      zh: '同一来源这里用《》、那里用“”；来源没有说明是报刊还是网站',
      en: 'One source in 《》 here and in “” there; a source of no known kind',
    },
    why: {
      zh: '报刊用书名号，网站、机构、账号用引号；一期里一个名字只有一种写法。',
      en: 'Periodicals take 《》, sites and bodies “”; one name is written one way.',
    },
    wrong: '---\nsource: 《沿江晚报》\n---（另一篇：source: “沿江晚报”）',
    right: '---\nsource: 《沿江晚报》\n---（各篇相同，或在 publication.yaml 的 sources 里登记）',
  },
  find: number => [...twoWays(number), ...kindless(number)],
}
