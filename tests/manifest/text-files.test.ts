import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { decodeText } from '../../src/manifest/decode.ts'
import { locateManifest } from '../../src/manifest/locate.ts'
import { resolvePath } from '../../src/manifest/paths.ts'
import { plainText } from '../../src/rich-text.ts'
import { memoryFiles } from '../support/memory-files.ts'
import { readAll } from '../support/read-all.ts'

const problemsOf = (bytes: Uint8Array) => decodeText('01.md', bytes).findings.map(({ problem }) => problem)

describe('a text file', () => {
  it('may begin with a byte-order mark, which is no part of the text', () => {
    const read = decodeText('01.md', Buffer.from('\ufeff渡口'))
    expect(read.ok && read.value).toMatchObject({ text: '渡口', markBytes: 3 })
  })

  it('is read as NFC', () => {
    const read = decodeText('01.md', Buffer.from('cafe\u0301'))
    expect(read.ok && read.value).toMatchObject({ text: 'caf\u00e9', written: 'cafe\u0301' })
  })

  it('is named by its encoding when that is not UTF-8', () => {
    expect(problemsOf(Buffer.from('title: 渡口\n', 'utf16le'))).toEqual(['utf16-text'])
    expect(problemsOf(Buffer.from([0xb6, 0xc9, 0xbf, 0xda]))).toEqual(['gb18030-text'])
    expect(problemsOf(Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]))).toEqual(['not-utf8'])
  })

  it('may have line ends of Windows and tabs but no other control characters', () => {
    expect(problemsOf(Buffer.from('渡口\r\n\t夜航\n'))).toEqual([])
    expect(problemsOf(Buffer.from('渡口\r夜航'))).toEqual(['control-character'])
    expect(problemsOf(Buffer.from('渡口\u2028夜航'))).toEqual(['control-character'])
  })
})

describe('a file full of unseen characters', () => {
  it('is told of in two hundred findings and a count', () => {
    const { ok, findings } = decodeText('01.md', Buffer.from('渡\u0008'.repeat(300_000)))
    expect(ok).toBe(false)
    expect(findings).toHaveLength(201)
    expect(findings.at(-1)).toMatchObject({
      problem: 'more-unseen-characters',
      params: { count: 299_800, listed: 200 },
    })
  })

  it('is refused for one control character behind any number of harmless ones', () => {
    expect(decodeText('01.md', Buffer.from(`${'渡\u200b'.repeat(400)}\u0008`)).ok).toBe(false)
  })
})

describe('a character written as an escape', () => {
  const faults = (yaml: string) =>
    readAll(memoryFiles({ 'issue.yaml': `issue: 2026-03\n${yaml}` })).map(({ problem, params, where }) => [
      problem,
      params.character,
      where && `issue: 2026-03\n${yaml}`.slice(where.from, where.to),
    ])

  it.each([
    ['title: "渡\\x01口"\n', 'U+0001', '\\x01'],
    ['title: "渡\\e[2J口"\n', 'U+001B', '\\e'],
    ['title: "\\uD800"\n', 'U+D800', '\\uD800'],
    ['title: "渡\\L口"\n', 'U+2028', '\\L'],
    ['imprint: { staff: { "主\\u0085编": 高砚 } }\n', 'U+0085', '\\u0085'],
  ])('may not be a control in %s', (yaml, character, written) => {
    expect(faults(yaml)).toEqual([['control-character', character, written]])
  })

  it.each(['title: "渡\\t口\\n夜航"\n', 'title: "\\uD83D\\uDEA2 \\U0001F6A2 \\\\x01"\n'])(
    'may stand in %s',
    yaml => {
      expect(faults(yaml)).toEqual([])
    },
  )
})

describe('a path in a manifest', () => {
  const files = memoryFiles({
    'd/m/articles/Caf\u0065\u0301.md': '',
    'd/m/link': { kind: 'link', to: '/desk/d/here.md' },
    'd/here.md': '',
  })
  const resolve = (path: string) => {
    const read = resolvePath(
      files,
      { folder: 'd/m', root: 'd' },
      plainText(path, { file: 'd/m/issue.yaml', from: 0, to: 1 }),
    )
    return read.ok ? read.value : read.findings.map(({ problem }) => problem).join()
  }

  it.each([
    ['articles/01.md', 'd/m/articles/01.md'],
    ['./articles//01.md', 'd/m/articles/01.md'],
    ['../here.md', 'd/here.md'],
    ['articles/../../here.md', 'd/here.md'],
    ['../../here.md', 'path-outside-root'],
    ['../../d-else/here.md', 'path-outside-root'],
    ['/etc/hosts', 'absolute-path'],
    ['~/01.md', 'absolute-path'],
    ['file:///etc/hosts', 'absolute-path'],
    ['\\\\server\\01.md', 'absolute-path'],
    ['Articles/01.md', 'path-spelling'],
    ['link', 'd/m/link'],
  ])('%s leads to %s', (path, result) => expect(resolve(path)).toBe(result))

  it('finds a name that the disk holds in another normal form', () => {
    expect(resolve('articles/Caf\u00e9.md')).toBe('d/m/articles/Cafe\u0301.md')
  })
})

describe('reading', () => {
  const piece = fc.constantFrom(
    ...[
      'issue',
      'sections',
      'title',
      '行业资讯',
      ': ',
      ':',
      '：',
      '\n',
      '\n  ',
      '\n\t',
      '- ',
      '[',
      ']',
      '{',
      '}',
      ',',
    ],
    ...[
      '"',
      "'",
      '|',
      '>',
      '&a ',
      '*a',
      '!!str ',
      '#',
      ' ',
      '---\n',
      '...',
      '? ',
      '%YAML 1.1',
      '2026-03',
      'a.md',
      '\\',
    ],
    ...['<<', '__proto__', 'null', '\u0000', '\u00a0', 'x-a', '~', '@', '`'],
  )
  const text = fc.array(piece, { maxLength: 30 }).map(parts => parts.join(''))

  it('never throws, and says something about every manifest it refuses', () => {
    fc.assert(
      fc.property(text, text, (manifest, article) => {
        const files = memoryFiles({ 'issue.yaml': manifest, 'a.md': article })
        for (const finding of readAll(files)) {
          const { where } = finding
          expect(where === undefined || (0 <= where.from && where.from <= where.to)).toBe(true)
          if (where?.file === 'issue.yaml') expect(where.to).toBeLessThanOrEqual(manifest.length)
        }
        const location = locateManifest(files, undefined)
        expect(location.ok).toBe(true)
      }),
      { numRuns: 3000 },
    )
  })

  it('takes any bytes', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 60 }), bytes => {
        readAll(memoryFiles({ 'issue.yaml': bytes }))
      }),
      { numRuns: 1000 },
    )
  })

  it('stops at nesting that would exhaust the stack', () => {
    for (const nest of ['[', '{a: ', '- ', '? '])
      expect(readAll(memoryFiles({ 'issue.yaml': `columns: ${nest.repeat(20_000)}` }))).not.toEqual([])
  })
})
