/** Inline marks of an article that cannot be set, or that look as if they were meant (A009, exit 4). */
import { defineProblems } from '../problem.ts'
import { nearestEn, nearestZh } from '../quoting.ts'

export const markProblems = defineProblems({
  'mark-unknown': {
    code: 'A009',
    severity: 'error',
    message: {
      zh: p => `花括号里不是能用的标记：“${p.text}”${nearestZh(p.near)}`,
      en: p => `the word in braces is no mark there is: “${p.text}”${nearestEn(p.near)}`,
    },
    mend: {
      zh: () => '写 {着重}、{专名}、{书名}、{拼音: …}；要印方括号本身，写 \\[。',
      en: () => 'Write {dot}, {name}, {title} or {ruby: …}; for the bracket itself, \\[.',
    },
  },
  'mark-slip': {
    code: 'A009',
    severity: 'warning',
    message: {
      zh: p => `这里像是要加标记，但写法不对，会照原样印出来：“${p.text}”`,
      en: p => `this looks like a mark, but is none and is printed as it stands: “${p.text}”`,
    },
    mend: {
      zh: p => `写成 [词语]{${p.word}}，方括号和花括号都用半角，成对，中间不留空格；真要印花括号，写 \\{。`,
      en: p =>
        `Write [words]{${p.word}}, both brackets and both braces, with nothing between; for the brace itself, \\{.`,
    },
  },
  'mark-in-field': {
    code: 'A009',
    severity: 'error',
    message: {
      zh: p => `着重号、专名号、书名号、拼音只能加在正文里，这里会照原样印出来：“${p.text}”`,
      en: p => `marks are set in the text of an article only; here they are printed as typed: “${p.text}”`,
    },
    mend: {
      zh: () => '只留词语本身；非加不可的，把这句话移到正文里。',
      en: () => 'Leave the bare words, or move the sentence into the text.',
    },
  },
  'pinyin-toneless': {
    code: 'A009',
    severity: 'error',
    message: {
      zh: p => `拼音没有标声调：“${p.text}”`,
      en: p => `the reading has no tones: “${p.text}”`,
    },
    mend: {
      zh: p => `标上声调，如 {jiāng wān}；本来就不标的，写 {拼音: ${p.reading}}。`,
      en: p => `Write the tones, as in {jiāng wān}; or, where none are wanted, {ruby: ${p.reading}}.`,
    },
  },
  'ruby-count': {
    code: 'A009',
    severity: 'warning',
    message: {
      zh: p => `汉字 ${p.characters} 个，拼音 ${p.syllables} 个音节：“${p.text}”`,
      en: p =>
        `${p.characters} ideographs, and ${p.syllables === 1 ? 'one syllable' : `${p.syllables} syllables`} over them: “${p.text}”`,
    },
    mend: {
      zh: () =>
        "一个汉字一个拼音，用空格隔开；只注其中一个字，就只把那个字写进方括号。a、o、e 开头的音节前加隔音符号，如 xī'ān。",
      en: () =>
        "Write one for each ideograph, with spaces between; to annotate one of them, put that one alone in brackets. A syllable with a, o or e takes an apostrophe before it: xī'ān.",
    },
  },
  'ruby-mismatch': {
    code: 'A009',
    severity: 'error',
    message: {
      zh: p => `拼音与汉字不是一个对一个：“${p.text}”`,
      en: p => `the readings do not match the ideographs one to one: “${p.text}”`,
    },
    mend: {
      zh: () => '一个汉字一个拼音，用空格隔开；词里有数字、西文或标点，就只写一个，不留空格，注在整个词上。',
      en: () =>
        'Write one for each ideograph, with spaces between; over figures, Western words or marks, a single one without spaces.',
    },
  },
  'ruby-over-break': {
    code: 'A009',
    severity: 'error',
    message: {
      zh: p => `注一个拼音的词里有换行，拼音分不开：“${p.text}”`,
      en: p => `a forced break divides the base of a reading that has no such syllables: “${p.text}”`,
    },
    mend: {
      zh: () => '把换行移到方括号外，或一个汉字写一个拼音，用空格隔开。',
      en: () =>
        'Move the break out of the brackets, or write a reading for each ideograph, with spaces between.',
    },
  },
  'ruby-twice': {
    code: 'A009',
    severity: 'error',
    message: {
      zh: p => `同一个字上注了两次拼音：“${p.text}”`,
      en: p => `two readings over the same character: “${p.text}”`,
    },
    mend: { zh: () => '只留一个拼音。', en: () => 'Leave one of the two.' },
  },
  'mark-in-title': {
    code: 'A009',
    severity: 'error',
    message: {
      zh: p => `文章标题里不能加着重号、专名号、书名号或拼音：“${p.text}”`,
      en: p => `a title takes no dots, lines, waves or readings: “${p.text}”`,
    },
    mend: { zh: () => '标题里只留词语本身。', en: () => 'Leave the bare words in the title.' },
  },
  'backslash-at-end': {
    code: 'A009',
    severity: 'error',
    message: {
      zh: () => '反斜杠后面没有下一行，不是换行，会照原样印出来',
      en: () => 'no line follows this backslash: it breaks nothing and is printed as it stands',
    },
    mend: {
      zh: () => '删去反斜杠；要换行的话，后面接着写下一行（小标题不能换行）。',
      en: () => 'Take it out, or write the next line behind it; a heading has one line only.',
    },
  },
})
