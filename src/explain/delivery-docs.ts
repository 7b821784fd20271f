/** The codes of a delivered file, found by reading its bytes (V). `all-docs.ts` takes them with their problems. */
import { both, type CodeDoc } from './doc.ts'

export const deliveryDocs: readonly CodeDoc[] = [
  {
    code: 'V001',
    what: both('付印文件不合规则', 'a press file that breaks a rule'),
    why: both(
      '写出的文件要再读一遍，合规则才放到位；不合的印厂会退回。',
      'Every file is read back before it takes its place; one that breaks a rule would come back from the press.',
    ),
    wrong: '（文件里有一页没有 TrimBox）',
    right: 'issue build --edition press',
    mend: both(
      '规则见 docs/press.md；稿件改不了的，把文件和消息发给开发者。',
      'docs/press.md has the rules; what no text can mend goes to the developers with the message.',
    ),
  },
  {
    code: 'V002',
    what: both('阅读文件不合规则', 'a screen file that breaks a rule'),
    why: both(
      '给读者的文件要能朗读、能检索，缺了标记就不行。',
      'A file for readers must be readable aloud and searchable, which wants its tags.',
    ),
    wrong: '（文件没有写明语言）',
    right: 'issue build --edition screen',
    mend: both(
      '稿件改不了的，把文件和消息发给开发者。',
      'What no text can mend goes to the developers with the message.',
    ),
  },
  {
    code: 'V003',
    what: both('付印文件有一处要印厂看一眼', 'something in a press file for the shop to look at'),
    why: both(
      '合规则，但少见，印厂可能另有要求。',
      'It keeps the rules but is unusual, and the shop may want it otherwise.',
    ),
    wrong: '（直接付印）',
    right: '（印前请印厂看一眼）',
  },
  {
    code: 'V010',
    what: both('文件里没有 PDF 的页面', 'a file without pages of a PDF'),
    why: both('多半是拿错了文件，或传了一半。', 'Mostly it is the wrong file, or half of one.'),
    wrong: 'issue verify 交接单.json',
    right: 'issue verify out/2023-02.pdf',
  },
  {
    code: 'V011',
    what: both('PDF 坏了', 'a damaged PDF'),
    why: both(
      '传送、存盘时断了一截，或别的程序改过。',
      'It was cut short on its way, or changed by another program.',
    ),
    wrong: '（从聊天软件转了几手的文件）',
    right: '（重新生成，或重新传一份）',
  },
  {
    code: 'V012',
    what: both('文件没有标明是付印还是阅读用的', 'a file that does not say what it is for'),
    why: both('不知道是哪一种，就没有规则可查。', 'Without that there are no rules to check it by.'),
    wrong: 'issue verify 扫描件.pdf',
    right: 'issue verify out/2023-02.pdf',
  },
  {
    code: 'V020',
    what: both('文件与交接单不符', 'a file that differs from its job sheet'),
    why: both(
      '交接单记着交出去的是什么；不符就是换了文件，或改过。',
      'The sheet says what was handed over; a difference means another file, or a changed one.',
    ),
    wrong: '（改了稿子重新生成，却交了上次的单子）',
    right: '（文件和单子出自同一次 issue build）',
    mend: both('文件和单子一起重新生成、一起交。', 'Build file and sheet together, and hand both over.'),
  },
  {
    code: 'V021',
    what: both('找不到交接单', 'no job sheet beside the file'),
    why: both(
      '没有单子，只能按规则查，不知道是不是交出去的那一份。',
      'Without the sheet only the rules are checked, not whether it is the file that was handed over.',
    ),
    wrong: 'issue verify 别处/2023-02.pdf',
    right: 'issue verify 别处/2023-02.pdf --sheet out/2023-02.json',
  },
  {
    code: 'V022',
    what: both('这不是交接单', 'a file that is no job sheet'),
    why: both(
      '交接单有两份，给人看的一页和给程序看的 .json，这里要后一份。',
      'The sheet is a page for people and a .json for programs; the latter is wanted.',
    ),
    wrong: 'issue verify 2023-02.pdf --sheet 交接单.html',
    right: 'issue verify 2023-02.pdf --sheet 交接单.json',
  },
  {
    code: 'V023',
    what: both('交接单上没有这个文件', 'a sheet that does not name the file'),
    why: both(
      '多半是拿了别的一期的单子；付印文件旁边有单子，单上却没有它，就是改过又换了名字。',
      'Mostly it is the sheet of another number; a press file that stands beside sheets and is on none was changed and renamed.',
    ),
    wrong: 'issue verify 2023-03.pdf --sheet 2023-02.json',
    right: 'issue verify 2023-03.pdf --sheet 2023-03.json',
  },
  {
    code: 'V024',
    what: both(
      '交接单上的付印文件不在文件夹里',
      'a press file that the sheet tells of and that is not there',
    ),
    why: both(
      '封面和内文分成两个文件时，少交一个，印厂要到上机才发现。',
      'Where cover and inside are two files, a shop finds out on the press that one was not sent.',
    ),
    wrong: 'out/: …-cover-….pdf …-sheet-v1.json',
    right: 'out/: …-cover-….pdf …-inside-….pdf …-sheet-v1.json',
  },
]
