/**
 * The job sheet (交接单): what the editors tell the print shop of the files they hand over. The part on each file is told
 * from its bytes, so that the file can be held against it later.
 */
import { posix } from 'node:path'
import type { Finding } from '../findings/finding.ts'
import { messageOf, problemOf } from '../findings/wording.ts'
import type { Issue } from '../issue/issue.ts'
import type { Layout } from '../page.ts'
import type { FileFacts } from '../preflight/facts.ts'
import type { PressJob } from '../press/prepare.ts'
import type { PressRole } from '../press/press-file.ts'
import type { Binding, Paper } from '../press/settings.ts'
import { spineWidth } from '../press/spine.ts'
import { type Mm, ptToMm } from '../units.ts'
import { type FileTold, tellFile } from './file-told.ts'

/** Rises when a field changes its meaning or goes. */
export const sheetSchema = 1

export interface JobSheet {
  readonly schema: typeof sheetSchema
  readonly tool: { readonly name: string; readonly version: string }
  readonly title: string
  /** `2023年第2期`, with the running number where there is one. */
  readonly number: string
  readonly month: string
  readonly trim: { readonly width: Mm; readonly height: Mm }
  readonly bleed: Mm
  readonly pages: number
  readonly press: PressTold | null
  /** Of the editors, as on the back page. */
  readonly contacts: readonly { readonly label: string; readonly value: string }[]
  readonly files: readonly FileTold[]
  /** Font files the pages were set with. */
  readonly faces: readonly FaceTold[]
  readonly findings: readonly FindingTold[]
}

/** What is agreed with the shop; nothing when there are only files for screens. */
export interface PressTold {
  readonly standard: string
  readonly binding: Binding
  readonly spine: Mm | null
  readonly papers: { readonly cover: PaperTold; readonly inside: PaperTold }
  readonly quantity: number | null
  readonly delivery: number
  readonly totalInk: number
  readonly condition: string
  readonly contact: string | null
}

export interface PaperTold {
  readonly name: string | null
  readonly weight: number | null
  readonly finish: string | null
}

export interface FaceTold {
  readonly name: string
  readonly version: string | null
  readonly sha256: string | null
}

export interface FindingTold {
  readonly code: string
  readonly severity: string
  readonly message: string
}

/** A file that is handed over, with what was read back from it. */
export interface HandedOver {
  readonly name: string
  readonly edition: 'screen' | 'press'
  /** Of a press file. */
  readonly role: PressRole | undefined
  readonly bytes: Uint8Array
  /** Undefined when it was not asked for yet. */
  readonly sha256: string | undefined
  readonly facts: FileFacts
}

export interface SheetRequest {
  /** Folder of the manifest, from the working folder. */
  readonly folder: string
  readonly issue: Issue
  readonly layout: Layout
  readonly job: PressJob | undefined
  readonly files: readonly HandedOver[]
  readonly faces: readonly FaceTold[]
  readonly findings: readonly Finding[]
  readonly toolVersion: string
}

/** Fields always stand in the same order: equal numbers have equal sheets, to the byte. */
export function makeSheet(request: SheetRequest): JobSheet {
  const { folder, issue, layout, job, files, faces, findings, toolVersion } = request
  const { year, month, number, total } = issue.numbering
  return {
    schema: sheetSchema,
    tool: { name: 'issue', version: toolVersion },
    title: issue.publication.title.text,
    number: `${year}年第${number}期${total === undefined ? '' : `（总第${total}期）`}`,
    month: `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}`,
    trim: { width: millimetres(layout.trim.width), height: millimetres(layout.trim.height) },
    bleed: millimetres(layout.bleed),
    pages: layout.pages.length,
    press: job === undefined ? null : tellPress(job, layout.pages.length),
    contacts: issue.back.contact.map(({ label, value }) => ({ label: label?.text ?? '', value: value.text })),
    // What is printed stands first.
    files: [...files.filter(isPress), ...files.filter(file => !isPress(file))].map(tellFile),
    faces,
    findings: findings.map(finding => ({
      code: problemOf(finding).code,
      severity: problemOf(finding).severity,
      message: messageOf(seenFrom(folder, finding), 'zh'),
    })),
  }
}

/**
 * A path in a message leads from the working folder, which is no affair of the shop's and would change the bytes; on the
 * sheet it leads from the manifest. A finding without a place in a file names delivered files, which have no folder yet.
 */
function seenFrom(folder: string, finding: Finding): Finding {
  const { where, params } = finding
  if (where === undefined || typeof params.file !== 'string') return finding
  return { ...finding, params: { ...params, file: posix.relative(folder, params.file) } }
}

const isPress = ({ edition }: HandedOver): boolean => edition === 'press'

const millimetres = (length: number): Mm => Math.round(ptToMm(length) * 100) / 100

function tellPress({ settings }: PressJob, pages: number): PressTold {
  const { standard, binding, papers, quantity, delivery, maxTotalInk, condition, contact } = settings
  return {
    standard,
    binding,
    spine: spineWidth(settings, pages) ?? null,
    papers: { cover: tellPaper(papers.cover), inside: tellPaper(papers.inside) },
    quantity: quantity ?? null,
    delivery,
    totalInk: maxTotalInk,
    condition: condition.condition,
    contact: contact ?? null,
  }
}

const tellPaper = ({ name, weight, finish }: Paper): PaperTold => ({
  name: name ?? null,
  weight: weight ?? null,
  finish: finish ?? null,
})

/** The sheet as a file of text. */
export const sheetText = (sheet: JobSheet): string => `${JSON.stringify(sheet, null, 2)}\n`
