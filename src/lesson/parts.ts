import { say } from '../words/say.ts'

/**
 * What a term of a formula, an arrow of the figure, a readout and a token of the code can stand for, by
 * the names that readers hear. A part is its id, and nothing else: whatever carries the same id is lit
 * together.
 */
export const parts: Readonly<Record<string, string>> = {
  x: 'x',
  y: 'y',
  dx: say`x̃, the velocity of x`,
  dy: say`ỹ, the velocity of y`,
  'gradient-x': say`∇ₓS, the gradient in x`,
  'gradient-y': say`∇ᵧS, the gradient in y`,
  angle: say`θ, the angle between x and y`,
  'toward-x': say`the term of ∇ₓS toward y`,
  'back-x': say`the term of ∇ₓS back along x`,
  'toward-y': say`the term of ∇ᵧS toward x`,
  'back-y': say`the term of ∇ᵧS back along y`,
  mend: say`the plus that the post lost`,
  flaw: say`the minus that should be a plus`,
}
