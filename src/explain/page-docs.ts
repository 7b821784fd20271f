/** The codes of the contents list and the finished pages (C, P). */
import { both, type CodeDoc } from './doc.ts'

const fewWords = both(
  '在这一段里增减几个字，再排一次看看。',
  'Add or drop a few characters in the paragraph and set it again.',
)

export const pageDocs: readonly CodeDoc[] = [
  {
    code: 'C401',
    what: both('目次条目太多', 'too many contents entries'),
    why: both(
      '封面的地方有限，收哪些要由编辑定，不能由程序随便截断。',
      'The cover has only so much room; what is left out is the editor’s choice, not chance.',
    ),
    wrong: 'toc: { select: all }',
    right: 'toc: { select: marked, limit: 16 }',
    mend: both(
      '只给要进目次的文章写 toc: true，或放宽 limit；也可以写 cover: { toc: false } 让目次另起几页。',
      'Mark only what shall be listed, or raise limit; cover: { toc: false } gives the list pages of its own.',
    ),
  },
  {
    code: 'C402',
    what: both('一栏没有一篇进目次', 'a section without a contents entry'),
    why: both(
      '读者在封面上看不到这一栏，多半是忘了标。',
      'Readers would not see the section on the cover; mostly it was forgotten.',
    ),
    wrong: '政策法规:\n  toc: { select: marked }\n  articles: [articles/04.md]',
    right: '政策法规:\n  toc: { select: marked }\n  articles: [{ file: articles/04.md, toc: true }]',
    mend: both('给其中一篇写 toc: true。', 'Mark one of its articles with toc: true.'),
  },
  {
    code: 'C403',
    what: both('目次里有两条同名', 'two contents entries with one title'),
    why: both('读者分不清哪一条是哪一篇。', 'Readers could not tell which is which.'),
    wrong: 'title: 一月数据',
    right: 'title: 一月数据\ntoc: 一月快递数据',
    mend: both('用 toc 给其中一篇写短题。', 'Give one of them a short title in toc.'),
  },
  {
    code: 'C404',
    what: both('目次的页码定不下来', 'contents numbers that do not settle'),
    why: both(
      '目次占的地方影响正文的页码，页码又影响目次；排了几遍还在变，印出来就会错。',
      'The list moves the pages and the pages the list; after several passes it still moves, and would be wrong in print.',
    ),
    wrong: '- articles/07.md',
    right: '- { file: articles/07.md, pageBreakBefore: true }',
    mend: both('让消息点名的一篇另起一页。', 'Begin one of the articles named on a new page.'),
  },
  {
    code: 'P601',
    what: both('页数不是 4 的倍数', 'a page count that does not fold'),
    why: both(
      '骑马钉一张纸折成四页，零头要另补白页。',
      'Saddle stitching folds four pages from a sheet; the rest would be blank.',
    ),
    wrong: '共 30 页',
    right: 'layout: { pages: { fit: true } }',
    mend: both(
      '照消息说的栏目增减字数；或 fit: true 让程序凑页，fill: pad 补备忘页，fill: off 不管。',
      'Cut or add where the message says; fit: true lets the tool try, fill: pad adds pages for notes, fill: off keeps quiet.',
    ),
  },
  {
    code: 'P602',
    what: both('有白页', 'a blank page'),
    why: both(
      '多半是多写了一个另起一页，或那里的文章没有正文。',
      'Mostly a page break too many, or an article without text.',
    ),
    wrong: '- { file: articles/05.md, pageBreakBefore: true }',
    right: '- articles/05.md',
    mend: both('去掉多余的 pageBreakBefore 或 newPage。', 'Take out the surplus pageBreakBefore or newPage.'),
  },
  {
    code: 'P603',
    what: both('标题孤零零落在页末', 'a heading alone at the foot of a page'),
    why: both(
      '标题与正文分在两页，读者翻过来才知道说什么；这样的页不付印。',
      'Parted from its text a heading says nothing; such a page is not printed.',
    ),
    wrong: 'theme: { body: { lines: 6 } }',
    right: 'theme: { body: { lines: 39 } }',
    mend: both(
      '把标题改短，或让这一篇另起一页；版心太矮时加大 theme.body.lines。',
      'Shorten the title or begin the article on a new page; raise theme.body.lines where the page is too low.',
    ),
  },
  {
    code: 'P604',
    what: both('有一行排得太松，或排不下', 'a line too loose, or too long'),
    why: both(
      '长的字母、数字断不开，整行的空隙就会拉大，或伸出版心。',
      'A long word or figure that cannot be parted opens the whole line, or runs out of it.',
    ),
    wrong: '详见 https://example.org/2023/february/report-of-parcels 一文',
    right: '详见[二月包裹报告](https://example.org/2023/february/report-of-parcels)一文',
    mend: both(
      '增减几个字，长网址改成链接文字。',
      'Add or drop a few characters; make a long address the target of a link.',
    ),
  },
  {
    code: 'P605',
    what: both('一段的首行或末行单独在一页', 'the first or last line of a paragraph alone on a page'),
    why: both('一行落单，看着零碎，读着中断。', 'A single line looks torn off and interrupts the reading.'),
    wrong: '（页首）……人少了一半。',
    right: '（页首）站长说，晚高峰排队的人\n少了一半。',
    mend: fewWords,
  },
  {
    code: 'P606',
    what: both('一段的末行只有一个字或一个数', 'a last line of a single character or figure'),
    why: both('一个字占一行，好像排漏了。', 'One character on a line of its own looks like an accident.'),
    wrong: '……排队的人少了一\n半。',
    right: '……排队的人比上月少\n了一半。',
    mend: fewWords,
  },
  {
    code: 'P607',
    what: both('为凑页数改动了排法', 'the setting was changed to come to the page count'),
    why: both(
      '写了 fit: true，程序就照最不显眼的办法凑页；改了什么要让编辑知道。',
      'fit: true changes what is least seen; the editor is told what.',
    ),
    wrong: 'layout: { pages: { fit: true } }',
    right: 'layout: { pages: { fit: false } }',
    mend: both(
      '可以就这样付印；要照原样排，去掉 fit。能动多少写在 theme.fit。',
      'It may go to press so; to set it as designed take fit out. theme.fit says how far it may go.',
    ),
  },
  {
    code: 'P608',
    what: both('有一行排到了页面外', 'a line that runs off the page'),
    why: both('页面外的字会被裁掉。', 'What lies outside is cut away.'),
    wrong: 'contact: { address: 江湾市滨江路八十八号江湾电子商务大厦三楼东侧江湾月报编辑部收发室转 }',
    right: 'contact: { address: 江湾市滨江路 88 号 3 楼 }',
    mend: both('缩短这段文字，或分成几处写。', 'Shorten the text, or divide it.'),
  },
  {
    code: 'P609',
    what: both('拼音或着重号碰到邻行', 'readings or dots that touch the next line'),
    why: both(
      '行距不够，上下两行的符号会叠在一起。',
      'The pitch is too small for both, and they print over each other.',
    ),
    wrong: 'theme: { body: { pitch: 15pt } }',
    right: 'theme: { body: { pitch: 19pt } }',
    mend: both(
      '改动字句让两处错开；这样的地方多，就加大 theme.body.pitch。',
      'Change a few words so that they do not meet; where there are many raise theme.body.pitch.',
    ),
  },
  {
    code: 'P610',
    what: both('一栏的末页只有几行', 'a last page of a section with a few lines'),
    why: both('大半页空着，费纸，也不好看。', 'Most of the page is white.'),
    wrong: '（末页）共 2 行',
    right: 'theme: { section: { lastPageMin: 6 } }',
    mend: both(
      '照消息缩几个字省去这一页，或增几行；能接受就改小 theme.section.lastPageMin。',
      'Cut as the message says to be without the page, or add lines; if it may stay, lower theme.section.lastPageMin.',
    ),
  },
]
