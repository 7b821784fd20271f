/** Reads a job sheet back: nothing is believed of it but what has the shape that the sheet is written in. */
import type { FileTold } from './file-told.ts'
import { type JobSheet, sheetSchema } from './job-sheet.ts'

/** Undefined when the text is no job sheet. */
export function readSheet(text: string): JobSheet | undefined {
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch {
    return undefined
  }
  return isSheet(value) ? value : undefined
}

type Shape = 'string' | 'number' | 'array' | 'object' | 'text or null' | 'number or null' | 'object or null'

const sheetShape: Readonly<Record<string, Shape>> = {
  title: 'string',
  number: 'string',
  trim: 'object',
  bleed: 'number',
  pages: 'number',
  press: 'object or null',
  files: 'array',
}

const fileShape: Readonly<Record<keyof FileTold, Shape>> = {
  name: 'string',
  edition: 'string',
  role: 'text or null',
  standard: 'string',
  sha256: 'string',
  bytes: 'number',
  pages: 'number',
  trim: 'object or null',
  bleed: 'number or null',
  plates: 'array',
  inks: 'array',
  blackOnly: 'array',
  fonts: 'array',
  pictures: 'array',
  profile: 'object or null',
}

function isSheet(value: unknown): value is JobSheet {
  if (!isRecord(value) || value.schema !== sheetSchema || !hasShape(value, sheetShape)) return false
  const { files, trim, press } = value
  const isSized = isRecord(trim) && typeof trim.width === 'number' && typeof trim.height === 'number'
  const isPressed = press === null || (isRecord(press) && typeof press.totalInk === 'number')
  return isSized && isPressed && Array.isArray(files) && files.every(isFile)
}

const isFile = (value: unknown): boolean =>
  isRecord(value) && hasShape(value, fileShape) && (value.edition === 'press' || value.edition === 'screen')

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const hasShape = (
  value: Readonly<Record<string, unknown>>,
  shape: Readonly<Record<string, Shape>>,
): boolean => Object.entries(shape).every(([key, wanted]) => isOf(value[key], wanted))

function isOf(value: unknown, shape: Shape): boolean {
  if (value === null) return shape.endsWith('or null')
  const kind = Array.isArray(value) ? 'array' : typeof value
  return kind === shape || (kind === 'string' && shape === 'text or null') || shape === `${kind} or null`
}
