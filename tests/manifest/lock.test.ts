import { describe, expect, it } from 'vitest'
import { type Lock, type LockFacts, lockDifferences, lockText, readLock } from '../../src/manifest/lock.ts'

const a = 'a'.repeat(64)
const b = 'b'.repeat(64)
const used: LockFacts = {
  tool: 'issue 1.0.0',
  fonts: { 'Serif.ttf': a, 'Sans.ttf': b },
  profile: a,
}

const differences = (other: Partial<Lock>): readonly string[] =>
  lockDifferences(used, { ...used, ...other }, 'issue.lock').map(
    ({ params }) => `${params.kind} ${params.name}`,
  )

describe('the lock', () => {
  it('comes back as it was written, its fonts in the order of their names', () => {
    const text = lockText(used)
    expect(text.indexOf('Sans.ttf')).toBeLessThan(text.indexOf('Serif.ttf'))
    const read = readLock(text, 'issue.lock')
    expect(read.ok && lockDifferences(read.value, used, 'issue.lock')).toEqual([])
  })

  it('is the same text in whatever order the fonts were found', () => {
    expect(lockText({ ...used, fonts: { 'Sans.ttf': b, 'Serif.ttf': a } })).toBe(lockText(used))
  })

  it.each([
    ['no JSON', 'fonts:'],
    ['an unknown field', lockText(used).replace('"tool"', '"tools"')],
    ['a digest that is none', lockText(used).replaceAll(a, 'abc')],
    ['a later version', lockText(used).replace('"lock": 1', '"lock": 2')],
  ])('is not read from %s', (_, text) => {
    const read = readLock(text, 'x/issue.lock')
    expect(read.ok).toBe(false)
    expect(read.findings).toMatchObject([{ problem: 'lock-unreadable', params: { file: 'x/issue.lock' } }])
  })

  it('does not ask for a profile that has no say in the files', () => {
    expect(differences({ profile: null })).toEqual([])
    expect(lockDifferences({ ...used, profile: null }, used, 'issue.lock')).toHaveLength(1)
  })

  it('names every thing that differs', () => {
    expect(differences({})).toEqual([])
    expect(differences({ tool: 'issue 1.1.0' })).toEqual(['tool issue 1.0.0 → issue 1.1.0'])
    expect(differences({ profile: b })).toEqual(['profile '])
    expect(differences({ fonts: { 'Serif.ttf': b, 'Kai.ttf': a } })).toEqual([
      'font Kai.ttf',
      'font Sans.ttf',
      'font Serif.ttf',
    ])
  })
})
