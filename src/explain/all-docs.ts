/**
 * Everything `issue explain` can say. A code may have several docs, where several faults share it. Who adds problems adds
 * their docs here; a test asks for one of every code.
 */

import { ruleDocs } from '../check/rule-docs.ts'
import { deliveryDocs } from './delivery-docs.ts'
import type { CodeDoc } from './doc.ts'
import { importDocs } from './import-docs.ts'
import { importToldDocs } from './import-told-docs.ts'
import { manifestDocs } from './manifest-docs.ts'
import { materialDocs } from './material-docs.ts'
import { outputDocs } from './output-docs.ts'
import { pageDocs } from './page-docs.ts'
import { pressDocs } from './press-docs.ts'

export const allDocs: readonly CodeDoc[] = [
  ...manifestDocs,
  ...materialDocs,
  ...ruleDocs,
  ...pageDocs,
  ...pressDocs,
  ...outputDocs,
  ...deliveryDocs,
  ...importDocs,
  ...importToldDocs,
]
