/** Faults of fonts and characters (A codes, exit 4). */
import { defineProblems } from '../problem.ts'

export const materialProblems = defineProblems({})
