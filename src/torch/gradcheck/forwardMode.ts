import { state } from '../core/state.ts'
import { Tensor } from '../core/tensor.ts'
import { isFloat, outputsOf, wantedOf, type Checked } from './checked.ts'
import { jacobian, type Jacobian } from './matrix.ts'
import { placesOf } from './numerical.ts'

/** How the derivative of a Function is found: by running its forward on dual numbers, or by its own jvp. */
export type DualRule = 'forward' | 'jvp'

/**
 * What a call gives with dual numbers, in which the entries of some inputs move along directions: the tangent
 * of each output, row by row; null for zeros, and for what is no float.
 *
 * @param directions by the place of the input.
 */
export function tangentsAlong(
  checked: Checked,
  directions: ReadonlyMap<number, ArrayLike<number>>,
  rule: DualRule,
): (Float64Array | null)[] {
  const inputs = checked.inputs.map((input, i) => {
    const direction = directions.get(i)
    return input instanceof Tensor && direction ? moving(input, direction) : input
  })
  return dually(rule, () => outputsOf(checked, checked.call(inputs))).map((output) => {
    if (!isFloat(output) || output.storage.tangent === null) return null
    const { tangent } = output.storage
    return Float64Array.from(placesOf(output), (place) => tangent[place]!)
  })
}

/** A copy of a tensor with tangents. It is a leaf as the tensor was. */
function moving(tensor: Tensor, direction: ArrayLike<number>): Tensor {
  const { storage, shape, strides, offset } = tensor
  const tangent = new Float64Array(storage.numbers.length)
  for (const [i, place] of placesOf(tensor).entries()) tangent[place] = direction[i]!
  const copy = new Tensor(
    { ...storage, numbers: storage.numbers.slice(), tangent },
    shape,
    strides,
    offset,
  )
  copy.wanted = tensor.requiresGrad
  return copy
}

function dually<T>(rule: DualRule, work: () => T): T {
  const { dual, forwardAd } = state
  state.dual = true
  state.forwardAd = rule === 'jvp'
  try {
    return work()
  } finally {
    state.dual = dual
    state.forwardAd = forwardAd
  }
}

/**
 * The exact Jacobians of a function, by input that requires a gradient and by output of a floating type.
 * One call for each entry of the inputs. Yields the share that is done.
 */
export function* dualJacobians(
  checked: Checked,
  outputs: readonly unknown[],
  rule: DualRule,
): Generator<number, Jacobian[][]> {
  const floats = outputs.flatMap((output, k) => (isFloat(output) ? [{ output, k }] : []))
  const found: Jacobian[][] = []
  const wanted = wantedOf(checked)
  const all = wanted.reduce((sum, { tensor }) => sum + tensor.numel, 0)
  let done = 0
  for (const { tensor, index } of wanted) {
    const matrices = floats.map(({ output }) => jacobian(tensor.numel, output.numel, 'float64'))
    for (let row = 0; row < tensor.numel; row++) {
      const direction = new Float64Array(tensor.numel)
      direction[row] = 1
      const tangents = tangentsAlong(checked, new Map([[index, direction]]), rule)
      for (const [i, { k }] of floats.entries()) {
        const { columns, values } = matrices[i]!
        values.set(tangents[k]?.subarray(0, columns) ?? new Float64Array(columns), row * columns)
      }
      yield ++done / all
    }
    found.push(matrices)
  }
  return found
}
