/** Which short lines of an article are headings, by what stands around them: a heading has its text below it. */
import { isAllStrong, type Kept, type Passage, textOf } from './manuscript.ts'
import { mayBeHeading } from './title-line.ts'

type Line = Passage | Kept

/**
 * Lines of a verse, of an enumeration, or of a signature come one after another; so headings do only when each is of
 * another rank, as `一、` and `（一）` are.
 */
export function headsAmong(lines: readonly Line[]): ReadonlySet<Line> {
  const heads = new Set<Line>()
  let run: Passage[] = []
  const close = (isLast: boolean): void => {
    if (!isLast && areRanks(run)) for (const line of run) heads.add(line)
    run = []
  }
  for (const [at, line] of lines.entries()) {
    const next = lines[at + 1]
    const isHead = line.kind === 'passage' && mayBeHeading(line)
    if (isHead && (line.rank !== undefined || isAllStrong(line))) {
      close(false)
      if (next?.kind === 'passage') heads.add(line)
    } else if (isHead && !isClosing(textOf(line)) && !goesOn(next)) run.push(line)
    else close(line.kind === 'kept')
  }
  return heads
}

const pointForms = [
  /^[一二三四五六七八九十]+[、.．]/,
  /^[（(][一二三四五六七八九十]+[）)]/,
  /^\d{1,2}[、.．](?!\d)/,
  /^[（(]\d{1,2}[）)]/,
  /^第[一二三四五六七八九十\d]+[章节条部编]/,
  /^[①-⑳]/,
]

const formOf = (line: Passage): number => pointForms.findIndex(form => form.test(textOf(line).trim()))

function areRanks(run: readonly Passage[]): boolean {
  const forms = run.map(formOf)
  const pointed = forms.filter(form => form !== -1)
  if (new Set(pointed).size < pointed.length) return false
  return run.length < 3 || pointed.length >= run.length - 1
}

/** 此致, 祝好: the end of a letter. */
const isClosing = (text: string): boolean => /^(?:此\s*致|(?:顺|谨|敬|即)?[祝颂]\S{0,4})$/.test(text.trim())

/** `吨，本月底完工。`, `难。`: the end of a sentence that began on the line above. */
const goesOn = (next: Line | undefined): boolean =>
  next?.kind === 'passage' && /^(?:[，。、；：？！]|\p{Script=Han}[，、。；])/u.test(textOf(next).trim())
