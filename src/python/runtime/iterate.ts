import { lengthen, spend, throughAll } from '../../torch/core/budget.ts'
import { TorchError } from '../../torch/core/error.ts'
import { Tensor } from '../../torch/core/tensor.ts'
import { select } from '../../torch/ops/views/part.ts'
import { PyDict, PyIterator, PyList, PyRange, PySet, PyTuple } from '../objects/collections.ts'
import { PyInstance, type Value } from '../objects/object.ts'
import { callMethod } from './call.ts'
import { nameOfType, Raised, typeError } from './errors.ts'

/** What a loop over a value goes through. Each item is a step. */
export function iterate(value: Value): Iterator<Value> {
  if (value instanceof PyList) return throughList(value)
  if (value instanceof PyTuple) return value.items[Symbol.iterator]()
  if (value instanceof PyRange) return throughRange(value)
  if (value instanceof Tensor) return throughTensor(value)
  if (value instanceof PyIterator) return value.source
  if (value instanceof PyDict) return throughDict(value)
  if (value instanceof PySet) return value.items.values()
  if (typeof value === 'string') return value[Symbol.iterator]()
  if (value instanceof PyInstance) {
    const iterator = callMethod(value, '__iter__')
    if (iterator instanceof PyInstance) return throughInstance(iterator)
    if (iterator !== undefined) return iterate(iterator)
    if (value.type.lookup('__getitem__') !== undefined) return throughItems(value)
  }
  throw typeError(`'${nameOfType(value)}' object is not iterable`)
}

/** Whether a loop can go through a value. */
export function isIterable(value: Value): boolean {
  if (typeof value === 'string') return true
  if (value instanceof PyInstance)
    return ['__iter__', '__getitem__'].some((name) => value.type.lookup(name) !== undefined)
  return iterables.some((type) => value instanceof type)
}

const iterables = [PyList, PyTuple, PyRange, Tensor, PyIterator, PyDict, PySet] as const

/** A list may grow or shrink while it is gone through. */
function* throughList({ items }: PyList): Generator<Value> {
  for (let i = 0; i < items.length; i++) yield items[i] ?? null
}

function* throughRange(range: PyRange): Generator<Value> {
  for (let i = 0; i < range.length; i++) yield range.at(i)
}

function* throughTensor(tensor: Tensor): Generator<Value> {
  if (tensor.shape.length === 0) throw new TorchError('TypeError', 'iteration over a 0-d tensor')
  const size = tensor.shape[0] ?? 0
  for (let i = 0; i < size; i++) yield select(tensor, 0, i)
}

function* throughDict({ entries }: PyDict): Generator<Value> {
  const size = entries.size
  for (const [key] of entries.values()) {
    yield key
    if (entries.size !== size)
      throw new TorchError('RuntimeError', 'dictionary changed size during iteration')
  }
}

function* throughInstance(iterator: PyInstance): Generator<Value> {
  for (;;) {
    const next = unlessStopped(() => callMethod(iterator, '__next__'))
    if (next === undefined) return
    yield next
  }
}

function* throughItems(value: PyInstance): Generator<Value> {
  for (let i = 0; ; i++) {
    const item = unlessStopped(() => callMethod(value, '__getitem__', i))
    if (item === undefined) return
    yield item
  }
}

function unlessStopped(next: () => Value | undefined): Value | undefined {
  try {
    return next()
  } catch (thrown) {
    const stops = ['StopIteration', 'IndexError']
    if (thrown instanceof Raised && stops.includes(thrown.exception.type.name)) return undefined
    throw thrown
  }
}

/** All items of a value. */
export function itemsOf(value: Value): Value[] {
  if (value instanceof PyList || value instanceof PyTuple) {
    throughAll(value.items.length)
    return [...value.items]
  }
  const items: Value[] = []
  const iterator = iterate(value)
  for (let next = iterator.next(); !next.done; next = iterator.next()) {
    lengthen('list', items.length, 1)
    spend(1)
    items.push(next.value)
  }
  return items
}
