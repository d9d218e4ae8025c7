import { add, dot, norm, scale, type Vec } from '../math/vec.ts'
import type { Sample } from './line.ts'

// What more than one line of the derivation is made of.

/** S(x, y), term by term. */
export const s = ({ at: { x, y } }: Sample) => dot(x, y) / (norm(x) * norm(y))
/** (1 / ‖x‖‖y‖) y − (S / ‖x‖²) x. */
export const partX = (sample: Sample) => part(sample.at.x, sample.at.y, s(sample))
/** (1 / ‖x‖‖y‖) x − (S / ‖y‖²) y. */
export const partY = (sample: Sample) => part(sample.at.y, sample.at.x, s(sample))
const part = (a: Vec, b: Vec, similarity: number) =>
  add(scale(1 / (norm(a) * norm(b)), b), a, -similarity / norm(a) ** 2)
