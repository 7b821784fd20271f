/**
 * An edition folder → a larger one of the same make-up: every section holds its articles several times over, and the
 * contents list keeps the entries of the first copy. Copies have names and titles of their own.
 */
import { cpSync, existsSync, readFileSync, writeFileSync } from 'node:fs'
import { basename, dirname, join, parse as parsePath, resolve } from 'node:path'
import { parse, stringify } from 'yaml'
import { entriesOf, mapping, publicationOf, readArticle, text } from './edition.js'

/** @typedef {import('./edition.js').Fields} Fields */

/** What a publication keeps beside its numbers (manifest reference 3.1). */
const publicationParts = ['publication.yaml', 'fonts', 'assets']

/**
 * Writes the edition `times` times as long into `room`, a folder of its own, and gives its folder there. The settings
 * of the publication are copied with it, so that both editions are read in the same way.
 * @type {(folder: string, times: number, room: string) => string}
 */
export function enlargeEdition(folder, times, room) {
  const publication = dirname(publicationOf(folder) ?? resolve(folder, 'publication.yaml'))
  for (const part of publicationParts.filter(name => existsSync(join(publication, name)))) {
    cpSync(join(publication, part), join(room, part), { recursive: true })
  }
  const target = join(room, basename(resolve(folder)))
  cpSync(folder, target, { recursive: true })

  const manifest = join(target, 'issue.yaml')
  const issue = mapping(parse(readFileSync(manifest, 'utf8')))
  const sections = Object.entries(mapping(issue.sections)).map(([name, section]) => {
    const articles = repeatEntries(target, entriesOf(section), times)
    return [name, Array.isArray(section) ? articles : { ...mapping(section), articles }]
  })
  writeFileSync(manifest, stringify({ ...issue, sections: Object.fromEntries(sections) }, unfolded))
  return target
}

/** Lines as long as their text, as an editor leaves them. */
const unfolded = { lineWidth: 0 }

/**
 * The entries as they are, then copy after copy of all of them.
 * @type {(folder: string, entries: readonly unknown[], times: number) => readonly unknown[]}
 */
function repeatEntries(folder, entries, times) {
  const copies = Array.from({ length: times - 1 }, (_, index) => index + 2)
  return [...entries, ...copies.flatMap(copy => entries.map(entry => copyEntry(folder, entry, copy)))]
}

/** @type {(folder: string, entry: unknown, copy: number) => unknown} */
function copyEntry(folder, entry, copy) {
  if (typeof entry === 'string') return copyFile(folder, entry, copy)
  const { file, ...fields } = mapping(entry)
  const renamed = renameCopy(fields, copy)
  return file === undefined ? renamed : { file: copyFile(folder, text(file), copy), ...renamed }
}

/**
 * Copies an article file under a name of its own, beside the first, and gives that name.
 * @type {(folder: string, file: string, copy: number) => string}
 */
function copyFile(folder, file, copy) {
  const { dir, name, ext } = parsePath(file)
  const target = join(dir, `${name}-${copy}${ext}`).replaceAll('\\', '/')
  const { fields, body } = readArticle(readFileSync(join(folder, file), 'utf8'))
  writeFileSync(join(folder, target), `---\n${stringify(renameCopy(fields, copy), unfolded)}---\n${body}`)
  return target
}

/**
 * Gives a copy a title and an id of its own and takes it off the contents list.
 * @type {(fields: Fields, copy: number) => Fields}
 */
function renameCopy({ title, id, ...fields }, copy) {
  return {
    ...(title === undefined ? {} : { title: `${text(title)}（${copy}）` }),
    ...(id === undefined ? {} : { id: `${text(id)}-${copy}` }),
    ...fields,
    toc: false,
  }
}
