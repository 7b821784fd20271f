/**
 * The schema of the manifest as JSON Schema (draft-07), for editors that complete and check YAML while it is typed.
 *
 * The reader takes every scalar as text and decides by its form; an editor knows YAML's own types. So each leaf becomes
 * what its form looks like in YAML 1.2 core: a switch is a boolean, a whole number an integer, a text may look like a
 * number. Loaded by `issue schema`, `issue new` and `issue init` only.
 */
import * as z from 'zod/mini'
import { chineseKeys } from './front-matter.ts'
import { articleWords, type Fields, issueWords, publicationWords } from './json-schema-words.ts'
import type { Wanted } from './leaves.ts'
import { articleSchema, issueSchema, publicationSchema } from './schema.ts'

export const schemaNames = ['issue', 'publication', 'article'] as const
export type SchemaName = (typeof schemaNames)[number]

type Json = z.core.JSONSchema.JSONSchema

const described: Readonly<Record<SchemaName, { readonly schema: z.core.$ZodType; readonly words: Fields }>> =
  {
    issue: { schema: issueSchema, words: issueWords },
    publication: { schema: publicationSchema, words: publicationWords },
    article: { schema: articleSchema, words: articleWords },
  }

const titles: Readonly<Record<SchemaName, string>> = {
  issue: '本期清单 issue.yaml',
  publication: '刊物设置 publication.yaml',
  article: '文章开头两条“---”之间的项目',
}

/** The name of the file that `issue schema --write` and `issue init` make. */
export const schemaFile = (name: SchemaName): string => `${name}.schema.json`

/** The schema of one kind of file as JSON text with a line end. */
export function jsonSchemaText(name: SchemaName): string {
  const { schema, words } = described[name]
  const made = z.toJSONSchema(schema, {
    target: 'draft-7',
    io: 'input',
    unrepresentable: 'any',
    override: ({ zodSchema, jsonSchema }) => asWritten(jsonSchema, wantOf(zodSchema)),
  }) as Json
  const full = name === 'article' ? inBothLanguages(made) : made
  return `${JSON.stringify({ title: titles[name], ...addWords(full, words) }, null, 2)}\n`
}

/** What a leaf asks for is the error it gives. */
function wantOf(schema: z.core.$ZodType): Wanted | undefined {
  const { type, error } = schema._zod.def
  if (type === 'object') return undefined
  const told = error?.({ code: 'custom', input: undefined, path: [], inst: schema } as never)
  return typeof told === 'string' ? (told as Wanted) : undefined
}

/** Changes the schema of a text into that of what it looks like; what has been changed is no text any more. */
function asWritten(schema: Json, want: Wanted | undefined): void {
  if (schema.type !== 'string') return
  switch (want) {
    case 'text':
    case 'compiler':
    case 'identifier':
      schema.type = ['string', 'number'] as never
      break
    case 'switch':
      replace(schema, schema.pattern?.startsWith('^(?:false') ? { const: false } : { type: 'boolean' })
      break
    case 'whole-number':
      replace(schema, { type: 'integer', minimum: 0 })
      break
    case 'count':
      replace(schema, { type: 'integer', minimum: 1 })
      break
    case 'total-ink':
      replace(schema, { type: 'integer', minimum: 100, maximum: 400 })
      break
    case 'date':
      replace(schema, { type: 'string', pattern: datePattern })
      break
    case 'month':
      replace(schema, { type: 'string', pattern: monthPattern })
      break
    case 'choice':
      replace(schema, { enum: (schema.enum ?? []).flatMap(word => bothForms(String(word))) })
      break
    default:
  }
}

function replace(schema: Json, by: Json): void {
  for (const key of Object.keys(schema)) delete schema[key as keyof Json]
  Object.assign(schema, by)
}

/** A word that YAML reads as a number may stand with quotes or without. */
const bothForms = (word: string): readonly (string | number)[] =>
  /^\d+$/.test(word) ? [Number(word), word] : [word]

/** The forms of `dates.ts`; whether there is such a day is seen by `issue check`. */
const [year, one] = [String.raw`\d{4}`, String.raw`\d{1,2}`]
const datePattern = `^(?:${year}-${one}-${one}|${year}/${one}/${one}|${year}\\s*年\\s*${one}\\s*月\\s*${one}\\s*日)$`
const monthPattern = `^(?:${year}[-/]${one}|${year}\\s*年\\s*${one}\\s*月)$`

/** A field left empty is the same as one not written. */
function orEmpty(schema: Json): Json {
  if (schema.not !== undefined) return schema
  if (schema.anyOf !== undefined) return { ...schema, anyOf: [...schema.anyOf, { type: 'null' }] }
  if (schema.enum !== undefined) return { ...schema, enum: [...schema.enum, null] }
  if (schema.$ref !== undefined || schema.type === undefined) return schema
  const types = typeof schema.type === 'string' ? [schema.type] : (schema.type ?? [])
  return { ...schema, type: [...types, 'null'] } as Json
}

/** Front matter takes Chinese keys; both spellings of one key in one file are an error. */
function inBothLanguages(schema: Json): Json {
  const properties: Record<string, unknown> = { ...schema.properties }
  for (const [chinese, key] of chineseKeys) properties[chinese] = { $ref: `#/properties/${key}` }
  const allOf = [...chineseKeys].map(([chinese, key]) => ({ not: { required: [chinese, key] } }))
  return { ...schema, properties, allOf } as Json
}

/**
 * Gives every property its title and description, wherever mappings lie in lists and among alternatives; lets every
 * mapping have keys of the editor's own, and every field that may be left out be empty.
 */
function addWords(schema: Json, fields: Fields): Json {
  const inside = (part: unknown): Json => addWords(part as Json, fields)
  const { propertyNames: _, ...changed } = schema as Record<string, unknown>
  const { properties, required = [], anyOf, items, additionalProperties } = schema
  if (properties !== undefined) {
    changed.properties = Object.fromEntries(
      Object.entries(properties).map(([key, property]) => {
        const dressed = worded(property as Json, fields[key])
        return [key, required.includes(key) ? dressed : orEmpty(dressed)]
      }),
    )
    changed.patternProperties = { '^x-': {} }
    if ('file' in properties && 'body' in properties)
      changed.oneOf = [{ required: ['file'] }, { required: ['body'] }]
  }
  if (anyOf !== undefined) changed.anyOf = anyOf.map(inside)
  if (typeof items === 'object') changed.items = inside(items)
  if (typeof additionalProperties === 'object') changed.additionalProperties = inside(additionalProperties)
  return changed as Json
}

function worded(schema: Json, words: Fields[string] | undefined): Json {
  if (words === undefined) return schema
  const { title, description, fields = {} } = words
  return { title, description, ...addWords(schema, fields) } as Json
}
