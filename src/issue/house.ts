/** What the publication settles for all its numbers, in the shapes that the reading of articles asks for. */
import { type Finding, found } from '../findings/finding.ts'
import { nearestName } from '../findings/nearest.ts'
import type { Settings } from '../manifest/manifest.ts'
import type { Path } from '../manifest/sourced.ts'
import { joinTexts, plainText, type RichText, spanOf } from '../rich-text.ts'
import type { Publication } from './issue.ts'
import { readSourceForm, type SourceForm, sourceFields } from './source-form.ts'
import type { DeclaredSource, SourceStyle } from './source-line.ts'

/** A setting that is a text, or undefined when it is empty. */
export function givenText(settings: Settings, path: Path): RichText | undefined {
  const text = settings.textAt(path)
  return text.text === '' ? undefined : text
}

/** Reads what the masthead and the running heads say of the publication. */
export function readPublication(settings: Settings): Publication {
  const { organiser } = settings.values
  const organisers: readonly Path[] =
    typeof organiser === 'object' ? organiser.map((_, place) => ['organiser', place]) : [['organiser']]
  return {
    title: settings.textAt(['title']),
    shortTitle: givenText(settings, ['shortTitle']),
    pinyin: givenText(settings, ['pinyin']),
    organisers: organisers.flatMap(path => givenText(settings, path) ?? []),
  }
}

/** Writes a section's name as the house does: `{name}`, `【{name}】`. */
export function labelSection(settings: Settings, name: RichText): RichText {
  const { span } = name.origin
  const [before = '', after = ''] = settings.textAt(['columnLabel']).text.split('{name}')
  return joinTexts([plainText(before, span), name, plainText(after, span)], span)
}

/** Reads how source lines are worded; fields that no source line has are reported. */
export function readSourceStyle(settings: Settings, findings: Finding[]): SourceStyle {
  return {
    own: readForm(settings, 'own', findings),
    outside: readForm(settings, 'outside', findings),
    dateForm: settings.textAt(['sourceLine', 'date']).text,
    editor: settings.textAt(['editor']),
    declared: declaredSources(settings),
  }
}

function readForm(settings: Settings, name: 'own' | 'outside', findings: Finding[]): SourceForm {
  const written = settings.textAt(['sourceLine', name])
  const { form, unknown } = readSourceForm(written.text)
  for (const field of unknown) {
    const from = written.text.indexOf(field)
    const nearest = nearestName(field.slice(1, -1), sourceFields)
    const params = { field, nearest: nearest && `{${nearest}}`, known: knownFields }
    findings.push(found('unknown-source-field', params, spanOf(written.origin, from, from + field.length)))
  }
  return form
}

const knownFields = sourceFields.map(field => `{${field}}`).join('、')

function declaredSources(settings: Settings): ReadonlyMap<string, DeclaredSource> {
  const declared = new Map<string, DeclaredSource>()
  for (const [place, { name: written, kind, alias }] of settings.values.sources.entries()) {
    const name = settings.textAt(['sources', place, 'name']).text
    const names = [written, ...(typeof alias === 'object' ? alias : [alias])]
    for (const known of names) if (known !== undefined) declared.set(known, { name, kind })
  }
  return declared
}
