/** Costs of paired runs → rows of a Markdown table: medians of either side, and the ratio of the medians. */

/** @typedef {import('./measure.js').Cost} Cost */

export const heading = [
  '| text | command | wall s | CPU s | peak MiB | PDF kB |',
  '|---|---|---|---|---|---|',
].join('\n')

/** @type {readonly { readonly of: keyof Cost, readonly digits: number }[]} */
const columns = [
  { of: 'wall', digits: 3 },
  { of: 'cpu', digits: 2 },
  { of: 'peak', digits: 0 },
  { of: 'size', digits: 0 },
]

const failed = columns.map(() => 'failed')

/**
 * The costs of one pair stand at one index; `ours` is empty when our command failed.
 * @type {(name: string, costs: { readonly ours: readonly Cost[], readonly peer: readonly Cost[] }) => string}
 */
export function costRows(name, { ours, peer }) {
  const peerRow = row(name, 'Typst', medians(peer))
  if (ours.length === 0) return [row(name, 'issue', failed), peerRow].join('\n')
  const ratios = columns.map(({ of }) => {
    const ratio = median(ours.map(cost => cost[of])) / median(peer.map(cost => cost[of]))
    return `${ratio.toFixed(2)}${of === 'wall' ? ` (${spread(ours, peer)})` : ''}`
  })
  return [row(name, 'issue', medians(ours)), peerRow, row(name, 'issue ÷ Typst', ratios)].join('\n')
}

/**
 * The stages of our command by their medians, in the order they were told.
 * @type {(name: string, milliseconds: ReadonlyMap<string, readonly number[]>) => string}
 */
export function stageRows(name, milliseconds) {
  if (milliseconds.size === 0) return `\n${shown(name)}: \`issue build -v\` names no stages`
  const rows = [...milliseconds].map(([stage, times]) => `| ${stage} | ${median(times).toFixed(0)} |`)
  return [`\n| stage, ${shown(name)} | ms |`, '|---|---|', ...rows].join('\n')
}

/** @type {(name: string) => string} */
const shown = name => name.replace('x', '×')

/** @type {(name: string, command: string, cells: readonly string[]) => string} */
const row = (name, command, cells) => `| ${[shown(name), command, ...cells].join(' | ')} |`

/** @type {(costs: readonly Cost[]) => readonly string[]} */
const medians = costs => columns.map(({ of, digits }) => median(costs.map(cost => cost[of])).toFixed(digits))

/**
 * Least and greatest ratio of a single pair: how far the noise of the machine reaches.
 * @type {(ours: readonly Cost[], peer: readonly Cost[]) => string}
 */
function spread(ours, peer) {
  const ratios = ours.map(({ wall }, pair) => wall / (peer[pair]?.wall ?? Number.NaN))
  return `${Math.min(...ratios).toFixed(2)}–${Math.max(...ratios).toFixed(2)}`
}

/** @type {(values: readonly number[]) => number} */
function median(values) {
  const sorted = [...values].sort((one, other) => one - other)
  const middle = Math.floor(sorted.length / 2)
  const upper = sorted[middle] ?? Number.NaN
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? Number.NaN) + upper) / 2
}
