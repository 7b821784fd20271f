/** The codes of writing and of the lock (O, L). */
import { both, type CodeDoc } from './doc.ts'

const lockMend = both(
  '换回原来的程序、字体和色彩文件；确要更换，不带 --frozen 重新付印一次，锁文件会重写。',
  'Bring back the old tool, faces and profile; if the change is meant, deliver once without --frozen, which writes the lock anew.',
)

export const outputDocs: readonly CodeDoc[] = [
  {
    code: 'O001',
    what: both('写不到那个地方', 'a target that cannot be written to'),
    why: both(
      '文件夹不存在，那里是文件夹，或已有一个别的文件；写错名字时稿件不会被盖掉。',
      'The folder is missing, the target is one, or another file is there; a manuscript named by mistake is never replaced.',
    ),
    wrong: 'issue build -o articles/01.md',
    right: 'issue build -o out/2023-02.pdf',
    mend: both('先建文件夹，或换一个文件名。', 'Make the folder, or choose another name.'),
  },
  {
    code: 'O002',
    what: both('文件被占用，或系统不许写', 'a file in use, or one the system refuses'),
    why: both(
      'Windows 上阅读器开着 PDF 时，别的程序写不进去。',
      'On Windows an open viewer keeps others from writing.',
    ),
    wrong: '（阅读器里开着 out/2023-02.pdf）issue build',
    right: '（关掉阅读器）issue build',
    mend: both(
      '关掉打开它的程序，或改文件夹的权限。',
      'Close the program that has it open, or change the permissions.',
    ),
  },
  {
    code: 'O003',
    what: both('磁盘满了', 'the disk is full'),
    why: both('没有地方写；旧的 PDF 没有动。', 'There is no room; the old PDF was left alone.'),
    wrong: 'issue build -o 已满的磁盘/2023-02.pdf',
    right: 'issue build -o 另一块磁盘/2023-02.pdf',
    mend: both('腾出空间，再运行一次。', 'Make room and run again.'),
  },
  {
    code: 'O004',
    what: both('写文件时出了别的错', 'writing failed for another reason'),
    why: both(
      '系统说了原因，写在消息里；旧的 PDF 没有动。',
      'The message quotes the system; the old PDF was left alone.',
    ),
    wrong: 'issue build -o 断开的网盘/2023-02.pdf',
    right: 'issue build -o 2023-02.pdf',
    mend: both('换一个地方再试。', 'Try another place.'),
  },
  {
    code: 'O005',
    what: both('要新建的文件已经有了', 'a file that was to be new is there already'),
    why: both(
      '已有的清单和设置里是编辑的工夫，程序从不盖掉。',
      'A manifest that is there holds an editor’s work and is never replaced.',
    ),
    wrong: 'issue new 2023-02（2023-02 已经建过）',
    right: 'issue new 2023-03',
    mend: both('直接改那个文件；要重来，先把它移走。', 'Edit that file; to begin anew, move it away first.'),
  },
  {
    code: 'L001',
    what: both('用了 --frozen 却没有锁文件', '--frozen without a lock'),
    why: both(
      '锁文件记着上次付印用的程序、字体和色彩文件，没有它就无从比较。',
      'The lock says what the last delivery was made with; without it there is nothing to compare.',
    ),
    wrong: 'issue build --frozen（没有 issue.lock）',
    right: 'issue build --edition all',
    mend: both('先不带 --frozen 付印一次。', 'Deliver once without --frozen.'),
  },
  {
    code: 'L002',
    what: both('锁文件不能读', 'a lock that cannot be read'),
    why: both(
      'issue.lock 由程序写，手改或合并时弄坏了就不能作准。',
      'issue.lock is written by the tool; edited by hand it proves nothing.',
    ),
    wrong: '{ "lock": 2, …',
    right: '{ "lock": 1, … }',
    mend: both(
      '取回原来的文件，或删去它重新付印一次。',
      'Bring back the old file, or delete it and deliver once more.',
    ),
  },
  {
    code: 'L003',
    what: both('程序、字体或色彩文件与上次付印不同', 'another tool, face or profile than was locked'),
    why: both(
      '换了其中一样，同样的稿子排出来就可能不同；印厂看过的样就不作数了。',
      'With another one the same text may come out otherwise than the press has seen.',
    ),
    wrong: 'fonts: { text: fonts/新宋体.ttf }',
    right: 'fonts: { text: fonts/FZShuSong.ttf }',
    mend: lockMend,
  },
  {
    code: 'L004',
    what: both('锁文件没有写成', 'a lock that was not written'),
    why: both(
      '稿件的文件夹只许读时，锁文件写不到清单旁边。付印的文件不缺，只是以后不能用 --frozen 比较。',
      'A manuscript folder may be sealed. The delivery is whole; only --frozen has nothing to compare with.',
    ),
    wrong: 'issue build /只读的稿件/2023-02 -o 交付/',
    right: 'issue build 稿件/2023-02',
    mend: both(
      '要锁文件，就在能写的文件夹里付印；不要就不必管它。',
      'Deliver from a folder that can be written to, if a lock is wanted; else leave it.',
    ),
  },
]
