/**
 * The text of some pages as operators, and the faces it shows: what a file for the press and a file for screens have in
 * common. Written once; each edition puts its own colours, boxes and tags around it.
 */
import { promisify } from 'node:util'
import { deflate, deflateSync } from 'node:zlib'
import type { Layout, LineMark, LinePart, Mark, Page } from '../page.ts'
import type { Element } from '../structure.ts'
import { type FontUse, fontUses } from './font-use.ts'
import { type PackedFont, postScriptName, subsetTag } from './pdf-fonts.ts'
import { type Stretch, wholeLine, writeLine } from './pdf-line.ts'
import { writeToUnicode } from './to-unicode.ts'

export interface WrittenPiece {
  readonly content: string
  readonly belongs: LineMark['belongs']
}

export interface WrittenText {
  /** The operators of a line, from the bottom left corner of the trimmed page; nothing for other marks. */
  of(mark: Mark): string
  /** The same, cut where another element begins. */
  piecesOf(mark: LineMark): readonly WrittenPiece[]
  /** In the order of their first use. */
  readonly fonts: Promise<readonly PackedFont[]>
}

/**
 * Writes the lines of some pages. `prefix` begins the names of the fonts among the resources; texts that share a page
 * need different ones. Throws when a face has no file, a fault of the tool.
 */
export function writeText(
  pages: readonly Pick<Page, 'marks'>[],
  { trim }: Pick<Layout, 'trim'>,
  prefix = 'F',
): WrittenText {
  const fonts = fontUses(prefix)
  const lines = new Map<Mark, string>()
  const pieces = new Map<Mark, readonly WrittenPiece[]>()
  for (const page of pages)
    for (const mark of page.marks) {
      if (mark.kind !== 'line') continue
      const origin = { x: mark.at.x, y: trim.height - mark.at.y }
      if (mark.parts === undefined) {
        lines.set(mark, writeLine(mark.line, origin, fonts, wholeLine))
        continue
      }
      const written = stretchesOf(mark.parts).map(({ belongs = mark.belongs, ...stretch }) => ({
        content: writeLine(mark.line, origin, fonts, stretch),
        belongs,
      }))
      pieces.set(mark, written)
      lines.set(mark, written.map(piece => piece.content).join(''))
    }
  return {
    of: mark => lines.get(mark) ?? '',
    piecesOf: mark => pieces.get(mark) ?? [{ content: lines.get(mark) ?? '', belongs: mark.belongs }],
    fonts: Promise.all(fonts.all().map(packFont)),
  }
}

/** The parts of a line and what lies before, between and behind them, which belongs to what the line belongs to. */
function stretchesOf(parts: readonly LinePart[]): readonly (Stretch & { readonly belongs?: Element })[] {
  let end = wholeLine.from
  const stretches = parts.flatMap(part => {
    const between = { from: end, to: part.from }
    end = part.to
    return [between, part]
  })
  return [...stretches, { from: end, to: wholeLine.to }]
}

/**
 * Level 5 of 9 takes less time than the usual 6 and makes files two in a thousand larger. Pages are packed
 * on the spot, since a page is too little to be worth the way to another thread.
 */
const level = 5

export const packHere = (content: string | Uint8Array): Uint8Array =>
  deflateSync(typeof content === 'string' ? Buffer.from(content, 'latin1') : content, { level })

const deflateBeside = promisify(deflate)

/** One chunk holds whatever comes out; the usual ones of 16 kB would mean a turn of the event loop for each. */
export const packBeside = (bytes: Uint8Array): Promise<Uint8Array> =>
  deflateBeside(bytes, { level, chunkSize: Math.max(bytes.length, 1024) })

async function packFont(use: FontUse): Promise<PackedFont> {
  const { format, bytes } = use.face.subset(use.glyphs.map(glyph => glyph.id))
  const program = packBeside(bytes)
  return {
    name: use.name,
    tagged: `${subsetTag(bytes)}+${postScriptName(use)}`,
    descriptor: use.face.descriptor(),
    format,
    glyphs: use.glyphs,
    size: bytes.length,
    toUnicode: packHere(writeToUnicode(use.glyphs)),
    program: await program,
  }
}
