/** Both editions of a small number, made as `issue build` makes them, for tests that read files back. */
import { layOutEdition } from '../../src/build.ts'
import { type EditionFile, writeEditions } from '../../src/export/editions.ts'
import type { FontSet } from '../../src/fonts/face.ts'
import type { Issue } from '../../src/issue/issue.ts'
import { diskFiles } from '../../src/manifest/disk.ts'
import type { Layout } from '../../src/page.ts'
import { type PressJob, preparePress } from '../../src/press/prepare.ts'
import { folderOf, smallEdition } from './edition.ts'

export interface GoodFiles {
  readonly issue: Issue
  readonly fonts: FontSet
  readonly layout: Layout
  readonly job: PressJob
  readonly screen: EditionFile
  readonly press: readonly EditionFile[]
}

/** `press`: the block of the manifest, in YAML's flow form without its braces. */
export async function goodFiles(press = ''): Promise<GoodFiles> {
  const publication = (smallEdition['publication.yaml'] ?? '').replace(
    'layout: { pages: { fill: off } }',
    `layout: { pages: { multipleOf: 8, fill: blank } }\npress: { ${press} }`,
  )
  const files = diskFiles(folderOf({ ...smallEdition, 'publication.yaml': publication }))
  const edition = await layOutEdition(files, '2023-02')
  const { manifest, issue, layout, fonts } = edition
  if (manifest === undefined || issue === undefined || layout === undefined || fonts === undefined)
    throw new Error('the small edition is not laid out')
  const job = preparePress(files, { manifest, issue, layout, fonts })
  if (!job.ok) throw new Error(`the small edition cannot be printed: ${JSON.stringify(job.findings)}`)
  const facts = {
    title: '江湾月报 2023年第2期',
    author: '江湾镇政府',
    date: new Date('2023-02-28T00:00:00+08:00'),
    toolVersion: '1.2.3',
  }
  const written = await writeEditions(layout, facts, ['screen', 'press'], job.value)
  const screen = written.find(({ edition: name }) => name === 'screen')
  if (screen === undefined) throw new Error('no screen edition')
  return {
    issue,
    fonts,
    layout,
    job: job.value,
    screen,
    press: written.filter(({ edition: name }) => name === 'press'),
  }
}
