import { allocate, limits } from '../../core/budget.ts'
import { eachPlace, repeated, rowsOf } from '../../core/entries.ts'
import { kinds } from '../../core/dtype.ts'
import { runtimeError } from '../../core/error.ts'
import { numelOf, written, type Shape } from '../../core/shape.ts'
import { blank, lookAt, type Tensor } from '../../core/tensor.ts'
import { record } from '../../autograd/record.ts'
import type { Rule } from '../../autograd/rule.ts'

/** Another look at the numbers of a tensor, that is known to be a view of it and has its history. */
export function look<E>(
  tensor: Tensor,
  shape: Shape,
  strides: readonly number[],
  offset: number,
  rule: Rule<E>,
  extra: E,
): Tensor {
  const view = lookAt(tensor, shape, strides, offset)
  const base = tensor.view?.base ?? tensor
  view.view = { base, asOf: tensor.version.count, again }
  return record(rule, [tensor], view, extra)
}

function again(base: Tensor, { shape, strides, offset }: Tensor): Tensor {
  return asStrided(base, shape, strides, offset)
}

interface Strides {
  readonly shape: Shape
  readonly strides: readonly number[]
  readonly offset: number
}

/** Any look at the storage of a tensor. */
export function asStrided(
  tensor: Tensor,
  shape: Shape,
  strides: readonly number[],
  offset = tensor.offset,
): Tensor {
  return look(tensor, shape, strides, offset, asStridedRule, { shape, strides, offset })
}

const asStridedRule: Rule<Strides> = {
  name: 'AsStridedBackward0',
  vjp: (applied, grad) => {
    const operand = applied.shapeOf(0)
    return put(grad, operand, placesIn(applied.operand(0), applied.extra))
  },
  // A view shares its tangents.
  jvp: () => null,
}

/** Which entries of a tensor, row by row, another look at its storage meets. */
export function placesIn({ shape, strides, offset }: Tensor, of: Strides): number[] {
  const indices = new Map<number, number>()
  eachPlace(shape, strides, offset, (place, i) => indices.set(place, i))
  const met: number[] = []
  eachPlace(of.shape, of.strides, of.offset, (place) => met.push(indices.get(place) ?? -1))
  return met
}

/** Zeros with entries added at these places, counted row by row. */
export function put(values: Tensor, shape: Shape, places: ArrayLike<number>): Tensor {
  const out = blank(shape, values.dtype)
  const [from, to] = [rowsOf(values), out.storage.numbers]
  for (let i = 0; i < places.length; i++) if (places[i]! >= 0) to[places[i]!]! += from[i]!
  return record(putRule, [values], out, { shape: values.shape, places })
}

/** The entries at these places, counted row by row, in a shape. */
export function pick(tensor: Tensor, shape: Shape, places: ArrayLike<number>): Tensor {
  const out = blank(shape, tensor.dtype)
  const [from, to] = [rowsOf(tensor), out.storage.numbers]
  for (let i = 0; i < places.length; i++) to[i] = from[places[i]!] ?? 0
  return record(pickRule, [tensor], out, { shape, places })
}

interface Places {
  readonly shape: Shape
  readonly places: ArrayLike<number>
}

const putRule: Rule<Places> = {
  name: 'IndexPutBackward0',
  vjp: ({ extra }, grad) => pick(grad, extra.shape, extra.places),
  jvp: (applied, [tangent]) =>
    tangent! && put(tangent, applied.result().shape, applied.extra.places),
}

const pickRule: Rule<Places> = {
  name: 'IndexBackward0',
  vjp: (applied, grad) => put(grad, applied.shapeOf(0), applied.extra.places),
  jvp: ({ extra }, [tangent]) => tangent! && pick(tangent, extra.shape, extra.places),
}

/** The tensor repeated to a shape; −1 keeps a size. */
export function expand(tensor: Tensor, asked: Shape): Tensor {
  const own = tensor.shape
  const more = asked.length - own.length
  if (more < 0)
    throw runtimeError(
      `expand(torch.${kinds[tensor.dtype].word}Tensor{${written(own)}}, size=${written(asked)}): the number of sizes provided (${asked.length}) must be greater or equal to the number of dimensions in the tensor (${own.length})`,
    )
  const shape = asked.map((size, i) => (size === -1 ? (own[i - more] ?? -1) : size))
  for (const [i, size] of shape.entries()) {
    if (size < 0)
      throw runtimeError(
        `The expanded size of the tensor (${size}) isn't allowed in a leading, non-existing dimension ${i}`,
      )
    if (i >= more && own[i - more] !== size && own[i - more] !== 1)
      throw runtimeError(
        `The expanded size of the tensor (${size}) must match the existing size (${own[i - more]}) at non-singleton dimension ${i}.  Target sizes: ${written(asked)}.  Tensor sizes: ${written(own)}`,
      )
  }
  // It would cost nothing, but whatever reads all of it would.
  if (numelOf(shape) > limits.tensor) allocate(numelOf(shape))
  const wide = repeated(tensor, shape)
  return look(tensor, shape, wide.strides, wide.offset, expandRule, undefined)
}

const expandRule: Rule = {
  name: 'ExpandBackward0',
  // The engine adds up what was repeated.
  vjp: (_, grad) => grad,
  jvp: () => null,
}
