/** Curves of a profile, from 0–1 to 0–1 (ICC.1:2010, 10.5 and 10.15). */
import { fixed, signature } from './icc-profile.ts'

export type Curve = (value: number) => number

const clamp = (value: number): number => Math.min(1, Math.max(0, value))

/** Between the entries of a table. */
export function tableCurve(entries: readonly number[]): Curve {
  const last = entries.length - 1
  return value => {
    const place = clamp(value) * last
    const below = Math.min(Math.floor(place), last - 1)
    const from = entries[below] ?? 0
    return from + ((entries[below + 1] ?? from) - from) * (place - below)
  }
}

/** Reads the curve that begins at `at`; gives the length it takes too. */
export function readCurve(view: DataView, at: number): { readonly curve: Curve; readonly length: number } {
  if (signature(view, at) === 'para') return readParametric(view, at)
  const count = view.getUint32(at + 8)
  const length = 12 + 2 * count
  if (count === 0) return { curve: value => value, length }
  if (count === 1) {
    const gamma = view.getUint16(at + 12) / 256
    return { curve: value => clamp(value) ** gamma, length }
  }
  const entries = Array.from({ length: count }, (_, entry) => view.getUint16(at + 12 + 2 * entry) / 65535)
  return { curve: tableCurve(entries), length }
}

const parameterCounts = [1, 3, 4, 5, 7]

function readParametric(view: DataView, at: number): { readonly curve: Curve; readonly length: number } {
  const kind = view.getUint16(at + 8)
  const count = parameterCounts[kind] ?? 1
  const [g = 1, a = 1, b = 0, c = 0, d = 0, e = 0, f = 0] = Array.from({ length: count }, (_, place) =>
    fixed(view, at + 12 + 4 * place),
  )
  const power = (value: number): number => Math.max(0, a * value + b) ** g
  const length = 12 + 4 * count
  switch (kind) {
    case 0:
      return { curve: value => clamp(value) ** g, length }
    case 1:
      return { curve: value => clamp(value >= -b / a ? power(value) : 0), length }
    case 2:
      return { curve: value => clamp((value >= -b / a ? power(value) : 0) + c), length }
    default:
      return { curve: value => clamp(value >= d ? power(value) + e : c * value + f), length }
  }
}
