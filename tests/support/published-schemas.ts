/** What the published schemas say against a report; nothing when it is to them. */
import { readFileSync } from 'node:fs'
import { Ajv } from 'ajv'
import { validateXML } from 'xmllint-wasm'

const { id: _, ...sarif } = JSON.parse(readFileSync('tests/schemas/sarif-2.1.0-rtm.5.json', 'utf8'))
const junit = readFileSync('tests/schemas/jenkins-junit.xsd', 'utf8')

// The file calls itself draft-04 and uses nothing that draft-07 means otherwise. One of its patterns is none under the u
// flag. Formats of addresses are not checked.
const validateSarif = new Ajv({
  strict: false,
  allErrors: true,
  validateFormats: false,
  unicodeRegExp: false,
}).compile({
  ...sarif,
  $schema: 'http://json-schema.org/draft-07/schema#',
})

export function sarifFaults(text: string): readonly string[] {
  validateSarif(JSON.parse(text))
  return (validateSarif.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`)
}

export async function junitFaults(text: string): Promise<readonly string[]> {
  const { errors } = await validateXML({
    xml: [{ fileName: 'report.xml', contents: text }],
    schema: [{ fileName: 'junit.xsd', contents: junit }],
  })
  return errors.map(({ message }) => message)
}
