/** A Word file made of the XML of its body, with the parts around it that a real one has. */
import JSZip from 'jszip'

const namespaces = [
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"',
  'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"',
  'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"',
  'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"',
  'xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture"',
  'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"',
  'xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"',
  'xmlns:v="urn:schemas-microsoft-com:vml"',
  'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"',
].join(' ')

const xml = (root: string, inner: string): string =>
  `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><${root} ${namespaces}>${inner}</${root}>`

const style = (id: string, name: string): string =>
  `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${name}"/></w:style>`

const relation = (id: string, kind: string, target: string, more = ''): string =>
  `<Relationship Id="${id}" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/${kind}" Target="${target}"${more}/>`

const relations = (inner: string): string =>
  `<?xml version="1.0" encoding="UTF-8"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${inner}</Relationships>`

const level = (at: number, format: string): string =>
  `<w:lvl w:ilvl="${at}"><w:numFmt w:val="${format}"/></w:lvl>`

/** The smallest PNG there is. */
export const dot = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
)

export interface WordBody {
  readonly body: string
  readonly header?: string
  readonly footer?: string
  readonly comment?: string
  readonly footnote?: string
  /** Further lists: `w:abstractNum` and `w:num` from number 3 on. */
  readonly lists?: { readonly definitions: string; readonly nums: string }
}

export function wordFile({ body, header, footer, comment, footnote, lists }: WordBody): Promise<Buffer> {
  const archive = new JSZip()
  const types = [
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>',
    '<Default Extension="xml" ContentType="application/xml"/>',
    '<Default Extension="png" ContentType="image/png"/>',
    '<Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/>',
  ]
  archive.file(
    '[Content_Types].xml',
    `<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">${types.join('')}</Types>`,
  )
  archive.file('_rels/.rels', relations(relation('rId1', 'officeDocument', 'word/document.xml')))
  archive.file('word/document.xml', xml('w:document', `<w:body>${body}</w:body>`))
  archive.file(
    'word/styles.xml',
    xml(
      'w:styles',
      [1, 2, 3].map(rank => style(String(rank), `heading ${rank}`)).join('') + style('T', 'Title'),
    ),
  )
  archive.file(
    'word/numbering.xml',
    xml(
      'w:numbering',
      `<w:abstractNum w:abstractNumId="0">${level(0, 'bullet')}${level(1, 'bullet')}</w:abstractNum><w:abstractNum w:abstractNumId="1">${level(0, 'decimal')}</w:abstractNum>${lists?.definitions ?? ''}<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="1"/></w:num>${lists?.nums ?? ''}`,
    ),
  )
  archive.file(
    'word/_rels/document.xml.rels',
    relations(
      [
        relation('rId1', 'styles', 'styles.xml'),
        relation('rId2', 'numbering', 'numbering.xml'),
        relation('rId3', 'image', 'media/image1.png'),
        relation('rId4', 'hyperlink', 'https://example.org/ferry', ' TargetMode="External"'),
        relation('rId5', 'comments', 'comments.xml'),
        relation('rId6', 'footnotes', 'footnotes.xml'),
      ].join(''),
    ),
  )
  archive.file('word/media/image1.png', dot)
  archive.file(
    'word/comments.xml',
    xml(
      'w:comments',
      comment === undefined ? '' : `<w:comment w:id="1" w:author="校对">${p(comment)}</w:comment>`,
    ),
  )
  archive.file(
    'word/footnotes.xml',
    xml('w:footnotes', footnote === undefined ? '' : `<w:footnote w:id="1">${p(footnote)}</w:footnote>`),
  )
  if (header !== undefined) archive.file('word/header1.xml', xml('w:hdr', p(header)))
  if (footer !== undefined) archive.file('word/footer1.xml', xml('w:ftr', p(footer)))
  return archive.generateAsync({ type: 'nodebuffer' })
}

const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')

/** A run; `form` is the XML of its properties. */
export const r = (text: string, form = ''): string =>
  `<w:r><w:rPr>${form}</w:rPr><w:t xml:space="preserve">${escaped(text)}</w:t></w:r>`

export const bold = (text: string): string => r(text, '<w:b/>')

/** A paragraph of words or of runs. */
export const p = (content: string, form = ''): string =>
  `<w:p><w:pPr>${form}</w:pPr>${content.startsWith('<') ? content : r(content)}</w:p>`

export const heading = (rank: number, text: string): string => p(text, `<w:pStyle w:val="${rank}"/>`)

export const item = (text: string, list = 1, depth = 0): string =>
  p(text, `<w:numPr><w:ilvl w:val="${depth}"/><w:numId w:val="${list}"/></w:numPr>`)

export const pageBreak = '<w:r><w:br w:type="page"/></w:r>'
export const lineBreak = '<w:r><w:br/></w:r>'

export const picture = (alt = ''): string =>
  `<w:r><w:drawing><wp:inline><wp:docPr id="1" name="图" descr="${alt}"/><a:graphic><a:graphicData><pic:pic><pic:blipFill><a:blip r:embed="rId3"/></pic:blipFill></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r>`

export const table = (...rows: readonly (readonly string[])[]): string =>
  `<w:tbl>${rows.map(cells => `<w:tr>${cells.map(cell => `<w:tc>${cell.startsWith('<') ? cell : p(cell)}</w:tc>`).join('')}</w:tr>`).join('')}</w:tbl>`
