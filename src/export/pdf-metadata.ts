/** What a PDF says of itself: the Info dictionary and the XMP packet (ISO 16684-1), which must tell the same. */

export interface PdfFacts {
  readonly title: string
  /** The organiser, when there is one. */
  readonly author: string | undefined
  /** The date of the file, never the clock's: SOURCE_DATE_EPOCH, or the day of publication. */
  readonly date: Date
  readonly toolVersion: string
}

export const language = 'zh-CN'

const toolName = (facts: PdfFacts): string => `issue ${facts.toolVersion}`

export function infoOf(facts: PdfFacts): Readonly<Record<string, string | Date>> {
  return {
    Title: facts.title,
    ...(facts.author === undefined ? {} : { Author: facts.author }),
    Creator: toolName(facts),
    Producer: toolName(facts),
    CreationDate: facts.date,
    ModDate: facts.date,
  }
}

/** What an edition says of itself beyond what every file does. */
export interface XmpClaims {
  /** Namespace declarations, `xmlns:…`. */
  readonly namespaces: readonly string[]
  /** Properties as elements. */
  readonly properties: readonly string[]
  /** Descriptions of their own, as elements. */
  readonly descriptions: string
}

const noClaims: XmpClaims = { namespaces: [], properties: [], descriptions: '' }

/** `id` is the file identifier of 16 bytes; the document's UUID is made of it. */
export function xmpPacket(facts: PdfFacts, id: Uint8Array, claims: XmpClaims = noClaims): string {
  const date = `${facts.date.toISOString().slice(0, 19)}Z`
  const title = escapeXml(facts.title)
  const tool = escapeXml(toolName(facts))
  const author =
    facts.author === undefined
      ? ''
      : `\n   <dc:creator><rdf:Seq><rdf:li>${escapeXml(facts.author)}</rdf:li></rdf:Seq></dc:creator>`
  return `<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/">
 <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
  <rdf:Description rdf:about=""
    xmlns:dc="http://purl.org/dc/elements/1.1/"
    xmlns:pdf="http://ns.adobe.com/pdf/1.3/"
    xmlns:xmp="http://ns.adobe.com/xap/1.0/"
    xmlns:xmpMM="http://ns.adobe.com/xap/1.0/mm/"${claims.namespaces.map(line => `\n    ${line}`).join('')}>
   <dc:format>application/pdf</dc:format>
   <dc:language><rdf:Bag><rdf:li>${language}</rdf:li></rdf:Bag></dc:language>
   <dc:title><rdf:Alt><rdf:li xml:lang="x-default">${title}</rdf:li></rdf:Alt></dc:title>${author}
   <pdf:Producer>${tool}</pdf:Producer>
   <xmp:CreatorTool>${tool}</xmp:CreatorTool>
   <xmp:CreateDate>${date}</xmp:CreateDate>
   <xmp:ModifyDate>${date}</xmp:ModifyDate>
   <xmp:MetadataDate>${date}</xmp:MetadataDate>
   <xmpMM:DocumentID>uuid:${uuid(id)}</xmpMM:DocumentID>
   <xmpMM:RenditionClass>default</xmpMM:RenditionClass>
   <xmpMM:VersionID>1</xmpMM:VersionID>${claims.properties.map(line => `\n   ${line}`).join('')}
  </rdf:Description>${claims.descriptions}
 </rdf:RDF>
</x:xmpmeta>
<?xpacket end="w"?>`
}

const escapes: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' }

const escapeXml = (text: string): string => text.replace(/[&<>]/g, mark => escapes[mark] ?? mark)

/** RFC 9562, version 8: bits of one's own choosing with the version and the variant in their places. */
export function uuid(id: Uint8Array): string {
  const bytes = Buffer.from(id)
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x80
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80
  const digits = bytes.toString('hex')
  const parts = [
    digits.slice(0, 8),
    digits.slice(8, 12),
    digits.slice(12, 16),
    digits.slice(16, 20),
    digits.slice(20),
  ]
  return parts.join('-')
}
