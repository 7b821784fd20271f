/** Faults seen on the finished pages (C, P codes). */
import { defineProblems } from '../problem.ts'

export const layoutProblems = defineProblems({})
