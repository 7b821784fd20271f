/**
 * Names of printing conditions in the ICC Characterization Data Registry (color.org, section “CMYK data”). The registry
 * grows, so its families are known and not its entries: a new FOGRA set needs no new release. Both who writes an output
 * intent and who reads one back ask here.
 */

/** `RegistryName` of a registered condition (ISO 32000-1, 14.11.5). */
export const iccRegistry = 'http://www.color.org'

/** Fogra, CGATS with its CRPC, Japan Color, IFRA, the Eurostandard of System Brunner, SWOP, APTEC. */
const families =
  /^(?:FOGRA\d\dL?|CGATS ?TR ?\d{3}|(?:CGATS21-2-)?CRPC\d|JC[A-Z]?\d{4,6}|IFRA\d\d|EUROSB\d{3}|SWOP.*|APTEC[ _].+)$/

export const isRegisteredCondition = (identifier: string): boolean => families.test(identifier)

/** The registry by any of the addresses it is written with. */
export const isIccRegistry = (registry: string): boolean => /^https?:\/\/www\.color\.org\/?$/.test(registry)
