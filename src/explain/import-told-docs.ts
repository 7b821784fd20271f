/** What `issue import` tells of its own work (I020–I039): what it mended, and what went into no article. */
import { both, type CodeDoc } from './doc.ts'

export const importToldDocs: readonly CodeDoc[] = [
  {
    code: 'I020',
    what: both('断开的段落接上了', 'a paragraph that was joined'),
    why: both('换页把一段切成两截，接上才是原来的一段。', 'A page end had cut it in two.'),
    wrong: '顾客扫码就\n能看到账目。',
    right: '顾客扫码就能看到账目。',
  },
  {
    code: 'I021',
    what: both('来源行理顺了', 'a source line that was put in order'),
    why: both(
      '来源行的写法各人不同，收进来统一成字段。',
      'Source lines are typed in many ways; they become fields.',
    ),
    wrong: '……看效果。来源：江湾发布2023年2月16日',
    right: 'source: 江湾发布\ndate: 2023-02-16',
  },
  {
    code: 'I022',
    what: both('短行当作小标题', 'a short line taken for a heading'),
    why: both(
      '没有句号、独占一行的短句多半是小标题。',
      'A short line by itself without a full stop mostly is one.',
    ),
    wrong: '老人怎么办',
    right: '## 老人怎么办',
  },
  {
    code: 'I023',
    what: both('独立的短句当作小标题', 'a sentence taken for a heading'),
    why: both(
      '它也可能是正文；去掉了句号，要看一眼。',
      'It may be text; its full stop was taken out, so have a look.',
    ),
    wrong: '老人怎么办。',
    right: '## 老人怎么办',
  },
  {
    code: 'I024',
    what: both('直引号改成弯引号', 'straight quotes made curly'),
    why: both('中文的引号分左右，直引号排不好。', 'Chinese quotation marks have sides.'),
    wrong: '"无纸"小票',
    right: '“无纸”小票',
  },
  {
    code: 'I025',
    what: both('去掉了看不见的字符', 'characters nobody sees, taken out'),
    why: both('零宽字符会打断词语，也搜不到。', 'They part words and spoil search.'),
    wrong: '小\u200b票',
    right: '小票',
  },
  {
    code: 'I026',
    what: both('按认出的编码读入', 'an encoding that was recognised'),
    why: both('不是 UTF-8 的稿件，读入时换成 UTF-8。', 'A manuscript that is not UTF-8 becomes UTF-8.'),
    wrong: '（GB18030 的 .txt）',
    right: '（UTF-8 的 .md）',
  },
  {
    code: 'I027',
    what: both('按行拷贝的文字接成了段', 'lines put together into paragraphs'),
    why: both(
      '从 PDF、网页、邮件拷来的文字每行都断开，按段首空格、空行或行的长短接回。',
      'Text copied from a PDF or an e-mail ends at every line; indents, blank lines or lengths tell the paragraphs.',
    ),
    wrong: '　　江湾镇三家菜店本周停\n用纸质小票。',
    right: '江湾镇三家菜店本周停用纸质小票。',
  },
  {
    code: 'I028',
    what: both('来源行没有编选', 'source lines without 编选'),
    why: both(
      '外来稿要写明谁编选（体例 1.2）；没写的按编辑部编选排印，一次说清。',
      'A reprint names who chose and cut it; where nobody is named the editors are, which is told once.',
    ),
    wrong: '来源：“江湾发布” 2023 年 02 月 16 日',
    right: '来源：“江湾发布” 编选：《江湾月报》编辑部 2023 年 02 月 16 日',
  },
  {
    code: 'I029',
    what: both('去掉了邮件的引用号', 'quote marks of mail, taken off'),
    why: both('邮件里转来的文字，行首的“>”不是正文。', 'In a mail that was passed on, the “>” is no text.'),
    wrong: '> 江湾镇三家菜店本周停\n> 用纸质小票。',
    right: '江湾镇三家菜店本周停用纸质小票。',
  },
  {
    code: 'I030',
    what: both('没有收进文章的版面文字', 'words of the page that go into no article'),
    why: both(
      '书眉、页码、封面文字和目次由程序自己排。',
      'Running heads, folios, the cover and the contents list are made by the tool.',
    ),
    wrong: '电子月刊 2023 年第 2 期 · 3 ·',
    right: '（不收）',
  },
  {
    code: 'I031',
    what: both('没有收的文字', 'words that were left out'),
    why: both(
      '批注、公式、设为隐藏的和删去的文字不进文章文件。',
      'Comments, formulas, hidden and deleted words have no place in an article file.',
    ),
    wrong: '（Word 批注）此处待核',
    right: '（核过后写进正文）',
  },
  {
    code: 'I032',
    what: both('样式没有带过来', 'a form that was not carried'),
    why: both('字一个不少，下划线等样式在刊物里没有对应。', 'No word is lost; the design has no such form.'),
    wrong: '（下划线）小票',
    right: '**小票**',
  },
  {
    code: 'I033',
    what: both('稿件里有修订', 'tracked changes'),
    why: both(
      '按接受修订后的文字导入，没定的修订要先定。',
      'They were taken as accepted; settle them first if they should not be.',
    ),
    wrong: '（增 3 处、删 2 处未定）',
    right: '（修订全部处理过的稿件）',
  },
  {
    code: 'I034',
    what: both('留着但还排不了的东西', 'something kept that cannot be set yet'),
    why: both(
      '表格、图片和注释留在文章里不会丢，排版时会再报。',
      'Nothing is lost; the build says so again.',
    ),
    wrong: '| 门店 | 张数 |',
    right: '北门店日均 420 张，桥头店 365 张。',
  },
  {
    code: 'I035',
    what: both('Word 文件里收不进来的东西', 'something in a Word file that cannot be taken'),
    why: both(
      '图表、嵌入的对象、符号字体不是文字，文章文件里放不下。',
      'Charts, embedded objects and symbol fonts are no words and have no place in an article file.',
    ),
    wrong: '（嵌入对象）',
    right: '（另存为图片或文字）',
  },
  {
    code: 'I036',
    what: both('本期别处已有的文章', 'an article that stands elsewhere in the number'),
    why: both(
      '编辑换过栏目、改过标题或移出清单的，按文字认得出，不写第二份。',
      'An article that was put elsewhere, retitled or taken out is known by its words and not written twice.',
    ),
    wrong: '（稿件）【行业资讯】社区菜店试行无纸小票',
    right: '（issue.yaml）数据观察: [articles/01-社区菜店.md]',
  },
  {
    code: 'I039',
    what: both('新建的一期', 'a number that was made'),
    why: both(
      '--manifest 写的一期还没有，导入时新建；月份写错了，会多出一期。',
      'The number named with --manifest was not there and is made; a mistyped month makes one too many.',
    ),
    wrong: 'issue import 第3期.docx --manifest 2023-30',
    right: 'issue import 第3期.docx --manifest 2023-03',
  },
  {
    code: 'I038',
    what: both('没有正文的文章', 'an article without a text'),
    why: both(
      '一篇到来源行为止。来源行紧跟标题，下面的正文就成了另一篇；整栏都这样排的才认得出。',
      'An article ends with its source line. One right under the title leaves the text to another article, unless the whole section has them so.',
    ),
    wrong: '渡口夜航下月恢复 / 来源：“江湾发布” / 今晚开航。',
    right: '渡口夜航下月恢复 / 今晚开航。/ 来源：“江湾发布”',
  },
  {
    code: 'I037',
    what: both('盖掉的文章', 'an article that was written over'),
    why: both(
      '用了 --force，文件里编辑改过的字没有了，逐个说明。',
      'With --force the editor’s changes are gone, so each file is named.',
    ),
    wrong: 'issue import 第3期.docx --force（01.md 已改过）',
    right: 'issue import 第3期.docx',
  },
]
