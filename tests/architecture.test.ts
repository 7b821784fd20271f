import { readdirSync, readFileSync, statSync } from 'node:fs'
import { dirname, join, normalize } from 'node:path'
import { describe, expect, it } from 'vitest'

const filesBelow = (folder: string): readonly string[] =>
  readdirSync(folder, { withFileTypes: true }).flatMap(entry => {
    const path = join(folder, entry.name)
    return entry.isDirectory() ? filesBelow(path) : [path]
  })

const sources = filesBelow('src').filter(path => path.endsWith('.ts'))
const textOf = new Map(sources.map(path => [path, readFileSync(path, 'utf8')]))

/** Specifiers a file imports, dynamic ones included. */
const importsOf = (text: string): readonly string[] =>
  [...text.matchAll(/(?:from|import)\s*\(?\s*'([^']+)'/g)].map(match => match[1] ?? '')

/** The folder of a file under `src`, or the file itself when it stands at the top. */
const roomOf = (path: string): string => path.split('/').slice(1, -1)[0] ?? path.split('/').slice(1).join('/')

/** Who may import whom: a stage knows the values of the stages before it and nothing of those after. */
const mayImport: Readonly<Record<string, readonly string[]>> = {
  'units.ts': [],
  'unreachable.ts': [],
  'rich-text.ts': [],
  'structure.ts': [],
  'stages.ts': [],
  'edition-name.ts': [],
  findings: ['units.ts', 'rich-text.ts'],
  fonts: ['units.ts', 'rich-text.ts', 'findings', 'manifest'],
  text: ['units.ts', 'unreachable.ts', 'rich-text.ts', 'fonts'],
  'page.ts': ['units.ts', 'structure.ts', 'text', 'pictures'],
  pictures: ['edition-name.ts', 'rich-text.ts', 'findings', 'manifest', 'page.ts'],
  manifest: ['units.ts', 'rich-text.ts', 'findings', 'issue'],
  issue: ['units.ts', 'unreachable.ts', 'rich-text.ts', 'findings', 'manifest', 'text', 'pictures'],
  check: ['units.ts', 'unreachable.ts', 'rich-text.ts', 'findings', 'manifest', 'issue', 'page.ts'],
  design: ['units.ts', 'rich-text.ts', 'findings', 'fonts'],
  layout: [
    'units.ts',
    'unreachable.ts',
    'rich-text.ts',
    'findings',
    'fonts',
    'text',
    'page.ts',
    'structure.ts',
    'pictures',
    'issue',
    'design',
  ],
  press: ['units.ts', 'rich-text.ts', 'findings', 'fonts', 'text', 'page.ts', 'manifest', 'issue', 'layout'],
  export: [
    'units.ts',
    'unreachable.ts',
    'edition-name.ts',
    'fonts',
    'text',
    'page.ts',
    'structure.ts',
    'pictures',
    'press',
  ],
  preflight: ['units.ts', 'findings', 'page.ts', 'press'],
  sheet: [
    'units.ts',
    'rich-text.ts',
    'structure.ts',
    'findings',
    'fonts',
    'text',
    'page.ts',
    'issue',
    'layout',
    'press',
    'preflight',
    'export',
  ],
  import: ['findings', 'manifest', 'issue'],
}

/** The one room of each dependency, so that replacing it is one change. */
const owners: Readonly<Record<string, string>> = {
  pdfkit: 'export',
  fontkit: 'fonts',
  sharp: 'pictures',
  yaml: 'manifest',
  'zod/mini': 'manifest',
  mammoth: 'import',
  jszip: 'import',
  'mdast-util-from-markdown': 'issue',
  'micromark-extension-cjk-friendly': 'issue',
  'get-east-asian-width': 'terminal',
  ora: 'terminal',
  chalk: 'terminal',
  commander: 'cli',
  diff: 'terminal',
}

describe('the source', () => {
  it('imports only what stands before it', () => {
    const wrong = sources.flatMap(path => {
      const room = roomOf(path)
      const allowed = mayImport[room]
      if (allowed === undefined) return []
      return importsOf(textOf.get(path) ?? '')
        .filter(specifier => specifier.startsWith('.') && specifier.endsWith('.ts'))
        .map(specifier => roomOf(normalize(join(dirname(path), specifier))))
        .filter(target => target !== room && !allowed.includes(target))
        .map(target => `${path} imports ${target}`)
    })
    expect(wrong).toEqual([])
  })

  it('keeps every dependency in one room', () => {
    const strays = sources.flatMap(path =>
      importsOf(textOf.get(path) ?? '')
        .filter(specifier => owners[specifier] !== undefined && owners[specifier] !== roomOf(path))
        .map(specifier => `${path} imports ${specifier}`),
    )
    expect(strays).toEqual([])
  })

  it('reads no clock, throws no dice, and prints nothing but through the command', () => {
    const banned = /\b(?:Date\.now|new Date\(\)|Math\.random|console\.)/
    expect(sources.filter(path => banned.test(textOf.get(path) ?? ''))).toEqual([])
  })

  it('touches the process only where the command begins, and its signals where files get their names', () => {
    const touching = sources.filter(path => /\bprocess\.(?!pid)/.test(textOf.get(path) ?? ''))
    expect(touching).toEqual(['src/cli.ts', 'src/output.ts'])
  })

  it('has no file with two ideas in it', () => {
    const long = sources.filter(path => (textOf.get(path) ?? '').split('\n').length > 251)
    expect(long).toEqual([])
  })
})

it('holds no half-merged text', () => {
  const marker = new RegExp(`^(?:${['<', '|', '>'].map(sign => `\\${sign}{7} `).join('|')}|={7}$)`, 'm')
  const folders = ['src', 'tests', 'docs', 'bench', 'bin']
  const files = folders.flatMap(filesBelow).filter(path => !path.includes('node_modules/'))
  const pages = readdirSync('.').filter(name => name.endsWith('.md'))
  expect([...files, ...pages].filter(path => marker.test(readFileSync(path, 'utf8')))).toEqual([])
})

describe('the documents', () => {
  const documents = ['README.md', ...filesBelow('docs').filter(path => path.endsWith('.md'))]

  it('name only paths that exist', () => {
    const missing = documents.flatMap(path =>
      [
        ...readFileSync(path, 'utf8').matchAll(
          /`((?:src|tests|docs|bench|fonts|press|issues|bin)\/[\w./-]*)`/g,
        ),
      ]
        .map(match => match[1] ?? '')
        .filter(named => statSync(named, { throwIfNoEntry: false }) === undefined)
        .map(named => `${path}: ${named}`),
    )
    expect(missing).toEqual([])
  })

  it('measure only editions that exist', () => {
    const missing = documents.flatMap(path =>
      [...readFileSync(path, 'utf8').matchAll(/npm run quality -- ([^\s`[<-][^\s`]*)/g)]
        .map(match => match[1] ?? '')
        .filter(edition => statSync(edition, { throwIfNoEntry: false }) === undefined)
        .map(edition => `${path}: ${edition}`),
    )
    expect(missing).toEqual([])
  })
})
