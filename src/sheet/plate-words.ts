/** Plates and pages as a printer says them. */

const names: Readonly<Record<string, string>> = { Cyan: '青', Magenta: '品红', Yellow: '黄', Black: '黑' }

/** A spot ink is called by its own name. */
export const plateName = (plate: string): string => names[plate] ?? `专色 ${plate}`

/** `1, 2, 3, 7` → `1–3、7`. */
export function ranges(pages: readonly number[]): string {
  const parts: string[] = []
  let from: number | undefined
  pages.forEach((page, index) => {
    from ??= page
    if (pages[index + 1] === page + 1) return
    parts.push(from === page ? String(page) : `${from}–${page}`)
    from = undefined
  })
  return parts.join('、')
}
