/** Fonts and text, for both editions (X-4 32 to 36, screen 17 and 18). */
import type { FileFacts, FontFacts } from '../facts.ts'
import { type Fault, fault, type Rule, refuse } from './rule.ts'

const each =
  (isWrong: (font: FontFacts) => boolean, say: (font: FontFacts) => string = font => font.name) =>
  ({ fonts }: FileFacts): readonly Fault[] =>
    fonts.filter(isWrong).map(font => fault(say(font)))

export const fontRules = (edition: 'press' | 'screen'): readonly Rule[] => {
  const row = (press: string, screen: string): string => (edition === 'press' ? press : screen)
  return [
    refuse(
      'fonts-embedded',
      row('X-4 32, shop 13', 'screen 18'),
      '用到的字体都嵌入，而且读得出',
      'every font used is embedded and can be read',
      each(font => !font.embedded || !font.sound),
    ),
    refuse(
      'fonts-subset',
      row('X-4 33', 'screen 18'),
      '字体是子集，名称带六个字母的标记',
      'fonts are subsets with a tag of six letters',
      each(font => font.kind !== 'Type3' && !font.subset),
    ),
    refuse(
      'font-widths',
      row('X-4 34', 'screen 18'),
      '字宽与字体程序一致',
      'widths are those of the font program',
      each(
        font => (font.wrongWidths ?? 0) > 0,
        font => `${font.name} × ${font.wrongWidths}`,
      ),
    ),
    refuse(
      'to-unicode',
      row('X-4 35', 'screen 17, UA 7.21.7'),
      '每个编码都对应真实的字符',
      'every code stands for a real character',
      each(
        font => font.unmapped > 0,
        font => `${font.name} × ${font.unmapped}`,
      ),
    ),
    refuse(
      'no-notdef',
      row('X-4 36', 'screen 17, UA 7.21.8'),
      '不显示缺字',
      'no missing glyph is shown',
      each(
        font => font.missingGlyphs > 0,
        font => `${font.name} × ${font.missingGlyphs}`,
      ),
    ),
    refuse(
      'glyph-map',
      row('X-4 32', 'screen 18'),
      '编码直接对应字形（CIDToGIDMap Identity）',
      'codes are glyphs (CIDToGIDMap Identity)',
      each(font => !font.identityMap),
    ),
  ]
}
