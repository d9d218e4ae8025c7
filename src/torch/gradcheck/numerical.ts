import { isFloating, kinds, roundingOf, type Numbers } from '../core/dtype.ts'
import { eachPlace, rowsOf } from '../core/entries.ts'
import { TorchError } from '../core/error.ts'
import { sameShape, written } from '../core/shape.ts'
import { state } from '../core/state.ts'
import { blank, Tensor } from '../core/tensor.ts'
import { refuseBools } from '../ops/arithmetic.ts'
import { isFloat, outputsOf, type Checked } from './checked.ts'
import { jacobian, setRow, type Jacobian } from './matrix.ts'

/** The places of the entries of a tensor in its storage, row by row. */
export function placesOf({ shape, strides, offset }: Tensor): number[] {
  const places: number[] = []
  eachPlace(shape, strides, offset, (place) => places.push(place))
  return places
}

/**
 * The quotients of all outputs for a step of an input along a direction: the lower point first, and the
 * nominal distance, even where the step had to be rounded.
 */
function quotients(
  checked: Checked,
  input: Tensor,
  places: readonly number[],
  steps: readonly number[],
  eps: number,
  where: string,
): Tensor[] {
  const { numbers } = input.storage
  const { cast } = kinds[input.dtype]
  const kept = places.map((place) => numbers[place]!)
  const at = (sign: 1 | -1) => {
    for (const [i, place] of places.entries()) numbers[place] = cast(kept[i]! + sign * steps[i]!)
    input.storage.writes++
    return copiesOf(checked, checked.call(checked.inputs))
  }
  const lower = at(-1)
  const upper = at(1)
  for (const [i, place] of places.entries()) numbers[place] = kept[i]!
  input.storage.writes++
  return upper.slice(0, lower.length).map((b, i) => {
    const a = lower[i]!
    sameKind(a, b, where, eps)
    refuseBools(b, a)
    return quotient(a, b, 2 * eps)
  })
}

/** (b − a) / distance, entry by entry, as a row. */
function quotient(a: Copy, b: Copy, distance: number): Tensor {
  // A quotient of integers is a float.
  const dtype = isFloating(a.dtype) ? a.dtype : state.defaultDtype
  const round = roundingOf(dtype)
  const found = blank([a.rows.length], dtype)
  const { numbers } = found.storage
  const divisor = round(distance)
  for (let i = 0; i < numbers.length; i++)
    numbers[i] = round(round(b.rows[i]! - a.rows[i]!) / divisor)
  return found
}

/** What an output was at a moment. */
type Copy = Pick<Tensor, 'shape' | 'dtype'> & { readonly rows: Numbers }

function copiesOf(checked: Checked, output: unknown): Copy[] {
  return outputsOf(checked, output).map((each) => {
    if (!(each instanceof Tensor))
      throw new TorchError(
        'AttributeError',
        `'${checked.language.typeName(each)}' object has no attribute 'clone'`,
      )
    const rows = rowsOf(each)
    return { shape: each.shape, dtype: each.dtype, rows: rows.slice() }
  })
}

function sameKind(a: Copy, b: Copy, where: string, eps: number): void {
  if (!sameShape(a.shape, b.shape))
    throw new TorchError(
      'AssertionError',
      `Expected \`func\` to return outputs with the same shape when inputs are perturbed ${where}by ${eps}, but got: shapes torch.Size(${written(a.shape)}) and torch.Size(${written(b.shape)}).`,
    )
  if (a.dtype !== b.dtype)
    throw new TorchError(
      'AssertionError',
      `Expected \`func\` to return outputs with the same dtype when inputs are perturbed ${where}by ${eps}, but got: dtypes torch.${a.dtype} and torch.${b.dtype}.`,
    )
}

/**
 * The numerical Jacobians of one input, one for each output of a floating type. As in PyTorch, the k-th of
 * them holds the quotients of the k-th output, also where an output of integers stands before it.
 *
 * Yields the share that is done.
 */
export function* numericalJacobian(
  checked: Checked,
  input: Tensor,
  outputs: readonly unknown[],
  eps: number,
): Generator<number, Jacobian[]> {
  const places = placesOf(input)
  const jacobians = outputs
    .filter(isFloat)
    .map((output) => jacobian(input.numel, output.numel, output.dtype))
  const step = roundingOf(input.dtype)(eps)
  for (const [row, place] of places.entries()) {
    const found = quotients(checked, input, [place], [step], eps, `on index ${row} `)
    for (const [k, each] of jacobians.entries()) setRow(each, row, found[k]!)
    yield (row + 1) / places.length
  }
  return jacobians
}

/** The quotients of all outputs along a direction, as long as the input. */
export function directionalQuotients(
  checked: Checked,
  input: Tensor,
  direction: readonly number[],
  eps: number,
): Tensor[] {
  const round = roundingOf(input.dtype)
  const steps = direction.map((entry) => round(round(eps) * entry))
  return quotients(checked, input, placesOf(input), steps, eps, '')
}
