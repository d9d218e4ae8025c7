import { TorchError } from '../core/error.ts'
import {
  checkDefaults,
  differentiableOf,
  outputsOf,
  wantedOf,
  type Checked,
  type CheckOptions,
} from './checked.ts'
import { fastCheck } from './fast.ts'
import { forwardCheck } from './forwardCheck.ts'
import type { Observer } from './observer.ts'
import { slowCheck } from './slow.ts'
import { undefinedGradsStage, zeroGradStage } from './stages.ts'

/**
 * PyTorch's `gradcheck`, for any function, any number of inputs and outputs, and any shapes: its stages in
 * its order, as release 1.13 has them.
 *
 * Yields the share of the numerical Jacobian that is done.
 *
 * @throws TorchError a GradcheckError where the check fails, and whatever else PyTorch raises.
 */
export function* gradcheck(
  checked: Checked,
  options: Partial<CheckOptions> = {},
  observer: Observer = {},
): Generator<number, void> {
  const settings = { ...checkDefaults, ...options }
  requireTrue(
    settings.checkForwardAd || settings.checkBackwardAd,
    'Expected at least one of check_forward_ad or check_backward_ad to be True',
  )
  requireTrue(
    !settings.checkBatchedGrad || settings.checkBackwardAd,
    'Setting check_batched_grad=True requires check_backward_ad to be True',
  )
  checkInputs(checked)
  const output = checked.call(checked.inputs)
  const outputs = outputsOf(checked, output)
  const differentiable = differentiableOf(checked, output)

  const check = settings.fastMode ? fastCheck : slowCheck
  if (settings.checkBackwardAd) yield* check(checked, outputs, differentiable, settings, observer)
  if (settings.checkForwardAd) yield* forwardCheck(checked, outputs, settings)
  if (!settings.checkBackwardAd) return

  zeroGradStage(checked, differentiable)
  if (settings.checkUndefinedGrad) undefinedGradsStage(checked, differentiable.length)
}

function requireTrue(holds: boolean, message: string): void {
  if (!holds) throw new TorchError('AssertionError', message)
}

function checkInputs(checked: Checked): void {
  for (const { tensor, index } of wantedOf(checked)) {
    if (tensor.strides.some((stride, i) => stride === 0 && tensor.shape[i]! > 1))
      throw new TorchError(
        'RuntimeError',
        `The ${index}th input has a dimension with stride 0. gradcheck only supports inputs that are non-overlapping to be able to compute the numerical gradients correctly. You should call .contiguous on the input before passing it to gradcheck.`,
      )
  }
  if (wantedOf(checked).length === 0)
    throw new TorchError(
      'ValueError',
      'gradcheck expects at least one input tensor to require gradient, but none of the them have requires_grad=True.',
    )
}
