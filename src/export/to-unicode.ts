/** The ToUnicode map of a font: what a reader gets when it copies a code (ISO 32000-1, 9.10.3). */
import type { UsedGlyph } from './font-use.ts'

/** No more entries are allowed in one block. */
const blockSize = 100

export function writeToUnicode(glyphs: readonly UsedGlyph[]): string {
  const blocks: string[] = []
  for (let from = 0; from < glyphs.length; from += blockSize) {
    const block = glyphs.slice(from, from + blockSize)
    const entries = block.map(({ code, text }) => `<${code}><${utf16(text)}>\n`).join('')
    blocks.push(`${block.length} beginbfchar\n${entries}endbfchar\n`)
  }
  return `${head}${blocks.join('')}${tail}`
}

function utf16(text: string): string {
  let digits = ''
  for (let at = 0; at < text.length; at++) digits += text.charCodeAt(at).toString(16).padStart(4, '0')
  return digits
}

const head = `/CIDInit /ProcSet findresource begin
12 dict begin
begincmap
/CIDSystemInfo <</Registry (Adobe) /Ordering (UCS) /Supplement 0>> def
/CMapName /Adobe-Identity-UCS def
/CMapType 2 def
1 begincodespacerange
<0000><ffff>
endcodespacerange
`

const tail = `endcmap
CMapName currentdict /CMap defineresource pop
end
end
`
