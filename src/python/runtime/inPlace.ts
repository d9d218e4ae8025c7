import { Tensor } from '../../torch/core/tensor.ts'
import { changed } from '../../torch/ops/inPlace.ts'
import { bitwise } from '../../torch/ops/bitwise.ts'
import type { BinaryOp } from '../syntax/ast.ts'
import { PyDict, PyList, PySet } from '../objects/collections.ts'
import type { Value } from '../objects/object.ts'
import { itemsOf } from './iterate.ts'
import { operandOf } from './operand.ts'
import { binary, tensorOperations, unsupported } from './operators.ts'

/** a op= b: what a is afterwards. A tensor, a list, a set and a dict are changed themselves. */
export function augmented(op: BinaryOp, a: Value, b: Value): Value {
  if (a instanceof Tensor) return onTensor(op, a, b)
  if (a instanceof PyList && op === '+') {
    a.add(itemsOf(b))
    return a
  }
  if (a instanceof PySet && b instanceof PySet && op === '|') {
    for (const [hash, item] of b.items) a.items.set(hash, item)
    return a
  }
  if (a instanceof PyDict && b instanceof PyDict && op === '|') {
    for (const [hash, entry] of b.entries) a.entries.set(hash, entry)
    return a
  }
  return binary(op, a, b)
}

function onTensor(op: BinaryOp, a: Tensor, b: Value): Value {
  // PyTorch has no product of matrices in place.
  if (op === '@') return binary(op, a, b)
  const operand = operandOf(b)
  if (operand === null) throw unsupported(`${op}=`, a, b)
  const operation = tensorOperations[op] ?? ((u: Tensor, v: Tensor) => bitwise(op, u, v))
  return changed(a, (before) => operation(before, operand))
}
