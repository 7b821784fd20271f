/** What an editor is told to write in place of a path that names one machine alone. */
import { describe, expect, it } from 'vitest'
import { resolvePath } from '../../src/manifest/paths.ts'
import { plainText } from '../../src/rich-text.ts'
import { memoryFiles } from '../support/memory-files.ts'

describe('an absolute path', () => {
  it.each([
    ['C:\\Users\\编辑\\图\\账本.png', 'images/账本.png'],
    ['/home/editor/封面.JPG', 'images/封面.JPG'],
    ['D:/fonts/FZShuSong.ttf', 'fonts/FZShuSong.ttf'],
    ['\\\\server\\shop\\press.icc', 'profiles/press.icc'],
    ['~/稿/01.md', 'articles/01.md'],
    ['https://example.com/渡口', '渡口'],
  ])('%s is told as %s', (written, mended) => {
    const text = plainText(written, { file: 'issue.yaml', from: 0, to: written.length })
    const { findings } = resolvePath(memoryFiles({}), { folder: '.', root: '.' }, text)
    expect(findings).toMatchObject([{ problem: 'absolute-path', params: { mended } }])
  })
})
