import { inscribe } from '../../torch/core/budget.ts'
import { only } from '../../torch/core/entries.ts'
import { Tensor } from '../../torch/core/tensor.ts'
import { fixed, scientific, shortest } from '../../torch/print/decimals.ts'
import { PyFloat, type Value } from '../objects/object.ts'
import { general } from './general.ts'
import { nameOfType, typeError, valueError } from './errors.ts'
import { intOf } from './operators.ts'
import { text } from './text.ts'

/** A format such as `>8.3f`, taken apart. */
interface Spec {
  readonly fill: string
  readonly align: '<' | '>' | '^' | '=' | ''
  readonly sign: '+' | '-' | ' '
  /** The sign as it was asked for. */
  readonly given: string
  readonly alternate: boolean
  readonly width: number
  readonly grouping: string
  readonly precision: number | null
  readonly type: string
}

const pattern = /^(?:(.)?([<>^=]))?([+\- ])?(z)?(#)?(0)?(\d+)?([,_])?(?:\.(\d+))?([a-zA-Z%])?$/su

function parsed(spec: string, isText: boolean): Spec {
  const found = pattern.exec(spec)
  if (!found) throw valueError('Invalid format specifier')
  const [, fill, align, sign, , alternate, zero, width, grouping, precision, type] = found
  if (Number(width ?? 0) > 10_000 || Number(precision ?? 0) > 1000)
    throw valueError('Too many decimal digits in format string')
  const digits = grouping === ',' ? 'sbcoxXn' : 'scn'
  if (grouping && type && digits.includes(type))
    throw valueError(`Cannot specify '${grouping}' with '${type}'.`)
  return {
    fill: fill ?? (zero ? '0' : ' '),
    align: (align ?? (zero && !isText ? '=' : '')) as Spec['align'],
    sign: (sign ?? '-') as Spec['sign'],
    given: sign ?? '',
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
  const parts = parsed(spec, typeof value === 'string')
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
  inscribe(missing)
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
  checkTextSpec(spec)
  if (spec.type !== '' && spec.type !== 's')
    throw valueError(`Unknown format code '${spec.type}' for object of type 'str'`)
  const characters = [...value]
  const shown = spec.precision === null ? value : characters.slice(0, spec.precision).join('')
  return padded(shown, '', spec, false)
}

/** What makes sense for numbers alone. */
function checkTextSpec({ type, grouping, align, alternate, given }: Spec): void {
  if (type !== '' && type !== 's') return
  if (given !== '')
    throw valueError(
      given === ' '
        ? 'Space not allowed in string format specifier'
        : 'Sign not allowed in string format specifier',
    )
  if (alternate) throw valueError('Alternate form (#) not allowed in string format specifier')
  if (grouping !== '') throw valueError(`Cannot specify '${grouping}' with 's'.`)
  if (align === '=') throw valueError("'=' alignment not allowed in string format specifier")
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
  const plain = spec.grouping === '' && spec.given === ''
  if (typeof original === 'boolean' && type === '' && plain)
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
  if (!base && type !== '' && type !== 'd' && type !== 'n')
    throw valueError(`Unknown format code '${type}' for object of type '${nameOfType(original)}'`)
  if (spec.precision !== null) throw valueError('Precision not allowed in integer format specifier')
  if (base) {
    const digits = size.toString(base[0])
    return padded(
      (spec.alternate ? base[1] : '') + (type === 'X' ? digits.toUpperCase() : digits),
      sign,
      spec,
      true,
    )
  }
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
      return padded(`${grouped(fixed(size * 100, precision ?? 6), spec)}%`, sign, spec, true)
    case 'g':
    case 'G':
      return padded(grouped(upper(general(size, precision ?? 6)), spec), sign, spec, true)
    case '':
    case 'n':
      return padded(
        grouped(precision === null ? shortest(size) : plainGeneral(size, precision), spec),
        sign,
        spec,
        true,
      )
  }
  throw valueError(`Unknown format code '${type}' for object of type 'float'`)
}

/** Without a type, a number always has a point or an exponent. */
function plainGeneral(value: number, precision: number): string {
  const digits = Math.max(1, precision)
  if (value !== 0 && Number(value.toExponential(digits - 1).split('e')[1]) >= digits - 1) {
    const [mantissa = '', power = ''] = scientific(value, digits - 1).split('e')
    return `${mantissa.includes('.') ? mantissa.replace(/\.?0+$/, '') : mantissa}e${power}`
  }
  const written = general(value, precision)
  return /^\d+$/.test(written) ? `${written}.0` : written
}
