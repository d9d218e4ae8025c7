/** A tolerance, and how the tensors' type rounds. */
export interface Tolerance {
  readonly atol: number
  readonly rtol: number
  readonly round: (value: number) => number
}

/**
 * How far the analytical entry may lie from the numerical one: atol + |rtol · numerical|.
 * The *numerical* side is the one that rtol multiplies, as in `torch.allclose(a, n)`.
 */
export function allowed(numerical: number, { atol, rtol, round }: Tolerance): number {
  return round(round(atol) + Math.abs(round(round(rtol) * numerical)))
}

/** |analytical − numerical|; infinities of one sign agree, though their distance would be NaN. */
export function difference(analytical: number, numerical: number, { round }: Tolerance): number {
  return analytical === numerical ? 0 : round(Math.abs(analytical - numerical))
}

/**
 * Whether two entries agree by PyTorch's rule: equal (infinities of one sign included), or a finite
 * distance that is allowed. NaN agrees with nothing.
 */
export function isClose(analytical: number, numerical: number, tolerance: Tolerance): boolean {
  const distance = difference(analytical, numerical, tolerance)
  return distance === 0 || (Number.isFinite(distance) && distance <= allowed(numerical, tolerance))
}

/** The distance in units of what is allowed: above 1 it fails. NaN counts as infinitely bad. */
export function ratio(analytical: number, numerical: number, tolerance: Tolerance): number {
  const distance = difference(analytical, numerical, tolerance)
  const quotient = distance === 0 ? 0 : distance / allowed(numerical, tolerance)
  return Number.isNaN(quotient) ? Infinity : quotient
}
