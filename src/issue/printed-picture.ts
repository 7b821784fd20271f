/** A picture with the words that stand for it where it cannot be seen. */
import type { WantedPicture } from '../pictures/picture.ts'
import type { PrintedPicture } from './issue.ts'

/** `usual` are the words when the editor has given none. */
export const printed = ({ picture, alt, focus }: WantedPicture, usual: string): PrintedPicture => ({
  picture,
  focus,
  alt: alt ?? usual,
})

/** A title in the marks of a book, unless it has them. */
export const inBookMarks = (title: string): string => (title.startsWith('《') ? title : `《${title}》`)
