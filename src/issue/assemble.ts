/**
 * The manifest with its articles' files → the number as it will be printed. Every fault of every article is reported
 * in one run; an article that cannot be read is left out and the others go on.
 */
import { addFindings, type Finding, found, type Outcome } from '../findings/finding.ts'
import { daysIn } from '../manifest/dates.ts'
import type { Files } from '../manifest/files.ts'
import type { Manifest, Settings } from '../manifest/manifest.ts'
import { noPictures, type Pictures } from '../pictures/picture.ts'
import { plainText, type RichText } from '../rich-text.ts'
import { nameArticles } from './article-id.ts'
import { readBooks } from './books.ts'
import { chooseContents } from './contents.ts'
import { givenText, labelSection, readPublication, readSourceStyle } from './house.ts'
import { collectBackPage, readPermit } from './imprint.ts'
import type { Cover, Issue, Numbering } from './issue.ts'
import { listArticles } from './listing.ts'
import { leaveOutRepeated, notListed } from './listing-checks.ts'
import { inBookMarks, printed } from './printed-picture.ts'
import { readSection, sameIds, toListable, toPrinted } from './sections.ts'
import { unusedPictures } from './unused-pictures.ts'

/**
 * Puts a number together. It is given whenever there is something to print, errors or not, so that the stages behind
 * can report what they see; whether it may be printed is told by the findings. `pictures` are those that could be read.
 */
export function assemble(files: Files, manifest: Manifest, pictures: Pictures = noPictures): Outcome<Issue> {
  const findings: Finding[] = []
  const { settings, issue } = manifest
  const written = listArticles(files, manifest)
  const listing = leaveOutRepeated(manifest, written.sections)
  const beside = [
    ...notListed(files, manifest, listing.sections),
    ...unusedPictures(files, manifest, listing.sections),
  ]
  for (const told of [written.findings, listing.findings, beside]) addFindings(findings, told)

  const room = { files, manifest, sourceStyle: readSourceStyle(settings, findings), findings }
  const sections = listing.sections.flatMap(section => readSection(room, section) ?? [])
  const articles = sections.flatMap(section => section.articles)
  addFindings(findings, sameIds(articles))
  const names = nameArticles(articles)
  const contents = chooseContents(
    sections.map(section => toListable(manifest, section, names)),
    { limit: settings.values.toc?.limit, where: settings.at(['toc', 'limit']) },
  )
  addFindings(findings, contents.findings)
  if (settings.values.toc?.books === true)
    findings.push(found('not-yet-set', { key: 'toc.books' }, settings.at(['toc', 'books'])))

  const bookName = labelSection(settings, settings.textAt(['bookColumn']))
  const books = readBooks(manifest, bookName, pictures, findings)
  const internal = readPermit(settings, findings)
  const numbering = numberIssue(manifest)
  const where = { file: manifest.file, from: 0, to: 0 }
  if (sections.length === 0 && books === undefined) {
    const named = written.findings.length > 0 || written.sections.some(section => section.articles.length > 0)
    return {
      ok: false,
      findings: named ? findings : [...findings, found('nothing-to-print', {}, issue.at(['issue']))],
    }
  }
  const listed = new Set(contents.groups.flatMap(group => group.entries.map(entry => entry.article)))
  return {
    ok: true,
    findings,
    value: {
      publication: readPublication(settings),
      numbering,
      cover: readCover(settings, numbering, pictures),
      internal,
      sections: sections.map(section => toPrinted(section, names, listed)),
      books,
      contents: { heading: contentsHeading(settings), groups: contents.groups },
      back: collectBackPage(settings),
      pageCount: readPageCount(settings),
      where,
    },
  }
}

/** The month gives the number, and its last day the date, where the manifest does not (3.3). */
function numberIssue({ issue }: Manifest): Numbering {
  const { issue: month, number, total, date } = issue.value
  const subtitle = issue.textAt(['subtitle'])
  return {
    year: month.year,
    month: month.month,
    number: number ?? month.month,
    total,
    date: date ?? { ...month, day: daysIn(month) },
    subtitle: subtitle.text === '' ? undefined : subtitle,
  }
}

function readCover(settings: Settings, { year, number }: Numbering, pictures: Pictures): Cover {
  const { cover, title } = settings.values
  const wanted = pictures.get('cover.image')
  return {
    picture: wanted && printed(wanted, `${inBookMarks(title)}${year}年第${number}期封面图片`),
    motto: givenText(settings, ['cover', 'motto']),
    contents: cover?.toc === false ? 'pages' : 'cover',
  }
}

const contentsHeading = (settings: Settings): RichText =>
  givenText(settings, ['toc', 'heading']) ?? plainText('目次', settings.at(['toc', 'heading']))

/**
 * Saddle stitching folds four pages from one sheet, perfect binding cuts the folds away and needs two to a leaf; a number
 * that does not come out even is told so.
 */
function readPageCount({ values }: Settings): Issue['pageCount'] {
  const pages = values.layout?.pages
  return {
    multipleOf: pages?.multipleOf ?? (values.press?.binding === 'perfect' ? 2 : 4),
    fill: pages?.fill ?? 'warn',
    fit: pages?.fit === true ? 'on' : 'off',
  }
}
