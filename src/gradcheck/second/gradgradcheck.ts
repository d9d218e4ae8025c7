import { isClose } from '../allclose.ts'
import { uniform } from '../../math/random.ts'
import { arithmetics } from '../torch/dtype.ts'
import type { Pair } from '../../math/vec.ts'
import {
  inputs,
  outputs,
  unit,
  type Arguments,
  type DoubleBackward,
  type SecondInput,
  type SecondOutput,
} from './doubleBackward.ts'
import { explain } from './explain.ts'
import type { Matrix } from './hessian.ts'
import type { SecondJacobians, SecondReport } from './report.ts'

const { tensor, round } = arithmetics.float64

/** PyTorch's arguments, with its defaults. */
export interface SecondOptions {
  readonly eps?: number
  readonly atol?: number
  readonly rtol?: number
}

/** A grad_output as gradgradcheck draws it, uniform between −1 and 1, the same for the same seed. */
export function gradOutputOf(seed: number): number {
  return uniform(seed)()
}

/**
 * PyTorch's `gradgradcheck` in slow mode and double precision: gradcheck of the function that takes
 * (x, y, grad_output) to both gradients. Verdict, first failing output and first failing input are
 * PyTorch's. O(n²).
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
