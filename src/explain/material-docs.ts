/** The codes of article files, fonts and the text they hold (A). */
import { both, type CodeDoc } from './doc.ts'

export const materialDocs: readonly CodeDoc[] = [
  {
    code: 'A001',
    what: both('文章文件没有，或不能读', 'an article file that is missing or cannot be read'),
    why: both(
      '清单点了名的文章必须在，否则会少印一篇而没有人发觉。文前各项读不出来的，正文也没法查，另给一个警告。',
      'An article that is listed must be there, or the number would miss it unseen. Where its fields cannot be read, a warning says that its text was not checked.',
    ),
    wrong: '- articles/03-冷连.md',
    right: '- articles/03-冷链.md',
    mend: both('核对文件名，或把文件放到这个位置。', 'Correct the name, or put the file there.'),
  },
  {
    code: 'A005',
    what: both('字体没有，或不能用', 'a font that is missing or cannot be used'),
    why: both(
      '字体要嵌进 PDF，印厂才能照样印；文件坏了、不许嵌入或不是静态字体，都印不出来。',
      'Faces are embedded so that the press prints what was set; a broken file or one that may not be embedded cannot be.',
    ),
    wrong: 'fonts: { text: fonts/kai.ttc }',
    right: 'fonts: { text: { file: fonts/kai.ttc, face: KaiTi } }',
    mend: both(
      '换成许可嵌入的 TTF、OTF 或 TTC；TTC 用 face 写明用哪一个。删去这一行就用自带字体。',
      'Name a TTF, OTF or TTC that may be embedded; of a TTC say which face. Without the line the built-in face is used.',
    ),
  },
  {
    code: 'A006',
    what: both('字体里没有这个字', 'a character without a glyph'),
    why: both('印出来会是空白或方框。', 'It would print as nothing or as a box.'),
    wrong: '站长姓⟨字体里没有的字⟩。',
    right: 'fonts: { fallback: fonts/BigSong.ttf }',
    mend: both(
      '改用通行的字，或在 fonts.fallback 里加一个有这个字的字体。',
      'Use a common character, or add a face that has it to fonts.fallback.',
    ),
  },
  {
    code: 'A007',
    what: both('文件夹里有文章没列进清单', 'an article in the folder that is not listed'),
    why: both('多半是忘了列，那一篇就不会印。', 'Mostly it was forgotten, and would not be printed.'),
    wrong: 'articles/04-夜市.md 在文件夹里，sections 里没有',
    right: 'sections:\n  行业资讯:\n    - articles/04-夜市.md',
    mend: both(
      '列到所属栏目下；不用的稿子移出文件夹。',
      'List it under its section, or move it out of the folder.',
    ),
  },
  {
    code: 'A008',
    what: both('文件夹里有图片没有用到', 'a picture in the folder that is used nowhere'),
    why: both('忘了写上的图片不会印；不用的会随稿件一直带着。', 'What is named nowhere is not printed.'),
    wrong: 'images/渡口.jpg 在文件夹里，issue.yaml 和各篇都没有提到',
    right: 'cover: { image: images/渡口.jpg }',
    mend: both(
      '写到该用的地方；不用的移出文件夹。',
      'Name it where it belongs, or move it out of the folder.',
    ),
  },
  {
    code: 'A009',
    what: both('正文里有排不了或写错的东西', 'something in the text that cannot be set, or is mistyped'),
    why: both(
      '排不了的东西从不悄悄丢掉：标签、图片、没有成对的星号，要么改，要么删。',
      'What cannot be set is never dropped in silence: mend it or take it out.',
    ),
    wrong: '店里仍留一台打印机，**需要的顾客说一声就打。',
    right: '店里仍留一台打印机，**需要的顾客说一声就打。**',
    mend: both(
      '照消息改写；要印出符号本身，在它前面加反斜线，如 \\*、\\[。',
      'Write it as the message says; for a sign itself put a backslash before it, as in \\* or \\[.',
    ),
  },
  {
    code: 'A010',
    what: both('同一分组的文章没有排在一起', 'articles of one group that stand apart'),
    why: both(
      '分组是为了让读者一处看完；中间隔了别的组，同一个组就出现两次。',
      'A group is read in one place; parted by another it would come twice.',
    ),
    wrong:
      '- { file: articles/01.md, group: 本市 }\n- { file: articles/02.md, group: 各地 }\n- { file: articles/03.md, group: 本市 }',
    right:
      '- { file: articles/01.md, group: 本市 }\n- { file: articles/03.md, group: 本市 }\n- { file: articles/02.md, group: 各地 }',
    mend: both(
      '把同组的文章移到一处；清单里的先后就是印出的先后。',
      'Move the articles of a group together; the order of the list is the order in print.',
    ),
  },
]
