import type { Tensor } from '../../../torch/core/tensor.ts'
import { broadcast, wrapDim } from '../../../torch/core/shape.ts'
import { clone, contiguous } from '../../../torch/ops/clone.ts'
import { diag, diagEmbed } from '../../../torch/ops/create.ts'
import { permute, squeeze, t, transpose, unsqueeze } from '../../../torch/ops/views/arrange.ts'
import {
  cat,
  chunk,
  flip,
  repeat,
  roll,
  split,
  splitInto,
  stack,
  triangle,
} from '../../../torch/ops/views/copies.ts'
import { expand } from '../../../torch/ops/views/look.ts'
import { diagonal, select, slice } from '../../../torch/ops/views/part.ts'
import { flatten, reshape, view } from '../../../torch/ops/views/reshape.ts'
import { PyList, PyTuple } from '../../objects/collections.ts'
import { PyDtype } from '../../objects/torchTypes.ts'
import type { Value } from '../../objects/object.ts'
import { raised } from '../../runtime/errors.ts'
import { intArg, intsArg, sizeOf, tensorArg, tensorsArg } from '../convert.ts'
import { alias, alsoInPlace, both, inTorch, onTensor } from './register.ts'
import { castMethod } from './types.ts'

type Given = Value | undefined

const tuple = (tensors: readonly Tensor[]) => new PyTuple(tensors)

const dimArg = (value: Given, fn: string, fallback?: number) =>
  value === undefined && fallback !== undefined ? fallback : intArg(value, fn, 'dim')

/** What changes the shape, and not the entries. */
export function installShapes(): void {
  onTensor('size', 'input, dim=None', ([input, dim]) => {
    const { shape } = tensorArg(input, 'size')
    if (dim === undefined || dim === null) return sizeOf(shape)
    return shape[wrapDim(intArg(dim, 'size', 'dim'), shape.length)] ?? 0
  })
  onTensor('stride', 'input, dim=None', ([input, dim]) => {
    const { strides } = tensorArg(input, 'stride')
    if (dim === undefined || dim === null) return new PyTuple([...strides])
    return strides[wrapDim(intArg(dim, 'stride', 'dim'), strides.length)] ?? 0
  })
  for (const name of ['dim', 'ndimension'])
    onTensor(name, 'input', ([input]) => tensorArg(input, name).shape.length)
  for (const name of ['numel', 'nelement'])
    both(name, 'input', ([input]) => tensorArg(input, name).numel)
  onTensor('storage_offset', 'input', ([input]) => tensorArg(input, 'storage_offset').offset)
  onTensor('is_contiguous', 'input', ([input]) => tensorArg(input, 'is_contiguous').isContiguous)
  onTensor('view', 'input, *size', ([input, size]) => {
    const tensor = tensorArg(input, 'view')
    // view(dtype) is a cast of bits, which nobody needs here; view_as is a method of its own.
    if (size instanceof PyTuple && size.items[0] instanceof PyDtype)
      return castMethod(tensor, size.items[0])
    return view(tensor, intsArg(size, 'view', 'size'))
  })
  onTensor('view_as', 'input, other', ([input, other]) =>
    view(tensorArg(input, 'view_as'), tensorArg(other, 'view_as', 'other').shape),
  )
  both('reshape', 'input, *shape', ([input, shape]) =>
    reshape(tensorArg(input, 'reshape'), intsArg(shape, 'reshape', 'shape')),
  )
  onTensor('reshape_as', 'input, other', ([input, other]) =>
    reshape(tensorArg(input, 'reshape_as'), tensorArg(other, 'reshape_as', 'other').shape),
  )
  both('flatten', 'input, start_dim=0, end_dim=-1', ([input, start, end]) =>
    flatten(
      tensorArg(input, 'flatten'),
      start === undefined ? 0 : intArg(start, 'flatten', 'start_dim'),
      end === undefined ? -1 : intArg(end, 'flatten', 'end_dim'),
    ),
  )
  both('ravel', 'input', ([input]) => reshape(tensorArg(input, 'ravel'), [-1]))
  both('unsqueeze', 'input, dim', ([input, dim]) =>
    unsqueeze(tensorArg(input, 'unsqueeze'), dimArg(dim, 'unsqueeze')),
  )
  both('squeeze', 'input, dim=None', ([input, dim]) => {
    const tensor = tensorArg(input, 'squeeze')
    if (dim === undefined || dim === null) return squeeze(tensor)
    if (dim instanceof PyTuple)
      return intsArg(dim, 'squeeze', 'dim')
        .map((each) => wrapDim(each, tensor.shape.length))
        .sort((a, b) => b - a)
        .reduce((left, each) => squeeze(left, each), tensor)
    return squeeze(tensor, intArg(dim, 'squeeze', 'dim'))
  })
  both('transpose', 'input, dim0, dim1', ([input, first, second]) =>
    transpose(
      tensorArg(input, 'transpose'),
      intArg(first, 'transpose', 'dim0'),
      intArg(second, 'transpose', 'dim1'),
    ),
  )
  for (const name of ['swapaxes', 'swapdims']) alias(name, 'transpose')
  both('t', 'input', ([input]) => t(tensorArg(input, 't')))
  both('permute', 'input, *dims', ([input, dims]) =>
    permute(tensorArg(input, 'permute'), intsArg(dims, 'permute', 'dims')),
  )
  both('movedim', 'input, source, destination', ([input, source, destination]) => {
    const tensor = tensorArg(input, 'movedim')
    const rank = tensor.shape.length
    const [from, to] = [source, destination].map((each) =>
      wrapDim(intArg(each, 'movedim', 'dim'), rank),
    )
    const order = tensor.shape.map((_, i) => i).filter((i) => i !== from)
    order.splice(to ?? 0, 0, from ?? 0)
    return permute(tensor, order)
  })
  onTensor('expand', 'input, *size', ([input, size]) =>
    expand(tensorArg(input, 'expand'), intsArg(size, 'expand', 'size')),
  )
  onTensor('expand_as', 'input, other', ([input, other]) =>
    expand(tensorArg(input, 'expand_as'), tensorArg(other, 'expand_as', 'other').shape),
  )
  both('broadcast_to', 'input, size', ([input, size]) =>
    expand(tensorArg(input, 'broadcast_to'), intsArg(size, 'broadcast_to', 'size')),
  )
  inTorch('broadcast_tensors', '*tensors', ([tensors]) => {
    const all = tensorsArg(tensors, 'broadcast_tensors')
    const shape = all.reduce<readonly number[]>((common, each) => broadcast(common, each.shape), [])
    return tuple(all.map((each) => expand(each, shape)))
  })
  onTensor('repeat', 'input, *repeats', ([input, times]) =>
    repeat(tensorArg(input, 'repeat'), intsArg(times, 'repeat', 'repeats')),
  )
  both('tile', 'input, *dims', ([input, dims]) => {
    const [tensor, times] = [tensorArg(input, 'tile'), intsArg(dims, 'tile', 'dims')]
    const missing = Math.max(0, tensor.shape.length - times.length)
    return repeat(tensor, [...Array.from({ length: missing }, () => 1), ...times])
  })
  both('clone', 'input, *, memory_format=None', ([input]) => clone(tensorArg(input, 'clone')))
  onTensor('contiguous', 'input, *, memory_format=None', ([input]) =>
    contiguous(tensorArg(input, 'contiguous')),
  )
  for (const name of ['cat', 'concat', 'concatenate'])
    inTorch(name, 'tensors, dim=0', ([tensors, dim]) =>
      cat(tensorsArg(tensors, 'cat'), dimArg(dim, 'cat', 0)),
    )
  inTorch('stack', 'tensors, dim=0', ([tensors, dim]) =>
    stack(tensorsArg(tensors, 'stack'), dimArg(dim, 'stack', 0)),
  )
  inTorch('hstack', 'tensors', ([tensors]) => {
    const all = tensorsArg(tensors, 'hstack').map((each) =>
      each.shape.length === 0 ? reshape(each, [1]) : each,
    )
    return cat(all, all[0]?.shape.length === 1 ? 0 : 1)
  })
  inTorch('vstack', 'tensors', ([tensors]) =>
    cat(
      tensorsArg(tensors, 'vstack').map((each) =>
        each.shape.length < 2 ? reshape(each, [1, -1]) : each,
      ),
      0,
    ),
  )
  both('chunk', 'input, chunks, dim=0', ([input, chunks, dim]) =>
    tuple(
      chunk(tensorArg(input, 'chunk'), intArg(chunks, 'chunk', 'chunks'), dimArg(dim, 'chunk', 0)),
    ),
  )
  both('split', 'input, split_size, dim=0', ([input, size, dim]) => {
    const [tensor, at] = [tensorArg(input, 'split'), dimArg(dim, 'split', 0)]
    if (size instanceof PyList || size instanceof PyTuple)
      return tuple(splitInto(tensor, intsArg(size, 'split', 'split_size'), at))
    return tuple(split(tensor, intArg(size, 'split', 'split_size'), at))
  })
  both('unbind', 'input, dim=0', ([input, dim]) => {
    const [tensor, at] = [tensorArg(input, 'unbind'), dimArg(dim, 'unbind', 0)]
    const size = tensor.shape.at(at) ?? 0
    return tuple(Array.from({ length: size }, (_, i) => select(tensor, at, i)))
  })
  both('select', 'input, dim, index', ([input, dim, index]) =>
    select(tensorArg(input, 'select'), dimArg(dim, 'select'), intArg(index, 'select', 'index')),
  )
  both('narrow', 'input, dim, start, length', ([input, dim, start, length]) => {
    const from = intArg(start, 'narrow', 'start')
    return slice(
      tensorArg(input, 'narrow'),
      dimArg(dim, 'narrow'),
      from,
      from + intArg(length, 'narrow', 'length'),
    )
  })
  both('flip', 'input, *dims', ([input, dims]) =>
    flip(tensorArg(input, 'flip'), intsArg(dims, 'flip', 'dims')),
  )
  both('roll', 'input, shifts, dims=None', ([input, shifts, dims]) => {
    const [tensor, by] = [tensorArg(input, 'roll'), intsArg(shifts, 'roll', 'shifts')]
    if (dims === undefined || dims === null)
      return reshape(roll(reshape(tensor, [-1]), by, [0]), tensor.shape)
    return roll(tensor, by, intsArg(dims, 'roll', 'dims'))
  })
  for (const [name, part] of [
    ['tril', 'lower'],
    ['triu', 'upper'],
  ] as const)
    both(name, 'input, diagonal=0', ([input, shift]) =>
      triangle(
        tensorArg(input, name),
        part,
        shift === undefined ? 0 : intArg(shift, name, 'diagonal'),
      ),
    )
  both('diagonal', 'input, offset=0, dim1=0, dim2=1', ([input, ...rest]) => {
    const [shift, first, second] = ['offset', 'dim1', 'dim2'].map((name, i) =>
      rest[i] === undefined ? [0, 0, 1][i] : intArg(rest[i], 'diagonal', name),
    )
    return diagonal(tensorArg(input, 'diagonal'), shift, first, second)
  })
  both('diag', 'input, diagonal=0', ([input, shift]) =>
    diag(tensorArg(input, 'diag'), shift === undefined ? 0 : intArg(shift, 'diag', 'diagonal')),
  )
  both('diag_embed', 'input', ([input]) => diagEmbed(tensorArg(input, 'diag_embed')))
  alsoInPlace('tril', 'triu')
  /** A tensor cannot change its shape here, but what a program keeps of it can: these give a new look. */
  for (const name of ['squeeze_', 'unsqueeze_', 't_', 'transpose_', 'resize_', 'set_'])
    onTensor(name, 'input, *rest', () => {
      throw raised(
        'NotImplementedError',
        `${name}() is not known here; write x = x.${name.slice(0, -1)}(…)`,
      )
    })
}
