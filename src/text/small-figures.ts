/**
 * Raised and lowered figures that a face lacks, as in CO₂ and 10⁻³: drawn as those of the face, smaller and off the
 * baseline. Many Chinese faces have ¹²³ alone. Copied text keeps the character that was written.
 */
import type { FaceStack } from '../fonts/face.ts'
import type { Em } from '../units.ts'

/** What is drawn for such a figure. */
export interface SmallFigure {
  readonly code: number
  /** Of the size of the text around it. */
  readonly size: number
  readonly rise: Em
}

/** Their heads stand a little above those of capitals. */
const raised = { size: 0.6, rise: 0.34 } as const
const lowered = { size: 0.6, rise: -0.14 } as const

const minus = '−'
const forms = new Map<number, SmallFigure>([
  ...formsOf('⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁼⁽⁾ⁿⁱ', `0123456789+${minus}=()ni`, raised),
  ...formsOf('₀₁₂₃₄₅₆₇₈₉₊₋₌₍₎ₐₑₒₓₕₖₗₘₙₚₛₜ', `0123456789+${minus}=()aeoxhklmnpst`, lowered),
])

function formsOf(
  written: string,
  drawn: string,
  place: Omit<SmallFigure, 'code'>,
): readonly (readonly [number, SmallFigure])[] {
  return Array.from(written, (character, index) => [
    character.charCodeAt(0),
    { code: drawn.charCodeAt(index), ...place },
  ])
}

/** Nothing for a character that a face has, or that there is no figure to draw it by. */
export function smallFigure(stack: FaceStack, code: number): SmallFigure | undefined {
  const figure = forms.get(code)
  if (figure === undefined) return undefined
  const has = (wanted: number): boolean =>
    [...stack.western, ...stack.han].some(face => face.glyph(wanted) !== undefined)
  return has(code) || !has(figure.code) ? undefined : figure
}
