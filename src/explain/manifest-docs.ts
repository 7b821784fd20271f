/** The codes of `issue.yaml`, `publication.yaml` and front matter (M, D203, S306). */
import { both, type CodeDoc } from './doc.ts'

export const manifestDocs: readonly CodeDoc[] = [
  {
    code: 'M001',
    what: both('YAML 写法有误', 'not valid YAML'),
    why: both(
      '清单和文章开头的项目按 YAML 读。缩进不齐、引号括号没有合上、冒号后缺空格，都会让程序弄不清哪一项属于哪里。',
      'The manifest and the head of an article are YAML. Uneven indentation, an open quote or a colon without its space leave it unclear what belongs where.',
    ),
    wrong: 'cover: { motto: 一月一册',
    right: 'cover: { motto: 一月一册 }',
    mend: both(
      '对照上下几行：同级的行用空格对齐，半角冒号后空一格，引号和括号成对。',
      'Compare the lines around it: align one level with spaces, put a space after each colon, close quotes and brackets.',
    ),
  },
  {
    code: 'M002',
    what: both(
      '项目不对：没有这一项、值不合要求，或缺了必要的一项',
      'a field that is unknown, of the wrong kind, or missing',
    ),
    why: both(
      '写错的项目不会被悄悄略过，否则以为设置了，印出来却没有。',
      'A field that is misspelt is never passed over: one would believe it set and not find it in print.',
    ),
    wrong: 'layout: { page: { fill: pad } }',
    right: 'layout: { pages: { fill: pad } }',
    mend: both(
      '照消息里的名称或写法改；自己的备注用 x- 开头的项目。全部项目用 issue schema 查。',
      'Write the name or form that the message says; notes of your own go under keys that begin with x-. issue schema lists all fields.',
    ),
    spared: both('以 x- 开头的项目，程序不看。', 'Keys that begin with x- are yours and are not read.'),
  },
  {
    code: 'M003',
    what: both('同一样东西写了两次', 'the same thing twice'),
    why: both(
      '一个项目、一篇文章或一个 id 写了两次，程序不知道该听哪一个，文章也可能印两遍。',
      'Of a field, an article or an id given twice nobody can tell which is meant, and an article might be printed twice.',
    ),
    wrong: 'title: 江湾月报\ntitle: 江湾周报',
    right: 'title: 江湾月报',
    mend: both('留一处，删去另一处；要改的合到一处。', 'Keep one of the two.'),
  },
  {
    code: 'M004',
    what: both('栏目名不在刊物设置里', 'a section that the publication does not have'),
    why: both(
      '栏目的先后和名称由刊物设置定。多半是打错一个字；若放过去，会在书末多出一栏。',
      'The settings of the publication name the sections and their order. Mostly it is a slip of one character, which would make a section of its own at the end.',
    ),
    wrong: 'sections:\n  行业咨讯: [articles/01.md]',
    right: 'sections:\n  行业资讯: [articles/01.md]',
    mend: both(
      '改正栏目名；真是新栏目，加进 columns。',
      'Correct the name, or add a new section to columns.',
    ),
  },
  {
    code: 'M005',
    what: both('年月写得不对，或与文件夹不符', 'a month that is none, or another than that of the folder'),
    why: both(
      '期号、出版日期和 PDF 的文件名都从年月来；抄上一期的清单最容易忘了改。',
      'Number, date and file name come from the month; who copies last month’s manifest easily forgets it.',
    ),
    wrong: 'issue: 2023-13',
    right: 'issue: 2023-03',
    mend: both('写成 2023-03 的样子，与文件夹的名字一致。', 'Write it as 2023-03, the same as the folder.'),
  },
  {
    code: 'M006',
    what: both('没加引号的文字里有半角冒号加空格', 'a colon with a space in text without quotes'),
    why: both(
      '在 YAML 里半角冒号加空格是“项目: 值”的记号，标题会被拆成两截。',
      'In YAML a colon with a space parts a name from its value, so the title would fall in two.',
    ),
    wrong: 'title: 夜市: 灯火与秤',
    right: 'title: "夜市: 灯火与秤"',
    mend: both(
      '给整句加半角引号，或改用全角冒号“：”。',
      'Put the whole text in quotes, or use the full-width colon ：.',
    ),
  },
  {
    code: 'M007',
    what: both('用了制表符、全角空格或全角冒号', 'a tab, a full-width space or a full-width colon'),
    why: both(
      '这些符号看上去像空格和冒号，YAML 却不认，整段就读错了层次。',
      'They look like spaces and colons but mean nothing in YAML, so that whole parts are read at the wrong level.',
    ),
    wrong: 'cover：\n　motto： 一月一册',
    right: 'cover:\n  motto: 一月一册',
    mend: both(
      '缩进用半角空格，每级两个；冒号用半角，后面空一格。',
      'Indent with two half-width spaces a level; use the half-width colon and a space.',
    ),
  },
  {
    code: 'M008',
    what: both('文件编码不对，或有看不见的字符', 'a wrong encoding, or characters nobody sees'),
    why: both(
      '不是 UTF-8 的文件会读成乱码；从网页粘来的零宽字符、不换行空格看不见，却会断词、留缝、查不到。',
      'A file that is not UTF-8 reads as nonsense; unseen characters pasted from pages break words, leave gaps and defeat every search.',
    ),
    wrong: '渡口⟨U+200B⟩夜航',
    right: '渡口夜航',
    mend: both(
      '用编辑器另存为 UTF-8；看不见的字符删去，或把那几个字重打一遍。',
      'Save the file as UTF-8; delete the unseen character, or type these words again.',
    ),
  },
  {
    code: 'M009',
    what: both('路径不能用：绝对路径、反斜线、大小写不符，或出了刊物文件夹', 'a path that cannot be used'),
    why: both(
      '清单要在编辑、印厂和服务器上都能用，只有写在刊物文件夹里的相对路径做得到。',
      'The manifest must work on every machine; only relative paths inside the publication’s folder do.',
    ),
    wrong: '- D:\\稿件\\01.md',
    right: '- articles/01.md',
    mend: both(
      '把文件放进刊物文件夹，用“/”写相对路径，大小写与文件名一致。',
      'Put the file into the folder and write a relative path with /, spelled as the file is.',
    ),
  },
  {
    code: 'M010',
    what: both('找不到清单，或清单不能读', 'no manifest, or none that can be read'),
    why: both(
      '没有清单就不知道是哪一期、收哪些文章。',
      'Without a manifest nothing says which number is meant and what is in it.',
    ),
    wrong: 'issue check 2023-02/articles/01.md',
    right: 'issue check 2023-02',
    mend: both(
      '到本期文件夹里运行，或写出它的路径；还没有清单就用 issue new 2023-02 建。',
      'Run in the folder of the number or name it; issue new 2023-02 makes one.',
    ),
  },
  {
    code: 'M011',
    what: both('没有这个规则代号，或这条规则不能调', 'a rule that does not exist or cannot be changed'),
    why: both(
      '代号写错，想关的规则其实还开着；清单、材料和输出的错不能关。',
      'The rule one meant to turn off is still on; faults of manifest, material and output cannot be.',
    ),
    wrong: 'check: { rules: { T171: off } }',
    right: 'check: { rules: { T117: off } }',
  },
  {
    code: 'M012',
    what: both('没有写理由的、或用不上的消音', 'a silencer without a reason, or without use'),
    why: both(
      '过些日子谁也不记得为什么关；用不上的会盖住以后真的错。',
      'Later nobody knows why it is there, and an idle one hides what comes after.',
    ),
    wrong: 'ignore: [T101]',
    right: 'ignore: [{ rule: T101, reason: 原文如此 }]',
  },
]
