/** The elements of a Word part that are more than a cover round others. */
import type { ThingMark } from './marks.ts'

export const shapes = new Set([
  'v:line',
  'v:oval',
  'v:polyline',
  'v:curve',
  'v:arc',
  'v:rect',
  'v:roundrect',
  'v:shape',
  'wps:wsp',
  'wps:cxnSp',
])

/** Elements that mammoth reads and whose own form matters; it opens the others too, or knows nothing of them. */
export const meant = new Set([
  'w:document',
  'w:body',
  'w:footnotes',
  'w:footnote',
  'w:endnotes',
  'w:endnote',
  'w:comments',
  'w:comment',
  'w:p',
  'w:r',
  'w:t',
  'w:tab',
  'w:noBreakHyphen',
  'w:softHyphen',
  'w:hyperlink',
  'w:tbl',
  'w:tr',
  'w:tc',
  'w:footnoteReference',
  'w:endnoteReference',
  'w:commentReference',
  'w:br',
  'w:bookmarkStart',
  'w:sdt',
  'w:sdtContent',
  'w:pict',
  'v:imagedata',
  'w:fldChar',
  'w:instrText',
])

export const things: Readonly<Record<string, ThingMark>> = {
  'c:chart': 'chart',
  'cx:chart': 'chart',
  'dgm:relIds': 'diagram',
  'o:OLEObject': 'embedded',
  'w:control': 'embedded',
  'w:contentPart': 'drawing',
  'w:subDoc': 'alternate-file',
}
