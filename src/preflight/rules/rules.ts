/** All rules, in the order of the rows of `docs/press.md`. */
import type { Expectations } from '../expectations.ts'
import { fontRules } from './fonts.ts'
import { pressColourRules } from './press-colour.ts'
import { pressIdentityRules } from './press-identity.ts'
import { pressPageRules } from './press-pages.ts'
import { pressTypeRules } from './press-type.ts'
import type { Rule } from './rule.ts'
import { screenIdentityRules } from './screen-identity.ts'
import { screenStructureRules } from './screen-structure.ts'

export const rulesOf: Readonly<Record<Expectations['edition'], readonly Rule[]>> = {
  press: [
    ...pressIdentityRules,
    ...pressPageRules,
    ...fontRules('press'),
    ...pressColourRules,
    ...pressTypeRules,
  ],
  screen: [...screenIdentityRules, ...screenStructureRules, ...fontRules('screen')],
}
