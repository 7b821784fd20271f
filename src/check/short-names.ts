/** T115: a short name in 《》 that was never declared. */

import type { Finding } from '../findings/finding.ts'
import { matchesOf } from './matches.ts'
import type { ArticleText } from './number-text.ts'
import { foundIn, inArticles, type Rule } from './rule.ts'

const named = /《([^《》]{2,60})》/g

/** What documents are called when their whole name is left out. */
const kinds = new Set(
  (
    '报告 意见 办法 通知 规定 方案 规划 纲要 条例 公告 指南 计划 标准 规范 决定 通告 白皮书 蓝皮书 手册 协定 倡议 细则 措施 清单 ' +
    '目录 公报 章程 指引 指导意见 实施意见 实施方案 行动计划 行动方案 征求意见稿 实施细则 管理办法 若干措施 工作方案'
  ).split(' '),
)

const longestShort = 10

function undeclared(article: ArticleText): readonly Finding[] {
  const seen: string[] = []
  const told = new Set<string>()
  const findings: Finding[] = []
  for (const passage of article.passages)
    for (const { 0: whole, 1: name = '', index } of matchesOf(named, passage.text)) {
      const isShort = name.length <= longestShort && seen.some(longer => isShortFor(name, longer))
      if (isShort && !told.has(name) && !isDeclared(article, name)) {
        findings.push(foundIn(passage, 'short-name', [index, index + whole.length], { name: whole }))
        told.add(name)
      }
      seen.push(name)
    }
  return findings
}

/**
 * 《使用手册》 for 《渡口使用手册》, 《渡口规划》 for 《渡口规划（2023—2025）》; 《报告》 for a report of any name. Only documents are
 * called by a part of their name: 《老街》 and 《老街旧事》, 《日报》 and 《江湾日报》 are two.
 */
const isShortFor = (name: string, longer: string): boolean =>
  longer.length > name.length + 1 &&
  (kinds.has(name) || (endsInKind(name) && (longer.endsWith(name) || longer.startsWith(`${name}（`))))

const endsInKind = (name: string): boolean => [...kinds].some(kind => name.endsWith(kind))

const isDeclared = (article: ArticleText, name: string): boolean => {
  const words = `${article.title.text}\n${article.words()}`
  const place = words.search(new RegExp(`(?:简称|下称|称为|统称)[^，。；]{0,12}[《“]${escaped(name)}[》”]`))
  return place >= 0
}

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')

export const shortNames: Rule = {
  doc: {
    code: 'T115',
    what: { zh: '书名号里的简称没有交代过', en: 'A short name in 《》 that was not declared' },
    why: {
      zh: '第一次用全称时要写“（以下简称《……》）”，读者才知道简称指哪一份文件。',
      en: 'The reader must be told once which document the short name stands for.',
    },
    wrong: '镇里印发《江湾渡口夜航管理办法》。《办法》提出，末班船延到十点。',
    right: '镇里印发《江湾渡口夜航管理办法》（以下简称《办法》）。《办法》提出，末班船延到十点。',
    spared: {
      zh: '前面没有出现过全称的书名不报；不是文件的书名（《老街旧事》以后的《老街》）是两本书，不报；一篇只报一次。',
      en: 'Names without a longer one before them, and titles of no documents, are spared; each is told once an article.',
    },
  },
  find: inArticles(undeclared, /《/),
}
