import { Tensor } from '../core/tensor.ts'
import { analyticalJacobians } from './analytical.ts'
import { wantedOf, type Checked, type CheckOptions } from './checked.ts'
import { allClose, asTensor, type Jacobian } from './matrix.ts'
import { mismatch, moves } from './messages.ts'
import { numericalJacobian } from './numerical.ts'
import type { Observer } from './observer.ts'

/** Entry by entry. */
export function* slowCheck(
  checked: Checked,
  outputs: readonly unknown[],
  differentiable: readonly Tensor[],
  settings: CheckOptions,
  observer: Observer,
): Generator<number, void> {
  const numerical =
    settings.numerical ?? (yield* numericalJacobians(checked, outputs, settings.eps, observer))
  if (differentiable.length === 0) {
    if (numerical.flat().some(({ values }) => values.some((value) => value !== 0))) throw moves()
    return
  }
  const byOutput = numericalByOutput(outputs, numerical)
  for (const [i, output] of differentiable.entries()) {
    const analytical = analyticalJacobians(checked, output, settings)
    observer.analytical?.(i, analytical)
    for (const [j, a] of analytical.entries()) {
      const n = byOutput[i]![j]!
      if (!allClose(a, n, settings.rtol, settings.atol))
        throw mismatch(asTensor(n), asTensor(a), i, j)
    }
  }
}

export function* numericalJacobians(
  checked: Checked,
  outputs: readonly unknown[],
  eps: number,
  observer: Observer,
): Generator<number, Jacobian[][]> {
  const wanted = wantedOf(checked)
  const found: Jacobian[][] = []
  for (const [i, { tensor }] of wanted.entries()) {
    const slices = numericalJacobian(checked, tensor, outputs, eps)
    let slice = slices.next()
    for (; !slice.done; slice = slices.next()) yield (i + slice.value) / wanted.length
    found.push(slice.value)
    observer.numerical?.(i, slice.value)
  }
  return found
}

/**
 * The numerical Jacobians of the outputs that require a gradient, by input. PyTorch pairs the outputs with the
 * Jacobians of floating outputs in order, so that an output of integers before others shifts them.
 */
export function numericalByOutput(
  outputs: readonly unknown[],
  numerical: readonly (readonly Jacobian[])[],
): Jacobian[][] {
  const count = Math.min(outputs.length, numerical[0]?.length ?? 0)
  return Array.from({ length: count }, (_, k) => k)
    .filter((k) => {
      const output = outputs[k]
      return output instanceof Tensor && output.requiresGrad
    })
    .map((k) => numerical.map((jacobians) => jacobians[k]!))
}
