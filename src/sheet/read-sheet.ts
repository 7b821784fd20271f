/** Reads a job sheet back: nothing is believed of it but what has the shape that the sheet is written in, to its leaves. */
import type { FileTold, PictureTold, ProfileTold, SizeTold } from './file-told.ts'
import { type FaceTold, type FindingTold, type JobSheet, type PressTold, sheetSchema } from './job-sheet.ts'

/** Undefined when the text is no job sheet. */
export function readSheet(text: string): JobSheet | undefined {
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch {
    return undefined
  }
  return isSheet(value) ? (value as JobSheet) : undefined
}

type Check = (value: unknown) => boolean

/** A check for every key of what is told. */
type Shape<T> = Readonly<Record<keyof T, Check>>

const text: Check = value => typeof value === 'string'
const number: Check = value => Number.isFinite(value)
const oneOf =
  (...words: readonly unknown[]): Check =>
  value =>
    words.includes(value)
const orNull =
  (check: Check): Check =>
  value =>
    value === null || check(value)
const listOf =
  (check: Check): Check =>
  value =>
    Array.isArray(value) && value.every(check)
const record =
  <T>(shape: Shape<T>): Check =>
  value =>
    typeof value === 'object' &&
    value !== null &&
    Object.entries<Check>(shape).every(([key, check]) => check((value as Record<string, unknown>)[key]))

const size = record<SizeTold>({ width: number, height: number })
const paper = record<PressTold['papers']['cover']>({
  name: orNull(text),
  weight: orNull(number),
  finish: orNull(text),
})

const press = record<PressTold>({
  standard: text,
  binding: oneOf('saddle', 'perfect'),
  spine: orNull(number),
  papers: record<PressTold['papers']>({ cover: paper, inside: paper }),
  quantity: orNull(number),
  delivery: number,
  totalInk: number,
  condition: text,
  contact: orNull(text),
})

const file = record<FileTold>({
  name: text,
  edition: oneOf('press', 'screen'),
  role: orNull(oneOf('cover', 'inside', 'whole')),
  standard: text,
  sha256: text,
  bytes: number,
  pages: number,
  trim: orNull(size),
  bleed: orNull(number),
  plates: listOf(text),
  inks: listOf(listOf(text)),
  blackOnly: listOf(number),
  fonts: listOf(text),
  pictures: listOf(
    record<PictureTold>({ page: number, width: number, height: number, colour: text, ppi: number }),
  ),
  profile: orNull(record<ProfileTold>({ name: text, identifier: text, sha256: text })),
})

const isSheet = record<JobSheet>({
  schema: oneOf(sheetSchema),
  tool: record<JobSheet['tool']>({ name: text, version: text }),
  title: text,
  number: text,
  month: text,
  trim: size,
  bleed: number,
  pages: number,
  press: orNull(press),
  contacts: listOf(record<JobSheet['contacts'][number]>({ label: text, value: text })),
  files: listOf(file),
  faces: listOf(record<FaceTold>({ name: text, version: orNull(text), sha256: orNull(text) })),
  findings: listOf(record<FindingTold>({ code: text, severity: text, message: text })),
})
