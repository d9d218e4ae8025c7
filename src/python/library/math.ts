import { spend } from '../../torch/core/budget.ts'
import { only } from '../../torch/core/entries.ts'
import { scalar } from '../../torch/core/tensor.ts'
import { erf, erfc } from '../../torch/ops/special.ts'
import { Builtin } from '../objects/callables.ts'
import { PyTuple } from '../objects/collections.ts'
import { PyFloat, PyModule, type Value } from '../objects/object.ts'
import { raised, typeError, valueError } from '../runtime/errors.ts'
import { itemsOf } from '../runtime/iterate.ts'
import { registerModule } from '../runtime/modules.ts'
import { int } from '../runtime/numbers.ts'
import { binary, intOf } from '../runtime/operators.ts'
import { toFloat, toInt } from './numbers.ts'

const names = new Map<string, Value>()

function define(name: string, run: (args: readonly Value[]) => Value): void {
  names.set(name, new Builtin(name, (args) => run(args)))
}

/** A function of one float, with its derivative; where it has no value, Python raises. */
function real(
  name: string,
  f: (v: number) => number,
  slope: (v: number, value: number) => number,
): void {
  define(name, ([argument]) => {
    if (argument === undefined)
      throw typeError(`math.${name}() takes exactly one argument (0 given)`)
    const { value: v, tangent } = numberOf(argument)
    const value = f(v)
    if (Number.isNaN(value) && !Number.isNaN(v)) throw valueError('math domain error')
    if (!Number.isFinite(value) && Number.isFinite(v))
      throw name === 'exp' || name.endsWith('h') || name === 'expm1'
        ? raised('OverflowError', 'math range error')
        : valueError('math domain error')
    return new PyFloat(value, tangent === 0 ? 0 : slope(v, value) * tangent)
  })
}

/** A number as Python's float() takes it. */
function numberOf(value: Value): PyFloat {
  if (typeof value === 'string') throw typeError('must be real number, not str')
  return toFloat(value)
}

const bell = (v: number) => (2 / Math.sqrt(Math.PI)) * Math.exp(-v * v)

function wholeOf(value: Value | undefined): bigint {
  const whole = intOf(value ?? null)
  if (whole === undefined) throw typeError("'float' object cannot be interpreted as an integer")
  return BigInt(whole)
}

/** The module `math`, with derivatives. */
export function installMath(): void {
  for (const [name, value] of Object.entries({
    pi: Math.PI,
    e: Math.E,
    tau: 2 * Math.PI,
    inf: Infinity,
    nan: NaN,
  }))
    names.set(name, new PyFloat(value))
  real('sqrt', Math.sqrt, (_, value) => 0.5 / value)
  real('exp', Math.exp, (_, value) => value)
  real('expm1', Math.expm1, (_, value) => value + 1)
  real('log2', Math.log2, (v) => 1 / (v * Math.LN2))
  real('log10', Math.log10, (v) => 1 / (v * Math.LN10))
  real('log1p', Math.log1p, (v) => 1 / (1 + v))
  real('sin', Math.sin, Math.cos)
  real('cos', Math.cos, (v) => -Math.sin(v))
  real('tan', Math.tan, (_, value) => 1 + value * value)
  real('asin', Math.asin, (v) => 1 / Math.sqrt(1 - v * v))
  real('acos', Math.acos, (v) => -1 / Math.sqrt(1 - v * v))
  real('atan', Math.atan, (v) => 1 / (1 + v * v))
  real('sinh', Math.sinh, Math.cosh)
  real('cosh', Math.cosh, Math.sinh)
  real('tanh', Math.tanh, (_, value) => 1 - value * value)
  real('asinh', Math.asinh, (v) => 1 / Math.sqrt(v * v + 1))
  real('acosh', Math.acosh, (v) => 1 / Math.sqrt(v * v - 1))
  real('atanh', Math.atanh, (v) => 1 / (1 - v * v))
  real('cbrt', Math.cbrt, (_, value) => 1 / (3 * value * value))
  real('fabs', Math.abs, Math.sign)
  real(
    'degrees',
    (v) => (v * 180) / Math.PI,
    () => 180 / Math.PI,
  )
  real(
    'radians',
    (v) => (v * Math.PI) / 180,
    () => Math.PI / 180,
  )
  real('erf', (v) => only(erf(scalar(v, 'float64'))), bell)
  real(
    'erfc',
    (v) => only(erfc(scalar(v, 'float64'))),
    (v) => -bell(v),
  )
  define('log', ([argument = null, base]) => {
    const x = numberOf(argument)
    if (x.value <= 0) throw valueError('math domain error')
    const own = new PyFloat(Math.log(x.value), x.tangent / x.value)
    if (base === undefined) return own
    const b = numberOf(base)
    return binary('/', own, new PyFloat(Math.log(b.value), b.tangent / b.value))
  })
  define('pow', ([a = null, b = null]) => binary('**', numberOf(a), numberOf(b)))
  define('atan2', ([a = null, b = null]) => {
    const [y, x] = [numberOf(a), numberOf(b)]
    const square = x.value ** 2 + y.value ** 2
    return new PyFloat(
      Math.atan2(y.value, x.value),
      square === 0 ? 0 : (y.tangent * x.value - x.tangent * y.value) / square,
    )
  })
  define('hypot', (args) => {
    const all = args.map(numberOf)
    const size = Math.hypot(...all.map(({ value }) => value))
    const moved = all.reduce((sum, { value, tangent }) => sum + value * tangent, 0)
    return new PyFloat(size, moved === 0 ? 0 : moved / size)
  })
  define('dist', ([a = null, b = null]) => {
    const [p, q] = [itemsOf(a).map(numberOf), itemsOf(b).map(numberOf)]
    const gaps = p.map((each, i) => each.value - (q[i]?.value ?? 0))
    return new PyFloat(Math.hypot(...gaps))
  })
  define('fmod', ([a = null, b = null]) => new PyFloat(numberOf(a).value % numberOf(b).value))
  define('copysign', ([a = null, b = null]) => {
    const [x, y] = [numberOf(a).value, numberOf(b).value]
    const negative = y < 0 || Object.is(y, -0)
    return new PyFloat(negative ? -Math.abs(x) : Math.abs(x))
  })
  define('floor', ([a = null]) => toInt([new PyFloat(Math.floor(numberOf(a).value))]))
  define('ceil', ([a = null]) => toInt([new PyFloat(Math.ceil(numberOf(a).value))]))
  define('trunc', ([a = null]) => toInt([numberOf(a)]))
  define('modf', ([a = null]) => {
    const { value } = numberOf(a)
    const whole = Math.trunc(value)
    return new PyTuple([new PyFloat(value - whole), new PyFloat(whole)])
  })
  define('isnan', ([a = null]) => Number.isNaN(numberOf(a).value))
  define('isinf', ([a = null]) => Math.abs(numberOf(a).value) === Infinity)
  define('isfinite', ([a = null]) => Number.isFinite(numberOf(a).value))
  names.set(
    'isclose',
    new Builtin('isclose', ([a = null, b = null], keywords) => {
      const tolerance = (name: string, fallback: number) => {
        const given = keywords?.get(name)
        return given === undefined ? fallback : numberOf(given).value
      }
      const [x, y] = [numberOf(a).value, numberOf(b).value]
      if (x === y) return true
      const gap = Math.abs(x - y)
      const most = Math.max(Math.abs(x), Math.abs(y))
      return (
        Number.isFinite(gap) &&
        gap <= Math.max(tolerance('rel_tol', 1e-9) * most, tolerance('abs_tol', 0))
      )
    }),
  )
  /** Sums are exact, and rounded once. */
  define('fsum', ([items = null]) => {
    const parts: number[] = []
    let tangent = 0
    for (const item of itemsOf(items)) {
      const next = numberOf(item)
      tangent += next.tangent
      let x = next.value
      let kept = 0
      for (const part of parts) {
        const [large, small] = Math.abs(x) < Math.abs(part) ? [part, x] : [x, part]
        const high = large + small
        const low = small - (high - large)
        if (low !== 0) parts[kept++] = low
        x = high
      }
      parts.splice(kept, parts.length, x)
    }
    return new PyFloat(
      parts.reduceRight((sum, part) => sum + part, 0),
      tangent,
    )
  })
  define('prod', ([items = null]) =>
    itemsOf(items).reduce((product, item) => binary('*', product, item), 1),
  )
  define('gcd', (args) => {
    const two = (a: bigint, b: bigint): bigint => (b === 0n ? (a < 0n ? -a : a) : two(b, a % b))
    return int(args.map(wholeOf).reduce(two, 0n))
  })
  define('factorial', ([n]) => {
    const whole = wholeOf(n)
    if (whole < 0n) throw valueError('factorial() not defined for negative values')
    if (whole > 1000n) throw valueError('factorial() of more than 1000 is not known here')
    spend(Number(whole) / 4)
    let product = 1n
    for (let i = 2n; i <= whole; i++) product *= i
    return int(product)
  })
  define('comb', ([n, k]) => {
    const [all, some] = [wholeOf(n), wholeOf(k)]
    if (all > 1000n) throw valueError('comb() of more than 1000 is not known here')
    let product = 1n
    for (let i = 0n; i < some; i++) product = (product * (all - i)) / (i + 1n)
    return int(some > all ? 0n : product)
  })
  define('isqrt', ([n]) => {
    const whole = wholeOf(n)
    if (whole < 0n) throw valueError('isqrt() argument must be nonnegative')
    // Newton's method from above.
    let root = 1n << BigInt(Math.ceil(whole.toString(16).length * 2))
    for (let next = root; ; root = next) {
      next = (root + whole / root) >> 1n
      if (next >= root) return int(root)
    }
  })
  registerModule(new PyModule('math', names))
}
