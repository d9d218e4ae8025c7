import type { Tensor } from '../../../torch/core/tensor.ts'
import { changed } from '../../../torch/ops/inPlace.ts'
import { Builtin, Property } from '../../objects/callables.ts'
import { tensorType, type Value } from '../../objects/object.ts'
import { tensorArg } from '../convert.ts'
import { native, type Arguments } from '../signature.ts'

/** What `torch` holds. */
export const torchNames = new Map<string, Value>()

type Run = (args: Arguments) => Value

function builtin(name: string, params: string, run: Run): Builtin {
  return new Builtin(name, native(name, params, run))
}

/** torch.name(…). */
export function inTorch(name: string, params: string, run: Run): void {
  torchNames.set(name, builtin(name, params, run))
}

/** tensor.name(…); the tensor is the first argument. */
export function onTensor(name: string, params: string, run: Run): void {
  tensorType.attributes.set(name, builtin(name, params, run))
}

/** Both torch.name(tensor, …) and tensor.name(…). */
export function both(name: string, params: string, run: Run): void {
  const made = builtin(name, params, run)
  torchNames.set(name, made)
  tensorType.attributes.set(name, made)
}

/** tensor.name, worked out when it is read. */
export function attribute(
  name: string,
  read: (tensor: Tensor) => Value,
  write?: (tensor: Tensor, value: Value) => void,
): void {
  const property = new Property(
    (self) => read(tensorArg(self, name)),
    write ? (self, value) => write(tensorArg(self, name), value) : null,
  )
  tensorType.attributes.set(name, property)
}

/** Another name for the same. */
export function alias(name: string, of: string): void {
  const inTorch = torchNames.get(of)
  if (inTorch !== undefined) torchNames.set(name, inTorch)
  const onTensor = tensorType.attributes.get(of)
  if (onTensor !== undefined) tensorType.attributes.set(name, onTensor)
}

/** tensor.name_(…) for operations that there is a tensor.name(…) of: what comes out is written into the tensor. */
export function alsoInPlace(...names: readonly string[]): void {
  for (const name of names) {
    const method = tensorType.attributes.get(name)
    if (!(method instanceof Builtin)) throw new TypeError(`no method ${name}`)
    const inPlace = new Builtin(`${name}_`, ([self, ...args], keywords) =>
      changed(tensorArg(self ?? null, `${name}_`), (before) =>
        tensorArg(method.call([before, ...args], keywords), name),
      ),
    )
    tensorType.attributes.set(`${name}_`, inPlace)
  }
}
