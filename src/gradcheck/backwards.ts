import type { Differentiable, Gradient } from './jacobian.ts'
import type { Arithmetic } from './torch/arithmetic.ts'
import { arithmeticOf } from './torch/dtype.ts'

/** A backward() to check: the post's, or one of the ways to get it wrong. */
export interface Backward extends Differentiable {
  /** What is wrong with it, in a few words. */
  readonly name: string
  /** What it does, in one sentence. */
  readonly title: string
}

/** One input as the gradient for it sees the point: what the post's forward() saves for backward(). */
interface Side {
  /** The input itself, and the other one. */
  readonly own: ArrayLike<number>
  readonly other: ArrayLike<number>
  readonly norm: number
  readonly otherNorm: number
  /** The product of the norms. */
  readonly product: number
  readonly s: number
  /** That of the inputs' type: each operation is rounded to it. */
  readonly arithmetic: Arithmetic
}

/** The gradient for one input, for grad_output = 1. */
type Formula = (side: Side) => number[]

/** What backward() returns for x and y, seen from each, and grad_output. */
type Rule = (x: Side, y: Side, gradOutput: number) => Gradient

/**
 * The post's forward(), literally, as PyTorch computes it for tensors of the inputs' type, and IEEE
 * arithmetic wherever it leads (a zero vector gives NaN). Post, section "Verification".
 */
function forward(x: ArrayLike<number>, y: ArrayLike<number>): number {
  const { norm, inner, round } = arithmeticOf(x)
  return round(inner(x, y) / round(norm(x) * norm(y)))
}

/** forward() where one entry varies: what does not hang on it is worked out once. */
function varying(x: ArrayLike<number>, y: ArrayLike<number>, input: 'x' | 'y') {
  const { norm, varyingNorm, varyingInner, round } = arithmeticOf(x)
  const own = varyingNorm(input === 'x' ? x : y)
  const other = norm(input === 'x' ? y : x)
  const product = varyingInner(x, y)
  return (i: number) => round(product(i) / round(own(i) * other))
}

function backward(name: string, title: string, rule: Rule): Backward {
  return {
    name,
    title,
    forward,
    varying,
    backward: (x, y, gradOutput) => {
      const arithmetic = arithmeticOf(x)
      const [norm, otherNorm] = [arithmetic.norm(x), arithmetic.norm(y)]
      const product = arithmetic.round(norm * otherNorm)
      const s = arithmetic.round(arithmetic.inner(x, y) / product)
      const side: Side = { own: x, other: y, norm, otherNorm, product, s, arithmetic }
      return rule(side, { ...side, own: y, other: x, norm: otherNorm, otherNorm: norm }, gradOutput)
    },
  }
}

/** The same formula for both inputs. */
const both = (formula: Formula) => each(formula, formula)

/** A formula for each input, times grad_output. */
const each =
  (forX: Formula, forY: Formula): Rule =>
  (x, y, g) => ({ x: times(x, g, forX(x)), y: times(y, g, forY(y)) })

/** t u. */
function times({ arithmetic: { round } }: Side, t: number, u: ArrayLike<number>): number[] {
  const factor = round(t)
  return Array.from(u, (entry) => round(factor * entry))
}

/** other / divisor − factor · own: the shape that the right gradient and most wrong ones share. */
function difference(side: Side, divisor: number, factor: number): number[] {
  const { own, other, arithmetic } = side
  const { round } = arithmetic
  return Array.from(other, (entry, i) => round(round(entry / divisor) - round(factor * own[i]!)))
}

/** S over a product of two norms. */
const sOver = ({ s, arithmetic: { round } }: Side, a: number, b: number) => round(s / round(a * b))

const right: Formula = (side) => difference(side, side.product, sOver(side, side.norm, side.norm))

/** Adds the second term. */
const added: Formula = (side) => difference(side, side.product, -sOver(side, side.norm, side.norm))

const scaled =
  (factor: number): Formula =>
  (side) =>
    times(side, factor, right(side))

/**
 * The post's backward, and the ways to get it wrong that the golden data of PyTorch know, by the
 * same ids. All share the post's forward. Which of them a check catches depends on where it is made.
 */
export const backwards = {
  correct: backward('The post’s', 'The post’s backward(), which is right.', both(right)),
  zeros: backward(
    'Returns zeros',
    'Returns zeros, whatever x and y are.',
    both((side) => times(side, 0, side.own)),
  ),
  sign_flip: backward(
    'Plus for minus',
    'Adds the second term where it should subtract.',
    both(added),
  ),
  drop_second: backward(
    'No second term',
    'Forgets the second term.',
    both(({ other, product, arithmetic: { round } }) =>
      Array.from(other, (entry) => round(entry / product)),
    ),
  ),
  drop_norms: backward(
    'Forgets both norms',
    'Forgets to divide by the norms.',
    both((side) => difference(side, 1, side.s)),
  ),
  swapped: backward(
    'Gradients swapped',
    'Returns the two gradients in the wrong order.',
    (x, y, g) => ({
      x: times(x, g, right(y)),
      y: times(y, g, right(x)),
    }),
  ),
  'scale_1e-3': backward('0.1 % too long', 'Is too long by a thousandth.', both(scaled(1 + 1e-3))),
  'scale_1e-4': backward(
    '0.01 % too long',
    'Is too long by a ten-thousandth.',
    both(scaled(1 + 1e-4)),
  ),
  'scale_1e-6': backward(
    'A millionth too long',
    'Is too long by a millionth.',
    both(scaled(1 + 1e-6)),
  ),
  ignore_grad_output: backward(
    'Forgets grad_output',
    'Forgets to multiply by grad_output.',
    (x, y) => ({
      x: right(x),
      y: right(y),
    }),
  ),
  norm_not_squared: backward(
    'Norm is not squared',
    'Divides by the norm where its square belongs.',
    both((side) => difference(side, side.product, sOver(side, side.norm, 1))),
  ),
  product_for_both: backward(
    'Mixes the two norms',
    'Divides both terms by the product of the norms.',
    both((side) => difference(side, side.product, sOver(side, side.product, 1))),
  ),
  alt_formula_y: backward(
    'The post’s misprint',
    'Follows the post’s second box, misprint included.',
    each(right, added),
  ),
  negated: backward('Points backwards', 'Points the opposite way.', both(scaled(-1))),
  other_norm: backward(
    'The other norm',
    'Divides by the norm of the other vector.',
    both((side) => difference(side, side.product, sOver(side, side.otherNorm, side.otherNorm))),
  ),
  one_entry_off: backward(
    'One entry 5 % off',
    'Is 5 % too large in the first entry for x.',
    each((side) => {
      const entries = right(side)
      const [first] = times(side, 1.05, entries)
      return first === undefined ? entries : entries.with(0, first)
    }, right),
  ),
  reversed_x: backward(
    'Entries reversed',
    'Returns the entries for x in reverse order.',
    each((side) => right(side).reverse(), right),
  ),
  grad_output_squared: backward(
    'grad_output, twice',
    'Multiplies by grad_output twice.',
    (x, y, g) => ({
      x: times(x, g * g, right(x)),
      y: times(y, g * g, right(y)),
    }),
  ),
  none_for_x: backward('Nothing for x', 'Returns None for x.', (_x, y, g) => ({
    x: null,
    y: times(y, g, right(y)),
  })),
} as const satisfies Record<string, Backward>

export type BackwardId = keyof typeof backwards

export const backwardIds = Object.keys(backwards) as BackwardId[]
