import type { Pair } from './vec.ts'

/** What a check failed on: PyTorch's stage, and the first input that failed it. */
export interface Failure {
  readonly stage: 'not_reentrant' | 'jacobian' | 'not_multiplied_by_grad_output'
  readonly input: 'x' | 'y'
}

/**
 * A failure in words. It shows what PyTorch's message shows: for a mismatch the two indices, counted
 * among the differentiable inputs and outputs alone, and both columns; for re-entrancy the
 * tolerance; for a missing grad_output no number at all.
 */
export function explain(
  { stage, input }: Failure,
  inputs: readonly ('x' | 'y')[],
  numerical: Pair<readonly number[]>,
  analytical: Pair<readonly number[]>,
  nondetTol: number,
): string {
  switch (stage) {
    case 'jacobian':
      return [
        `The Jacobians of output 0 with respect to input ${inputs.indexOf(input)} (${input}) differ.`,
        `numerical:  ${printed(numerical[input])}`,
        `analytical: ${printed(analytical[input])}`,
      ].join('\n')
    case 'not_reentrant':
      return `Two runs of backward with the same input and grad_output gave gradients that differ by more than nondet_tol = ${nondetTol}.`
    case 'not_multiplied_by_grad_output':
      return 'With grad_output = 0 every gradient must be exactly 0, and one is not: backward does not multiply by grad_output.'
  }
}

const shownWhole = 1000
const shownAtEachEnd = 3

/** A column as PyTorch prints tensors: four decimals, one notation for all, long ones abbreviated. */
function printed(column: readonly number[]): string {
  const print = notation(column)
  const shown =
    column.length <= shownWhole
      ? column.map(print)
      : [
          ...column.slice(0, shownAtEachEnd).map(print),
          '...',
          ...column.slice(-shownAtEachEnd).map(print),
        ]
  return `[${shown.join(', ')}]`
}

/** Fixed point, unless that would hide digits: entries that are huge, tiny, or of unlike size. */
function notation(column: readonly number[]): (entry: number) => string {
  const sizes = column.map(Math.abs).filter((size) => size > 0 && size < Infinity)
  const most = sizes.reduce((a, b) => Math.max(a, b), 0)
  const least = sizes.reduce((a, b) => Math.min(a, b), Infinity)
  const scientific = sizes.length > 0 && (most / least > 1000 || most > 1e8 || least < 1e-4)
  return (entry) => {
    if (Number.isNaN(entry)) return 'nan'
    if (!Number.isFinite(entry)) return entry > 0 ? 'inf' : '-inf'
    return scientific ? entry.toExponential(4) : entry.toFixed(4)
  }
}
