import { describe, expect, it } from 'vitest'
import { exitCode } from '../../src/findings/exit-code.ts'
import { found } from '../../src/findings/finding.ts'
import { problems } from '../../src/findings/problems.ts'

const manifest = found('manifest-empty', {})
const material = found('article-missing', {})
const text = found('impossible-date', {})
const output = found('disk-full', {})
const warning = found('no-break-space', {})

describe('the exit code', () => {
  it('is that of the earliest stage at fault', () => {
    expect(exitCode([output, text, material, manifest], 'error')).toBe(3)
    expect(exitCode([output, text, material], 'error')).toBe(4)
    expect(exitCode([output, text], 'error')).toBe(1)
    expect(exitCode([output], 'error')).toBe(5)
  })

  it('takes a manuscript that cannot be read for material, and what one says for text', () => {
    expect(exitCode([found('manuscript-unread', { file: '', cause: 'missing' })], 'error')).toBe(4)
    expect(exitCode([found('import-nothing', { file: '' })], 'error')).toBe(1)
  })

  it('is 0 when nothing reaches the threshold', () => {
    expect(exitCode([], 'hint')).toBe(0)
    expect(exitCode([warning], 'error')).toBe(0)
    expect(exitCode([manifest], 'never')).toBe(0)
  })

  it('counts warnings when asked to', () => {
    expect(exitCode([warning], 'warning')).toBe(3)
  })
})

describe('the table of problems', () => {
  it.each(Object.entries(problems))('gives %s a code of a known stage', (_, { code }) => {
    expect(code).toMatch(/^[MATDSCXPOLI]\d{3}$/)
  })
})
