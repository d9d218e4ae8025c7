/** What the size of a gradient's terms hangs on, seen from the input that it is for. */
export interface Sizes {
  /** The norm of the input, and that of the other one. */
  readonly norm: number
  readonly otherNorm: number
  /** Their largest entries in size. */
  readonly largest: number
  readonly otherLargest: number
}

/** A backward() in Python, with the same operations in the same order. */
export interface Program {
  /** What it returns for x and y, after the names that forward() saved for it. */
  readonly statements: readonly string[]
  /**
   * How large the terms of an entry may be: rounding them in another order changes an entry by that
   * times some roundings, however much they cancel.
   */
  readonly size: (sizes: Sizes) => number
}

/** The right gradient for x, and for y. */
export const rightX = 'y / p - (s / (x_norm * x_norm)) * x'
export const rightY = mirrored(rightX)

/** A formula for x as one for y. */
export function mirrored(formula: string): string {
  return formula.replace(/\b[xy](?![a-z])/g, (name) => (name === 'x' ? 'y' : 'x'))
}

/** The size of the right gradient's terms. */
export const rightSize = ({ norm, otherNorm, largest, otherLargest }: Sizes) =>
  otherLargest / (norm * otherNorm) + largest / (norm * norm)

/** The sizes as the other input sees them. */
export const otherSide = ({ norm, otherNorm, largest, otherLargest }: Sizes): Sizes => ({
  norm: otherNorm,
  otherNorm: norm,
  largest: otherLargest,
  otherLargest: largest,
})

/** A formula for each input, times grad_output; that for y is the one for x with the names exchanged. */
export function times(
  x: string,
  {
    y = mirrored(x),
    size = rightSize,
    gradOutput = 'grad_output',
  }: { y?: string; size?: Program['size']; gradOutput?: string } = {},
): Program {
  const statements = [`grad_x = ${gradOutput} * (${x})`, `grad_y = ${gradOutput} * (${y})`]
  return lines([...statements, 'return grad_x, grad_y'], size)
}

/** Statements as they stand, after that of p where they use it. */
export function lines(statements: readonly string[], size = rightSize): Program {
  const product = statements.some((line) => /\bp\b/.test(line)) ? ['p = x_norm * y_norm'] : []
  return { statements: [...product, ...statements], size }
}
