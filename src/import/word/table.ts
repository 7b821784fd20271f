/** A Word table → a Markdown table. Its first row is its head; a merged cell stands in the first of its places. */
import type { WordNode, WordTable } from './model.ts'
import { endLine, type Scribe } from './scribe.ts'

export function writeTable(scribe: Scribe, table: WordTable): void {
  const from = scribe.text.length
  const rows = table.children.flatMap(row => (row.type === 'tableRow' ? [row.children] : []))
  const written = rows.map(cells => {
    const texts = cells.flatMap(cell => (cell.type === 'tableCell' ? writeCell(scribe, cell) : []))
    endLine(scribe)
    return texts
  })
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

/** The words of a cell, and an empty cell for every further column it covers. */
function writeCell(
  scribe: Scribe,
  cell: { readonly children: readonly WordNode[]; readonly colSpan: number; readonly rowSpan: number },
): readonly string[] {
  const paragraphs = cell.children.map(words).filter(text => text !== '')
  const text = paragraphs.join(' ').normalize('NFC')
  const from = scribe.text.length
  scribe.text += `${text}\t`
  const stretch = { from, to: from + text.length }
  if ((cell.colSpan > 1 || cell.rowSpan > 1) && !scribe.lost.has('merged-cells'))
    scribe.lost.set('merged-cells', stretch)
  if (paragraphs.length > 1 && !scribe.lost.has('cell-paragraphs'))
    scribe.lost.set('cell-paragraphs', stretch)
  const escaped = text.replace(/[\\`*|<]/g, '\\$&')
  return [escaped, ...Array.from({ length: Math.max(0, cell.colSpan - 1) }, () => '')]
}

function words(node: WordNode): string {
  if (node.type === 'text') return node.value
  if (node.type === 'tab' || node.type === 'break') return ' '
  return 'children' in node ? node.children.map(words).join('').trim() : ''
}
