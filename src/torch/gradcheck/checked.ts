import { TorchError } from '../core/error.ts'
import { Tensor } from '../core/tensor.ts'
import type { Jacobian } from './matrix.ts'
import type { Language } from '../function/context.ts'

/** A function that is checked, as PyTorch's gradcheck sees it. */
export interface Checked {
  readonly call: (inputs: readonly unknown[]) => unknown
  readonly inputs: readonly unknown[]
  readonly language: Language
  /** Told before each backward pass, which then may use up as much as a call. */
  readonly begin?: () => void
}

/** PyTorch's arguments, with its defaults. */
export interface CheckOptions {
  readonly eps: number
  readonly atol: number
  readonly rtol: number
  readonly nondetTol: number
  readonly fastMode: boolean
  readonly checkUndefinedGrad: boolean
  readonly checkGradDtypes: boolean
  readonly checkForwardAd: boolean
  readonly checkBackwardAd: boolean
  readonly checkBatchedGrad: boolean
  /** Quotients that are known already, of an equal forward at the same inputs; used in slow mode. */
  readonly numerical: readonly (readonly Jacobian[])[] | null
}

export const checkDefaults: CheckOptions = {
  eps: 1e-6,
  atol: 1e-5,
  rtol: 1e-3,
  nondetTol: 0,
  fastMode: false,
  checkUndefinedGrad: true,
  checkGradDtypes: false,
  checkForwardAd: false,
  checkBackwardAd: true,
  checkBatchedGrad: false,
  numerical: null,
}

/** What came out, as a tuple: lists count as tuples. */
export function outputsOf({ language }: Checked, output: unknown): readonly unknown[] {
  return language.tuple(output) ?? language.list(output) ?? [output]
}

/** Those outputs that a backward pass can begin at. */
export function differentiableOf(checked: Checked, output: unknown): Tensor[] {
  return outputsOf(checked, output).flatMap((each) => {
    if (each instanceof Tensor) return each.requiresGrad ? [each] : []
    throw new TorchError(
      'AttributeError',
      `'${checked.language.typeName(each)}' object has no attribute 'requires_grad'`,
    )
  })
}

/** The inputs that require a gradient, and where they stand. */
export function wantedOf({ inputs }: Checked): { tensor: Tensor; index: number }[] {
  return inputs.flatMap((input, index) =>
    input instanceof Tensor && input.requiresGrad ? [{ tensor: input, index }] : [],
  )
}

export const isFloat = (value: unknown): value is Tensor =>
  value instanceof Tensor && (value.dtype === 'float64' || value.dtype === 'float32')
