import type { Dtype } from './torch/dtype.ts'

/** PyTorch's arguments, in camelCase, with its defaults. */
export interface Options {
  /** Step of the difference quotient. Default 1e-6. */
  readonly eps?: number
  /** Absolute tolerance, not negative. Default 1e-5. */
  readonly atol?: number
  /** Relative tolerance, not negative; multiplies the numerical side. Default 1e-3. */
  readonly rtol?: number
  /** By how much two runs of backward may differ. Default 0. */
  readonly nondetTol?: number
  /** Compares one directional derivative an input instead of every entry. Default false. */
  readonly fastMode?: boolean
  /** The type of both inputs; everything is rounded to it as PyTorch does. Default `'float64'`. */
  readonly dtype?: Dtype
  /** Which of x and y are checked. Default both. */
  readonly requiresGrad?: readonly [x: boolean, y: boolean]
}

export type Input = 'x' | 'y'

/** Options with nothing left open. */
export interface Settings extends Required<Omit<Options, 'requiresGrad'>> {
  /** The inputs that require a gradient, in PyTorch's order. */
  readonly inputs: readonly Input[]
}

/**
 * Fills in the defaults.
 *
 * @throws RangeError if no input requires a gradient, or a tolerance is negative or NaN. As in
 *   PyTorch nobody looks at eps: 0 or NaN end in a failed check.
 */
export function settle(options: Options): Settings {
  const { eps = 1e-6, atol = 1e-5, rtol = 1e-3, nondetTol = 0 } = options
  const { requiresGrad = [true, true], fastMode = false, dtype = 'float64' } = options
  const inputs = (['x', 'y'] as const).filter((_, i) => requiresGrad[i])
  if (inputs.length === 0)
    throw new RangeError('gradcheck: neither x nor y requires a gradient; at least one must')
  for (const [name, value] of Object.entries({ atol, rtol }))
    if (!(value >= 0))
      throw new RangeError(`gradcheck: ${name} is ${value}; it must be 0 or a positive number`)
  if (dtype !== 'float64' && dtype !== 'float32')
    throw new RangeError(`gradcheck: dtype is ${String(dtype)}; it must be float64 or float32`)
  return { eps, atol, rtol, nondetTol, fastMode, dtype, inputs }
}
