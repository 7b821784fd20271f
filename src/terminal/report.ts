/**
 * Findings as text for people (2.5):
 *
 *     articles/04-菜店.md:7:18  错误 T101  重复的虚字“是是”
 *         …这家门店依旧是是附近居民买菜的第一选择…
 *                      ~~~~  第 5 页 · 行业资讯
 *         改法：删去一个“是”。
 */
import type { Finding } from '../findings/finding.ts'
import { visible } from '../findings/quoting.ts'
import { type FindSource, positionOf } from '../findings/sources.ts'
import {
  countFindings,
  type Language,
  mendOf,
  messageOf,
  problemOf,
  severityOf,
  severityWord,
} from '../findings/wording.ts'
import type { Span } from '../rich-text.ts'
import { excerptOf } from './excerpt.ts'
import type { Paint } from './paint.ts'

/** The article and the section that a stretch of a file belongs to, as far as they are known. */
export interface ArticlePlace {
  readonly article: string | undefined
  readonly section: string | undefined
}

export interface ReportContext {
  readonly language: Language
  readonly sourceOf: FindSource
  readonly placeOf: (where: Span) => ArticlePlace
}

/** Before there is an issue, nothing is known of articles. */
export const nowhere = (): ArticlePlace => ({ article: undefined, section: undefined })

/** One finding and those that say the same of other places of the same file. */
interface Group {
  readonly first: Finding
  readonly others: readonly Finding[]
}

/** The whole list, one paragraph a finding; empty when there is none. */
export function reportFindings(findings: readonly Finding[], context: ReportContext, paint: Paint): string {
  return groupFindings(findings)
    .map(group => `${reportGroup(group, context, paint).join('\n')}\n`)
    .join('\n')
}

/** One fault, one message: the same words about the same file are counted and not repeated. */
function groupFindings(findings: readonly Finding[]): readonly Group[] {
  const groups = new Map<string, { readonly first: Finding; readonly others: Finding[] }>()
  for (const finding of findings) {
    const key = JSON.stringify([finding.problem, finding.params, severityOf(finding), finding.where?.file])
    const group = groups.get(key)
    if (group === undefined) groups.set(key, { first: finding, others: [] })
    else group.others.push(finding)
  }
  return [...groups.values()]
}

const indent = '    '

function reportGroup({ first, others }: Group, context: ReportContext, paint: Paint): readonly string[] {
  const { language } = context
  const { code } = problemOf(first)
  const severity = severityOf(first)
  const word = paint.severity(`${severityWord(severity, language)} ${code}`, severity)
  const place = placeWords(first, context)
  const head = [place === '' ? '' : paint.place(place), word, messageOf(first, language)]
  const mend = mendOf(first, language)
  return [
    head.filter(part => part !== '').join('  '),
    ...excerptLines(first, context, paint),
    ...(mend === undefined ? [] : [`${indent}${language === 'zh' ? '改法：' : 'mend: '}${mend}`]),
    ...(others.length === 0 ? [] : [indent + othersWords(others, context)]),
  ]
}

/** `file:line:column`, as far as they are known. */
function placeWords({ where }: Finding, { sourceOf }: ReportContext): string {
  if (where === undefined) return ''
  const source = sourceOf(where.file)
  const file = visible(where.file)
  if (source === undefined) return file
  const { line, column } = positionOf(source, where.from)
  return `${file}:${line}:${column}`
}

function excerptLines(finding: Finding, context: ReportContext, paint: Paint): readonly string[] {
  const { where } = finding
  const source = where === undefined ? undefined : context.sourceOf(where.file)
  const excerpt = where === undefined || source === undefined ? undefined : excerptOf(source, where)
  const printed = printedWords(finding, context)
  if (excerpt === undefined) return printed === '' ? [] : [indent + printed]
  const underline = paint.underline('~'.repeat(excerpt.marked))
  const below = indent + ' '.repeat(excerpt.before) + underline + (printed === '' ? '' : `  ${printed}`)
  return [indent + excerpt.text, below]
}

/** `第 5 页 · 行业资讯`, as far as they are known. */
function printedWords({ page, where }: Finding, { language, placeOf }: ReportContext): string {
  const folio = page === undefined ? undefined : language === 'zh' ? `第 ${page} 页` : `page ${page}`
  const section = where === undefined ? undefined : placeOf(where).section
  return visible([folio, section].filter(part => part !== undefined).join(' · '))
}

/** Lines named after “另有 6 处”; more would not be read. */
const mostLines = 8

function othersWords(others: readonly Finding[], { language, sourceOf }: ReportContext): string {
  const lines = new Set<number>()
  for (const { where } of others) {
    const source = where === undefined || lines.size > mostLines ? undefined : sourceOf(where.file)
    if (where !== undefined && source !== undefined) lines.add(positionOf(source, where.from).line)
  }
  const named = [...lines].slice(0, mostLines)
  if (language === 'en') {
    const where =
      named.length === 0 ? '' : ` (lines ${named.join(', ')}${lines.size > mostLines ? ', …' : ''})`
    return `${others.length} more${where}`
  }
  const where = named.length === 0 ? '' : `（第 ${named.join('、')} 行${lines.size > mostLines ? '等' : ''}）`
  return `另有 ${others.length} 处${where}`
}

/** What a run came to: a PDF was written, was refused, or was never asked for (`check`). */
export type RunResult = 'written' | 'refused' | 'checked'

/** What a run was about. */
export interface Extent {
  readonly numbers: number
  /** Undefined when no number could be put together. */
  readonly articles: number | undefined
}

/** The closing line: `共 64 篇 · 错误 2 · 警告 5 · 未生成 PDF`; of several numbers `共 3 期 192 篇 · …`. */
export function summaryLine(
  findings: readonly Finding[],
  { numbers, articles }: Extent,
  result: RunResult,
  language: Language,
): string {
  const { error, warning, hint } = countFindings(findings)
  const count = (amount: number, zh: string, en: string): string | undefined =>
    amount === 0
      ? undefined
      : language === 'zh'
        ? `${zh} ${amount}`
        : `${amount} ${en}${amount === 1 ? '' : 's'}`
  const several = numbers < 2 ? [] : [language === 'zh' ? `${numbers} 期` : `${numbers} numbers`]
  const texts = articles === undefined ? [] : [language === 'zh' ? `${articles} 篇` : `${articles} articles`]
  const total = [...several, ...texts].join(language === 'zh' ? ' ' : ', ')
  const clean = language === 'zh' ? '没有发现问题' : 'nothing found'
  const refused = language === 'zh' ? '未生成 PDF' : 'no PDF written'
  const counts = [
    count(error, '错误', 'error'),
    count(warning, '警告', 'warning'),
    count(hint, '提示', 'hint'),
  ]
  return [
    total === '' ? undefined : language === 'zh' ? `共 ${total}` : total,
    ...(findings.length === 0 ? [clean] : counts),
    result === 'refused' ? refused : undefined,
  ]
    .filter(part => part !== undefined)
    .join(' · ')
}
