/** Faults of a file that was written or delivered, found by reading its bytes (V codes, exit 6). */
import type { Params } from '../finding.ts'
import { defineProblems, type Words } from '../problem.ts'

const pagesZh = (p: Params): string => (p.pages === '' ? '' : `，在文件第 ${p.pages} 页`)
const pagesEn = (p: Params): string => (p.pages === '' ? '' : `, on page ${p.pages} of the file`)

const ruleZh = (p: Params): string =>
  `“${p.file}”不合规则 ${p.rule}（${p.source}）：${p.asksZh}；问题：${p.found}${pagesZh(p)}`
const ruleEn = (p: Params): string =>
  `“${p.file}” breaks the rule ${p.rule} (${p.source}): ${p.asksEn}; at fault: ${p.found}${pagesEn(p)}`

const damagesZh: Readonly<Record<string, string>> = {
  header: '开头不是 %PDF-',
  table: '交叉引用表通不到对象',
  object: '有的对象不在，或不在表上说的地方',
  stream: '有的数据流长度不对，或解不开',
  pages: '页面树断了',
  content: '有的页面内容读不通',
  bound: '大得或深得读不完',
}
const damagesEn: Readonly<Record<string, string>> = {
  header: 'it does not begin with %PDF-',
  table: 'its cross-references do not lead to its objects',
  object: 'objects are not there, or not where they should be',
  stream: 'streams have a wrong length or cannot be unpacked',
  pages: 'its tree of pages is broken',
  content: 'the content of a page cannot be read',
  bound: 'it is too large or too deep to be read to its end',
}

const ruleMend: Words = {
  zh: () => '这条规则见 docs/press.md；稿件改不了的，请把文件和这条消息发给开发者。',
  en: () =>
    'docs/press.md has the rule; where no change of the manuscript helps, send the file with this message to the developers.',
}

export const preflightProblems = defineProblems({
  'press-rule-broken': {
    code: 'V001',
    severity: 'error',
    message: { zh: ruleZh, en: ruleEn },
    mend: ruleMend,
  },
  'screen-rule-broken': {
    code: 'V002',
    severity: 'error',
    message: { zh: ruleZh, en: ruleEn },
    mend: ruleMend,
  },
  'press-rule-doubtful': {
    code: 'V003',
    severity: 'warning',
    message: { zh: ruleZh, en: ruleEn },
    mend: { zh: () => '印前请印厂看一眼。', en: () => 'Have the print shop look at it before it prints.' },
  },
  'pdf-unreadable': {
    code: 'V010',
    severity: 'error',
    message: {
      zh: p => `“${p.file}”里找不到 PDF 的页面`,
      en: p => `“${p.file}” has no pages of a PDF in it`,
    },
    mend: { zh: () => '换一份完整的文件。', en: () => 'Get a whole copy of the file.' },
  },
  'pdf-damaged': {
    code: 'V011',
    severity: 'error',
    message: {
      zh: p =>
        `“${p.file}”坏了：${damagesZh[String(p.damage)] ?? p.damage}${p.places === '' ? '' : `（${p.places}）`}`,
      en: p =>
        `“${p.file}” is damaged: ${damagesEn[String(p.damage)] ?? p.damage}${p.places === '' ? '' : ` (${p.places})`}`,
    },
    mend: { zh: () => '重新生成，或重新传一份。', en: () => 'Build it again, or send it again.' },
  },
  'pdf-claims-nothing': {
    code: 'V012',
    severity: 'error',
    message: {
      zh: p => `“${p.file}”没有标明自己是 PDF/X（付印）还是 PDF/UA（阅读），没有规则可查`,
      en: p =>
        `“${p.file}” says neither that it is PDF/X, for the press, nor PDF/UA, for screens; there are no rules to check it by`,
    },
    mend: {
      zh: () => '要验的是 issue build 写出的文件。',
      en: () => 'Verify a file that issue build wrote.',
    },
  },
  'sheet-differs': {
    code: 'V020',
    severity: 'error',
    message: {
      zh: p => `“${p.file}”与交接单不符：${p.whatZh}，单上是 ${p.told}，文件里是 ${p.found}`,
      en: p =>
        `“${p.file}” differs from its job sheet: ${p.whatEn} is ${p.told} on the sheet, ${p.found} in the file`,
    },
    mend: {
      zh: () =>
        '不要付印。印厂请向编辑部要原来的文件；编辑部请重新 issue build，把新的文件同新的交接单一起交出去。',
      en: () =>
        'Do not print it. A shop asks the editors for the original file; editors build again and hand over the new files with the new sheet.',
    },
  },
  'sheet-missing': {
    code: 'V021',
    severity: 'warning',
    message: {
      zh: p => `“${p.file}”旁边没有说到它的交接单，只按规则查了文件`,
      en: p => `there is no job sheet beside “${p.file}” that tells of it; it was only checked by the rules`,
    },
    mend: { zh: () => '用 --sheet 指明交接单（.json）。', en: () => 'Name the sheet (.json) with --sheet.' },
  },
  'sheet-unreadable': {
    code: 'V022',
    severity: 'error',
    message: {
      zh: p => `“${p.sheet}”不是 issue 写的交接单`,
      en: p => `“${p.sheet}” is no job sheet of issue`,
    },
    mend: { zh: () => '用 --sheet 指明 .json 的那一份。', en: () => 'Name the .json one with --sheet.' },
  },
  'sheet-of-others': {
    code: 'V023',
    severity: 'error',
    message: {
      zh: p => `交接单“${p.sheet}”上没有“${p.file}”：既没有这个名字，也没有这个 sha256`,
      en: p => `the job sheet “${p.sheet}” does not have “${p.file}”: neither its name nor its sha256`,
    },
    mend: { zh: () => '换成这一期的交接单。', en: () => 'Take the sheet of this number.' },
  },
  'sheet-file-missing': {
    code: 'V024',
    severity: 'error',
    message: {
      zh: p => `交接单“${p.sheet}”上的“${p.file}”不在这个文件夹里`,
      en: p => `“${p.file}”, which the job sheet “${p.sheet}” tells of, is not in this folder`,
    },
    mend: {
      zh: () => '向编辑部补要这个文件；旧的一次交付，连同它的交接单一起移走。',
      en: () => 'Ask the editors for the file; move the sheet of an old delivery away with its files.',
    },
  },
})
