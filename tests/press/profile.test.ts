import { describe, expect, it } from 'vitest'
import { readDefaultProfile, readProfile } from '../../src/press/profile.ts'

const good = (): Buffer => Buffer.from(readDefaultProfile().bytes)

/** The built-in profile with a few bytes written over. */
function damaged(at: number, bytes: string | number[]): Buffer {
  const profile = good()
  Buffer.from(bytes as string).copy(profile, at)
  return profile
}

/** Where the name of a tag stands in the table of tags. */
function tagAt(name: string): number {
  const profile = good()
  const count = profile.readUInt32BE(128)
  for (let index = 0; index < count; index++) {
    const at = 132 + index * 12
    if (profile.toString('latin1', at, at + 4) === name) return at
  }
  throw new Error(`no tag ${name}`)
}

describe('a profile of a press', () => {
  it('is taken when it is whole, and tells what it calls itself', () => {
    const { description, version, bytes } = readDefaultProfile()
    expect({ description, version, size: bytes.length }).toEqual({
      description: 'FOGRA39L Coated',
      version: 2,
      size: 121_368,
    })
  })

  it.each([
    ['that is some other file', Buffer.from('issue: 2026-03\n'.repeat(20)), 'no-profile'],
    ['without the signature', damaged(36, 'xxxx'), 'no-profile'],
    ['that is cut short', good().subarray(0, 100_000), 'cut-short'],
    ['whose table is longer than the file', damaged(128, [0, 0xff, 0, 0]), 'cut-short'],
    ['whose tag lies outside the file', damaged(tagAt('A2B0') + 4, [0x7f, 0, 0, 0]), 'cut-short'],
    ['of a screen', damaged(12, 'mntr'), 'not-output'],
    ['that links two devices', damaged(12, 'link'), 'not-output'],
    ['in RGB', damaged(16, 'RGB '), 'not-cmyk'],
    ['of version 5', damaged(8, [5, 0]), 'version'],
    ['of version 4.3', damaged(8, [4, 0x30]), 'version'],
    ['without a table to the press', damaged(tagAt('B2A0'), 'xxxx'), 'no-tables'],
    ['without a table from the press', damaged(tagAt('A2B0'), 'xxxx'), 'no-tables'],
    ['connected through nothing known', damaged(20, 'CMYK'), 'no-tables'],
  ])('is refused %s', (_, bytes, fault) => {
    expect(readProfile(bytes)).toBe(fault)
  })

  it('may be of version 4.2, whose name is in UTF-16', () => {
    const name = Buffer.from('某厂哑粉', 'utf16le').swap16()
    const tag = Buffer.alloc(28 + name.length)
    tag.write('mluc', 0, 'latin1')
    tag.writeUInt32BE(1, 8)
    tag.writeUInt32BE(12, 12)
    tag.write('zhCN', 16, 'latin1')
    tag.writeUInt32BE(name.length, 20)
    tag.writeUInt32BE(28, 24)
    name.copy(tag, 28)
    const profile = Buffer.concat([good(), tag])
    profile.writeUInt32BE(profile.length, 0)
    profile[8] = 4
    profile[9] = 0x20
    profile.writeUInt32BE(profile.length - tag.length, tagAt('desc') + 4)
    profile.writeUInt32BE(tag.length, tagAt('desc') + 8)
    expect(readProfile(profile)).toMatchObject({ version: 4, description: '某厂哑粉' })
  })
})
