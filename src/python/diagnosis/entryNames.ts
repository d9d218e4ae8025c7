import type { Shape } from '../../torch/core/shape.ts'

/** An entry of a gradient as Python finds it, such as grad_x[4], or grad_x[1, 3] in a matrix. */
export function entryName(input: number, entry: number, shape: Shape): string {
  const indices: number[] = []
  let rest = entry
  for (const size of shape.toReversed()) {
    indices.unshift(rest % size)
    rest = Math.floor(rest / size)
  }
  return `grad_${input === 0 ? 'x' : 'y'}[${indices.join(', ')}]`
}
