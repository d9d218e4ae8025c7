import type { Quantities, Split } from './coefficients.ts'

/** A mistake in a gradient by what it does to both coefficients; 1 is right. */
interface Mistake {
  readonly alpha: (q: Quantities) => number
  readonly beta: (q: Quantities) => number
}

const times = (
  alpha: number | ((q: Quantities) => number),
  beta: number | ((q: Quantities) => number),
): Mistake => ({
  alpha: typeof alpha === 'number' ? () => alpha : alpha,
  beta: typeof beta === 'number' ? () => beta : beta,
})

/** The mistakes that keep a gradient in the span of x and y, the right one first. */
export const mistakes = {
  right: times(1, 1),
  sign_projection: times(1, -1),
  negated: times(-1, -1),
  zeros: times(0, 0),
  missing_projection: times(1, 0),
  projection_only: times(0, 1),
  norms_not_squared: times(1, ({ own }) => own),
  norms_exchanged: times(1, ({ own, other }) => (own / other) ** 2),
  product_for_square: times(1, ({ own, other }) => own / other),
  missing_norms: times(
    ({ own, other }) => own * other,
    ({ own }) => own ** 2,
  ),
  missing_product: times(({ own, other }) => own * other, 1),
  scale_by_norm: times(
    ({ own }) => own,
    ({ own }) => own,
  ),
  missing_s: times(1, ({ s }) => 1 / s),
  dot_for_s: times(1, ({ own, other }) => own * other),
  mean_for_sum: times(1, ({ n }) => 1 / n),
  own_for_other: times(0, ({ own, other, s }) => 1 - own / (s * other)),
  wrong_saved: times(
    ({ other }) => 1 / other,
    ({ own }) => 1 / own,
  ),
} as const satisfies Record<string, Mistake>

export type MistakeId = keyof typeof mistakes

/** What splits show: a mistake of the table, a factor for the whole gradient, or something else. */
export type Shown =
  { readonly id: MistakeId } | { readonly id: 'scale_c'; readonly factor: number } | null

export function shownBy(splits: readonly Split[], tolerance: number): Shown {
  if (splits.some(({ outside }) => !(outside <= tolerance))) return null
  for (const [id, { alpha, beta }] of Object.entries(mistakes))
    if (
      splits.every(
        (split) =>
          near(split.alpha, alpha(split), tolerance) && near(split.beta, beta(split), tolerance),
      )
    )
      return { id: id as MistakeId }
  const factor = splits[0]?.alpha ?? NaN
  const constant = splits.every(
    ({ alpha, beta }) => near(alpha, factor, tolerance) && near(beta, factor, tolerance),
  )
  return constant ? { id: 'scale_c', factor } : null
}

const near = (found: number, expected: number, tolerance: number): boolean =>
  Math.abs(found - expected) <= tolerance * Math.max(1, Math.abs(expected))

/** The same mistake where it is made in the gradient of one vector alone. */
export function ofOne(id: string, input: 'x' | 'y'): string {
  if (id === 'sign_projection') return `sign_${input}`
  if (id === 'norms_not_squared') return `norm_${input}_not_squared`
  return `${id}_${input}`
}
