import { directions } from '../../gradcheck/torch/directions.ts'
import { kinds } from '../core/dtype.ts'
import { rowsOf } from '../core/entries.ts'
import { runtimeError } from '../core/error.ts'
import { withGrad } from '../core/state.ts'
import { tensorOf, type Tensor } from '../core/tensor.ts'
import { reshape } from '../ops/views/reshape.ts'
import { dot } from '../ops/linear/matmul.ts'
import { mul } from '../ops/arithmetic.ts'
import { sum } from '../ops/reduce/sum.ts'
import { analyticalJacobians } from './analytical.ts'
import { isFloat, wantedOf, type Checked, type CheckOptions } from './checked.ts'
import { allClose, asTensor, jacobian, largestDifference, type Jacobian } from './matrix.ts'
import { mismatch, moves, slowModeToo } from './messages.ts'
import { directionalQuotients, numericalJacobian } from './numerical.ts'
import type { Observer } from './observer.ts'

/** The step with which PyTorch works out both Jacobians again for the message, whatever eps was asked for. */
const epsOfMessage = 1e-3

/** One number for each input and output, along fixed directions. */
export function* fastCheck(
  checked: Checked,
  outputs: readonly unknown[],
  differentiable: readonly Tensor[],
  settings: CheckOptions,
  observer: Observer,
): Generator<number, void> {
  const { eps, rtol, atol, nondetTol } = settings
  const wanted = wantedOf(checked).map(({ tensor }) => tensor)
  const [u, v] = vectors(wanted, differentiable)
  const numerical: Jacobian[][] = []
  for (const [i, input] of wanted.entries()) {
    const along = directionalQuotients(checked, input, Array.from(rowsOf(u[i]!)), eps)
    const floats = along.filter((_, k) => isFloat(outputs[k]))
    const count = Math.min(v.length, floats.length)
    const scalars = floats.slice(0, count).map((each, k) => number(weighted(v[k]!, each)))
    numerical.push(scalars)
    observer.numerical?.(i, scalars)
    yield (i + 1) / wanted.length
  }
  if (differentiable.length === 0)
    for (const [i, input] of wanted.entries()) {
      const along = directionalQuotients(checked, input, Array.from(rowsOf(u[i]!)), eps)
      for (const each of along)
        if (rowsOf(each).some((value) => Math.abs(value) > nondetTol)) throw moves()
    }
  const analytical = differentiable.map((output, k) => {
    const along = reshape(v[k]!, output.shape)
    const jacobians = analyticalJacobians(checked, output, settings, along)
    const scalars = jacobians.map((each, i) => number(pulledBack(each, u[i]!)))
    observer.analytical?.(k, scalars)
    return scalars
  })
  for (const [i, of] of numerical.entries())
    for (const [k, n] of of.entries()) {
      const a = analytical[k]![i]!
      const wider = atol * total(u[i]!) * total(v[k]!)
      if (allClose(a, n, rtol, wider)) continue
      const extra = inSlowMode(checked, differentiable, i, k, settings)
      throw mismatch(single(n), single(a), k, i, extra)
    }
}

/** The directions, in the order in which PyTorch draws them: those of the inputs, then those of the outputs. */
function vectors(
  inputs: readonly Tensor[],
  outputs: readonly Tensor[],
): readonly [Tensor[], Tensor[]] {
  const all = [...inputs, ...outputs]
  const sizes = all.map(({ numel }) => numel)
  const drawn = all.map(({ dtype }, i) => {
    const kind = dtype === 'float32' ? 'float32' : 'float64'
    const numbers = directions(sizes, kind)[i]!.slice()
    return tensorOf(numbers, [numbers.length], kind)
  })
  return [drawn.slice(0, inputs.length), drawn.slice(inputs.length)]
}

/** ⟨v, w⟩ as `(v * w).sum()`. */
function weighted(v: Tensor, w: Tensor): Tensor {
  return withGrad(false, () => sum(mul(v, w)))
}

function pulledBack({ values, dtype, rows }: Jacobian, u: Tensor): Tensor {
  const numbers = dtype === 'float32' ? Float32Array.from(values) : values
  return withGrad(false, () => dot(tensorOf(numbers, [rows], dtype), u))
}

function number(value: Tensor): Jacobian {
  const found = jacobian(1, 1, value.dtype)
  found.values[0] = value.storage.numbers[value.offset]!
  return found
}

const single = ({ values, dtype }: Jacobian) =>
  tensorOf(dtype === 'float32' ? Float32Array.from(values) : values, [], dtype)

const total = (vector: Tensor) => {
  const all = sum(vector)
  return all.storage.numbers[all.offset]!
}

/**
 * Both Jacobians again, entry by entry.
 *
 * @throws TorchError if they are of different types, over which PyTorch stumbles here.
 */
function inSlowMode(
  checked: Checked,
  differentiable: readonly Tensor[],
  input: number,
  output: number,
  { rtol, atol }: CheckOptions,
): string {
  const slices = numericalJacobian(
    checked,
    wantedOf(checked)[input]!.tensor,
    differentiable,
    epsOfMessage,
  )
  let slice = slices.next()
  while (!slice.done) slice = slices.next()
  const numerical = slice.value[output]!
  const analytical = analyticalJacobians(checked, differentiable[output]!, {
    nondetTol: Infinity,
  })[input]!
  if (analytical.dtype !== numerical.dtype)
    throw runtimeError(
      `${kinds[analytical.dtype].word} did not match ${kinds[numerical.dtype].word}`,
    )
  const close = allClose(analytical, numerical, rtol, atol)
  const largest = largestDifference(numerical, analytical)
  return slowModeToo(asTensor(numerical), asTensor(analytical), String(largest), close)
}
