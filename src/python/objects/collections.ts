import { gather, hold, lengthen, type Holder } from '../../torch/core/budget.ts'
import {
  dictType,
  iteratorType,
  listType,
  PyObject,
  rangeType,
  setType,
  sliceType,
  tupleType,
  type PyType,
  type Value,
} from './object.ts'

export class PyList extends PyObject {
  readonly items: Value[]

  constructor(items: Value[]) {
    super()
    gather('list', items.length)
    this.items = items
  }

  /** Adds items at the end. */
  add(items: readonly Value[]): void {
    lengthen('list', this.items.length, items.length)
    for (const item of items) this.items.push(item)
  }

  /** Puts items in the place of those from some index on. */
  replace(from: number, count: number, items: readonly Value[]): void {
    const { length } = this.items
    lengthen('list', length, items.length)
    const behind = this.items.slice(from + count)
    // What stands behind is moved.
    lengthen('list', 0, behind.length)
    this.items.length = Math.min(length, from)
    for (const item of items) this.items.push(item)
    for (const item of behind) this.items.push(item)
  }

  get type(): PyType {
    return listType
  }
}

export class PyTuple extends PyObject {
  readonly items: readonly Value[]

  constructor(items: readonly Value[]) {
    super()
    gather('tuple', items.length)
    this.items = items
  }

  get type(): PyType {
    return tupleType
  }
}

/** A tuple whose places have names, such as what `x.max(dim)` gives. */
export class NamedTuple extends PyTuple {
  readonly ofType: PyType
  readonly names: readonly string[]

  constructor(type: PyType, names: readonly string[], items: readonly Value[]) {
    super(items)
    this.ofType = type
    this.names = names
  }

  override get type(): PyType {
    return this.ofType
  }
}

/** By what a key is found: equal keys have the same. */
export type Hash = string | number | bigint | object

/** A map that counts what is put into it. */
class Counted<T> extends Map<Hash, T> {
  private readonly holder: Holder

  constructor(holder: Holder) {
    super()
    this.holder = holder
    hold(bare)
  }

  override set(hash: Hash, item: T): this {
    if (!this.has(hash)) {
      lengthen(this.holder, this.size, 1)
      hold(weight)
    }
    return super.set(hash, item)
  }
}

/** An empty map, or what is gone through, takes about as much room as so many items of a list. */
const bare = 16
/** An entry of a map takes about as much room as so many more items of a list. */
const weight = 4

export class PyDict extends PyObject {
  readonly entries: Map<Hash, readonly [key: Value, value: Value]> = new Counted('dict')

  get type(): PyType {
    return dictType
  }
}

export class PySet extends PyObject {
  readonly items: Map<Hash, Value> = new Counted('set')

  get type(): PyType {
    return setType
  }
}

export class PyRange extends PyObject {
  readonly start: number
  readonly step: number
  readonly length: number

  constructor(start: number, end: number, step: number) {
    super()
    this.start = start
    this.step = step
    this.length = Math.max(0, Math.ceil((end - start) / step))
  }

  get type(): PyType {
    return rangeType
  }

  at(i: number): number {
    return this.start + i * this.step
  }
}

export class PySlice extends PyObject {
  readonly start: Value
  readonly end: Value
  readonly step: Value

  constructor(start: Value, end: Value, step: Value) {
    super()
    this.start = start
    this.end = end
    this.step = step
  }

  get type(): PyType {
    return sliceType
  }
}

/** What is gone through once: a generator, zip, map, enumerate. */
export class PyIterator extends PyObject {
  readonly source: Iterator<Value>
  private readonly of: PyType

  constructor(source: Iterator<Value>, type: PyType = iteratorType) {
    super()
    hold(bare)
    this.source = source
    this.of = type
  }

  get type(): PyType {
    return this.of
  }
}
