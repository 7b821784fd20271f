/** What the messages of an import call the things they tell of. */

type Names = Readonly<Record<string, string>>

export const slipsZh: Names = {
  'run-on': '从正文末尾分出',
  label: '“来源：”的写法',
  gap: '编选或日期前补空格',
  'date-form': '日期写法',
  'no-marks': '刊名、网站名没有书名号或引号',
  parted: '断成两行的接上',
}

export const slipsEn: Names = {
  'run-on': 'parted from the end of the text',
  label: 'the form of its label',
  gap: 'the gap before 编选 or the date',
  'date-form': 'the form of the date',
  'no-marks': 'no marks round the name',
  parted: 'two lines joined',
}

export const leftZh: Names = {
  cover: '封面文字',
  'contents-head': '目次的题头',
  'running-head': '书眉',
  folio: '页码',
  contact: '封底联系方式',
  'book-line': '悦读栏里不成一本书的文字',
  header: 'Word 页眉',
  footer: 'Word 页脚',
  comment: 'Word 批注',
  deleted: '修订中删去的文字',
  formula: '公式',
  shape: '图形里的文字',
  rule: '分隔线',
  unplaced: '不属于任何文章的文字',
}

export const leftEn: Names = {
  cover: 'words of the cover',
  'contents-head': 'a head of the contents list',
  'running-head': 'a running head',
  folio: 'a folio',
  contact: 'the contact block of the back page',
  'book-line': 'words of the book column that are no book',
  header: 'a Word header',
  footer: 'a Word footer',
  comment: 'a Word comment',
  deleted: 'words deleted in a tracked change',
  formula: 'a formula',
  shape: 'words in a shape',
  rule: 'a line of signs',
  unplaced: 'words that belong to no article',
}

export const stylesZh: Names = {
  underline: '下划线',
  strike: '删除线',
  script: '上标或下标',
  highlight: '突出显示',
  caps: '大写字母样式',
  'merged-cells': '表格里合并的单元格',
  'cell-paragraphs': '单元格里的分段',
  checkbox: '复选框',
  anchor: '文内链接',
  numbering: '标题的自动编号',
}

export const stylesEn: Names = {
  underline: 'underlining',
  strike: 'striking out',
  script: 'superscript or subscript',
  highlight: 'highlighting',
  caps: 'capitals by style',
  'merged-cells': 'merged cells of a table',
  'cell-paragraphs': 'paragraphs within a cell',
  checkbox: 'a checkbox',
  anchor: 'a link within the file',
  numbering: 'numbers that Word gives to headings',
}

export const keptZh: Names = { table: '表格', picture: '图片', note: '注释' }
export const keptEn: Names = { table: 'a table', picture: 'a picture', note: 'a note' }

export const partingsZh: Names = {
  'by-indent': '段首空格',
  'by-blank-line': '空行',
  'by-length': '行的长短（一行写满、句子也恰好完了的，当作一段完了）',
}

export const partingsEn: Names = {
  'by-indent': 'their indents',
  'by-blank-line': 'blank lines',
  'by-length': 'the lengths of lines (a full line that ends its sentence ends its paragraph)',
}
