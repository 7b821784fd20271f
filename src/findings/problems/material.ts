/** Faults of fonts and characters (A codes, exit 4). */
import { defineProblems } from '../problem.ts'

export const materialProblems = defineProblems({
  'font-missing': {
    code: 'A005',
    severity: 'error',
    message: {
      zh: p => `找不到字体文件“${p.file}”（角色 ${p.role}）`,
      en: p => `the font file “${p.file}” for the role ${p.role} does not exist`,
    },
    mend: {
      zh: () => '改正路径，或把字体文件放到这个位置；删去这一行则用自带字体。',
      en: () => 'Correct the path or put the font file there; remove the line to use the built-in face.',
    },
  },
  'font-built-in-missing': {
    code: 'A005',
    severity: 'error',
    message: {
      zh: p => `自带字体“${p.face}”没有安装好（软件包 ${p.package}）`,
      en: p => `the built-in face “${p.face}” is not installed (package ${p.package})`,
    },
    mend: {
      zh: () => '在工具的文件夹里运行 npm ci。',
      en: () => 'Run npm ci in the folder of the tool.',
    },
  },
  'font-broken': {
    code: 'A005',
    severity: 'error',
    message: {
      zh: p => `字体文件“${p.file}”已损坏，读不出字形（角色 ${p.role}）`,
      en: p => `the font file “${p.file}” for the role ${p.role} is damaged and cannot be read`,
    },
    mend: {
      zh: () => '重新复制或下载这个字体文件。',
      en: () => 'Copy or download the font file again.',
    },
  },
  'font-kind': {
    code: 'A005',
    severity: 'error',
    message: {
      zh: p => `“${p.file}”不是能用来排版的字体文件（角色 ${p.role}）`,
      en: p => `“${p.file}”, named for the role ${p.role}, is not a font that can be set`,
    },
    mend: {
      zh: () => '换成 TTF、OTF 或 TTC 格式的静态字体。',
      en: () => 'Name a static font in TTF, OTF or TTC form.',
    },
  },
  'font-not-embeddable': {
    code: 'A005',
    severity: 'error',
    message: {
      zh: p => `字体“${p.face}”不许嵌入 PDF（角色 ${p.role}，文件“${p.file}”）`,
      en: p => `the licence bits of “${p.face}” (“${p.file}”, role ${p.role}) forbid embedding it in a PDF`,
    },
    mend: {
      zh: () => '换一个许可嵌入的字体，或向厂商取得可嵌入的版本。',
      en: () => 'Choose a face that may be embedded, or get such a version from its maker.',
    },
  },
  'font-not-subsettable': {
    code: 'A005',
    severity: 'error',
    message: {
      zh: p => `字体“${p.face}”只许整套嵌入，不许取子集（角色 ${p.role}，文件“${p.file}”）`,
      en: p => `the licence bits of “${p.face}” (“${p.file}”, role ${p.role}) forbid embedding a part of it`,
    },
    mend: {
      zh: () => '换一个许可取子集的字体，或向厂商取得这样的版本。',
      en: () => 'Choose a face that may be subset, or get such a version from its maker.',
    },
  },
  'font-face-unknown': {
    code: 'A005',
    severity: 'error',
    message: {
      zh: p => `字体集“${p.file}”里没有“${p.face}”（角色 ${p.role}），只有：${p.names}`,
      en: p =>
        `the collection “${p.file}” has no face “${p.face}” for the role ${p.role}; it has: ${p.names}`,
    },
    mend: {
      zh: () => '把 face 改成其中一个名字。',
      en: () => 'Set face to one of these names.',
    },
  },
  'font-face-unnamed': {
    code: 'A005',
    severity: 'error',
    message: {
      zh: p => `“${p.file}”是字体集，没有写明用哪一个（角色 ${p.role}），里面有：${p.names}`,
      en: p =>
        `“${p.file}” is a collection and no face of it is named for the role ${p.role}; it has: ${p.names}`,
    },
    mend: {
      zh: p => `写成 { file: ${p.file}, face: 名字 }。`,
      en: p => `Write { file: ${p.file}, face: NAME }.`,
    },
  },
  'character-without-glyph': {
    code: 'A006',
    severity: 'error',
    message: {
      zh: p => `字体里没有“${p.character}”（${p.codePoint}）这个字，查过：${p.faces}`,
      en: p => `no face has the character “${p.character}” (${p.codePoint}); looked in: ${p.faces}`,
    },
    mend: {
      zh: () => '改用通行的字，或在 fonts.fallback 里加一个有这个字的字体。',
      en: () => 'Use a common character, or add a face that has it to fonts.fallback.',
    },
  },
})
