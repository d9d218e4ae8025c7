import { allowed, difference, isClose, ratio } from '../../gradcheck/allclose.ts'
import type { Entry, Report } from '../../gradcheck/gradcheck.ts'
import { arithmetics } from '../../gradcheck/torch/dtype.ts'
import type { OwnReport } from '../../python/check.ts'
import type { OwnQuestion } from './question.ts'

/** An entry of the Jacobian of pasted code. */
export interface OwnEntry extends Entry {
  /** Which output, counted from 0, and which of its entries. */
  readonly output: number
  readonly column: number
  /** Whether there are others beside that one. */
  readonly many: boolean
  /** The derivative of forward as it is, without any quotient; NaN where it is not known. */
  readonly exact: number
}

const inputs = ['x', 'y'] as const

/** What a check of pasted code compared, entry by entry, as the page shows it of its own backwards. */
export function asReport(own: OwnReport, { at, options }: OwnQuestion): Report {
  const entries = inputs.flatMap((input, k) => entriesOf(own, input, k, at[input].length, options))
  const column = (jacobians: OwnReport['numerical'], k: number) => [...(jacobians[k]?.[0] ?? [])]
  return {
    ok: own.ok,
    failure:
      own.stage === 'jacobian' && own.input !== null
        ? { stage: 'jacobian', input: inputs[own.input === 0 ? 0 : 1] }
        : null,
    ratio: Math.max(0, ...entries.map((entry) => entry.ratio)),
    numerical: { x: column(own.numerical, 0), y: column(own.numerical, 1) },
    analytical: { x: column(own.analytical, 0), y: column(own.analytical, 1) },
    message: own.message,
    warnings: own.warnings,
    entries,
    worst: worstOf(entries),
  }
}

/** Rows are the entries of the input, columns those of an output; a number of outputs has a Jacobian each. */
function entriesOf(
  { numerical, analytical, exact }: OwnReport,
  input: 'x' | 'y',
  k: number,
  n: number,
  { atol = 1e-5, rtol = 1e-3, dtype = 'float64' }: OwnQuestion['options'],
): OwnEntry[] {
  const tolerance = { atol, rtol, round: arithmetics[dtype].round }
  return (analytical[k] ?? []).flatMap((claimed, output) => {
    const columns = claimed.length / n
    const quotients = numerical[k]?.[output]
    if (!quotients || quotients.length !== claimed.length) return []
    return claimed.map((a, i): OwnEntry => {
      const q = quotients[i] ?? NaN
      return {
        input,
        index: Math.floor(i / columns),
        output,
        column: i % columns,
        many: columns > 1 || (analytical[k]?.length ?? 0) > 1,
        numerical: q,
        analytical: a,
        exact: exact[k]?.[output]?.[i] ?? NaN,
        difference: difference(a, q, tolerance),
        allowed: allowed(q, tolerance),
        ratio: ratio(a, q, tolerance),
        ok: isClose(a, q, tolerance),
      }
    })
  })
}

function worstOf(entries: readonly Entry[]): Entry | null {
  return entries.reduce<Entry | null>(
    (worst, entry) => (worst === null || entry.ratio > worst.ratio ? entry : worst),
    null,
  )
}
