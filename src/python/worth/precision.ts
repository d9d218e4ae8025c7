import {
  steps,
  type Curve,
  type Precision,
  type Prediction,
  type Scheme,
} from '../../gradcheck/precision.ts'
import type { Dtype } from '../../gradcheck/torch/dtype.ts'
import { last } from '../../gradcheck/gradcheck.ts'
import { kinds, roundingOf } from '../../torch/core/dtype.ts'
import { rowsOf } from '../../torch/core/entries.ts'
import { Tensor } from '../../torch/core/tensor.ts'
import { isFloat, outputsOf, wantedOf, type Checked } from '../../torch/gradcheck/checked.ts'
import { exactJacobians } from '../../torch/gradcheck/exact.ts'
import { placesOf } from '../../torch/gradcheck/numerical.ts'
import { settled, type FullSetting, type OwnSetting } from '../check/setting.ts'
import { prepare } from '../check/subject.ts'
import { clean } from '../text/clean.ts'
import { Loaded } from './loaded.ts'

/** What is looked at; eps, the type and the mode do not matter. */
export interface OwnPrecisionQuestion {
  readonly source: string
  readonly setting: OwnSetting
}

/** As many entries of each input are looked at, evenly spread. */
const most = 16

const schemes = ['central', 'forward'] as const

/**
 * The error of the difference quotients of pasted code, against the step, for both types and both ways to take
 * them: the largest one over entries of all Jacobians, held against the exact derivative. As
 * `measuring` of gradcheck, and painted by the same.
 *
 * Yields the share that is done. Null if the code cannot be run there.
 */
export function* ownMeasuring({
  source,
  setting,
}: OwnPrecisionQuestion): Generator<number, Precision | null> {
  const full = settled(setting)
  const prepared = prepare(clean(source).text, full.entry)
  if ('verdict' in prepared) return null
  try {
    const program = new Loaded(prepared.subject)
    const measured: Measured[] = []
    for (const [k, dtype] of (['float64', 'float32'] as const).entries())
      measured.push(yield* measuredIn(program, full, dtype, (share) => (k + share) / 2))
    const [double] = measured
    if (double === undefined) return null
    return {
      curves: measured.flatMap(({ dtype, errors }) =>
        schemes.map((scheme): Curve => ({
          dtype,
          scheme,
          errors: errors[scheme],
          predicted: predicted(scheme, errors[scheme], double.errors[scheme]),
        })),
      ),
      largest: double.largest,
      entries: double.entries,
      all: double.all,
    }
  } catch {
    return null
  }
}

interface Measured {
  readonly dtype: Dtype
  /** One for each of `steps`. */
  readonly errors: Record<Scheme, number[]>
  readonly largest: number
  readonly entries: number
  readonly all: number
}

/** @throws what the program raises. */
function* measuredIn(
  program: Loaded,
  setting: FullSetting,
  dtype: Dtype,
  done: (share: number) => number,
): Generator<number, Measured> {
  const checked = program.at({ ...setting, dtype })
  const wanted = wantedOf(checked).map(({ tensor }) => tensor)
  const exact = exactAt(program, setting, dtype)
  const errors = { central: steps.map(() => 0), forward: steps.map(() => 0) }
  const middle = valuesOf(checked)
  const chosen = wanted.map(({ numel }) => spread(numel))
  const entries = chosen.flat().length
  let looked = 0
  for (const [i, input] of wanted.entries()) {
    const places = placesOf(input)
    for (const row of chosen[i] ?? []) {
      for (const [k, eps] of steps.entries()) {
        const found = quotients(checked, input, places[row] ?? 0, eps, middle)
        for (const scheme of schemes)
          for (const [column, quotient] of found[scheme].entries()) {
            const truth = exact[i]?.[row]?.[column] ?? NaN
            // Math.max keeps a NaN.
            errors[scheme][k] = Math.max(errors[scheme][k] ?? 0, Math.abs(quotient - truth))
          }
        if (k % 8 === 0) yield done((looked + k / steps.length) / entries)
      }
      looked++
    }
  }
  const largest = Math.max(0, ...exact.flat(2).map(Math.abs))
  const all = wanted.reduce((sum, { numel }) => sum + numel, 0)
  return { dtype, errors, largest, entries, all }
}

/** By input, its entries, and the entries of all outputs: at the type’s own inputs, in double precision. */
function exactAt(program: Loaded, setting: FullSetting, dtype: Dtype): number[][][] {
  const round = roundingOf(dtype)
  const rounded = (values: ArrayLike<number>) => Array.from(values, round)
  const checked = program.at({
    ...setting,
    dtype: 'float64',
    x: { ...setting.x, values: rounded(setting.x.values) },
    y: { ...setting.y, values: rounded(setting.y.values) },
  })
  const outputs = outputsOf(checked, checked.call(checked.inputs))
  return last(exactJacobians(checked, outputs)).map((of) =>
    Array.from({ length: of[0]?.rows ?? 0 }, (_, row) =>
      of.flatMap(({ columns, values }) =>
        Array.from(values.slice(row * columns, (row + 1) * columns)),
      ),
    ),
  )
}

/** The entries of all outputs of a floating type, one after the other. */
function valuesOf(checked: Checked): { readonly dtype: Dtype; readonly value: number }[] {
  return outputsOf(checked, checked.call(checked.inputs))
    .filter((output) => output instanceof Tensor && isFloat(output))
    .flatMap((output) => {
      const dtype = output.dtype === 'float32' ? ('float32' as const) : ('float64' as const)
      return Array.from(rowsOf(output), (value) => ({ dtype, value }))
    })
}

/** Both quotients of every output over one entry of an input: the nominal distance, every operation rounded. */
function quotients(
  checked: Checked,
  input: Tensor,
  place: number,
  eps: number,
  middle: ReturnType<typeof valuesOf>,
): Record<Scheme, number[]> {
  const { storage, dtype } = input
  const { cast } = kinds[dtype]
  const step = roundingOf(dtype)(eps)
  const kept = storage.numbers[place] ?? NaN
  const at = (moved: number) => {
    storage.numbers[place] = cast(moved)
    storage.writes++
    return valuesOf(checked)
  }
  try {
    const lower = at(kept - step)
    const upper = at(kept + step)
    const over = (from: typeof lower, distance: number) =>
      upper.map(({ value, dtype }, i) => {
        const round = roundingOf(dtype)
        return round(round(value - (from[i]?.value ?? NaN)) / round(distance))
      })
    return { central: over(lower, 2 * eps), forward: over(middle, eps) }
  } finally {
    at(kept)
  }
}

function spread(n: number): number[] {
  if (n <= most) return Array.from({ length: n }, (_, i) => i)
  return Array.from({ length: most }, (_, k) => Math.round((k * (n - 1)) / (most - 1)))
}

/** At this step the quotient’s own error is far above rounding in double precision, and near its law. */
const lawful = steps.findIndex((step) => step <= 1e-2)

/** The laws of both sources of error, read off what was measured: of the quotient itself in double precision. */
function predicted(
  scheme: Scheme,
  errors: readonly number[],
  inDouble: readonly number[],
): Prediction {
  const order = scheme === 'central' ? 2 : 1
  const truncation = (inDouble[lawful] ?? NaN) / (steps[lawful] ?? NaN) ** order
  const least = errors.reduce((best, error, k) => (error < (errors[best] ?? NaN) ? k : best), 0)
  const rounding = errors
    .slice(least)
    .reduce((size, error, k) => Math.max(size, error * (steps[least + k] ?? NaN)), 0)
  const eps = (rounding / (order * truncation)) ** (1 / (order + 1))
  const best =
    eps > 0 && eps < Infinity ? { eps, error: truncation * eps ** order + rounding / eps } : null
  return { truncation, order, rounding, best }
}
