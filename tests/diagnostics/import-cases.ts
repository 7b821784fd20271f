/** Cases of `issue import`: a manuscript each, and the edition it goes into. */
import type { ImportRequest } from '../../src/import/import.ts'
import type { Files } from '../../src/manifest/files.ts'
import { type MemoryFile, memoryFiles } from '../support/memory-files.ts'
import { manuscript } from '../support/manuscripts.ts'

interface ImportCase {
  readonly files: Files
  readonly request: ImportRequest
}

const edition = { 'publication.yaml': 'title: 江湾月报\n', 'issue.yaml': 'issue: 2026-03\n' }
const file = '来稿.txt'
const request: ImportRequest = { manuscripts: [file], manifest: undefined, section: undefined, replace: 'never' }

const given = (content: MemoryFile, more: Readonly<Record<string, MemoryFile>> = {}): ImportCase => ({
  files: memoryFiles({ ...edition, ...more, [file]: content }),
  request,
})

const source = '来源：“江湾发布” 编选：《江湾月报》编辑部 2026 年 03 月 05 日'

/** One article with these lines under its title. */
const article = (...lines: readonly string[]): ImportCase =>
  given(manuscript('【行业资讯】', '渡口夜航下月恢复', ...lines, source))

const long = '江湾渡口管理站昨天贴出告示，停了两个冬天的夜航班船从下月一日起恢复，每晚加开四'

/** As Windows Notepad saves it under “Unicode”. */
const utf16 = Buffer.from(
  `\ufeff${manuscript('【行业资讯】', '渡口夜航下月恢复', '今晚开航。', source)}`,
  'utf16le',
)

export const importCases: Readonly<Record<string, ImportCase>> = {
  'manuscript-unread': { files: memoryFiles(edition), request },
  'manuscript-kind': given('%PDF-1.7'),
  'manuscript-encoding': given(Buffer.from([0xff, 0xd8, 0xff, 0xe0])),
  'manuscript-decoded': given(utf16),
  'import-section-missing': given(manuscript('渡口夜航下月恢复', '今晚开航。', source)),
  'import-section-unknown': given(manuscript('【行业咨讯】', '渡口夜航下月恢复', '今晚开航。', source)),
  'import-title-missing': given(manuscript('【行业资讯】', '今晚开航，票价不变。', source)),
  'import-text-missing': given(
    manuscript('【行业资讯】', '渡口夜航下月恢复', source, '桥头加了一盏灯', '今晚亮灯。', source),
  ),
  'import-edition-made': {
    ...given(manuscript('【行业资讯】', '渡口夜航下月恢复', '今晚开航。', source)),
    request: { ...request, manifest: '2026-09' },
  },
  'import-source-missing': given(manuscript('【行业资讯】', '渡口夜航下月恢复', '今晚开航。')),
  'import-date-missing': given(
    manuscript('【行业资讯】', '渡口夜航下月恢复', '今晚开航。', '来源：“江湾发布” 编选：《江湾月报》编辑部'),
  ),
  'contents-entry-unmatched': given(
    manuscript('- 渡口夜航下月将恢复.....2', '【行业资讯】', '渡口夜航下月恢复', '今晚开航。', source),
  ),
  'import-kept-yours': given(manuscript('【行业资讯】', '渡口夜航下月恢复', '今晚开航。', source), {
    'issue.yaml': 'issue: 2026-03\nsections:\n  行业资讯:\n    - articles/01-渡口.md\n',
    'articles/01-渡口.md': '---\ntitle: 渡口夜航下月恢复\ndate: 2026-03-05\n---\n\n今晚开航，改过。\n',
  }),
  'import-elsewhere': given(manuscript('【行业资讯】', '渡口夜航下月恢复', '今晚开航。', source), {
    'issue.yaml': 'issue: 2026-03\nsections:\n  数据观察:\n    - articles/01-渡口.md\n',
    'articles/01-渡口.md':
      '---\ntitle: 渡口夜航下月恢复\nsource: 江湾发布\nsourceKind: site\ndate: 2026-03-05\n---\n\n今晚开航。\n',
  }),
  'import-replaced': {
    ...given(manuscript('【行业资讯】', '渡口夜航下月恢复', '今晚开航。', source), {
      'issue.yaml': 'issue: 2026-03\nsections:\n  行业资讯:\n    - articles/01-渡口.md\n',
      'articles/01-渡口.md':
        '---\ntitle: 渡口夜航下月恢复\nsource: 江湾发布\nsourceKind: site\ndate: 2026-03-05\n---\n\n今晚开航，改过。\n',
    }),
    request: { ...request, replace: 'asked' },
  },
  'import-manifest-form': given(manuscript('【行业资讯】', '渡口夜航下月恢复', '今晚开航。', source), {
    'issue.yaml': '{ issue: 2026-03 }\n',
  }),
  'import-target-unknown': {
    files: memoryFiles({ [file]: manuscript('【行业资讯】', '渡口夜航下月恢复', '今晚开航。') }),
    request,
  },
  'import-nothing': given('\n\n'),
  'paragraph-joined': article(long, '班，最后一班开到十一点。'),
  'source-mended': given(
    manuscript('【行业资讯】', '渡口夜航下月恢复', '今晚开航。来源: “江湾发布”2026.3.5', '【数据观察】', '二月包裹量', '多一成。', '来源：江湾发布 编选：《江湾月报》编辑部', '2026 年 03 月 06 日'),
  ),
  'lines-unwrapped': given(
    [
      '【行业资讯】',
      '渡口夜航下月恢复',
      '　　江湾渡口管理站昨天贴出告示，停了两个冬天的夜航',
      '班船从下月一日起恢复。每晚加开四班，最后一班开到十一',
      '点。票价不变，月票照用，过江的自行车还是不收钱的。',
      '　　站长说，恢复夜航要先把南岸那条栈桥修好，原来的',
      '木板已经换成了防滑的钢板。',
      source,
      '',
    ].join('\n'),
  ),
  'quote-marks-taken': given(
    ['【行业资讯】', '渡口夜航下月恢复', '> 今晚开航。', '>', '> 票价不变。', source, ''].join('\n'),
  ),
  'compiler-by-rule': given(
    manuscript('【行业资讯】', '渡口夜航下月恢复', '今晚开航。', '来源：“江湾发布” 2026 年 03 月 05 日', '二月包裹量', '多一成。', source, '桥头加了一盏灯', '灯亮了。', '来源：“江湾网” 2026 年 03 月 06 日'),
  ),
  'line-as-heading': article('今晚开航。', '票价怎么算', '票价不变。'),
  'sentence-as-heading': article(
    '今晚开航。',
    '渡口的夜航带来了新的夜市生意。',
    '渡口夜航恢复以后带来了新的夜市生意，码头上的摊主把收摊的时间推迟了一个钟头，来吃夜宵的人比上月多了两成，镇里正在商量要不要在对岸也添几盏灯。',
  ),
  'quotes-paired': article('站长说"今晚开航"，又说"票价不变"。'),
  'unseen-left': article('今晚\u200b开航。'),
  'left-out': given(
    manuscript('江湾月报', '【行业资讯】', '渡口夜航下月恢复', '今晚开航。', '- 2 -', source, '编辑部地址：江湾路 1 号', '电话：021-00000000'),
  ),
  'not-carried': given(manuscript('【行业资讯】', '渡口夜航下月恢复', '今晚开航。', source, '（责任编辑 何叙白）')),
}
