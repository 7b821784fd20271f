/** T106, T110, T114 and T117: turns of phrase that are always a slip. */
import { matchesOf } from './matches.ts'
import { foundIn, inPassages, mended, type Rule } from './rule.ts'

const englishWord =
  /(?<=[\u3400-\u9fff，。；：！？、）》”])\s*(etc\.?|and|or|vs\.?)\s*(?=[\u3400-\u9fff，。；：！？、（《“]|$)/g
const chineseFor: Readonly<Record<string, string>> = { etc: '等', and: '和', or: '或', vs: '对' }

export const englishWords: Rule = {
  doc: {
    code: 'T106',
    what: {
      zh: '中文句子里混进英文虚词 etc、and、or、vs',
      en: 'A stray etc, and, or, vs in a Chinese sentence',
    },
    why: {
      zh: '多半是译稿或提纲里没有改干净的词。',
      en: 'Left over from a translation or an outline.',
    },
    wrong: '站里代收快递、生鲜 etc 各类包裹。',
    right: '站里代收快递、生鲜等各类包裹。',
    spared: {
      zh: '英文名称里的 and、大写的 ETC（电子收费）不报。',
      en: 'The and of an English name, and ETC the toll system, are spared.',
    },
  },
  find: inPassages(
    passage =>
      matchesOf(englishWord, passage.text).map(match => {
        const [whole, word = ''] = match
        const from = match.index + whole.indexOf(word)
        const replacement = chineseFor[word.replace('.', '')] ?? ''
        const finding = foundIn(passage, 'english-word', [from, from + word.length], { word, replacement })
        const range = [match.index, match.index + whole.length] as const
        return mended(passage, finding, range, { kind: 'offered', replacement })
      }),
    /etc|and|or|vs/,
  ),
}

const minusAfterFall =
  /(?:下降|下滑|下跌|降低|减少|缩减|回落|萎缩|收窄|跌幅|降幅|减幅|负增长|跌|减)(?:幅度|比例)?(?:了|为|达|约|近|超过|超|是)*\s*([-−－–])\s*\d[\d.]*\s*(?:%|％|个百分点|‰|万|亿|点|元|倍)?/g

export const fallsByMinus: Rule = {
  doc: {
    code: 'T110',
    what: { zh: '“下降”“减少”后面又写负数', en: 'A verb of falling followed by a minus figure' },
    why: {
      zh: '“下降 -7%”照字面是上升；动词已经说明方向，数字不再带负号。',
      en: 'To fall by -7% is to rise; the verb gives the direction.',
    },
    wrong: '二月包裹量下降了 -4%。',
    right: '二月包裹量下降了 4%。',
    spared: {
      zh: '“降至 -18℃”说的是到达的数，不报。',
      en: 'A level that is reached (降至 -18℃) may be below zero.',
    },
  },
  find: inPassages(
    passage =>
      matchesOf(minusAfterFall, passage.text).map(match => {
        const [whole, minus = ''] = match
        const at = match.index + whole.indexOf(minus)
        const range = [match.index, match.index + whole.length] as const
        const finding = foundIn(passage, 'minus-after-fall', range, { text: whole.trim() })
        return mended(passage, finding, [at, at + 1], { kind: 'offered', replacement: '' })
      }),
    /[-−－–]\s*\d/,
  ),
}

/** 倾向, 意向 and their like are nouns; 向 at their end asks for no object. 向记 and 向者 are what is left of 向记者. */
const objectLost =
  /(?<=[\u3400-\u9fffA-Za-z）)])(?<![倾意方取去动趋走流指导志面定转单双横纵风朝投内外一奔迎飞航纬经去心])向[记者]?(?:介绍|透露|坦言|指出|强调|解释|证实|表示|说明|反映)(?=[，：,。“]|了一|$)/g

export const lostObjects: Rule = {
  doc: {
    code: 'T114',
    what: { zh: '“向介绍”“向表示”：向谁，漏了', en: '向 without the person spoken to' },
    why: {
      zh: '删去“本报记者”几个字时，前面的“向”没有一起删。',
      en: 'Whoever took out 本报记者 left its preposition.',
    },
    wrong: '驿站站长向介绍，末班船晚了半小时。',
    right: '驿站站长介绍，末班船晚了半小时。',
    spared: {
      zh: '“向介绍人致谢”“意向表示”一类不报。',
      en: 'A person (向介绍人) and nouns in 向 (意向, 倾向) are spared.',
    },
  },
  find: inPassages(
    passage =>
      matchesOf(objectLost, passage.text).map(({ 0: text, index }) => {
        const finding = foundIn(passage, 'object-lost', [index, index + text.length], { text })
        const end = index + (/^向[记者]?/.exec(text)?.[0].length ?? 0)
        return mended(passage, finding, [index, end], { kind: 'offered', replacement: '' })
      }),
    /向[记者]?[介透坦指强解证表说反]/,
  ),
}

const shows =
  /(?<![数证票收论单凭割拮占窃盘考])(?:根据|依据|据)(?!此|悉|了解|介绍|说|称|报道)([^，。；：！？\u2028]{2,60}?)(?:显示|表明)(?!器|屏|板|卡|在|出来的)/g

export const showsWithoutSubject: Rule = {
  doc: {
    code: 'T117',
    what: { zh: '“据……显示”：介词和动词抢同一个主语', en: '据 … 显示: a sentence without a subject' },
    why: {
      zh: '“据”使后面的词不能再作“显示”的主语。或说“据……”，或说“……显示”。',
      en: 'The preposition takes away the subject of the verb; use one of the two.',
    },
    wrong: '据镇统计站数据显示，二月包裹量增长一成。',
    right: '镇统计站数据显示，二月包裹量增长一成。',
    spared: {
      zh: '“数据显示”“据了解，数据显示”不报。',
      en: '数据显示 by itself is right.',
    },
  },
  find: inPassages(
    passage =>
      matchesOf(shows, passage.text).map(({ 0: text, index }) => {
        const range = [index, index + text.length] as const
        const verb = text.slice(-2)
        const finding = foundIn(passage, 'shows-without-subject', range, { verb })
        const preposition = /^(?:根据|依据|据)/.exec(text)?.[0] ?? ''
        const edit = { kind: 'offered', replacement: '' } as const
        return mended(passage, finding, [index, index + preposition.length], edit)
      }),
    /显示|表明/,
  ),
}

const ourselves =
  /(?<![基日资成样版剧脚文书课标副原根])(?:我刊(?![登发载行物布])|本(?:刊(?![登发载行物布])|报(?![告表酬价道名送废销关备案考警批请喜偿复国社])))/g

export const selfReferences: Rule = {
  doc: {
    code: 'T119',
    what: {
      zh: '内部资料自称“本刊”“本报”（imprint.kind: internal 时）',
      en: 'An internal bulletin that calls itself 本刊 or 本报 (with imprint.kind: internal)',
    },
    why: {
      zh: '内部资料不是报刊，准印管理不许自称“本刊”“本报”；转载稿里的自称是原报刊的。',
      en: 'An internal bulletin is no periodical; in a reprint the words are those of another paper.',
    },
    wrong: '本刊将继续关注夜市的经营。',
    right: '编辑部将继续关注夜市的经营。',
    spared: {
      zh: '“本报告”“日本报道”“基本报销”不报；不是内部资料的不查。',
      en: 'Words that merely hold these characters are spared.',
    },
  },
  find: number =>
    number.settings.imprint !== 'internal'
      ? []
      : inPassages(passage =>
          matchesOf(ourselves, passage.text).map(({ 0: text, index }) =>
            foundIn(passage, 'self-reference', [index, index + text.length], { text }),
          ),
        )(number),
}
