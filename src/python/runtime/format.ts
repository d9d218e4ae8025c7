import { only } from '../../torch/core/entries.ts'
import { Tensor } from '../../torch/core/tensor.ts'
import { fixed, scientific, shortest } from '../../torch/print/decimals.ts'
import { PyFloat, type Value } from '../objects/object.ts'
import { nameOfType, typeError, valueError } from './errors.ts'
import { intOf } from './operators.ts'
import { text } from './text.ts'

/** A format such as `>8.3f`, taken apart. */
interface Spec {
  readonly fill: string
  readonly align: '<' | '>' | '^' | '=' | ''
  readonly sign: '+' | '-' | ' '
  readonly alternate: boolean
  readonly width: number
  readonly grouping: string
  readonly precision: number | null
  readonly type: string
}

const pattern = /^(?:(.)?([<>^=]))?([+\- ])?(z)?(#)?(0)?(\d+)?([,_])?(?:\.(\d+))?([a-zA-Z%])?$/su

function parsed(spec: string): Spec {
  const found = pattern.exec(spec)
  if (!found) throw valueError('Invalid format specifier')
  const [, fill, align, sign, , alternate, zero, width, grouping, precision, type] = found
  if (Number(width ?? 0) > 10_000 || Number(precision ?? 0) > 1000)
    throw valueError('Too many decimal digits in format string')
  return {
    fill: fill ?? (zero ? '0' : ' '),
    align: (align ?? (zero ? '=' : '')) as Spec['align'],
    sign: (sign ?? '-') as Spec['sign'],
    alternate: alternate !== undefined,
    width: Number(width ?? 0),
    grouping: grouping ?? '',
    precision: precision === undefined ? null : Number(precision),
    type: type ?? '',
  }
}

/** format(value, spec). */
export function format(value: Value, spec: string): string {
  if (spec === '') return formatPlain(value)
  // A tensor with one number is formatted as that.
  if (value instanceof Tensor && value.shape.length === 0) return format(scalarOf(value), spec)
  const parts = parsed(spec)
  if (typeof value === 'string') return formatString(value, parts)
  const whole = intOf(value)
  if (whole !== undefined) return formatInt(whole, parts, value)
  if (value instanceof PyFloat) return formatFloat(value.value, parts)
  throw typeError(`unsupported format string passed to ${nameOfType(value)}.__format__`)
}

function formatPlain(value: Value): string {
  if (value instanceof Tensor && value.shape.length === 0) return text(scalarOf(value))
  return text(value)
}

function scalarOf(tensor: Tensor): Value {
  const value = only(tensor)
  if (tensor.dtype === 'bool') return value !== 0
  return tensor.dtype.startsWith('float') ? new PyFloat(value) : value
}

function padded(body: string, sign: string, spec: Spec, right: boolean): string {
  const missing = spec.width - [...sign, ...body].length
  if (missing <= 0) return sign + body
  const align = spec.align === '' ? (right ? '>' : '<') : spec.align
  const fill = (count: number) => spec.fill.repeat(count)
  switch (align) {
    case '<':
      return sign + body + fill(missing)
    case '^': {
      const left = Math.floor(missing / 2)
      return fill(left) + sign + body + fill(missing - left)
    }
    case '=':
      return sign + fill(missing) + body
    default:
      return fill(missing) + sign + body
  }
}

function formatString(value: string, spec: Spec): string {
  if (spec.type !== '' && spec.type !== 's')
    throw valueError(`Unknown format code '${spec.type}' for object of type 'str'`)
  const characters = [...value]
  const shown = spec.precision === null ? value : characters.slice(0, spec.precision).join('')
  return padded(shown, '', spec, false)
}

function signOf(negative: boolean, spec: Spec): string {
  if (negative) return '-'
  return spec.sign === '-' ? '' : spec.sign
}

function grouped(digits: string, { grouping }: Spec): string {
  if (grouping === '') return digits
  const [whole = '', ...rest] = digits.split(/(?=[.e])/)
  return whole.replace(/\B(?=(\d{3})+$)/g, grouping) + rest.join('')
}

function formatInt(value: number | bigint, spec: Spec, original: Value): string {
  const { type } = spec
  if ('eEfFgG%'.includes(type) && type !== '') return formatFloat(Number(value), spec)
  if (type === 's' || (typeof original === 'boolean' && type === ''))
    return formatString(text(original), { ...spec, type: '' })
  const size = value < 0 ? -value : value
  const sign = signOf(value < 0, spec)
  const bases: Readonly<Record<string, readonly [number, string]>> = {
    b: [2, '0b'],
    o: [8, '0o'],
    x: [16, '0x'],
    X: [16, '0X'],
  }
  const base = Object.hasOwn(bases, type) ? bases[type] : undefined
  if (base) {
    const digits = size.toString(base[0])
    return padded(
      (spec.alternate ? base[1] : '') + (type === 'X' ? digits.toUpperCase() : digits),
      sign,
      spec,
      true,
    )
  }
  if (type !== '' && type !== 'd' && type !== 'n')
    throw valueError(`Unknown format code '${type}' for object of type 'int'`)
  return padded(grouped(String(size), spec), sign, spec, true)
}

function formatFloat(value: number, spec: Spec): string {
  const negative = value < 0 || Object.is(value, -0)
  const size = Math.abs(value)
  const sign = signOf(negative, spec)
  const { type, precision } = spec
  const upper = (written: string) =>
    type === type.toUpperCase() && type !== '' ? written.toUpperCase() : written
  switch (type) {
    case 'f':
    case 'F':
      return padded(grouped(upper(fixed(size, precision ?? 6)), spec), sign, spec, true)
    case 'e':
    case 'E':
      return padded(upper(scientific(size, precision ?? 6)), sign, spec, true)
    case '%':
      return padded(`${fixed(size * 100, precision ?? 6)}%`, sign, spec, true)
    case 'g':
    case 'G':
      return padded(grouped(upper(general(size, precision ?? 6)), spec), sign, spec, true)
    case '':
    case 'n':
      return padded(
        grouped(precision === null ? shortest(size) : withPoint(general(size, precision)), spec),
        sign,
        spec,
        true,
      )
  }
  throw valueError(`Unknown format code '${type}' for object of type 'float'`)
}

/** So many digits, with an exponent where it is shorter. */
export function general(value: number, precision: number): string {
  if (!Number.isFinite(value)) return fixed(value, 0)
  const digits = Math.max(1, precision)
  if (value === 0) return '0'
  const exponent = Number(value.toExponential(digits - 1).split('e')[1])
  if (exponent < -4 || exponent >= digits) {
    const [mantissa = '', power = ''] = scientific(value, digits - 1).split('e')
    return `${trimmed(mantissa)}e${power}`
  }
  return trimmed(fixed(value, digits - 1 - exponent))
}

function trimmed(written: string): string {
  return written.includes('.') ? written.replace(/\.?0+$/, '') : written
}

function withPoint(written: string): string {
  return /^\d+$/.test(written) ? `${written}.0` : written
}
