/**
 * Loads the bundled command together with the code that the engine made of it at build time. A run is over in the time
 * an engine needs to compile and to warm up, so each millisecond spent there shows.
 */
import { existsSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname } from 'node:path'
import { fileURLToPath } from 'node:url'
import { setFlagsFromString } from 'node:v8'
import { Script } from 'node:vm'

// The engine of Node 20 is told to optimise only what runs long, and to give young objects room at once; later ones do
// so of themselves and know these flags no more.
if (process.versions.node.startsWith('20.'))
  for (const flag of ['--interrupt-budget=600000', '--semi-space-growth-factor=8']) setFlagsFromString(flag)

const file = fileURLToPath(new URL('../dist/cli.cjs', import.meta.url))

/** Code for another engine or other flags is passed over: the bundle is then compiled as it goes. */
export const codeFile = fileURLToPath(new URL('../dist/cli.code', import.meta.url))

/** The build leaves nothing but ASCII in the bundle. Gives what it exports, and the script, whose compiled code can be kept. */
export function loadBundle() {
  const source = `(function (exports, require, module, __filename, __dirname) {${readFileSync(file, 'latin1')}\n})`
  const cachedData = existsSync(codeFile) ? readFileSync(codeFile) : undefined
  const script = new Script(source, { filename: file, ...(cachedData && { cachedData }) })
  const module = { exports: {} }
  script.runInThisContext()(module.exports, createRequire(file), module, file, dirname(file))
  return { exports: module.exports, script }
}
