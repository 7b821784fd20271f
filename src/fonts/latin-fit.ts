/** A Latin face of the editor's own, fitted to the Han of every role. */
import type { FaceStack, FontSet, LatinFit, Role } from './face.ts'

/** The same faces, those for Western runs alone set at the size and height of `fit`. */
export function fitLatin(fonts: FontSet, fit: LatinFit): FontSet {
  if (fit.size === 1 && fit.rise === 0) return fonts
  const stacks = Object.entries(fonts).map(([role, stack]): [string, FaceStack] => [
    role,
    { ...stack, latin: fit },
  ])
  return Object.fromEntries(stacks) as Record<Role, FaceStack>
}
