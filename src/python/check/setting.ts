import type { Dtype } from '../../gradcheck/torch/dtype.ts'

/** A tensor as numbers, row by row. */
export interface Numbers {
  readonly shape: readonly number[]
  readonly values: ArrayLike<number>
  /** Stored column by column, so that it does not lie row by row in memory. */
  readonly noncontiguous?: boolean
}

/** Where pasted code is checked, and how: PyTorch's arguments, in camelCase. */
export interface OwnSetting {
  /** An expression in the names of the program, such as `CosSim.apply`; else what the program offers. */
  readonly entry?: string
  readonly x: Numbers
  readonly y: Numbers
  readonly requiresGrad?: readonly [x: boolean, y: boolean]
  readonly dtype?: Dtype
  readonly eps?: number
  readonly atol?: number
  readonly rtol?: number
  readonly fastMode?: boolean
}

/** A setting with PyTorch's defaults filled in. */
export type FullSetting = Required<Omit<OwnSetting, 'entry'>> & Pick<OwnSetting, 'entry'>

export function settled(setting: OwnSetting): FullSetting {
  return {
    requiresGrad: [true, true],
    dtype: 'float64',
    eps: 1e-6,
    atol: 1e-5,
    rtol: 1e-3,
    fastMode: false,
    ...setting,
  }
}
