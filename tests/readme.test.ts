/** What README.md says, done: its quick start by the real command, and every flag of every command named. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { issue } from './support/command.ts'
import { folderOf } from './support/edition.ts'
import { jpeg, png } from './support/made-pictures.ts'

const readme = readFileSync('README.md', 'utf8')
const quickStart = readme.slice(readme.indexOf('## 中文快速上手'), readme.indexOf('## Commands'))
const [publication = '', number = '', article = '', pictures = '', press = ''] = [
  ...quickStart.matchAll(/```(?:yaml|markdown)\n([\s\S]*?)```/g),
].map(([, block]) => block)

describe('the quick start', () => {
  it('goes from a first number to a delivery', async () => {
    const folder = folderOf({
      'publication.yaml': publication + press,
      '2023-02/issue.yaml': number + pictures,
      '2023-02/articles/01-菜店.md': article,
      '2023-02/articles/02-夜市.md': article.replace('社区菜店', '江湾夜市'),
      '2023-02/articles/03-包裹量.md': article.replace('社区菜店', '三家驿站'),
      '2023-02/images/渡口.jpg': await jpeg(2600, 1800),
      '2023-02/images/账本.png': await png(450, 630),
    })
    const built = issue(folder, ['build'])
    expect(built.code).toBe(0)
    // A number of four pages is thinner than a stitcher likes; nothing else is told.
    expect(built.err.match(/(?:错误|警告) [A-Z]\d{3}/g)).toEqual(['警告 R017'])
    const names = readdirSync(join(folder, '2023-02/out')).sort()
    expect(names).toEqual([
      '2023-02.pdf',
      'jiangwan-yuebao-2023-02-press-210x297-4p-v1.pdf',
      'jiangwan-yuebao-2023-02-sheet-v1.json',
      'jiangwan-yuebao-2023-02-sheet-v1.pdf',
    ])
    expect(issue(folder, ['verify', `2023-02/out/${names[1]}`]).code).toBe(0)
    expect(issue(folder, ['build', '--frozen', '-q'])).toEqual({ code: 0, out: '', err: '' })
  })
})

describe('the commands', () => {
  it.each(['build', 'check', 'verify'])('have every flag of `issue %s` told', command => {
    const { out } = issue('.', [command, '--help'])
    const flags = [...out.matchAll(/--[a-z-]+/g)].map(([flag]) => flag).filter(flag => flag !== '--help')
    expect(flags.length).toBeGreaterThan(4)
    expect(flags.filter(flag => !readme.includes(flag))).toEqual([])
  })
})
