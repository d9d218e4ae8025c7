import type { Shape } from '../../torch/core/shape.ts'
import type { Returned } from '../probe/probe.ts'

/** What is wrong with the number or the kinds of what backward returned for two inputs; null if it is not known. */
export function wrongReturn(returned: readonly Returned[]): string | null {
  const [first] = returned
  if (first === undefined) return null
  if (returned.length === 1) {
    if (first.type === 'list') return 'returns_list'
    if (first.type === 'NoneType') return 'returns_nothing'
    return first.type === 'Tensor' ? 'returns_one' : null
  }
  if (returned.some(({ type }) => type === 'float')) return 'returns_float'
  return returned.length > 2 ? 'returns_three' : null
}

/** What is wrong with the shapes of the gradients; null if they are those of the inputs. */
export function wrongShape(returned: readonly Returned[], shape: Shape): string | null {
  const other = returned.find((each) => each.shape && !same(each.shape, shape))?.shape
  if (!other) return null
  if (other.length === 2 && shape.length === 2 && same(other.toReversed(), shape))
    return 'transposed'
  if (other.length === 0) return 'shape_scalar'
  const [count, wanted] = [entries(other), entries(shape)]
  if (count === 1 && wanted > 1) return 'shape_scalar'
  if (other.length === 1 && count === wanted) return 'shape_flat'
  return count > wanted ? 'shape_broadcast' : null
}

const same = (a: Shape, b: Shape) => a.length === b.length && a.every((size, i) => size === b[i])
const entries = (shape: Shape) => shape.reduce((product, size) => product * size, 1)
