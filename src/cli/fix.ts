/** `issue fix`: mends what is safe to mend, and shows it. */
import { colourOption, type Describe, option, quietOption, ruleOption } from './desk.ts'

interface FixFlags {
  readonly dryRun?: boolean
  readonly rule: readonly string[]
  readonly quiet?: boolean
  readonly color: boolean
}

export const describeFix: Describe = (_program, desk) => {
  const { words, language, surroundings } = desk
  desk
    .command('fix')
    .description(words.fix)
    .argument('[manifest...]', words.manifests)
    .addOption(option(desk, '--dry-run', words.dryRun))
    .addOption(ruleOption(desk))
    .addOption(quietOption(desk))
    .addOption(colourOption(desk))
    .action((named: readonly string[], { dryRun, rule, quiet, color }: FixFlags) =>
      desk.run(async () => {
        const { fix } = await import('../commands/fix.ts')
        const run = dryRun ? 'dry' : 'written'
        const colour = color ? 'asked' : 'refused'
        const detail = quiet ? 'quiet' : 'normal'
        return fix({ named, rules: rule, run, detail, colour, language }, surroundings)
      }),
    )
}
