import type { Arithmetic } from '../../../gradcheck/torch/arithmetic.ts'
import type { Numbers } from '../../core/dtype.ts'
import type { Storage, Tensor } from '../../core/tensor.ts'

/** A norm as it was worked out last. */
interface Known {
  writes: number
  readonly offset: number
  readonly numel: number
  value: number
  /** The numbers that it was worked out from; null until they have been written to. */
  from: Numbers | null
  varying: ((i: number) => number) | null
}

/**
 * In a check one input stays while the entries of the other change one after the other. So the norm of what stays is
 * not worked out again, nor the sum of squares up to the first entry that is another.
 */
const known = new WeakMap<Storage, Known>()

/** ‖v‖ of a tensor whose numbers lie end to end. */
export function wholeNorm(tensor: Tensor, arithmetic: Arithmetic): number {
  const { storage, offset, numel } = tensor
  const before = known.get(storage)
  if (before?.offset !== offset || before.numel !== numel) {
    const value = arithmetic.norm(numbersOf(tensor))
    const { writes } = storage
    known.set(storage, { writes, offset, numel, value, from: null, varying: null })
    return value
  }
  if (before.writes !== storage.writes) {
    before.value = renewed(before, numbersOf(tensor), arithmetic)
    before.writes = storage.writes
  }
  return before.value
}

function renewed(before: Known, numbers: Numbers, { varyingNorm }: Arithmetic): number {
  if (before.from === null || before.varying === null) {
    before.from = numbers.slice()
    before.varying = varyingNorm(numbers)
    return before.varying(0)
  }
  const { from } = before
  let first = 0
  while (first < from.length - 1 && from[first] === numbers[first]) first++
  from.set(numbers.subarray(first), first)
  return before.varying(first)
}

const numbersOf = ({ storage: { numbers }, offset, numel }: Tensor) =>
  offset === 0 && numel === numbers.length ? numbers : numbers.subarray(offset, offset + numel)
