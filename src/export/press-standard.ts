/**
 * How a print file says which standard it keeps: the version of the PDF, the Info dictionary and the XMP packet
 * (ISO 15930-7 for PDF/X-4, ISO 15930-4 for PDF/X-1a:2003).
 */
import type { PressSettings } from '../press/settings.ts'
import { infoName, type PdfHead } from './pdf-file.ts'
import { infoOf, type PdfFacts, uuid, xmpPacket } from './pdf-metadata.ts'

type Standard = PressSettings['standard']

interface Identification {
  readonly version: PdfHead['version']
  /** As Info and XMP name it. */
  readonly name: string
  readonly namespace: string
  readonly property: string
}

const identifications: Readonly<Record<Standard, Identification>> = {
  'PDF/X-4': {
    version: '1.6',
    name: 'PDF/X-4',
    namespace: 'xmlns:pdfxid="http://www.npes.org/pdfx/ns/id/"',
    property: 'pdfxid:GTS_PDFXVersion',
  },
  'PDF/X-1a': {
    version: '1.4',
    name: 'PDF/X-1a:2003',
    namespace: 'xmlns:pdfx="http://ns.adobe.com/pdfx/1.3/"',
    property: 'pdfx:GTS_PDFXVersion',
  },
}

/** Neighbouring colours are not spread under each other: black overprints, and the pages have no other meeting inks. */
const trapped = 'False'

export function pressHead(standard: Standard, facts: PdfFacts, id: Uint8Array): PdfHead {
  const { version, name, namespace, property } = identifications[standard]
  const packet = xmpPacket(facts, id, {
    namespaces: [namespace],
    properties: [
      `<xmpMM:InstanceID>uuid:${uuid(id)}</xmpMM:InstanceID>`,
      `<pdf:Trapped>${trapped}</pdf:Trapped>`,
      `<${property}>${name}</${property}>`,
    ],
    descriptions: '',
  })
  return {
    version,
    info: { ...infoOf(facts), Trapped: infoName(trapped), GTS_PDFXVersion: name },
    language: undefined,
    id,
    metadata: Buffer.from(packet, 'utf8'),
  }
}
