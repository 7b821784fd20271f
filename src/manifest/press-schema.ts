/** The `press` block: what is agreed with the print shop. `src/press/settings.ts` says what holds where nothing is written. */
import type * as z from 'zod/mini'
import { choice, fileWord, flag, inkShares, millimetres, plate, text, totalInk, whole } from './leaves.ts'
import { mapping, optional } from './shapes.ts'

/** A paper as the mill sells it; a caliper goes before what weight and finish would make of it. */
const paper = mapping(
  {
    name: optional(text),
    /** g/m². */
    weight: optional(whole(1)),
    /** Thickness of one leaf. */
    caliper: optional(millimetres),
    finish: optional(choice(['uncoated', 'matt', 'gloss'])),
  },
  'paper',
)

export const press = mapping({
  /** First part of the file names. */
  name: optional(fileWord),
  standard: optional(choice(['PDF/X-4', 'PDF/X-1a'])),
  binding: optional(choice(['saddle', 'perfect'])),
  files: optional(choice(['one', 'separate'])),
  /** Which delivery of these files it is: the `v1` of their names. */
  delivery: optional(whole(1)),
  quantity: optional(whole(1)),
  marks: optional(flag),
  /** Words of one's own on the slug line. */
  slug: optional(text),
  profile: optional(text),
  identifier: optional(text),
  registry: optional(text),
  condition: optional(text),
  maxTotalInk: optional(totalInk),
  inks: optional(mapping({ accent: optional(mapping({ spot: plate, cmyk: optional(inkShares) })) })),
  paper: optional(mapping({ cover: optional(paper), inside: optional(paper) })),
  spine: optional(millimetres),
  /** Whom the shop asks when something is unclear. */
  contact: optional(text),
})

export type PaperFields = z.output<typeof paper>
