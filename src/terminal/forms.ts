/** A run in one of the forms that programs read; each form is loaded when it is asked for. */
import type { Run } from './findings-json.ts'
import type { ReportContext } from './report.ts'

export type MachineForm = 'json' | 'ndjson' | 'sarif' | 'junit' | 'github'

export async function inForm(form: MachineForm, run: Run, context: ReportContext): Promise<string> {
  switch (form) {
    case 'json':
      return (await import('./findings-json.ts')).findingsJson(run, context)
    case 'ndjson':
      return (await import('./findings-json.ts')).findingsNdjson(run, context)
    case 'sarif':
      return (await import('./sarif.ts')).findingsSarif(run, context)
    case 'junit':
      return (await import('./junit.ts')).findingsJunit(run, context)
    case 'github':
      return (await import('./github.ts')).findingsGithub(run, context)
  }
}
