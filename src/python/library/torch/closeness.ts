import { isClose } from '../../../gradcheck/allclose.ts'
import { kinds, roundingOf } from '../../../torch/core/dtype.ts'
import { rowsOf } from '../../../torch/core/entries.ts'
import { sameShape, written } from '../../../torch/core/shape.ts'
import { Tensor } from '../../../torch/core/tensor.ts'
import { Builtin } from '../../objects/callables.ts'
import type { Value } from '../../objects/object.ts'
import { raised } from '../../runtime/errors.ts'
import { boolArg, floatArg, tensorArg } from '../convert.ts'
import { native } from '../signature.ts'
import { tensorFrom } from './creation.ts'
import { both } from './register.ts'

interface Tolerances {
  readonly rtol: number
  readonly atol: number
  readonly equalNan: boolean
}

function close(a: Tensor, b: Tensor, { rtol, atol, equalNan }: Tolerances): boolean {
  if (!sameShape(a.shape, b.shape)) return false
  const tolerance = { rtol, atol, round: roundingOf(a.dtype) }
  const others = rowsOf(b)
  return rowsOf(a).every((value, i) => {
    const other = others[i] ?? NaN
    return isClose(value, other, tolerance) || (equalNan && value !== value && other !== other)
  })
}

function tolerances(
  [rtol, atol, equalNan]: readonly (Value | undefined)[],
  fn: string,
  defaults: readonly [rtol: number, atol: number],
): Tolerances {
  const of = (value: Value | undefined, name: string, fallback: number) =>
    value === undefined || value === null ? fallback : floatArg(value, fn, name)
  return {
    rtol: of(rtol, 'rtol', defaults[0]),
    atol: of(atol, 'atol', defaults[1]),
    equalNan: boolArg(equalNan),
  }
}

/** Questions about two tensors as wholes. */
export function installCloseness(): void {
  both(
    'allclose',
    'input, other, rtol=1e-5, atol=1e-8, equal_nan=False',
    ([input, other, ...rest]) => {
      const [a, b] = [tensorArg(input, 'allclose'), tensorArg(other, 'allclose', 'other')]
      if (a.dtype !== b.dtype)
        throw raised('RuntimeError', `${kinds[a.dtype].word} did not match ${kinds[b.dtype].word}`)
      return close(a, b, tolerances(rest, 'allclose', [1e-5, 1e-8]))
    },
  )
  both('equal', 'input, other', ([input, other]) => {
    const [a, b] = [tensorArg(input, 'equal'), tensorArg(other, 'equal', 'other')]
    const others = rowsOf(b)
    return sameShape(a.shape, b.shape) && rowsOf(a).every((value, i) => value === others[i])
  })
}

/** `torch.testing.assert_close`: as close as the type lets one expect. */
export const assertClose = new Builtin(
  'assert_close',
  native(
    'assert_close',
    'actual, expected, rtol=None, atol=None, equal_nan=False, check_dtype=True, *, allow_subclasses=True, check_device=True, check_layout=True, check_stride=False, msg=None',
    ([actual, expected, rtol, atol, equalNan, checkDtype]) => {
      const [a, b] = [tensorLike(actual), tensorLike(expected)]
      if (!sameShape(a.shape, b.shape))
        throw raised(
          'AssertionError',
          `The values for attribute 'shape' do not match: torch.Size(${written(a.shape)}) != torch.Size(${written(b.shape)}).`,
        )
      if (boolArg(checkDtype, true) && a.dtype !== b.dtype)
        throw raised(
          'AssertionError',
          `The values for attribute 'dtype' do not match: torch.${a.dtype} != torch.${b.dtype}.`,
        )
      const usual = a.dtype === 'float32' ? ([1.3e-6, 1e-5] as const) : ([1e-7, 1e-7] as const)
      if (!close(a, b, tolerances([rtol, atol, equalNan], 'assert_close', usual)))
        throw raised(
          'AssertionError',
          a.numel === 1 ? 'Scalars are not close!' : 'Tensor-likes are not close!',
        )
      return null
    },
  ),
)

function tensorLike(value: Value | undefined): Tensor {
  return value instanceof Tensor ? value : tensorFrom(value ?? null, 'float64')
}
