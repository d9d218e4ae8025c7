/** A kind of binary floating-point number: 1 bit of sign (or none), then the exponent, then the fraction. */
export interface FloatFormat {
  readonly exponent: number
  readonly fraction: number
  readonly bias: number
  /** What the largest exponent means: ∞ and NaN, NaN in its last code alone, or numbers throughout. */
  readonly top: 'ieee' | 'last' | 'numbers'
}

export const half: FloatFormat = { exponent: 5, fraction: 10, bias: 15, top: 'ieee' }
export const brain: FloatFormat = { exponent: 8, fraction: 7, bias: 127, top: 'ieee' }
export const e4m3fn: FloatFormat = { exponent: 4, fraction: 3, bias: 7, top: 'last' }
export const e5m2: FloatFormat = { exponent: 5, fraction: 2, bias: 15, top: 'ieee' }
/** These two have no −0: its code is their only NaN. */
export const e4m3fnuz: FloatFormat = { exponent: 4, fraction: 3, bias: 8, top: 'numbers' }
export const e5m2fnuz: FloatFormat = { exponent: 5, fraction: 2, bias: 16, top: 'numbers' }

/** The double that the bits of a number of at most 16 bits stand for. */
export function fromBits(bits: number, { exponent, fraction, bias, top }: FloatFormat): number {
  const sign = (bits >> (exponent + fraction)) & 1 ? -1 : 1
  const largest = 2 ** exponent - 1
  const power = (bits >> fraction) & largest
  const rest = bits & (2 ** fraction - 1)
  if (top === 'numbers' && sign < 0 && power === 0 && rest === 0) return NaN
  if (power === largest && top === 'ieee') return rest === 0 ? sign * Infinity : NaN
  if (power === largest && top === 'last' && rest === 2 ** fraction - 1) return NaN
  if (power === 0) return sign * rest * 2 ** (1 - bias - fraction)
  return sign * (2 ** fraction + rest) * 2 ** (power - bias - fraction)
}

/** What the 16 bytes of a long double of C are; .npy files do not say. */
export type LongDouble = 'extended' | 'quadruple'

/** The nearest double to a long double: 80 bits of x87, or 128 of IEEE 754. NaN where its bits are no number. */
export function fromLongDouble(
  view: DataView,
  at: number,
  little: boolean,
  kind: LongDouble,
  size: number,
) {
  const byte = (i: number) => view.getUint8(at + (little ? i : size - 1 - i))
  const integer = (from: number, to: number) => {
    let value = 0n
    for (let i = to - 1; i >= from; i--) value = (value << 8n) | BigInt(byte(i))
    return value
  }
  const last = kind === 'extended' ? 10 : 16
  const top = Number(integer(last - 2, last))
  const sign = top & 0x8000 ? -1 : 1
  const power = top & 0x7fff
  // x87 writes the leading 1 of the fraction, IEEE does not.
  const fraction = kind === 'extended' ? 63 : 112
  const rest = integer(0, last - 2)
  if (power === 0x7fff) return BigInt.asUintN(fraction, rest) === 0n ? sign * Infinity : NaN
  const whole = kind === 'quadruple' && power > 0 ? rest | (1n << 112n) : rest
  return sign * scaled(whole, Math.max(power, 1) - 16383 - fraction)
}

/** n · 2^exponent, rounded once, to the nearest double. */
function scaled(n: bigint, exponent: number): number {
  if (n === 0n) return 0
  const length = n.toString(2).length
  // So many bits a double has there: fewer where it is subnormal.
  const kept = Math.min(53, length + exponent + 1074)
  if (kept < 0) return 0
  const cut = BigInt(Math.max(0, length - kept))
  const half = cut === 0n ? 0n : 1n << (cut - 1n)
  const low = BigInt.asUintN(Number(cut), n)
  let high = n >> cut
  if (cut > 0n && (low > half || (low === half && high % 2n === 1n))) high++
  const power = exponent + Number(cut)
  // In two steps, neither of which rounds: 2^power alone may be no double.
  return Number(high) * 2 ** Math.trunc(power / 2) * 2 ** (power - Math.trunc(power / 2))
}

/**
 * What a long double can be by its bits, if it is of the size of a double: 0 for zero, 1 for another number,
 * −1 for none. x87 writes the leading 1 of its numbers; what fills up its 16 bytes may be anything.
 */
export function looksLike(
  view: DataView,
  at: number,
  little: boolean,
  kind: LongDouble,
  size: number,
): -1 | 0 | 1 {
  const byte = (i: number) => view.getUint8(at + (little ? i : size - 1 - i))
  const last = kind === 'extended' ? 10 : 16
  const power = ((byte(last - 1) << 8) | byte(last - 2)) & 0x7fff
  const rest = Array.from({ length: last - 2 }, (_, i) => byte(i))
  if (power === 0) return rest.every((each) => each === 0) ? 0 : -1
  const one = kind === 'quadruple' || (byte(7) & 0x80) !== 0
  return one && (Math.abs(power - 16383) < 1100 || power === 0x7fff) ? 1 : -1
}
