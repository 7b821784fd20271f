/** The editions of a number: `screen` is read on a screen, `press` is printed. */
export type EditionName = 'screen' | 'press'

/** What may be asked for on the command line. */
export type EditionChoice = EditionName | 'all'

/** The editions asked for; failing that both where a print shop has been agreed with, else the one for screens. */
export function editionsWanted(
  asked: EditionChoice | undefined,
  shop: 'agreed' | 'unknown',
): readonly EditionName[] {
  const choice = asked ?? (shop === 'agreed' ? 'all' : 'screen')
  return choice === 'all' ? ['screen', 'press'] : [choice]
}
