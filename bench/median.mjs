/**
 * The middle value: one slow round, with another program running beside it, does not move it.
 *
 * @param {readonly number[]} values at least one
 */
export function median(values) {
  const sorted = [...values].sort((a, b) => a - b)
  const middle = sorted.length >> 1
  const upper = sorted[middle] ?? NaN
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? NaN) + upper) / 2
}

/**
 * What a quarter of the values are at most: of a machine that is busy now and then, one of its quiet rounds.
 *
 * @param {readonly number[]} values at least one
 */
export function lowerQuartile(values) {
  const sorted = [...values].sort((a, b) => a - b)
  return sorted[(sorted.length - 1) >> 2] ?? NaN
}
