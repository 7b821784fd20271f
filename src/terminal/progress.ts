/**
 * Tells on standard error how far a build has come: a spinner on a terminal, one plain line a stage elsewhere,
 * nothing when quiet.
 */
import type { StageName, Watch } from '../stages.ts'
import type { CommandWords } from './words.ts'

export type ProgressStyle = 'spinner' | 'lines' | 'none'

export interface ProgressOptions {
  readonly style: ProgressStyle
  /** `times` adds the milliseconds of each stage. */
  readonly detail: 'names' | 'times'
  readonly words: CommandWords
  readonly stream: NodeJS.WriteStream
}

export interface Progress {
  readonly watch: Watch
  /** Milliseconds by stage, for machine-readable results. */
  readonly times: ReadonlyMap<StageName, number>
  /** Takes the spinner off the screen before anything else is written. */
  readonly finish: () => void
}

export async function startProgress({ style, detail, words, stream }: ProgressOptions): Promise<Progress> {
  const times = new Map<StageName, number>()
  // Loading the spinner costs more than a stage, so only a terminal pays for it.
  const spinner = style === 'spinner' ? (await import('ora')).default({ stream }) : undefined
  const watch: Watch = async (stage, work) => {
    spinner?.start(words.stages[stage])
    // The stages run without a pause, so the spinner's frame is drawn by hand.
    spinner?.render()
    const started = performance.now()
    try {
      return await work()
    } finally {
      const elapsed = performance.now() - started
      times.set(stage, (times.get(stage) ?? 0) + elapsed)
      const line =
        detail === 'times' ? `${words.stages[stage]}  ${elapsed.toFixed(0)} ms` : words.stages[stage]
      if (spinner !== undefined && detail === 'times') spinner.succeed(line)
      else if (style === 'lines') stream.write(`${line}\n`)
    }
  }
  return { watch, times, finish: () => spinner?.stop() }
}
