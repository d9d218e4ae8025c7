import { isFloat, wantedOf, type Checked, type CheckOptions } from './checked.ts'
import { dualJacobians } from './forwardMode.ts'
import { allClose, asTensor } from './matrix.ts'
import { mismatch } from './messages.ts'
import { numericalJacobian } from './numerical.ts'

/** Derivatives of forward mode against quotients, entry by entry, in both modes. */
export function* forwardCheck(
  checked: Checked,
  outputs: readonly unknown[],
  { eps, rtol, atol }: CheckOptions,
): Generator<number, void> {
  const exact = yield* dualJacobians(checked, outputs, 'jvp')
  const wanted = wantedOf(checked)
  const numerical = []
  for (const { tensor } of wanted)
    numerical.push(yield* numericalJacobian(checked, tensor, outputs, eps))
  for (const [k] of outputs.filter(isFloat).entries())
    for (const [i] of wanted.entries()) {
      const [a, n] = [exact[i]![k]!, numerical[i]![k]!]
      if (!allClose(a, n, rtol, atol))
        throw mismatch(asTensor(n), asTensor(a), k, i, '', 'computed with forward mode ')
    }
}
