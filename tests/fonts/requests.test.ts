import { describe, expect, it } from 'vitest'
import { fontRequests } from '../../src/fonts/requests.ts'
import { locateManifest } from '../../src/manifest/locate.ts'
import { readManifest } from '../../src/manifest/read.ts'
import { memoryFiles } from '../support/memory-files.ts'

function asked(publication: string, issue: string) {
  const files = memoryFiles({
    'publication.yaml': publication,
    '2023-02/issue.yaml': `issue: 2023-02\n${issue}`,
    'fonts/house.ttc': '',
    '2023-02/fonts/own.ttf': '',
  })
  const location = locateManifest(files, '2023-02')
  const manifest = location.ok ? readManifest(files, location.value) : location
  if (!manifest.ok) throw new Error(JSON.stringify(manifest.findings))
  const requests = fontRequests(files, manifest.value)
  return requests.ok ? requests.value.map(({ role, file, face }) => [role, file, face]) : requests.findings
}

describe('the face of a role', () => {
  const house =
    'fonts: { text: { file: fonts/house.ttc, face: Song }, note: { file: fonts/house.ttc, face: Hei } }\n'

  it('that a number names anew owes nothing to the one of its publication', () => {
    expect(asked(house, 'fonts: { text: { file: fonts/own.ttf } }\n')).toEqual([
      ['text', '/desk/2023-02/fonts/own.ttf', undefined],
      ['note', '/desk/fonts/house.ttc', 'Hei'],
    ])
  })
})
