/** Faults of writing the result (O codes, exit 5). */
import { defineProblems } from '../problem.ts'

export const outputProblems = defineProblems({})
