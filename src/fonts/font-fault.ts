/**
 * A face that passed its inspection and turns out damaged when its outlines are wanted for the PDF. Pages are finished
 * by then, so it is thrown; whoever has the PDF written catches it and tells of it like any other finding.
 */
import type { Finding } from '../findings/finding.ts'

export class FontFault extends Error {
  readonly file: string
  /** What to tell: the damaged file, at the place where an editor named it. */
  readonly finding: Finding

  constructor(file: string, finding: Finding, cause: unknown) {
    super(`the font ${file} is damaged`, { cause })
    this.file = file
    this.finding = finding
  }
}

/** The finding of a font's fault; undefined for any other fault, which is the tool's own. */
export const findingOfFontFault = (fault: unknown): Finding | undefined =>
  fault instanceof FontFault ? fault.finding : undefined
