import { isClose } from '../math/allclose.ts'
import { cosineSimilarity, gradient } from '../math/cosine.ts'
import { uniform } from '../math/random.ts'
import { arithmetics } from '../math/torch/dtype.ts'
import { add, dot, length, scale, type Pair, type Vec } from '../math/vec.ts'

// House rule, as for the first derivative: the true Hessian is src/math's, from S and its gradient
// without loss of digits; what a backward gives is computed as PyTorch computes it.

export type Matrix = readonly Vec[]

const { norm, inner, tensor, round } = arithmetics.float64

/**
 * The Hessian of S, 2n × 2n, entries of x before those of y, from its blocks
 * Hxx = −(1/‖x‖²) [∇ xᵀ + x ∇ᵀ + S (I − x xᵀ/‖x‖²)] with ∇ = ∇ₓS, Hyy alike, and
 * Hxy = (1/‖x‖‖y‖) [I − x̂ x̂ᵀ − ŷ ŷᵀ + S x̂ ŷᵀ]. Chain `hessian` of the derivation proves them.
 *
 * @throws RangeError for zero vectors, different lengths, NaN or ±∞, as `cosineSimilarity` does.
 */
export function hessian({ x, y }: Pair): Matrix {
  const s = cosineSimilarity(x, y)
  const slope = gradient(x, y)
  const [a, b] = [length(x), length(y)]
  const [u, v] = [scale(1 / a, x), scale(1 / b, y)]
  const one = (i: number, j: number) => (i === j ? 1 : 0)
  const own = (size: number, w: Vec, g: Vec, i: number, j: number) =>
    -(g[i]! * w[j]! + w[i]! * g[j]! + (s * (one(i, j) - w[i]! * w[j]!)) / size) / size
  const mixed = (i: number, j: number) =>
    (one(i, j) - u[i]! * u[j]! - v[i]! * v[j]! + s * u[i]! * v[j]!) / a / b
  return [
    ...x.map((_, i) => [
      ...x.map((__, j) => own(a, u, slope.x, i, j)),
      ...y.map((__, j) => mixed(i, j)),
    ]),
    ...y.map((_, i) => [
      ...x.map((__, j) => mixed(j, i)),
      ...y.map((__, j) => own(b, v, slope.y, i, j)),
    ]),
  ]
}

/** What gradgradcheck perturbs, in PyTorch's order. */
const inputs = ['x', 'y', 'gradOutput'] as const
/** And what it looks at: the two gradients. */
const outputs = ['x', 'y'] as const

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
    title: 'the post’s function',
    backward,
    doubleBackward: differentiated('constants'),
  },
  repaired: {
    title: 'the repaired function',
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
function unit(n: number, output: SecondOutput, i: number): Pair {
  const zeros = Array.from({ length: n }, () => 0)
  return { x: zeros, y: zeros, [output]: zeros.with(i, 1) }
}

/** PyTorch's arguments, with its defaults. */
export interface SecondOptions {
  readonly eps?: number
  readonly atol?: number
  readonly rtol?: number
}

/** By output and input: as many rows as the input has entries, as many columns as the output. */
export type SecondJacobians = Readonly<Record<SecondOutput, Readonly<Record<SecondInput, Matrix>>>>

export interface SecondReport {
  readonly ok: boolean
  /** What failed first; the output is null where all of them were looked at together. */
  readonly failure: {
    readonly stage: 'not_reentrant' | 'jacobian' | 'not_multiplied_by_grad_output'
    readonly output: SecondOutput | null
    readonly input: SecondInput
  } | null
  /** The failure in words, showing what PyTorch's message shows, or null. */
  readonly message: string | null
  readonly numerical: SecondJacobians
  readonly analytical: SecondJacobians
}

/** A grad_output as gradgradcheck draws it, uniform between −1 and 1, the same for the same seed. */
export function gradOutputOf(seed: number): number {
  return uniform(seed)()
}

/**
 * PyTorch's `gradgradcheck` in slow mode and double precision: gradcheck of the function that takes
 * (x, y, grad_output) to both gradients. Verdict, first failing output and first failing input are
 * PyTorch's. oracle, GRADCHECK_SPEC, end of section 2. O(n²).
 */
export function gradgradcheck(
  fn: DoubleBackward,
  at: Arguments,
  { eps = 1e-6, atol = 1e-5, rtol = 1e-3 }: SecondOptions = {},
): SecondReport {
  const tolerance = { atol, rtol, round }
  const numerical = numericalJacobians(fn, at, eps)
  const analytical = analyticalJacobians(fn, at)
  const again = analyticalJacobians(fn, at)
  const failure = firstFailure()
  return {
    ok: failure === null,
    failure,
    message: failure && explain(failure, numerical, analytical),
    numerical,
    analytical,
  }

  function firstFailure(): SecondReport['failure'] {
    for (const output of outputs) {
      for (const input of inputs)
        if (differs(analytical[output][input], again[output][input]))
          return { stage: 'not_reentrant', output, input }
      for (const input of inputs)
        if (!close(analytical[output][input], numerical[output][input]))
          return { stage: 'jacobian', output, input }
    }
    const zeros = Array.from(at.x, () => 0)
    const none = fn.doubleBackward(at, { x: zeros, y: zeros })
    const input = inputs.find((each) => none[each].some((entry) => entry !== 0))
    return input ? { stage: 'not_multiplied_by_grad_output', output: null, input } : null
  }

  function close(a: Matrix, m: Matrix): boolean {
    return a.every((row, i) => row.every((entry, j) => isClose(entry, m[i]![j]!, tolerance)))
  }
}

/** Whether max |aᵢⱼ − bᵢⱼ| is above 0; a NaN switches the question off, as in PyTorch. */
function differs(a: Matrix, b: Matrix): boolean {
  const distances = a.flatMap((row, i) => row.map((entry, j) => Math.abs(entry - b[i]![j]!)))
  return !distances.some(Number.isNaN) && distances.some((distance) => distance > 0)
}

/** Central differences of both gradients; each entry is put back exactly. */
function numericalJacobians(fn: DoubleBackward, at: Arguments, eps: number): SecondJacobians {
  const moved = { x: tensor(at.x), y: tensor(at.y), gradOutput: tensor([at.gradOutput]) }
  const value = () => fn.backward({ ...moved, gradOutput: moved.gradOutput[0]! })
  const quotients = (input: SecondInput) =>
    Array.from(moved[input], (kept, i): Pair => {
      moved[input][i] = kept - eps
      const lower = value()
      moved[input][i] = kept + eps
      const upper = value()
      moved[input][i] = kept
      const over = (output: SecondOutput) =>
        upper[output].map((entry, j) => (entry - lower[output][j]!) / (2 * eps))
      return { x: over('x'), y: over('y') }
    })
  const all = { x: quotients('x'), y: quotients('y'), gradOutput: quotients('gradOutput') }
  return jacobians((output, input) => all[input].map((quotient) => quotient[output]))
}

/** One double backward for each entry of each output. */
function analyticalJacobians(fn: DoubleBackward, at: Arguments): SecondJacobians {
  const n = at.x.length
  const columns = (output: SecondOutput) =>
    Array.from({ length: n }, (_, i) => fn.doubleBackward(at, unit(n, output, i)))
  const all = { x: columns('x'), y: columns('y') }
  return jacobians((output, input) =>
    Array.from(input === 'gradOutput' ? [0] : at[input], (_, i) =>
      all[output].map((column) => column[input][i]!),
    ),
  )
}

function jacobians(one: (output: SecondOutput, input: SecondInput) => Matrix): SecondJacobians {
  const row = (output: SecondOutput) => ({
    x: one(output, 'x'),
    y: one(output, 'y'),
    gradOutput: one(output, 'gradOutput'),
  })
  return { x: row('x'), y: row('y') }
}

function explain(
  { stage, output, input }: NonNullable<SecondReport['failure']>,
  numerical: SecondJacobians,
  analytical: SecondJacobians,
): string {
  if (output === null)
    return 'With zeros to multiply by, every second derivative must be exactly 0, and one is not.'
  if (stage === 'not_reentrant')
    return 'Two runs of the double backward with the same numbers gave different results.'
  const names = { x: 'x', y: 'y', gradOutput: 'grad_output' }
  return [
    `The Jacobians of output ${outputs.indexOf(output)} (grad_${output}) with respect to input ${inputs.indexOf(input)} (${names[input]}) differ.`,
    'numerical:',
    print(numerical[output][input]),
    'analytical:',
    print(analytical[output][input]),
  ].join('\n')
}

/** More rows or columns than this are cut down to so many at each end. */
const shownWhole = 8
const shownAtEachEnd = 3

/** A matrix as PyTorch prints tensors: four decimals, one notation for all, large ones abbreviated. */
function print(matrix: Matrix): string {
  const sizes = matrix
    .flat()
    .map(Math.abs)
    .filter((size) => size > 0 && size < Infinity)
  const [least, most] = [Math.min(...sizes), Math.max(...sizes)]
  const scientific = sizes.length > 0 && (most / least > 1000 || most > 1e8 || least < 1e-4)
  const written = matrix.map((row) =>
    row.map((entry) => {
      if (!Number.isFinite(entry)) return String(entry).replace('Infinity', 'inf').toLowerCase()
      return scientific ? entry.toExponential(4) : entry.toFixed(4)
    }),
  )
  const width = Math.max(...written.flat().map((text) => text.length))
  const rows = written.map(
    (row) => `  [${cut(row.map((text) => text.padStart(width))).join(', ')}]`,
  )
  return cut(rows).join('\n')
}

function cut(parts: readonly string[]): readonly string[] {
  if (parts.length <= shownWhole) return parts
  return [...parts.slice(0, shownAtEachEnd), '  ...', ...parts.slice(-shownAtEachEnd)]
}

/** The repaired function in PyTorch: it saves nothing but its inputs. */
export const repair = `def parts(x, y):
    x_norm = x.norm(keepdim=True)
    y_norm = y.norm(keepdim=True)
    s = torch.sum(x * y, dim=0, keepdim=True) / (x_norm * y_norm)
    return x_norm, y_norm, s


class CosineSimilarity(torch.autograd.Function):

    @staticmethod
    def forward(ctx, x, y):
        ctx.save_for_backward(x, y)
        return parts(x, y)[2]

    @staticmethod
    def backward(ctx, grad_output):
        x, y = ctx.saved_tensors
        # Worked out again, so that autograd sees how they depend on x and y.
        x_norm, y_norm, s = parts(x, y)
        p = x_norm * y_norm
        grad_x = grad_output * (y / p - (s / (x_norm * x_norm)) * x)
        grad_y = grad_output * (x / p - (s / (y_norm * y_norm)) * y)
        return grad_x, grad_y`
