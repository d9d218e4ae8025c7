import { TorchError } from '../core/error.ts'
import { printed } from '../print/tensor.ts'
import type { Tensor } from '../core/tensor.ts'

/** What PyTorch says where two quantities differ. Inputs and outputs are counted among those that are checked. */
export function mismatch(
  numerical: Tensor,
  analytical: Tensor,
  output: number,
  input: number,
  extra = '',
  mode = '',
): TorchError {
  return new TorchError(
    'GradcheckError',
    `Jacobian ${mode}mismatch for output ${output} with respect to input ${input},\nnumerical:${printed(numerical)}\nanalytical:${printed(analytical)}\n${extra}`,
  )
}

/** What is added in fast mode, where single numbers were compared. */
export function slowModeToo(
  numerical: Tensor,
  analytical: Tensor,
  largest: string,
  close: boolean,
): string {
  return [
    '',
    'The above quantities relating the numerical and analytical jacobians are computed ',
    'in fast mode. See: https://github.com/pytorch/pytorch/issues/53876 for more background ',
    'about fast mode. Below, we recompute numerical and analytical jacobians in slow mode:',
    '',
    'Numerical:',
    ` ${printed(numerical)}`,
    'Analytical:',
    printed(analytical),
    '',
    `The max per-element difference (slow mode) is: ${largest}.`,
    ...(close
      ? [
          "Fast gradcheck failed but element-wise differences are small. This means that the test might've passed in slow_mode!",
        ]
      : []),
    '',
  ].join('\n')
}

/** An output that no gradient leads to must not move. */
export const moves = () =>
  new TorchError('GradcheckError', 'Numerical gradient for function expected to be zero')
