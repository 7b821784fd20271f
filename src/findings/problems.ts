/** Every kind of fault the tool can name, gathered from the tables of the stages. */
import type { Problem } from './problem.ts'
import { articleProblems } from './problems/article.ts'
import { designProblems } from './problems/design.ts'
import { layoutProblems } from './problems/layout.ts'
import { manifestProblems } from './problems/manifest.ts'
import { materialProblems } from './problems/material.ts'
import { outputProblems } from './problems/output.ts'

const table = {
  ...manifestProblems,
  ...articleProblems,
  ...materialProblems,
  ...designProblems,
  ...layoutProblems,
  ...outputProblems,
}

export type ProblemName = keyof typeof table

export const problems: Readonly<Record<ProblemName, Problem>> = table
