/** Names of the articles' anchors: the editor's own, or made from the file name, and no two alike. */

/** What an article brings to be named by. */
export interface Nameable {
  /** The `id` field. */
  readonly id: string | undefined
  /** Path of its file; for an article written in the manifest, its section and place there. */
  readonly base: string
}

/**
 * Gives every article a name of letters of any script, digits and `-`. Names the editor chose come first; of two that
 * would be alike the later takes a number, as does an `id` written twice, which is the caller's to report.
 */
export function nameArticles(articles: readonly Nameable[]): ReadonlyMap<Nameable, string> {
  const chosen = new Set(articles.flatMap(({ id }) => id ?? []))
  const taken = new Set<string>()
  const names = new Map<Nameable, string>()
  for (const article of articles) {
    const wish = article.id ?? nameFrom(article.base)
    let name = wish
    for (let number = 2; taken.has(name) || (chosen.has(name) && name !== article.id); number++)
      name = `${wish}-${number}`
    taken.add(name)
    names.set(article, name)
  }
  return names
}

/** `articles/04-社区 菜店.md` → `04-社区-菜店`. */
function nameFrom(path: string): string {
  const base = path.slice(path.lastIndexOf('/') + 1).replace(/\.md$/, '')
  const name = base.replace(/[^\p{L}\p{N}-]+/gu, '-').replace(/^-+|-+$/g, '')
  return name === '' ? 'article' : name
}
