/*
 * A double is ± m · 2^e with m in [1, 2). Multiplication by 2^k changes e alone and rounds nothing,
 * as long as the result is neither too large nor subnormal. So whatever may overflow or underflow
 * on the way is scaled first and scaled back at the end.
 */

// Big-endian, the order a DataView takes by default: the first word holds sign and exponent.
const word = new DataView(new ArrayBuffer(8))

const TWO_54 = 2 ** 54

/** 2^-1022, 2^-1021, … 2^1023. */
const powers = new Float64Array(2046)
for (let i = 0, power = 2 ** -1022; i < powers.length; i++, power *= 2) powers[i] = power

/** The e with |value| = m · 2^e, m in [1, 2); subnormal numbers included. `value` finite, not 0. */
export function exponent(value: number): number {
  const biased = biasedExponent(value)
  return biased > 0 ? biased - 1023 : biasedExponent(value * TWO_54) - 1023 - 54
}

/**
 * value · 2^k for any integer k, rounded once (the name is C's): a result beyond the doubles is
 * ±Infinity, one below them ±0, a subnormal one the nearest.
 */
export function ldexp(value: number, k: number): number {
  let scaled = value
  let left = k
  for (; left > 1023; left -= 1023) scaled *= powers[2045]!
  while (left < -1022) {
    // 2^-1022 is kept for the end. Should this step already round, then |scaled| < 2^-1022 and the
    // end is below 2^-2044: it is 0, however this step rounds.
    const step = Math.max(left + 1022, -1022)
    scaled *= powers[step + 1022]!
    left -= step
  }
  return scaled * powers[left + 1022]!
}

function biasedExponent(value: number): number {
  word.setFloat64(0, value)
  return (word.getUint32(0) >>> 20) & 0x7ff
}
