/**
 * How large the parts of an archive are when they are unpacked, by its own directory (APPNOTE 4.3.12). A file of one
 * megabyte can hold gigabytes of the same letter; whoever opened it first would be out of memory before knowing.
 */

const entrySign = 0x02014b50
const endSign = 0x06054b50
/** Length of an entry without its names, and of the end of the directory without its comment. */
const entryLength = 46
const endLength = 22
const longestComment = 0xffff

/** Pictures of a whole number, and more words than any number has: the tree of a text takes some forty times its room. */
const largestAll = 400_000_000
const largestMarkup = 40_000_000

/** Whether its parts can be taken into memory. Where there is no directory to read, whoever opens the archive tells. */
export function fitsMemory(archive: Buffer): boolean {
  const end = endOfDirectory(archive)
  if (end === undefined) return true
  let at = archive.readUInt32LE(end + 16)
  let all = 0
  let markup = 0
  for (let left = archive.readUInt16LE(end + 10); left > 0; left--) {
    if (at + entryLength > end || archive.readUInt32LE(at) !== entrySign) return true
    const size = archive.readUInt32LE(at + 24)
    const nameFrom = at + entryLength
    const name = archive.toString('utf8', nameFrom, nameFrom + archive.readUInt16LE(at + 28))
    all += size
    if (/\.(?:xml|rels)$/i.test(name)) markup += size
    at = nameFrom + [28, 30, 32].reduce((sum, field) => sum + archive.readUInt16LE(at + field), 0)
  }
  return all <= largestAll && markup <= largestMarkup
}

function endOfDirectory(archive: Buffer): number | undefined {
  const first = Math.max(0, archive.length - endLength - longestComment)
  for (let at = archive.length - endLength; at >= first; at--)
    if (archive.readUInt32LE(at) === endSign) return at
  return undefined
}
