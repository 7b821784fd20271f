/** A proof is the number as it would be printed, but for 校样 in its running heads. */
import { expect, it } from 'vitest'
import { layOutEdition, usualWish, type Wish } from '../../src/build.ts'
import { unwatched } from '../../src/stages.ts'
import { caseFolder, filesOfCase } from '../support/rule-case.ts'

const body = Array.from(
  { length: 60 },
  (_, day) => `第${day + 1}天，渡口的船照常开，票价不变，班次照旧。`,
).join('\n\n')

async function linesOf(copy: 'final' | 'proof'): Promise<readonly (readonly string[])[]> {
  const wish: Wish = { ...usualWish, past: 'left', copy }
  const { layout } = await layOutEdition(filesOfCase({ body }).files, caseFolder, unwatched, wish)
  if (layout === undefined) throw new Error('nothing was laid out')
  return layout.pages.map(({ marks }) =>
    marks.flatMap(mark =>
      mark.kind === 'line' ? [mark.line.text.text.slice(mark.line.from, mark.line.to)] : [],
    ),
  )
}

it('differs from the number by the word in its running heads alone', async () => {
  const [final, proof] = [await linesOf('final'), await linesOf('proof')]
  expect(proof.flat()).toContain('校样 · 江湾月报')
  expect(final.flat()).not.toContain('校样 · 江湾月报')
  const withoutWord = proof.map(lines => lines.map(line => line.replace('校样 · ', '')))
  expect(withoutWord).toEqual(final)
})
