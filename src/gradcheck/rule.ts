import type { Gradient } from './jacobian.ts'
import type { Arithmetic } from './torch/arithmetic.ts'
import { arithmeticOf } from './torch/dtype.ts'

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
export type Formula = (side: Side) => number[]

/** What backward() returns for x and y, seen from each, and grad_output. */
export type Rule = (x: Side, y: Side, gradOutput: number) => Gradient

/**
 * The post's forward(), literally, as PyTorch computes it for tensors of the inputs' type, and IEEE
 * arithmetic wherever it leads (a zero vector gives NaN). Post, section "Verification".
 */
export function forward(x: ArrayLike<number>, y: ArrayLike<number>): number {
  const { norm, inner, round } = arithmeticOf(x)
  return round(inner(x, y) / round(norm(x) * norm(y)))
}

/** forward() where one entry varies: what does not hang on it is worked out once. */
export function varying(x: ArrayLike<number>, y: ArrayLike<number>, input: 'x' | 'y') {
  const { norm, varyingNorm, varyingInner, round } = arithmeticOf(x)
  const own = varyingNorm(input === 'x' ? x : y)
  const other = norm(input === 'x' ? y : x)
  const product = varyingInner(x, y)
  return (i: number) => round(product(i) / round(own(i) * other))
}

/** What the rule returns at (x, y), with what forward() has saved there. */
export function applied(
  rule: Rule,
  x: ArrayLike<number>,
  y: ArrayLike<number>,
  gradOutput: number,
): Gradient {
  const arithmetic = arithmeticOf(x)
  const [norm, otherNorm] = [arithmetic.norm(x), arithmetic.norm(y)]
  const product = arithmetic.round(norm * otherNorm)
  const s = arithmetic.round(arithmetic.inner(x, y) / product)
  const side: Side = { own: x, other: y, norm, otherNorm, product, s, arithmetic }
  return rule(side, { ...side, own: y, other: x, norm: otherNorm, otherNorm: norm }, gradOutput)
}

/** The same formula for both inputs. */
export const both = (formula: Formula) => each(formula, formula)

/** A formula for each input, times grad_output. */
export const each =
  (forX: Formula, forY: Formula): Rule =>
  (x, y, g) => ({ x: multiplied(x, g, forX(x)), y: multiplied(y, g, forY(y)) })

/** What an entry becomes, for each. `Array.from` would ask for an iterator, which takes longer. */
export function entrywise(
  u: ArrayLike<number>,
  value: (entry: number, i: number) => number,
): number[] {
  const entries: number[] = []
  for (let i = 0; i < u.length; i++) entries.push(value(u[i]!, i))
  return entries
}

/** t u. */
export function multiplied(
  { arithmetic: { round } }: Side,
  t: number,
  u: ArrayLike<number>,
): number[] {
  const factor = round(t)
  return entrywise(u, (entry) => round(factor * entry))
}

/** other / divisor − factor · own: the shape that the right gradient and most wrong ones share. */
export function difference(side: Side, divisor: number, factor: number): number[] {
  const { own, other, arithmetic } = side
  const { round } = arithmetic
  return entrywise(other, (entry, i) => round(round(entry / divisor) - round(factor * own[i]!)))
}

/** S over a product of two norms. */
export const sOver = ({ s, arithmetic: { round } }: Side, a: number, b: number) =>
  round(s / round(a * b))

export const right: Formula = (side) =>
  difference(side, side.product, sOver(side, side.norm, side.norm))

/** Adds the second term. */
export const added: Formula = (side) =>
  difference(side, side.product, -sOver(side, side.norm, side.norm))

export const scaled =
  (factor: number): Formula =>
  (side) =>
    multiplied(side, factor, right(side))
