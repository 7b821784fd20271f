/** What an import mended, and what of a manuscript goes into no article: never errors, always listed (I020–I039). */
import type { Params } from '../finding.ts'
import { defineProblems } from '../problem.ts'
import {
  keptEn,
  keptZh,
  leftEn,
  leftZh,
  partingsEn,
  partingsZh,
  slipsEn,
  slipsZh,
  stylesEn,
  stylesZh,
  thingsEn,
  thingsZh,
} from './import-names.ts'

const named = (words: Readonly<Record<string, string>>, key: Params[string] | undefined): string =>
  words[String(key)] ?? String(key)

const listed = (
  words: Readonly<Record<string, string>>,
  keys: Params[string] | undefined,
  mark: string,
): string =>
  String(keys)
    .split(' ')
    .map(key => named(words, key))
    .join(mark)

const more = (count: Params[string] | undefined, words: (count: number) => string): string =>
  Number(count) > 1 ? words(Number(count)) : ''

const namesOf = (names: Params[string] | undefined, mark: string): string =>
  names === '' ? '' : `${mark}${names}`

export const importToldProblems = defineProblems({
  'paragraph-joined': {
    code: 'I020',
    severity: 'hint',
    message: {
      zh: p => `断开的一段接上了：“…${p.before}”与“${p.after}…”`,
      en: p => `a paragraph cut in two was joined: “…${p.before}” and “${p.after}…”`,
    },
  },
  'source-mended': {
    code: 'I021',
    severity: 'hint',
    message: {
      zh: p => `来源行理顺了：${listed(slipsZh, p.slips, '；')}`,
      en: p => `the source line was put in order: ${listed(slipsEn, p.slips, '; ')}`,
    },
  },
  'line-as-heading': {
    code: 'I022',
    severity: 'hint',
    message: {
      zh: p => `短行作小标题：“${p.text}”`,
      en: p => `a short line became a heading: “${p.text}”`,
    },
  },
  'sentence-as-heading': {
    code: 'I023',
    severity: 'warning',
    message: {
      zh: p => `独立的短句作小标题，去掉了句号：“${p.text}”`,
      en: p => `a sentence by itself became a heading, without its full stop: “${p.text}”`,
    },
    mend: {
      zh: () => '不是小标题的，在文章文件里去掉“## ”，补上句号。',
      en: () => 'If it is none, take “## ” out of the article file and give it its full stop.',
    },
  },
  'quotes-paired': {
    code: 'I024',
    severity: 'hint',
    message: {
      zh: p => `直引号改成“”，${p.count} 对`,
      en: p => `straight quotes became “”, ${p.count} pairs`,
    },
  },
  'unseen-left': {
    code: 'I025',
    severity: 'hint',
    message: {
      zh: p => `去掉了看不见的字符 ${p.count} 个：${p.names}`,
      en: p => `${p.count} characters that nobody sees were taken out: ${p.names}`,
    },
  },
  'manuscript-decoded': {
    code: 'I026',
    severity: 'hint',
    message: {
      zh: p => `稿件是 ${p.encoding} 编码，按它读入`,
      en: p => `the manuscript is encoded in ${p.encoding} and was read so`,
    },
  },
  'lines-unwrapped': {
    code: 'I027',
    severity: 'hint',
    message: {
      zh: p => `稿件每行都断开，按${named(partingsZh, p.parting)}接成段落，去掉了 ${p.count} 处换行`,
      en: p =>
        `every line of the text is broken; paragraphs were put together by ${named(partingsEn, p.parting)}, ${p.count} line ends taken out`,
    },
  },
  'quote-marks-taken': {
    code: 'I029',
    severity: 'hint',
    message: {
      zh: p => `去掉了邮件引用的行首“>”，${p.count} 行`,
      en: p => `the “>” of quoted mail was taken off ${p.count} lines`,
    },
  },
  'compiler-by-rule': {
    code: 'I028',
    severity: 'warning',
    message: {
      zh: p => `来源行没有编选的 ${p.count} 篇，按体例印“编选：${p.editor}”：${p.titles}`,
      en: p => `outside sources without 编选 (${p.count}) are printed with “编选：${p.editor}”: ${p.titles}`,
    },
    mend: {
      zh: () =>
        '编选者是别人的，在文章文件里写 compiler；确实不印编选的，写 compiler: false，用 ignore 注明理由。',
      en: () =>
        'Name another in compiler: of the article; if none is to be printed write compiler: false, with the reason in ignore.',
    },
  },
  'left-out': {
    code: 'I030',
    severity: 'hint',
    message: {
      zh: p => `没有收：${named(leftZh, p.kind)}${p.text === '' ? '' : `“${p.text}”`}`,
      en: p => `left out: ${named(leftEn, p.kind)}${p.text === '' ? '' : ` “${p.text}”`}`,
    },
  },
  'not-carried': {
    code: 'I031',
    severity: 'warning',
    message: {
      zh: p => `没有收：${named(leftZh, p.kind)}“${p.text}”`,
      en: p => `left out: ${named(leftEn, p.kind)} “${p.text}”`,
    },
    mend: {
      zh: () => '要用的，自己添进文章文件。',
      en: () => 'If it is wanted, put it into an article file yourself.',
    },
  },
  'style-not-carried': {
    code: 'I032',
    severity: 'warning',
    message: {
      zh: p => `字留下了，样式没有：${named(stylesZh, p.kind)}${more(p.count, n => `（共 ${n} 处）`)}`,
      en: p =>
        `the words are kept but not their form: ${named(stylesEn, p.kind)}${more(p.count, n => ` (${n} places)`)}`,
    },
  },
  'tracked-changes': {
    code: 'I033',
    severity: 'warning',
    message: {
      zh: p =>
        `稿件里有修订（增 ${p.inserted} 处，删 ${p.deleted} 处，移 ${p.moved} 处），按接受修订后的文字导入`,
      en: p =>
        `tracked changes (${p.inserted} insertions, ${p.deleted} deletions, ${p.moved} moves) were taken as accepted`,
    },
    mend: {
      zh: () => '有不该接受的，在 Word 里处理完修订再导入。',
      en: () => 'If some should not be, settle them in Word and import again.',
    },
  },
  'kept-not-printed': {
    code: 'I034',
    severity: 'warning',
    message: {
      zh: p => `${named(keptZh, p.kind)}留在文章里了，但 issue build 还排不了，会报错`,
      en: p =>
        `${named(keptEn, p.kind)} is kept in the article, but issue build cannot set it yet and says so`,
    },
  },
  'word-told': {
    code: 'I035',
    severity: 'warning',
    message: {
      zh: p => `${named(thingsZh, p.kind)}${namesOf(p.names, '：')}${more(p.count, n => `（共 ${n} 处）`)}`,
      en: p => `${named(thingsEn, p.kind)}${namesOf(p.names, ': ')}${more(p.count, n => ` (${n} places)`)}`,
    },
  },
  'import-elsewhere': {
    code: 'I036',
    severity: 'hint',
    message: {
      zh: p =>
        p.section === ''
          ? `“${p.title}”的文件已在本期文件夹里，清单没有列它，没有再写：${p.file}`
          : `“${p.title}”已在本期“${p.section}”栏，没有再写一份${p.file === '' ? '' : `：${p.file}`}`,
      en: p =>
        p.section === ''
          ? `the file of “${p.title}” lies in the folder and is not listed; it was not written again: ${p.file}`
          : `“${p.title}” is in this number already, under “${p.section}”; it was not written again${p.file === '' ? '' : `: ${p.file}`}`,
    },
    mend: {
      zh: p => (p.section === '' ? '要用的，把它列进 issue.yaml 的栏目里。' : '栏目以 issue.yaml 为准。'),
      en: p =>
        p.section === ''
          ? 'If it is wanted, list it under a section of issue.yaml.'
          : 'The section is the one of issue.yaml.',
    },
  },
  'import-text-missing': {
    code: 'I038',
    severity: 'warning',
    message: {
      zh: p => `“${p.title}”的标题下面就是来源行，没有正文`,
      en: p => `the source line of “${p.title}” stands right under its title, and no text between them`,
    },
    mend: {
      zh: () => '正文排在来源行下面的，把来源行移到正文之后；同一栏的各篇都这样排，可以不移。',
      en: () =>
        'If the text is below the source line, move the line below it; where every article of a section has it so, it may stay.',
    },
  },
  'import-edition-made': {
    code: 'I039',
    severity: 'hint',
    message: {
      zh: p => `没有这一期，新建清单：${p.file}`,
      en: p => `there is no such number; its manifest is made: ${p.file}`,
    },
  },
  'import-replaced': {
    code: 'I037',
    severity: 'warning',
    message: {
      zh: p => `盖掉 ${p.file}：第 ${p.line} 行起不同，原来“${p.here}”，换成“${p.there}”`,
      en: p => `${p.file} is written over: from line ${p.line} on, “${p.here}” becomes “${p.there}”`,
    },
  },
})
