/** `issue verify`: delivered PDFs against their rules and their job sheet. */
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
    .argument('<pdf...>', words.pdf)
    .addOption(option(desk, '--sheet <file>', words.sheet))
    .addOption(jsonOption(desk))
    .addOption(quietOption(desk))
    .addOption(colourOption(desk))
    .action((named: readonly string[], { sheet, json, quiet, color }: Flags) =>
      desk.run(async () => {
        const { verifyDelivery } = await import('../commands/verify-delivery.ts')
        const settings = {
          named,
          sheet,
          form: json ? 'json' : 'text',
          detail: quiet ? 'quiet' : 'normal',
          colour: color ? 'asked' : 'refused',
          language,
        } as const
        return verifyDelivery(settings, desk.surroundings)
      }),
    )
}
