import { TorchError } from '../../torch/core/error.ts'
import type { Language } from '../../torch/function/context.ts'
import { PyList, PyTuple } from '../objects/collections.ts'
import { exceptionType } from '../objects/exceptions.ts'
import type { Value } from '../objects/object.ts'
import { isStackOverflow } from '../syntax/depth.ts'
import { nameOfType, Raised } from './errors.ts'

const runtimeErrorType = exceptionType('RuntimeError')
const runtimeKinds: readonly string[] = ['RuntimeError', 'NotImplementedError', 'GradcheckError']

/** How values of Python look to the engine of PyTorch. */
export const python: Language = {
  tuple: (value) => (value instanceof PyTuple ? value.items : null),
  list: (value) => (value instanceof PyList ? value.items : null),
  isNone: (value) => value === null,
  none: null,
  typeName: (value) => nameOfType(value as Value),
  isRuntimeError: (thrown) => {
    if (thrown instanceof Raised) return thrown.exception.type.isSubtypeOf(runtimeErrorType)
    if (thrown instanceof TorchError) return runtimeKinds.includes(thrown.kind)
    return isStackOverflow(thrown)
  },
}
