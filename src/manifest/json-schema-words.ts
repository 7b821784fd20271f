/**
 * What every key of the manifest is called and does, for the person who types it: titles and descriptions of the JSON
 * Schema. They stand beside the schema and not in it, so that a build does not load them; a test holds the two together.
 */

/** The words of one key, and of the keys inside it (through lists, alternatives and names chosen by the editor). */
export interface FieldWords {
  readonly title: string
  readonly description: string
  readonly fields?: Fields
}

export type Fields = Readonly<Record<string, FieldWords>>

const field = (title: string, description: string, fields?: Fields): FieldWords =>
  fields === undefined ? { title, description } : { title, description, fields }

const silencer: Fields = {
  rule: field('规则', '规则的代号，如 T101；全部代号用 issue explain 查。'),
  reason: field('理由', '为什么这一处不算问题，如“原文如此”。'),
}

export const articleWords: Fields = {
  title: field('标题', '文章标题。不写就用正文开头的“# 标题”。含半角冒号加空格时整句加引号。'),
  subtitle: field('副题', '排在标题下面。'),
  author: field('作者', '署名，排在标题下面。'),
  note: field('编者按', '排在文章正文之前。'),
  source: field('来源', '报刊、网站或单位的名称，可以写几个；书名号、引号由程序加。不写就是编辑部自采。'),
  sourceKind: field(
    '来源的种类',
    'periodical 报刊（印书名号），site 网站、单位（印引号），book 图书（印书名号），none 不加。不写就查 sources。',
  ),
  compiler: field('编选', '编选者的名称；有外来源时默认是编辑部。写 false 就不印。'),
  date: field('日期', '如 2023-02-16，也可写 2023年2月16日；印在来源行里。'),
  toc: field('进目次', 'true 进，false 不进；写一句短题，目次里就用这个短题。'),
  group: field('分组', '同组的文章应排在一起，如“本市”“各地”。'),
  id: field('代号', '字母、数字和“-”，全期不重复；默认用文件名。'),
  figures: field('图片', '现在还排不了，先不要写。'),
  ignore: field('不查的规则', '这一篇不查哪些规则：写代号，或写 { rule: 代号, reason: 理由 }。', silencer),
  pageBreakBefore: field('另起一页', 'true：这一篇从新的一页开始。'),
  keepTogether: field('不拆页', 'true：尽量把这一篇排在同一页里。'),
}

const articleEntry: Fields = {
  ...articleWords,
  file: field('文章文件', '相对于 issue.yaml 的路径，如 articles/01.md。与 body 只写一个。'),
  body: field('正文', '短消息可以直接写在这里，用“|”起头，段间空一行。与 file 只写一个。'),
}

const selection =
  'auto 一栏里有标了 toc 的就只收标了的，否则全收；marked 只收标了的；all 全收；first 收最前几篇。'

const picture: Fields = {
  file: field('图片文件', 'JPEG 或 PNG，路径相对于本文件。'),
  alt: field('图里是什么', '一句话，供听读的人。'),
  focus: field('保住哪一边', '裁切时保住的部分：centre 中间，top 上，bottom 下，left 左，right 右。'),
}

const paper: Fields = {
  name: field('纸名', '如 铜版纸、双胶纸。'),
  weight: field('克重', '每平方米克数，只写数字。'),
  caliper: field('厚度', '一张的厚度，如 0.11mm；印厂量过的比照克重推算的准。'),
  finish: field('表面', 'uncoated 无涂布，matt 哑光，gloss 光面。'),
}

const pressWords: Fields = {
  name: field('文件名开头', '字母、数字和“-”；付印文件的名字以它开头。'),
  standard: field('标准', 'PDF/X-4，或老式设备用的 PDF/X-1a。'),
  binding: field('装订', 'saddle 骑马钉，perfect 胶装。'),
  files: field('文件', 'one 一个文件；separate 封面和内文分开。'),
  delivery: field('第几次交付', '文件名里的 v1、v2。'),
  quantity: field('印数', '只写数字。'),
  marks: field('裁切标记', 'true：印裁切线、套印标记和说明行。'),
  slug: field('说明行的话', '加在裁切标记旁说明行里的话。'),
  profile: field('印刷特性文件', '印厂给的 ICC 文件；不写就用自带的。'),
  identifier: field('印刷条件代号', '印厂给的代号，如 FOGRA39。'),
  registry: field('登记处', '印刷条件登记在哪里的网址。'),
  condition: field('印刷条件说明', '一句话说明用什么纸、怎样印。'),
  maxTotalInk: field('总墨量上限', '百分数，只写数字，如 300。'),
  inks: field('专色', '套红等用专色印时写在这里。', {
    accent: field('套色', '栏目名、刊头等用的颜色。', {
      spot: field('专色名', '如 PANTONE 187 C，用半角字母数字。'),
      cmyk: field('近似的四色', '屏幕和打样用的 C M Y K，如 0 100 80 10。'),
    }),
  }),
  paper: field('用纸', '算书脊和爬移要用。', {
    cover: field('封面用纸', '封面的纸。', paper),
    inside: field('内文用纸', '内文的纸。', paper),
  }),
  spine: field('书脊厚度', '印厂量过的写在这里，如 4.2mm；不写就照用纸算。'),
  contact: field('联系人', '印厂有疑问时找谁。'),
}

const houseWords: Fields = {
  title: field('刊名', '印在封面和书眉。'),
  shortTitle: field('简称', '书眉等窄处用的刊名。'),
  pinyin: field('刊名拼音', '印在封面刊名下面，用大写字母。'),
  frequency: field('刊期', '目前只有 monthly，月刊。'),
  organiser: field('主办单位', '印在封面；几个单位每个一行，行首加“- ”。'),
  columns: field('栏目', '全部栏目名，按排印的先后写。'),
  bookColumn: field('图书栏目', '荐书一栏的名称，排在各栏之后，不进目次。'),
  columnLabel: field('栏目名的写法', '{name} 代表栏目名；写“【{name}】”就连方头括号一起印。'),
  editor: field('编辑部', '自采文章的来源，如《江湾月报》编辑部；默认是《刊名》编辑部。'),
  sourceLine: field('来源行的写法', '花括号里的由程序填：{editor} {source} {compiler} {date}。', {
    own: field('自采', '默认“来源：{editor} {date}”。'),
    outside: field('外来', '默认“来源：{source} 编选：{compiler} {date}”。'),
    date: field('日期', '默认“YYYY 年 MM 月 DD 日”；M、D 各写一个就不补零。'),
  }),
  sources: field('常用来源', '一个名字只认一种写法；在这里登记，文章里就不必写 sourceKind。', {
    name: field('名称', '报刊、网站或单位的名称，不带书名号和引号。'),
    kind: field('种类', 'periodical 报刊，site 网站、单位，book 图书，none 不加括号引号。'),
    alias: field('别名', '同一家的别种写法，印出来一律用名称。'),
  }),
  contact: field('联系方式', '印在封底。', {
    address: field('地址', '编辑部地址。'),
    unit: field('单位', '编辑部所在的单位。'),
    postcode: field('邮编', '加引号写，如 "200000"。'),
    phone: field('电话', '如 021-00000000。'),
    email: field('邮箱', '电子邮箱。'),
    web: field('网址', '网站地址。'),
  }),
  theme: field('版式', '版面设计里任何一个值都可以改，按名称一层一层写；不写的照原设计。'),
  fonts: field(
    '字体',
    '角色: 字体文件。角色有 text、title、strong、heading、citation 等，路径相对于本文件。',
    {
      file: field('字体文件', 'TTF、OTF 或 TTC 文件的路径。'),
      face: field('字体名', 'TTC 里有几个字体时，写要用的那一个。'),
    },
  ),
  cover: field('封面', '封面上的图片、题语和目次。', {
    image: field('封面图', '图片文件；或写 file、alt 和 focus。', picture),
    motto: field('题语', '印在封面的一句话。'),
    toc: field('封面目次', 'true 目次排在封面；false 另起一页。'),
  }),
  toc: field('目次', '封面目次怎么排、收哪些。', {
    heading: field('目次的题名', '默认“目次”。'),
    select: field('收哪些', selection),
    limit: field('全刊上限', '最多收多少条；超过是错误。'),
    books: field('收图书', '荐书一栏是否列入；现在还排不了。'),
  }),
  imprint: field('编印说明', '内部资料要印的各项，印在封底。', {
    kind: field('种类', 'none 不印；internal 内部资料（要写 permit）；serial 期刊。'),
    permit: field('准印证号', 'kind: internal 时必填，写完整。'),
    unit: field('编印单位', '负责编印的单位。'),
    recipients: field('发送对象', '发给哪些单位和个人。'),
    copies: field('印数', '只写数字。'),
    printer: field('印刷单位', '印厂的名称。'),
    printed: field('印刷日期', '如 2023-02-27。'),
    staff: field('人员', '职务: 姓名；几个人写成 [甲, 乙]。'),
  }),
  layout: field('排版', '出血、分栏和页数。', {
    bleed: field('出血', '如 3mm。'),
    columns: field('分栏', '1 通栏，2 双栏；默认 1。'),
    pages: field('页数', '页数怎么凑。', {
      multipleOf: field('几的倍数', '骑马钉是 4，默认 4。'),
      fill: field('不够时', 'warn 只提醒；pad 在封底前补备忘页，blank 补白页；off 不管。'),
      fit: field('凑页', 'true：稍稍改动排法，让页数凑成倍数。'),
    }),
  }),
  press: field('付印', '同印厂商定的各项；写了这一块，build 默认连付印版一起写。', pressWords),
  check: field('检查', '哪些规则查、查到什么程度。', {
    dateWindow: field('日期范围', '文章日期可以比本月早几天、晚几天。', {
      before: field('早几天', '默认 0。'),
      after: field('晚几天', '默认 0。'),
    }),
    requireDate: field('必须有日期', 'false：文章可以不写日期。'),
    rules: field('规则的轻重', '代号: off 不查，hint 提示，warning 警告，error 错误。'),
    ignore: field('不算问题的', '某条规则在某一篇不算问题，写明理由。', {
      ...silencer,
      article: field('文章', '文章的代号；不写就是全期。'),
    }),
    terms: field('统一用语', '同一个单位或事物只用一个名称。', {
      use: field('用', '统一用的名称。'),
      not: field('不用', '不该出现的写法，可以写几个。'),
    }),
  }),
}

export const publicationWords: Fields = houseWords

export const issueWords: Fields = {
  ...houseWords,
  issue: field('年月', '必填，如 2023-02。'),
  number: field('期号', '本年第几期；默认取月份。'),
  total: field('总期数', '创刊以来第几期；不写就不印。'),
  date: field('出版日期', '如 2023-02-28；默认当月最后一天。'),
  subtitle: field('本期副题', '印在封面，如“春季特辑”。'),
  sections: field('各栏文章', '栏目名: 文章列表。列表里的先后就是排印的先后；空栏写 []。', {
    ...articleEntry,
    articles: field('文章', '每篇一行，行首加“- ”：写文件名，或写 file、title 等项目。', articleEntry),
    toc: field('目次', '文章的 toc 写 true、false 或短题；栏目的 toc 写 select、limit。', {
      select: field('收哪些', selection),
      limit: field('本栏上限', '本栏最多收几条。'),
    }),
    order: field('先后', 'manifest 照清单；date 照日期；file 照文件名。'),
    newPage: field('另起一页', 'true 本栏另起一页，false 接着排；不写则短栏接排。'),
    style: field('体裁', 'news 消息；essay 文章。'),
  }),
  books: field('荐书', '图书栏目的书，每本一项。', {
    title: field('书名', '不带书名号。'),
    author: field('作者', '可以写几个。'),
    publisher: field('出版社', '出版社的名称。'),
    year: field('出版年', '四位数字。'),
    isbn: field('书号', '国际标准书号（ISBN）。'),
    cover: field('书影', '封面图片的文件；或写 file、alt 和 focus。', picture),
    intro: field('内容简介', '用“|”起头，段间空一行。'),
  }),
}
