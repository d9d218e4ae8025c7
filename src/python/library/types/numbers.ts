import { Property } from '../../objects/callables.ts'
import { PyTuple } from '../../objects/collections.ts'
import { floatType, intType, PyFloat, type Value } from '../../objects/object.ts'
import { counted } from '../../runtime/joined.ts'
import { raised } from '../../runtime/errors.ts'
import { methods } from './method.ts'

/** A double as a fraction in lowest terms. */
function ratio(value: number): Value {
  if (!Number.isFinite(value))
    throw raised('OverflowError', 'cannot convert Infinity to integer ratio')
  let [numerator, denominator] = [value, 1n]
  while (!Number.isInteger(numerator)) {
    numerator *= 2
    denominator *= 2n
  }
  const whole = BigInt(numerator)
  return new PyTuple([
    Number.isSafeInteger(numerator) ? numerator : whole,
    denominator <= 2n ** 53n ? Number(denominator) : denominator,
  ])
}

/** Methods of int and float. */
export function installNumbers(): void {
  methods<PyFloat>(floatType, {
    is_integer: (self) => Number.isInteger(self.value),
    conjugate: (self) => self,
    as_integer_ratio: (self) => ratio(self.value),
  })
  for (const [type, zero] of [
    [floatType, new PyFloat(0)],
    [intType, 0],
  ] as const) {
    type.attributes.set('real', new Property((self) => self))
    type.attributes.set('imag', new Property(() => zero))
  }
  methods<number | bigint>(intType, {
    bit_length: (self) => {
      const size = BigInt(self) < 0n ? -BigInt(self) : BigInt(self)
      return size === 0n ? 0 : counted(size.toString(2)).length
    },
    conjugate: (self) => self,
  })
}
