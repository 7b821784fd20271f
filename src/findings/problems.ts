/** Every kind of fault the tool can name, gathered from the tables of the stages. */
import type { Problem } from './problem.ts'
import { articleProblems } from './problems/article.ts'
import { dateProblems } from './problems/dates.ts'
import { designProblems } from './problems/design.ts'
import { encodingProblems } from './problems/encoding.ts'
import { importProblems } from './problems/import.ts'
import { importToldProblems } from './problems/import-told.ts'
import { layoutProblems } from './problems/layout.ts'
import { lockProblems } from './problems/lock.ts'
import { manifestProblems } from './problems/manifest.ts'
import { markProblems } from './problems/marks.ts'
import { markupProblems } from './problems/markup.ts'
import { materialProblems } from './problems/material.ts'
import { originProblems } from './problems/origins.ts'
import { outputProblems } from './problems/output.ts'
import { pageCountProblems } from './problems/page-count.ts'
import { pathProblems } from './problems/paths.ts'
import { pictureProblems } from './problems/picture.ts'
import { preflightProblems } from './problems/preflight.ts'
import { pressProblems } from './problems/press.ts'
import { pressBlockProblems } from './problems/press-block.ts'
import { readingProblems } from './problems/reading.ts'
import { silencerProblems } from './problems/silencers.ts'
import { typedMarkProblems } from './problems/typed-marks.ts'
import { wordingProblems } from './problems/wording.ts'
import { yamlProblems } from './problems/yaml.ts'

const table = {
  ...readingProblems,
  ...encodingProblems,
  ...yamlProblems,
  ...pathProblems,
  ...manifestProblems,
  ...articleProblems,
  ...markupProblems,
  ...markProblems,
  ...materialProblems,
  ...pictureProblems,
  ...designProblems,
  ...layoutProblems,
  ...pageCountProblems,
  ...pressBlockProblems,
  ...pressProblems,
  ...preflightProblems,
  ...outputProblems,
  ...lockProblems,
  ...importProblems,
  ...importToldProblems,
  ...wordingProblems,
  ...typedMarkProblems,
  ...dateProblems,
  ...originProblems,
  ...silencerProblems,
}

export type ProblemName = keyof typeof table

export const problems: Readonly<Record<ProblemName, Problem>> = table
