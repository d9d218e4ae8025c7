import { beginRun } from '../../torch/core/budget.ts'
import { listed } from '../../torch/core/entries.ts'
import { state } from '../../torch/core/state.ts'
import { kinds } from '../../torch/core/dtype.ts'
import { tensorOf, Tensor } from '../../torch/core/tensor.ts'
import { grad } from '../../torch/autograd/grad.ts'
import { isFloat, outputsOf, type Checked } from '../../torch/gradcheck/checked.ts'
import { exactJacobians } from '../../torch/gradcheck/exact.ts'
import type { Jacobian } from '../../torch/gradcheck/matrix.ts'
import { last } from '../../gradcheck/gradcheck.ts'
import { inputsOf } from '../check/inputs.ts'
import type { Numbers } from '../check/setting.ts'
import type { Subject } from '../check/subject.ts'
import { nameOfType } from '../runtime/errors.ts'
import { call } from '../runtime/call.ts'
import { python } from '../runtime/language.ts'
import type { Value } from '../objects/object.ts'

/** Two inputs at which a program is looked at. */
export interface Place {
  readonly x: Numbers
  readonly y: Numbers
}

/** An output of a floating type, its numbers row by row. */
export interface Float {
  readonly shape: readonly number[]
  readonly dtype: string
  readonly values: readonly number[]
  readonly differentiable: boolean
}

/** grad_output of each output of a floating type, row by row. */
export type Weights = readonly (readonly number[])[]

/** What a program gives at a place. */
export interface Outputs {
  /** Those of a floating type. */
  readonly floats: readonly Float[]
  /** The types of outputs that are no tensors. */
  readonly others: readonly string[]
  /** Whether the numbers in x or y are others than before. */
  readonly changesInputs: boolean
}

/** A gradient as numbers row by row; null where there is none. */
export type Gradients = readonly [x: readonly number[] | null, y: readonly number[] | null]

/** What the backward of the Function nearest to the inputs returned, gradient by gradient. */
export interface Returned {
  readonly type: string
  readonly shape: readonly number[] | null
  readonly dtype: string | null
}

/** A program that was loaded once, to be looked at in many places. */
export class Prober {
  private readonly fn: Value
  /** What the last backward returned; empty if none was called. */
  returned: readonly Returned[] = []

  /** @throws what the program raises while it is loaded. */
  constructor({ runnable, entry }: Subject) {
    this.fn = runnable.load('pasted').evaluate(entry)
  }

  at(place: Place): Checked {
    return {
      call: (args) => {
        beginRun()
        return call(this.fn, args as Value[])
      },
      inputs: inputsOf({ ...place, dtype: 'float64', requiresGrad: [true, true] }),
      language: python,
      begin: beginRun,
    }
  }

  /** @throws what forward raises. */
  outputs(place: Place): Outputs {
    const checked = this.at(place)
    const inputs = checked.inputs as readonly Tensor[]
    const before = inputs.map(listed)
    const outputs = outputsOf(checked, checked.call(inputs))
    return {
      floats: outputs.filter(isFloat).map(seenOf),
      others: outputs.flatMap((output) =>
        output instanceof Tensor ? [] : [nameOfType(output as Value)],
      ),
      changesInputs: inputs.some((input, i) =>
        listed(input).some((value, k) => !Object.is(value, before[i]?.[k])),
      ),
    }
  }

  /**
   * The gradients that backward gives.
   *
   * @param weights grad_output of each output of a floating type, row by row; or made from these outputs.
   * @throws what forward or backward raises.
   */
  claimed(place: Place, weights: Weights | ((floats: readonly Float[]) => Weights)): Gradients {
    const checked = this.at(place)
    const inputs = checked.inputs as readonly Tensor[]
    const floats = outputsOf(checked, checked.call(inputs)).filter(isFloat)
    const given = typeof weights === 'function' ? weights(floats.map(seenOf)) : weights
    const roots = floats.flatMap((output, k) => (output.requiresGrad ? [{ output, k }] : []))
    if (roots.length === 0) return [null, null]
    state.witness = (returned) => {
      this.returned = returned.map(seen)
    }
    try {
      beginRun()
      const [x = null, y = null] = grad(
        roots.map(({ output }) => output),
        inputs,
        roots.map(({ output, k }) => weightOf(output, given[k] ?? [])),
        { allowUnused: true },
      )
      return [x && listed(x), y && listed(y)]
    } finally {
      state.witness = null
    }
  }

  /** The gradients that are right, for the same weights. @throws what forward raises. */
  exact(place: Place, weights: Weights): readonly [number[], number[]] {
    const checked = this.at(place)
    const outputs = outputsOf(checked, checked.call(checked.inputs))
    const jacobians = last(exactJacobians(checked, outputs))
    return [pulledBack(jacobians[0] ?? [], weights), pulledBack(jacobians[1] ?? [], weights)]
  }
}

const seenOf = (output: Tensor): Float => ({
  shape: output.shape,
  dtype: output.dtype,
  values: listed(output),
  differentiable: output.requiresGrad,
})

function seen(gradient: unknown): Returned {
  if (gradient instanceof Tensor)
    return { type: 'Tensor', shape: gradient.shape, dtype: gradient.dtype }
  return { type: nameOfType(gradient as Value), shape: null, dtype: null }
}

function weightOf({ shape, dtype, numel }: Tensor, weights: readonly number[]): Tensor {
  const numbers = kinds[dtype].make(numel)
  numbers.set(weights)
  return tensorOf(numbers, shape, dtype)
}

function pulledBack(jacobians: readonly Jacobian[], weights: Weights): number[] {
  const gradient: number[] = Array.from({ length: jacobians[0]?.rows ?? 0 }, () => 0)
  for (const [k, { columns, values }] of jacobians.entries())
    for (const row of gradient.keys())
      for (let column = 0; column < columns; column++)
        gradient[row] =
          (gradient[row] ?? 0) + (values[row * columns + column] ?? 0) * (weights[k]?.[column] ?? 0)
  return gradient
}
