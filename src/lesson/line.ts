import type { Pair, Vec } from '../math/vec.ts'

/** What a line of the derivation is evaluated at. */
export interface Sample {
  /** The point (x, y); neither vector is zero. */
  readonly at: Pair
  /** The tangent (x̃, ỹ), same length. */
  readonly along: Pair
  /** PyTorch's grad_output. */
  readonly gradOutput: number
}

/** One expression of a chain. */
export interface Line {
  /** Unique on the page; links and tests name it. */
  readonly id: string
  readonly tex: string
  /** Why this line equals the one above; prose with $inline$ TeX. */
  readonly why: string
  /** This line's value, written from its TeX and from nothing else. */
  readonly value: (sample: Sample) => number | Vec
}

/** Expressions that must all be equal: the left side of each line is the line above. */
export interface Chain {
  readonly id: string
  readonly lines: readonly [Line, Line, ...Line[]]
  /** Whether the values are vectors; numbers otherwise. */
  readonly vector?: true
  /** Printed in the post, but not equal: shown crossed out. */
  readonly misprints?: readonly Line[]
  /**
   * The size of the terms that are added up, at a sample: an upper bound for each of them. Rounding
   * is measured against this, not against a result in which the terms may have cancelled.
   */
  readonly size: (sample: Sample) => number
}

/** How far a line is from the first of its chain. */
export interface Verdict {
  readonly value: number | Vec
  /** |value − first value|; for vectors the norm of the difference; NaN where a double overflowed. */
  readonly residual: number
  /** What rounding can explain: 2⁻⁵² · 4(n + 8) · size of the terms. */
  readonly bound: number
  readonly holds: boolean
}

/** Evaluates one line of a chain, or a misprint, against the chain's first line. */
export function verdict(chain: Chain, line: Line, sample: Sample): Verdict {
  const value = line.value(sample)
  const residual = distance(value, chain.lines[0].value(sample))
  const bound = 2 ** -52 * 4 * (sample.at.x.length + 8) * chain.size(sample)
  return { value, residual, bound, holds: residual <= bound }
}

function distance(a: number | Vec, b: number | Vec): number {
  if (typeof a === 'number' || typeof b === 'number') return Math.abs(Number(a) - Number(b))
  // hypot, because gradients of tiny vectors are huge.
  return Math.hypot(...a.map((ai, i) => ai - b[i]!))
}
