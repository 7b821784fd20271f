/** `issue build`: checks, lays out, writes the PDF. */
import { cacheOption, type Describe, option, printPathOption } from './desk.ts'
import { type RunFlags, runFlags, settingsOf } from './run-flags.ts'

export const describeBuild: Describe = (_program, desk) => {
  runFlags(desk.command('build').description(desk.words.build), desk)
    .argument('[manifest]', desk.words.manifest)
    .addOption(option(desk, '-o, --output <file>', desk.words.output))
    .addOption(option(desk, '--proof', desk.words.proof))
    .addOption(option(desk, '--no-check', desk.words.noCheck))
    .addOption(option(desk, '--frozen', desk.words.frozen))
    .addOption(cacheOption(desk))
    .addOption(printPathOption(desk))
    .action((named: string | undefined, flags: RunFlags, command) =>
      desk.run(async () => {
        const { run } = await import('../commands/run.ts')
        return run(
          'build',
          settingsOf(named === undefined ? [] : [named], flags, { desk, command }),
          desk.surroundings,
        )
      }),
    )
}
