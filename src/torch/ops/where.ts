import { kinds } from '../core/dtype.ts'
import { repeated, rowsAs, rowsOf } from '../core/entries.ts'
import { runtimeError } from '../core/error.ts'
import { operand, type Operand } from '../core/operand.ts'
import { resultType } from '../core/promotion.ts'
import { broadcast } from '../core/shape.ts'
import { blank, type Tensor } from '../core/tensor.ts'
import { record } from '../autograd/record.ts'
import type { Rule } from '../autograd/rule.ts'

/** Entries of a where a condition holds, and of b elsewhere. */
export function where(condition: Tensor, a: Operand, b: Operand): Tensor {
  if (condition.dtype !== 'bool')
    throw runtimeError(
      `where expected condition to be a boolean tensor, but got a tensor with dtype ${kinds[condition.dtype].word}`,
    )
  const [u, v] = [operand(a), operand(b)]
  const dtype = resultType([u, v])
  const shape = broadcast(condition.shape, broadcast(u.shape, v.shape))
  const out = blank(shape, dtype)
  const [mask, left, right] = [condition, u, v].map((each) => repeated(each, shape)) as [
    Tensor,
    Tensor,
    Tensor,
  ]
  const [holds, from, other] = [rowsOf(mask), rowsAs(left, dtype), rowsAs(right, dtype)]
  const { numbers } = out.storage
  for (let i = 0; i < numbers.length; i++) numbers[i] = holds[i] === 0 ? other[i]! : from[i]!
  return record(whereRule, [u, v], out, condition)
}

const whereRule: Rule<Tensor> = {
  name: 'WhereBackward0',
  vjp: ({ extra }, grad, i) => (i === 0 ? where(extra, grad, 0) : where(extra, 0, grad)),
  jvp: 'entry by entry',
}

/** The tensor with a value in the places of a mask. */
export function maskedFill(tensor: Tensor, mask: Tensor, value: Operand): Tensor {
  if (mask.dtype !== 'bool')
    throw runtimeError(
      `masked_fill_ only supports boolean masks, but got mask with dtype ${kinds[mask.dtype].word}`,
    )
  const filled = where(mask, value, tensor)
  return filled
}
