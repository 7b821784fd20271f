/** Values of a PDF as values of JavaScript: enough for the dictionaries of our own writing. */

/** A name keeps its slash, a reference stays as it is written (`12 0 R`), a string is its bytes. */
export type Value = string | number | boolean | null | Buffer | readonly Value[] | Dictionary

export interface Dictionary {
  readonly [key: string]: Value
}

const token =
  /<<|>>|\[|\]|\d+ \d+ R|\/[^\s/<>[\]()]*|\((?:\\[\s\S]|[^\\)])*\)|<[0-9a-f]*>|[-+.\d]+|true|false|null/g

/** The first value of a body such as `<< … >>`. */
export function readValue(body: string): Value {
  const tokens = body.match(token) ?? []
  let at = 0
  const read = (): Value => {
    const next = tokens[at++] ?? 'null'
    if (next === '<<') {
      const dictionary: Record<string, Value> = {}
      while (tokens[at] !== '>>') dictionary[(tokens[at++] ?? '').slice(1)] = read()
      at += 1
      return dictionary
    }
    if (next === '[') {
      const list: Value[] = []
      while (tokens[at] !== ']') list.push(read())
      at += 1
      return list
    }
    if (next.startsWith('(')) return Buffer.from(unescaped(next.slice(1, -1)), 'latin1')
    if (next.startsWith('<')) return Buffer.from(next.slice(1, -1), 'hex')
    if (next === 'null') return null
    if (next === 'true' || next === 'false') return next === 'true'
    return /^[-+.\d]+$/.test(next) ? Number(next) : next
  }
  return read()
}

const escapes: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t', b: '\b', f: '\f' }

const unescaped = (text: string): string =>
  text.replace(/\\([\s\S])/g, (_, mark: string) => escapes[mark] ?? mark)

/** A text string decoded. */
export const textIn = (value: Value | undefined): string | undefined => {
  if (!Buffer.isBuffer(value)) return undefined
  return value[0] === 0xfe
    ? Buffer.from(value.subarray(2)).swap16().toString('utf16le')
    : value.toString('latin1')
}

export const isDictionary = (value: Value | undefined): value is Dictionary =>
  typeof value === 'object' && value !== null && !Array.isArray(value) && !Buffer.isBuffer(value)

/** A value that may stand alone or in an array, as an array. */
export const listOf = (value: Value | undefined): readonly Value[] =>
  value === undefined ? [] : Array.isArray(value) ? value : [value as Value]
