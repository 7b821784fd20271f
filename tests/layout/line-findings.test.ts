import { describe, expect, it } from 'vitest'
import { lineFindings } from '../../src/layout/line-findings.ts'
import type { Page } from '../../src/page.ts'
import { composeParagraph } from '../../src/text/compose.ts'
import { rich, size, styleOf, textsOf } from '../support/composition.ts'

const page = { folio: 2 } as Page

/** The last line of a text at eight em, and what is told of it. */
function lastOf(text: string): readonly [string | undefined, readonly string[]] {
  const lines = composeParagraph(rich(text), styleOf(), 8 * size)
  const last = lines.at(-1)
  return [textsOf(lines).at(-1), last ? lineFindings(last, 'body', page).map(({ problem }) => problem) : []]
}

describe('a last line of a single character', () => {
  it('is told of where there is no other breaking', () => {
    expect(lastOf('编号13579135791357好。')).toEqual(['好。', ['lone-character']])
  })

  it('is none beside an ellipsis or a dash', () => {
    expect(lastOf('春夏秋冬年年岁岁好。”……，……')).toEqual(['好。”……，……', []])
  })
})
