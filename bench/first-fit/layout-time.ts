/** The entry of both bundles: how long an edition takes to lay out, the first time and once the code is warm. */
import { layOutEdition, usualWish } from '../../src/build.ts'
import { diskFiles } from '../../src/manifest/disk.ts'
import type { Watch } from '../../src/stages.ts'

/** Milliseconds of the layout, `runs` times over. */
export async function layoutTimes(edition: string, runs: number): Promise<readonly number[]> {
  const times: number[] = []
  const watch: Watch = async (stage, work) => {
    const start = performance.now()
    const result = await work()
    if (stage === 'layout') times.push(performance.now() - start)
    return result
  }
  const files = diskFiles(process.cwd())
  for (let run = 0; run < runs; run += 1)
    await layOutEdition(files, edition, watch, { ...usualWish, text: 'unchecked' })
  return times
}
