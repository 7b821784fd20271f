/** What stands in the text of an article and cannot be set (A009, exit 4). */
import type { Params } from '../finding.ts'
import { defineProblems } from '../problem.ts'

export const markupProblems = defineProblems({
  'too-many-signs': {
    code: 'A009',
    severity: 'error',
    message: {
      zh: p => `一段里的星号、方括号多得不像文章：“${p.text}”`,
      en: p => `more stars and brackets in one paragraph than any text has: “${p.text}”`,
    },
    mend: {
      zh: () => '看看是不是粘进了别的东西；要分段就空一行。',
      en: () => 'See whether something else was pasted in; divide the paragraph.',
    },
  },
  'quoted-too-deep': {
    code: 'A009',
    severity: 'error',
    message: {
      zh: p => `引文或列表套得太深：“${p.text}”`,
      en: p => `quotations or lists nested too deep: “${p.text}”`,
    },
    mend: {
      zh: () => '删去行首多余的 > 或列表号。',
      en: () => 'Take out the surplus signs at the head of the line.',
    },
  },
  'raw-html': {
    code: 'A009',
    severity: 'error',
    message: {
      zh: p => `正文里不能写 HTML：“${p.text}”`,
      en: p => `the text holds raw HTML: “${p.text}”`,
    },
    mend: {
      zh: () => '删去标签；加粗写 **……**，换行在行末写 \\，尖括号本身写 \\<。',
      en: () =>
        'Take the tag out; write **…** for bold, \\ at the end of a line for a break, \\< for a bracket.',
    },
  },
  'table-in-text': {
    code: 'A009',
    severity: 'error',
    message: {
      zh: p => `正文里的表格现在还排不了：“${p.text}”`,
      en: p => `a table in the text cannot be set yet: “${p.text}”`,
    },
    mend: { zh: () => '改写成段落或列表。', en: () => 'Write it as paragraphs or as a list.' },
  },
  'picture-in-text': {
    code: 'A009',
    severity: 'error',
    message: {
      zh: p => `正文里的图片现在还排不了：“${p.text}”`,
      en: p => `a picture in the text cannot be set yet: “${p.text}”`,
    },
    mend: { zh: () => '删去这张图。', en: () => 'Take the picture out.' },
  },
  'note-in-text': {
    code: 'A009',
    severity: 'error',
    message: {
      zh: p => `注释现在还排不了：“${p.text}”`,
      en: p => `a note cannot be set yet: “${p.text}”`,
    },
    mend: { zh: () => '把注释写进正文，或删去。', en: () => 'Work the note into the text, or take it out.' },
  },
  'code-in-text': {
    code: 'A009',
    severity: 'error',
    message: {
      zh: p => `代码块现在还排不了：“${p.text}”`,
      en: p => `a block of code cannot be set yet: “${p.text}”`,
    },
    mend: {
      zh: () => '如果本来是一段正文，删去段首的空格（段首空四格会被当成代码）；否则改写成段落。',
      en: () => 'A paragraph typed with four spaces before it is read as code: take the spaces out.',
    },
  },
  'rule-in-text': {
    code: 'A009',
    severity: 'error',
    message: {
      zh: p => `正文里的分隔线“${p.text}”现在还排不了`,
      en: p => `a rule across the text, “${p.text}”, cannot be set yet`,
    },
    mend: {
      zh: () => '删去这一行，或改成“## 小标题”。',
      en: () => 'Take the line out, or write a heading, “## …”.',
    },
  },
  'lines-joined': {
    code: 'A009',
    severity: 'warning',
    message: {
      zh: p => `这一行与下一行之间没有空行，会排成同一段：“${p.text}”`,
      en: p => `no blank line follows this one; it is set as one paragraph with the next: “${p.text}”`,
    },
    mend: { zh: () => '要分段就在两行之间空一行。', en: () => 'Leave a blank line between paragraphs.' },
  },
  'list-joined': {
    code: 'A009',
    severity: 'warning',
    message: {
      zh: p => `这一行像是列表的一条，却会接在上一行后面，排成同一段：“${p.text}”`,
      en: p =>
        `this line looks like an item of a list, but is set as one paragraph with the line above: “${p.text}”`,
    },
    mend: { zh: p => listWays(p).zh, en: p => listWays(p).en },
  },
  'wide-signs': {
    code: 'A009',
    severity: 'warning',
    message: {
      zh: p => `全角的＃、＞、＊不是标记，会照原样印出来：“${p.text}”`,
      en: p => `full-width ＃, ＞ and ＊ are no markup and are printed as they stand: “${p.text}”`,
    },
    mend: {
      zh: () => '换成半角：小标题写“## ”，引文写“> ”，加粗写 **……**。',
      en: () => 'Write them half-width: “## ” for a heading, “> ” for a quotation, **…** for bold.',
    },
  },
  'bold-not-closed': {
    code: 'A009',
    severity: 'warning',
    message: {
      zh: p => `加粗的 ** 没有成对，会照原样印出来：“${p.text}”`,
      en: p => `a ** has no partner and is printed as it stands: “${p.text}”`,
    },
    mend: {
      zh: () => '写成 **加粗的字**：两头各一对星号，里侧不留空格。',
      en: () => 'Write **bold words**: two stars at either end, no space inside.',
    },
  },
  'heading-without-space': {
    code: 'A009',
    severity: 'warning',
    message: {
      zh: p => `井号后没有空格，不会成为小标题：“${p.text}”`,
      en: p => `no space after the number signs; this is no heading: “${p.text}”`,
    },
    mend: { zh: () => '在 ## 后加一个空格。', en: () => 'Put a space after ##.' },
  },
  'link-title': {
    code: 'A009',
    severity: 'warning',
    message: {
      zh: p => `链接里的说明文字印不出来：“${p.text}”`,
      en: p => `the title of a link is not printed: “${p.text}”`,
    },
    mend: { zh: () => '要印的话写进正文，不要则删去。', en: () => 'Write it into the text, or take it out.' },
  },
  'link-definition': {
    code: 'A009',
    severity: 'error',
    message: {
      zh: p => `链接定义不印在纸上：“${p.text}”`,
      en: p => `a link definition is not printed: “${p.text}”`,
    },
    mend: { zh: () => '链接直接写成 [文字](网址)。', en: () => 'Write the link in place, [words](address).' },
  },
  'stray-title': {
    code: 'A009',
    severity: 'error',
    message: {
      zh: p => `一级标题“${p.text}”不在正文开头`,
      en: p => `the heading “${p.text}” is not at the head of the text`,
    },
    mend: {
      zh: () => '文中的小标题写 ##；若它就是文章标题，移到正文最前。',
      en: () => 'Write ## for a heading in the text; the title of the article goes to the very head.',
    },
  },
  'deep-heading': {
    code: 'A009',
    severity: 'error',
    message: {
      zh: p => `小标题只有 ## 和 ### 两级：“${p.text}”`,
      en: p => `headings have two ranks, ## and ###: “${p.text}”`,
    },
    mend: { zh: () => '改成 ###。', en: () => 'Write ###.' },
  },
  'list-item-empty': {
    code: 'A009',
    severity: 'error',
    message: {
      zh: p => `列表里有一条没有内容：“${p.text}”`,
      en: p => `an item of a list has no text: “${p.text}”`,
    },
    mend: {
      zh: () => '在后面补上文字，或删去这一行。',
      en: () => 'Write its text behind it, or take the line out.',
    },
  },
  'article-empty': {
    code: 'A009',
    severity: 'error',
    message: {
      zh: p => `文章“${p.title}”没有正文`,
      en: p => `the article “${p.title}” has no text`,
    },
    mend: {
      zh: () => '写上正文，或把它从 sections 里删去。',
      en: () => 'Write its text, or take it out of sections.',
    },
  },
  'title-twice': {
    code: 'A009',
    severity: 'error',
    message: {
      zh: p => `标题写了两处：title 是“${p.title}”，正文开头又有“# ${p.heading}”`,
      en: p => `two titles: title says “${p.title}”, and the text begins with “# ${p.heading}”`,
    },
    mend: {
      zh: () => '删去其中一处；若是文中的小标题，写 ##。',
      en: () => 'Take one of them out; write ## for a heading in the text.',
    },
  },
})

/** How lines become a list, or paragraphs of their own. */
function listWays({ way }: Params): { readonly zh: string; readonly en: string } {
  switch (way) {
    case 'space':
      return {
        zh: '编号的点后空一格就成列表，如“1. ”；或在两行之间空一行。',
        en: 'Put a space behind the number, “1. ”, and it is a list; or leave a blank line between.',
      }
    case 'dash':
      return {
        zh: '行首写“- ”（半角减号加一个空格）就成列表，“- （1）”也可以；或在两行之间空一行。',
        en: 'Begin the line with “- ”, a hyphen and a space (“- （1）” too), and it is a list; or leave a blank line between.',
      }
    default:
      return {
        zh: '在两行之间空一行，各成一段；或写成“1. ”，点后空一格，每行一条。',
        en: 'Leave a blank line between; or number them “1. ”, with a space, an item a line.',
      }
  }
}
