import { wrapDims } from '../../../torch/core/shape.ts'
import { runtimeError } from '../../../torch/core/error.ts'
import { norm } from '../../../torch/ops/reduce/norm.ts'
import { Builtin } from '../../objects/callables.ts'
import type { Value } from '../../objects/object.ts'
import { boolArg, dimsArg, tensorArg } from '../convert.ts'
import { native, type Arguments } from '../signature.ts'
import { orderArg } from './reductions.ts'
import { torchNames } from './register.ts'
import { refused } from '../../runtime/errors.ts'
import { say } from '../../../words/say.ts'

/** What `torch.linalg` holds. */
export const linalgNames = new Map<string, Value>()

function define(name: string, params: string, run: (args: Arguments) => Value): void {
  linalgNames.set(name, new Builtin(name, native(name, params, run)))
}

/** Norms, by the names of `torch.linalg`. */
export function installLinalg(): void {
  for (const name of ['vector_norm', 'norm'])
    define(
      name,
      `A, ord=None, dim=None, keepdim=False, *, dtype=None, out=None`,
      ([a, order, dim, keepdim]) => {
        const tensor = tensorArg(a, name, 'A')
        const rank = tensor.shape.length
        const dims = dimsArg(dim, name)
        const matrix =
          name === 'norm' && order !== undefined && order !== null && (dims?.length ?? rank) === 2
        if (matrix && order !== 'fro')
          throw refused(
            say`linalg.norm(ord=${String(order)}) of a matrix`,
            say`flatten it, or use a norm of entries`,
          )
        if (
          name === 'norm' &&
          dims === undefined &&
          order !== undefined &&
          order !== null &&
          rank > 2
        )
          throw runtimeError(
            `linalg.norm: If dim is not specified but ord is, the input must be 1D or 2D. Got ${rank}D.`,
          )
        return norm(tensor, orderArg(order, name), dims && wrapDims(dims, rank), boolArg(keepdim))
      },
    )
  define('matrix_norm', "A, ord='fro', dim=(-2, -1), keepdim=False", ([a, order, dim, keepdim]) => {
    if (order !== undefined && order !== 'fro')
      throw refused(say`linalg.matrix_norm of this order`, say`use 'fro'`)
    const tensor = tensorArg(a, 'matrix_norm', 'A')
    const dims = dimsArg(dim, 'matrix_norm') ?? [-2, -1]
    return norm(tensor, 2, wrapDims(dims, tensor.shape.length), boolArg(keepdim))
  })
  for (const [name, of] of [
    ['matmul', 'matmul'],
    ['vecdot', 'vecdot'],
    ['diagonal', 'diagonal'],
  ] as const) {
    const known = torchNames.get(of)
    if (known !== undefined) linalgNames.set(name, known)
  }
}
