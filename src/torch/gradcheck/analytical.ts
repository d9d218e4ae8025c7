import { TorchError } from '../core/error.ts'
import { sameShape } from '../core/shape.ts'
import { blank, type Tensor } from '../core/tensor.ts'
import { grad } from '../autograd/grad.ts'
import { wantedOf, type Checked, type CheckOptions } from './checked.ts'
import { jacobian, largestDifference, setColumn, type Jacobian } from './matrix.ts'

/** What backward gives for each of some grad_outputs: for each input one gradient or none. */
function pulledBack(checked: Checked, output: Tensor, gradOutputs: readonly Tensor[]) {
  const inputs = wantedOf(checked).map(({ tensor }) => tensor)
  const options = { retainGraph: true, allowUnused: true }
  return gradOutputs.map((gradOutput) => {
    checked.begin?.()
    return grad([output], inputs, [gradOutput], options)
  })
}

/** grad_output is 1 for one entry and 0 for all others. */
export function unit(output: Tensor, entry: number): Tensor {
  const gradOutput = blank(output.shape, output.dtype)
  gradOutput.storage.numbers[entry] = 1
  return gradOutput
}

/** The gradients as columns, one matrix for each input. */
function stacked(checked: Checked, gradients: readonly (readonly (Tensor | null)[])[]) {
  let fits = true
  const jacobians = wantedOf(checked).map(({ tensor }, i) => {
    const matrix = jacobian(tensor.numel, gradients.length, tensor.dtype)
    for (const [column, gradient] of gradients.entries()) {
      const own = gradient[i] ?? null
      if (own && !sameShape(own.shape, tensor.shape)) fits = false
      setColumn(matrix, column, own)
    }
    return matrix
  })
  return { jacobians, fits }
}

/**
 * The analytical Jacobians of one output, one for each input; in fast mode one column, for one grad_output.
 * Worked out twice, since two runs must agree.
 *
 * @throws TorchError a GradcheckError if they do not.
 */
export function analyticalJacobians(
  checked: Checked,
  output: Tensor,
  { nondetTol }: Pick<CheckOptions, 'nondetTol'>,
  along: Tensor | null = null,
): Jacobian[] {
  const gradOutputs = along
    ? [along]
    : Array.from({ length: output.numel }, (_, entry) => unit(output, entry))
  const first = stacked(checked, pulledBack(checked, output, gradOutputs))
  const second = stacked(checked, pulledBack(checked, output, gradOutputs))
  if (!first.fits) throw new TorchError('GradcheckError', 'Analytical gradient has incorrect size')
  if (first.jacobians.some((each, i) => largestDifference(each, second.jacobians[i]!) > nondetTol))
    throw new TorchError(
      'GradcheckError',
      `Backward is not reentrant, i.e., running backward with same input and grad_output multiple times gives different values, although analytical gradient matches numerical gradient.The tolerance for nondeterminism was ${nondetTol === 0 ? '0.0' : nondetTol}.`,
    )
  return first.jacobians
}
