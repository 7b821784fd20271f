/** `--report`: the findings in a file of their own, whatever the run came to. */
import { extname } from 'node:path'
import type { Finding } from '../findings/finding.ts'
import { type OutputFile, writeWhole } from '../output.ts'
import type { MachineForm } from '../terminal/forms.ts'
import type { ReportContext } from '../terminal/report.ts'
import type { Outcome, RunSettings } from './outcome.ts'
import { runOf } from './tell.ts'

interface FileForm {
  readonly form: MachineForm
  readonly file: OutputFile['form']
}

const forms: Readonly<Record<string, FileForm>> = {
  '.json': { form: 'json', file: 'json' },
  '.sarif': { form: 'sarif', file: 'sarif' },
  '.xml': { form: 'junit', file: 'xml' },
}

/** What the ending of the name asks for; undefined when it says nothing. */
export const formOfFile = (path: string): FileForm | undefined => forms[extname(path).toLowerCase()]

/** Writes the report whole; gives the finding when it cannot be written. */
export async function writeReport(
  path: string,
  outcome: Outcome,
  context: ReportContext,
  { version }: RunSettings,
): Promise<Finding | undefined> {
  const wanted = formOfFile(path)
  if (wanted === undefined) return undefined
  const { inForm } = await import('../terminal/forms.ts')
  const text = await inForm(wanted.form, runOf(outcome, version), context)
  const fault = writeWhole([{ path, bytes: Buffer.from(text), form: wanted.file }], 'given')
  return fault && { ...fault, params: { ...fault.params, flag: '--report' } }
}
