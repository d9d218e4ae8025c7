import { exponent, ldexp } from '../math/binary.ts'
import { length, type Pair, type Vec } from '../math/vec.ts'

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
  /** Where rounding costs this line more than its chain: the size to measure against. */
  readonly size?: (sample: Sample) => number
}

/** Expressions that must all be equal: the left side of each line is the line above. */
export interface Chain {
  readonly id: string
  readonly lines: readonly [Line, Line, ...Line[]]
  /** Whether the values are vectors, as long as x, or twice as long for x and y; numbers otherwise. */
  readonly vector?: true
  /** Printed in the post, but not equal: shown crossed out. */
  readonly misprints?: readonly Line[]
  /**
   * How the value goes when (x, x̃) and (y, ỹ) are multiplied by two numbers: not at all, like x̃, like
   * the gradient (a vector), like 1/x, or in no way that could be undone. Default: not at all.
   */
  readonly scales?: 'like x' | 'like the gradient' | 'like 1/x' | 'not to be scaled'
  /**
   * The size of the terms that are added up, at a sample: an upper bound for each of them. Rounding
   * is measured against this, not against a result in which the terms may have cancelled.
   */
  readonly size: (sample: Sample) => number
}

/** How far a line is from the first of its chain. */
export interface Verdict {
  readonly value: number | Vec
  /**
   * |value − first value|; for vectors the norm of the difference; NaN where nothing can be told, because a double
   * over- or underflowed on the way.
   */
  readonly residual: number
  /** What rounding can explain: 2⁻⁵² · 4(n + 8) · size of the terms. */
  readonly bound: number
  readonly holds: boolean
}

/** Evaluates one line of a chain, or a misprint, against the chain's first line. */
export function verdict(chain: Chain, line: Line, sample: Sample): Verdict {
  const value = evaluate(chain, line, sample)
  const residual = distance(value, firstValue(chain, sample))
  const size = (line.size ?? chain.size)(sample)
  const steps = 4 * (sample.at.x.length + 8)
  const bound = 2 ** -52 * steps * size
  const holds = residual <= bound
  // Near 0 doubles are 2⁻¹⁰⁷⁴ apart, however small the terms are.
  const beyond = !holds && (residual === Infinity || residual <= 2 ** -1074 * steps)
  return { value, residual: beyond ? NaN : residual, bound, holds }
}

/**
 * Whether a line that holds fails for x̃ or for ỹ alone: all lines are linear in them, so rounding in the larger
 * part hides what the line is off by in the smaller.
 */
export function isHidden(chain: Chain, line: Line, sample: Sample): boolean {
  if (!verdict(chain, line, sample).holds) return false
  const { x, y } = sample.along
  const zero = x.map(() => 0)
  return [
    { x, y: zero },
    { x: zero, y },
  ].some((along) => {
    const { residual, bound } = verdict(chain, line, { ...sample, along })
    return residual > bound
  })
}

/** The first line's value at the last sample it was asked for: all lines of a chain want it. */
const firstValues = new WeakMap<Chain, { sample: Sample; value: number | Vec }>()

function firstValue(chain: Chain, sample: Sample): number | Vec {
  const known = firstValues.get(chain)
  if (known?.sample === sample) return known.value
  const value = evaluate(chain, chain.lines[0], sample)
  firstValues.set(chain, { sample, value })
  return value
}

/** A sample whose vectors' largest entries are between 1 and 2: multiplied by 2ᵃ and 2ᵇ. */
interface Scaled {
  readonly sample: Sample
  readonly a: number
  readonly b: number
}

const scaledSamples = new WeakMap<Sample, Scaled>()

function scaled(sample: Sample): Scaled {
  const known = scaledSamples.get(sample)
  if (known) return known
  const { at, along } = sample
  const [a, b] = [-largestExponent(at.x), -largestExponent(at.y)]
  const by = (k: number, v: Vec) => v.map((entry) => ldexp(entry, k))
  const made: Scaled = {
    sample: {
      ...sample,
      at: { x: by(a, at.x), y: by(b, at.y) },
      along: { x: by(a, along.x), y: by(b, along.y) },
    },
    a,
    b,
  }
  scaledSamples.set(sample, made)
  return made
}

/**
 * A line's value. It is worked out for vectors whose largest entries are between 1 and 2, and then
 * scaled back: by powers of two, which changes no digit, and no square on the way overflows.
 */
function evaluate({ scales }: Chain, line: Line, sample: Sample): number | Vec {
  if (scales === 'not to be scaled') return line.value(sample)
  const { sample: small, a, b } = scaled(sample)
  const value = line.value(small)
  if (typeof value === 'number')
    return scales === 'like x' ? ldexp(value, -a) : scales === 'like 1/x' ? ldexp(value, a) : value
  const half = sample.at.x.length
  return value.map((entry, i) => ldexp(entry, i < half ? a : b))
}

function largestExponent(v: Vec): number {
  return exponent(v.reduce((most, entry) => Math.max(most, Math.abs(entry)), 0))
}

function distance(a: number | Vec, b: number | Vec): number {
  if (typeof a === 'number' || typeof b === 'number') return difference(Number(a), Number(b))
  return length(a.map((ai, i) => difference(ai, b[i]!)))
}

/** |a − b|; NaN for two infinities: both numbers are too large for doubles, and nobody can tell whether they are one. */
function difference(a: number, b: number): number {
  return Math.abs(a - b)
}
