import { copyInto } from '../../../torch/ops/inPlace.ts'
import { filled } from '../../../torch/ops/create.ts'
import { expand } from '../../../torch/ops/views/look.ts'
import { diagonal } from '../../../torch/ops/views/part.ts'
import { operandArg, tensorArg } from '../convert.ts'
import { onTensor } from './register.ts'

/** What changes a tensor in place and has no counterpart that does not. */
export function installChanges(): void {
  // What changes a tensor in place and has no counterpart that does not.

  onTensor('zero_', 'input', ([input]) => copyInto(tensorArg(input, 'zero_'), filled([], 0)))
  onTensor('fill_', 'input, value', ([input, value]) =>
    copyInto(tensorArg(input, 'fill_'), operandArg(value, 'fill_', 'value')),
  )
  onTensor('copy_', 'input, src, non_blocking=False', ([input, src]) =>
    copyInto(tensorArg(input, 'copy_'), tensorArg(src, 'copy_', 'src')),
  )
  onTensor('fill_diagonal_', 'input, fill_value', ([input, value]) => {
    const tensor = tensorArg(input, 'fill_diagonal_')
    const operand = operandArg(value, 'fill_diagonal_', 'fill_value')
    const part = diagonal(tensor)
    copyInto(part, expand(operand, part.shape))
    return tensor
  })
}
