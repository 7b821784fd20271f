/** `issue explain`: reason, examples and mend of a code. */
import { type Describe, jsonOption } from './desk.ts'

const words = {
  zh: { about: '说明一个代号：为什么、错例、对例、改法；不写代号就列出全部', code: '消息里的代号，如 M004' },
  en: {
    about: 'explain a code: why, wrong, right, mend; without one, list them all',
    code: 'the code in a message, such as M004',
  },
} as const

export const describeExplain: Describe = (_program, desk) => {
  const { about, code } = words[desk.language]
  desk
    .command('explain')
    .description(about)
    .argument('[code]', code)
    .addOption(jsonOption(desk))
    .action((asked: string | undefined, flags: { readonly json?: boolean }) =>
      desk.run(async () => {
        const { explain } = await import('../commands/explain.ts')
        const form = flags.json ? 'json' : 'text'
        return explain({ asked, form, language: desk.language }, desk.surroundings)
      }),
    )
}
