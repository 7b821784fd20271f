/** What a number without pictures, and a machine without the picture library, come to. */
import { describe, expect, it, vi } from 'vitest'
import { layOutEdition } from '../../src/build.ts'
import { memoryFiles } from '../support/memory-files.ts'

const loaded = vi.hoisted(() => ({ times: 0 }))

vi.mock('sharp', () => {
  loaded.times += 1
  throw new Error('not for this machine')
})

const jpeg = Buffer.concat([
  Buffer.from([0xff, 0xd8, 0xff, 0xc0, 0, 11, 8, 0, 8, 0, 8, 1, 1, 0x11, 0]),
  Buffer.from([0xff, 0xda, 0, 8, 1, 1, 0, 0, 63, 0, 0xff, 0xd9]),
])

const lay = (more: string) =>
  layOutEdition(
    memoryFiles({
      'issue.yaml': `issue: 2026-11\ntitle: 江湾月报\nbooks: [{ title: 账本${more} }]\n`,
      'a.jpg': jpeg,
    }),
    undefined,
  )

describe('the picture library', () => {
  it('is not looked for when there is no picture', async () => {
    expect((await lay('')).layout).toBeDefined()
    expect(loaded.times).toBe(0)
  })

  it('is asked for when there is one, and its want is told', async () => {
    const { findings } = await lay(', cover: a.jpg')
    expect(findings.map(({ problem }) => problem)).toContain('picture-library-missing')
    expect(loaded.times).toBeGreaterThan(0)
  })
})
