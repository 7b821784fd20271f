/**
 * A command line → what one cold run of it costs. Cold means a new process with an empty cache folder; the files it
 * reads are in the memory of the machine, because a first run, not counted, has read them.
 */
import { spawn } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

/**
 * @typedef {object} Command
 * @property {string} name
 * @property {readonly string[]} args of `node`
 * @property {string} target the PDF it writes
 *
 * @typedef {object} Cost
 * @property {number} wall seconds from start to end, as seen from outside
 * @property {number} cpu seconds, user and system
 * @property {number} peak MiB resident
 * @property {number} size kB of the PDF
 */

const reporter = fileURLToPath(new URL('report-usage.cjs', import.meta.url))

/**
 * Runs the command once. Throws with its own words when it fails or leaves no PDF.
 * @type {(command: Command, room: string) => Promise<Cost>}
 */
export async function measureOnce({ name, args, target }, room) {
  const cache = mkdtempSync(join(room, 'cache-'))
  const usageFile = join(cache, 'usage.json')
  rmSync(target, { force: true })
  const env = { ...process.env, XDG_CACHE_HOME: cache, BENCH_USAGE: usageFile }

  const start = performance.now()
  const { code, said } = await run(['--require', reporter, ...args], env)
  const wall = (performance.now() - start) / 1000

  const written = statSync(target, { throwIfNoEntry: false })
  if (code !== 0 || written === undefined) {
    const how = code === 0 ? 'ended well but wrote no PDF' : `failed with exit code ${code}`
    throw new Error(`${name} ${how}: node ${args.join(' ')}\n${gist(said)}`)
  }
  const { cpuSeconds, peakMebibytes } = JSON.parse(readFileSync(usageFile, 'utf8'))
  rmSync(cache, { recursive: true })
  return { wall, cpu: cpuSeconds, peak: peakMebibytes, size: written.size / 1000 }
}

/** A stage as `issue build -v` tells it: its name and its milliseconds. */
const stageLine = /^(\S.*?)\s+(\d+(?:\.\d+)?) ms$/

/**
 * Milliseconds of every stage, by its name, one for each run.
 * @type {(command: Command, runs: number) => Promise<ReadonlyMap<string, readonly number[]>>}
 */
export async function stageTimes({ args }, runs) {
  /** @type {Map<string, number[]>} */
  const times = new Map()
  for (let done = 0; done < runs; done++) {
    const { said } = await run([...args, '-v'], process.env)
    for (const line of said.split('\n')) {
      const [, stage, milliseconds] = stageLine.exec(line) ?? []
      if (stage !== undefined) times.set(stage, [...(times.get(stage) ?? []), Number(milliseconds)])
    }
  }
  return times
}

/**
 * Runs `node` and collects what it writes to standard error.
 * @type {(args: readonly string[], env: NodeJS.ProcessEnv) => Promise<{ readonly code: number, readonly said: string }>}
 */
function run(args, env) {
  return new Promise((settle, fail) => {
    const child = spawn(process.execPath, args, { env, stdio: ['ignore', 'ignore', 'pipe'] })
    /** @type {Buffer[]} */
    const chunks = []
    child.stderr.on('data', chunk => chunks.push(chunk))
    child.on('error', fail)
    child.on('close', (code, signal) => {
      const said = Buffer.concat(chunks).toString('utf8')
      settle({ code: code ?? -1, said: signal === null ? said : `${said}\nended by ${signal}` })
    })
  })
}

/** Enough of a failed command's words to tell why. */
const linesShown = 15

/**
 * The last lines of what was said, without the frames of a stack.
 * @type {(said: string) => string}
 */
const gist = said =>
  said
    .split('\n')
    .filter(line => line.trim() !== '' && !/^\s+at /.test(line))
    .slice(-linesShown)
    .join('\n')
