/** Findings that no folder of files can provoke (a full disk, a locked target, numbers that will not settle); their cases show the words alone. */
import { type Finding, found } from '../../src/findings/finding.ts'

const file = '2026-03/江湾月报.pdf'
const lock = '2026-03/issue.lock'

export const toldFindings: Readonly<Record<string, Finding>> = {
  'kept-not-printed': found('kept-not-printed', { kind: 'table' }),
  'style-not-carried': found('style-not-carried', { kind: 'underline', count: 2, text: '渡口' }),
  'tracked-changes': found('tracked-changes', { inserted: 3, deleted: 1, moved: 0 }),
  'word-broken': found('word-broken', { file: '来稿/渡口.docx', fault: 'archive' }),
  'word-told': found('word-told', { kind: 'symbol', count: 2, names: 'Wingdings F0FE' }),
  'blank-page': found('blank-page', { folio: 7 }, undefined, 7),
  'contents-unsettled': found('contents-unsettled', { passes: 5, articles: '01、07' }),
  'font-built-in-missing': found('font-built-in-missing', {
    face: 'NotoSerifSC-Regular',
    package: '@expo-google-fonts/noto-serif-sc',
  }),
  'output-not-replaced': found('output-not-replaced', { file: 'articles/01.md', form: 'pdf' }),
  'press-area-short': found('press-area-short', { reach: 1.5 }, undefined, 3),
  'press-delivery-replaced': found('press-delivery-replaced', {
    files: 'jiangwan-2026-03-press-210x297-8p-v1.pdf',
    delivery: 1,
    next: 2,
  }),
  'press-delivery-stale': found('press-delivery-stale', {
    files: 'jiangwan-2026-03-cover-210x297-4p-v1.pdf、jiangwan-2026-03-inside-210x297-4p-v1.pdf',
    delivery: 1,
    next: 2,
  }),
  'picture-library-missing': found('picture-library-missing', { file: '2026-03/images/账本.jpg' }),
  'picture-without-profile': found('picture-without-profile', { file: '2026-03/images/账本.jpg' }),
  'picture-much-ink': found('picture-much-ink', { file: '2026-03/images/账本.jpg', ink: 312, limit: 300 }),
  'picture-too-much-ink': found('picture-too-much-ink', {
    file: '2026-03/images/账本.jpg',
    ink: 347,
    limit: 300,
  }),
  'manifest-is-article': found('manifest-is-article', { file: 'articles/01.md' }),
  'file-exists': found('file-exists', { file: '2026-04/issue.yaml' }),
  'disk-full': found('disk-full', { file }),
  'output-failed': found('output-failed', { file, cause: 'EIO' }),
  'output-folder-missing': found('output-folder-missing', { file, folder: '2026-03' }),
  'output-no-folder': found('output-no-folder', { folder: 'shop' }),
  'output-is-folder': found('output-is-folder', { file }),
  'output-locked': found('output-locked', { file }),
  'lock-missing': found('lock-missing', { file: lock }),
  'lock-unreadable': found('lock-unreadable', { file: lock }),
  'lock-differs': found('lock-differs', { file: lock, kind: 'font', name: 'NotoSerifSC_400Regular.ttf' }),
  'lock-not-written': found('lock-not-written', { file: lock, reason: 'output-refused' }),
  'output-refused': found('output-refused', { file }),
}
