/** How the parts of a report are set off. Colours never carry meaning alone: every word is there without them. */
import type { Severity } from '../findings/finding.ts'

export interface Paint {
  readonly severity: (word: string, severity: Severity) => string
  readonly place: (text: string) => string
  readonly underline: (text: string) => string
}

const same = (text: string): string => text

export const plainPaint: Paint = { severity: same, place: same, underline: same }
