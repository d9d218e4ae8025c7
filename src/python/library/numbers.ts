import { only, tangentRows } from '../../torch/core/entries.ts'
import { state } from '../../torch/core/state.ts'
import { Tensor } from '../../torch/core/tensor.ts'
import { roundHalfEven } from '../../torch/ops/steps.ts'
import { fixed } from '../../torch/print/decimals.ts'
import { PyFloat, type Value } from '../objects/object.ts'
import { nameOfType, raised, typeError, valueError } from '../runtime/errors.ts'
import { int } from '../runtime/numbers.ts'
import { intOf } from '../runtime/operators.ts'
import { repr } from '../runtime/text.ts'
import { itemOf } from './convert.ts'

/** float(value). */
export function toFloat(value: Value): PyFloat {
  if (value instanceof PyFloat) return value
  if (value instanceof Tensor) {
    const item = itemOf(value)
    if (item instanceof PyFloat) return item
    return new PyFloat(only(value), state.dual ? (tangentRows(value)?.[0] ?? 0) : 0)
  }
  const whole = intOf(value)
  if (whole !== undefined) return new PyFloat(Number(whole))
  if (typeof value === 'string') return new PyFloat(parsed(value))
  throw typeError(`float() argument must be a string or a real number, not '${nameOfType(value)}'`)
}

function parsed(text: string): number {
  const bare = text.trim().replaceAll('_', '').toLowerCase()
  const words: Readonly<Record<string, number>> = { inf: Infinity, infinity: Infinity, nan: NaN }
  const sign = bare.startsWith('-') ? -1 : 1
  const word = bare.replace(/^[-+]/, '')
  if (Object.hasOwn(words, word)) return sign * (words[word] ?? NaN)
  if (!/^[-+]?(\d+\.?\d*|\.\d+)(e[-+]?\d+)?$/.test(bare))
    throw valueError(`could not convert string to float: ${repr(text)}`)
  return Number(bare)
}

/** int(value, base). */
export function toInt([value = 0, base]: readonly Value[]): number | bigint {
  if (value instanceof Tensor) {
    const item = itemOf(value)
    return toInt([item])
  }
  const whole = intOf(value)
  if (whole !== undefined) return whole
  if (value instanceof PyFloat) {
    if (Number.isNaN(value.value)) throw valueError('cannot convert float NaN to integer')
    if (!Number.isFinite(value.value))
      throw raised('OverflowError', 'cannot convert float infinity to integer')
    return int(BigInt(Math.trunc(value.value)))
  }
  if (typeof value === 'string') return parsedInt(value, Number(intOf(base ?? 10) ?? 10))
  throw typeError(
    `int() argument must be a string, a bytes-like object or a real number, not '${nameOfType(value)}'`,
  )
}

function parsedInt(text: string, base: number): number | bigint {
  const bare = text.trim().replaceAll('_', '')
  if (base === 10 && /^[-+]?\d{1,4000}$/.test(bare)) return int(BigInt(bare.replace(/^\+/, '')))
  const value = base === 10 ? NaN : parseInt(bare, base)
  if (Number.isNaN(value))
    throw valueError(`invalid literal for int() with base ${base}: ${repr(text)}`)
  return value
}

/** round(value, digits): halves go to the even neighbour. */
export function pyRound(value: Value, digits: Value): Value {
  const whole = intOf(value)
  const places = digits === null ? null : Number(intOf(digits) ?? 0)
  if (whole !== undefined) {
    if (places === null || places >= 0) return whole
    const unit = 10 ** -places
    return roundHalfEven(Number(whole) / unit) * unit
  }
  if (!(value instanceof PyFloat))
    throw typeError(`type ${nameOfType(value)} doesn't define __round__ method`)
  if (places === null) {
    if (!Number.isFinite(value.value)) return toInt([value])
    return int(BigInt(roundHalfEven(value.value)))
  }
  // A double has no digits further out.
  if (!Number.isFinite(value.value) || places > 400) return value
  if (places < 0) {
    const unit = 10 ** -places
    return new PyFloat(roundHalfEven(value.value / unit) * unit)
  }
  return new PyFloat(Number(fixed(value.value, places)))
}
