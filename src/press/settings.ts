/** What is agreed with the print shop: the `press` block of the manifest, with what holds where nothing is written. */
import type { Outcome } from '../findings/finding.ts'
import type { Issue } from '../issue/issue.ts'
import type { Files } from '../manifest/files.ts'
import type { Manifest } from '../manifest/manifest.ts'
import type { PaperFields } from '../manifest/press-schema.ts'
import type { Path } from '../manifest/sourced.ts'
import type { RichText, Span } from '../rich-text.ts'
import type { Mm } from '../units.ts'
import { type OutputCondition, readCondition } from './condition.ts'
import { nameOfPublication } from './file-names.ts'
import type { Cmyk } from './inks.ts'

export type Binding = 'saddle' | 'perfect'

/** A paper, and how thick a leaf of it is when that is known or can be told from its weight. */
export interface Paper {
  readonly name: string | undefined
  readonly weight: number | undefined
  readonly caliper: Mm | undefined
  readonly finish: Finish | undefined
}

export interface PressSettings {
  readonly standard: 'PDF/X-4' | 'PDF/X-1a'
  readonly binding: Binding
  /** `separate`: the cover flat and the inside pages; `one`: all pages in reading order. */
  readonly files: 'one' | 'separate'
  readonly marks: 'on' | 'off'
  /** The editor's words on the slug line. */
  readonly slug: RichText | undefined
  /** Name of the publication and of the number, for people. */
  readonly job: string
  /** The first parts of the file names: publication and month. */
  readonly stem: string
  readonly delivery: number
  readonly quantity: number | undefined
  readonly contact: string | undefined
  readonly condition: OutputCondition
  readonly maxTotalInk: number
  /** The accent as an ink of its own (套红), with what stands for it where there is no such ink. */
  readonly accent: { readonly spot: string; readonly cmyk: Cmyk | undefined } | undefined
  readonly papers: { readonly cover: Paper; readonly inside: Paper }
  /** As written; undefined leaves it to the papers. */
  readonly spine: Mm | undefined
  /** Where the first of these settings that the manifest has was written; the start of `issue.yaml` when it has none. */
  at(...paths: readonly Path[]): Span
}

/** The total ink that sheet-fed presses on coated paper are safe with (specification §1, row 11). */
export const usualTotalInk = 300

/** Reads the block. Shape and spelling are the schema's affair; here it is the profile and what belongs together. */
export function readPress(files: Files, manifest: Manifest, issue: Issue): Outcome<PressSettings> {
  const { settings } = manifest
  const press = settings.values.press ?? {}
  const condition = readCondition(files, manifest)
  if (!condition.ok) return condition
  const binding = press.binding ?? 'saddle'
  const { year, month, number } = issue.numbering
  const title = issue.publication.title.text
  const slug = settings.textAt(['press', 'slug'])
  const value: PressSettings = {
    standard: press.standard ?? 'PDF/X-4',
    binding,
    files: press.files ?? (binding === 'perfect' ? 'separate' : 'one'),
    marks: press.marks === true ? 'on' : 'off',
    slug: slug.text === '' ? undefined : slug,
    job: `${title} ${year}年第${number}期`,
    stem: [
      press.name ?? nameOfPublication(issue.publication.pinyin?.text),
      String(year).padStart(4, '0'),
      String(month).padStart(2, '0'),
    ].join('-'),
    delivery: press.delivery ?? 1,
    quantity: press.quantity ?? settings.values.imprint?.copies,
    contact: press.contact,
    condition: condition.value,
    maxTotalInk: press.maxTotalInk ?? usualTotalInk,
    accent: press.inks?.accent && { spot: press.inks.accent.spot, cmyk: press.inks.accent.cmyk },
    papers: {
      cover: readPaper(press.paper?.cover, 'gloss'),
      inside: readPaper(press.paper?.inside, 'uncoated'),
    },
    spine: press.spine,
    at: (...paths) => settings.at(paths.find(path => settings.fileOf(path) !== undefined) ?? paths[0] ?? []),
  }
  return { ok: true, value, findings: condition.findings }
}

type Finish = NonNullable<PaperFields['finish']>

/** Millimetres a leaf is thick for each g/m² it weighs, when the mill does not say (specification §1, row 18). */
const thickness: Readonly<Record<Finish, number>> = { uncoated: 0.00135, matt: 0.001, gloss: 0.0009 }

function readPaper(fields: PaperFields | undefined, usual: Finish): Paper {
  const { name, weight, caliper, finish } = fields ?? {}
  const estimate = weight === undefined ? undefined : weight * thickness[finish ?? usual]
  return { name, weight, caliper: caliper ?? estimate, finish }
}
