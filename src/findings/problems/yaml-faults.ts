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
  | 'bracket-too-many'
  | 'reserved-start'
  | 'unknown-alias'
  | 'escape'
  | 'no-colon'
  | 'no-space'
  | 'no-space-after-dash'
  | 'indent-short'
  | 'indent-long'
  | 'indent-after-value'
  | 'block-short'
  | 'item-among-fields'
  | 'field-among-items'
  | 'item-in-text'
  | 'no-dash'
  | 'wide-dash'
  | 'wide-bracket'
  | 'wide-comma'
  | 'odd-comment'
  | 'comment-in-text'
  | 'several-documents'
  | 'odd-key'
  | 'other'

/** What a misplaced line is told by: how many columns it is off, and the number of a line it goes with. */
interface Off {
  readonly columns: number
  readonly like: number
}

const table: Readonly<Record<YamlFault, (written: string, off: Off) => YamlFaultWords>> = {
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
  'bracket-too-many': written =>
    words(`多了“${written}”`, `one “${written}” too many`, '删去它。', 'Take it out.'),
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
  'indent-short': (written, { columns, like }) =>
    words(
      `“${written}”的缩进少了${blanksZh(columns)}`,
      `“${written}” is indented ${blanksEn(columns)} too few`,
      `与第 ${like} 行对齐。`,
      `Align it with line ${like}.`,
    ),
  'indent-long': (written, { columns, like }) =>
    words(
      `“${written}”的缩进多了${blanksZh(columns)}`,
      `“${written}” is indented ${blanksEn(columns)} too many`,
      `与第 ${like} 行对齐。`,
      `Align it with line ${like}.`,
    ),
  'indent-after-value': (written, { columns, like }) =>
    words(
      `“${written}”的缩进多了${blanksZh(columns)}`,
      `“${written}” is indented ${blanksEn(columns)} too many`,
      `与第 ${like} 行对齐；如果它属于第 ${like} 行，那一行冒号后面的文字要删去。`,
      `Align it with line ${like}; if it belongs to line ${like}, nothing may stand behind the colon there.`,
    ),
  'block-short': (written, { columns, like }) =>
    words(
      `“${written}”的缩进少了${blanksZh(columns)}`,
      `“${written}” is indented ${blanksEn(columns)} too few`,
      `第 ${like} 行以“|”或“>”结尾，下面的文字要比它的项目名多缩进两格。`,
      `Line ${like} ends in | or >: the text below it goes two spaces further in than its name.`,
    ),
  'item-among-fields': (written, { like }) =>
    words(
      `“${written}”是列表的一条，不能与第 ${like} 行的“项目: 值”同级`,
      `“${written}” is an item of a list and cannot stand beside “name: value” of line ${like}`,
      '不是列表就删去“- ”；是列表就先写一行“项目:”，列表写在它下面，多缩进两格。',
      'Take “- ” out; or write a line “name:” before it and indent the list two spaces further.',
    ),
  'field-among-items': (written, { like }) =>
    words(
      `“${written}”不是列表的一条，不能与第 ${like} 行的“- ”同级`,
      `“${written}” is no item of a list and cannot stand beside the “- ” of line ${like}`,
      '在行首加“- ”，或与它所属的各项对齐。',
      'Put “- ” before it, or align it with the fields it belongs to.',
    ),
  'item-in-text': (written, { like }) =>
    words(
      `“${written}”会接进第 ${like} 行的文字里`,
      `“${written}” is read as part of the text of line ${like}`,
      `“- ”与上下各条的“- ”对齐；第 ${like} 行的冒号后面如果已有文字，把那段文字也写成一条。`,
      `Align “- ” with the items around it; if text stands behind the colon of line ${like}, make it an item too.`,
    ),
  'no-dash': written =>
    words(
      `“${written}”前面缺“- ”`,
      `“${written}” lacks its “- ”`,
      '在行首加“- ”，与上一条对齐；如果是上一条的续行，多缩进两格。',
      'Put “- ” before it; indent the line further if it continues the one above.',
    ),
  'wide-dash': written =>
    words(
      `“${written}”不是列表的符号`,
      `“${written}” is no sign of a list`,
      '换成“- ”：半角减号加一个空格。',
      'Write “- ”, a hyphen and a space.',
    ),
  'wide-bracket': written =>
    words(
      `“${written}”是全角括号`,
      `“${written}” is a full-width bracket`,
      '换成半角的 [ ] 或 { }，里面用半角逗号隔开。',
      'Write [ ] or { }, half-width, with half-width commas inside.',
    ),
  'wide-comma': written =>
    words(
      `“${written}”里用了全角逗号`,
      `“${written}” holds a full-width comma`,
      '括号里的各项用半角逗号加空格隔开。',
      'Part what stands in brackets by a half-width comma and a space.',
    ),
  'odd-comment': written =>
    words(
      `“${written}”不是注释的符号`,
      `“${written}” is no sign of a comment`,
      '注释以半角“#”开头，后面空一格。',
      'A comment begins with # and a space.',
    ),
  'comment-in-text': written =>
    words(
      `“${written}”前面有空格，会被当成注释，印不出来`,
      `“${written}” follows a space and is read as a comment: it would not be printed`,
      '给整句文字加上半角引号；真是注释，在“#”后空一格。',
      'Put the whole text in quotes; if it is a comment, leave a space after #.',
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
export function yamlFaultWords({ fault, written, columns, like }: Params): YamlFaultWords {
  const entry = table[fault as YamlFault] ?? table.other
  return entry(String(written ?? ''), { columns: Number(columns), like: Number(like) })
}

const blanksZh = (columns: number): string => `${'零一两三四五六七八九十'[columns] ?? columns}格`
const blanksEn = (columns: number): string => (columns === 1 ? 'one space' : `${columns} spaces`)
