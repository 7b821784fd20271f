/** What an editor may read about a code: why it is a fault, how it looks wrong and right, how it is mended. */
export interface InBoth {
  readonly zh: string
  readonly en: string
}

export interface CodeDoc {
  readonly code: string
  /** One line; what the list of codes says. */
  readonly what: InBoth
  readonly why: InBoth
  /** What an editor would type or see, in the language of the publication. */
  readonly wrong: string
  readonly right: string
  /** What to do; left out where the findings of the code say it. */
  readonly mend?: InBoth
  /** What looks like it and is none, so that nobody mends it. */
  readonly spared?: InBoth
}

export const both = (zh: string, en: string): InBoth => ({ zh, en })
