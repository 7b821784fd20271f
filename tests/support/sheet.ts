/** The job sheet of the small number's files, as a build makes it. */
import { type Examined, examineFiles } from '../../src/sheet/hand-over.ts'
import { type JobSheet, makeSheet } from '../../src/sheet/job-sheet.ts'
import type { GoodFiles } from './good-files.ts'

export const examined = ({ screen, press, layout, job }: GoodFiles): Examined =>
  examineFiles(
    [screen, ...press].map(({ name, edition, bytes }) => ({ name: name ?? '2023-02.pdf', edition, bytes })),
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
