import type { Shape } from '../../torch/core/shape.ts'

/** Which entries of a tensor are one vector. */
export type Grouping = 'whole' | 'rows' | 'columns'

/** The places of the entries of each vector, in tensors whose entries are counted row by row. */
export function groupsOf(shape: Shape, grouping: Grouping): number[][] {
  const [rows = 1, columns = 1] = shape.length === 2 ? shape : [1, shape[0] ?? 1]
  const range = (count: number) => Array.from({ length: count }, (_, i) => i)
  switch (grouping) {
    case 'whole':
      return [range(rows * columns)]
    case 'rows':
      return range(rows).map((row) => range(columns).map((column) => row * columns + column))
    case 'columns':
      return range(columns).map((column) => range(rows).map((row) => row * columns + column))
  }
}

/** The groupings that a shape allows, without those that come to the same. */
export function groupingsOf(shape: Shape): Grouping[] {
  if (shape.length === 1) return ['whole']
  if (shape.length !== 2) return []
  const [rows = 1, columns = 1] = shape
  const groupings: Grouping[] = ['whole']
  if (rows > 1 && columns > 1) groupings.push('rows', 'columns')
  return groupings
}
