/** The codes of `issue import` that want an editor (I001–I019): manuscripts that cannot be taken in, and what they lack. */
import { both, type CodeDoc } from './doc.ts'

export const importDocs: readonly CodeDoc[] = [
  {
    code: 'I001',
    what: both('稿件读不了', 'a manuscript that cannot be read'),
    why: both(
      '文件名写错了，那里是文件夹，或系统不许读；别的稿件照样导入。',
      'The name is wrong, it is a folder, or the system refuses; the other manuscripts are imported all the same.',
    ),
    wrong: 'issue import 稿/第3期.docx（没有这个文件）',
    right: 'issue import 稿件/第3期.docx',
  },
  {
    code: 'I002',
    what: both('不能导入的文件种类', 'a kind of file that cannot be imported'),
    why: both(
      '旧版 Word、WPS 和 PDF 里的文字读不可靠，不如存成能读准的格式。',
      'Old Word, WPS and PDF files do not give their text reliably.',
    ),
    wrong: 'issue import 第3期.doc',
    right: 'issue import 第3期.docx',
  },
  {
    code: 'I003',
    what: both('不认识的编码', 'an unknown encoding'),
    why: both(
      '文本稿件用 UTF-8、GB18030 或 UTF-16；别的编码会变成乱码。',
      'Text is read in UTF-8, GB18030 or UTF-16; anything else would come out garbled.',
    ),
    wrong: 'issue import 第3期.txt（Shift-JIS）',
    right: 'issue import 第3期.txt（UTF-8）',
  },
  {
    code: 'I004',
    what: both('Word 文件损坏', 'a damaged Word file'),
    why: both('文件打不开，里面的文字取不出来。', 'The file cannot be opened, so its text cannot be had.'),
    wrong: 'issue import 传坏了的.docx',
    right: 'issue import 重新另存的.docx',
  },
  {
    code: 'I010',
    what: both('不知道归哪个栏目', 'a section that is not known'),
    why: both(
      '单篇稿件没有【栏目】行，放进哪一栏只有编辑知道。',
      'A single article without a 【section】 line could go anywhere.',
    ),
    wrong: 'issue import 菜店.docx',
    right: 'issue import 菜店.docx --section 行业资讯',
  },
  {
    code: 'I011',
    what: both('稿件里的栏目不在设置里', 'a section of the manuscript that the settings do not have'),
    why: both('栏目名多半写错了一个字。', 'Most likely a character of its name is wrong.'),
    wrong: '【行业咨讯】',
    right: '【行业资讯】',
  },
  {
    code: 'I012',
    what: both('该是标题的地方是正文', 'text where a title should be'),
    why: both(
      '没有标题的文章进不了目次，也没有书签。',
      'An article without a title has no entry and no bookmark.',
    ),
    wrong: '【行业资讯】\n江湾镇三家菜店本周停用纸质小票。',
    right: '【行业资讯】\n社区菜店试行无纸小票\n江湾镇三家菜店本周停用纸质小票。',
  },
  {
    code: 'I013',
    what: both('文章没有来源行', 'an article without a source line'),
    why: both(
      '可能漏写了来源，也可能两篇连在了一起。',
      'The source was left out, or two articles ran together.',
    ),
    wrong: '……打算四月再看一次效果。\n下一篇的标题',
    right: '……打算四月再看一次效果。\n来源：“江湾发布” 编选：本刊编辑部 2023 年 02 月 16 日',
  },
  {
    code: 'I014',
    what: both('来源行没有日期', 'a source line without a date'),
    why: both(
      '日期印在来源行里，也用来认出是哪一期的稿。',
      'The date is printed, and tells which number the article belongs to.',
    ),
    wrong: '来源：“江湾发布” 编选：编辑部',
    right: '来源：“江湾发布” 编选：编辑部 2023 年 02 月 16 日',
  },
  {
    code: 'I015',
    what: both('目次里的题目没有对应的文章', 'a contents entry without its article'),
    why: both('目次用了短题，或题目有一字之差。', 'The list uses a short title, or differs by a character.'),
    wrong: '目次：菜店无纸小票（正文题：社区菜店试行无纸小票）',
    right: 'toc: 菜店无纸小票',
  },
  {
    code: 'I016',
    what: both('本期已有同题而内容不同的文章', 'an article of that title that differs from the manuscript'),
    why: both(
      '文章文件里是编辑改过的字，不会被稿件盖掉。',
      'The article file holds an editor’s work and is not replaced.',
    ),
    wrong: 'issue import 第3期.docx（001.md 已改过）',
    right: 'issue import 第3期.docx --force',
  },
  {
    code: 'I017',
    what: both('清单的写法不能自动添加', 'a manifest that cannot be added to'),
    why: both(
      '清单照编辑的样子保留；用了锚点、别名的，程序不敢动。',
      'What an editor typed stays as it is; anchors and aliases are not touched.',
    ),
    wrong: 'sections: &all { 行业资讯: [] }',
    right: 'sections:\n  行业资讯:\n    - articles/001.md',
  },
  {
    code: 'I018',
    what: both('稿件里没有文章', 'a manuscript without an article'),
    why: both('认不出标题、正文和来源行，没有东西可收。', 'No title, text and source line were found.'),
    wrong: '（只有封面文字的稿件）',
    right: '【行业资讯】\n标题\n正文。\n来源：……',
  },
  {
    code: 'I019',
    what: both('不知道添进哪一期', 'a number that is not known'),
    why: both(
      '当前文件夹不是某一期，稿件里也没有日期可认。',
      'The folder is no number, and the manuscript has no date to tell it.',
    ),
    wrong: 'issue import 稿件.txt',
    right: 'issue import 稿件.txt --manifest 2023-02',
  },
]
