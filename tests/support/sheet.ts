/** The job sheet of the small number's files, as a build makes it. */
import { readFile } from '../../src/preflight/read-file.ts'
import { type HandedOver, type JobSheet, makeSheet } from '../../src/sheet/job-sheet.ts'
import type { GoodFiles } from './good-files.ts'

export const handedOver = ({ screen, press, job }: GoodFiles): readonly HandedOver[] =>
  [screen, ...press].map(({ name, edition, bytes }) => ({
    name: name ?? '2023-02.pdf',
    edition,
    role: job.files.find(file => file.name === name)?.role,
    bytes,
    facts: readFile(bytes),
  }))

export async function sheetOf(files: GoodFiles): Promise<JobSheet> {
  const { issue, layout, job } = files
  return makeSheet({
    issue,
    layout,
    job,
    files: handedOver(files),
    faces: [],
    findings: [],
    toolVersion: '1.2.3',
  })
}
