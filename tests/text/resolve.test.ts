import { describe, expect, it } from 'vitest'
import { CL, CN, EL, LD, MD, OP, SL, W } from '../../src/text/classes.ts'
import { cutClusters } from '../../src/text/clusters.ts'
import { resolve } from '../../src/text/resolve.ts'

const names = new Map([
  [OP, 'opener'],
  [CL, 'closer'],
  [LD, 'dash'],
  [EL, 'ellipsis'],
  [CN, 'connector'],
  [MD, 'middle dot'],
  [SL, 'slash'],
  [W, 'western'],
])

/** What each occurrence of `mark` in `text` is taken for. */
function classesOf(text: string, mark: string): readonly (string | undefined)[] {
  const clusters = cutClusters(text, 0, text.length)
  resolve(clusters)
  const found: (string | undefined)[] = []
  for (let k = 0; k < clusters.count; k++)
    if (mark.includes(text.slice(clusters.starts[k], clusters.starts[k + 1])))
      found.push(names.get(clusters.classes[k] ?? -1))
  return found
}

describe('quotes', () => {
  it.each([
    ['他说“好”。', ['opener', 'closer']],
    ['这叫“OK”吗', ['opener', 'closer']],
    ['He said “OK” again.', ['western', 'western']],
    ['He said “好” again.', ['opener', 'closer']],
    ['“ChatGPT”', ['western', 'western']],
    ['“一段没有说完的话', ['opener']],
    ['他说“He said ‘OK’”。', ['opener', 'western', 'western', 'closer']],
    ['他说“‘OK’”。', ['opener', 'opener', 'closer', 'closer']],
    ['他说“OK，‘fine’”。', ['opener', 'opener', 'closer', 'closer']],
    ['“外‘内’外”', ['opener', 'opener', 'closer', 'closer']],
  ])('%s', (text, classes) => {
    expect(classesOf(text, '“”‘’')).toEqual(classes)
  })

  it.each(['it’s', 'rock ’n’ roll', '’90s', 'the boys’ room', '这是 Tom’s 书', '是’90s的歌'])(
    '%s has apostrophes',
    text => {
      expect(new Set(classesOf(text, '’'))).toEqual(new Set(['western']))
    },
  )

  it('takes ’ after a Chinese ‘ for its partner even behind a letter', () => {
    expect(classesOf('叫‘Tom’的人', '‘’')).toEqual(['opener', 'closer'])
  })
})

describe('dashes, ellipses, dots and strokes', () => {
  it.each([
    ['等——等', '—', ['dash', 'dash']],
    ['北京—上海', '—', ['connector']],
    ['1990—2000年', '—', ['connector']],
    ['word — word', '—', ['western']],
    ['好……', '…', ['ellipsis', 'ellipsis']],
    ['好…', '…', ['ellipsis']],
    ['wait… what', '…', ['western']],
    ['比尔·盖茨', '·', ['middle dot']],
    ['B.·盖茨', '·', ['middle dot']],
    ['a·b', '·', ['western']],
    ['男/女', '/', ['slash']],
    ['and/or', '/', ['western']],
    ['京-沪', '-', ['connector']],
    ['010-12345', '-', ['western']],
    ['3–5天', '–', ['connector']],
  ])('%s: %s', (text, mark, classes) => {
    expect(classesOf(text, mark)).toEqual(classes)
  })
})

describe('clusters', () => {
  it('keep marks and selectors with their base', () => {
    const text = '葛\u{e0100}e\u0301𠮷'
    const { count, starts } = cutClusters(text, 0, text.length)
    expect(Array.from(starts.subarray(0, count + 1))).toEqual([0, 3, 5, 7])
  })

  it('are set with the equivalent code point and keep their offsets', () => {
    const text = 'Ａ１％｡比尔・盖茨／'
    const clusters = cutClusters(text, 0, text.length)
    resolve(clusters)
    expect(String.fromCodePoint(...clusters.codes.subarray(0, clusters.count))).toBe('A1%。比尔·盖茨/')
  })
})
