/** X502: one body under several names. */
import type { Finding } from '../findings/finding.ts'
import { foundIn, inPassages, mended, type Rule } from './rule.ts'

export const termVariants: Rule = {
  doc: {
    code: 'X502',
    what: { zh: '一个机构用了几个名字（check.terms）', en: 'One body under several names (check.terms)' },
    why: {
      zh: '读者会以为是几个机构；统一用 check.terms 里 use 的名字。',
      en: 'Readers take them for several; check.terms says which one to use.',
    },
    wrong: '江湾轮渡社本月加开两班。（check.terms：use: 江湾轮渡公司，not: [江湾轮渡社]）',
    right: '江湾轮渡公司本月加开两班。',
  },
  find: number =>
    number.settings.terms.length === 0
      ? []
      : inPassages((passage, { settings: { terms } }) =>
          terms.flatMap(({ use, not }) => not.flatMap(name => namedSo(passage, use, name))),
        )(number),
}

/** Occurrences of `name` that are not part of the right name. */
function namedSo(passage: Parameters<typeof foundIn>[0], use: string, name: string): readonly Finding[] {
  const { text } = passage
  const findings: Finding[] = []
  if (name === '') return findings
  for (let at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + name.length)) {
    const inside = use.indexOf(name)
    if (inside >= 0 && text.startsWith(use, at - inside)) continue
    const range = [at, at + name.length] as const
    const finding = foundIn(passage, 'name-variant', range, { name, use })
    findings.push(mended(passage, finding, range, { kind: 'offered', replacement: use }))
  }
  return findings
}
