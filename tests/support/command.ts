/** The real command in a process of its own, as an editor or a scheduled job runs it. */
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'

export const command = resolve('bin/issue.js')

export interface Ran {
  readonly code: number | null
  readonly out: string
  readonly err: string
}

/** Runs `issue` in `folder` with these words and nothing of the environment but the path and what is given. */
export function issue(
  folder: string,
  words: readonly string[],
  environment: Readonly<Record<string, string>> = {},
): Ran {
  const { status, stdout, stderr } = spawnSync(process.execPath, [command, ...words], {
    cwd: folder,
    encoding: 'utf8',
    env: { PATH: process.env.PATH ?? '', ...environment },
  })
  return { code: status, out: stdout, err: stderr }
}

export const sha256 = (path: string): string => createHash('sha256').update(readFileSync(path)).digest('hex')
