/** A run that was marked before mammoth read it → what it stands for. */
import { isPinyin, partSyllables } from '../../issue/pinyin.ts'
import type { Run } from '../manuscript.ts'
import type { Mark } from './marks.ts'
import type { WordNode, WordRun } from './model.ts'
import { lose, type Scribe, tellThing, writeLeft, writeRun } from './scribe.ts'
import { noteOf } from './words.ts'

/** Writes words as they stand around a run. */
export interface Writing {
  readonly link: string | undefined
  readonly write: (node: WordNode) => readonly Run[]
}

export function readMarkedRun(
  scribe: Scribe,
  run: WordRun,
  mark: Exclude<Mark, { readonly kind: 'dots' }>,
  writing: Writing,
): readonly Run[] {
  switch (mark.kind) {
    case 'left':
      writeLeft(
        scribe,
        mark.of,
        run.children.map(child => (child.type === 'text' ? child.value : '')).join(''),
      )
      return []
    case 'thing':
      tellThing(scribe, mark.of, '')
      return []
    case 'number':
      return writeNumber(scribe, run, mark.sign)
    case 'change':
      scribe.firstChange ??= scribe.text.length
      return []
    case 'symbol': {
      const runs = run.children.flatMap(writing.write)
      if (runs.length === 0) tellThing(scribe, 'symbol', mark.font)
      return runs
    }
    case 'ruby':
      return writeRuby(scribe, run, mark.reading, writing)
  }
}

/** A number is typed as Word shows it: apart from the words, unless a mark or a bracket parts it. */
function writeNumber(scribe: Scribe, run: WordRun, sign: string): readonly Run[] {
  if (sign === '') {
    lose(scribe, 'numbering', scribe.text.length)
    return []
  }
  // No heading and no cell has a bullet.
  if (sign === '-') return []
  const gap = /[、，：．）】〕》①-⑳]$/.test(sign) ? '' : ' '
  return [writeRun(scribe, sign + gap, run.isBold ? 'strong' : 'plain', undefined)]
}

/** A reading follows its characters in the text; one that no mark can set is left. */
function writeRuby(scribe: Scribe, run: WordRun, written: string, writing: Writing): readonly Run[] {
  const reading = written.normalize('NFC').replace(/\s+/g, ' ').trim()
  const base = noteOf(run.children).words
  if (!canBeRead(base, reading)) {
    const runs = run.children.flatMap(writing.write)
    writeLeft(scribe, 'reading', reading)
    return runs
  }
  const at = scribe.text.length
  const text = base.normalize('NFC')
  scribe.text += text + reading
  return [{ text, at, manner: { reading, at: at + text.length }, link: writing.link }]
}

function canBeRead(base: string, reading: string): boolean {
  const count = [...base].length
  if (!/^\p{Script=Han}+$/u.test(base) || !isPinyin(reading)) return false
  const syllables = reading.split(' ')
  return syllables.length === count && count > 1
    ? true
    : syllables.length === 1 && partSyllables(reading, count) !== undefined
}
