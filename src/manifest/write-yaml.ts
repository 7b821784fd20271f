/** Values → YAML as an editor would type it. */
import { stringify } from 'yaml'

export type FieldValue = string | boolean | readonly string[] | undefined

/** Front matter between its fences; fields without a value are left out. */
export function frontMatterText(fields: readonly (readonly [string, FieldValue])[]): string {
  return `---\n${mappingText(fields)}---\n`
}

/** One line a field; long texts stay on one line and texts of several are blocks. */
export function mappingText(fields: readonly (readonly [string, FieldValue])[]): string {
  const given = fields.filter(([, value]) => value !== undefined)
  return given.length === 0 ? '' : stringify(Object.fromEntries(given), { lineWidth: 0 })
}
