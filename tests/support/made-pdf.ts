/** Small PDF files made by hand: objects as text, numbered from 1. */

/** Objects written one after another, with a table and a trailer. */
export function fileOf(objects: readonly string[], trailer = '/Root 1 0 R'): Buffer {
  let text = '%PDF-1.7\n%\xff\xff\xff\xff\n'
  const offsets = objects.map((object, index) => {
    const at = text.length
    text += `${index + 1} 0 obj\n${object}\nendobj\n`
    return at
  })
  const rows = offsets.map(offset => `${String(offset).padStart(10, '0')} 00000 n \n`).join('')
  const size = objects.length + 1
  return Buffer.from(
    `${text}xref\n0 ${size}\n0000000000 65535 f \n${rows}trailer\n<< /Size ${size} ${trailer} >>\nstartxref\n${text.length}\n%%EOF\n`,
    'latin1',
  )
}

export const stream = (content: string | Buffer, keys = ''): string =>
  `<< /Length ${content.length} ${keys} >>\nstream\n${content.toString('latin1')}\nendstream`
