/** A job sheet in words, as sections of labelled rows: what a printer reads first stands first. */

import type { FileTold } from './file-told.ts'
import type { JobSheet, PaperTold, PressTold } from './job-sheet.ts'
import { plateName, ranges } from './plate-words.ts'

export interface SheetSection {
  readonly heading: string
  readonly rows: readonly SheetRow[]
}

export interface SheetRow {
  readonly label: string
  readonly value: string
}

export const sectionsOf = (sheet: JobSheet): readonly SheetSection[] =>
  [
    { heading: '印件', rows: jobRows(sheet) },
    ...sheet.files.map(fileSection),
    { heading: '字体', rows: [row('所用字体', facesOf(sheet))] },
    { heading: '联系', rows: contactRows(sheet) },
    { heading: `印前检查${countWords(sheet)}`, rows: findingRows(sheet) },
  ].filter(({ rows }) => rows.length > 0)

const row = (label: string, value: string): SheetRow => ({ label, value })

const bindings = { saddle: '骑马钉', perfect: '胶装' } as const

function jobRows({ trim, bleed, pages, press }: JobSheet): readonly SheetRow[] {
  const size = row('成品尺寸', `${trim.width} × ${trim.height} mm，出血 ${bleed} mm`)
  if (press === null) return [size, row('页数', `${pages} 页`)]
  return [
    size,
    row('页数', `${pages} 页（含封面），${bindings[press.binding]}${spineWords(press)}`),
    row('用纸', `封面 ${paperWords(press.papers.cover)}；内文 ${paperWords(press.papers.inside)}`),
    row('印数', press.quantity === null ? '另行约定' : `${press.quantity} 册`),
    row('印刷条件', `${press.standard}，${press.condition}；总墨量不过 ${press.totalInk} %`),
    row('交付', `第 ${press.delivery} 次`),
  ]
}

const spineWords = ({ spine }: PressTold): string =>
  spine === null || spine === 0 ? '' : `，书脊 ${spine} mm`

const finishes: Readonly<Record<string, string>> = { gloss: '光面', matt: '哑面', uncoated: '不涂布' }

function paperWords({ name, weight, finish }: PaperTold): string {
  const parts = [name, weight === null ? null : `${weight} g/m²`, finish === null ? null : finishes[finish]]
  const words = parts.filter(part => part)
  return words.length === 0 ? '另行约定' : words.join(' ')
}

const roles: Readonly<Record<string, string>> = {
  cover: '封面（展开）',
  inside: '内文（单页）',
  whole: '全书（单页）',
}

function fileSection(file: FileTold): SheetSection {
  const { edition, role, name, pages, trim, bytes, standard, sha256 } = file
  const kind = edition === 'screen' ? '阅读版' : (roles[role ?? ''] ?? '付印版')
  const size = trim === null ? '' : `，${trim.width} × ${trim.height} mm`
  return {
    heading: kind,
    rows: [
      row('文件名', name),
      row('内容', `${pages} 页${size}，${grouped(bytes)} 字节，${standard}`),
      ...(edition === 'press' ? inkRows(file) : []),
      ...pictureRows(file),
      row('sha256', sha256),
    ],
  }
}

function inkRows({ plates, blackOnly, pages, profile }: FileTold): readonly SheetRow[] {
  const black =
    blackOnly.length === 0
      ? '没有单黑页'
      : blackOnly.length === pages
        ? '各页都是单黑'
        : `单黑页 ${blackOnly.length} 页：第 ${ranges(blackOnly)} 页`
  const inks = row('色版', `${plates.map(plateName).join('、') || '无'}；${black}`)
  if (profile === null) return [inks]
  const { identifier, name, sha256 } = profile
  return [inks, row('输出特性', `${identifier}，${name}，sha256 ${sha256.slice(0, 16)}…`)]
}

function pictureRows({ pictures }: FileTold): readonly SheetRow[] {
  if (pictures.length === 0) return []
  const least = Math.min(...pictures.map(({ ppi }) => ppi))
  const colours = [...new Set(pictures.map(({ colour }) => colour.replace('Device', '')))].join('、')
  return [row('图片', `${pictures.length} 幅，${colours}，最低 ${least} ppi`)]
}

/** Subset tags say nothing to a reader. */
function facesOf({ files, faces }: JobSheet): string {
  const embedded = files.flatMap(({ fonts }) => fonts.map(name => name.replace(/^[A-Z]{6}\+/, '')))
  const versions = new Map(faces.map(({ name, version }) => [name, version]))
  return [...new Set(embedded)]
    .sort()
    .map(name => [name, versions.get(name)].filter(part => part).join(' '))
    .join('、')
}

function contactRows({ contacts, press }: JobSheet): readonly SheetRow[] {
  const own = contacts.map(({ label, value }) => (label === '' ? value : `${label} ${value}`)).join('；')
  return [
    ...(press === null || press.contact === null ? [] : [row('联系人', press.contact)]),
    ...(own === '' ? [] : [row('编辑部', own)]),
  ]
}

const severities: Readonly<Record<string, string>> = { error: '错误', warning: '警告', hint: '提示' }

/** More do not go on the page. */
const mostFindings = 6

function findingRows({ findings }: JobSheet): readonly SheetRow[] {
  if (findings.length === 0) return [row('结果', '各条规则都通过，没有发现问题')]
  return findings
    .slice(0, mostFindings)
    .map(({ code, severity, message }) => row(`${severities[severity] ?? severity} ${code}`, message))
}

/** Not all of them may be on the page. */
const countWords = ({ findings }: JobSheet): string =>
  findings.length === 0 ? '' : `（共 ${findings.length} 条，全文见同名的 .json）`

const grouped = (bytes: number): string => String(bytes).replace(/\B(?=(\d{3})+$)/g, ' ')
