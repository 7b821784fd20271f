/** Closes an exhaustive `switch`: the compiler objects when a case is missing, the throw guards against lies. */
export function unreachable(value: never): never {
  throw new Error(`unreachable case: ${JSON.stringify(value)}`)
}
