/**
 * What of finished pages only a press minds (R codes, exit 1). A code has the number of its row in the table of
 * `docs/decisions/0013-press-edition.md`.
 */
import type { Params } from '../finding.ts'
import { defineProblems } from '../problem.ts'

const edgesZh: Readonly<Record<string, string>> = {
  top: '上边',
  bottom: '下边',
  outer: '切口',
  spine: '订口',
}
const edgeZh = (p: Params): string => edgesZh[String(p.edge)] ?? ''
const edgeEn = (p: Params): string => (p.edge === 'outer' ? 'fore-edge' : String(p.edge))

const alsoZh = (p: Params): string => (Number(p.count) > 1 ? `，这样的共 ${p.count} 处` : '')
const alsoEn = (p: Params): string => (Number(p.count) > 1 ? `; ${p.count} places in all` : '')

const typeZh: Readonly<Record<string, string>> = {
  sans: '的字',
  serif: '的宋体',
  reversed: '的反白字',
}
const typeEn: Readonly<Record<string, string>> = {
  sans: 'type',
  serif: 'type with serifs',
  reversed: 'white type',
}

export const pressProblems = defineProblems({
  'press-bleed': {
    code: 'R002',
    severity: 'error',
    message: {
      zh: p => `出血只有 ${p.bleed}mm，付印至少要 3mm`,
      en: p => `the bleed is ${p.bleed}mm; a press needs 3mm at least`,
    },
    mend: { zh: () => '写 layout: { bleed: 3mm }。', en: () => 'Write layout: { bleed: 3mm }.' },
  },
  'press-area-short': {
    code: 'R002',
    severity: 'error',
    message: {
      zh: p => `有色块到了成品边，却只伸出 ${p.reach}mm，没有到出血边`,
      en: p => `an area reaches the trim but only ${p.reach}mm beyond it, short of the bleed`,
    },
    mend: {
      zh: () => '让它伸到出血边，或退到成品边以内。',
      en: () => 'Let it run to the edge of the bleed, or stay within the trim.',
    },
  },
  'press-text-at-trim': {
    code: 'R003',
    severity: 'error',
    message: {
      zh: p => `离${edgeZh(p)}只有 ${p.distance}mm，不到 ${p.least}mm，会被裁掉：“${p.text}”${alsoZh(p)}`,
      en: p =>
        `${p.distance}mm from the ${edgeEn(p)}, under ${p.least}mm, may be cut: “${p.text}”${alsoEn(p)}`,
    },
    mend: { zh: () => '把这些字往里移。', en: () => 'Move the text inwards.' },
  },
  'press-text-near-trim': {
    code: 'R003',
    severity: 'warning',
    message: {
      zh: p => `离${edgeZh(p)}只有 ${p.distance}mm，宜留 ${p.least}mm：“${p.text}”${alsoZh(p)}`,
      en: p => `${p.distance}mm from the ${edgeEn(p)}, where ${p.least}mm are safe: “${p.text}”${alsoEn(p)}`,
    },
    mend: { zh: () => '把这些字往里移。', en: () => 'Move the text inwards.' },
  },
  'press-text-near-spine': {
    code: 'R003',
    severity: 'warning',
    message: {
      zh: p => `离订口只有 ${p.distance}mm，装订后看不全，宜留 ${p.least}mm：“${p.text}”${alsoZh(p)}`,
      en: p =>
        `${p.distance}mm from the spine, where the binding hides ${p.least}mm: “${p.text}”${alsoEn(p)}`,
    },
    mend: { zh: () => '加大 theme.margin.inner。', en: () => 'Raise theme.margin.inner.' },
  },
  'press-text-in-glue': {
    code: 'R019',
    severity: 'error',
    message: {
      zh: p => `封二、封三离书脊 ${p.least}mm 以内要上胶，不能有字：“${p.text}”${alsoZh(p)}`,
      en: p => `the inside of the cover is glued within ${p.least}mm of the spine: “${p.text}”${alsoEn(p)}`,
    },
    mend: { zh: () => '加大 theme.margin.inner。', en: () => 'Raise theme.margin.inner.' },
  },
  'press-text-inks': {
    code: 'R007',
    severity: 'error',
    message: {
      zh: p => `正文用了 ${p.plates} 几块版，付印的黑字只能用黑版`,
      en: p =>
        `the text is printed from several plates (${p.plates}); black text takes the black plate alone`,
    },
    mend: {
      zh: () => '写 theme: { ink: { text: { cmyk: 0 0 0 100 } } }。',
      en: () => 'Write theme: { ink: { text: { cmyk: 0 0 0 100 } } }.',
    },
  },
  'press-total-ink': {
    code: 'R011',
    severity: 'warning',
    message: {
      zh: p => `颜色 ${p.ink} 总墨量 ${p.total}%，超过 ${p.most}%`,
      en: p => `the colour ${p.ink} has ${p.total}% of ink in all, over ${p.most}%`,
    },
    mend: { zh: () => '减淡这个颜色。', en: () => 'Make the colour lighter.' },
  },
  'press-total-ink-refused': {
    code: 'R011',
    severity: 'error',
    message: {
      zh: p => `颜色 ${p.ink} 总墨量 ${p.total}%，超过 ${p.most}% 太多，纸张吃不住`,
      en: p => `the colour ${p.ink} has ${p.total}% of ink in all, more than the paper takes (${p.most}%)`,
    },
    mend: { zh: () => '减淡这个颜色。', en: () => 'Make the colour lighter.' },
  },
  'press-small-type': {
    code: 'R014',
    severity: 'warning',
    message: {
      zh: p =>
        p.fault === 'light'
          ? `反白字笔画太细，至少要 Medium：“${p.text}”${alsoZh(p)}`
          : `${p.size}pt ${typeZh[String(p.fault)] ?? ''}太小，至少要 ${p.least}pt：“${p.text}”${alsoZh(p)}`,
      en: p =>
        p.fault === 'light'
          ? `white type is too light, it needs medium weight: “${p.text}”${alsoEn(p)}`
          : `${p.size}pt ${typeEn[String(p.fault)] ?? ''} is too small, ${p.least}pt is the least: “${p.text}”${alsoEn(p)}`,
    },
    mend: {
      zh: p =>
        p.fault === 'light'
          ? '换一个粗些的字体。'
          : p.key === 'theme.body.pitch'
            ? '注音随行距变大：加大 theme.body.pitch。'
            : `加大 ${p.key}，或换一个粗些的字体。`,
      en: p =>
        p.fault === 'light'
          ? 'Set it in a heavier face.'
          : p.key === 'theme.body.pitch'
            ? 'Readings grow with the pitch: raise theme.body.pitch.'
            : `Raise ${p.key}, or set it in a heavier face.`,
    },
  },
  'press-thin-rule': {
    code: 'R015',
    severity: 'error',
    message: {
      zh: p =>
        `${p.weight}pt 的${p.printing === 'single' ? '' : p.printing === 'reversed' ? '反白' : '多色'}线太细，印不出来，至少要 ${p.least}pt${alsoZh(p)}`,
      en: p =>
        `a rule of ${p.weight}pt ${p.printing === 'single' ? '' : p.printing === 'reversed' ? 'left white ' : 'in several inks '}will not print; ${p.least}pt is the least${alsoEn(p)}`,
    },
    mend: {
      zh: p =>
        p.printing === 'several'
          ? '在 theme 里加粗；或用专色印：press: { inks: { accent: { spot: PANTONE 187 C } } }。'
          : '在 theme 里加粗。',
      en: p =>
        p.printing === 'several'
          ? 'Make it heavier in the theme, or print it in an ink of its own: press: { inks: { accent: { spot: PANTONE 187 C } } }.'
          : 'Make it heavier in the theme.',
    },
  },
})
