/**
 * What a PDF file is found to hold when its bytes are read back, as plain values: all that the rules ask and all that
 * the job sheet tells. Lengths are points; pages count from 1.
 */
import type { Pt } from '../units.ts'
import type { Damage } from './reader/open.ts'
import type { StructureFacts } from './structure.ts'

/** Left, bottom, right, top. */
export type Box = readonly [Pt, Pt, Pt, Pt]

export interface FileFacts {
  /** Of the header: `1.6`. */
  readonly version: string
  /** Whether the second line marks the file as binary. */
  readonly binaryMark: boolean
  /** Both halves of the file identifier in hexadecimal digits. */
  readonly id: readonly string[]
  readonly encrypted: boolean
  /** Cross-reference streams and object streams, as PDF 1.5 has them. */
  readonly packedStructure: boolean
  readonly info: ReadonlyMap<string, InfoValue>
  readonly xmp: XmpFacts | undefined
  readonly catalogue: CatalogueFacts
  readonly intents: readonly IntentFacts[]
  readonly pages: readonly PageFacts[]
  readonly fonts: readonly FontFacts[]
  /** Spot inks with the fingerprints of all definitions they have in the file. */
  readonly spots: ReadonlyMap<string, readonly string[]>
  /** What some object of the file has and a rule may forbid. */
  readonly oddities: readonly Oddity[]
  readonly structure: StructureFacts | undefined
  readonly outline: OutlineFacts
  readonly damages: readonly Damage[]
}

export interface InfoValue {
  readonly form: 'text' | 'name' | 'other'
  readonly value: string
}

export interface XmpFacts {
  readonly wellFormed: boolean
  readonly filtered: boolean
  readonly typed: boolean
  /** By the usual prefix: `dc:title`. */
  readonly properties: ReadonlyMap<string, readonly string[]>
  readonly text: string
}

export interface CatalogueFacts {
  readonly version: string | undefined
  readonly language: string | undefined
  readonly marked: boolean
  readonly suspects: boolean
  readonly displayTitle: boolean
  /** ViewArea, ViewClip, PrintArea and PrintClip, as far as they are there. */
  readonly areas: readonly string[]
  /** Keys of the catalogue and of its name trees. */
  readonly keys: ReadonlySet<string>
  readonly nameTrees: ReadonlySet<string>
  /** Configurations of optional content without a name or with `AS`. */
  readonly faultyLayers: number
}

export interface IntentFacts {
  readonly kind: string
  readonly identifier: string | undefined
  readonly registry: string | undefined
  readonly condition: string | undefined
  readonly info: string | undefined
  readonly profile: ProfileFacts | undefined
}

export interface ProfileFacts {
  readonly sha256: string
  readonly bytes: number
  readonly name: string
  readonly class: string
  readonly space: string
  readonly connection: string
  /** `2.2`. */
  readonly version: string
  /** `N` of the stream. */
  readonly components: number | undefined
  /** Whether the length it gives of itself and its signature are right. */
  readonly sound: boolean
}

export interface PageFacts {
  readonly number: number
  readonly boxes: Readonly<Partial<Record<BoxName, Box>>>
  readonly rotate: number
  readonly userUnit: number | undefined
  readonly tabs: string | undefined
  /** Colour space of the transparency group; `none` when it has a group without one. */
  readonly group: string | undefined
  readonly transparent: boolean
  readonly keys: ReadonlySet<string>
  readonly annotations: readonly AnnotationFacts[]
  readonly paints: readonly Paint[]
  readonly areas: readonly Area[]
  readonly pictures: readonly PictureFacts[]
  readonly tagging: TaggingFacts
  /** Of pictures in the content, as in `FileFacts.oddities`. */
  readonly odd: ReadonlySet<string>
}

export type BoxName = 'MediaBox' | 'CropBox' | 'BleedBox' | 'TrimBox' | 'ArtBox'

/** What is painted with one colour in one way, all occurrences on a page together. */
export interface Paint {
  readonly use: 'text' | 'area' | 'rule' | 'shading' | 'mask'
  readonly colour: Colour
  readonly overprint: boolean
  readonly overprintMode: number
  /** Whether any of it is inside the bleed (or the trimmed page, where there is no bleed). */
  inside: boolean
  /** Smallest type size, as it stands on the page; 0 where there is no text. */
  smallest: Pt
  /** Names of the faces of the text. */
  readonly fonts: Set<string>
  /** Thinnest line; Infinity where there is none. */
  thinnest: Pt
  /** What is inside, as one box. */
  box: Box | undefined
}

export interface Colour {
  /** `DeviceCMYK`, `Separation` and the like; `Pattern` for a tiling that brings its own colours. */
  readonly space: string
  /** Inks of a Separation or DeviceN. */
  readonly names: readonly string[]
  readonly values: readonly number[]
  /** Space behind ICCBased (by its number of components), Indexed, Separation and DeviceN. */
  readonly base: string | undefined
  /** Fingerprint of an ICC profile. */
  readonly profile: string | undefined
}

/** A filled area or a picture, where it may be seen. */
export interface Area {
  readonly kind: 'area' | 'picture'
  readonly box: Box
}

export interface PictureFacts {
  readonly width: number
  readonly height: number
  readonly bits: number
  readonly colour: Colour
  readonly filters: readonly string[]
  /** Effective resolution, the smaller of both directions. */
  readonly ppi: number
  readonly box: Box
  readonly mask: 'none' | 'stencil' | 'soft' | 'hard'
  /** Most ink on a dot, in percent, where the dots could be read. */
  readonly mostInk: number | undefined
}

export interface AnnotationFacts {
  readonly kind: string
  readonly contents: string | undefined
  readonly structParent: number | undefined
  /** Number of its object, by which structure elements point to it. */
  readonly object: number | undefined
  readonly box: Box | undefined
  readonly flags: number
  /** Whether it leads somewhere: a destination or an action. */
  readonly leads: boolean
}

export interface TaggingFacts {
  readonly structParents: number | undefined
  /** Marked content that belongs to the structure. */
  readonly ids: ReadonlySet<number>
  /** Identifiers that stand twice on the page. */
  readonly repeated: number
  /** Paintings that belong neither to the structure nor to an artifact. */
  readonly untagged: number
  /** Artifacts in tagged content, or the other way round. */
  readonly crossed: number
  /** Beginnings of marked content without an end, or ends without a beginning. */
  readonly unbalanced: number
}

export interface FontFacts {
  /** As it is called in the file, with the subset tag. */
  readonly name: string
  readonly kind: string
  readonly embedded: boolean
  /** The program could be unpacked and read. */
  readonly sound: boolean
  readonly subset: boolean
  readonly identityMap: boolean
  /** Codes whose width in the file is not the one of the program; undefined when it was not compared. */
  readonly wrongWidths: number | undefined
  /** Shown codes without a glyph. */
  readonly missingGlyphs: number
  /** Shown codes that no text, or no real character, belongs to. */
  readonly unmapped: number
}

export interface Oddity {
  readonly key: string
  /** Where it stands: in an object of the file, or in the content of a page. */
  readonly object: number | undefined
  readonly page: number | undefined
}

export interface OutlineFacts {
  readonly items: number
  /** Items without a title or without a place on a page of this file. */
  readonly lost: number
}
