import { PyTuple } from './collections.ts'
import { objectType, PyInstance, PyType, type Value } from './object.ts'

/** Python's exceptions, each with the one that it derives from. */
const hierarchy: readonly (readonly [name: string, base: string | null])[] = [
  ['BaseException', null],
  ['Exception', 'BaseException'],
  ['KeyboardInterrupt', 'BaseException'],
  ['SystemExit', 'BaseException'],
  ['GeneratorExit', 'BaseException'],
  ['ArithmeticError', 'Exception'],
  ['FloatingPointError', 'ArithmeticError'],
  ['OverflowError', 'ArithmeticError'],
  ['ZeroDivisionError', 'ArithmeticError'],
  ['AssertionError', 'Exception'],
  ['AttributeError', 'Exception'],
  ['BufferError', 'Exception'],
  ['EOFError', 'Exception'],
  ['ImportError', 'Exception'],
  ['ModuleNotFoundError', 'ImportError'],
  ['LookupError', 'Exception'],
  ['IndexError', 'LookupError'],
  ['KeyError', 'LookupError'],
  ['MemoryError', 'Exception'],
  ['NameError', 'Exception'],
  ['UnboundLocalError', 'NameError'],
  ['OSError', 'Exception'],
  ['FileNotFoundError', 'OSError'],
  ['PermissionError', 'OSError'],
  ['TimeoutError', 'OSError'],
  ['ReferenceError', 'Exception'],
  ['RuntimeError', 'Exception'],
  ['NotImplementedError', 'RuntimeError'],
  ['RecursionError', 'RuntimeError'],
  ['StopIteration', 'Exception'],
  ['SyntaxError', 'Exception'],
  ['IndentationError', 'SyntaxError'],
  ['TabError', 'IndentationError'],
  ['SystemError', 'Exception'],
  ['TypeError', 'Exception'],
  ['ValueError', 'Exception'],
  ['UnicodeError', 'ValueError'],
  ['Warning', 'Exception'],
  ['DeprecationWarning', 'Warning'],
  ['FutureWarning', 'Warning'],
  ['RuntimeWarning', 'Warning'],
  ['UserWarning', 'Warning'],
]

/** All built-in exceptions by name. */
export const exceptionTypes: ReadonlyMap<string, PyType> = (() => {
  const types = new Map<string, PyType>()
  for (const [name, base] of hierarchy) {
    const parent = base === null ? objectType : types.get(base)
    types.set(name, new PyType(name, [parent ?? objectType]))
  }
  return types
})()

export function exceptionType(name: string): PyType {
  return exceptionTypes.get(name) ?? exceptionType('Exception')
}

/** PyTorch's error of a failed check. */
export const gradcheckErrorType = new PyType(
  'GradcheckError',
  [exceptionType('RuntimeError')],
  'torch.autograd.gradcheck',
)

export const baseException: PyType = exceptionType('BaseException')

for (const type of exceptionTypes.values())
  type.construct ??= (of, args) => {
    const exception = new PyInstance(of)
    exception.attributes.set('args', new PyTuple(args))
    return exception
  }
gradcheckErrorType.construct = exceptionType('RuntimeError').construct

/** One call on the way from where an exception was raised to where it is caught. */
export interface TraceEntry {
  readonly name: string
  readonly line: number
}

/** An exception of the program on its way. */
export class Raised extends Error {
  readonly exception: PyInstance
  /** The innermost call first. */
  readonly trace: TraceEntry[] = []

  constructor(exception: PyInstance) {
    super()
    this.exception = exception
  }
}

/** An exception of a type with a message. */
export function raised(type: string | PyType, message?: string): Raised {
  const of = typeof type === 'string' ? exceptionType(type) : type
  const exception = new PyInstance(of)
  const args: Value[] = message === undefined ? [] : [message]
  exception.attributes.set('args', new PyTuple(args))
  return new Raised(exception)
}
