/** The job that docs/ci.md describes, its commands run as they are written there. */
import { spawnSync } from 'node:child_process'
import { chmodSync, existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { folderOf, smallEdition } from './support/edition.ts'

const page = readFileSync('docs/ci.md', 'utf8')
const block = (language: string): string =>
  new RegExp(`\`\`\`${language}\\n([\\s\\S]*?)\`\`\``).exec(page)?.[1] ?? ''

interface Step {
  readonly name?: string
  readonly run?: string
  readonly with?: { readonly path?: string }
}

const steps: readonly Step[] = parse(block('yaml')).jobs.number.steps
const stepOf = (name: string): Step => steps.find(step => step.name === name) ?? {}

/** `issue` on the path of a shell, as `npm link` would put it there. */
const room = folderOf({
  'bin/issue': `#!/bin/sh\nexec ${process.execPath} ${resolve('bin/issue.js')} "$@"\n`,
})
chmodSync(join(room, 'bin/issue'), 0o755)

function shell(folder: string, line: string, environment: Readonly<Record<string, string>> = {}) {
  const { status, stdout, stderr } = spawnSync('/bin/sh', ['-c', line], {
    cwd: folder,
    encoding: 'utf8',
    env: environment,
  })
  return { code: status, out: stdout, err: stderr }
}

const runner = { PATH: `${join(room, 'bin')}:/usr/bin:/bin`, GITHUB_ACTIONS: 'true', CI: 'true' }
const broken = { ...smallEdition, '2023-02/articles/02-包裹.md': '---\ntitle: 包裹\n---\n\n两家驿站。\n' }

/** What the step that keeps the results would find. */
const kept = (folder: string): readonly string[] =>
  (stepOf('Keep').with?.path ?? '')
    .trim()
    .split('\n')
    .flatMap(path => shell(folder, `ls -d ${path} 2>/dev/null`).out.split('\n'))
    .filter(path => path !== '')
    .flatMap(path => (statSync(join(folder, path)).isDirectory() ? readdirSync(join(folder, path)) : [path]))

describe('the workflow', () => {
  it('checks, builds and keeps the PDF and the report of a good number', () => {
    const folder = folderOf(smallEdition)
    expect(shell(folder, stepOf('Check').run ?? '', runner).code).toBe(0)
    expect(shell(folder, stepOf('Build').run ?? '', runner).code).toBe(0)
    expect(kept(folder)).toEqual(['findings.json', '2023-02.pdf'])
  })

  it('fails on a faulty one with annotations, and keeps the report alone', () => {
    const folder = folderOf(broken)
    const checked = shell(folder, stepOf('Check').run ?? '', runner)
    expect([checked.code, /^::error file=2023-02\/articles\/02-包裹\.md/m.test(checked.err)]).toEqual([
      1,
      true,
    ])
    expect(shell(folder, stepOf('Build').run ?? '', runner).code).toBe(1)
    expect(kept(folder)).toEqual(['findings.json'])
  })

  it('installs the tool from a lock and a pinned version', () => {
    expect(stepOf('Install the tool').run).toBe('npm ci && npm link')
    expect(existsSync('package-lock.json')).toBe(true)
  })
})

describe('the cron line', () => {
  const [, line = ''] = /^[\d* ]+? {2}(.+)$/m.exec(block('cron')) ?? []

  /** The line with the folders of this machine, run with nothing in the environment. */
  function run(edition: Readonly<Record<string, string>>) {
    const folder = folderOf(edition)
    const archive = folderOf({})
    const here = line
      .replaceAll('/srv/publication', folder)
      .replaceAll('/srv/archive', archive)
      .replaceAll('/usr/local/bin/node', process.execPath)
      .replaceAll('/opt/issue/', `${resolve('.')}/`)
    return { ...shell('/', here), kept: readdirSync(archive).sort() }
  }

  it('keeps the PDF and the report, and prints nothing that cron would send', () => {
    expect(run(smallEdition)).toEqual({ code: 0, out: '', err: '', kept: ['2023-02.pdf', 'findings.json'] })
  })

  it('prints the errors of a faulty number, keeps the report, and fails', () => {
    const ran = run(broken)
    expect([ran.code, ran.out, ran.err.includes('错误 S306'), ran.kept]).toEqual([
      1,
      '',
      true,
      ['findings.json'],
    ])
  })
})
