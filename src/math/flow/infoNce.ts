import { cosine, gradient } from '../cosine.ts'
import { add, scale, type Vec } from '../vec.ts'

/*
 * ℓ(x) = log( exp(S(x, y₀)/τ) / Σⱼ exp(S(x, yⱼ)/τ) ), the logarithm of the share that y₀ has among k given
 * vectors (van den Oord, Li and Vinyals 2018). Training embeddings is climbing it.
 */

/** The shares of the given vectors, in their order: positive, and 1 as a sum. Throws as `cosine` does. */
export function shares(x: Vec, given: readonly Vec[], temperature: number): number[] {
  const similarities = given.map((y) => cosine(x, y).similarity)
  const most = Math.max(...similarities)
  const powers = similarities.map((s) => Math.exp((s - most) / temperature))
  const sum = powers.reduce((total, power) => total + power, 0)
  return powers.map((power) => power / sum)
}

/** How hard each given vector pulls: (1 − w₀)/τ for the first, −wⱼ/τ, which is pushing, for the others. */
export function pulls(x: Vec, given: readonly Vec[], temperature: number): number[] {
  return shares(x, given, temperature).map((w, j) => ((j === 0 ? 1 : 0) - w) / temperature)
}

/** ∇ℓ(x) = Σⱼ pullⱼ ∇ₓS(x, yⱼ): at a right angle to x, like each of its terms. */
export function batchGradient(x: Vec, given: readonly Vec[], temperature: number): Vec {
  return pulls(x, given, temperature).reduce<Vec>(
    (sum, pull, j) => add(sum, gradient(x, given[j]!).x, pull),
    scale(0, x),
  )
}
