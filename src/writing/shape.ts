/** A shape as PyTorch writes it: (6,), (2, 3). */
export function writtenShape(shape: readonly number[]): string {
  return `(${shape.join(', ')}${shape.length === 1 ? ',' : ''})`
}
