/** From manuscripts to files, on a disk that is a map: what is written, what is left, and where it goes. */
import { describe, expect, it } from 'vitest'
import { type ImportPlan, planImport } from '../../src/import/import.ts'
import { manuscript, smallNumber } from '../support/manuscripts.ts'
import { type MemoryFile, memoryFiles } from '../support/memory-files.ts'

const publication = 'title: 江湾月报\nsources:\n  - { name: 沿江晚报, kind: periodical }\n'
const own = '来源：《江湾月报》编辑部 2026 年 03 月 05 日'

type Disk = Record<string, MemoryFile>

const plan = (
  disk: Disk,
  manuscripts: readonly string[],
  more: Partial<Parameters<typeof planImport>[1]> = {},
) =>
  planImport(memoryFiles(disk), {
    manuscripts,
    manifest: undefined,
    section: undefined,
    replace: 'never',
    ...more,
  })

/** The disk after the plan was carried out. */
const diskAfter = (disk: Disk, { files }: ImportPlan): Disk => ({
  ...disk,
  ...Object.fromEntries(files.map(({ path, bytes }) => [path, bytes])),
})

const textAt = (disk: Disk, path: string): string => Buffer.from(disk[path] as Uint8Array).toString()

const told = ({ findings }: ImportPlan) => findings.map(({ problem }) => problem)

const desk: Disk = { 'publication.yaml': publication, '稿.txt': smallNumber }

describe('an import into a new publication folder', () => {
  it('makes the edition of the month that the source lines tell', async () => {
    const made = await plan(desk, ['稿.txt'])
    expect(made.manifest).toBe('2026-03/issue.yaml')
    expect(made.files.map(({ path }) => path)).toEqual([
      '2026-03/articles/01-渡口夜航下月恢复.md',
      '2026-03/articles/02-镇上三家菜店停用纸质小票.md',
      '2026-03/articles/03-旧书市集回到老码头摊位翻.md',
      '2026-03/articles/04-二月包裹量比上月多一成.md',
      '2026-03/issue.yaml',
    ])
    const disk = diskAfter(desk, made)
    expect(textAt(disk, '2026-03/articles/01-渡口夜航下月恢复.md')).toMatch(
      /^---\ntitle: 渡口夜航下月恢复\nsource: 江湾发布\nsourceKind: site\ndate: 2026-03-05\ntoc: true\n---\n\n江湾渡口/,
    )
    expect(textAt(disk, '2026-03/issue.yaml')).toBe(
      [
        'issue: 2026-03',
        'sections:',
        '  行业资讯:',
        '    - articles/01-渡口夜航下月恢复.md',
        '    - articles/02-镇上三家菜店停用纸质小票.md',
        '    - articles/03-旧书市集回到老码头摊位翻.md',
        '  数据观察:',
        '    - articles/04-二月包裹量比上月多一成.md',
        'books:',
        '  - title: 小店的第一套账',
        '    author: 何叙白',
        '    publisher: 江湾出版社',
        '    intro: |',
        '      写给刚开网店的人，从进货单讲到月末对账。',
        '  - title: 渡口的一年',
        '    intro: |',
        '      一位摆渡人记下的十二个月。',
        '',
      ].join('\n'),
    )
  })

  it('changes nothing the second time', async () => {
    const disk = diskAfter(desk, await plan(desk, ['稿.txt']))
    const again = await plan(disk, ['稿.txt'])
    expect(again.files).toEqual([])
    expect(again.unchanged).toBe(6)
    expect(told(again)).not.toContain('import-kept-yours')
  })

  it('goes where it is told, and into a month that is there', async () => {
    expect((await plan(desk, ['稿.txt'], { manifest: '2026-04' })).manifest).toBe('2026-04/issue.yaml')
    const disk: Disk = { ...desk, '2026-03/issue.yaml': 'issue: 2026-03\ntitle: 三月\n' }
    const made = await plan(disk, ['稿.txt'])
    expect(textAt(diskAfter(disk, made), '2026-03/issue.yaml')).toMatch(
      /^issue: 2026-03\ntitle: 三月\nsections:\n/,
    )
  })

  it('says so when the number it was told is new', async () => {
    const made = await plan(desk, ['稿.txt'], { manifest: '2026-09' })
    const finding = made.findings.find(({ problem }) => problem === 'import-edition-made')
    expect(finding?.params).toEqual({ file: '2026-09/issue.yaml' })
    const again = await plan(diskAfter(desk, made), ['稿.txt'], { manifest: '2026-09' })
    expect(told(again)).not.toContain('import-edition-made')
    expect(told(await plan(desk, ['稿.txt']))).not.toContain('import-edition-made')
  })

  it('writes nothing into a section that nobody has', async () => {
    const disk: Disk = { ...desk, '甲.txt': manuscript('灯亮了', '甲。', own) }
    const made = await plan(disk, ['甲.txt'], { section: '行业咨讯' })
    expect(made.files).toEqual([])
    const [finding] = made.findings
    expect(finding).toMatchObject({
      problem: 'import-section-unknown',
      severity: 'error',
      params: { name: '行业咨讯', nearest: '行业资讯' },
    })
    expect((await plan(disk, ['甲.txt'], { section: '行业资讯' })).files).toHaveLength(2)
  })

  it('does not guess a month', async () => {
    const disk = { '稿.txt': manuscript('【行业资讯】', '灯亮了', '甲。', '来源：“江湾网”') }
    expect(told(await plan(disk, ['稿.txt']))).toContain('import-target-unknown')
  })
})

describe('an article that the manuscripts have twice', () => {
  const one = (...source: readonly string[]) =>
    manuscript('【行业资讯】', '灯亮了', '桥头加了一盏灯。', ...source)

  it('is written once and told', async () => {
    const disk: Disk = {
      'publication.yaml': publication,
      '甲.txt': one('来源：“江湾网” 2026 年 03 月 05 日'),
      '乙.txt': manuscript('【数据观察】', '灯亮了', '桥头加了一盏灯。', own, '灯灭了', '又修好了。', own),
    }
    const made = await plan(disk, ['甲.txt', '乙.txt'])
    expect(made.files.map(({ path }) => path)).toEqual([
      '2026-03/articles/01-灯亮了.md',
      '2026-03/articles/02-灯灭了.md',
      '2026-03/issue.yaml',
    ])
    const finding = made.findings.find(({ problem }) => problem === 'import-elsewhere')
    expect(finding?.where?.file).toBe('乙.txt')
    expect(finding?.params).toMatchObject({ section: '行业资讯', file: 'articles/01-灯亮了.md' })
    const again = await plan(diskAfter(disk, made), ['甲.txt', '乙.txt'])
    expect(again.files).toEqual([])
  })

  it('is two articles under two titles', async () => {
    const other = manuscript('【行业资讯】', '灯灭了', '桥头加了一盏灯。', own)
    const made = await plan({ 'publication.yaml': publication, '甲.txt': one(own), '乙.txt': other }, [
      '甲.txt',
      '乙.txt',
    ])
    expect(made.files).toHaveLength(3)
  })
})

describe('a second import into an edition that an editor has worked on', () => {
  const file = '2026-03/articles/01-渡口夜航下月恢复.md'
  const manifest = '2026-03/issue.yaml'
  const worked = async (change: (disk: Disk) => Disk, more: Parameters<typeof plan>[2] = {}) => {
    const disk = change(diskAfter(desk, await plan(desk, ['稿.txt'])))
    const again = await plan(disk, ['稿.txt'], more)
    return { again, paths: again.files.map(({ path, change: how }) => `${how} ${path}`) }
  }
  const edited = (disk: Disk, path: string, from: RegExp | string, to: string): Disk => ({
    ...disk,
    [path]: textAt(disk, path).replace(from, to),
  })

  it('knows an article in another section', async () => {
    const line = '    - articles/01-渡口夜航下月恢复.md\n'
    const { again, paths } = await worked(disk =>
      edited(edited(disk, manifest, line, ''), manifest, '  数据观察:\n', `  数据观察:\n${line}`),
    )
    expect(paths).toEqual([])
    expect(again.unchanged).toBe(6)
    const finding = again.findings.find(({ problem }) => problem === 'import-elsewhere')
    expect(finding?.params).toMatchObject({ title: '渡口夜航下月恢复', section: '数据观察' })
  })

  it('knows an article under another title and another name of its file', async () => {
    const { again, paths } = await worked(disk => {
      const { [file]: article = '', ...rest } = edited(
        disk,
        file,
        'title: 渡口夜航下月恢复',
        'title: 夜航回来了',
      )
      const renamed = { ...rest, '2026-03/articles/夜航.md': article }
      return edited(renamed, manifest, '01-渡口夜航下月恢复', '夜航')
    })
    expect(paths).toEqual([])
    expect(told(again)).toContain('import-kept-yours')
  })

  it('knows an article whose title and some of whose words were changed', async () => {
    const { again, paths } = await worked(disk =>
      edited(
        edited(disk, file, 'title: 渡口夜航下月恢复', 'title: 夜航回来了'),
        file,
        '票价不变',
        '票价减半',
      ),
    )
    expect(paths).toEqual([])
    const kept = again.findings.find(({ problem }) => problem === 'import-kept-yours')
    expect(kept?.params).toMatchObject({
      line: 2,
      here: 'title: 夜航回来了',
      there: 'title: 渡口夜航下月恢复',
    })
  })

  it('leaves an article out that was taken out of the list, but lists what a lost manifest had', async () => {
    const out = await worked(disk => edited(disk, manifest, '    - articles/01-渡口夜航下月恢复.md\n', ''))
    expect(out.paths).toEqual([])
    expect(told(out.again)).toContain('import-elsewhere')
    const lost = await worked(({ [manifest]: _, ...disk }) => disk)
    expect(lost.paths).toEqual([`new ${manifest}`])
    expect(Buffer.from(lost.again.files[0]?.bytes ?? []).toString()).toContain(
      '- articles/01-渡口夜航下月恢复.md',
    )
  })

  it('brings an article back whose file was deleted', async () => {
    const { paths } = await worked(({ [file]: _, ...disk }) =>
      edited(disk, manifest, '    - articles/01-渡口夜航下月恢复.md\n', ''),
    )
    expect(paths).toEqual(['new 2026-03/articles/05-渡口夜航下月恢复.md', `added-to ${manifest}`])
  })

  it('does not take two articles of one head for one', async () => {
    const brief = (words: string) => manuscript('【行业资讯】', '简讯', words, own)
    const first = { 'publication.yaml': publication, '稿.txt': brief('桥头换了灯，夜里看得见台阶了。') }
    const disk = diskAfter(first, await plan(first, ['稿.txt']))
    const other = manuscript('【数据观察】', '简讯', '二月的包裹比一月多了一成，驿站添了两个人手。', own)
    const again = await plan({ ...disk, '又.txt': other }, ['又.txt'])
    expect(again.articles - again.unchanged).toBe(1)
  })

  it('names every file that is written over', async () => {
    const { again, paths } = await worked(disk => edited(disk, file, '票价不变', '票价减半'), {
      replace: 'asked',
    })
    expect(paths).toEqual([`replaced ${file}`])
    expect(again).toMatchObject({ unchanged: 5, replaced: 1 })
    const finding = again.findings.find(({ problem }) => problem === 'import-replaced')
    expect(finding?.params).toMatchObject({ file: 'articles/01-渡口夜航下月恢复.md', line: 9 })
    expect(finding?.params.here).toContain('票价减半')
  })
})

describe('a source line without 编选', () => {
  const lines = (...sources: readonly string[]) =>
    manuscript(
      '【行业资讯】',
      ...sources.flatMap((source, index) => [`第${index + 1}篇`, '灯亮了。', source]),
    )
  const imported = async (publication: string, ...sources: readonly string[]) => {
    const disk = {
      'publication.yaml': publication,
      'issue.yaml': 'issue: 2026-03\n',
      '稿.txt': lines(...sources),
    }
    const made = await plan(disk, ['稿.txt'])
    const written = made.files.filter(({ path }) => path.endsWith('.md'))
    return { made, texts: written.map(({ bytes }) => Buffer.from(bytes).toString()) }
  }
  const outside = ['来源：“江湾网” 2026 年 03 月 05 日', '来源：“江湾发布” 2026 年 03 月 06 日']

  it('leaves the compiler to the rule of the house, and is told once for all', async () => {
    const { made, texts } = await imported(publication, ...outside, own)
    expect(texts.join('')).not.toContain('compiler')
    const [finding, ...more] = made.findings.filter(({ problem }) => problem === 'compiler-by-rule')
    expect(finding?.params).toEqual({ count: 2, editor: '《江湾月报》编辑部', titles: '“第1篇”“第2篇”' })
    expect(more).toEqual([])
  })

  it('is right for the editors by another name, and where the house prints no compiler', async () => {
    const { made, texts } = await imported(publication, '来源：本刊编辑部 2026 年 03 月 05 日')
    expect(texts[0]).toContain('compiler: false')
    expect(told(made)).not.toContain('compiler-by-rule')
    const plain = `${publication}sourceLine: { outside: '来源：{source} {date}' }\n`
    expect(told((await imported(plain, ...outside)).made)).not.toContain('compiler-by-rule')
  })
})

describe('an import into an edition', () => {
  const edition: Disk = { 'publication.yaml': publication, 'issue.yaml': 'issue: 2026-03\n' }
  const one = (title: string, text: string) => manuscript('【行业资讯】', title, text, own)

  it('leaves an editor’s article and says so, or replaces it when asked', async () => {
    const disk = { ...edition, '稿.txt': one('灯亮了', '甲。') }
    const first = diskAfter(disk, await plan(disk, ['稿.txt']))
    const path = 'articles/01-灯亮了.md'
    const edited = { ...first, [path]: textAt(first, path).replace('甲。', '甲，改过。') }
    const again = await plan(edited, ['稿.txt'])
    expect(again.files).toEqual([])
    expect(told(again)).toContain('import-kept-yours')
    const forced = await plan(edited, ['稿.txt'], { replace: 'asked' })
    expect(forced.files.map(file => file.path)).toEqual([path])
    expect(textAt(diskAfter(edited, forced), path)).toContain('甲。')
  })

  it('takes the line ends of Windows for no change', async () => {
    const disk = { ...edition, '稿.txt': one('灯亮了', '甲。') }
    const first = diskAfter(disk, await plan(disk, ['稿.txt']))
    const path = 'articles/01-灯亮了.md'
    const windows = { ...first, [path]: textAt(first, path).replaceAll('\n', '\r\n') }
    expect(told(await plan(windows, ['稿.txt']))).not.toContain('import-kept-yours')
  })

  it('knows an article whose title was changed by its words', async () => {
    const disk = { ...edition, '稿.txt': one('灯亮了', '甲甲甲。') }
    const first = diskAfter(disk, await plan(disk, ['稿.txt']))
    const path = 'articles/01-灯亮了.md'
    const edited = { ...first, [path]: textAt(first, path).replace('title: 灯亮了', 'title: 桥头的灯亮了') }
    const again = await plan(edited, ['稿.txt'])
    expect(again.files).toEqual([])
    expect(told(again)).toContain('import-kept-yours')
  })

  it('counts names on from what lies in the folder, listed or not', async () => {
    const disk = {
      ...edition,
      'articles/007.md': '---\ntitle: 别的\n---\n',
      '稿.txt': one('灯/亮:了*', '甲。'),
    }
    expect((await plan(disk, ['稿.txt'])).files[0]?.path).toBe('articles/008-灯亮了.md')
  })

  it('cuts no Latin word in a name', async () => {
    const nameFor = async (title: string) =>
      (await plan({ ...edition, '稿.txt': one(title, '甲。') }, ['稿.txt'])).files[0]?.path
    expect(await nameFor('渡口将推出类ChatGPT产品')).toMatch(/\d-渡口将推出类\.md$/)
    expect(await nameFor('TikTokShopping来了')).toMatch(/\d-TikTokShoppi\.md$/)
  })

  it('keeps two articles of one title, and both of them the second time', async () => {
    const text = manuscript('【行业资讯】', '简讯', '甲。', own, '简讯', '乙。', own)
    const disk = { ...edition, '稿.txt': text }
    const first = await plan(disk, ['稿.txt'])
    expect(first.files).toHaveLength(3)
    expect((await plan(diskAfter(disk, first), ['稿.txt'])).files).toEqual([])
  })

  it('adds to folders where folders are the sections', async () => {
    const disk = {
      ...edition,
      'articles/行业资讯/01-旧.md': '---\ntitle: 旧\n---\n\n旧。\n',
      '稿.txt': one('灯亮了', '甲。'),
    }
    const made = await plan(disk, ['稿.txt'])
    expect(made.files.map(({ path }) => path)).toEqual(['articles/行业资讯/02-灯亮了.md'])
    expect((await plan(diskAfter(disk, made), ['稿.txt'])).files).toEqual([])
  })

  it('takes one file an article, its section from the folder, the name or the flag', async () => {
    const text = manuscript('灯亮了', '甲。', own)
    const sectionIn = async (path: string, section?: string) => {
      const disk = { ...edition, [path]: text }
      const made = await plan(disk, [path], { section })
      return /sections:\n {2}(.+):/.exec(textAt(diskAfter(disk, made), 'issue.yaml'))?.[1]
    }
    expect(await sectionIn('来稿/数据观察/灯.txt')).toBe('数据观察')
    expect(await sectionIn('来稿/政策法规-灯.txt')).toBe('政策法规')
    expect(await sectionIn('来稿/灯.txt', '专家视点')).toBe('专家视点')
    expect(told(await plan({ ...edition, '灯.txt': text }, ['灯.txt']))).toContain('import-section-missing')
  })

  it('reads Markdown, and carries an article file as it is', async () => {
    const disk = {
      ...edition,
      '来.md': [
        '# 灯亮了',
        '',
        '甲 [乙](https://example.org)',
        '接着写。',
        '',
        '## 小标题',
        '',
        '- 一',
        '- 二',
        '',
        '| 甲 | 乙 |',
        '| --- | --- |',
        '| 1 | 2 |',
        '',
        own,
        '',
      ].join('\n'),
      '好.md': '---\ntitle: 已经好了\ndate: 2026-03-09\n---\n\n丙。\n',
    }
    const made = await plan(disk, ['来.md', '好.md'], { section: '行业资讯' })
    const written = diskAfter(disk, made)
    expect(textAt(written, 'articles/01-灯亮了.md')).toBe(
      '---\ntitle: 灯亮了\ndate: 2026-03-05\n---\n\n甲 [乙](https://example.org)\n接着写。\n\n## 小标题\n\n- 一\n- 二\n\n| 甲 | 乙 |\n| --- | --- |\n| 1 | 2 |\n',
    )
    expect(textAt(written, 'articles/02-已经好了.md')).toBe(disk['好.md'])
    expect((await plan(written, ['来.md', '好.md'], { section: '行业资讯' })).files).toEqual([])
  })

  it('reads UTF-8 with a mark, GB18030 and UTF-16', async () => {
    const text = one('灯亮了', '甲，乙。')
    const encodings = [
      Buffer.concat([Buffer.from([0xef, 0xbb, 0xbf]), Buffer.from(text)]),
      gb18030(text),
      Buffer.from(`\ufeff${text}`, 'utf16le'),
    ]
    for (const bytes of encodings) {
      const disk = { ...edition, '稿.txt': bytes }
      const made = await plan(disk, ['稿.txt'])
      expect(textAt(diskAfter(disk, made), 'articles/01-灯亮了.md')).toBe(
        '---\ntitle: 灯亮了\ndate: 2026-03-05\n---\n\n甲，乙。\n',
      )
    }
  })

  it('refuses what is no manuscript by what its bytes are', async () => {
    const ole = Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1])
    const disk = {
      ...edition,
      '旧.doc': ole,
      '版.pdf': '%PDF-1.7',
      '包.zip': 'PK\u0003\u0004',
      '图.jpg': 'x',
      '坏.docx': 'x',
      '乱.txt': Buffer.from([0xff, 0xd8, 0xff, 0xe0]),
    }
    const made = await plan(disk, Object.keys(disk).slice(2).concat('没有.txt', 'articles'))
    expect(made.files).toEqual([])
    expect(
      made.findings.map(({ problem, params }) =>
        `${problem} ${params.kind ?? params.cause ?? params.fault ?? ''}`.trim(),
      ),
    ).toEqual([
      'manuscript-kind ole',
      'manuscript-kind pdf',
      'manuscript-kind zip',
      'manuscript-kind other',
      'word-broken archive',
      'manuscript-encoding',
      'manuscript-unread missing',
      'manuscript-unread missing',
    ])
  })

  it('lays a missing section to the manuscript and not to the manifest', async () => {
    const disk = {
      ...edition,
      'issue.yaml': 'issue: 2026-03\nsections:\n  行业资讯: \n  政策法规: \n',
      '稿.txt': manuscript('灯亮了', '甲。', own),
    }
    expect(told(await plan(disk, ['稿.txt']))).toEqual(['import-section-missing'])
  })

  it('does not write into a manifest that it cannot add to', async () => {
    const disk = { ...edition, 'issue.yaml': '{ issue: 2026-03 }\n', '稿.txt': one('灯亮了', '甲。') }
    expect(told(await plan(disk, ['稿.txt']))).toContain('import-manifest-form')
  })
})

/** The platform reads this encoding and does not write it: its table turned about. */
function gb18030(text: string): Buffer {
  const decoder = new TextDecoder('gb18030')
  const bytesOf = new Map<string, readonly number[]>()
  for (let lead = 0x81; lead <= 0xfe; lead++)
    for (let trail = 0x40; trail <= 0xfe; trail++)
      bytesOf.set(decoder.decode(Uint8Array.of(lead, trail)), [lead, trail])
  return Buffer.from([...text].flatMap(character => bytesOf.get(character) ?? [character.charCodeAt(0)]))
}
