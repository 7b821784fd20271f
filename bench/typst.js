/** One cold compilation by Typst: `node typst.js <source.typ> <target.pdf> <folder of fonts>…` */
import { writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname } from 'node:path'

const { NodeCompiler } = createRequire(import.meta.url)('@myriaddreamin/typst-ts-node-compiler')

const [source = '', target = '', ...fontPaths] = process.argv.slice(2)
const compiler = NodeCompiler.create({ workspace: dirname(source), fontArgs: [{ fontPaths }] })
const compiled = compiler.compile({ mainFilePath: source })
compiled.printDiagnostics()
if (compiled.hasError()) process.exitCode = 1
else writeFileSync(target, compiler.pdf(compiled.result, { pdfTags: false }))
