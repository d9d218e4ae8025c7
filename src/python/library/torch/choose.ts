import { gather, indexSelect, scatter } from '../../../torch/ops/choose.ts'
import { getItem, nonzero } from '../../../torch/ops/indexing.ts'
import { stack } from '../../../torch/ops/views/copies.ts'
import { expand } from '../../../torch/ops/views/look.ts'
import { reshape } from '../../../torch/ops/views/reshape.ts'
import { maskedFill, where } from '../../../torch/ops/where.ts'
import { PyTuple } from '../../objects/collections.ts'
import { boolArg, intArg, operandArg, tensorArg } from '../convert.ts'
import { alsoInPlace, both, inTorch, onTensor } from './register.ts'

const dimArg = (value: Parameters<typeof intArg>[0], fn: string) => intArg(value, fn, 'dim')

/** What takes entries by index tensors and masks. */
export function installChoices(): void {
  both('gather', 'input, dim, index', ([input, dim, index]) =>
    gather(tensorArg(input, 'gather'), dimArg(dim, 'gather'), tensorArg(index, 'gather', 'index')),
  )
  both('index_select', 'input, dim, index', ([input, dim, index]) =>
    indexSelect(
      tensorArg(input, 'index_select'),
      dimArg(dim, 'index_select'),
      tensorArg(index, 'index_select', 'index'),
    ),
  )
  both('take', 'input, index', ([input, index]) =>
    getItem(reshape(tensorArg(input, 'take'), [-1]), [tensorArg(index, 'take', 'index')]),
  )
  for (const [name, adds] of [
    ['scatter', false],
    ['scatter_add', true],
  ] as const)
    both(name, 'input, dim, index, src=None, *, value=None', ([input, dim, index, src, value]) => {
      const places = tensorArg(index, name, 'index')
      const given = operandArg(src ?? value, name, 'src')
      const source = given.shape.length === 0 ? expand(given, places.shape) : given
      return scatter(tensorArg(input, name), dimArg(dim, name), places, source, adds)
    })
  both('masked_fill', 'input, mask, value', ([input, mask, value]) =>
    maskedFill(
      tensorArg(input, 'masked_fill'),
      tensorArg(mask, 'masked_fill', 'mask'),
      operandArg(value, 'masked_fill', 'value'),
    ),
  )
  both('masked_select', 'input, mask', ([input, mask]) => {
    const tensor = tensorArg(input, 'masked_select')
    return getItem(tensor, [expand(tensorArg(mask, 'masked_select', 'mask'), tensor.shape)])
  })
  both('nonzero', 'input, *, as_tuple=False', ([input, asTuple]) => {
    const indices = nonzero(tensorArg(input, 'nonzero'))
    return boolArg(asTuple) ? new PyTuple(indices) : stack(indices, 1)
  })
  inTorch('where', 'condition, input=None, other=None', ([condition, input, other]) => {
    const mask = tensorArg(condition, 'where', 'condition')
    if (input === undefined && other === undefined) return new PyTuple(nonzero(mask))
    return where(mask, operandArg(input, 'where', 'input'), operandArg(other, 'where', 'other'))
  })
  onTensor('where', 'input, condition, other', ([input, condition, other]) =>
    where(
      tensorArg(condition, 'where', 'condition'),
      tensorArg(input, 'where'),
      operandArg(other, 'where', 'other'),
    ),
  )
  alsoInPlace('scatter', 'scatter_add', 'masked_fill')
}
