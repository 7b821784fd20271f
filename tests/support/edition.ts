/** A small edition on the disk, for tests that run the real command. */
import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'

/** Files by path below a new temporary folder; gives the folder. */
export function folderOf(files: Readonly<Record<string, string | Uint8Array>>): string {
  const folder = mkdtempSync(join(tmpdir(), 'issue-test-'))
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true })
    writeFileSync(join(folder, path), content)
  }
  return folder
}

const article = (title: string, text: string): string =>
  `---\ntitle: ${title}\nsource: 江湾发布\ndate: 2023-02-16\ntoc: true\n---\n\n${text}\n`

/** Two articles in two sections and a contact block: the least that exercises every stage. */
export const smallEdition: Readonly<Record<string, string>> = {
  'publication.yaml': [
    'title: 江湾月报',
    'organiser: 江湾镇政府',
    'sources: [{ name: 江湾发布, kind: site }]',
    'contact:',
    '  address: 江湾路 1 号',
    '  phone: 021-00000000',
    'layout: { pages: { fill: off } }',
    '',
  ].join('\n'),
  '2023-02/issue.yaml': [
    'issue: 2023-02',
    'sections:',
    '  行业资讯:',
    '    - articles/01-菜店.md',
    '  数据观察:',
    '    - articles/02-包裹.md',
    '',
  ].join('\n'),
  '2023-02/articles/01-菜店.md': article(
    '社区菜店试行无纸小票',
    '江湾镇三家菜店本周停用纸质小票，顾客扫码就能看到账目。店里仍留一台打印机，**需要的顾客说一声就打。**镇里打算四月再看一次效果。',
  ),
  '2023-02/articles/02-包裹.md': article(
    '包裹量比上月多了一成',
    '两家驿站二月收到包裹 1.2 万件，比上月多 10%。站长说，晚高峰排队的人少了一半。',
  ),
}
