/** Marked content of a page (ISO 32000-1, 14.6 to 14.8): what belongs to the structure, what is an artifact, what neither. */
import type { TaggingFacts } from '../facts.ts'

export interface Tagging {
  begin(tag: string, id: number | undefined): void
  end(): void
  /** Something is painted. */
  painted(): void
  facts(structParents: number | undefined): TaggingFacts
}

type Layer = 'artifact' | 'tagged' | 'other'

export function taggingOf(): Tagging {
  const layers: Layer[] = []
  const ids = new Set<number>()
  const count = { repeated: 0, untagged: 0, crossed: 0, unbalanced: 0 }
  let [artifacts, tagged] = [0, 0]
  return {
    begin(tag, id) {
      const layer = id !== undefined ? 'tagged' : tag === 'Artifact' ? 'artifact' : 'other'
      if (layer !== 'other' && tagged > 0) count.crossed++
      if (layer === 'tagged' && artifacts > 0) count.crossed++
      if (layer === 'tagged') tagged++
      if (layer === 'artifact') artifacts++
      if (id !== undefined) {
        if (ids.has(id)) count.repeated++
        ids.add(id)
      }
      layers.push(layer)
    },
    end() {
      const layer = layers.pop()
      if (layer === undefined) count.unbalanced++
      if (layer === 'tagged') tagged--
      if (layer === 'artifact') artifacts--
    },
    painted() {
      if (tagged === 0 && artifacts === 0) count.untagged++
    },
    facts: structParents => ({
      ...count,
      unbalanced: count.unbalanced + layers.length,
      ids,
      structParents,
    }),
  }
}
