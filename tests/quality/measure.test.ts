/** The measuring of whole numbers, and the table that is made of it. */
import { spawnSync } from 'node:child_process'
import { join, resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import { measureQuality, type Quality } from '../../src/quality/measure.ts'
import { percentile, type Row, rowsOf } from '../../src/quality/rows.ts'
import { composeParagraph } from '../../src/text/compose.ts'
import { rich, size, styleOf } from '../support/composition.ts'
import { folderOf, smallEdition } from '../support/edition.ts'
import { layoutOf, lineMark } from '../support/hand-set.ts'

const mixed =
  '江湾镇三家菜店本周停用纸质小票，顾客扫码就能看到账目；店里仍留一台打印机。“需要的顾客说一声就打。”镇里打算 4 月' +
  '再看一次效果，到时 70%的摊位会装上 NFC 读卡器——《江湾月报》（第 12 期）说，“成本不到 3.5 元。”有人问：“真的？！”'

/** The paragraph as our own engine sets it, on one page. */
function composed(measure: number): Quality {
  const lines = composeParagraph(rich(mixed), styleOf({ indent: 2 }), measure * size)
  return measureQuality(layoutOf([lines.map((line, index) => lineMark(line, 0, 12 + index * 18))]))
}

const rowOf = (quality: Quality, name: string): Row => {
  const row = rowsOf(quality).find(one => one.name.startsWith(name))
  if (row === undefined) throw new Error(`no row ${name}`)
  return row
}

describe('a paragraph of our own engine', () => {
  it.each([16, 18, 22, 37])('has no flaw at %i em, and is as loose as the engine says', measure => {
    const lines = composeParagraph(rich(mixed), styleOf({ indent: 2 }), measure * size)
    const quality = composed(measure)
    const counted = rowsOf(quality).filter(({ target, verdict }) => target === '0' && verdict === 'missed')
    expect(counted.map(({ name, value }) => `${name}: ${value}`)).toEqual([])
    const loosest = Math.max(...lines.map(({ hanExtra }) => hanExtra))
    expect(Math.max(0, ...quality.hanExtras)).toBeCloseTo(loosest)
    expect(quality.measure).toBe(measure)
  })
})

describe('the table', () => {
  const quality = composed(37)

  it('marks what misses its target, and says which flaws name the lines', () => {
    expect(rowOf(quality, 'prohibited line starts')).toMatchObject({
      value: '0',
      target: '0',
      verdict: 'met',
    })
    const [flaw] = measureQuality(layoutOf([[lineMark(strayLine(), 0, 12)]])).flaws
    if (flaw === undefined) throw new Error('the stray line has a flaw')
    const flawed = { ...quality, flaws: [{ ...flaw, kind: 'widow' as const }] }
    expect(rowOf(flawed, 'widows')).toMatchObject({ value: '1', verdict: 'missed', kinds: ['widow'] })
  })

  it('asks of a wide measure what the best peer reached at 37 em, of a narrow one what it reached at 18', () => {
    const most = (measure: number) =>
      rowOf({ ...quality, measure, hanExtras: [0.1] }, 'Han–Han extra, em: most')
    expect(most(37)).toMatchObject({ target: '≤ 0.056', verdict: 'missed' })
    expect(most(18)).toMatchObject({ target: '≤ 0.2', verdict: 'met' })
    expect(most(28)).toMatchObject({ target: '', verdict: 'unasked' })
  })

  it('wants figures whole from 30 em on, and names the lines where they are not', () => {
    const [flaw] = measureQuality(layoutOf([[lineMark(strayLine(), 0, 12)]])).flaws
    if (flaw === undefined) throw new Error('the stray line has a flaw')
    const parted = (measure: number) =>
      rowOf({ ...quality, measure, flaws: [{ ...flaw, kind: 'figure-parted' as const }] }, 'figures parted')
    const missed = { value: '1', target: '0', verdict: 'missed', kinds: ['figure-parted'] }
    for (const measure of [30, 34, 37]) expect(parted(measure)).toMatchObject(missed)
    expect(parted(29)).toMatchObject({ value: '1', target: '', verdict: 'unasked' })
    expect(rowOf(quality, 'figures parted')).toMatchObject({ value: '0', verdict: 'met' })
  })

  it('takes the 95th of a hundred values for the percentile', () => {
    expect(percentile(Array.from({ length: 100 }, (_, index) => index + 1))).toBe(95)
    expect(percentile([])).toBe(0)
  })
})

/** Text that stands on no line. */
const strayLine = () => {
  const [line] = composeParagraph(rich('春夏秋冬'), styleOf(), 20 * size)
  if (line === undefined) throw new Error('a line')
  return { ...line, from: 1 }
}

describe('the command', () => {
  const quality = (folder: string, ...words: readonly string[]) =>
    spawnSync(process.execPath, [resolve('bench/quality.js'), ...words], { cwd: folder, encoding: 'utf8' })

  it('prints a table for the theme of the edition and one for each measure', () => {
    const folder = folderOf(smallEdition)
    const { status, stdout } = quality(folder, '2023-02', '--measure', 'own', '--measure', '18')
    expect(status).toBe(0)
    expect(stdout.match(/^## .*$/gm)).toEqual([
      '## 2023-02, own theme, body 34 em',
      '## 2023-02, 18 em of 12 pt on 19.2 pt, body 18 em',
    ])
    expect(stdout).toContain('| widows | 0 | 0 |  |')
  })

  it('lays its measure over the theme that an edition has of its own', () => {
    const manifest = `${smallEdition['2023-02/issue.yaml']}theme: { body: { size: 11pt }, channel: 2em }\n`
    const folder = folderOf({ ...smallEdition, '2023-02/issue.yaml': manifest })
    const { status, stdout } = quality(folder, '2023-02', '--measure', '20')
    expect(status).toBe(0)
    expect(stdout).toContain('body 20 em')
  })

  it('says what stands against it when the edition cannot be laid out, and what it takes when asked wrongly', () => {
    const ran = quality(folderOf({}), 'nowhere', '--measure', 'own')
    expect(ran.status).toBe(1)
    expect(ran.stderr).toContain(join('nowhere'))
    expect(quality(folderOf({}), '--measure', 'wide').status).toBe(2)
  })
})
