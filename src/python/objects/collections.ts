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
    this.items = items
  }

  get type(): PyType {
    return listType
  }
}

export class PyTuple extends PyObject {
  readonly items: readonly Value[]

  constructor(items: readonly Value[]) {
    super()
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

export class PyDict extends PyObject {
  readonly entries = new Map<Hash, readonly [key: Value, value: Value]>()

  get type(): PyType {
    return dictType
  }
}

export class PySet extends PyObject {
  readonly items = new Map<Hash, Value>()

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
    this.source = source
    this.of = type
  }

  get type(): PyType {
    return this.of
  }
}
