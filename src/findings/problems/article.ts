/** Faults of article files and of what they say. */
import { defineProblems } from '../problem.ts'

export const articleProblems = defineProblems({})
