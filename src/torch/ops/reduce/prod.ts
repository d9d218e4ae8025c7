import { isFloating, roundingOf } from '../../core/dtype.ts'
import { rowsOf } from '../../core/entries.ts'
import { reducedShape } from '../../core/shape.ts'
import { blank, type Tensor } from '../../core/tensor.ts'
import { record } from '../../autograd/record.ts'
import type { Rule } from '../../autograd/rule.ts'
import { mul } from '../arithmetic.ts'
import { cast } from '../clone.ts'
import { withDims } from '../views/arrange.ts'
import { allDims } from './loops.ts'
import { sum, targetsOf } from './sum.ts'

interface Reduction {
  readonly dims: readonly number[]
  readonly keepdim: boolean
}

/** The product of all entries, or along a dimension. */
export function prod(
  tensor: Tensor,
  dims: readonly number[] = allDims(tensor),
  keepdim = false,
): Tensor {
  const operand = isFloating(tensor.dtype) ? tensor : cast(tensor, 'int64')
  const { shape, dtype } = operand
  const out = blank(reducedShape(shape, dims, keepdim), dtype)
  const { numbers } = out.storage
  numbers.fill(1)
  const rows = rowsOf(operand)
  const targets = targetsOf(shape, reducedShape(shape, dims, true))
  for (let i = 0; i < rows.length; i++) numbers[targets[i]!]! *= rows[i]!
  return record(prodRule, [operand], out, { dims, keepdim })
}

const prodRule: Rule<Reduction> = {
  name: 'ProdBackward0',
  vjp: (applied, grad) => {
    const { dims, keepdim } = applied.extra
    return mul(withDims(grad, dims, keepdim), othersOf(applied.operand(0), dims))
  },
  jvp: (applied, [tangent]) => {
    const { dims, keepdim } = applied.extra
    return tangent! && sum(mul(tangent, othersOf(applied.operand(0), dims)), dims, keepdim)
  },
}

/** For each entry the product of the others of its row. */
function othersOf(tensor: Tensor, dims: readonly number[]): Tensor {
  const { shape } = tensor
  const targets = targetsOf(shape, reducedShape(shape, dims, true))
  const groups = new Map<number, number[]>()
  for (const [i, target] of targets.entries()) {
    const group = groups.get(target)
    if (group) group.push(i)
    else groups.set(target, [i])
  }
  const out = blank(shape, tensor.dtype)
  const [from, to] = [rowsOf(tensor), out.storage.numbers]
  const round = roundingOf(tensor.dtype)
  for (const group of groups.values()) {
    // Products from the left and from the right, so that a zero is no trouble.
    let left = 1
    for (const i of group) {
      to[i] = left
      left = round(left * from[i]!)
    }
    let right = 1
    for (const i of group.toReversed()) {
      to[i]! *= right
      right = round(right * from[i]!)
    }
  }
  return record(othersRule, [tensor], out, { dims, groups: [...groups.values()] })
}

interface Groups {
  readonly dims: readonly number[]
  readonly groups: readonly (readonly number[])[]
}

/** ∂(product of the others of i) / ∂vₖ is the product of all but i and k. */
const othersRule: Rule<Groups> = {
  name: 'ProdBackward0',
  vjp: (applied, grad) => doubly(applied.operand(0), grad, applied.extra.groups),
  // The Jacobian is symmetric.
  jvp: (applied, [tangent]) =>
    tangent! && doubly(applied.operand(0), tangent, applied.extra.groups),
}

function doubly(tensor: Tensor, by: Tensor, groups: readonly (readonly number[])[]): Tensor {
  const out = blank(tensor.shape, tensor.dtype)
  const [from, weights, to] = [rowsOf(tensor), rowsOf(by), out.storage.numbers]
  for (const group of groups)
    for (const k of group)
      for (const i of group) {
        if (i === k) continue
        let product = weights[i]!
        for (const other of group) if (other !== i && other !== k) product *= from[other]!
        to[k]! += product
      }
  return out
}

/** Whether all entries, or any, are not 0: over some dimensions. */
export function truth(
  tensor: Tensor,
  quantifier: 'all' | 'any',
  dims: readonly number[] = allDims(tensor),
  keepdim = false,
): Tensor {
  const out = blank(reducedShape(tensor.shape, dims, keepdim), 'bool')
  const { numbers } = out.storage
  const [start, decided] = quantifier === 'all' ? [1, 0] : [0, 1]
  numbers.fill(start)
  const rows = rowsOf(tensor)
  const targets = targetsOf(tensor.shape, reducedShape(tensor.shape, dims, true))
  for (let i = 0; i < rows.length; i++)
    if ((rows[i] === 0 ? 0 : 1) === decided) numbers[targets[i]!] = decided
  return out
}
