/**
 * What looking ahead costs: times the layout of an edition as it is, and with lines and pages each filled as far as they
 * go, by turns. Prints a Markdown table: the first layout of a process, and the layout once the engine knows the code.
 */
import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'

const root = fileURLToPath(new URL('..', import.meta.url))
const edition = resolve(process.argv[2] ?? join(root, 'issues/2023-02'))

/** Processes of either kind, and layouts in each; the first of them is the cold one. */
const processes = 9
const layouts = 12

/** Importers, the module they name, and what they are given instead. */
const replaced = [
  { from: /src\/text\/\w+\.ts$/, module: './divide.ts', by: 'lines.ts' },
  { from: /src\/layout\/paginate\.ts$/, module: './divide.ts', by: 'pages.ts' },
  { from: /src\/layout\/paginate\.ts$/, module: './repair.ts', by: 'repair.ts' },
]

/** @type {import('esbuild').Plugin} */
const fillEachInTurn = {
  name: 'fill-each-in-turn',
  setup(bundler) {
    bundler.onResolve({ filter: /^\.\/(?:divide|repair)\.ts$/ }, ({ importer, path }) => {
      const found = replaced.find(
        ({ from, module }) => from.test(importer.replaceAll('\\', '/')) && module === path,
      )
      return found && { path: join(root, 'bench/first-fit', found.by) }
    })
  },
}

// Inside the project, so that the faces are found from there.
const room = mkdtempSync(join(root, 'node_modules/.first-fit-'))
try {
  const bundles = [
    { name: 'total fit', file: await bundle('total-fit.mjs', []), times: times() },
    { name: 'first fit', file: await bundle('first-fit.mjs', [fillEachInTurn]), times: times() },
  ]
  for (let turn = 0; turn < processes; turn += 1)
    for (const { file, times } of turn % 2 === 0 ? bundles : bundles.toReversed()) {
      const [first = 0, ...later] = measure(file)
      times.cold.push(first)
      times.warm.push(median(later.slice(layouts / 2)))
    }
  print(bundles)
} finally {
  rmSync(room, { recursive: true, force: true })
}

/** @returns {{ readonly cold: number[], readonly warm: number[] }} */
function times() {
  return { cold: [], warm: [] }
}

/** @type {(name: string, plugins: readonly import('esbuild').Plugin[]) => Promise<string>} */
async function bundle(name, plugins) {
  const outfile = join(room, name)
  await build({
    entryPoints: [join(root, 'bench/first-fit/layout-time.ts')],
    outfile,
    bundle: true,
    platform: 'node',
    format: 'esm',
    target: 'node20',
    packages: 'external',
    logLevel: 'warning',
    plugins: [...plugins],
  })
  return outfile
}

/** Milliseconds of every layout of one process. @type {(file: string) => readonly number[]} */
function measure(file) {
  const script = `const { layoutTimes } = await import(${JSON.stringify(file)}); console.log(JSON.stringify(await layoutTimes(${JSON.stringify(edition)}, ${layouts})))`
  return JSON.parse(
    execFileSync(process.execPath, ['--input-type=module', '-e', script], { cwd: root, encoding: 'utf8' }),
  )
}

/** @type {(numbers: readonly number[]) => number} */
function median(numbers) {
  return numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? Number.NaN
}

/** @type {(bundles: readonly { readonly name: string, readonly times: { readonly cold: readonly number[], readonly warm: readonly number[] } }[]) => void} */
function print(bundles) {
  console.log(`${edition}\n\n| layout | first, ms | warm, ms |\n|---|---|---|`)
  const rows = bundles.map(({ name, times }) => ({
    name,
    cold: median(times.cold),
    warm: median(times.warm),
  }))
  for (const { name, cold, warm } of rows)
    console.log(`| ${name} | ${cold.toFixed(0)} | ${warm.toFixed(1)} |`)
  const [total, first] = rows
  if (total && first)
    console.log(
      `| ratio | ${(total.cold / first.cold).toFixed(2)} | ${(total.warm / first.warm).toFixed(2)} |`,
    )
}
