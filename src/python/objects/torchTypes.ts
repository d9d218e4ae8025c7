import type { Dtype } from '../../torch/core/dtype.ts'
import { PyTuple } from './collections.ts'
import { objectType, PyObject, PyType, tupleType } from './object.ts'

export const sizeType = new PyType('Size', [tupleType], 'torch')
export const dtypeType = new PyType('dtype', [objectType], 'torch')
export const deviceType = new PyType('device', [objectType], 'torch')

/** The shape of a tensor. */
export class PySize extends PyTuple {
  override get type(): PyType {
    return sizeType
  }
}

/** torch.float64 and its likes. */
export class PyDtype extends PyObject {
  readonly dtype: Dtype

  constructor(dtype: Dtype) {
    super()
    this.dtype = dtype
  }

  get type(): PyType {
    return dtypeType
  }
}

const made = new Map<Dtype, PyDtype>()

/** There is one object for each type. */
export function pyDtype(dtype: Dtype): PyDtype {
  const known = made.get(dtype) ?? new PyDtype(dtype)
  made.set(dtype, known)
  return known
}

/** The only device there is. */
export class PyDevice extends PyObject {
  get type(): PyType {
    return deviceType
  }
}

export const cpu = new PyDevice()
