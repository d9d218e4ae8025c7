import { isFloating, kinds, roundingOf, type Numbers } from '../../core/dtype.ts'
import { runtimeError } from '../../core/error.ts'
import { reducedShape } from '../../core/shape.ts'
import { blank, type Tensor } from '../../core/tensor.ts'
import { record } from '../../autograd/record.ts'
import type { Rule } from '../../autograd/rule.ts'
import { arithmetics } from '../../../gradcheck/torch/dtype.ts'
import { fma } from '../../../gradcheck/torch/fma.ts'
import { div, mul } from '../arithmetic.ts'
import { eq, isnan, logicalOr } from '../compare.ts'
import { pow } from '../pow.ts'
import { abs, sign } from '../steps.ts'
import { withDims } from '../views/arrange.ts'
import { where } from '../where.ts'
import { allDims, axesOf, eachRow, type Axis } from './loops.ts'
import { wholeNorm } from './wholeNorm.ts'
import { sum } from './sum.ts'

interface Norm {
  readonly p: number
  readonly dims: readonly number[]
  readonly keepdim: boolean
}

/** (Σ |v|^p)^(1/p) over some dimensions, or over all; for p = ∞ the largest |v|. */
export function norm(
  tensor: Tensor,
  p = 2,
  dims: readonly number[] = allDims(tensor),
  keepdim = false,
): Tensor {
  const { dtype } = tensor
  if (!isFloating(dtype))
    throw runtimeError(
      `norm(): input dtype should be either floating point or complex. Got ${kinds[dtype].word} instead.`,
    )
  const over = dims.length === 0 ? allDims(tensor) : dims
  const out = blank(reducedShape(tensor.shape, over, keepdim), dtype)
  fill(tensor, over, p, out.storage.numbers)
  return record(normRule, [tensor], out, { p, dims: over, keepdim })
}

function fill(tensor: Tensor, dims: readonly number[], p: number, out: Numbers): void {
  const { numbers } = tensor.storage
  const single = tensor.dtype === 'float32'
  const axes = axesOf(tensor, dims)
  if (p === 2 && isOneRow(axes, single)) {
    if (axes.length === 1) {
      out[0] = wholeNorm(tensor, arithmetics[single ? 'float32' : 'float64'])
      return
    }
    const { norm } = arithmetics[single ? 'float32' : 'float64']
    eachRow(axes, tensor.offset, ([row = point], from, to) => {
      out[to] = norm(numbers.subarray(from, from + row.size))
    })
    return
  }
  const { add, end } = stepsOf(p, roundingOf(tensor.dtype), single)
  eachRow(axes, tensor.offset, (rows, from, to) => {
    let total = p === -Infinity ? Infinity : 0
    const walk = (depth: number, start: number): void => {
      const { size, from: step } = rows[depth] ?? point
      for (let i = 0, place = start; i < size; i++, place += step)
        if (depth === 0) total = add(total, numbers[place]!)
        else walk(depth - 1, place)
    }
    walk(Math.max(0, rows.length - 1), from)
    out[to] = end(total)
  })
}

const point: Axis = { size: 1, from: 1, to: 0 }

/** Whether what is reduced lies end to end: then there is a kernel of its own in float32, and a quick one here. */
function isOneRow(axes: readonly Axis[], single: boolean): boolean {
  const reduced = axes.filter(({ to }) => to === 0)
  if (reduced.length !== 1 || reduced[0]!.from !== 1) return false
  return single ? axes[0]!.to === 0 : true
}

/** How entries are added up, and what is made of the sum. */
function stepsOf(p: number, round: (v: number) => number, single: boolean) {
  const same = (v: number) => v
  if (p === Infinity)
    return {
      add: (s: number, v: number) => (Math.abs(v) > s || Number.isNaN(v) ? Math.abs(v) : s),
      end: same,
    }
  if (p === -Infinity)
    return {
      add: (s: number, v: number) => (Math.abs(v) < s || Number.isNaN(v) ? Math.abs(v) : s),
      end: same,
    }
  if (p === 0) return { add: (s: number, v: number) => s + (v === 0 ? 0 : 1), end: same }
  if (p === 1) return { add: (s: number, v: number) => round(s + Math.abs(v)), end: same }
  if (p === 2)
    return {
      // The compiler fuses the square and the sum.
      add: single
        ? (s: number, v: number) => round(s + v * v)
        : (s: number, v: number) => fma(v, v, s),
      end: Math.sqrt,
    }
  return {
    add: (s: number, v: number) => round(s + round(Math.abs(v) ** p)),
    end: (s: number) => s ** round(1 / p),
  }
}

const normRule: Rule<Norm> = {
  name: 'LinalgVectorNormBackward0',
  vjp: (applied, grad) => {
    const { p, dims, keepdim } = applied.extra
    const own = applied.operand(0)
    const result = withDims(applied.result(), dims, keepdim)
    return slope(own, result, withDims(grad, dims, keepdim), p, dims)
  },
  jvp: (applied, [tangent]) => {
    const { p, dims, keepdim } = applied.extra
    if (!tangent) return null
    const result = withDims(applied.result(), dims, keepdim)
    const weights = slope(applied.operand(0), result, null, p, dims)
    return weights && sum(mul(tangent, weights), dims, keepdim)
  },
}

/** What a change of each entry changes, times a gradient that has all dimensions. */
function slope(
  own: Tensor,
  norm: Tensor,
  grad: Tensor | null,
  p: number,
  dims: readonly number[],
): Tensor | null {
  const one = grad ?? 1
  const zero = eq(norm, 0)
  if (p === 0) return null
  if (p === 1) return mul(sign(own), one)
  if (p === 2) return mul(one, where(zero, 0, div(own, norm)))
  if (Math.abs(p) === Infinity) {
    const size = abs(own)
    const most = logicalOr(eq(size, norm), isnan(size))
    return mul(sign(own), mul(div(one, sum(most, dims, true)), most))
  }
  const weight = where(zero, 0, div(one, pow(norm, p - 1)))
  if (p >= 2) return mul(mul(own, pow(abs(own), p - 2)), weight)
  const scaled = mul(sign(own), where(eq(own, 0), 0, pow(abs(own), p - 1)))
  return mul(scaled, weight)
}
