/** The real command in a process of its own, with nothing in its environment but what a test gives it. */
import { spawnSync } from 'node:child_process'
import { resolve } from 'node:path'

const command = resolve('bin/issue.js')

export interface Ran {
  readonly code: number | null
  readonly out: string
  readonly err: string
}

export function runIssue(
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
