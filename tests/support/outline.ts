/** Article text as lines that a person can read: one line a block, marks of style in brackets, faults at the end. */

import type { Block, ListItem } from '../../src/issue/issue.ts'
import type { Markup } from '../../src/issue/markup.ts'
import type { RichText } from '../../src/rich-text.ts'

/** A text typed one to one at offset 100 of a file. */
export function typedIn(text: string, file = '菜店.md'): RichText {
  const span = { file, from: 100, to: 100 + text.length }
  return {
    text,
    styles: [],
    links: [],
    marks: [],
    origin: { span, pieces: [{ from: 0, to: text.length, at: 100 }] },
  }
}

/** `【strong】`, `〔citation〕`, `↵` for a forced break. */
export function marked(text: RichText): string {
  let shown = ''
  let at = 0
  for (const { from, to, emphasis } of text.styles) {
    const words = text.text.slice(from, to)
    shown += text.text.slice(at, from) + (emphasis === 'strong' ? `【${words}】` : `〔${words}〕`)
    at = to
  }
  return (shown + text.text.slice(at)).replaceAll('\u2028', '↵')
}

export function outline(markup: Markup): readonly string[] {
  const faults = markup.findings.map(finding => `! ${finding.problem} ${finding.params.text}`)
  return [...markup.blocks.flatMap(outlineBlock), ...faults]
}

export function outlineBlock(block: Block): readonly string[] {
  switch (block.kind) {
    case 'paragraph':
      return [marked(block.text)]
    case 'heading':
      return [`${block.rank === 'major' ? '##' : '###'} ${marked(block.text)}`]
    case 'quotation':
      return block.blocks.flatMap(outlineBlock).map(line => `> ${line}`)
    case 'list':
      return block.items.flatMap(outlineItem)
  }
}

function outlineItem({ label, blocks }: ListItem): readonly string[] {
  const [first = '', ...rest] = blocks.flatMap(outlineBlock)
  return [`${label?.text ?? '•'} ${first}`, ...rest.map(line => `  ${line}`)]
}
