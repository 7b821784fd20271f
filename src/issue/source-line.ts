/**
 * The line under an article that says where it came from: the names an editor gave and the house's forms → the parts
 * of `SourceLine`. Who may stand beside whom on a line is the affair of layout.
 */
import type { SourceKind } from '../manifest/schema.ts'
import { joinTexts, plainText, type RichText, type Span, sliceText } from '../rich-text.ts'
import { unreachable } from '../unreachable.ts'
import type { CalendarDate, SourceLine } from './issue.ts'

import type { SourceForm, SourcePart, SourceValues } from './source-form.ts'

/** A source the house knows, under any of its names, and the one spelling it prints. */
export interface DeclaredSource {
  readonly name: string
  readonly kind: SourceKind
}

/** How this publication words its source lines. */
export interface SourceStyle {
  readonly own: SourceForm
  readonly outside: SourceForm
  /** `YYYY 年 MM 月 DD 日`; M and D alone print no zeros. */
  readonly dateForm: string
  readonly editor: RichText
  /** By name and by alias. */
  readonly declared: ReadonlyMap<string, DeclaredSource>
}

/** What an editor said about the origin of one article. */
export interface Credit {
  /** None for an item of the editors' own. */
  readonly names: readonly RichText[]
  readonly kind: SourceKind | undefined
  /** `by-rule`: the editor, when there is an outside source. */
  readonly compiler: RichText | 'by-rule' | 'none'
  readonly date: CalendarDate | undefined
  /** Where the source is named; the title when nobody names one. */
  readonly where: Span
  /** Where the date was written; the title when there is none. */
  readonly dateAt: Span
}

/**
 * Words the source line of an article: 来源 with the names in 《》 or “”, 编选 when the source is an outside one, the
 * date in the house form (manifest reference 1.2).
 */
export function wordSourceLine(style: SourceStyle, credit: Credit): SourceLine {
  const own = isOwn(style, credit)
  const names = credit.names.map(name => dressName(name, credit.kind, style.declared))
  const values: SourceValues = {
    editor: style.editor,
    source: own ? style.editor : joinNames(names, credit.where),
    compiler: compilerOf(style, credit, own ? 'own' : 'outside'),
    date: credit.date && plainText(writeDate(credit.date, style.dateForm), credit.where),
  }
  // An item of the editors' own that names a compiler has more to say than the form of its own.
  const form = own && values.compiler === undefined ? style.own : style.outside
  const word = (part: SourcePart) => form.word(part, values, credit.where)
  return {
    source: word('source') ?? plainText('', credit.where),
    compiler: word('compiler'),
    date: word('date'),
  }
}

function isOwn(style: SourceStyle, { names }: Credit): boolean {
  return names.length === 0 || (names.length === 1 && names[0]?.text === style.editor.text)
}

/** 本刊编辑部, 《…》编辑部: an item of the editors' own, by another of their names. */
export const namesEditors = (name: string): boolean => /(?:^本刊|编辑部$)/.test(name)

function compilerOf(style: SourceStyle, { compiler }: Credit, item: 'own' | 'outside'): RichText | undefined {
  if (compiler === 'none') return undefined
  if (compiler === 'by-rule') return item === 'own' ? undefined : style.editor
  return compiler
}

const bracketed = /^《[^《》]+》$/
const quoted = /^“[^“”]+”$/

/** Puts the marks of its kind round a name; marks already typed there are neither doubled nor lost. */
function dressName(
  typed: RichText,
  kind: SourceKind | undefined,
  declared: ReadonlyMap<string, DeclaredSource>,
): RichText {
  const typedKind = bracketed.test(typed.text) ? 'periodical' : quoted.test(typed.text) ? 'site' : undefined
  const bare = typedKind === undefined ? typed : sliceText(typed, 1, typed.text.length - 1)
  const known = declared.get(bare.text)
  const name =
    known === undefined || known.name === bare.text ? bare : plainText(known.name, typed.origin.span)
  const settled = kind ?? known?.kind ?? typedKind ?? 'site'
  switch (settled) {
    case 'periodical':
    case 'book':
      return enclose('《', name, '》')
    case 'site':
      return enclose('“', name, '”')
    case 'none':
      return known === undefined ? typed : name
    default:
      return unreachable(settled)
  }
}

function enclose(open: string, name: RichText, close: string): RichText {
  const { span } = name.origin
  return joinTexts([plainText(open, span), name, plainText(close, span)], span)
}

/** Several names with 、 between them, but none between two 《》 or two “” (GB/T 15834, 4.5.3.5). */
function joinNames(names: readonly RichText[], where: Span): RichText {
  const parts: RichText[] = []
  for (const name of names) {
    const before = parts.at(-1)
    if (before !== undefined && !marksTouch(before.text, name.text)) parts.push(plainText('、', where))
    parts.push(name)
  }
  return joinTexts(parts, where)
}

const marksTouch = (before: string, after: string): boolean =>
  (before.endsWith('》') && after.startsWith('《')) || (before.endsWith('”') && after.startsWith('“'))

/** Writes a date in the form of the house. Zeros stand where the form has two letters (GB/T 15835 wants none in text). */
export function writeDate(date: CalendarDate, form: string): string {
  return form.replace(/YYYY|MM?|DD?/g, letters => {
    const value = letters.startsWith('Y') ? date.year : letters.startsWith('M') ? date.month : date.day
    return String(value).padStart(letters.length, '0')
  })
}
