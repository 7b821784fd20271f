/** `issue verify`: a delivered PDF against its rules and its job sheet. */
import { colourOption, type Describe, jsonOption, option, quietOption } from './desk.ts'

interface Flags {
  readonly sheet?: string
  readonly json?: boolean
  readonly quiet?: boolean
  readonly color: boolean
}

export const describeVerify: Describe = (_program, desk) => {
  const { words, language } = desk
  desk
    .command('verify')
    .description(words.verify)
    .argument('<pdf>', words.pdf)
    .addOption(option(desk, '--sheet <file>', words.sheet))
    .addOption(jsonOption(desk))
    .addOption(quietOption(desk))
    .addOption(colourOption(desk))
    .action((pdf: string, { sheet, json, quiet, color }: Flags) =>
      desk.run(async () => {
        const { verify } = await import('../commands/verify.ts')
        const settings = {
          pdf,
          sheet,
          form: json ? 'json' : 'text',
          detail: quiet ? 'quiet' : 'normal',
          colour: color ? 'asked' : 'refused',
          language,
        } as const
        return verify(settings, desk.surroundings)
      }),
    )
}
