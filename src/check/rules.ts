/** Every rule about the words of a number, in the order of their codes. */
import { rangeMarks, singleDashes } from './dashes.ts'
import { droppedDays, impossibleDates, spokenDays, yearsOff } from './dates.ts'
import { doubledFunctionWords, doubledWords } from './doubled-words.ts'
import { endMarks } from './end-mark.ts'
import { markWidths } from './marks-width.ts'
import { duplicates } from './near-duplicates.ts'
import { pairedMarks } from './pairs.ts'
import { percentages } from './percentages.ts'
import { repeatedItems } from './repeated-items.ts'
import type { Rule } from './rule.ts'
import { shortNames } from './short-names.ts'
import {
  datesOutside,
  missingCompilers,
  missingSources,
  sourceDates,
  sourceGaps,
  sourcesInText,
} from './source-lines.ts'
import { sourceNames } from './source-names.ts'
import { evenSpacing, extraSpaces } from './spaces.ts'
import { statedCounts } from './stated-count.ts'
import { termVariants } from './terms.ts'
import { repeatedHeadings, titleWords } from './titles.ts'
import { unevenBold } from './uneven-bold.ts'
import { englishWords, fallsByMinus, lostObjects, selfReferences, showsWithoutSubject } from './wording.ts'

export const rules: readonly Rule[] = [
  doubledFunctionWords,
  doubledWords,
  repeatedItems,
  statedCounts,
  endMarks,
  englishWords,
  markWidths,
  singleDashes,
  rangeMarks,
  fallsByMinus,
  evenSpacing,
  pairedMarks,
  extraSpaces,
  lostObjects,
  shortNames,
  unevenBold,
  showsWithoutSubject,
  titleWords,
  selfReferences,
  repeatedHeadings,
  spokenDays,
  droppedDays,
  impossibleDates,
  yearsOff,
  sourcesInText,
  sourceGaps,
  missingCompilers,
  sourceDates,
  missingSources,
  datesOutside,
  sourceNames,
  duplicates,
  termVariants,
  percentages,
]
