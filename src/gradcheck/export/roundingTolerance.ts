import { settle, type Input, type Settings } from '../options.ts'
import { arithmetics } from '../torch/dtype.ts'
import { directions } from '../torch/directions.ts'
import { length, type Pair } from '../../math/vec.ts'
import type { ExportSetting } from './setting.ts'
import { backwards } from '../backwards.ts'

/** Unit roundoff: half the distance from 1 to the next number. */
const roundoff = { float64: 2 ** -53, float32: 2 ** -24 }

/** How far S, a sum of n products over two norms, may be off, in units of roundoff. */
const roundings = (at: Pair) => at.x.length + 8

/** Two values of S, each of which may be off twice over, divided by 2 eps; with a factor 2 to spare. */
export function numericalTolerance(
  at: Pair,
  { eps, dtype }: Pick<Settings, 'eps' | 'dtype'>,
): number {
  return (8 * roundings(at) * roundoff[dtype]) / eps
}

/** What rounding may do to an entry of the gradient; in fast mode, to their sum along the direction. */
export function analyticalTolerance(
  { backward, at, options }: ExportSetting,
  input: Input,
): number {
  const { dtype, fastMode, inputs } = settle(options)
  const other = input === 'x' ? 'y' : 'x'
  const size = backwards[backward].program.size({
    norm: length(at[input]),
    otherNorm: length(at[other]),
    largest: largest(at[input]),
    otherLargest: largest(at[other]),
  })
  const entry = 4 * roundings(at) * roundoff[dtype] * size
  if (!fastMode) return entry
  const u = directions(
    inputs.map(() => at.x.length),
    dtype,
  )[inputs.indexOf(input)]!
  const { inner } = arithmetics[dtype]
  return (
    entry *
    inner(
      u,
      u.map(() => 1),
    )
  )
}

const largest = (u: readonly number[]) => u.reduce((most, v) => Math.max(most, Math.abs(v)), 0)

/**
 * Whether the verdict, its stage or its input could come out differently if sums were rounded in
 * another order.
 */
export function hangsOnRounding(setting: ExportSetting): boolean {
  const { at, options, report } = setting
  const { inputs, ...settings } = settle(options)
  const roundingOf = (input: Input) =>
    (1 + settings.rtol) * numericalTolerance(at, settings) + analyticalTolerance(setting, input)
  // Once for each input: it looks at all of x and y.
  const rounding = new Map(inputs.map((input) => [input, roundingOf(input)]))
  const slack = (input: Input) => rounding.get(input) ?? 0
  const { failure, entries } = report
  const failed = failure?.stage === 'jacobian' ? inputs.indexOf(failure.input) : inputs.length
  const shaky = inputs.some((input, k) =>
    entries.some(
      (entry) =>
        k < failed && entry.input === input && entry.difference + slack(input) > entry.allowed,
    ),
  )
  const surely = entries.some(
    ({ input, ok, difference, allowed }) =>
      inputs.indexOf(input) === failed && !ok && !(difference - slack(input) <= allowed),
  )
  return shaky || (failed < inputs.length && !surely)
}
