/**
 * Hanyu Pinyin as it is typed: what is a reading by its looks, and where a word written in one parts into syllables.
 */

/** Tones are told apart from the letters under them when a text is decomposed (NFD): ế is e, circumflex, acute. */
const toned = /[aɑeioumn][\u0302\u0308]?[\u0300\u0301\u0304\u030c]/i
/** What a reading is made of: letters, the apostrophe and hyphen inside words, the dot before a neutral tone (·zi). */
const latin = /^[\p{Script=Latin}\p{M}'’·\-\s]+$/u
/** Syllables that are no word of anything else, so that nothing need be said: 噷 hm, 哼 hng, 嗯 ng, and neutral tones. */
const alone = /^(?:hm|hng|ng|·\p{Script=Latin}+)$/iu

/** Whether a word in braces is a reading without being called one: Latin syllables, of which one at least has a tone. */
export function isPinyin(written: string): boolean {
  if (!latin.test(written)) return false
  return toned.test(written.normalize('NFD')) || written.split(/\s+/).every(word => alone.test(word))
}

/** Pinyin typed with ă ĕ ĭ ŏ ŭ, which look like the third tone, as it should be; undefined for anything else. */
export function mendBreves(written: string): string | undefined {
  const mended = written.normalize('NFD').replaceAll('\u0306', '\u030c').normalize('NFC')
  return mended !== written.normalize('NFC') && isPinyin(mended) ? mended : undefined
}

/** Syllables without their tones (汉语拼音方案 2 and 3); ü is u here. The interjections m, n, ng, hm are in no longer word. */
const finals =
  '(?:iang|iong|uang|ang|eng|ing|ong|iao|ian|uai|uan|ai|ei|ao|ou|an|en|in|un|ia|ie|iu|ua|uo|ue|ui|a|o|e|i|u)'
const syllable = `((?:(?:[zcs]h|[bpmfdtnlgkhjqxrzcsyw])${finals}|ang|eng|ai|ei|ao|ou|an|en|er|[aoe])r?)`
/** A syllable in a word begins with a, o or e only behind an apostrophe: Xī'ān (GB/T 16159—2012, 汉语拼音方案 5). */
const between = `(?:['’·-]|(?![aoe]))`

/**
 * The `count` syllables of a word written in one, with the signs between them; undefined when it has not just so many.
 *
 *     Jiāngwān → Jiāng wān     Xī'ān → Xī ān     fāngàn → fān gàn, for gàn is a syllable and àn would want its sign
 */
export function partSyllables(word: string, count: number): readonly string[] | undefined {
  const letters = word.normalize('NFD').match(/\P{M}\p{M}*/gu) ?? []
  const bare = letters.map(([letter]) => letter).join('')
  const found = new RegExp(`^${Array(count).fill(syllable).join(between)}$`, 'i').exec(bare)
  if (found === null) return undefined
  let at = 0
  return found.slice(1).map(part => {
    const from = bare.indexOf(part, at)
    at = from + part.length
    return letters.slice(from, at).join('').normalize('NFC')
  })
}

/** Syllables in the longest word anybody would write in one. */
const mostSyllables = 6

/** How many syllables a word written in one has; undefined when it is no Pinyin at all. Of two ways the fewer. */
export function syllablesIn(word: string): number | undefined {
  for (let count = 1; count <= mostSyllables; count++)
    if (partSyllables(word, count) !== undefined) return count
  return undefined
}

/** Words that are Pinyin but for the tones, `jiang wan`: by their letters alone, so that few other words are. */
export const isToneless = (written: string): boolean =>
  /^[a-zü'’\- ]+$/i.test(written) && written.split(/[ -]+/).every(word => syllablesIn(word) !== undefined)
