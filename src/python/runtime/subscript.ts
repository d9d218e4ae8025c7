import { lengthen, throughAll } from '../../torch/core/budget.ts'
import { only } from '../../torch/core/entries.ts'
import { Tensor } from '../../torch/core/tensor.ts'
import { ofNumbers } from '../../torch/ops/create.ts'
import { getItem, setItem, type Index } from '../../torch/ops/indexing.ts'
import { PyDict, PyList, PyRange, PySlice, PyTuple } from '../objects/collections.ts'
import { ellipsis, PyInstance, PyType, type Value } from '../objects/object.ts'
import { callMethod } from './call.ts'
import { hashOf } from './equality.ts'
import { nameOfType, raised, typeError } from './errors.ts'
import { operandOf } from './operand.ts'
import { joined } from './joined.ts'
import { intOf } from './operators.ts'
import { itemsOf } from './iterate.ts'

/** object[index]. */
export function getSubscript(object: Value, index: Value): Value {
  if (object instanceof Tensor) return getItem(object, indicesOf(index))
  if (object instanceof PyList)
    return ofSequence(object.items, index, 'list', (items) => new PyList(items))
  if (object instanceof PyTuple) return ofTuple(object, index)
  if (object instanceof PyDict) return ofDict(object, index)
  if (typeof object === 'string') return ofString(object, index)
  if (object instanceof PyRange) return ofRange(object, index)
  if (object instanceof PyInstance) {
    const found = callMethod(object, '__getitem__', index)
    if (found !== undefined) return found
  }
  // list[int] and the like stand for the type.
  if (object instanceof PyType) return object
  throw typeError(`'${nameOfType(object)}' object is not subscriptable`)
}

function ofTuple(tuple: PyTuple, index: Value): Value {
  const rebuild = (items: Value[]) =>
    tuple.type.name === 'Size' ? sizeLike(tuple, items) : new PyTuple(items)
  return ofSequence(tuple.items, index, 'tuple', rebuild)
}

/** A part of a shape is a shape. */
function sizeLike(tuple: PyTuple, items: readonly Value[]): PyTuple {
  const Size = tuple.constructor as new (items: readonly Value[]) => PyTuple
  return new Size(items)
}

function ofSequence<T extends Value>(
  items: readonly Value[],
  index: Value,
  name: string,
  rebuild: (items: Value[]) => T,
): Value {
  if (index instanceof PySlice)
    return rebuild(sliceIndices(index, items.length).map((i) => items[i] ?? null))
  const at = positionOf(index, items.length, name)
  const found = items[at]
  if (found === undefined) throw raised('IndexError', `${name} index out of range`)
  return found
}

/** An index counted from the front. */
function positionOf(index: Value, length: number, name: string): number {
  const whole = index instanceof Tensor ? integerOf(index) : intOf(index)
  if (whole === undefined)
    throw typeError(`${name} indices must be integers or slices, not ${nameOfType(index)}`)
  const at = Number(whole)
  return at < 0 ? at + length : at
}

function integerOf(tensor: Tensor): number | undefined {
  const isInteger = tensor.dtype === 'int64' || tensor.dtype === 'int32'
  if (tensor.numel === 1 && isInteger) return only(tensor)
  throw typeError('only integer tensors of a single element can be converted to an index')
}

/** The indices that a slice of so many items stands for. */
export function sliceIndices(slice: PySlice, length: number): number[] {
  const step = slice.step === null ? 1 : bound(slice.step)
  if (step === 0) throw raised('ValueError', 'slice step cannot be zero')
  const [low, high] = step > 0 ? [0, length] : [-1, length - 1]
  const within = (value: Value, fallback: number) => {
    if (value === null) return fallback
    const at = bound(value)
    return Math.max(low, Math.min(high, at < 0 ? at + length : at))
  }
  const start = within(slice.start, step > 0 ? 0 : length - 1)
  const end = slice.end === null ? (step > 0 ? length : -1) : within(slice.end, 0)
  lengthen('list', 0, Math.max(0, Math.ceil((end - start) / step)))
  const indices: number[] = []
  for (let i = start; step > 0 ? i < end : i > end; i += step) indices.push(i)
  return indices
}

function bound(value: Value): number {
  const whole = value instanceof Tensor ? integerOf(value) : intOf(value)
  if (whole === undefined)
    throw typeError('slice indices must be integers or None or have an __index__ method')
  return Number(whole)
}

function ofDict(dict: PyDict, key: Value): Value {
  const found = dict.entries.get(hashOf(key))
  if (found === undefined) {
    const error = raised('KeyError')
    error.exception.attributes.set('args', new PyTuple([key]))
    throw error
  }
  return found[1]
}

function ofString(text: string, index: Value): Value {
  throughAll(text.length)
  const characters = [...text]
  if (index instanceof PySlice)
    return joined(sliceIndices(index, characters.length).map((i) => characters[i] ?? ''))
  const found = characters[positionOf(index, characters.length, 'string')]
  if (found === undefined) throw raised('IndexError', 'string index out of range')
  return found
}

function ofRange(range: PyRange, index: Value): Value {
  if (index instanceof PySlice) {
    const indices = sliceIndices(index, range.length)
    return new PyList(indices.map((i) => range.at(i)))
  }
  const at = positionOf(index, range.length, 'range')
  if (at < 0 || at >= range.length) throw raised('IndexError', 'range object index out of range')
  return range.at(at)
}

/** What stands between the brackets behind a tensor. */
function indicesOf(index: Value): Index[] {
  if (index instanceof PyTuple) return index.items.map(indexOf)
  return [indexOf(index)]
}

function indexOf(index: Value): Index {
  if (index === null) return { kind: 'new axis' }
  if (index === ellipsis) return { kind: 'ellipsis' }
  if (typeof index === 'number') return index
  if (index instanceof PySlice) return sliceOf(index)
  if (index instanceof Tensor) {
    const isNumber =
      index.shape.length === 0 && (index.dtype === 'int64' || index.dtype === 'int32')
    return isNumber ? only(index) : index
  }
  if (index instanceof PyList) return listIndex(index)
  if (typeof index === 'boolean')
    throw typeError('a truth value as an index is not known here; use a mask of the same shape')
  throw raised(
    'IndexError',
    `only integers, slices (\`:\`), ellipsis (\`...\`), None and long or byte Variables are valid indices (got ${nameOfType(index)})`,
  )
}

function sliceOf({ start, end, step }: PySlice): Index {
  const of = (value: Value) => (value === null ? null : bound(value))
  return { kind: 'slice', start: of(start), end: of(end), step: step === null ? 1 : bound(step) }
}

function listIndex(list: PyList): Tensor {
  const numbers = itemsOf(list).map((item) => {
    if (item instanceof Tensor) return only(item)
    if (typeof item === 'boolean') return Number(item)
    if (typeof item === 'number') return item
    throw typeError(`only lists of integers can be indices here, not of ${nameOfType(item)}`)
  })
  const isMask = list.items.length > 0 && list.items.every((item) => typeof item === 'boolean')
  return ofNumbers(numbers, [numbers.length], isMask ? 'bool' : 'int64')
}

/** object[index] = value. */
export function setSubscript(object: Value, index: Value, value: Value): void {
  if (object instanceof Tensor) return setTensor(object, index, value)
  if (object instanceof PyList) return setInList(object, index, value)
  if (object instanceof PyDict) {
    const hash = hashOf(index)
    const key = object.entries.get(hash)?.[0] ?? index
    object.entries.set(hash, [key, value])
    return
  }
  if (object instanceof PyInstance && callMethod(object, '__setitem__', index, value) !== undefined)
    return
  throw typeError(`'${nameOfType(object)}' object does not support item assignment`)
}

function setTensor(tensor: Tensor, index: Value, value: Value): void {
  const operand = operandOf(value)
  if (operand === null)
    throw typeError(
      `can't assign a ${nameOfType(value)} to a torch.${tensor.dtype === 'float64' ? 'DoubleTensor' : 'FloatTensor'}`,
    )
  setItem(tensor, indicesOf(index), operand)
}

function setInList(list: PyList, index: Value, value: Value): void {
  const { items } = list
  if (index instanceof PySlice) {
    const indices = sliceIndices(index, items.length)
    const values = itemsOf(value)
    if (index.step === null || index.step === 1) {
      list.replace(
        indices[0] ?? Math.min(items.length, Number(index.start ?? 0)),
        indices.length,
        values,
      )
      return
    }
    if (values.length !== indices.length)
      throw raised(
        'ValueError',
        `attempt to assign sequence of size ${values.length} to extended slice of size ${indices.length}`,
      )
    for (const [k, i] of indices.entries()) items[i] = values[k] ?? null
    return
  }
  const at = positionOf(index, items.length, 'list')
  if (at < 0 || at >= items.length) throw raised('IndexError', 'list assignment index out of range')
  items[at] = value
}

/** del object[index]. */
export function deleteSubscript(object: Value, index: Value): void {
  if (object instanceof PyDict) {
    ofDict(object, index)
    object.entries.delete(hashOf(index))
    return
  }
  if (!(object instanceof PyList))
    throw typeError(`'${nameOfType(object)}' object does not support item deletion`)
  if (index instanceof PySlice) {
    const gone = new Set(sliceIndices(index, object.items.length))
    const kept = object.items.filter((_, i) => !gone.has(i))
    object.replace(0, object.items.length, kept)
    return
  }
  const at = positionOf(index, object.items.length, 'list')
  if (at < 0 || at >= object.items.length)
    throw raised('IndexError', 'list assignment index out of range')
  throughAll(object.items.length - at)
  object.items.splice(at, 1)
}
