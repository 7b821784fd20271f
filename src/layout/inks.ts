/** The inks of the pages, from the theme. */
import type { Theme } from '../design/theme.ts'
import type { Ink, InkName } from '../page.ts'

export function inksOf(theme: Theme): Readonly<Record<InkName, Ink>> {
  const { text, accent, numeral } = theme.ink
  return {
    text: { ...text, tint: 1 },
    accent: { ...accent, tint: 1 },
    numeral: tintOf({ ...accent, tint: 1 }, numeral.tint),
    paper: { name: 'Paper', cmyk: [0, 0, 0, 0], tint: 1, rgb: '#FFFFFF' },
  }
}

/** A share of an ink on white paper; on screens mixed with white. */
function tintOf({ name, cmyk, rgb }: Ink, tint: number): Ink {
  const [c, m, y, k] = cmyk
  const percent = (part: number): number => Math.round(part * tint * 10) / 10
  const mixed = [1, 3, 5].map(at => {
    const part = Number.parseInt(rgb.slice(at, at + 2), 16)
    const light = Math.round(255 - (255 - part) * tint)
    return light.toString(16).toUpperCase().padStart(2, '0')
  })
  return { name, tint, cmyk: [percent(c), percent(m), percent(y), percent(k)], rgb: `#${mixed.join('')}` }
}
