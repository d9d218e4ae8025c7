import { only } from '../../torch/core/entries.ts'
import { Tensor } from '../../torch/core/tensor.ts'
import { fixed, scientific } from '../../torch/print/decimals.ts'
import { PyDict, PyTuple } from '../objects/collections.ts'
import { PyFloat, type Value } from '../objects/object.ts'
import { nameOfType, raised, typeError, valueError } from './errors.ts'
import { counted, throughPattern } from './joined.ts'
import { general } from './general.ts'
import { repr, text } from './text.ts'

/** "…%.3f…" % values. */
export function formatPercent(pattern: string, values: Value): string {
  throughPattern(pattern)
  const items = values instanceof PyTuple ? values.items : [values]
  let used = 0
  const next = (): Value => {
    const item = items[used++]
    if (item === undefined) throw typeError('not enough arguments for format string')
    return item
  }
  const written = pattern.replace(
    /%(?:\(([^)]*)\))?([-+ #0]*)(\*|\d+)?(?:\.(\*|\d+))?([a-zA-Z%])/g,
    (_, key?: string, flags = '', width?: string, precision?: string, type = '') => {
      if (type === '%') return '%'
      const size = width === '*' ? Number(next()) : Number(width ?? 0)
      const digits =
        precision === '*' ? Number(next()) : precision === undefined ? null : Number(precision)
      if (size > 10_000 || (digits ?? 0) > 1000) throw valueError('precision too big')
      const value = key === undefined ? next() : byKey(values, key)
      return counted(
        padded(formatted(value, String(type), digits, String(flags)), size, String(flags)),
      )
    },
  )
  if (used < items.length && !(values instanceof PyDict))
    throw typeError('not all arguments converted during string formatting')
  return counted(written)
}

function byKey(values: Value, key: string): Value {
  const found = values instanceof PyDict ? values.entries.get(`s${key}`) : undefined
  if (found === undefined) throw raised('KeyError', key)
  return found[1]
}

function formatted(value: Value, type: string, digits: number | null, flags: string): string {
  if (type === 's' || type === 'r' || type === 'a') {
    const written = type === 's' ? text(value) : repr(value)
    return digits === null ? written : written.slice(0, digits)
  }
  if ('eEfFgG'.includes(type) && numberIn(value) === undefined)
    throw typeError(`must be real number, not ${nameOfType(value)}`)
  const whole = 'xXo'.includes(type)
  const number = whole && value instanceof PyFloat ? undefined : numberIn(value)
  if (number === undefined)
    throw typeError(
      `%${type} format: ${whole ? 'an integer' : 'a real number'} is required, not ${nameOfType(value)}`,
    )
  const sign =
    number < 0 || Object.is(number, -0)
      ? ''
      : flags.includes('+')
        ? '+'
        : flags.includes(' ')
          ? ' '
          : ''
  switch (type) {
    case 'd':
    case 'i':
    case 'u':
      return sign + String(typeof value === 'bigint' ? value : BigInt(Math.trunc(number)))
    case 'f':
    case 'F':
      return sign + fixed(number, digits ?? 6)
    case 'e':
    case 'E':
      return sign + scientific(number, digits ?? 6)
    case 'g':
    case 'G':
      return sign + (number < 0 ? '-' : '') + general(Math.abs(number), digits ?? 6)
    case 'x':
      return sign + BigInt(typeof value === 'bigint' ? value : number).toString(16)
  }
  throw valueError(`unsupported format character '${type}'`)
}

function numberIn(value: Value): number | undefined {
  if (typeof value === 'number' || typeof value === 'boolean' || typeof value === 'bigint')
    return Number(value)
  if (value instanceof PyFloat) return value.value
  return value instanceof Tensor && value.numel === 1 ? only(value) : undefined
}

function padded(written: string, width: number, flags: string): string {
  if (flags.includes('-')) return written.padEnd(width)
  if (!flags.includes('0')) return written.padStart(width)
  const sign = /^[-+ ]/.exec(written)?.[0] ?? ''
  return sign + written.slice(sign.length).padStart(width - sign.length, '0')
}
