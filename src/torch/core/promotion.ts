import { isFloating, kinds, promote, type Dtype } from './dtype.ts'
import { state } from './state.ts'
import type { Tensor } from './tensor.ts'

/**
 * The type in which an operation on several tensors is done. Tensors with dimensions decide; those without
 * count only if they are of a higher category, and Python's numbers only if they are of a higher one
 * than both.
 */
export function resultType(operands: readonly Tensor[]): Dtype {
  let dimensional: Dtype | null = null
  let dimensionless: Dtype | null = null
  let numbers: Dtype | null = null
  for (const { dtype, wrapped, shape } of operands)
    if (wrapped) numbers = highest(numbers, isFloating(dtype) ? state.defaultDtype : dtype)
    else if (shape.length > 0) dimensional = highest(dimensional, dtype)
    else dimensionless = highest(dimensionless, dtype)
  return combined(dimensional, combined(dimensionless, numbers)) ?? state.defaultDtype
}

function highest(a: Dtype | null, b: Dtype): Dtype {
  return a === null ? b : promote(a, b)
}

function combined(higher: Dtype | null, lower: Dtype | null): Dtype | null {
  if (higher === null || lower === null) return higher ?? lower
  return kinds[lower].category > kinds[higher].category ? lower : higher
}
