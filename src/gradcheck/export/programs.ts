import type { BackwardId } from '../backwards.ts'

/** What the size of a gradient's terms hangs on, seen from the input that it is for. */
export interface Sizes {
  /** The norm of the input, and that of the other one. */
  readonly norm: number
  readonly otherNorm: number
  /** Their largest entries in size. */
  readonly largest: number
  readonly otherLargest: number
}

/** A backward() in Python. */
interface Program {
  /** What it returns for x and y, after the names that forward() saved for it. */
  readonly statements: readonly string[]
  /**
   * How large the terms of an entry may be: rounding them in another order changes an entry by that
   * times some roundings, however much they cancel.
   */
  readonly size: (sizes: Sizes) => number
}

const product = 'p = x_norm * y_norm'
const returned = 'return grad_x, grad_y'
const rightX = 'y / p - (s / (x_norm * x_norm)) * x'
const rightY = 'x / p - (s / (y_norm * y_norm)) * y'

const rightSize = ({ norm, otherNorm, largest, otherLargest }: Sizes) =>
  otherLargest / (norm * otherNorm) + largest / (norm * norm)

const mirrored = ({ norm, otherNorm, largest, otherLargest }: Sizes): Sizes => ({
  norm: otherNorm,
  otherNorm: norm,
  largest: otherLargest,
  otherLargest: largest,
})

/** A formula for each input, times grad_output. */
function times(x: string, y: string, size = rightSize, gradOutput = 'grad_output'): Program {
  return {
    statements: [
      ...(/\bp\b/.test(x) ? [product] : []),
      `grad_x = ${gradOutput} * (${x})`,
      `grad_y = ${gradOutput} * (${y})`,
      returned,
    ],
    size,
  }
}

const scaled = (by: string) => times(`(1.0 + ${by}) * (${rightX})`, `(1.0 + ${by}) * (${rightY})`)

/** Each backward of the page as Python writes it, with the same operations in the same order. */
export const backwardPrograms: Readonly<Record<BackwardId, Program>> = {
  correct: times(rightX, rightY),
  zeros: times('x * 0', 'y * 0', () => 0),
  sign_flip: times('y / p + (s / (x_norm * x_norm)) * x', 'x / p + (s / (y_norm * y_norm)) * y'),
  drop_second: times('y / p', 'x / p'),
  drop_norms: times(
    'y - s * x',
    'x - s * y',
    ({ largest, otherLargest }) => largest + otherLargest,
  ),
  swapped: {
    statements: [
      product,
      `grad_x = grad_output * (${rightX})`,
      `grad_y = grad_output * (${rightY})`,
      'return grad_y, grad_x',
    ],
    size: (sizes) => rightSize(mirrored(sizes)),
  },
  'scale_1e-3': scaled('1e-3'),
  'scale_1e-4': scaled('1e-4'),
  'scale_1e-6': scaled('1e-6'),
  ignore_grad_output: {
    statements: [product, `grad_x = ${rightX}`, `grad_y = ${rightY}`, returned],
    size: rightSize,
  },
  norm_not_squared: times(
    'y / p - (s / x_norm) * x',
    'x / p - (s / y_norm) * y',
    ({ norm, otherNorm, largest, otherLargest }) =>
      otherLargest / (norm * otherNorm) + largest / norm,
  ),
  product_for_both: times(
    'y / p - (s / p) * x',
    'x / p - (s / p) * y',
    ({ norm, otherNorm, largest, otherLargest }) => (otherLargest + largest) / (norm * otherNorm),
  ),
  alt_formula_y: times(rightX, 'x / p + (s / (y_norm * y_norm)) * y'),
  negated: times(`-(${rightX})`, `-(${rightY})`),
  other_norm: times(
    'y / p - (s / (y_norm * y_norm)) * x',
    'x / p - (s / (x_norm * x_norm)) * y',
    ({ norm, otherNorm, largest, otherLargest }) =>
      otherLargest / (norm * otherNorm) + largest / (otherNorm * otherNorm),
  ),
  one_entry_off: {
    statements: [
      product,
      `grad_x = grad_output * (${rightX})`,
      'grad_x[0] = grad_x[0] * 1.05',
      `grad_y = grad_output * (${rightY})`,
      returned,
    ],
    size: rightSize,
  },
  reversed_x: times(`(${rightX}).flip(0)`, rightY),
  grad_output_squared: times(rightX, rightY, rightSize, '(grad_output * grad_output)'),
  none_for_x: {
    statements: [product, `grad_y = grad_output * (${rightY})`, 'return None, grad_y'],
    size: rightSize,
  },
}
