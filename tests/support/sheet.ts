/** The job sheet of the small number's files, as a build makes it. */
import { type Examined, examineFiles } from '../../src/sheet/hand-over.ts'
import { type JobSheet, makeSheet } from '../../src/sheet/job-sheet.ts'
import { delivered, type Verified, verifyFile } from '../../src/sheet/verify.ts'
import type { GoodFiles } from './good-files.ts'

export const examined = ({ screen, press, layout, job }: GoodFiles): Examined =>
  examineFiles(
    [screen, ...press].map(({ name, edition, bytes }) => ({
      name: name ?? '2023-02.pdf',
      planned: name,
      edition,
      bytes,
    })),
    layout,
    job,
  )

export async function sheetOf(files: GoodFiles): Promise<JobSheet> {
  const { issue, layout, job } = files
  return makeSheet({
    folder: '.',
    issue,
    layout,
    job,
    files: examined(files).files,
    faces: [],
    findings: [],
    toolVersion: '1.2.3',
  })
}

/** A file that was delivered, beside `sheets`, or with the one that is `named`. */
export const verified = (
  name: string,
  bytes: Uint8Array,
  sheets: readonly JobSheet[] = [],
  named?: string,
): Verified =>
  verifyFile(delivered(name, bytes), {
    named,
    sheets: sheets.map(sheet => ({ name: named ?? 'sheet.json', sheet })),
  })
