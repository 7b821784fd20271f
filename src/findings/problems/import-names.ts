/** What the messages of an import call the things they tell of. */

type Names = Readonly<Record<string, string>>

export const slipsZh: Names = {
  'run-on': '从正文末尾分出',
  label: '“来源：”的写法',
  order: '日期移到编选之后',
  gap: '编选或日期前补空格',
  'date-form': '日期写法',
  'no-marks': '刊名、网站名没有书名号或引号',
  'half-marks': '书名号或引号只打了半个，补全了',
  parted: '断成两行的接上',
}

export const slipsEn: Names = {
  'run-on': 'parted from the end of the text',
  label: 'the form of its label',
  order: 'its date comes behind 编选',
  gap: 'the gap before 编选 or the date',
  'date-form': 'the form of the date',
  'no-marks': 'no marks round the name',
  'half-marks': 'the other half of the marks round the name',
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
  hidden: '设为隐藏的文字',
  reading: '排不了的注音',
  lost: '读 Word 时掉了的文字',
  inserted: '插入的另一份文件里的文字',
  letter: '信末的客套和落款',
  'title-note': '标题上的注释',
  date: '来源行里历法上没有的日期',
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
  hidden: 'words set as hidden',
  reading: 'a reading that cannot be set',
  lost: 'words lost in reading the Word file',
  inserted: 'words of another file inserted here',
  letter: 'the closing of a letter',
  'title-note': 'a note on a title',
  date: 'a date of a source line that no calendar has',
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
  strong: '着重号下面的加粗',
  'merged-cells': '表格里合并的单元格',
  'cell-paragraphs': '单元格里的分段',
  checkbox: '复选框',
  anchor: '文内链接',
  numbering: '自动编号（编号的写法不认识）',
}

export const stylesEn: Names = {
  underline: 'underlining',
  strike: 'striking out',
  script: 'superscript or subscript',
  highlight: 'highlighting',
  caps: 'capitals by style',
  strong: 'bold under emphasis dots',
  'merged-cells': 'merged cells of a table',
  'cell-paragraphs': 'paragraphs within a cell',
  checkbox: 'a checkbox',
  anchor: 'a link within the file',
  numbering: 'numbers that Word gives, in a form that is not known',
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

export const thingsZh: Names = {
  chart: '图表没有收，把图另存成图片再用',
  diagram: 'SmartArt 图没有收，里面的文字另列',
  embedded: '嵌入的对象没有收，只收了它的图片',
  'alternate-file': '插入的另一份文件没有读，把它粘进正文再导入',
  drawing: '画的线条、图形没有收',
  symbol: '符号字体的字符认不出，没有收',
  'picture-lost': '有图片没能收进来（文件里找不到，或在表格里）',
  'picture-kind': '有图片不是 JPEG 或 PNG，另存一份再用',
  'table-form': '表格的结构不合规范，合并的单元格可能放错',
  other: '有一处 Word 自己的写法读不懂，对照原稿看一遍',
}

export const thingsEn: Names = {
  chart: 'a chart was left out; save it as a picture',
  diagram: 'a SmartArt diagram was left out; its words are listed',
  embedded: 'an embedded object was left out, but for its picture',
  'alternate-file': 'another file inserted here was not read; paste its text and import again',
  drawing: 'drawn lines and shapes were left out',
  symbol: 'characters of a symbol font are not known and were left out',
  'picture-lost': 'a picture was not taken: it is missing in the file, or stands in a table',
  'picture-kind': 'a picture is neither JPEG nor PNG; save it as one',
  'table-form': 'a table is not well formed; merged cells may be misplaced',
  other: 'something was not understood; compare with the original',
}
