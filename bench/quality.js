/**
 * Prints the composition quality of an edition as Markdown: at its own theme, and at the measures the peers were
 * measured at. What the rows mean: ../docs/composition.md.
 */
import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { parseArgs } from 'node:util'
import { parseDocument } from 'yaml'

const usage =
  'usage: node bench/quality.js [edition] [--measure N]…   N in em, or own for the theme of the edition'

const root = fileURLToPath(new URL('..', import.meta.url))

const { edition, measures, named } = readCommandLine()
const reportQuality = await loadReport()
for (const measure of measures) {
  const heading =
    measure === 'own' ? `${edition}, own theme` : `${edition}, ${measure} em of 12 pt on 19.2 pt`
  try {
    const override = themeOverride(measure)
    console.log(await reportQuality({ workingFolder: process.cwd(), edition, heading, override, named }))
    console.log()
  } catch (fault) {
    console.error(fault instanceof Error ? fault.message : fault)
    process.exitCode = 1
  }
}

function readCommandLine() {
  try {
    const { values, positionals } = parseArgs({
      allowPositionals: true,
      options: {
        measure: { type: 'string', multiple: true, default: ['own', '37', '18'] },
        all: { type: 'boolean', default: false },
      },
    })
    const measures = values.measure ?? []
    for (const measure of measures)
      if (measure !== 'own' && !/^[1-9]\d*$/.test(measure)) throw new Error(`not a measure: ${measure}`)
    if (positionals.length > 1) throw new Error(`one edition at a time: ${positionals.join(' ')}`)
    return { edition: positionals[0] ?? 'issues/2023-02', measures, named: values.all ? 'all' : 'missed' }
  } catch (fault) {
    console.error(`${fault instanceof Error ? fault.message : fault}\n${usage}`)
    process.exit(2)
  }
}

/**
 * The measuring code is TypeScript of the project: it is bundled for the occasion, inside the project so that the
 * faces are found from there.
 */
async function loadReport() {
  const room = mkdtempSync(join(root, 'node_modules/.quality-'))
  try {
    const entry = join(root, 'src/quality/report.ts')
    const { status } = spawnSync(process.execPath, ['esbuild.config.js', entry, room], {
      cwd: root,
      stdio: 'inherit',
    })
    if (status !== 0) throw new Error('the measuring code does not build')
    const { reportQuality } = await import(pathToFileURL(join(room, 'report.cjs')).href)
    return reportQuality
  } finally {
    rmSync(room, { recursive: true, force: true })
  }
}

/**
 * The theme the peers were measured with, over that of the edition: body and measures alone, no channel.
 * @type {(measure: string) => (path: string, text: string) => string}
 */
function themeOverride(measure) {
  if (measure === 'own') return (_, text) => text
  const theme = {
    body: { size: '12pt', pitch: '19.2pt', indent: '2em' },
    measure: { full: `${measure}em`, text: `${measure}em` },
    channel: '0em',
  }
  return (path, text) => {
    if (!/(?:^|\/)issue\.ya?ml$/.test(path)) return text
    const manifest = parseDocument(text, { schema: 'failsafe' })
    for (const [name, value] of Object.entries(theme)) {
      if (typeof value === 'string') manifest.setIn(['theme', name], value)
      else for (const [key, length] of Object.entries(value)) manifest.setIn(['theme', name, key], length)
    }
    return manifest.toString({ lineWidth: 0 })
  }
}
