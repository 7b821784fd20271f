/** The codes of the contents list and the finished pages (C, P). */
import { both, type CodeDoc } from './doc.ts'

const fewWords = both(
  '在这一段里增减几个字，再排一次看看。',
  'Add or drop a few characters in the paragraph and set it again.',
)

export const pageDocs: readonly CodeDoc[] = [
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
