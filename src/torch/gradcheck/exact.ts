import { draw, uniform } from '../../math/random.ts'
import { state } from '../core/state.ts'
import { grad } from '../autograd/grad.ts'
import { isFloat, outputsOf, wantedOf, type Checked } from './checked.ts'
import { dualJacobians, tangentsAlong } from './forwardMode.ts'
import { jacobian, setColumn, type Jacobian } from './matrix.ts'
import { unit } from './analytical.ts'

/**
 * The exact Jacobians of what forward computes, by input that requires a gradient and by output of a floating
 * type; what a Function has for a backward plays no part.
 *
 * A backward pass through the operations of forward is quick, and it loses its way where forward leaves the
 * graph (`detach`, `item`, `no_grad`). So it is held against dual numbers, which do not, along one direction
 * without any symmetry; where they differ, dual numbers give everything, entry by entry.
 *
 * Yields the share that is done.
 *
 * @throws what the program raises.
 */
export function* exactJacobians(
  checked: Checked,
  outputs: readonly unknown[],
): Generator<number, Jacobian[][]> {
  const quick = throughForward(checked)
  if (quick !== null && agreesWithDuals(checked, outputs, quick)) return quick
  return yield* dualJacobians(checked, outputs, 'forward')
}

/** By a backward pass through forward; null if it cannot be gone. */
function throughForward(checked: Checked): Jacobian[][] | null {
  const wanted = wantedOf(checked).map(({ tensor }) => tensor)
  const found: Jacobian[][] = wanted.map(() => [])
  state.transparent = true
  try {
    for (const output of outputsOf(checked, checked.call(checked.inputs)).filter(isFloat)) {
      const matrices = wanted.map(({ numel }) => jacobian(numel, output.numel, 'float64'))
      for (let entry = 0; entry < output.numel && output.requiresGrad; entry++) {
        checked.begin?.()
        const options = { retainGraph: true, allowUnused: true }
        const gradients = grad([output], wanted, [unit(output, entry)], options)
        for (const [i, matrix] of matrices.entries()) setColumn(matrix, entry, gradients[i]!)
      }
      for (const [i, matrix] of matrices.entries()) found[i]!.push(matrix)
    }
    return found
  } catch {
    return null
  } finally {
    state.transparent = false
  }
}

/** Of the size of the terms that are added. */
const rounding = 1e-10

function agreesWithDuals(
  checked: Checked,
  outputs: readonly unknown[],
  found: readonly (readonly Jacobian[])[],
): boolean {
  const next = uniform(12)
  const wanted = wantedOf(checked)
  const directions = wanted.map(({ tensor }) => draw(next, tensor.numel))
  const along = new Map(wanted.map(({ index }, i) => [index, directions[i]!]))
  const tangents = tangentsAlong(checked, along, 'forward').filter((_, k) => isFloat(outputs[k]))
  return tangents.every((tangent, k) => {
    const columns = found[0]?.[k]?.columns ?? 0
    for (let column = 0; column < columns; column++) {
      let [sum, size] = [0, 0]
      for (const [i, direction] of directions.entries()) {
        const { values } = found[i]![k]!
        for (let row = 0; row < direction.length; row++) {
          const term = values[row * columns + column]! * direction[row]!
          sum += term
          size += Math.abs(term)
        }
      }
      if (!(Math.abs(sum - (tangent?.[column] ?? 0)) <= rounding * size)) return false
    }
    return true
  })
}
