import { cosineSimilarity, gradient } from '../../math/cosine.ts'
import { length, scale, type Pair, type Vec } from '../../math/vec.ts'

// House rule, as for the first derivative: the true Hessian is made of src/math's S and gradient,
// without loss of digits; what a backward gives is computed as PyTorch computes it.

export type Matrix = readonly Vec[]

/**
 * The Hessian of S, 2n × 2n, entries of x before those of y, from its blocks
 * Hxx = −(1/‖x‖²) [∇ xᵀ + x ∇ᵀ + S (I − x xᵀ/‖x‖²)] with ∇ = ∇ₓS, Hyy alike, and
 * Hxy = (1/‖x‖‖y‖) [I − x̂ x̂ᵀ − ŷ ŷᵀ + S x̂ ŷᵀ]. Chain `hessian` of the derivation proves them.
 *
 * @throws RangeError for zero vectors, different lengths, NaN or ±∞, as `cosineSimilarity` does.
 */
export function hessian({ x, y }: Pair): Matrix {
  const s = cosineSimilarity(x, y)
  const slope = gradient(x, y)
  const [a, b] = [length(x), length(y)]
  const [u, v] = [scale(1 / a, x), scale(1 / b, y)]
  const one = (i: number, j: number) => (i === j ? 1 : 0)
  const own = (size: number, w: Vec, g: Vec, i: number, j: number) =>
    -(g[i]! * w[j]! + w[i]! * g[j]! + (s * (one(i, j) - w[i]! * w[j]!)) / size) / size
  const mixed = (i: number, j: number) =>
    (one(i, j) - u[i]! * u[j]! - v[i]! * v[j]! + s * u[i]! * v[j]!) / a / b
  return [
    ...x.map((_, i) => [
      ...x.map((__, j) => own(a, u, slope.x, i, j)),
      ...y.map((__, j) => mixed(i, j)),
    ]),
    ...y.map((_, i) => [
      ...x.map((__, j) => mixed(j, i)),
      ...y.map((__, j) => own(b, v, slope.y, i, j)),
    ]),
  ]
}
