/**
 * Fields of Word: what stands between `separate` and `end` is their result and is read as text. Those that draw with an
 * instruction alone have none: a character in a ring, and readings as older versions and WPS write them.
 */
import { type Mark, markedRun, markedWords } from './marks.ts'
import { attributeOf, element, escapeXml, type XmlElement } from './xml.ts'

interface OpenField {
  instruction: string
  part: 'instruction' | 'result'
}

export type OpenFields = OpenField[]

/** Follows the fields; gives what is drawn at the end of one. */
export function followField(open: OpenFields, node: XmlElement): readonly XmlElement[] {
  const last = open.at(-1)
  if (node.name === 'w:instrText') {
    if (last?.part === 'instruction') last.instruction += node.children.join('')
    return []
  }
  switch (attributeOf(node, 'w:fldCharType')) {
    case 'begin':
      open.push({ instruction: '', part: 'instruction' })
      return []
    case 'separate':
      if (last !== undefined) last.part = 'result'
      return []
    case 'end': {
      open.pop()
      return last?.part === 'instruction' ? drawnBy(last.instruction) : []
    }
    default:
      return []
  }
}

const reading = /\\o\s*\\a[cdlr]?\s*\(\s*\\s\s*\\up\s*\d+\s*\(([^()]*)\)\s*[,;，；]\s*([^()]*)\)/i

function drawnBy(written: string): readonly XmlElement[] {
  const instruction = written.replaceAll('&amp;', '&').replaceAll('&quot;', '"').trim()
  if (!/^(?:eq|symbol)\b/i.test(instruction)) return []
  const [, over = '', base = ''] = reading.exec(instruction) ?? []
  if (base === '') return markedWords('formula', instruction)
  const ruby: Mark = { kind: 'ruby', reading: over.trim() }
  return [markedRun(ruby, [element('w:t', [escapeXml(base.trim())])])]
}
