/** The stages of a build by name, and the way a build announces them to whoever watches: terminal, benchmark, nobody. */

export type StageName =
  | 'read'
  | 'assemble'
  | 'check'
  | 'fonts'
  | 'layout'
  | 'preflight'
  | 'press'
  | 'export'
  | 'examine'
  | 'write'

/** Runs a stage's work and gives what it gives; what else happens around it is the watcher's affair. */
export type Watch = <T>(stage: StageName, work: () => T | Promise<T>) => Promise<T>

/** For callers whom nobody watches. */
export const unwatched: Watch = async (_stage, work) => work()
