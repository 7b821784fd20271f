/** How fine the pictures of finished pages are at the size they are placed at, and what must be said about it. */
import type { EditionName } from '../edition-name.ts'
import { type Finding, found } from '../findings/finding.ts'
import type { Layout, Page } from '../page.ts'
import type { Art } from './picture.ts'
import type { PictureMark } from './prepared.ts'

/**
 * Limits in pixels per inch (print-shop table, row 10): twice a screen of 150 lines to the inch is wanted of tones, two
 * thirds of it is refused. The edges of line art are as fine as the plate, 1200; under half of it they are seen as steps.
 * On a screen half of what tones want is seen as blurred.
 */
const atPress: Readonly<Record<Art, { readonly wanted: number; readonly least: number }>> = {
  tone: { wanted: 300, least: 200 },
  line: { wanted: 1200, least: 600 },
}
const leastOnScreen = 150

/** The picture marks of pages with the page each stands on. */
export const placedPictures = ({
  pages,
}: Pick<Layout, 'pages'>): readonly { readonly mark: PictureMark; readonly page: Page }[] =>
  pages.flatMap(page => page.marks.flatMap(mark => (mark.kind === 'picture' ? [{ mark, page }] : [])))

/** Whether a picture is kept in inks, whose colours only a press profile tells. */
export const hasInkPicture = (layout: Pick<Layout, 'pages'>): boolean =>
  placedPictures(layout).some(({ mark }) => mark.picture.colour === 'cmyk')

const pointsOfInch = 72

/** Pixels per inch at the placed size, in the direction in which they are fewer. */
export const effectivePpi = ({ crop, size }: Pick<PictureMark, 'crop' | 'size'>): number =>
  pointsOfInch * Math.min(crop.width / size.width, crop.height / size.height)

export function resolutionFindings(
  layout: Pick<Layout, 'pages'>,
  editions: readonly EditionName[],
): readonly Finding[] {
  return placedPictures(layout).flatMap(({ mark, page }) => {
    const ppi = effectivePpi(mark)
    const { file, where, width, height, art } = mark.picture
    const { wanted: wantedAtPress, least: leastAtPress } = atPress[art]
    const told = (
      problem: 'picture-too-coarse' | 'picture-coarse' | 'picture-coarse-on-screen',
      least: number,
    ) => {
      const factor = wantedAtPress / ppi
      const wanted = { width: Math.ceil(width * factor), height: Math.ceil(height * factor) }
      return [found(problem, { file, art, ppi: Math.floor(ppi), least, ...wanted }, where, page.folio)]
    }
    if (editions.includes('press')) {
      if (ppi < leastAtPress) return told('picture-too-coarse', leastAtPress)
      // A hair under the limit is a matter of rounding to whole pixels.
      return ppi < wantedAtPress - 0.5 ? told('picture-coarse', wantedAtPress) : []
    }
    return ppi < leastOnScreen ? told('picture-coarse-on-screen', leastOnScreen) : []
  })
}
