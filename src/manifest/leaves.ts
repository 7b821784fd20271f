/**
 * The leaves of the manifest's schema. The reader hands over text only, so that `no`, `1.10` and `007` stay what was
 * typed; it is here that text becomes a number, a switch or a day, each by the one form the field allows.
 *
 * The error of a leaf is not a sentence but the name of what was wanted (`Wanted`); `faults.ts` makes a finding of it.
 */
import * as z from 'zod/mini'
import { readDate, readMonth } from './dates.ts'

// The schema is read a few hundred times at most: compiling it first would take longer than all of them together.
z.config({ jitless: true })

/** What a field asks for. `not-yet`: the field is known, but the tool cannot set it so far. */
export type Wanted =
  | 'text'
  | 'texts'
  | 'switch'
  | 'whole-number'
  | 'count'
  | 'total-ink'
  | 'paper'
  | 'date'
  | 'possible-date'
  | 'month'
  | 'choice'
  | 'length'
  | 'identifier'
  | 'compiler'
  | 'entry'
  | 'section'
  | 'font'
  | 'picture'
  | 'silencer'
  | 'mapping'
  | 'list'
  | 'plate'
  | 'ink-shares'
  | 'file-word'
  | 'not-yet'
  | 'file-or-body'

/** Ties the error of a schema to the closed list of wants. */
export const wanted = (want: Wanted): { readonly error: Wanted } => ({ error: want })

export const text = z.string(wanted('text'))

/** Text of which the form decides what it is; what is no text at all is refused by the same name. */
const written = (want: Wanted) => z.string(wanted(want))

/** One text, or several. */
export const texts = z.union([text, z.array(text)], wanted('texts'))

/** `true` or `false` as YAML 1.2 core writes them; `yes`, `on` and `是` are not switches (YAML 1.2.2, 10.3.2). */
export const flag = z.pipe(
  written('switch').check(z.regex(/^(?:true|True|TRUE|false|False|FALSE)$/, wanted('switch'))),
  z.transform(typed => typed.toLowerCase() === 'true'),
)

/** The word `false` alone. */
export const never = z.pipe(
  written('switch').check(z.regex(/^(?:false|False|FALSE)$/, wanted('switch'))),
  z.transform((): false => false),
)

/** A whole number from `least` up, in Arabic digits. */
export const whole = (least: 0 | 1) => {
  const want = least === 0 ? 'whole-number' : 'count'
  const form = least === 0 ? /^\d{1,9}$/ : /^0*[1-9]\d{0,8}$/
  return z.pipe(written(want).check(z.regex(form, wanted(want))), z.transform(Number))
}

/** The most ink in percent, of four inks: under a hundred not even plain black could be printed. */
export const totalInk = z.pipe(
  written('total-ink').check(z.regex(/^(?:[1-3]\d\d|400)$/, wanted('total-ink'))),
  z.transform(Number),
)

/** One of a few words. */
export const choice = <const Words extends readonly string[]>(words: Words) => z.enum(words, wanted('choice'))

export const month = z.pipe(
  written('month'),
  z.transform((typed, context) => {
    const read = readMonth(typed)
    if (read !== undefined) return read
    context.issues.push({ code: 'custom', message: 'month' satisfies Wanted, input: typed })
    return z.NEVER
  }),
)

export const date = z.pipe(
  written('date'),
  z.transform((typed, context) => {
    const read = readDate(typed)
    if (typeof read === 'object') return read
    const want: Wanted = read === 'impossible' ? 'possible-date' : 'date'
    context.issues.push({ code: 'custom', message: want, input: typed })
    return z.NEVER
  }),
)

/** A length in millimetres, `3mm`. */
export const millimetres = z.pipe(
  written('length').check(z.regex(/^\d{1,3}(?:\.\d{1,3})?\s*mm$/, wanted('length'))),
  z.transform(typed => Number.parseFloat(typed)),
)

/** Letters of any script, digits and `-`; the name of an article's anchor. */
export const identifier = written('identifier').check(z.regex(/^[\p{L}\p{N}-]+$/u, wanted('identifier')))

/**
 * The name of a spot ink as it stands on its plate: printable ASCII, since RIPs know no other, and none of the names that
 * PDF keeps for itself (ISO 32000-1, 8.6.6.4).
 */
export const plate = written('plate').check(
  z.regex(
    /^(?!(?:all|none|cyan|magenta|yellow|black)$)[\x21-\x7e](?:[\x20-\x7e]{0,60}[\x21-\x7e])?$/i,
    wanted('plate'),
  ),
)

const share = String.raw`(?:100|\d{1,2}(?:\.\d)?)`

/** C, M, Y and K in percent, as the theme writes them: `0 100 80 10`. */
export const inkShares = z.pipe(
  written('ink-shares').check(z.regex(new RegExp(`^${share}(?: +${share}){3}$`), wanted('ink-shares'))),
  z.transform((typed): readonly [number, number, number, number] => {
    const [c = 0, m = 0, y = 0, k = 0] = typed.split(/ +/).map(Number)
    return [c, m, y, k]
  }),
)

/** Letters, digits and `-` of ASCII: a part of a file name that every system and every shop can read. */
export const fileWord = written('file-word').check(
  z.regex(/^[A-Za-z0-9]+(?:-[A-Za-z0-9]+)*$/, wanted('file-word')),
)

/** A field whose place in the manifest is settled but which nothing can set so far: any value is refused by name. */
export const notYet = z.never(wanted('not-yet'))

/** Any mapping; whoever uses it checks what is inside. */
export const anyMapping = z.record(z.string(), z.unknown(), wanted('mapping'))
