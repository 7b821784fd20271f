/** `issue new`: the folder of the next number. */
import type { Describe } from './desk.ts'
import { type NewFilesFlags, newFilesFlags, newFilesSettings } from './new-files-flags.ts'

const words = {
  zh: { about: '建下一期的文件夹：照上一期的设置，期号接着数', month: '年月，如 2023-03' },
  en: {
    about: 'make the folder of the next number, with the settings of the last one',
    month: 'the month, such as 2023-03',
  },
} as const

export const describeNew: Describe = (_program, desk) => {
  const { about, month } = words[desk.language]
  newFilesFlags(desk.command('new').description(about).argument('<YYYY-MM>', month), desk).action(
    (written: string, flags: NewFilesFlags) =>
      desk.run(async () => {
        const { newNumber } = await import('../commands/new.ts')
        return newNumber(written, newFilesSettings(flags, desk), desk.surroundings)
      }),
  )
}
