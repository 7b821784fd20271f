/**
 * The numbers that Word gives to paragraphs. They stand in no text of the file: each is counted here as Word counts it,
 * by the definitions of `numbering.xml`.
 */
import { isOn } from './marks.ts'
import { numberIn } from './number-forms.ts'
import { attributeOf, childOf, isElement, type XmlElement } from './xml.ts'

/** What a paragraph has before it. */
export interface ParagraphNumber {
  /** `第三条`, `3.`, `-` for any bullet; empty for a form that is not known. */
  readonly sign: string
  /** The depth in a Markdown list; undefined for what such a list cannot say, which is typed. */
  readonly depth: number | undefined
}

/** Gives the number of the next paragraph; paragraphs are asked for in their order. */
export type CountParagraph = (paragraph: XmlElement) => ParagraphNumber | undefined

interface Level {
  readonly form: string
  readonly text: string
  readonly start: number
  /** Counts anew below an item of this many levels or fewer; 0 for never. */
  readonly restart: number
  readonly isDecimal: boolean
  readonly style: string | undefined
}

interface List {
  /** Lists of one definition count on together, unless one of them has a start of its own. */
  readonly key: string
  readonly levels: ReadonlyMap<number, Level>
}

interface Reference {
  readonly list: string | undefined
  readonly level: number | undefined
}

export function paragraphCounter(
  numbering: XmlElement | undefined,
  styles: XmlElement | undefined,
): CountParagraph {
  const lists = listsOf(numbering, styles)
  const ofStyle = styleReferences(styles)
  const counts = new Map<string, (number | undefined)[]>()
  return paragraph => {
    const properties = childOf(paragraph, 'w:pPr')
    const style = settingOf(properties, 'w:pStyle')
    const styled = ofStyle(style)
    const own = referenceIn(properties)
    const list = lists.get(own.list ?? styled.list ?? '')
    if (list === undefined) return undefined
    const named = [...list.levels].find(([, level]) => style !== undefined && level.style === style)?.[0]
    const at = own.level ?? (own.list === undefined ? (named ?? styled.level) : undefined) ?? 0
    const known = counts.get(list.key) ?? []
    counts.set(list.key, known)
    known[at] = (known[at] ?? (list.levels.get(at)?.start ?? 1) - 1) + 1
    for (let below = at + 1; below < known.length; below++) {
      const restart = list.levels.get(below)?.restart ?? below
      if (at < restart) known[below] = undefined
    }
    return numberAt(list, at, known)
  }
}

function numberAt(
  { levels }: List,
  at: number,
  counts: readonly (number | undefined)[],
): ParagraphNumber | undefined {
  const level = levels.get(at)
  if (level === undefined) return undefined
  if (isListed(level, at)) {
    // What is typed above it is no list that it could be within.
    let depth = 0
    while (depth < at && isListed(levels.get(at - depth - 1), at - depth - 1)) depth++
    return { sign: level.form === 'bullet' ? '-' : `${counts[at] ?? 1}.`, depth }
  }
  let isKnown = true
  const sign = level.text.replace(/%(\d)/g, (_, digit: string) => {
    const above = Number(digit) - 1
    const { form, start } = levels.get(above) ?? level
    const written = numberIn(level.isDecimal ? 'decimal' : form, counts[above] ?? start)
    if (written === undefined) isKnown = false
    return written ?? ''
  })
  if (isKnown && sign.trim() === '') return undefined
  return { sign: isKnown ? sign.trim() : '', depth: undefined }
}

/** Bullets, and figures with a point: what a Markdown list has. */
const isListed = (level: Level | undefined, at: number): boolean =>
  level?.form === 'bullet' || (level?.form === 'decimal' && level.text.trim() === `%${at + 1}.`)

function listsOf(
  numbering: XmlElement | undefined,
  styles: XmlElement | undefined,
): ReadonlyMap<string, List> {
  const parts = numbering?.children.filter(isElement) ?? []
  const definitions = new Map(
    parts
      .filter(({ name }) => name === 'w:abstractNum')
      .map(part => [attributeOf(part, 'w:abstractNumId') ?? '', part]),
  )
  const nums = parts.filter(({ name }) => name === 'w:num')
  // A definition may be that of a style for lists, which another one holds.
  const resolved = (id: string): XmlElement | undefined => {
    const definition = definitions.get(id)
    const link = settingOf(definition, 'w:numStyleLink')
    if (link === undefined) return definition
    const held = [...definitions.values()].find(part => settingOf(part, 'w:styleLink') === link)
    const { list } = styleReferences(styles)(link)
    const num = nums.find(part => attributeOf(part, 'w:numId') === list)
    return held ?? definitions.get(settingOf(num, 'w:abstractNumId') ?? '')
  }
  return new Map(
    nums.map(num => {
      const id = attributeOf(num, 'w:numId') ?? ''
      const abstract = settingOf(num, 'w:abstractNumId') ?? ''
      const overrides = num.children.filter(isElement).filter(({ name }) => name === 'w:lvlOverride')
      const levels = new Map([...levelsIn(resolved(abstract)), ...overrides.flatMap(levelsIn)])
      for (const override of overrides) {
        const at = Number(attributeOf(override, 'w:ilvl') ?? 0)
        const start = settingOf(override, 'w:startOverride')
        const level = levels.get(at)
        if (start !== undefined && level !== undefined) levels.set(at, { ...level, start: Number(start) })
      }
      return [id, { key: overrides.length > 0 ? `num ${id}` : abstract, levels }]
    }),
  )
}

const levelsIn = (part: XmlElement | undefined): readonly (readonly [number, Level])[] =>
  (part?.children.filter(isElement) ?? [])
    .filter(({ name }) => name === 'w:lvl')
    .map(level => {
      const at = Number(attributeOf(level, 'w:ilvl') ?? 0)
      return [
        at,
        {
          form: settingOf(level, 'w:numFmt') ?? 'decimal',
          text: settingOf(level, 'w:lvlText') ?? `%${at + 1}.`,
          start: Number(settingOf(level, 'w:start') ?? 1),
          restart: Number(settingOf(level, 'w:lvlRestart') ?? at),
          isDecimal: isOn(level, 'w:isLgl'),
          style: settingOf(level, 'w:pStyle'),
        },
      ] as const
    })

/** The numbering of a style, or of the one it is based on. */
function styleReferences(styles: XmlElement | undefined): (style: string | undefined) => Reference {
  const known = new Map(
    (styles?.children.filter(isElement) ?? []).map(style => [attributeOf(style, 'w:styleId') ?? '', style]),
  )
  const nothing: Reference = { list: undefined, level: undefined }
  const find = (id: string | undefined, seen: number): Reference => {
    const style = id === undefined || seen > 20 ? undefined : known.get(id)
    if (style === undefined) return nothing
    const own = referenceIn(childOf(style, 'w:pPr'))
    const base = find(settingOf(style, 'w:basedOn'), seen + 1)
    return { list: own.list ?? base.list, level: own.level ?? base.level }
  }
  return id => find(id, 0)
}

function referenceIn(properties: XmlElement | undefined): Reference {
  const reference = properties && childOf(properties, 'w:numPr')
  const level = settingOf(reference, 'w:ilvl')
  return {
    list: settingOf(reference, 'w:numId'),
    level: level === undefined ? undefined : Number(level) || 0,
  }
}

const settingOf = (parent: XmlElement | undefined, name: string): string | undefined => {
  const child = parent && childOf(parent, name)
  return child && attributeOf(child, 'w:val')
}
