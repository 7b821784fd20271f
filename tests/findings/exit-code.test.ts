import { describe, expect, it } from 'vitest'
import { exitCode } from '../../src/findings/exit-code.ts'
import { found } from '../../src/findings/finding.ts'
import { problems } from '../../src/findings/problems.ts'

const manifest = found('manifest-empty', {})
const material = found('article-missing', {})
const text = found('impossible-date', {})
const bytes = found('press-rule-broken', {})
const output = found('disk-full', {})
const warning = found('no-break-space', {})

describe('the exit code', () => {
  it('is that of the earliest stage at fault', () => {
    expect(exitCode([output, text, material, manifest], 'error')).toBe(3)
    expect(exitCode([output, text, material], 'error')).toBe(4)
    expect(exitCode([output, text], 'error')).toBe(1)
    expect(exitCode([output, bytes, text], 'error')).toBe(1)
    expect(exitCode([output, bytes], 'error')).toBe(6)
    expect(exitCode([output], 'error')).toBe(5)
  })

  it('takes a manuscript that cannot be read for material, and what one says for text', () => {
    expect(exitCode([found('manuscript-unread', { file: '', cause: 'missing' })], 'error')).toBe(4)
    expect(exitCode([found('import-nothing', { file: '' })], 'error')).toBe(1)
  })

  it('is 0 when nothing reaches the threshold', () => {
    expect(exitCode([], 'hint')).toBe(0)
    expect(exitCode([warning], 'error')).toBe(0)
    expect(exitCode([text, warning], 'never')).toBe(0)
  })

  it('is 1 for what is no error but reaches the threshold, whatever its stage', () => {
    expect(exitCode([warning], 'warning')).toBe(1)
    expect(exitCode([warning], 'hint')).toBe(1)
    expect(exitCode([warning, material], 'warning')).toBe(4)
  })

  it('lets no threshold pass what cannot be read or written', () => {
    expect(exitCode([manifest], 'never')).toBe(3)
    expect(exitCode([material], 'never')).toBe(4)
    expect(exitCode([output], 'never')).toBe(5)
  })
})

describe('the table of problems', () => {
  it.each(Object.entries(problems))('gives %s a code of a known stage', (_, { code }) => {
    expect(code).toMatch(/^[MATDSCXPROLVI]\d{3}$/)
  })
})
