/**
 * What a term of a formula, an arrow of the figure, a readout and a token of the code can stand for, by
 * the names that readers hear. A part is its id, and nothing else: whatever carries the same id is lit
 * together.
 */
export const parts: Readonly<Record<string, string>> = {
  x: 'x',
  y: 'y',
  dx: 'x̃, the velocity of x',
  dy: 'ỹ, the velocity of y',
  'gradient-x': '∇ₓS, the gradient in x',
  'gradient-y': '∇ᵧS, the gradient in y',
  angle: 'θ, the angle between x and y',
  'toward-x': 'the term of ∇ₓS toward y',
  'back-x': 'the term of ∇ₓS back along x',
  'toward-y': 'the term of ∇ᵧS toward x',
  'back-y': 'the term of ∇ᵧS back along y',
  mend: 'the plus that the post lost',
  flaw: 'the minus that should be a plus',
}
