import { hold } from '../../torch/core/budget.ts'
import type { Frame } from '../runtime/frame.ts'
import {
  builtinType,
  classMethodType,
  functionType,
  methodType,
  propertyType,
  PyObject,
  staticMethodType,
  superType,
  type Native,
  type PyType,
  type Value,
} from './object.ts'

/** How a function of the program takes its arguments, and what it runs. */
export interface Code {
  readonly name: string
  /** With what it is defined in, for messages: Cosine.forward. */
  readonly qualified: string
  /** Parameters that can be given by place, in order; the first are `positionalOnly`. */
  readonly positional: readonly string[]
  readonly positionalOnly: number
  readonly keywordOnly: readonly string[]
  readonly rest: string | null
  readonly keywords: string | null
  /** How many places a frame has; the parameters come first, in the order of the above. */
  readonly size: number
  readonly run: (frame: Frame) => Value
}

/** A function of the program. */
/** A function takes about as much room as so many items of a list, with what it keeps. */
const heavy = 24

export class PyFunction extends PyObject {
  readonly code: Code
  /** What was evaluated for the last of the positional parameters, and by name for the others. */
  readonly defaults: readonly Value[]
  readonly keywordDefaults: ReadonlyMap<string, Value>
  /** The frame in which it was defined. */
  readonly scope: Frame
  readonly attributes = new Map<string, Value>()
  /** The class in whose body it was defined, for `super()`. */
  definedIn: PyType | null = null

  constructor(
    code: Code,
    defaults: readonly Value[],
    keywordDefaults: ReadonlyMap<string, Value>,
    scope: Frame,
  ) {
    super()
    hold(heavy)
    this.code = code
    this.defaults = defaults
    this.keywordDefaults = keywordDefaults
    this.scope = scope
  }

  get type(): PyType {
    return functionType
  }
}

/** A function of Python's or PyTorch's own. As an attribute of a class it is a method. */
export class Builtin extends PyObject {
  readonly name: string
  readonly call: Native

  constructor(name: string, call: Native) {
    super()
    this.name = name
    this.call = call
  }

  get type(): PyType {
    return builtinType
  }
}

/** A function together with the object whose method it is. */
export class BoundMethod extends PyObject {
  readonly self: Value
  readonly method: Value

  constructor(self: Value, method: Value) {
    super()
    this.self = self
    this.method = method
  }

  get type(): PyType {
    return methodType
  }
}

export class StaticMethod extends PyObject {
  readonly method: Value

  constructor(method: Value) {
    super()
    this.method = method
  }

  get type(): PyType {
    return staticMethodType
  }
}

export class ClassMethod extends PyObject {
  readonly method: Value

  constructor(method: Value) {
    super()
    this.method = method
  }

  get type(): PyType {
    return classMethodType
  }
}

/** An attribute that is worked out when it is read. */
export class Property extends PyObject {
  readonly get: (self: Value) => Value
  readonly set: ((self: Value, value: Value) => void) | null

  constructor(
    get: (self: Value) => Value,
    set: ((self: Value, value: Value) => void) | null = null,
  ) {
    super()
    this.get = get
    this.set = set
  }

  get type(): PyType {
    return propertyType
  }
}

/** What `super()` gives: attributes from behind a class in the order of its object. */
export class Super extends PyObject {
  readonly after: PyType
  readonly self: Value
  readonly of: PyType

  constructor(after: PyType, self: Value, of: PyType) {
    super()
    this.after = after
    this.self = self
    this.of = of
  }

  get type(): PyType {
    return superType
  }
}
