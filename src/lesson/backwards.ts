import type { Differentiable, Gradient } from '../math/jacobian.ts'

/** A backward() to check: the post's, or one of the ways to get it wrong. */
export interface Backward extends Differentiable {
  /** What it does, in one sentence. */
  readonly title: string
}

/** What the post's forward() saves for backward(): the inputs, their norms and S. */
interface Saved {
  readonly x: ArrayLike<number>
  readonly y: ArrayLike<number>
  readonly xNorm: number
  readonly yNorm: number
  readonly s: number
}

/**
 * The post's forward(), literally: sums from left to right, and IEEE arithmetic wherever it leads
 * (a zero vector gives NaN). Post, section "Verification".
 *
 * One loop for the three sums, because a check calls it 4n times.
 */
function forward(x: ArrayLike<number>, y: ArrayLike<number>): number {
  let xx = 0
  let yy = 0
  let xy = 0
  for (let i = 0; i < x.length; i++) {
    const xi = x[i]!
    const yi = y[i]!
    xx += xi * xi
    yy += yi * yi
    xy += xi * yi
  }
  return xy / (Math.sqrt(xx) * Math.sqrt(yy))
}

function save(x: ArrayLike<number>, y: ArrayLike<number>): Saved {
  let xx = 0
  let yy = 0
  for (let i = 0; i < x.length; i++) {
    xx += x[i]! * x[i]!
    yy += y[i]! * y[i]!
  }
  return { x, y, xNorm: Math.sqrt(xx), yNorm: Math.sqrt(yy), s: forward(x, y) }
}

type Rule = (saved: Saved, gradOutput: number) => Gradient

function backward(title: string, rule: Rule): Backward {
  return { title, forward, backward: (x, y, gradOutput) => rule(save(x, y), gradOutput) }
}

/** v / p − c u, entry by entry: the shape that the right gradient and most wrong ones share. */
function combine(v: ArrayLike<number>, p: number, c: number, u: ArrayLike<number>): number[] {
  const out: number[] = []
  for (let i = 0; i < v.length; i++) out.push(v[i]! / p - c * u[i]!)
  return out
}

function times(factor: number, u: ArrayLike<number>): number[] {
  const out: number[] = []
  for (let i = 0; i < u.length; i++) out.push(factor * u[i]!)
  return out
}

const gradX = ({ x, y, xNorm, yNorm, s }: Saved) =>
  combine(y, xNorm * yNorm, s / (xNorm * xNorm), x)
const gradY = ({ x, y, xNorm, yNorm, s }: Saved) =>
  combine(x, xNorm * yNorm, s / (yNorm * yNorm), y)

/** A backward whose gradients are the right ones times a factor. */
const scaled =
  (factor: number): Rule =>
  (saved, g) => ({
    x: times(g, times(factor, gradX(saved))),
    y: times(g, times(factor, gradY(saved))),
  })

/**
 * The post's backward, and the ways to get it wrong that the golden data of PyTorch know, by the
 * same ids. All share the post's forward. Which of them a check catches depends on where it is made.
 */
export const backwards = {
  correct: backward('The post’s backward(), which is right.', (saved, g) => ({
    x: times(g, gradX(saved)),
    y: times(g, gradY(saved)),
  })),
  zeros: backward('Returns zeros, whatever x and y are.', ({ x, y }, g) => ({
    x: times(g, times(0, x)),
    y: times(g, times(0, y)),
  })),
  sign_flip: backward('Adds the second term where it should subtract.', (saved, g) => {
    const { x, y, xNorm, yNorm, s } = saved
    return {
      x: times(g, combine(y, xNorm * yNorm, -(s / (xNorm * xNorm)), x)),
      y: times(g, combine(x, xNorm * yNorm, -(s / (yNorm * yNorm)), y)),
    }
  }),
  drop_second: backward('Forgets the second term.', ({ x, y, xNorm, yNorm }, g) => ({
    x: times(g, combine(y, xNorm * yNorm, 0, x)),
    y: times(g, combine(x, xNorm * yNorm, 0, y)),
  })),
  drop_norms: backward('Forgets to divide by the norms.', ({ x, y, s }, g) => ({
    x: times(g, combine(y, 1, s, x)),
    y: times(g, combine(x, 1, s, y)),
  })),
  swapped: backward('Returns the two gradients in the wrong order.', (saved, g) => ({
    x: times(g, gradY(saved)),
    y: times(g, gradX(saved)),
  })),
  'scale_1e-3': backward('Is too long by a thousandth.', scaled(1 + 1e-3)),
  'scale_1e-4': backward('Is too long by a ten-thousandth.', scaled(1 + 1e-4)),
  'scale_1e-6': backward('Is too long by a millionth.', scaled(1 + 1e-6)),
  ignore_grad_output: backward('Forgets to multiply by grad_output.', (saved) => ({
    x: gradX(saved),
    y: gradY(saved),
  })),
  norm_not_squared: backward('Divides by the norm where its square belongs.', (saved, g) => {
    const { x, y, xNorm, yNorm, s } = saved
    return {
      x: times(g, combine(y, xNorm * yNorm, s / xNorm, x)),
      y: times(g, combine(x, xNorm * yNorm, s / yNorm, y)),
    }
  }),
  product_for_both: backward('Divides both terms by the product of the norms.', (saved, g) => {
    const { x, y, xNorm, yNorm, s } = saved
    const product = xNorm * yNorm
    return {
      x: times(g, combine(y, product, s / product, x)),
      y: times(g, combine(x, product, s / product, y)),
    }
  }),
  alt_formula_y: backward('Follows the post’s second box, misprint included.', (saved, g) => {
    const { x, y, xNorm, yNorm, s } = saved
    return {
      x: times(g, gradX(saved)),
      y: times(g, combine(x, xNorm * yNorm, -(s / (yNorm * yNorm)), y)),
    }
  }),
  negated: backward('Points the opposite way.', scaled(-1)),
  other_norm: backward('Divides by the norm of the other vector.', (saved, g) => {
    const { x, y, xNorm, yNorm, s } = saved
    return {
      x: times(g, combine(y, xNorm * yNorm, s / (yNorm * yNorm), x)),
      y: times(g, combine(x, xNorm * yNorm, s / (xNorm * xNorm), y)),
    }
  }),
  one_entry_off: backward('Is 5 % too large in the first entry for x.', (saved, g) => {
    const x = gradX(saved)
    if (x.length > 0) x[0]! *= 1.05
    return { x: times(g, x), y: times(g, gradY(saved)) }
  }),
  reversed_x: backward('Returns the entries for x in reverse order.', (saved, g) => ({
    x: times(g, gradX(saved).reverse()),
    y: times(g, gradY(saved)),
  })),
  grad_output_squared: backward('Multiplies by grad_output twice.', (saved, g) => ({
    x: times(g * g, gradX(saved)),
    y: times(g * g, gradY(saved)),
  })),
  none_for_x: backward('Returns None for x.', (saved, g) => ({
    x: null,
    y: times(g, gradY(saved)),
  })),
} as const satisfies Record<string, Backward>

export type BackwardId = keyof typeof backwards

export const backwardIds = Object.keys(backwards) as BackwardId[]
