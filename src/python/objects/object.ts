import { hold } from '../../torch/core/budget.ts'
import type { Tensor } from '../../torch/core/tensor.ts'

/** An instance or a class takes about as much room as so many items of a list, with what it keeps. */
const heavy = 24

/**
 * A value of the interpreted program. None is null, an int is a number (a bigint where it is too large to be
 * exact), and a float is an object of its own, so that 1 and 1.0 can be told apart.
 */
export type Value = null | boolean | number | bigint | string | PyObject | Tensor

/** Everything that is not one of JavaScript's own values, or a tensor. */
export abstract class PyObject {
  abstract get type(): PyType
}

/** Keyword arguments; null if there are none. */
export type Keywords = ReadonlyMap<string, Value> | null

/** Keyword arguments that are the same at each call: what a call makes of them can be kept with them. */
export class FixedKeywords extends Map<string, Value> {
  /** For a function and a number of places before them, where each goes. */
  plan: { readonly of: object; readonly count: number; readonly places: readonly number[] } | null =
    null
}

/** What runs when a built-in is called. */
export type Native = (args: readonly Value[], keywords: Keywords) => Value

/** A class: one of Python's, one of PyTorch's, or one of the program's. */
export class PyType extends PyObject {
  readonly name: string
  readonly bases: readonly PyType[]
  /** The class and all that it derives from, in the order in which attributes are looked up. */
  readonly order: readonly PyType[]
  readonly attributes = new Map<string, Value>()
  /** Makes an instance; inherited. */
  construct: ((type: PyType, args: readonly Value[], keywords: Keywords) => Value) | null = null
  /** What to say of an attribute that is not done here; undefined if there is none in Python either. */
  missing: ((name: string) => string | undefined) | null = null
  /** Where it comes from, such as torch or builtins. */
  readonly module: string
  /** Whether the program defined it. */
  readonly own: boolean

  constructor(name: string, bases: readonly PyType[], module = 'builtins', own = false) {
    super()
    hold(bases.reduce((sum, { order }) => sum + order.length, heavy))
    this.name = name
    this.bases = bases
    this.module = module
    this.own = own
    this.order = linearized(this, bases)
  }

  get type(): PyType {
    return typeType
  }

  /** An attribute of the class, or of what it derives from. */
  lookup(name: string): Value | undefined {
    for (const type of this.order) {
      const found = type.attributes.get(name)
      if (found !== undefined) return found
    }
    return undefined
  }

  isSubtypeOf(other: PyType): boolean {
    return this.order.includes(other)
  }
}

/** The method resolution order: every class before those that it derives from, bases in their order. */
function linearized(type: PyType, bases: readonly PyType[]): PyType[] {
  const lists = [...bases.map(({ order }) => [...order]), [...bases]]
  const order = [type]
  for (;;) {
    const left = lists.filter((list) => list.length > 0)
    if (left.length === 0) return order
    const next = left
      .map(([head]) => head)
      .find((head) => head && !left.some((list) => list.indexOf(head) > 0))
    if (next === undefined) throw new TypeError('no order')
    order.push(next)
    for (const list of lists) if (list[0] === next) list.shift()
  }
}

export const objectType = new PyType('object', [])
export const typeType: PyType = new PyType('type', [objectType])

/** A type of Python's own. */
function builtin(name: string, base: PyType = objectType): PyType {
  return new PyType(name, [base])
}

export const noneType = builtin('NoneType')
export const intType = builtin('int')
export const boolType = builtin('bool', intType)
export const floatType = builtin('float')
export const stringType = builtin('str')
export const listType = builtin('list')
export const tupleType = builtin('tuple')
export const dictType = builtin('dict')
export const setType = builtin('set')
export const rangeType = builtin('range')
export const sliceType = builtin('slice')
export const ellipsisType = builtin('ellipsis')
export const iteratorType = builtin('iterator')
export const generatorType = builtin('generator')
export const functionType = builtin('function')
export const builtinType = builtin('builtin_function_or_method')
export const methodType = builtin('method')
export const moduleType = builtin('module')
export const staticMethodType = builtin('staticmethod')
export const classMethodType = builtin('classmethod')
export const propertyType = builtin('property')
export const superType = builtin('super')
export const tensorType = new PyType('Tensor', [objectType], 'torch')

/** An instance of a class of the program, or of a class that is written like one. */
export class PyInstance extends PyObject {
  readonly type: PyType
  readonly attributes = new Map<string, Value>()
  /** What PyTorch keeps behind it. */
  behind: unknown = null

  constructor(type: PyType) {
    super()
    hold(heavy)
    this.type = type
  }
}

/** A float, with what it is multiplied with in ε. */
export class PyFloat extends PyObject {
  readonly value: number
  readonly tangent: number

  constructor(value: number, tangent = 0) {
    super()
    this.value = value
    this.tangent = tangent
  }

  get type(): PyType {
    return floatType
  }
}

class Ellipsis extends PyObject {
  get type(): PyType {
    return ellipsisType
  }
}

export const ellipsis = new Ellipsis()

export class PyModule extends PyObject {
  readonly name: string
  readonly attributes: Map<string, Value>
  /** What to say of an attribute that is not there, and not done here either; undefined if there is none. */
  readonly missing: ((name: string) => string | undefined) | null

  constructor(
    name: string,
    attributes: Map<string, Value>,
    missing: ((name: string) => string | undefined) | null = null,
  ) {
    super()
    this.name = name
    this.attributes = attributes
    this.missing = missing
  }

  get type(): PyType {
    return moduleType
  }
}
