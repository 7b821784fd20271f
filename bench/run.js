/**
 * Times `issue build` against Typst: pairs of cold runs on one edition and on the same edition ten times as long, a
 * Markdown table on standard output. What is measured, and how to read it: README.md.
 */
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { availableParallelism, tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { readEdition } from './edition.js'
import { enlargeEdition } from './enlarge.js'
import { measureOnce, stageTimes } from './measure.js'
import { costRows, heading, stageRows } from './table.js'
import { typstSource } from './typst-source.js'

/**
 * @typedef {import('./measure.js').Command} Command
 * @typedef {import('./measure.js').Cost} Cost
 *
 * @typedef {object} Pairing
 * @property {Command} ours
 * @property {Command} peer
 * @property {number} runs of either
 * @property {string} room folder for what the runs leave behind
 */

const usage = 'usage: node bench/run.js [edition] [--runs N] [--only x1|x10] [-- flags of issue build]'

const here = fileURLToPath(new URL('.', import.meta.url))
const root = resolve(here, '..')
const fontFolders = ['noto-serif-sc/400Regular', 'noto-serif-sc/700Bold', 'noto-sans-sc/700Bold'].map(
  folder => join(root, 'node_modules/@expo-google-fonts', folder),
)
const typstPackage = join(here, 'node_modules/@myriaddreamin/typst-ts-node-compiler/package.json')

/** @type {readonly { readonly name: 'x1' | 'x10', readonly times: number }[]} */
const lengths = [
  { name: 'x1', times: 1 },
  { name: 'x10', times: 10 },
]

await main()

async function main() {
  const { edition, runs, only, flags } = readCommandLine()
  const room = mkdtempSync(join(tmpdir(), 'issue-bench-'))
  try {
    const typst = JSON.parse(readFileSync(typstPackage, 'utf8'))
    console.log(
      `Node ${process.version}, ${availableParallelism()} processors, ${runs} pairs, ${typst.name} ${typst.version}\n`,
    )
    console.log(heading)
    /** @type {{ readonly name: string, readonly build: Command }[]} */
    const built = []
    for (const { name, times } of lengths.filter(length => only === undefined || length.name === only)) {
      const folder = join(room, name)
      mkdirSync(folder)
      const source = times === 1 ? edition : enlargeEdition(edition, times, join(folder, 'editions'))
      const build = buildCommand(source, folder, flags)
      const costs = await measurePairs({ ours: build, peer: typstCommand(source, folder), runs, room })
      console.log(costRows(name, costs))
      if (costs.ours.length > 0) built.push({ name, build })
    }
    for (const { name, build } of built) console.log(stageRows(name, await stageTimes(build, runs)))
  } finally {
    rmSync(room, { recursive: true })
  }
}

function readCommandLine() {
  try {
    const own = process.argv.slice(2)
    const end = own.includes('--') ? own.indexOf('--') : own.length
    const { values, positionals } = parseArgs({
      args: own.slice(0, end),
      allowPositionals: true,
      options: { runs: { type: 'string', default: '7' }, only: { type: 'string' } },
    })
    const runs = Number(values.runs)
    if (!Number.isInteger(runs) || runs < 1)
      throw new Error(`--runs must be a whole number, not ${values.runs}`)
    if (values.only !== undefined && values.only !== 'x1' && values.only !== 'x10') {
      throw new Error(`--only must be x1 or x10, not ${values.only}`)
    }
    if (positionals.length > 1) throw new Error(`one edition at a time: ${positionals.join(' ')}`)
    const edition = positionals[0] === undefined ? join(root, 'issues/2023-02') : resolve(positionals[0])
    if (!existsSync(join(edition, 'issue.yaml'))) throw new Error(`no issue.yaml in ${edition}`)
    if (!existsSync(typstPackage)) throw new Error('Typst is not installed: run `npm install` in bench/')
    return { edition, runs, only: values.only, flags: own.slice(end + 1) }
  } catch (fault) {
    console.error(`${fault instanceof Error ? fault.message : fault}\n${usage}`)
    process.exit(2)
  }
}

/** @type {(edition: string, folder: string, flags: readonly string[]) => Command} */
function buildCommand(edition, folder, flags) {
  const target = join(folder, 'issue.pdf')
  return {
    name: 'issue',
    args: [join(root, 'bin/issue.js'), 'build', edition, '--edition', 'screen', '-o', target, ...flags],
    target,
  }
}

/**
 * The document is written beforehand: reading YAML and Markdown is no part of Typst's time.
 * @type {(edition: string, folder: string) => Command}
 */
function typstCommand(edition, folder) {
  const source = join(folder, 'edition.typ')
  const target = join(folder, 'typst.pdf')
  writeFileSync(source, typstSource(readEdition(edition)))
  return { name: 'Typst', args: [join(here, 'typst.js'), source, target, ...fontFolders], target }
}

/**
 * Runs the two by turns, and in turn which goes first, so that a slow spell of the machine falls on both. When ours
 * fails, Typst is measured alone and the exit code says that the comparison is missing.
 * @type {(task: Pairing) => Promise<{ readonly ours: readonly Cost[], readonly peer: readonly Cost[] }>}
 */
async function measurePairs({ ours, peer, runs, room }) {
  await measureOnce(peer, room)
  const alone = await measureOnce(ours, room).then(
    () => false,
    fault => {
      console.error(`\n${fault.message}\n`)
      process.exitCode = 1
      return true
    },
  )
  /** @type {{ ours: Cost[], peer: Cost[] }} */
  const costs = { ours: [], peer: [] }
  for (let pair = 0; pair < runs; pair++) {
    if (!alone && pair % 2 === 0) costs.ours.push(await measureOnce(ours, room))
    costs.peer.push(await measureOnce(peer, room))
    if (!alone && pair % 2 === 1) costs.ours.push(await measureOnce(ours, room))
  }
  return costs
}
