/**
 * What an editor wrote to keep a rule quiet: `<!-- issue-ignore T101: 原文如此 -->` before a paragraph, or `ignore:`
 * among the fields of an article (manifest reference 2.7). Whether there was anything to silence is seen by the checks.
 */
import { type RichText, type Span, spanOf } from '../rich-text.ts'
import type { ArticleRecord } from './article-record.ts'

export interface Silencer {
  /** The code of the rule, `T101`. */
  readonly rule: string
  readonly reason: string | undefined
  /** Where the code was written. */
  readonly where: Span
  /** The whole article, or the paragraph (list, quotation) that comes next in its file. */
  readonly scope: 'article' | 'next-block'
}

const comment = /<!--\s*(issue-ignore)\b[\s:：]*((?:(?!-->)[\s\S])*?)\s*-->/g

/** Whether a piece of HTML is one such comment and nothing besides; it prints nothing. */
export const isSilencingComment = (html: string): boolean =>
  html.startsWith('<!--') && html.replace(comment, '') === ''

const codesAndReason = /^([A-Z]\d{3}(?:[\s,，、]+[A-Z]\d{3})*)\s*(?:[:：]?\s*)(.*)$/s

/** The silencers in the comments of an article's Markdown, in the order of the text. */
export function silencersIn(markdown: RichText): readonly Silencer[] {
  if (!markdown.text.includes('issue-ignore')) return []
  return [...markdown.text.matchAll(comment)].flatMap(match => {
    // Without a code the word itself is told as one that is no rule.
    const [whole, name = '', written = name] = [match[0], match[1], match[2] || undefined]
    const [, codes = written, reason = ''] = codesAndReason.exec(written) ?? []
    const start = match.index + whole.lastIndexOf(written)
    return [...codes.matchAll(/[^\s,，、]+/g)].map((code): Silencer => {
      const from = start + code.index
      return {
        rule: code[0],
        reason: reason === '' ? undefined : reason,
        where: spanOf(markdown.origin, from, from + code[0].length),
        scope: 'next-block',
      }
    })
  })
}

/** The silencers among the fields of an article. */
export function silencersOf(record: ArticleRecord): readonly Silencer[] {
  return (record.get('ignore') ?? []).map((written, place) => {
    const [rule, reason] = typeof written === 'string' ? [written, undefined] : [written.rule, written.reason]
    const where = record.textAt('ignore', place)?.origin.span ?? record.at('ignore')
    return { rule, reason, where, scope: 'article' }
  })
}
