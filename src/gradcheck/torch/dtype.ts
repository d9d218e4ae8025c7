import type { Arithmetic } from './arithmetic.ts'
import { float32 } from './float32.ts'
import { float64 } from './float64.ts'
import { say } from '../../words/say.ts'

/** The types of real tensors that a check can be made in. */
export const dtypes = {
  float64: { title: say`double precision, 53 bits` },
  float32: { title: say`single precision, 24 bits` },
} as const

export type Dtype = keyof typeof dtypes

export const arithmetics: Readonly<Record<Dtype, Arithmetic>> = { float64, float32 }

/** That of a tensor's type. An ordinary array counts as float64. */
export function arithmeticOf(u: ArrayLike<number>): Arithmetic {
  return u instanceof Float32Array ? float32 : float64
}
