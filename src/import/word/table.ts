/** A Word table → a Markdown table. Its first row is its head; a merged cell stands in the first of its places. */
import { writeInline } from './inline.ts'
import type { WordDocument, WordNode, WordTable } from './model.ts'
import { endLine, lose, type Scribe } from './scribe.ts'

export function writeTable(scribe: Scribe, table: WordTable, document: WordDocument): void {
  const from = scribe.text.length
  const rows = table.children.flatMap(row => (row.type === 'tableRow' ? [row.children] : []))
  const written = rows.map(cells =>
    cells.flatMap(cell => (cell.type === 'tableCell' ? writeCell(scribe, cell, document) : [])),
  )
  const columns = Math.max(0, ...written.map(({ length }) => length))
  if (columns === 0) return
  const line = (cells: readonly string[]): string =>
    `| ${Array.from({ length: columns }, (_, at) => cells[at] ?? '').join(' | ')} |`
  const [head = [], ...rest] = written
  const rule = line(Array.from({ length: columns }, () => '---'))
  const markdown = [line(head), rule, ...rest.map(line)].join('\n')
  const to = scribe.text.trimEnd().length
  scribe.blocks.push({
    kind: 'kept',
    of: 'table',
    markdown,
    picture: undefined,
    from,
    to: Math.max(from, to),
  })
}

/** The words of a cell, its paragraphs each on a line, and an empty cell for every further column it covers. */
function writeCell(
  scribe: Scribe,
  cell: { readonly children: readonly WordNode[]; readonly colSpan: number; readonly rowSpan: number },
  document: WordDocument,
): readonly string[] {
  const from = scribe.text.length
  const paragraphs = cell.children.flatMap(paragraphsIn).map(node => {
    const runs = writeInline(scribe, [node], document)
    endLine(scribe)
    return runs
      .map(({ text, manner }) => (manner === 'verbatim' ? text : text.replace(/[\\`*|<]/g, '\\$&')))
      .join('')
      .replace(/\s+/g, ' ')
      .trim()
  })
  const words = paragraphs.filter(text => text !== '')
  if (cell.colSpan > 1 || cell.rowSpan > 1) lose(scribe, 'merged-cells', from)
  if (words.length > 1) lose(scribe, 'cell-paragraphs', from)
  return [words.join(' '), ...Array.from({ length: Math.max(0, cell.colSpan - 1) }, () => '')]
}

/** The paragraphs of a cell; those of a table within it stand where that does. */
const paragraphsIn = (node: WordNode): readonly WordNode[] =>
  node.type === 'table' || node.type === 'tableRow' || node.type === 'tableCell'
    ? node.children.flatMap(paragraphsIn)
    : [node]
