import { add, mul } from '../../../torch/ops/arithmetic.ts'
import { einsum } from '../../../torch/ops/linear/einsum.ts'
import { bmm, dot, inner, matmul, mm, mv, outer } from '../../../torch/ops/linear/matmul.ts'
import { sum } from '../../../torch/ops/reduce/sum.ts'
import { diagonal } from '../../../torch/ops/views/part.ts'
import type { Tensor } from '../../../torch/core/tensor.ts'
import type { Value } from '../../objects/object.ts'
import { PyList, PyTuple } from '../../objects/collections.ts'
import { floatArg, stringArg, tensorArg } from '../convert.ts'
import { both, inTorch } from './register.ts'

/** Of two tensors; the second has a name of its own in each. */
const products: readonly (readonly [string, string, (a: Tensor, b: Tensor) => Tensor])[] = [
  ['dot', 'tensor', dot],
  ['vdot', 'other', dot],
  ['mm', 'mat2', mm],
  ['mv', 'vec', mv],
  ['bmm', 'mat2', bmm],
  ['matmul', 'other', matmul],
  ['inner', 'other', inner],
  ['outer', 'vec2', outer],
  ['ger', 'vec2', outer],
]

/** beta · input + alpha · a b. */
function addProduct(name: string, product: (a: Tensor, b: Tensor) => Tensor): void {
  both(name, 'input, first, second, *, beta=1, alpha=1', ([input, a, b, beta, alpha]) => {
    const scaled = (tensor: Tensor, by: Value | undefined, parameter: string) =>
      by === undefined ? tensor : mul(tensor, floatArg(by, name, parameter))
    const found = product(tensorArg(a, name, 'mat1'), tensorArg(b, name, 'mat2'))
    return add(scaled(tensorArg(input, name), beta, 'beta'), scaled(found, alpha, 'alpha'))
  })
}

/** Products of vectors and matrices. */
export function installProducts(): void {
  for (const [name, second, operation] of products)
    both(name, `input, ${second}`, ([input, other]) =>
      operation(tensorArg(input, name), tensorArg(other, name, second)),
    )
  inTorch('einsum', 'equation, *operands', ([equation, operands]) => {
    const items: readonly Value[] =
      operands instanceof PyTuple || operands instanceof PyList ? operands.items : []
    const [only] = items
    const all =
      items.length === 1 && (only instanceof PyList || only instanceof PyTuple) ? only.items : items
    return einsum(
      stringArg(equation, 'einsum', 'equation'),
      all.map((each) => tensorArg(each, 'einsum', 'operands')),
    )
  })
  addProduct('addmm', mm)
  addProduct('addmv', mv)
  addProduct('addr', outer)
  addProduct('baddbmm', bmm)
  both('trace', 'input', ([input]) => sum(diagonal(tensorArg(input, 'trace'))))
}
