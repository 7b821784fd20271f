/** What a file is found to hold against the rules of its edition, each broken rule told once with the pages it is broken on. */
import { type Finding, found } from '../findings/finding.ts'
import type { Expectations } from './expectations.ts'
import type { FileFacts } from './facts.ts'
import type { Fault, Rule } from './rules/rule.ts'
import { rulesOf } from './rules/rules.ts'

/** What is wrong with a file that was read back; nothing when it may go out under the name `file`. */
export function preflightFacts(facts: FileFacts, file: string, expected: Expectations): readonly Finding[] {
  const damages = damageFindings(facts, file)
  if (facts.pages.length === 0) return damages
  const broken = rulesOf[expected.edition].flatMap(rule => {
    if (rule.toldOf === 'pages' && expected.told === 'pages') return []
    const faults = rule.check(facts, expected)
    return faults.length === 0 ? [] : [ruleFinding(rule, faults, file, expected.edition)]
  })
  return [...damages, ...broken]
}

/** A damaged file is told of by each kind of damage; one without pages by that alone. */
function damageFindings({ damages, pages }: FileFacts, file: string): readonly Finding[] {
  if (pages.length === 0) return [found('pdf-unreadable', { file })]
  const kinds = [...new Set(damages.map(({ kind }) => kind))]
  return kinds.map(damage => {
    const places = damages.filter(({ kind, at }) => kind === damage && at > 0).map(({ at }) => at)
    const say = damage === 'content' ? (at: number) => `${at}` : (at: number) => `${at} 0 R`
    return found('pdf-damaged', { file, damage, places: listed(places.map(say)) })
  })
}

function ruleFinding(
  rule: Rule,
  faults: readonly Fault[],
  file: string,
  edition: Expectations['edition'],
): Finding {
  const pages = faults.flatMap(({ page }) => (page === undefined ? [] : [page]))
  const problem =
    rule.verb === 'warn'
      ? 'press-rule-doubtful'
      : edition === 'press'
        ? 'press-rule-broken'
        : 'screen-rule-broken'
  return found(problem, {
    file,
    rule: rule.name,
    source: rule.source,
    asksZh: rule.asks.zh,
    asksEn: rule.asks.en,
    found: listed(faults.map(({ found }) => found)),
    pages: listed([...new Set(pages)].sort((a, b) => a - b).map(String)),
  })
}

/** Named one by one; more would not be read. */
const mostNamed = 5

function listed(items: readonly string[]): string {
  const distinct = [...new Set(items)]
  const more = distinct.length > mostNamed ? ', …' : ''
  return distinct.slice(0, mostNamed).join(', ') + more
}
