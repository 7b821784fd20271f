/** The settings of a new publication, with a word on every line of them. Loaded by `issue init` only. */
import { stringify } from 'yaml'

export interface FirstPublication {
  readonly title: string
  readonly organiser: string | undefined
  readonly columns: readonly string[]
  /** Path of the schema file from `publication.yaml`. */
  readonly schema: string
}

const line = (value: object): string => stringify(value, { lineWidth: 0 })

export function firstPublication({ title, organiser, columns, schema }: FirstPublication): string {
  const organised = organiser === undefined ? '# organiser: 主办单位的全称\n' : line({ organiser })
  return `# yaml-language-server: $schema=${schema}
#
# 刊物设置：各期共用、不常变的东西都写在这里。某一期要改，在那一期的 issue.yaml 里写同名的一项即可。
# 行首有“#”的是说明或备用的项目；要用时删去“#”和后面的一个空格。
# 怎样用：每期先运行 issue new 年-月，把文章放进那一期的 articles 文件夹并列入 issue.yaml，
#         再运行 issue check 检查，运行 issue build 生成 PDF。每一项的意思用 issue schema publication 查。

# 刊名，印在封面和书眉；拼音印在封面刊名下面。
${line({ title })}# pinyin: JIANGWAN YUEBAO

# 主办单位，印在封面；几个单位每个一行，行首加“- ”。
${organised}
# 栏目，按排印的先后写；图书栏目排在最后，不进目次。
columns:
${columns.map(column => `  - ${stringify(column, { lineWidth: 0 })}`).join('')}# bookColumn: 悦读

# 来源行里编辑部的叫法；不写就是“《刊名》编辑部”。
# ${line({ editor: `《${title}》编辑部` })}
# 常用来源：报刊（periodical）印书名号，网站和单位（site）印引号；alias 是同一家的别种写法。
# sources:
#   - { name: 江湾日报, kind: periodical, alias: [江湾日报网] }
#   - { name: 江湾发布, kind: site }

# 印在封底的联系方式；邮编加引号。
# contact:
#   address: 江湾路 1 号
#   postcode: "200000"
#   phone: 021-00000000

# 骑马钉要四页一帖：warn 只提醒，pad 自动补备忘页，off 不管。
layout:
  pages: { multipleOf: 4, fill: warn }
`
}
