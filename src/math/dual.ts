/**
 * A dual number, value + slope·t with t² = 0: arithmetic that carries a derivative along and knows
 * nothing but +, ·, ÷ and √. It differentiates the *definition* of S, so that a derivation can be
 * held against something that was not derived by hand.
 */
export interface Dual {
  readonly value: number
  readonly slope: number
}

export function times(a: Dual, b: Dual): Dual {
  return { value: a.value * b.value, slope: a.slope * b.value + a.value * b.slope }
}

export function over(a: Dual, b: Dual): Dual {
  const value = a.value / b.value
  return { value, slope: (a.slope - value * b.slope) / b.value }
}

export function root(a: Dual): Dual {
  const value = Math.sqrt(a.value)
  return { value, slope: a.slope / (2 * value) }
}

/** A vector moving on a straight line: at + t·along. Both of length n. */
export interface Line {
  readonly at: ArrayLike<number>
  readonly along: ArrayLike<number>
}

/** ⟨u + t ũ, v + t ṽ⟩. */
export function dot(u: Line, v: Line): Dual {
  let value = 0
  let slope = 0
  for (let i = 0; i < u.at.length; i++) {
    value += u.at[i]! * v.at[i]!
    slope += u.along[i]! * v.at[i]! + u.at[i]! * v.along[i]!
  }
  return { value, slope }
}

/** ‖u + t ũ‖, as the root of ⟨u, u⟩. */
export function norm(u: Line): Dual {
  return root(dot(u, u))
}

/** S(x + t x̃, y + t ỹ), straight from its definition. Post, section "Cosine similarity". */
export function cosineSimilarity(x: Line, y: Line): Dual {
  return over(dot(x, y), times(norm(x), norm(y)))
}
