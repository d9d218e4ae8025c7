const buffer = new DataView(new ArrayBuffer(4))

/** The double that 16 bits of IEEE 754 binary16 stand for: 1 bit of sign, 5 of exponent, 10 of fraction. */
export function fromHalf(bits: number): number {
  const sign = bits & 0x8000 ? -1 : 1
  const exponent = (bits >> 10) & 0x1f
  const fraction = bits & 0x3ff
  if (exponent === 0x1f) return fraction === 0 ? sign * Infinity : NaN
  if (exponent === 0) return sign * fraction * 2 ** -24
  return sign * (0x400 + fraction) * 2 ** (exponent - 25)
}

/** The double that 16 bits of bfloat16 stand for: they are the upper half of a float32. */
export function fromBrain(bits: number): number {
  buffer.setUint32(0, bits * 0x10000)
  return buffer.getFloat32(0)
}
