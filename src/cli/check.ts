/** `issue check`: finds everything, writes nothing. */
import type { Describe } from './desk.ts'
import { type RunFlags, runFlags, settingsOf } from './run-flags.ts'

export const describeCheck: Describe = (_program, desk) => {
  runFlags(desk.command('check').description(desk.words.check), desk)
    .argument('[manifest...]', desk.words.manifests)
    .action((named: readonly string[], flags: RunFlags, command) =>
      desk.run(async () => {
        const { run } = await import('../commands/run.ts')
        return run('check', settingsOf(named, flags, { desk, command }), desk.surroundings)
      }),
    )
}
