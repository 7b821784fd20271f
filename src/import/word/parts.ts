/**
 * What stands in a Word file beside its running text, read from its parts: heads and feet of pages, tracked changes,
 * formulas, and words in shapes for which the file has no other form. Mammoth passes these over.
 */
export interface WordParts {
  readonly headers: readonly string[]
  readonly footers: readonly string[]
  readonly formulas: readonly string[]
  readonly shapes: readonly string[]
  /** Texts of deletions. */
  readonly deleted: readonly string[]
  readonly insertions: number
  readonly deletions: number
}

export async function readParts(bytes: Uint8Array): Promise<WordParts> {
  const { default: JSZip } = await import('jszip')
  const archive = await JSZip.loadAsync(bytes)
  const textsOf = async (name: RegExp): Promise<readonly string[]> => {
    const parts = archive.file(name).sort((one, other) => (one.name < other.name ? -1 : 1))
    const read = await Promise.all(parts.map(part => part.async('string')))
    return [...new Set(read.flatMap(paragraphsIn).filter(text => text.trim() !== ''))]
  }
  const main = (await archive.file('word/document.xml')?.async('string')) ?? ''
  return {
    headers: await textsOf(/^word\/header\d*\.xml$/),
    footers: await textsOf(/^word\/footer\d*\.xml$/),
    formulas: elements(main, 'm:oMath').map(xml => wordsIn(xml, 'm:t')),
    shapes: shapesIn(main),
    deleted: elements(main, 'w:del')
      .map(xml => wordsIn(xml, 'w:delText'))
      .filter(text => text !== ''),
    insertions: elements(main, 'w:ins').length,
    deletions: elements(main, 'w:del').length,
  }
}

/** Text boxes are there twice, new form and old; mammoth reads the old one, and nothing when it is missing. */
const shapesIn = (xml: string): readonly string[] =>
  elements(xml, 'mc:AlternateContent')
    .filter(both => !/<w:txbxContent[\s\S]*<\/w:txbxContent>/.test(elements(both, 'mc:Fallback').join('')))
    .flatMap(both => elements(both, 'mc:Choice').flatMap(paragraphsIn))
    .filter(text => text.trim() !== '')

const paragraphsIn = (xml: string): readonly string[] =>
  elements(xml, 'w:p').map(text => wordsIn(text, 'w:t'))

/** Elements of one name, outermost only and without attributes of note. */
function elements(xml: string, name: string): readonly string[] {
  const found: string[] = []
  const tag = new RegExp(`<(/?)${name}(?=[\\s/>])[^>]*?(/?)>`, 'g')
  let depth = 0
  let from = 0
  for (const match of xml.matchAll(tag)) {
    const [written, closes, empty] = match
    if (closes === '' && empty === '/') {
      if (depth === 0) found.push(written)
    } else if (closes === '') {
      if (depth === 0) from = match.index
      depth++
    } else if (--depth === 0) found.push(xml.slice(from, match.index + written.length))
  }
  return found
}

const wordsIn = (xml: string, name: string): string =>
  elements(xml, name)
    .map(element => decode(element.replace(/<[^>]*>/g, '')))
    .join('')

const decode = (text: string): string =>
  text
    .replace(/&#(?:x([0-9a-f]+)|(\d+));/gi, (_, hex?: string, decimal?: string) =>
      String.fromCodePoint(hex === undefined ? Number(decimal) : Number.parseInt(hex, 16)),
    )
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&apos;', "'")
    .replaceAll('&amp;', '&')
