import { expect, it } from 'vitest'
import { changesOf } from '../../src/terminal/changes.ts'
import { plainPaint } from '../../src/terminal/paint.ts'

it('shows the changes of a file under the name it has', () => {
  const shown = changesOf(
    '2026-03/articles/01-菜店.md',
    '甲\n日本央行(BOJ)\n',
    '甲\n日本央行（BOJ）\n',
    plainPaint,
  )
  expect(shown.split('\n').slice(0, 5)).toEqual([
    '--- 2026-03/articles/01-菜店.md',
    '+++ 2026-03/articles/01-菜店.md',
    '@@ -2,1 +2,1 @@',
    '-日本央行(BOJ)',
    '+日本央行（BOJ）',
  ])
})
