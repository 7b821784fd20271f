/** The codes of pictures and of the press (A002–A004, A011, C405, R). `all-docs.ts` takes them with their problems. */
import { both, type CodeDoc } from './doc.ts'

export const pressDocs: readonly CodeDoc[] = [
  {
    code: 'A002',
    what: both('图片没有，或不能用', 'a picture that is missing or cannot be used'),
    why: both(
      '能排的是完整的 JPEG 和 PNG；别的格式、动图、坏了的文件印不出来。',
      'Whole JPEG and PNG files can be set; other kinds, animations and damaged files cannot.',
    ),
    wrong: 'cover: { image: images/渡口.heic }',
    right: 'cover: { image: images/渡口.jpg }',
    mend: both(
      '改正路径，或用看图软件另存为 JPEG、PNG；只改后缀不行。',
      'Correct the path, or save the picture as JPEG or PNG; another ending alone is not enough.',
    ),
  },
  {
    code: 'A003',
    what: both('图片不够清楚', 'a picture too coarse for its size'),
    why: both(
      '付印要每英寸 300 点；像素不够，印出来发虚。',
      'The press wants 300 points to the inch; with fewer pixels it prints soft.',
    ),
    wrong: '（640×480 像素的照片排成 150 mm 宽，约 108 ppi）',
    right: '（1800×1200 像素的照片排成 150 mm 宽，约 305 ppi）',
    mend: both(
      '向供图人要原图，不要截屏和聊天软件压缩过的图；或排小一些。',
      'Ask for the original, not a screenshot or a copy from a chat; or set it smaller.',
    ),
  },
  {
    code: 'A004',
    what: both('图片换不成印刷用的颜色', 'a picture that cannot be converted to the inks'),
    why: both(
      '照片是 RGB 的，付印要照印刷特性文件换成四色。',
      'Photographs are RGB; for the press they are converted by its profile.',
    ),
    wrong: 'press: { profile: press/坏了的.icc }',
    right: 'press: { profile: press/FOGRA39L_coated.icc }',
    mend: both(
      '向印厂重要一份特性文件，或删去 press.profile 用自带的。',
      'Get the profile again from the shop, or leave press.profile out for the built-in one.',
    ),
  },
  {
    code: 'A011',
    what: both('图片的墨量太大', 'a picture with too much ink'),
    why: both(
      '四色叠得太重，墨干不透，会背印、粘页。',
      'Ink piled too high does not dry: it sets off and sticks.',
    ),
    wrong: '（夜景照片的暗处总墨量 360%）',
    right: '（换成不超过 300% 的特性文件，或把暗处调亮）',
  },
  {
    code: 'C405',
    what: both('封面上目次和图片放不下', 'a cover without room for its picture'),
    why: both('目次太长，就没有地方放封面图。', 'A long contents list leaves no room for the picture.'),
    wrong: 'toc: { limit: 30 }',
    right: 'toc: { limit: 16 }',
    mend: both(
      '目次少收几条，或写 cover: { toc: false } 让目次另起几页。',
      'List fewer articles, or give the list pages of its own with cover: { toc: false }.',
    ),
  },
  {
    code: 'R002',
    what: both('出血不够', 'too little bleed'),
    why: both(
      '裁切会有一两毫米出入，不伸出 3 毫米就会露白边。',
      'Trimming is off by a millimetre or two; without 3 mm beyond it a white edge shows.',
    ),
    wrong: 'layout: { bleed: 0mm }',
    right: 'layout: { bleed: 3mm }',
  },
  {
    code: 'R003',
    what: both('文字离成品边或订口太近', 'type too near the trim or the spine'),
    why: both(
      '靠边的字可能被裁掉，靠订口的装订后看不全。',
      'Near the trim type may be cut away, near the spine it is lost in the fold.',
    ),
    wrong: 'theme: { margin: { outer: 2mm } }',
    right: 'theme: { margin: { outer: 20mm } }',
    mend: both('把这些字往里移，加大 theme.margin。', 'Move the type inwards; raise theme.margin.'),
  },
  {
    code: 'R007',
    what: both('正文的黑不是单黑', 'text that is not black alone'),
    why: both(
      '几块版叠成的黑字，套印差一点就发虚。',
      'Text in several plates blurs with the least misregister.',
    ),
    wrong: 'theme: { ink: { text: { cmyk: 60 40 40 100 } } }',
    right: 'theme: { ink: { text: { cmyk: 0 0 0 100 } } }',
  },
  {
    code: 'R011',
    what: both('颜色的总墨量太大', 'a colour with too much ink'),
    why: both('墨太厚干不透，纸张吃不住。', 'So much ink does not dry, and the paper does not take it.'),
    wrong: 'theme: { ink: { accent: { cmyk: 100 90 80 70 } } }',
    right: 'theme: { ink: { accent: { cmyk: 100 60 0 20 } } }',
    mend: both('把颜色减淡。', 'Make the colour lighter.'),
  },
  {
    code: 'R014',
    what: both('字太小或太细，印不清楚', 'type too small or too light to print'),
    why: both(
      '反白字和多色字比黑字更容易糊，要大一些、粗一些。',
      'White type and type in several inks fill in sooner than black, and must be larger and heavier.',
    ),
    wrong: '（反白的 6pt 细体字）',
    right: '（反白的 8pt 中等粗体字）',
    mend: both('加大字号，换粗些的字体，或用专色。', 'Set it larger or heavier, or in a spot ink.'),
  },
  {
    code: 'R015',
    what: both('线太细，印不出来', 'a rule too thin to print'),
    why: both('细于 0.25pt 的线在版上断断续续。', 'A rule under a quarter point breaks up on the plate.'),
    wrong: '（0.1pt 的栏线）',
    right: '（0.5pt 的栏线）',
    mend: both('在 theme 里加粗。', 'Make it heavier in the theme.'),
  },
  {
    code: 'R016',
    what: both('页数装订不了', 'a page count that cannot be bound'),
    why: both(
      '骑马钉一张纸折成四页，页数要是它的倍数；纸厚页多，中间几页还会爬移。',
      'A stitched sheet has four pages; thick paper and many pages creep besides.',
    ),
    wrong: '（骑马钉，共 30 页）',
    right: 'layout: { pages: { fit: true } }',
    mend: both(
      '增减文章，用 fit 或 fill 凑页；爬移的换薄纸或改胶装。',
      'Add or drop an article, or use fit or fill; against creep choose thinner paper or perfect binding.',
    ),
  },
  {
    code: 'R017',
    what: both('页数与装订方式不合', 'a page count unusual for its binding'),
    why: both(
      '太厚的骑马钉合不拢，太薄的胶装粘不牢。',
      'Stitching does not close over too many pages, and glue does not hold too few.',
    ),
    wrong: 'press: { binding: perfect }（共 20 页）',
    right: 'press: { binding: saddle }',
    mend: both('同印厂商量，或换一种装订。', 'Ask the shop, or bind it otherwise.'),
  },
  {
    code: 'R018',
    what: both('书脊厚度算不出，或与用纸不符', 'a spine that is unknown or does not fit the paper'),
    why: both(
      '封面要照书脊的厚度拼版，差一毫米，书脊上的字就偏到封面上。',
      'The cover is laid out by its spine; a millimetre off and the lettering slips round the edge.',
    ),
    wrong: 'press: { binding: perfect }',
    right: 'press: { binding: perfect, paper: { inside: { weight: 80 } } }',
    mend: both(
      '写明内文用纸，或照印厂量的写 spine。',
      'Name the inside paper, or write spine as the shop measured it.',
    ),
  },
  {
    code: 'R019',
    what: both('上胶的地方有字', 'type where glue goes'),
    why: both(
      '封二、封三靠书脊的一条要上胶，字会被粘住。',
      'A strip of the inner covers takes glue, and covers the type.',
    ),
    wrong: 'theme: { margin: { inner: 5mm } }',
    right: 'theme: { margin: { inner: 20mm } }',
  },
  {
    code: 'R024',
    what: both('同一个交付号的文件与上次不同', 'files of one delivery number that differ from the last'),
    why: both(
      '印厂凭文件名里的 v1、v2 分辨新旧；内容变了号没变，容易印错。',
      'The shop tells old from new by v1, v2 in the name; the same number with other contents gets mixed up.',
    ),
    wrong: 'press: { delivery: 1 }（v1 已交给印厂，又改了字）',
    right: 'press: { delivery: 2 }',
    spared: both('还没有交出去的，可以不管。', 'Of files not handed over yet nobody needs to mind.'),
  },
]
