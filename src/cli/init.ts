/** `issue init`: the folder of a new publication. */
import { type Describe, option } from './desk.ts'
import { type NewFilesFlags, newFilesFlags, newFilesSettings } from './new-files-flags.ts'

const words = {
  zh: {
    about: '新办一份刊物：写出带说明的 publication.yaml 和编辑器用的提示文件',
    folder: '放在哪个文件夹；不写就是当前文件夹',
    title: '刊名',
    organiser: '主办单位',
    columns: '栏目，用逗号或顿号隔开，按排印的先后写',
  },
  en: {
    about: 'begin a publication: a publication.yaml with a word on each line, and schemas for the editor',
    folder: 'its folder; the current one by default',
    title: 'name of the publication',
    organiser: 'who publishes it',
    columns: 'its sections in printed order, with commas between',
  },
} as const

interface Flags extends NewFilesFlags {
  readonly title?: string
  readonly organiser?: string
  readonly columns?: string
}

export const describeInit: Describe = (_program, desk) => {
  const said = words[desk.language]
  const command = desk
    .command('init')
    .description(said.about)
    .argument('[folder]', said.folder)
    .addOption(option(desk, '--title <name>', said.title))
    .addOption(option(desk, '--organiser <name>', said.organiser))
    .addOption(option(desk, '--columns <names>', said.columns))
  newFilesFlags(command, desk).action((folder: string | undefined, flags: Flags) =>
    desk.run(async () => {
      const { initPublication } = await import('../commands/init.ts')
      const { title, organiser } = flags
      const settings = {
        ...newFilesSettings(flags, desk),
        folder,
        title,
        organiser,
        columns: namesIn(flags.columns),
      }
      return initPublication(settings, desk.surroundings)
    }),
  )
}

/** Names parted by commas of either width, or 、; undefined when there is none. */
function namesIn(written: string | undefined): readonly string[] | undefined {
  const names = (written ?? '').split(/[,，、]/).map(name => name.trim())
  const given = names.filter(name => name !== '')
  return given.length === 0 ? undefined : given
}
