/** Version, identification and output intent of a print file (X-4 1 to 22). */

import { isIccRegistry, isRegisteredCondition } from '../../press/registry.ts'
import type { PressStandard } from '../expectations.ts'
import type { IntentFacts, ProfileFacts } from '../facts.ts'
import { identityRules, infoText, pdfInstant, xmpInstant, xmpValue } from './identity.ts'
import { type Fault, fault, type Rule, refuse, unless } from './rule.ts'

const versions: Readonly<Record<PressStandard, string>> = { 'PDF/X-4': '1.6', 'PDF/X-1a': '1.4' }
const identifications: Readonly<Record<PressStandard, string>> = {
  'PDF/X-4': 'PDF/X-4',
  'PDF/X-1a': 'PDF/X-1a:2003',
}

const theIntent = (intents: readonly IntentFacts[]): IntentFacts | undefined =>
  intents.find(({ kind }) => kind === 'GTS_PDFX')

function faultsOfProfile(profile: ProfileFacts | undefined, standard: PressStandard): readonly Fault[] {
  if (profile === undefined) return standard === 'PDF/X-4' ? [fault('DestOutputProfile')] : []
  const version = Number(profile.version)
  const right = standard === 'PDF/X-1a' ? version < 3 : version < 3 || (version >= 4 && version <= 4.2)
  return [
    ...unless(profile.sound, 'acsp'),
    ...unless(profile.class === 'prtr', `class ${profile.class}`),
    ...unless(
      profile.space === 'CMYK' && profile.components === 4,
      `${profile.space}, N ${profile.components}`,
    ),
    ...unless(['Lab', 'XYZ'].includes(profile.connection), `PCS ${profile.connection}`),
    ...unless(right && version >= 2, `ICC ${profile.version}`),
  ]
}

export const pressIdentityRules: readonly Rule[] = [
  refuse(
    'header-version',
    'X-4 1',
    'PDF 版本是 1.6（X-1a 是 1.4）',
    'the version is 1.6 (1.4 for X-1a)',
    (facts, { standard }) => unless(facts.version === versions[standard], facts.version || '—'),
  ),
  refuse(
    'catalogue-version',
    'X-4 3',
    '文件目录不提高版本',
    'the catalogue does not raise the version',
    ({ catalogue }, { standard }) =>
      unless(
        catalogue.version === undefined || catalogue.version === versions[standard],
        `Version ${catalogue.version}`,
      ),
  ),
  refuse(
    'packed-structure',
    'X-4 6',
    'X-1a 不用对象流和交叉引用流',
    'X-1a has no object streams and no cross-reference streams',
    (facts, { standard }) => unless(standard === 'PDF/X-4' || !facts.packedStructure, 'ObjStm, XRef'),
  ),
  refuse(
    'info-dates',
    'X-4 8',
    '文件信息有创建和修改日期',
    'Info has the dates of creation and modification',
    facts =>
      ['CreationDate', 'ModDate'].flatMap(key => unless(pdfInstant(infoText(facts, key)) !== undefined, key)),
  ),
  refuse(
    'trapped',
    'X-4 9',
    'Trapped 是名称 True 或 False',
    'Trapped is the name True or False',
    ({ info }) => {
      const trapped = info.get('Trapped')
      const right = trapped?.form === 'name' && ['True', 'False'].includes(trapped.value)
      return unless(right, trapped === undefined ? 'Trapped' : `${trapped.form} ${trapped.value}`)
    },
  ),
  refuse(
    'info-identification',
    'X-4 10',
    '文件信息的 GTS_PDFXVersion 写对（X-1a 必须有）',
    'GTS_PDFXVersion of Info is right (X-1a must have it)',
    (facts, { standard }) => {
      const said = infoText(facts, 'GTS_PDFXVersion')
      const optional = standard === 'PDF/X-4' && !facts.info.has('GTS_PDFXVersion')
      return unless(optional || said === identifications[standard], said ?? 'GTS_PDFXVersion')
    },
  ),
  refuse(
    'xmp-identification',
    'X-4 12',
    'XMP 标明 PDF/X-4',
    'XMP identifies the file as PDF/X-4',
    (facts, { standard }) => {
      if (standard === 'PDF/X-1a') return []
      const said = xmpValue(facts, 'pdfxid:GTS_PDFXVersion')
      return unless(said === 'PDF/X-4', said ?? 'pdfxid:GTS_PDFXVersion')
    },
  ),
  refuse(
    'xmp-dates',
    'X-4 14',
    'XMP 有创建、修改、元数据三个日期',
    'XMP has the dates of creation, modification and metadata',
    facts =>
      ['xmp:CreateDate', 'xmp:ModifyDate', 'xmp:MetadataDate'].flatMap(key =>
        unless(xmpInstant(xmpValue(facts, key)) !== undefined, key),
      ),
  ),
  refuse(
    'xmp-ids',
    'X-4 15',
    'XMP 有文档号、版本号和版次类别',
    'XMP has DocumentID, VersionID and RenditionClass',
    facts =>
      ['xmpMM:DocumentID', 'xmpMM:VersionID', 'xmpMM:RenditionClass'].flatMap(key =>
        unless((xmpValue(facts, key) ?? '') !== '', key),
      ),
  ),
  refuse(
    'xmp-trapped',
    'X-4 16',
    'XMP 的 pdf:Trapped 与文件信息相同',
    'pdf:Trapped of XMP is that of Info',
    facts => {
      const said = xmpValue(facts, 'pdf:Trapped')
      return unless(said !== undefined && said === facts.info.get('Trapped')?.value, said ?? 'pdf:Trapped')
    },
  ),
  refuse(
    'one-intent',
    'X-4 18',
    '恰有一个 GTS_PDFX 输出意图',
    'there is exactly one output intent, GTS_PDFX',
    ({ intents }) =>
      unless(
        intents.filter(({ kind }) => kind === 'GTS_PDFX').length === 1,
        intents.length === 0 ? 'OutputIntents' : intents.map(({ kind }) => kind).join(', '),
      ),
  ),
  refuse(
    'intent-identifier',
    'X-4 19',
    '输出意图有标识',
    'the output intent has an identifier',
    ({ intents }) => unless((theIntent(intents)?.identifier ?? '') !== '', 'OutputConditionIdentifier'),
  ),
  refuse(
    'intent-registry',
    'X-4 20',
    '登记过的印刷条件写明登记处，别的不冒充',
    'a registered condition names the registry, another one does not',
    ({ intents }) => {
      const intent = theIntent(intents)
      if (intent === undefined) return []
      return unless(
        isRegisteredCondition(intent.identifier ?? '') === isIccRegistry(intent.registry ?? ''),
        `${intent.identifier}, ${intent.registry ?? 'RegistryName'}`,
      )
    },
  ),
  refuse(
    'intent-words',
    'X-4 21',
    '输出意图用文字说明印刷条件',
    'the output intent says the condition in words',
    ({ intents }) => {
      const intent = theIntent(intents)
      return intent === undefined ? [] : unless((intent.info ?? '') !== '', 'Info')
    },
  ),
  refuse(
    'intent-profile',
    'X-4 22',
    '嵌入 CMYK 输出特性文件（prtr，ICC 2 版或 4.0 至 4.2 版）',
    'a CMYK output profile is embedded (prtr, ICC version 2 or 4.0 to 4.2)',
    ({ intents }, { standard }) => {
      const intent = theIntent(intents)
      return intent === undefined ? [] : faultsOfProfile(intent.profile, standard)
    },
  ),
  ...identityRules('press'),
]
