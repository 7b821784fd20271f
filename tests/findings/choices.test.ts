import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { meantOption, optionsZh } from '../../src/findings/choices.ts'

/** Every choice an editor meets, as the schemas and the design write it. */
const choices = ['schema', 'press-schema', '../design/design']
  .map(name => readFileSync(`src/manifest/${name}.ts`, 'utf8'))
  .flatMap(text => [...text.matchAll(/choice\((?:'[^']*', )?\[([^\]]*)\]/g)])
  .map(([, words = '']) => words.split(',').map(word => word.trim().replaceAll("'", '')))

describe('the words of a choice', () => {
  it('are all found', () => expect(choices.length).toBeGreaterThan(20))

  it.each(choices.filter(words => !words.includes('PDF/X-4')))(
    'say in Chinese what they mean: %s',
    (...words) => expect(optionsZh(words).match(/（[^）]+）/g)).toHaveLength(words.length),
  )

  it.each([
    ['骑马钉', ['saddle', 'perfect'], 'saddle'],
    ['骑马订', ['saddle', 'perfect'], 'saddle'],
    ['胶装本', ['saddle', 'perfect'], 'perfect'],
    ['光', ['uncoated', 'matt', 'gloss'], 'gloss'],
    ['哑', ['uncoated', 'matt', 'gloss'], 'matt'],
    ['涂布', ['uncoated', 'matt', 'gloss'], 'uncoated'],
    ['saddel', ['saddle', 'perfect'], 'saddle'],
    ['双栏', ['1', '2'], '2'],
    ['精装', ['saddle', 'perfect'], undefined],
    ['', ['saddle', 'perfect'], undefined],
  ])('tell which one %j meant', (written, words, meant) => expect(meantOption(written, words)).toBe(meant))
})
