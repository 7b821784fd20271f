/** Findings of files that were written and then damaged, or that do not go with their job sheet. */
import type { Finding } from '../../src/findings/finding.ts'
import type { JobSheet } from '../../src/sheet/job-sheet.ts'
import { missingFiles } from '../../src/sheet/verify.ts'
import { damage, type Patient } from '../support/damage.ts'
import { goodFiles } from '../support/good-files.ts'
import { sheetOf, verified } from '../support/sheet.ts'

const press = 'inks: { accent: { spot: PANTONE 187 C } }'

let made: ReturnType<typeof goodFiles> | undefined
const good = (): ReturnType<typeof goodFiles> => {
  made ??= goodFiles(press)
  return made
}

/** By the rules alone: that there is no sheet is a case of its own. */
const alone = (name: string, bytes: Uint8Array): readonly Finding[] =>
  verified(name, bytes).findings.filter(({ problem }) => problem !== 'sheet-missing')

async function screenOf(work: (file: Patient) => void): Promise<readonly Finding[]> {
  return alone('2023-02.pdf', damage((await good()).screen.bytes, work))
}

async function pressOf(work: (file: Patient) => void): Promise<readonly Finding[]> {
  const bytes = (await good()).press[0]?.bytes ?? new Uint8Array()
  return alone('press.pdf', damage(bytes, work))
}

async function againstSheet(change: (sheet: JobSheet) => JobSheet, name: string): Promise<readonly Finding[]> {
  const files = await good()
  const sheet = change(await sheetOf(files))
  return verified(name, files.screen.bytes, [sheet], 'sheet.json').findings
}

export const verifiedCases: Readonly<Record<string, () => Promise<readonly Finding[]>>> = {
  'press-rule-broken': () =>
    pressOf(file => {
      file.addToPage(1, '/Rotate 90')
      file.addToPage(4, '/Rotate 90')
      file.content(2, content => `${content}0.5 0.5 0.5 rg 100 100 50 50 re f\n`)
    }),
  'press-rule-doubtful': () =>
    pressOf(file => file.content(2, content => `${content}/Out gs 0 0 0 0.01 k 100 100 50 50 re f\n`)),
  'screen-rule-broken': () => screenOf(file => file.edit(/\/Subtype \/Link/, '/Contents', '/Discontents')),
  'pdf-unreadable': async () => alone('2023-02.pdf', Buffer.from('%PDF-1.7\n')),
  'pdf-damaged': () => screenOf(file => file.content(1, content => `${content}howl\n`)),
  'pdf-claims-nothing': () => screenOf(file => file.xmp(/<pdf(?:ua|a)id:.*?\n/g, '\n')),
  'sheet-differs': () =>
    againstSheet(
      sheet => ({ ...sheet, files: sheet.files.map(file => ({ ...file, bleed: 3, pages: 12 })) }),
      '2023-02.pdf',
    ),
  'sheet-of-others': () => againstSheet(sheet => ({ ...sheet, files: [] }), '2023-02.pdf'),
  'sheet-file-missing': async () =>
    missingFiles({ name: 'sheet.json', sheet: await sheetOf(await good()) }, []),
  'sheet-missing': async () => verified('2023-02.pdf', (await good()).screen.bytes).findings,
  'sheet-unreadable': async () =>
    verified('2023-02.pdf', (await good()).screen.bytes, [], 'package.json').findings,
}
