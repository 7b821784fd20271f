/**
 * Bundles the command into one file in `dist/`: the packages it needs load six times as fast as they do file by file,
 * and parts that only some commands need are run when they are asked for. A build of the sample edition then shows
 * the engine which functions to compile, and their code is kept beside the bundle. Another entry may be named on the
 * command line; its code is not kept.
 */
import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'

const command = 'src/cli.ts'
const [entry = command, outdir = 'dist'] = process.argv.slice(2)

/**
 * What the dependencies load and this tool never runs. pdfkit is used to number and write objects, so it needs no
 * fonts, no line breaking, no PNG and no encryption; fontkit opens CFF faces, never WOFF2; no command is a program of its
 * own, as commander allows. Importer, module, exports.
 */
const unused = [
  ['commander', 'node:child_process', ['spawn']],
  ['pdfkit', 'fontkit', ['create']],
  ['pdfkit', 'linebreak', ['default']],
  ['pdfkit', 'png-js', ['default']],
  ['pdfkit', '@noble/ciphers/aes', ['cbc', 'ecb']],
  ['fontkit', 'brotli/decompress.js', ['default']],
]

/** Each unused module becomes a few functions that name it when they are called after all. */
const leaveOut = {
  name: 'leave-out',
  setup(bundler) {
    for (const [importer, module, names] of unused) {
      const from = new RegExp(`[\\\\/]node_modules[\\\\/]${importer}[\\\\/]`)
      const filter = new RegExp(`^${module.replaceAll('.', '\\.')}$`)
      bundler.onResolve({ filter }, request =>
        from.test(request.importer) ? { path: module, namespace: 'unused', pluginData: names } : undefined,
      )
    }
    bundler.onLoad({ filter: /./, namespace: 'unused' }, ({ path, pluginData: names }) => ({
      contents: [
        `function unused() { throw new Error('${path} is left out of the bundle') }`,
        `export { ${names.map(name => `unused as ${name}`).join(', ')} }`,
      ].join('\n'),
    }))
  },
}

/** The package's own module form, of which a bundler can leave out what is not used; Node is given the other. */
const yamlModule = join(dirname(fileURLToPath(import.meta.resolve('yaml'))), '../browser/index.js')

rmSync(outdir, { recursive: true, force: true })
await build({
  entryPoints: [entry],
  outdir,
  bundle: true,
  platform: 'node',
  format: 'cjs',
  outExtension: { '.js': '.cjs' },
  target: 'node20',
  minify: true,
  legalComments: 'none',
  logLevel: 'warning',
  define: { 'import.meta.url': 'bundleUrl' },
  banner: { js: "const bundleUrl = require('node:url').pathToFileURL(__filename).href;" },
  alias: { yaml: yamlModule },
  // Pictures are decoded by a library of the machine's own, which no bundle can hold; opening a Word file is rare and
  // takes much code.
  external: ['sharp', 'mammoth', 'jszip'],
  // A script has no loader of modules: what is imported late is required.
  supported: { 'dynamic-import': false },
  plugins: [leaveOut],
})

if (entry === command) {
  escapeBundle()
  keepCode()
}

/**
 * Writes what is not ASCII as an escape, which means the same in every string and expression of the bundle: an engine
 * holds text in which each character is one byte, and reads it faster. esbuild leaves regular expressions as they are.
 */
function escapeBundle() {
  const file = join(outdir, 'cli.cjs')
  const asEscape = unit => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`
  writeFileSync(file, readFileSync(file, 'utf8').replace(/[\u0080-\uffff]/g, asEscape))
}

/**
 * An installation must not fail for want of the sample, or of a face it is set in: it is then a little slower, and the
 * command itself says what is missing.
 */
function keepCode() {
  const room = mkdtempSync(join(tmpdir(), 'issue-build-'))
  try {
    const words = ['build', 'issues/2023-02', '-o', join(room, 'sample.pdf'), '--quiet']
    execFileSync(process.execPath, ['bin/keep-code.js', ...words], { stdio: 'pipe' })
  } catch {
    process.stderr.write(
      'The sample could not be set, so its compiled code is not kept and runs start slower; npm run sample says why.\n',
    )
  } finally {
    rmSync(room, { recursive: true })
  }
}
