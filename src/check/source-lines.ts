/** S301–S308: where an article came from, as the fields say it, or as someone typed it into the text. */
import { type Finding, found } from '../findings/finding.ts'
import { quoted } from '../findings/quoting.ts'
import type { CalendarDate } from '../issue/issue.ts'
import { namesEditors, writeDate } from '../issue/source-line.ts'
import { daysIn } from '../manifest/dates.ts'
import type { RichText } from '../rich-text.ts'
import type { Passage } from './number-text.ts'
import { foundIn, inArticles, mended, type Rule } from './rule.ts'
import { typedSourceIn } from './typed-source.ts'

/** （沿江晚报） behind the last full stop: a paper signs what it wrote. A body (轮渡社) may be what is spoken of. */
const signed =
  /(?<=[。！？”])[（(](?:据|摘自|选自|原载)?《?(?:[\u3400-\u9fff·]{1,8}(?:[日晚早晨时商周导新快邮]|经济|都市|青年|消息|科技|工人|法治)报|新华社|中新社|[\u3400-\u9fff]{2,8}通讯社|(?:新华|人民|中新|央视)网)》?[）)]$/

export const sourcesInText: Rule = {
  doc: {
    code: 'S301',
    what: { zh: '来源写在了正文里', en: 'A source line typed into the text' },
    why: {
      zh: '来源行由 source、date 两项自动排出，独占一行；正文里再写就印两遍，还会和正文连排。',
      en: 'The source line is set from the fields source and date; typed into the text it is printed twice.',
    },
    wrong: '末班船延到十点。来源：《沿江晚报》 2023 年 02 月 16 日',
    right: '末班船延到十点。',
    spared: { zh: '句子里说到“资金来源”之类不报。', en: 'Sentences about other sources are spared.' },
  },
  find: inArticles(({ passages }) =>
    passages.flatMap(passage => {
      const isLast = passage.role === 'paragraph' && passage.next === 'end'
      const match = typedSourceIn(passage) ?? (isLast ? signed.exec(passage.text) : null)
      if (match === null) return []
      const [text] = match
      return [
        foundIn(passage, 'source-in-text', [match.index, match.index + text.length], { text: quoted(text) }),
      ]
    }),
  ),
}

/** What parts a name from a date: `编辑部2023年`. */
const noGapBeforeDate = /[^\s\d（(](?=\d{4}\s*年\s*\d{1,2}\s*月\s*\d{1,2}\s*[日号]\s*$)/
const noGapInForm = /\}(?=\{date\})/

export const sourceGaps: Rule = {
  doc: {
    code: 'S302',
    what: { zh: '来源行的日期前没有空格', en: 'No gap before the date of a source line' },
    why: {
      zh: '来源和日期之间空半个字到一个字（体例 1.2）。',
      en: 'The house parts source and date by a gap.',
    },
    wrong: '来源：《江湾月报》编辑部2023 年 02 月 16 日',
    right: '来源：《江湾月报》编辑部 2023 年 02 月 16 日',
  },
  find: number => [
    ...number.settings.sourceForms.flatMap(form => insertSpace(form, noGapInForm)),
    ...inArticles(({ passages }) =>
      passages.flatMap(passage => {
        const line = typedSourceIn(passage)
        const match = line === null ? null : noGapBeforeDate.exec(passage.text.slice(line.index))
        if (line === null || match === null) return []
        return gapAt(passage, line.index + match.index)
      }),
    )(number),
  ],
}

const insertSpace = (form: RichText, pattern: RegExp): readonly Finding[] => {
  const match = pattern.exec(form.text)
  if (match === null || form.origin.pieces.length === 0) return []
  const passage: Passage = { role: 'note', rich: form, text: form.text, block: -1, next: 'end' }
  return gapAt(passage, match.index)
}

function gapAt(passage: Passage, at: number): readonly Finding[] {
  const before = passage.text[at] ?? ''
  const finding = foundIn(passage, 'source-gap', [at, at + 1], { before })
  return [mended(passage, finding, [at, at + 1], { kind: 'safe', replacement: `${before} ` })]
}

export const missingCompilers: Rule = {
  doc: {
    code: 'S303',
    what: { zh: '外来稿没有“编选”', en: 'An outside source without 编选' },
    why: { zh: '转载、摘编的稿件要写明谁编选（体例 1.2）。', en: 'A reprint names who chose and cut it.' },
    wrong: '---\nsource: 沿江晚报\ncompiler: false\n---',
    right: '---\nsource: 沿江晚报\n---',
    spared: { zh: '编辑部自采的不要编选。', en: 'Items of the editors’ own need none.' },
  },
  find: inArticles(({ article }) => {
    if (article === undefined || article.credit.names.length === 0) return []
    const { credit } = article
    if (credit.compiler !== 'none' || credit.names.every(name => namesEditors(name.text))) return []
    const source = credit.names.map(name => name.text).join('、')
    return [found('compiler-missing', { source }, credit.names[0]?.origin.span ?? credit.where)]
  }),
}

const dateInLine = /(\d{2,4})\s*[年./-]\s*(\d{1,2})\s*[月./-]\s*(\d{1,2})\s*[日号]?\s*[）)]?$/

export const sourceDates: Rule = {
  doc: {
    code: 'S304',
    what: { zh: '来源行里的日期不是本刊的写法', en: 'The date of a source line is not in the house form' },
    why: {
      zh: '来源行的日期写“2023 年 02 月 07 日”，月、日两位（体例 1.3）。',
      en: 'Source lines write 2023 年 02 月 07 日.',
    },
    wrong: '来源：《江湾月报》编辑部 2023.2.7',
    right: '来源：《江湾月报》编辑部 2023 年 02 月 07 日',
  },
  find: number => {
    const form = number.settings.sourceForms[2]?.text ?? ''
    return inArticles(({ passages }) =>
      passages.flatMap(passage => {
        const line = typedSourceIn(passage)
        const match = line === null ? null : dateInLine.exec(passage.text)
        if (line === null || match === null) return []
        const [typed, year, month, day] = match
        const date: CalendarDate = { year: Number(year), month: Number(month), day: Number(day) }
        const isDate = date.year >= 1900 && date.month <= 12 && date.day <= 31
        const wanted = writeDate(date, form)
        if (!isDate || typed === wanted) return []
        const range = [match.index, match.index + typed.length] as const
        const finding = foundIn(passage, 'source-date-form', range, { text: typed, wanted })
        return [mended(passage, finding, range, { kind: 'safe', replacement: wanted })]
      }),
    )(number)
  },
}

const nameless = /来源\s*[:：]\s*(?:编选|[（(]?\d{4}\s*年|[）)】]?\s*$)/

export const missingSources: Rule = {
  doc: {
    code: 'S305',
    what: { zh: '写了来源的种类或“来源：”，却没有名称', en: 'A source without a name' },
    why: {
      zh: '没有名称会按编辑部自采排印，署错来源。',
      en: 'Without a name the item is printed as the editors’ own.',
    },
    wrong: '---\ntitle: 夜市开张\nsourceKind: periodical\n---',
    right: '---\ntitle: 夜市开张\nsource: 沿江晚报\nsourceKind: periodical\n---',
  },
  find: inArticles(({ article, title, passages }) => {
    const findings: Finding[] = []
    const kind = article?.credit.kind
    if (article?.credit.names.length === 0 && kind !== undefined && kind !== 'none')
      findings.push(found('source-missing', { title: quoted(title.text) }, title.origin.span))
    for (const passage of passages) {
      const line = typedSourceIn(passage)
      if (line === null || !nameless.test(line[0])) continue
      const range = [line.index, line.index + line[0].length] as const
      findings.push(foundIn(passage, 'source-missing', range, { title: quoted(title.text) }))
    }
    return findings
  }),
}

/** Days from one date to another, by a calendar without clocks. */
const dayNumber = ({ year, month, day }: CalendarDate): number => Date.UTC(year, month - 1, day) / 86_400_000

export const datesOutside: Rule = {
  doc: {
    code: 'S307',
    what: { zh: '来源日期不在本期的月份里', en: 'A source dated outside the month of the number' },
    why: {
      zh: '月刊收当月的消息；早几天晚几天由 check.dateWindow 规定。',
      en: 'A monthly takes the month’s news; check.dateWindow allows some days more.',
    },
    wrong: '---\ntitle: 夜市开张\ndate: 2022-11-16\n---',
    right: '---\ntitle: 夜市开张\ndate: 2023-02-16\n---',
  },
  find: inArticles(({ article }, { year, month, settings: { window } }) => {
    const date = article?.credit.date
    if (article === undefined || date === undefined) return []
    const isYearOff = Math.abs(date.year - year) === 1 && date.month === month
    const first = dayNumber({ year, month, day: 1 }) - window.before
    const last = dayNumber({ year, month, day: daysIn({ year, month }) }) + window.after
    const day = dayNumber(date)
    if (isYearOff || (day >= first && day <= last)) return []
    const written = `${date.year}-${String(date.month).padStart(2, '0')}-${String(date.day).padStart(2, '0')}`
    const issue = `${year}-${String(month).padStart(2, '0')}`
    return [found('date-outside-month', { date: written, issue }, article.credit.dateAt)]
  }),
}
