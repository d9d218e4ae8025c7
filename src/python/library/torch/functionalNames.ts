import type { Tensor } from '../../../torch/core/tensor.ts'
import { Builtin } from '../../objects/callables.ts'
import type { Value } from '../../objects/object.ts'
import { floatArg, intArg, tensorArg } from '../convert.ts'
import { native, type Arguments } from '../signature.ts'

/** What `torch.nn.functional` holds. */
export const functionalNames = new Map<string, Value>()

type Given = Value | undefined

export function define(name: string, params: string, run: (args: Arguments) => Tensor): void {
  functionalNames.set(name, new Builtin(name, native(name, params, run)))
}

/** A number, a whole number, or a tensor, each of which may be left out. */
export const number = (value: Given, fn: string, name: string, fallback: number) =>
  value === undefined || value === null ? fallback : floatArg(value, fn, name)
export const whole = (value: Given, fn: string, name: string, fallback: number) =>
  value === undefined || value === null ? fallback : intArg(value, fn, name)
export const optional = (value: Given, fn: string, name: string) =>
  value === undefined || value === null ? null : tensorArg(value, fn, name)
