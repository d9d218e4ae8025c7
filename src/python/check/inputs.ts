import { kinds } from '../../torch/core/dtype.ts'
import { numelOf, rowMajor } from '../../torch/core/shape.ts'
import { Tensor } from '../../torch/core/tensor.ts'
import type { FullSetting, Numbers } from './setting.ts'

/** x and y as tensors of the program's, leaves that require a gradient where it is asked for. */
export function inputsOf({
  x,
  y,
  dtype,
  requiresGrad,
}: Pick<FullSetting, 'x' | 'y' | 'dtype' | 'requiresGrad'>): [Tensor, Tensor] {
  return [tensor(x, dtype, requiresGrad[0]), tensor(y, dtype, requiresGrad[1])]
}

/** @throws RangeError if the shape does not fit the numbers. */
function tensor(from: Numbers, dtype: FullSetting['dtype'], wanted: boolean): Tensor {
  const { shape, values } = from
  if (numelOf(shape) !== values.length)
    throw new RangeError(
      `checkSource: a shape of [${shape.join(', ')}] holds ${numelOf(shape)} numbers, and ${values.length} were given`,
    )
  const numbers = kinds[dtype].make(values.length)
  const strides = from.noncontiguous ? columnMajor(shape) : rowMajor(shape)
  const [columns = 1] = shape.slice(-1)
  for (let i = 0; i < values.length; i++) {
    const place = from.noncontiguous
      ? (i % columns) * (strides.at(-1) ?? 1) + Math.floor(i / columns) * (strides[0] ?? 1)
      : i
    numbers[place] = values[i] ?? NaN
  }
  const made = new Tensor({ dtype, numbers, tangent: null, writes: 0 }, shape, strides, 0)
  made.wanted = wanted
  return made
}

/** Of a matrix that is stored column by column. */
function columnMajor(shape: readonly number[]): number[] {
  return shape.length === 2 ? [1, shape[0] ?? 1] : rowMajor(shape)
}
