/**
 * What the screen edition says it keeps: PDF/A-2 at level A (ISO 19005-2, 6.6.4) and PDF/UA-1 (ISO 14289-1, clause 5),
 * and the colours it is made for.
 */
import { type PdfFile, pdfText } from './pdf-file.ts'
import type { XmpClaims } from './pdf-metadata.ts'
import { srgbProfile } from './srgb-profile.ts'
import { packHere } from './written-text.ts'

/**
 * PDF/A knows no property of PDF/UA, and wants a description of every one it does not know (ISO 19005-2, 6.6.2.3).
 */
const descriptions = `
  <rdf:Description rdf:about=""
    xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/"
    xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/"
    xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/"
    xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#"
    xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#">
   <pdfaid:part>2</pdfaid:part>
   <pdfaid:conformance>A</pdfaid:conformance>
   <pdfuaid:part>1</pdfuaid:part>
   <pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType="Resource">
    <pdfaSchema:schema>PDF/UA identification schema</pdfaSchema:schema>
    <pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>
    <pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>
    <pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource">
     <pdfaProperty:name>part</pdfaProperty:name>
     <pdfaProperty:valueType>Integer</pdfaProperty:valueType>
     <pdfaProperty:category>internal</pdfaProperty:category>
     <pdfaProperty:description>Part of ISO 14289 to which the document conforms</pdfaProperty:description>
    </rdf:li></rdf:Seq></pdfaSchema:property>
   </rdf:li></rdf:Bag></pdfaExtension:schemas>
  </rdf:Description>`

export const screenClaims: XmpClaims = { namespaces: [], properties: [], descriptions }

const condition = 'sRGB IEC61966-2.1'

export function addScreenIntent(file: PdfFile): void {
  const profile = file.addStream({ N: 3 }, packHere(srgbProfile()), 'deflated')
  file.catalogue.OutputIntents = [
    file.add({
      Type: 'OutputIntent',
      S: 'GTS_PDFA1',
      OutputConditionIdentifier: pdfText(condition),
      Info: pdfText(condition),
      DestOutputProfile: profile,
    }),
  ]
}
