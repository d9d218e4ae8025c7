import { Tensor } from '../../torch/core/tensor.ts'
import { analyticalJacobians } from '../../torch/gradcheck/analytical.ts'
import { isFloat, outputsOf, type Checked } from '../../torch/gradcheck/checked.ts'
import { exactJacobians } from '../../torch/gradcheck/exact.ts'
import type { Jacobian } from '../../torch/gradcheck/matrix.ts'
import { numericalJacobians } from '../../torch/gradcheck/slow.ts'
import type { Jacobians } from './outputs.ts'
import type { FullSetting } from './setting.ts'
import { fresh, type Subject } from './subject.ts'

/** Jacobians of both inputs, of which some were asked for. */
export function byInput(wanted: readonly number[], found: readonly (readonly Jacobian[])[]) {
  const all: number[][][] = [[], []]
  for (const [k, jacobians] of found.entries())
    all[wanted[k] ?? 0] = jacobians.map(({ values }) => Array.from(values))
  return all
}

export const wantedIn = ({ requiresGrad }: Pick<FullSetting, 'requiresGrad'>): number[] =>
  [0, 1].filter((input) => requiresGrad[input])

/** Work that may be done beside a check: entries of inputs times entries of outputs. */
const mostEntries = 2 ** 14

/** Whether whole Jacobians of a setting are small enough to be worked out beside what a check needs. */
export function isSmall(
  { x, y }: FullSetting,
  outputs: readonly { readonly values: readonly number[] }[],
): boolean {
  const columns = outputs.reduce((sum, { values }) => sum + values.length, 0)
  return (x.values.length + y.values.length) * columns <= mostEntries
}

/** The quotients, entry by entry; as far as they can be had. */
export function* quotients(subject: Subject, setting: FullSetting): Generator<number, Jacobians> {
  try {
    const checked = fresh(subject, setting)
    const outputs = outputsOf(checked, checked.call(checked.inputs))
    const found = yield* numericalJacobians(checked, outputs, setting.eps, {})
    return byInput(wantedIn(setting), found)
  } catch {
    return [[], []]
  }
}

/** What backward gives for every output, as far as it can be had. */
export function claims(subject: Subject, setting: FullSetting): Jacobians {
  const all: number[][][] = [[], []]
  try {
    const checked = fresh(subject, setting)
    const outputs = outputsOf(checked, checked.call(checked.inputs))
    const differentiable = outputs.filter(
      (output) => output instanceof Tensor && output.requiresGrad,
    )
    for (const [k, output] of differentiable.entries()) {
      const found = analyticalJacobians(checked, output as Tensor, { nondetTol: Infinity })
      for (const [i, input] of wantedIn(setting).entries()) {
        const of = all[input]
        if (of) of[k] = Array.from(found[i]?.values ?? [])
      }
    }
  } catch {
    // What came before stays.
  }
  return all
}

/** The derivative of forward itself, and which of the outputs of a floating type backward begins at. */
export interface Truth {
  readonly exact: Jacobians
  readonly differentiable: readonly boolean[]
}

export function* truth(subject: Subject, setting: FullSetting): Generator<number, Truth | null> {
  try {
    const checked: Checked = fresh(subject, setting)
    const outputs = outputsOf(checked, checked.call(checked.inputs))
    const found = yield* exactJacobians(checked, outputs)
    return {
      exact: byInput(wantedIn(setting), found),
      differentiable: outputs.filter(isFloat).map(({ requiresGrad }) => requiresGrad),
    }
  } catch {
    return null
  }
}
