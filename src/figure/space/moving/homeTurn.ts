import { about, compose, type Rotation } from '../../../math/rotation.ts'

/** From a little above, e₃ upright: the turn that a new reader meets. */
export const homeTurn: Rotation = compose(
  about([1, 0, 0], (-68 * Math.PI) / 180),
  about([0, 0, 1], (-150 * Math.PI) / 180),
)
