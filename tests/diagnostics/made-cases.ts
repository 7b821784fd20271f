/** Cases that a folder of the repository cannot hold: other encodings, unseen characters, sizes, permissions, links. */
import type { Files } from '../../src/manifest/files.ts'
import { diskFiles } from '../../src/manifest/disk.ts'
import { folderOf } from '../support/edition.ts'
import * as pictures from '../support/made-pictures.ts'
import { type MemoryFile, memoryFiles } from '../support/memory-files.ts'
import { smallCollection, smallFont } from '../support/small-font.ts'

const issue = 'issue: 2026-03\nsections:\n  行业资讯:\n    - articles/01.md\n'

const withArticle = (article: Parameters<typeof memoryFiles>[0][string]): Files =>
  memoryFiles({ 'issue.yaml': issue, 'articles/01.md': article })

/** An edition whose text face is a file of these bytes; fonts are read from the disk and not through the map. */
const withFont = (name: string, bytes: Uint8Array, more = ''): Files =>
  diskFiles(
    folderOf({
      'issue.yaml': `${issue}fonts: { text: { file: fonts/${name}${more} } }\n`,
      'articles/01.md': '---\ntitle: 渡口\ndate: 2026-03-05\n---\n\n一二。\n',
      [`fonts/${name}`]: bytes,
    }),
  )

/** A number with one book, whose cover is this file. */
const withCover = (name: string, picture: MemoryFile): Files =>
  memoryFiles({
    'issue.yaml': [
      'issue: 2026-03',
      'title: 江湾月报',
      'layout: { pages: { fill: off } }',
      'books:',
      '  - title: 渡口账本',
      `    cover: images/${name}`,
      '    intro: 渡口三十年的账。',
      '',
    ].join('\n'),
    [`images/${name}`]: picture,
  })

/** Thirty titles in the contents list leave no room for a picture. */
const withFullCover = (picture: Uint8Array): Files =>
  memoryFiles({
    'issue.yaml': [
      'issue: 2026-03',
      'title: 江湾月报',
      'layout: { pages: { fill: off } }',
      'cover: { image: { file: images/夜航.png, alt: 夜里的渡船 } }',
      'sections:',
      '  行业资讯:',
      ...Array.from({ length: 30 }, (_, at) => [
        `    - title: 渡口第 ${at + 1} 班船`,
        '      date: 2026-03-05',
        '      toc: true',
        '      body: 今晚开航。',
      ]).flat(),
      '',
    ].join('\n'),
    'images/夜航.png': picture,
  })

const [jpeg, png, coarse, fair, wide] = await Promise.all([
  pictures.jpeg(500, 700),
  pictures.png(500, 700),
  pictures.png(131, 184),
  pictures.jpeg(350, 490),
  pictures.png(1300, 400),
])

const collection = smallCollection([{ name: 'JiangwanSong' }, { name: 'JiangwanKai' }])

/** “issue: 2026-03 / title: 江湾月报” as Windows Notepad saves it under ANSI. */
const gb18030 = Buffer.concat([
  Buffer.from('issue: 2026-03\ntitle: '),
  Buffer.from([0xbd, 0xad, 0xcd, 0xe5, 0xd4, 0xc2, 0xb1, 0xa8]),
  Buffer.from('\n'),
])

export const madeCases: Readonly<Record<string, Files>> = {
  'gb18030-text': memoryFiles({ 'issue.yaml': gb18030 }),
  'utf16-text': memoryFiles({ 'issue.yaml': Buffer.from('\ufeffissue: 2026-03\n', 'utf16le') }),
  'not-utf8': withArticle(Buffer.from([0xff, 0xd8, 0xff, 0xe0, 0x00, 0x10, 0x4a, 0x46, 0x49, 0x46])),
  'control-character': memoryFiles({ 'issue.yaml': 'issue: 2026-03\ntitle: 江湾\u0008月报\n' }),
  'no-break-space': withArticle('---\ntitle: 渡口\u00a0开通夜航\n---\n'),
  'zero-width-character': withArticle('渡口\u200b今晚开航。\n\n票价\u200b不变。\n\n周末\u200b加班。\n'),
  'more-unseen-characters': withArticle('渡口\u200b。'.repeat(205)),
  'private-use-character': withArticle('渡口站长姓\ue863。\n'),
  'link-out-of-root': withArticle({ kind: 'link', to: '/elsewhere/01.md' }),
  'font-broken': withFont('song.ttf', smallFont({ name: 'JiangwanSong' }).subarray(0, 200)),
  'font-face-unknown': withFont('jiangwan.ttc', collection, ', face: JiangwanHei'),
  'font-face-unnamed': withFont('jiangwan.ttc', collection),
  'font-not-embeddable': withFont('song.ttf', smallFont({ name: 'JiangwanSong', fsType: 2 })),
  'font-not-subsettable': withFont('song.ttf', smallFont({ name: 'JiangwanSong', fsType: 0x100 })),
  'folder-of-other-month': {
    ...memoryFiles({
      'issue.yaml': `${issue}title: 江湾月报\nlayout: { pages: { fill: off } }\n`,
      'articles/01.md': '---\ntitle: 渡口\ndate: 2026-03-05\n---\n\n今晚开航。\n',
    }),
    workingFolder: '/desk/2026-04',
  },
  'picture-refused': withCover('账本.jpg', { kind: 'refused' }),
  'picture-too-large': {
    ...withCover('账本.jpg', jpeg),
    read: (path, limit) =>
      path.endsWith('.jpg') ? 'too-large' : withCover('账本.jpg', jpeg).read(path, limit),
  },
  'picture-kind': withCover('账本.jpg', Buffer.from('RIFF\0\0\0\0WEBPVP8 ', 'latin1')),
  'picture-name': withCover('账本.jpg', png),
  'picture-broken': withCover('账本.jpg', jpeg.subarray(0, jpeg.length / 2)),
  'picture-animated': withCover('账本.png', pictures.animated(png)),
  'picture-huge': withCover('账本.png', pictures.bomb(60_000, 60_000)),
  'picture-too-coarse': withCover('账本.png', coarse),
  'picture-coarse': withCover('账本.jpg', fair),
  'picture-coarse-on-screen': withCover('账本.png', coarse),
  'cover-picture-no-room': withFullCover(wide),
  'too-many-signs': withArticle(`---\ntitle: 渡口\ndate: 2026-03-05\n---\n\n${'*船 '.repeat(20_000)}\n`),
  'manifest-refused': memoryFiles({ 'issue.yaml': { kind: 'refused' } }),
  'manifest-too-large': memoryFiles({ 'issue.yaml': `issue: 2026-03\n${'# 备注\n'.repeat(300_000)}` }),
  'article-refused': withArticle({ kind: 'refused' }),
  'article-too-large': withArticle('渡口今晚开航。\n'.repeat(100_000)),
  'too-many-values': memoryFiles({ 'issue.yaml': `issue: 2026-03\ncolumns: [${'甲, '.repeat(200_001)}]\n` }),
}
