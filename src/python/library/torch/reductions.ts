import type { Tensor } from '../../../torch/core/tensor.ts'
import { wrapDims } from '../../../torch/core/shape.ts'
import { maximum, minimum } from '../../../torch/ops/bounds.ts'
import { argExtremum, extremeValue, extremum, type Way } from '../../../torch/ops/reduce/extrema.ts'
import { norm } from '../../../torch/ops/reduce/norm.ts'
import { prod, truth } from '../../../torch/ops/reduce/prod.ts'
import { cumprod, cumsum } from '../../../torch/ops/reduce/running.ts'
import { logSoftmax, logsumexp, softmax } from '../../../torch/ops/reduce/softmax.ts'
import { mean, sum } from '../../../torch/ops/reduce/sum.ts'
import { select, slice } from '../../../torch/ops/views/part.ts'
import { flatten } from '../../../torch/ops/views/reshape.ts'
import { deviation, variance } from '../../../torch/ops/reduce/variance.ts'
import { cast } from '../../../torch/ops/clone.ts'
import { sorted } from '../../../torch/ops/choose.ts'
import { NamedTuple } from '../../objects/collections.ts'
import { objectType, PyType, type Value } from '../../objects/object.ts'
import { raised, refused } from '../../runtime/errors.ts'
import { boolArg, dimsArg, dtypeArg, floatArg, intArg, tensorArg } from '../convert.ts'
import { both } from './register.ts'
import { say } from '../../../words/say.ts'

type Given = Value | undefined

/** Dimensions counted from the front; undefined for all. */
function dimsOf(value: Given, fn: string, { shape }: Tensor): number[] | undefined {
  const dims = dimsArg(value, fn)
  if (dims === undefined) return undefined
  return wrapDims(dims, shape.length).filter((dim) => dim < shape.length)
}

function castTo(tensor: Tensor, dtype: Given, fn: string): Tensor {
  const to = dtypeArg(dtype, fn)
  return to === undefined ? tensor : cast(tensor, to)
}

/** p of a norm; 'fro' is 2. */
export function orderArg(p: Given, fn: string): number {
  if (p === undefined || p === null || p === 'fro') return 2
  if (p === 'nuc') throw refused("norm(p='nuc')", say`use a norm of entries`)
  if (typeof p === 'string')
    throw raised('RuntimeError', `only valid string values are 'fro' and 'nuc', found ${p}`)
  return floatArg(p, fn, 'p')
}

/** The arguments of a variance: which dimensions, how many entries are taken off, whether dimensions stay. */
function varianceArgs(
  fn: string,
  tensor: Tensor,
  [, dim, unbiased, keepdim, correction]: readonly Given[],
) {
  // var(False) says nothing of dimensions.
  const bare = typeof dim === 'boolean'
  const off =
    correction === undefined || correction === null ? 1 : intArg(correction, fn, 'correction')
  const biased = (bare ? dim : unbiased) === false
  return [bare ? undefined : dimsOf(dim, fn, tensor), biased ? 0 : off, boolArg(keepdim)] as const
}

const returned = (name: string) => new PyType(name, [objectType], 'torch.return_types')

const pairNames = ['values', 'indices']

const sortType = returned('sort')

const topkType = returned('topk')

const medianType = returned('median')

/** Operations over dimensions. */
export function installReductions(): void {
  both('sum', 'input, dim=None, keepdim=False, *, dtype=None', ([input, dim, keepdim, dtype]) => {
    const tensor = castTo(tensorArg(input, 'sum'), dtype, 'sum')
    return sum(tensor, dimsOf(dim, 'sum', tensor), boolArg(keepdim), dtypeArg(dtype, 'sum'))
  })
  both('mean', 'input, dim=None, keepdim=False, *, dtype=None', ([input, dim, keepdim, dtype]) => {
    const tensor = castTo(tensorArg(input, 'mean'), dtype, 'mean')
    return mean(tensor, dimsOf(dim, 'mean', tensor), boolArg(keepdim))
  })
  both('prod', 'input, dim=None, keepdim=False, *, dtype=None', ([input, dim, keepdim, dtype]) => {
    const tensor = castTo(tensorArg(input, 'prod'), dtype, 'prod')
    return prod(tensor, dimsOf(dim, 'prod', tensor), boolArg(keepdim))
  })
  for (const name of ['all', 'any'] as const)
    both(name, 'input, dim=None, keepdim=False', ([input, dim, keepdim]) => {
      const tensor = tensorArg(input, name)
      return truth(tensor, name, dimsOf(dim, name, tensor), boolArg(keepdim))
    })
  both(
    'norm',
    "input, p='fro', dim=None, keepdim=False, dtype=None",
    ([input, p, dim, keepdim, dtype]) => {
      const tensor = castTo(tensorArg(input, 'norm'), dtype, 'norm')
      return norm(tensor, orderArg(p, 'norm'), dimsOf(dim, 'norm', tensor), boolArg(keepdim))
    },
  )
  both('logsumexp', 'input, dim, keepdim=False', ([input, dim, keepdim]) => {
    const tensor = tensorArg(input, 'logsumexp')
    return logsumexp(tensor, dimsArg(dim, 'logsumexp') ?? [], boolArg(keepdim))
  })
  for (const [name, operation] of [
    ['softmax', softmax],
    ['log_softmax', logSoftmax],
  ] as const)
    both(name, 'input, dim, dtype=None', ([input, dim, dtype]) =>
      operation(castTo(tensorArg(input, name), dtype, name), intArg(dim, name, 'dim')),
    )
  for (const [name, operation] of [
    ['cumsum', cumsum],
    ['cumprod', cumprod],
  ] as const)
    both(name, 'input, dim, *, dtype=None', ([input, dim, dtype]) =>
      operation(castTo(tensorArg(input, name), dtype, name), intArg(dim, name, 'dim')),
    )
  for (const [name, operation] of [
    ['var', variance],
    ['std', deviation],
  ] as const)
    both(name, 'input, dim=None, unbiased=None, keepdim=False, *, correction=None', (args) => {
      const tensor = tensorArg(args[0], name)
      const [dims, correction, keepdim] = varianceArgs(name, tensor, args)
      return operation(tensor, dims, correction, keepdim)
    })
  for (const name of ['max', 'min'] as const) {
    const type = returned(name)
    both(name, 'input, dim=None, keepdim=False, *, other=None', ([input, dim, keepdim, other]) => {
      const tensor = tensorArg(input, name)
      const second = other ?? dim
      if (second === undefined || second === null) return extremeValue(tensor, name)
      if (typeof second === 'object' && 'numel' in second)
        return (name === 'max' ? maximum : minimum)(tensor, tensorArg(second, name, 'other'))
      const { values, indices } = extremum(
        tensor,
        intArg(second, name, 'dim'),
        boolArg(keepdim),
        name,
      )
      return new NamedTuple(type, pairNames, [values, indices])
    })
  }
  for (const [name, way] of [
    ['argmax', 'max'],
    ['argmin', 'min'],
  ] as const satisfies readonly (readonly [string, Way])[])
    both(name, 'input, dim=None, keepdim=False', ([input, dim, keepdim]) =>
      argExtremum(
        tensorArg(input, name),
        dim === undefined || dim === null ? null : intArg(dim, name, 'dim'),
        boolArg(keepdim),
        way,
      ),
    )
  for (const [name, way] of [
    ['amax', 'max'],
    ['amin', 'min'],
  ] as const satisfies readonly (readonly [string, Way])[])
    both(name, 'input, dim=None, keepdim=False', ([input, dim, keepdim]) => {
      const tensor = tensorArg(input, name)
      return extremeValue(tensor, way, dimsOf(dim, name, tensor), boolArg(keepdim))
    })
  both('sort', 'input, dim=-1, descending=False, stable=False', ([input, dim, descending]) => {
    const at = dim === undefined ? -1 : intArg(dim, 'sort', 'dim')
    const { values, indices } = sorted(tensorArg(input, 'sort'), at, boolArg(descending))
    return new NamedTuple(sortType, pairNames, [values, indices])
  })
  both('argsort', 'input, dim=-1, descending=False', ([input, dim, descending]) => {
    const at = dim === undefined ? -1 : intArg(dim, 'argsort', 'dim')
    return sorted(tensorArg(input, 'argsort'), at, boolArg(descending)).indices
  })
  both('topk', 'input, k, dim=-1, largest=True, sorted=True', ([input, k, dim, largest]) => {
    const at = dim === undefined ? -1 : intArg(dim, 'topk', 'dim')
    const { values, indices } = sorted(
      tensorArg(input, 'topk'),
      at,
      boolArg(largest, true),
      intArg(k, 'topk', 'k'),
    )
    return new NamedTuple(topkType, pairNames, [values, indices])
  })
  both('median', 'input, dim=None, keepdim=False', ([input, dim, keepdim]) => {
    const tensor = tensorArg(input, 'median')
    if (dim === undefined || dim === null) {
      const flat = sorted(flatten(tensor), 0, false).values
      return select(flat, 0, Math.floor((tensor.numel - 1) / 2))
    }
    const at = intArg(dim, 'median', 'dim')
    const { values, indices } = sorted(tensor, at, false)
    const middle = Math.floor(((tensor.shape.at(at) ?? 1) - 1) / 2)
    const pick = (of: Tensor) =>
      boolArg(keepdim) ? slice(of, at, middle, middle + 1) : select(of, at, middle)
    return new NamedTuple(medianType, pairNames, [pick(values), pick(indices)])
  })
}
