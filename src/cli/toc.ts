/** `issue toc`: the contents list with its page numbers. */
import { type Describe, jsonOption, option } from './desk.ts'
import { heavier } from './run-flags.ts'

const words = {
  zh: { about: '排一遍版，输出带页码的目次', format: '形式', output: '写到哪个文件；- 为标准输出' },
  en: {
    about: 'print the contents list with its page numbers',
    format: 'its form',
    output: 'target; - is standard output',
  },
} as const

const forms = ['text', 'json'] as const
type Form = (typeof forms)[number]

interface Flags {
  readonly format?: Form
  readonly json?: boolean
  readonly output?: string
}

export const describeToc: Describe = (_program, desk) => {
  const { about, format, output } = words[desk.language]
  const command = desk
    .command('toc')
    .description(about)
    .argument('[manifest]', desk.words.manifest)
    .addOption(option(desk, '--format <form>', format).choices(forms))
    .addOption(jsonOption(desk))
    .addOption(option(desk, '-o, --output <file>', output))
  command.action((named: string | undefined, flags: Flags) =>
    desk.run(async () => {
      const { printContents } = await import('../commands/toc.ts')
      const json: Form | undefined = flags.json ? 'json' : undefined
      const form = heavier<Form>(command, ['json', json], ['format', flags.format]) ?? 'text'
      return printContents({ named, form, output: flags.output, language: desk.language }, desk.surroundings)
    }),
  )
}
