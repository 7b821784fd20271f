/** Names of print files: ASCII without blanks, so that every system between here and the press keeps them (specification §1, row 24). */
import { ptToMm, type Size } from '../units.ts'
import type { PressRole } from './press-file.ts'

/** Of a publication without a name in Latin letters. */
const nameless = 'issue'

/** `DIANZI SHANGWU DONGTAI` → `dianzi-shangwu-dongtai`; marks of tone are dropped. */
export function nameOfPublication(pinyin: string | undefined): string {
  const words = (pinyin ?? '')
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .split(/[^a-z0-9]+/)
    .filter(word => word !== '')
  return words.join('-') || nameless
}

/** What the files of one delivery have in common; the stem is a word of ASCII letters, digits and `-`. */
export interface Delivery {
  readonly stem: string
  readonly delivery: number
}

/** The word for a role in the name of its file. */
const roleWords: Readonly<Record<PressRole, string>> = { cover: 'cover', inside: 'inside', whole: 'press' }

/** Whether a name is one that a print file of this delivery could have. */
export function isOfDelivery(name: string, { stem, delivery }: Delivery): boolean {
  const roles = Object.values(roleWords).join('|')
  return new RegExp(`^${stem}-(?:${roles})-\\d+x\\d+-\\d+p-v${delivery}\\.pdf$`).test(name)
}

/** `jiangwan-2026-03-inside-210x297-48p-v1.pdf`; the size is that of a finished page, also for the cover flat. */
export function pressFileName(
  { stem, delivery }: Delivery,
  role: PressRole,
  trim: Size,
  pages: number,
): string {
  const [width, height] = [trim.width, trim.height].map(length => Math.round(ptToMm(length)))
  return `${stem}-${roleWords[role]}-${width}x${height}-${pages}p-v${delivery}.pdf`
}

/** Name of the job sheet of a delivery, without ending: `jiangwan-2026-03-sheet-v1`. */
export const deliverySheetName = ({
  stem,
  delivery,
}: {
  readonly stem: string
  readonly delivery: number
}): string => `${stem}-sheet-v${delivery}`
