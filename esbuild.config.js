/**
 * Bundles the command into `dist/`: the packages it needs load six times as fast as they do file by file. Parts that
 * only some commands need are imported dynamically and become chunks of their own. Other entries may be named on the
 * command line.
 */
import { rmSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'

const [entry = 'src/cli.ts', outdir = 'dist'] = process.argv.slice(2)

/**
 * What the dependencies load and this tool never runs. pdfkit is used to number and write objects, so it needs no
 * fonts, no line breaking, no PNG and no encryption; fontkit opens CFF faces, never WOFF2. Importer, module, exports.
 */
const unused = [
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
  splitting: true,
  platform: 'node',
  format: 'esm',
  target: 'node20',
  chunkNames: 'chunks/[name]-[hash]',
  minify: true,
  legalComments: 'none',
  logLevel: 'warning',
  // Packages in CommonJS form reach Node's own modules by `require`, which a module does not have.
  banner: {
    js: "import { createRequire as createRequireOfBundle } from 'node:module';const require = createRequireOfBundle(import.meta.url);",
  },
  alias: { yaml: yamlModule },
  // Its decoders are a library of the machine's own, which no bundle can hold.
  external: ['sharp'],
  plugins: [leaveOut],
})
