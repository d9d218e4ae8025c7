/**
 * How far the analytical entry may lie from the numerical one: atol + |rtol · numerical|.
 * The *numerical* side is the one that rtol multiplies, as in `torch.allclose(a, n)`.
 */
export function allowed(numerical: number, atol: number, rtol: number): number {
  return atol + Math.abs(rtol * numerical)
}

/**
 * Whether two entries agree by PyTorch's rule: equal (infinities of one sign included), or a finite
 * distance that is allowed. NaN agrees with nothing.
 */
export function isClose(analytical: number, numerical: number, atol: number, rtol: number) {
  if (analytical === numerical) return true
  const difference = Math.abs(analytical - numerical)
  return Number.isFinite(difference) && difference <= allowed(numerical, atol, rtol)
}
