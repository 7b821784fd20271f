/** The YAML between two `---` at the head of an article file (3.5). */
import { found, type Outcome } from '../findings/finding.ts'
import { readYaml, type YamlRequest } from './read-yaml.ts'
import { type ArticleFields, articleSchema } from './schema.ts'
import type { Source } from './source.ts'
import type { Sourced } from './sourced.ts'
import { type KeyNames, sourcedValue } from './sourced-yaml.ts'

export interface FrontMatter {
  /** No fields at all when the file has no front matter. */
  readonly fields: Sourced<ArticleFields>
  /** Offset in the source's text where the Markdown begins. */
  readonly bodyFrom: number
}

/** Chinese keys of front matter (3.5) and the editors' note of an essay. */
export const chineseKeys: KeyNames = new Map([
  ['标题', 'title'],
  ['来源', 'source'],
  ['编选', 'compiler'],
  ['日期', 'date'],
  ['目次', 'toc'],
  ['分组', 'group'],
  ['副题', 'subtitle'],
  ['作者', 'author'],
  ['编者按', 'note'],
])

/** Blank lines before the first fence are a slip of the hand and do no harm. */
const opening = /^(?:[ \t]*\r?\n)*---[ \t]*\r?\n/
const closing = /\n---[ \t]*(?:\r?\n|$)/y

/**
 * Reads the head of an article file. With `faulty: 'without-field'` a fault in one field leaves the others, and the text
 * below them, to be read.
 */
export function readFrontMatter(
  { file, text }: Source,
  faulty: YamlRequest<ArticleFields>['faulty'] = 'refused',
): Outcome<FrontMatter> {
  const open = opening.exec(text)
  if (open === null) return withoutFields(file, text)
  const from = open[0].length
  const close = closingFence(text, from)
  if (close === undefined) {
    const at = from - open[0].trimStart().length
    return { ok: false, findings: [found('front-matter-open', {}, { file, from: at, to: at + 3 })] }
  }
  const slice = { file, text, from, to: close.from }
  const read = readYaml({ slice, schema: articleSchema, names: chineseKeys, faulty })
  if (!read.ok) return read
  // What was to be silenced is not known: rules that read on would tell, and mend, what shall stay as it is.
  const isMuddled = read.value.value.ignore === undefined && /^ignore/m.test(text.slice(from, close.from))
  if (read.findings.length > 0 && isMuddled) return { ok: false, findings: read.findings }
  return { ok: true, value: { fields: read.value, bodyFrom: close.to }, findings: read.findings }
}

/** The next line that is `---` alone; `to` is where the line after it begins. */
function closingFence(
  text: string,
  after: number,
): { readonly from: number; readonly to: number } | undefined {
  for (let at = text.indexOf('\n---', after - 1); at !== -1; at = text.indexOf('\n---', at + 1)) {
    closing.lastIndex = at
    const fence = closing.exec(text)
    if (fence !== null) return { from: at + 1, to: at + fence[0].length }
  }
  return undefined
}

function withoutFields(file: string, text: string): Outcome<FrontMatter> {
  const whole = { file, from: 0, to: 0 }
  const fields = sourcedValue<ArticleFields>({ file, text, root: undefined, names: chineseKeys, whole }, {})
  return { ok: true, value: { fields, bodyFrom: 0 }, findings: [] }
}
