/** What the YAML parser stumbles over, in an editor's words. */
import type { Params } from '../finding.ts'

interface Both {
  readonly zh: string
  readonly en: string
}

interface YamlFaultWords {
  readonly what: Both
  readonly mend: Both
}

const words = (zh: string, en: string, mendZh: string, mendEn: string): YamlFaultWords => ({
  what: { zh, en },
  mend: { zh: mendZh, en: mendEn },
})

/** Faults that need their own words; everything else the grammar refuses is `other`. */
export type YamlFault =
  | 'indentation'
  | 'open-quote'
  | 'open-bracket'
  | 'text-after-end'
  | 'reserved-start'
  | 'unknown-alias'
  | 'escape'
  | 'no-colon'
  | 'no-space'
  | 'no-space-after-dash'
  | 'several-documents'
  | 'odd-key'
  | 'other'

const table: Readonly<Record<YamlFault, (written: string) => YamlFaultWords>> = {
  indentation: written =>
    words(
      `“${written}”的缩进与同级各行不齐`,
      `“${written}” is not indented like its neighbours`,
      '同级的各行用空格对齐到同一列。',
      'Align lines of one level with spaces.',
    ),
  'open-quote': () =>
    words(
      '引号没有合上',
      'the quote is never closed',
      '在文字末尾补上同样的引号（半角 " 或 \'）。',
      'Close the text with the same quote.',
    ),
  'open-bracket': () =>
    words('括号没有合上', 'the bracket is never closed', '补上“]”或“}”。', 'Close it with “]” or “}”.'),
  'text-after-end': written =>
    words(
      `引号或括号合上之后又有文字“${written}”`,
      `“${written}” follows a closed quote or bracket`,
      '给整句文字加一对半角单引号。',
      'Put the whole text in single quotes.',
    ),
  'reserved-start': written =>
    words(
      `文字不能以“${written}”开头`,
      `a text cannot begin with “${written}”`,
      '给整句文字加上半角引号。',
      'Put the whole text in quotes.',
    ),
  'unknown-alias': written =>
    words(
      `“${written}”会被当成引用，而前面没有这个名称`,
      `“${written}” reads as an alias, and no such anchor stands before it`,
      '如果本是文字，给整句加上半角引号。',
      'If it is text, put the whole text in quotes.',
    ),
  escape: written =>
    words(
      `双引号里不能写“${written}”`,
      `“${written}” means nothing between double quotes`,
      '反斜线写成 \\\\，或改用单引号。',
      'Write \\\\ for a backslash, or use single quotes.',
    ),
  'no-colon': written =>
    words(
      `“${written}”后面缺冒号`,
      `“${written}” lacks its colon`,
      '写成“项目: 值”；如果是上一行的续行，多缩进两格。',
      'Write “name: value”; indent the line further if it continues the one above.',
    ),
  'no-space': written =>
    words(
      `“${written}”的冒号后面缺空格`,
      `“${written}” lacks the space after its colon`,
      '在半角冒号后加一个空格。',
      'Put a space after the colon.',
    ),
  'no-space-after-dash': written =>
    words(
      `“${written}”的“-”后面缺空格`,
      `“${written}” lacks the space after “-”`,
      '在“-”后加一个空格。',
      'Put a space after “-”.',
    ),
  'several-documents': () =>
    words(
      '一个文件里有两份文档（中间有“---”）',
      'the file holds two documents, parted by “---”',
      '删去“---”及其后的内容。',
      'Take out “---” and what follows.',
    ),
  'odd-key': () =>
    words(
      '冒号前面应是一个名称',
      'what stands before the colon must be a name',
      '写成“项目: 值”。',
      'Write “name: value”.',
    ),
  other: written =>
    words(
      `读到“${written}”时不成写法`,
      `cannot make sense of “${written}”`,
      '对照上下各行的写法；文字里有特殊符号时给整句加上半角引号。',
      'Compare the lines around it; put a text with special signs in quotes.',
    ),
}

/** Words for `params.fault`, quoting `params.written`. */
export function yamlFaultWords({ fault, written }: Params): YamlFaultWords {
  const entry = table[fault as YamlFault] ?? table.other
  return entry(String(written ?? ''))
}
