import { describe, expect, it } from 'vitest'
import type { BodyBlock, ImportedArticle } from '../../src/import/article.ts'
import { divided, manuscript, smallNumber } from '../support/manuscripts.ts'

const wordsOf = (block: BodyBlock): string =>
  block.kind === 'kept' ? block.markdown : block.runs.map(run => run.text).join('')

const outline = ({ section, title, body, inContents }: ImportedArticle) => ({
  section,
  title,
  inContents,
  body: body.map(block => `${block.kind[0]} ${wordsOf(block)}`),
})

const own = '来源：《江湾月报》编辑部 2026 年 03 月 05 日'

const problemsOf = (text: string) => divided(text).findings.map(({ problem }) => problem)

describe('a short line', () => {
  const bodyOf = (...lines: readonly string[]) =>
    outline(divided(manuscript('【行业资讯】', '灯亮了', ...lines, own)).articles[0] as ImportedArticle).body

  it('that a sentence ends in, or goes on from, is no heading', () => {
    expect(bodyOf('灯亮了。', '天黑。船长说开船不', '难。他开了三十年。', '怎么去', '坐三路车。')).toEqual([
      'p 灯亮了。',
      'p 天黑。船长说开船不',
      'p 难。他开了三十年。',
      'h 怎么去',
      'p 坐三路车。',
    ])
  })

  it('among others of its kind is a verse, an enumeration or a signature', () => {
    const verse = ['江水慢慢流', '灯火照石阶', '船在江心走', '人在岸上歇']
    expect(bodyOf('抄一首诗。', ...verse, '诗就到这里。')).toEqual([
      'p 抄一首诗。',
      ...verse.map(line => `p ${line}`),
      'p 诗就到这里。',
    ])
    expect(bodyOf('灯有两个好处。', '（1）亮', '（2）省电', '都装上了。')[1]).toBe('p （1）亮')
    expect(bodyOf('望早点修好。', '此致', '敬礼！', '读者 沈一禾', '2026 年 3 月 1 日')).toEqual([
      'p 望早点修好。',
      'p 此致',
      'p 敬礼！',
      'p 读者 沈一禾',
      'p 2026 年 3 月 1 日',
    ])
    expect(bodyOf('灯亮了。', '一、灯', '（一）亮度', '够亮。').slice(1, 3)).toEqual([
      'h 一、灯',
      'h （一）亮度',
    ])
  })

  it.each([12, 14, 16, 18])('of text broken at %i characters is part of it', width => {
    const paragraphs = [
      '江湾渡口管理站昨天贴出告示，停了两个冬天的夜航班船从下月一日起恢复，每晚加开四班，最后一班开到十一点。',
      '站长说，恢复夜航要先把南岸那条栈桥修好，原来的木板已经换成了钢板，栏杆也加高了一截，票价不变，月票照用。',
    ]
    const broken = paragraphs.map(text => (text.match(new RegExp(`.{1,${width}}`, 'g')) ?? []).join('\n'))
    expect(bodyOf(...broken)).toEqual(paragraphs.map(text => `p ${text}`))
  })
})

describe('source lines right under their titles', () => {
  const source = '来源：“江湾网” 2026 年 03 月 05 日'
  const outlineOf = (...lines: readonly string[]) =>
    divided(manuscript('【行业资讯】', ...lines)).articles.map(({ title, body, source: read }) => [
      title,
      body.map(wordsOf).join('/'),
      read?.names[0]?.name ?? '',
    ])

  it('belong to what is below them, where a section has all of them so', () => {
    expect(
      outlineOf(
        '灯亮了',
        source,
        '桥头加了一盏灯。',
        '花了三百元。',
        '船开了',
        '来源：“江湾发布”',
        '今晚开航。',
      ),
    ).toEqual([
      ['灯亮了', '桥头加了一盏灯。/花了三百元。', '江湾网'],
      ['船开了', '今晚开航。', '江湾发布'],
    ])
    expect(outlineOf('灯亮了', source, '桥头加了一盏灯。')).toEqual([
      ['灯亮了', '桥头加了一盏灯。', '江湾网'],
    ])
  })

  it('are told where only one is so', () => {
    const lines = ['灯亮了', source, '船开了', '今晚开航。', source]
    expect(outlineOf(...lines)).toEqual([
      ['灯亮了', '', '江湾网'],
      ['船开了', '今晚开航。', '江湾网'],
    ])
    expect(problemsOf(manuscript('【行业资讯】', ...lines))).toContain('import-text-missing')
  })
})

describe('a whole number in one text', () => {
  const number = divided(smallNumber)

  it('comes apart into its articles under their sections', () => {
    expect(number.articles.map(({ section, title }) => `${section} ${title}`)).toEqual([
      '行业资讯 渡口夜航下月恢复',
      '行业资讯 镇上三家菜店停用纸质小票',
      '行业资讯 旧书市集回到老码头 摊位翻了一倍',
      '数据观察 二月包裹量比上月多一成',
    ])
  })

  it('marks what the contents list names, however its leaders are typed', () => {
    expect(number.articles.map(({ inContents }) => inContents)).toEqual([true, true, false, true])
  })

  it('tells an entry of the contents list that no article has for a title', () => {
    const unmatched = number.findings.filter(({ problem }) => problem === 'contents-entry-unmatched')
    expect(unmatched.map(({ params }) => params.title)).toEqual(['江湾桥灯亮了'])
  })

  it('joins a paragraph that a page end cut, and words of Latin script with their space', () => {
    expect(outline(number.articles[0] as ImportedArticle).body[1]).toMatch(/上下船的人不用再打手电。$/)
    expect(outline(number.articles[2] as ImportedArticle).body[2]).toMatch(/River Side Books 也会来。$/)
  })

  it('parts a source line from the end of the text', () => {
    expect(outline(number.articles[1] as ImportedArticle).body).toEqual([
      'p 江湾镇北门、桥头和渡口三家菜店从本周起停用纸质小票，顾客用手机扫一扫摊位上的码，就能看到每一笔账目。',
    ])
    expect(number.articles[1]?.source?.date).toEqual({ year: 2026, month: 3, day: 6 })
  })

  it('reads every source line', () => {
    expect(number.articles.map(({ source }) => [source?.names[0]?.name, source?.compiler])).toEqual([
      ['江湾发布', 'by-rule'],
      [undefined, 'by-rule'],
      ['沿江晚报', 'by-rule'],
      ['江湾发布', 'unnamed'],
    ])
  })

  it('takes a short line for a heading and a folio for furniture', () => {
    expect(outline(number.articles[2] as ImportedArticle).body[1]).toBe('h 怎么去最方便')
    expect(outline(number.articles[3] as ImportedArticle).body).toHaveLength(1)
    expect(number.findings.some(({ params }) => params.kind === 'folio')).toBe(true)
  })

  it('reads the books with what is known of them', () => {
    expect(
      number.books.map(({ title, author, publisher, intro }) => [
        title,
        author,
        publisher,
        intro.map(wordsOf),
      ]),
    ).toEqual([
      ['小店的第一套账', '何叙白', '江湾出版社', ['写给刚开网店的人，从进货单讲到月末对账。']],
      ['渡口的一年', undefined, undefined, ['一位摆渡人记下的十二个月。']],
    ])
  })

  it('lists the cover and the back page, which the settings have', () => {
    const kinds = number.findings.flatMap(({ problem, params }) =>
      problem === 'left-out' ? [params.kind] : [],
    )
    expect(kinds).toEqual([
      'cover',
      'contents-head',
      'contents-head',
      'cover',
      'cover',
      'folio',
      'contact',
      'contact',
    ])
  })
})

describe('the text of an article', () => {
  const article = (...lines: readonly string[]) =>
    manuscript('【行业资讯】', '桥头加了一盏灯', ...lines, '来源：《江湾月报》编辑部 2026 年 03 月 05 日')
  const bodyOf = (...lines: readonly string[]) =>
    outline(divided(article(...lines)).articles[0] as ImportedArticle).body
  const long = '镇里的工程队上周把桥头那根旧灯杆换成了新的，灯头也从一个变成两个，照得到桥下的台阶'

  it('is not joined over the end of a sentence, a colon or a semicolon', () => {
    expect(bodyOf(`${long}。`, '夜里亮。')).toHaveLength(2)
    expect(bodyOf(`${long}：`, '夜里亮。')).toHaveLength(2)
    expect(bodyOf(`${long}；`, '夜里亮。')).toHaveLength(2)
    expect(bodyOf(`${long}（见图）。”`, '夜里亮。')).toHaveLength(2)
  })

  it('is joined where it breaks off, also before what looks like a point', () => {
    expect(bodyOf('灯下，', '夜里亮。')).toEqual(['p 灯下，夜里亮。'])
    expect(bodyOf(`${long}，位居全镇第`, '一、第二的是渡口。')).toHaveLength(1)
  })

  it('is not joined to the points of a list that a paragraph without an end mark announces', () => {
    expect(bodyOf(long, '一、先量尺寸。', '二、再换灯头。')).toHaveLength(3)
  })

  it('keeps bold, and one bold run of two', () => {
    const { articles } = divided(article('先说**价钱。****再说路程。**然后动身。'))
    const [block] = articles[0]?.body ?? []
    expect(block?.kind === 'paragraph' ? block.runs.map(run => run.manner) : []).toEqual([
      'plain',
      'strong',
      'strong',
      'plain',
    ])
  })

  it('takes a lone sentence for a heading only where it announces the next paragraph', () => {
    const below =
      '桥头的灯光变亮以后带来了新的夜市生意，周围的摊主把收摊的时间推迟了一个钟头，来桥头吃夜宵的人比上月多了两成，镇里正在商量要不要把对岸也装上同样的灯，算下来一年的电费不到三千块钱。'
    expect(bodyOf(`${long}。`, '桥头的灯光带来了新的夜市生意。', below)[1]).toBe(
      'h 桥头的灯光带来了新的夜市生意',
    )
    expect(bodyOf(`${long}。`, '镇里五月还要再装四盏。', below)[1]).toBe('p 镇里五月还要再装四盏。')
    expect(bodyOf(`${long}。`, '站长表示桥头的灯光带来了新的生意。', below)[1]).toMatch(/^p /)
    expect(bodyOf('桥头的灯光带来了新的夜市生意。', below)[0]).toMatch(/^p /)
  })

  it('has a subtitle and an author between its title and its words', () => {
    const [read] = divided(article('——记换灯的四个晚上', '作者：陆远舟', `${long}。`)).articles
    expect(read?.subtitle).toBe('记换灯的四个晚上')
    expect(read?.author).toBe('陆远舟')
    expect(read?.body).toHaveLength(1)
  })

  it('keeps lists, and pairs straight quotes by their position', () => {
    expect(bodyOf('带三样东西：', '- 雨伞', '- 水杯')).toEqual(['p 带三样东西：', 'i 雨伞', 'i 水杯'])
    expect(bodyOf('他说"好"，又说 "不好" 。')).toEqual(['p 他说“好”，又说 “不好” 。'])
    expect(bodyOf('屏幕是 5" 的。')).toEqual(['p 屏幕是 5" 的。'])
  })

  it('loses characters that nobody sees, and says so', () => {
    expect(bodyOf('灯\u200b亮了。')).toEqual(['p 灯亮了。'])
    expect(problemsOf(article('灯\u200b亮了。'))).toContain('unseen-left')
  })

  it('is over without a source line where the next title of the contents list begins, and that is told', () => {
    const text = manuscript(
      '- 第一篇.....1',
      '- 第二篇.....1',
      '【行业资讯】',
      '第一篇',
      '甲甲甲。',
      '第二篇',
      '乙乙乙。',
      '来源：《江湾月报》编辑部 2026 年 03 月 05 日',
    )
    expect(divided(text).articles.map(({ title }) => title)).toEqual(['第一篇', '第二篇'])
    expect(problemsOf(text)).toContain('import-source-missing')
  })
})

describe('text copied line by line out of a page', () => {
  const lines = [
    '【行业资讯】',
    '渡口夜航下月恢复',
    '　　江湾渡口管理站昨天贴出告示，停了两个冬天的夜航',
    '班船从下月一日起恢复。每晚加开四班，最后一班开到十一',
    '点。票价不变，月票照用，过江的自行车还是不收钱的。',
    '　　站长说，恢复夜航要先把南岸那条栈桥修好，原来的',
    '木板已经换成了防滑的钢板，栏杆也都加高了一截才放心。',
    '怎么去',
    '　　坐三路车。',
    '来源：“江湾发布” 编选：《江湾月报》编辑部 2026 年 03 月 05 日',
    '桥头加了一盏灯',
    '　　灯亮了。',
    '来源：《江湾月报》编辑部 2026 年 03 月 05 日',
  ]

  it('is put together by its indents', () => {
    const { articles } = divided(`${lines.join('\n')}\n`)
    expect(articles.map(article => outline(article).body)).toEqual([
      [
        'p 江湾渡口管理站昨天贴出告示，停了两个冬天的夜航班船从下月一日起恢复。每晚加开四班，最后一班开到十一点。票价不变，月票照用，过江的自行车还是不收钱的。',
        'p 站长说，恢复夜航要先把南岸那条栈桥修好，原来的木板已经换成了防滑的钢板，栏杆也都加高了一截才放心。',
        'h 怎么去',
        'p 坐三路车。',
      ],
      ['p 灯亮了。'],
    ])
  })

  it('stays as it is where blank lines part its paragraphs', () => {
    const text = manuscript('【行业资讯】', '标题', ...lines.slice(2, 5), own)
    expect(divided(text).findings.map(({ problem }) => problem)).not.toContain('lines-unwrapped')
  })
})

describe('text broken at every line, as e-mail is', () => {
  const ferry =
    '江湾渡口管理站昨天贴出告示，停了两个冬天的夜航班船从下月一日起恢复，每晚加开四班，最后一班开到十一点，票价不变，月票照用，过江的自行车还是不收钱的。'
  const bridge =
    '站长说，恢复夜航要先把南岸那条栈桥修好，原来的木板已经换成了防滑的钢板，栏杆也都加高了一截，River Side Books 门前的那盏灯也会换成新的，电费由镇里出。'
  const cited = '来源：“江湾发布” 编选：《江湾月报》编辑部 2026 年 03 月 05 日'
  const paragraphs = [
    '【行业资讯】',
    '渡口夜航下月恢复',
    ferry,
    bridge,
    cited,
    '镇上三家菜店从本周起停用纸质小票，顾客扫一扫码就能看到账目，老人可以照旧领一张',
    bridge,
    '怎么去',
    ferry,
    own,
  ]
  /** Breaks before a mark or within a word are avoided, as programs do. */
  const broken = (measure: number, between: string): string =>
    `${paragraphs
      .map(paragraph => {
        const lines = ['']
        for (const [word] of paragraph.matchAll(/[A-Za-z0-9]+ ?|.[，。、：”》]*/gu)) {
          const line = lines.at(-1) ?? ''
          if (line.length + word.length > measure) lines.push(word)
          else lines[lines.length - 1] = line + word
        }
        return lines.map(line => line.trim()).join('\n')
      })
      .join(between)}\n`
  const read = (text: string) =>
    divided(text).articles.map(({ title, body, source }) => [title, body.map(wordsOf), source?.date])
  const whole = read(manuscript(...paragraphs))

  it.each([30, 34, 38])('has its paragraphs back by blank lines, at %i characters', measure => {
    expect(read(broken(measure, '\n\n'))).toEqual(whole)
  })

  it.each([34, 38])('and by the lengths of lines, at %i characters', measure => {
    expect(read(broken(measure, '\n'))).toEqual(whole)
  })

  it('is told by what its paragraphs were parted', () => {
    const told = (text: string) =>
      divided(text).findings.flatMap(({ problem, params }) =>
        problem === 'lines-unwrapped' ? [params.parting] : [],
      )
    expect(told(broken(38, '\n\n'))).toEqual(['by-blank-line'])
    expect(told(broken(38, '\n'))).toEqual(['by-length'])
    expect(told(manuscript(...paragraphs))).toEqual([])
  })

  it('is none where titles or short paragraphs of one length stand one below the other', () => {
    const titles = [
      '镇上三家菜店从本周起停用纸质小票顾客扫码就能看到账目',
      '停办一年的旧书市集本周末回到老码头摊位增加到六十个了',
      '站长说恢复夜航要先把南岸那条栈桥修好木板换成了防滑板',
      '江湾渡口管理站昨天贴出告示夜航班船从下月一日起恢复了',
    ]
    const short = '这是一段恰好写满了一行的文字，写到这里句子也就完了。'
    const articles = titles.flatMap(title => [title, short, own])
    const { articles: found, findings } = divided(
      `${['目录', ...titles, '【行业资讯】', ...articles].join('\n')}\n`,
    )
    expect(findings.map(({ problem }) => problem)).not.toContain('lines-unwrapped')
    expect(found.map(({ title }) => title)).toEqual(titles)
  })
})

describe('page furniture', () => {
  it('is taken out from between the halves of a paragraph, and listed', () => {
    const text = manuscript(
      '【行业资讯】',
      '桥头加了一盏灯',
      '镇里的工程队上周把桥头那根旧灯杆换成了新的，灯头也从一个变成两个，照得到',
      '- 2 -',
      '江湾月报 2026 年第 3 期',
      '【行业资讯】',
      '桥下的台阶。',
      '来源：《江湾月报》编辑部 2026 年 03 月 05 日',
    )
    const { articles, findings } = divided(text)
    expect(articles.map(article => outline(article).body)).toEqual([
      ['p 镇里的工程队上周把桥头那根旧灯杆换成了新的，灯头也从一个变成两个，照得到桥下的台阶。'],
    ])
    const left = findings.flatMap(({ problem, params }) => (problem === 'left-out' ? [params.kind] : []))
    expect(left).toEqual(['folio', 'running-head', 'running-head'])
  })

  it('never takes a title that names the publication for a running head', () => {
    const text = manuscript('【行业资讯】', '江湾月报 2026 年 3 月起改版', '甲甲甲。', own)
    expect(divided(text).articles.map(({ title }) => title)).toEqual(['江湾月报 2026 年 3 月起改版'])
  })

  it('never takes a source line or a repeated heading for a running head', () => {
    const one = ['背景', '甲甲甲。', '来源：《江湾月报》编辑部 2026 年 03 月 05 日']
    const text = manuscript('【行业资讯】', '第一篇', '一一一。', ...one, '第二篇', '二二二。', ...one)
    expect(divided(text).articles).toHaveLength(2)
    expect(divided(text).articles.map(({ body }) => body.length)).toEqual([3, 3])
  })
})

describe('a mail', () => {
  const article = ['【行业资讯】', '', '桥头加了一盏灯', '', '灯亮了。', '', own, '']
  const read = (...lines: readonly string[]) => {
    const { articles, findings, account } = divided(`${lines.join('\n')}\n`)
    expect(account.carried + account.fields + account.left).toBe(account.read)
    const letters = findings.filter(({ params }) => params.kind === 'letter')
    return {
      titles: articles.map(({ title }) => title),
      bodies: articles.flatMap(one => outline(one).body),
      letters: letters.map(({ params }) => params.text),
      problems: findings.map(({ problem }) => problem),
    }
  }

  it('loses the marks of quoting, once told', () => {
    const quoted = [
      '【行业资讯】',
      '',
      '桥头加了一盏灯',
      '',
      '> 灯亮了，',
      '>> 照得到台阶。',
      '>',
      '> 完。',
      '',
      own,
    ]
    const { bodies, problems } = read(...quoted)
    expect(bodies.join('')).not.toContain('>')
    expect(bodies).toHaveLength(2)
    expect(problems.filter(problem => problem === 'quote-marks-taken')).toHaveLength(1)
  })

  it('keeps a mark that stands by itself', () => {
    expect(read('【行业资讯】', '', '桥头加了一盏灯', '', '> 灯亮了。', '', own).bodies).toEqual([
      'p > 灯亮了。',
    ])
  })

  it('ends with its closing words and names, which are no article', () => {
    const end = [
      '此致',
      '敬礼！',
      '',
      '老陈',
      '2026 年 3 月 6 日',
      '-- ',
      '江湾镇宣传办 老陈',
      '电话：021-00000000',
    ]
    const { titles, letters } = read(...article, ...end)
    expect(titles).toEqual(['桥头加了一盏灯'])
    expect(letters).toEqual(['此致 敬礼！ 老陈 2026 年 3 月 6 日 -- 江湾…'])
  })

  it('gives no title of the next article to its names', () => {
    const { titles } = read(
      ...article,
      '此致',
      '敬礼',
      '旧书摊搬进桥洞',
      '书摊搬进了桥洞，下雨也不用收摊。',
      own,
    )
    expect(titles).toEqual(['桥头加了一盏灯', '旧书摊搬进桥洞'])
  })

  it('may be the article', () => {
    const { bodies, letters } = read(
      '【行业资讯】',
      '',
      '一封来信',
      '',
      '灯亮了。',
      '',
      '此致',
      '敬礼',
      '',
      own,
    )
    expect(bodies.join('')).toContain('敬礼')
    expect(letters).toEqual([])
  })
})
