import { arithmetics } from '../torch/dtype.ts'
import { add, dot, scale, type Pair, type Vec } from '../../math/vec.ts'
import { say } from '../../words/say.ts'
import type { Matrix } from './hessian.ts'

const { norm, inner, round } = arithmetics.float64

/** What gradgradcheck perturbs, in PyTorch's order. */
export const inputs = ['x', 'y', 'gradOutput'] as const
/** And what it looks at: the two gradients. */
export const outputs = ['x', 'y'] as const

export type SecondInput = (typeof inputs)[number]
export type SecondOutput = (typeof outputs)[number]

/** x, y and grad_output. */
export interface Arguments extends Pair<ArrayLike<number>> {
  readonly gradOutput: number
}

/** A backward as a function of x, y and grad_output that has a backward of its own. */
export interface DoubleBackward {
  readonly title: string
  /** Both gradients, times grad_output: two vectors of length n. */
  readonly backward: (at: Arguments) => Pair
  /**
   * What autograd gives for ⟨along.x, grad_x⟩ + ⟨along.y, grad_y⟩, differentiated in x, in y and in
   * grad_output (a vector of length 1).
   */
  readonly doubleBackward: (at: Arguments, along: Pair) => Readonly<Record<SecondInput, Vec>>
}

/** What backward() works with, rounded as PyTorch rounds. */
function saved({ x, y }: Pair<ArrayLike<number>>) {
  const [xNorm, yNorm] = [norm(x), norm(y)]
  const product = round(xNorm * yNorm)
  return { xNorm, yNorm, product, s: inner(x, y) / product }
}

/** The post's formula for both gradients. Post, section "Verification". */
function backward({ x, y, gradOutput }: Arguments): Pair {
  const { xNorm, yNorm, product, s } = saved({ x, y })
  const one = (own: ArrayLike<number>, other: ArrayLike<number>, size: number) => {
    const factor = s / (size * size)
    return Array.from(own, (entry, i) => gradOutput * (other[i]! / product - factor * entry))
  }
  return { x: one(x, y, xNorm), y: one(y, x, yNorm) }
}

/**
 * The formula differentiated as autograd does it. S is an output of the Function, and PyTorch ties a
 * saved output to its place in the graph: ∇S is what backward() says. The norms are tied to nothing
 * unless they were worked out in backward().
 */
const differentiated =
  (norms: 'constants' | 'functions'): DoubleBackward['doubleBackward'] =>
  ({ x, y, gradOutput: g }, along) => {
    const { xNorm, yNorm, product, s } = saved({ x, y })
    const slope = backward({ x, y, gradOutput: 1 })
    const [a, b] = [dot(along.x, x) / xNorm ** 2, dot(along.y, y) / yNorm ** 2]
    // How the sum changes with S, and with the product of the norms.
    const byS = -g * (a + b)
    const byProduct = (-g * (dot(along.x, y) + dot(along.y, x))) / product
    const one = (own: ArrayLike<number>, to: SecondOutput, size: number, part: number) => {
      const other = to === 'x' ? along.y : along.x
      const still = scale(g / product, other).map(
        (entry, i) => entry - g * (s / size ** 2) * along[to][i]! + byS * slope[to][i]!,
      )
      if (norms === 'constants') return still
      return add(still, Array.from(own), (byProduct + 2 * g * s * part) / size ** 2)
    }
    return {
      x: one(x, 'x', xNorm, a),
      y: one(y, 'y', yNorm, b),
      gradOutput: [dot(along.x, slope.x) + dot(along.y, slope.y)],
    }
  }

/** The post's function, and the one that can be differentiated twice. */
export const doubleBackwards = {
  post: {
    title: say`the post’s function`,
    backward,
    doubleBackward: differentiated('constants'),
  },
  repaired: {
    title: say`the repaired function`,
    backward,
    doubleBackward: differentiated('functions'),
  },
} as const satisfies Record<string, DoubleBackward>

export type DoubleBackwardId = keyof typeof doubleBackwards

/** The rows that `torch.autograd.grad(grad[i], [x, y])` gives for grad_output = 1: 2n × 2n. */
export function hessianByDoubleBackward(fn: DoubleBackward, { x, y }: Pair): Matrix {
  return outputs.flatMap((output) =>
    x.map((_, i) => {
      const row = fn.doubleBackward({ x, y, gradOutput: 1 }, unit(x.length, output, i))
      return [...row.x, ...row.y]
    }),
  )
}

/** The i-th unit vector at one output, zeros at the other. */
export function unit(n: number, output: SecondOutput, i: number): Pair {
  const zeros = Array.from({ length: n }, () => 0)
  return { x: zeros, y: zeros, [output]: zeros.with(i, 1) }
}
