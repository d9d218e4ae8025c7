import { last } from '../../gradcheck/gradcheck.ts'
import { mapBasis, maps, type MapId } from '../../gradcheck/maps.ts'
import type { Power, Worth } from '../../gradcheck/power.ts'
import { outputsOf } from '../../torch/gradcheck/checked.ts'
import { exactJacobians } from '../../torch/gradcheck/exact.ts'
import { gradcheck } from '../../torch/gradcheck/gradcheck.ts'
import type { Jacobian } from '../../torch/gradcheck/matrix.ts'
import { numericalJacobians } from '../../torch/gradcheck/slow.ts'
import { settled, type FullSetting, type OwnSetting } from '../check/setting.ts'
import { prepare } from '../check/subject.ts'
import { clean } from '../text/clean.ts'
import { Loaded } from './loaded.ts'
import { mutantsOf, type Mutant } from './mutants.ts'

/*
 * What a check of pasted code is worth at each place of a map: as in gradcheck/power.ts, but with the mutants of
 * the code itself in the place of the wrong backwards that are known there.
 */

/** A map that is asked for: its basis is that of x and y, row by row; atol does not matter. */
export interface OwnMapQuestion {
  readonly source: string
  readonly setting: OwnSetting
  readonly map: MapId
}

/**
 * A map as far as it is known. `needed` holds, for each place, the atol from which on these pass: the exact
 * derivative, zeros, the code as it is, and then each of its mutants.
 */
export interface OwnPower extends Power {
  readonly mutants: readonly Mutant[]
}

/** How many stand before the mutants in `needed`. */
const before = 3

/** How many components x and y of a map may have. */
export const maxOwnMapped = 32

/** How many steps the coarsest grid has. Each finer one has twice as many, and all its places. */
const coarsest = { angle: [12, 8], plane: [10, 10] } as const
const refinements = 1

/**
 * Works a map out, coarse first. Yields in slices of some milliseconds. Null if the code cannot be checked or has
 * no backward of its own, or if x and y are not of one shape with 2 to `maxOwnMapped` components.
 */
export function* ownMapping(question: OwnMapQuestion): Generator<OwnPower, OwnPower | null> {
  const setting = { ...settled(question.setting), fastMode: false }
  const { x, y } = setting
  const n = x.values.length
  if (x.shape.join() !== y.shape.join() || n < 2 || n > maxOwnMapped) return null
  const prepared = prepare(clean(question.source).text, setting.entry)
  if ('verdict' in prepared) return null
  const { subject } = prepared
  const live = mutantsOf(subject, x.shape)
  if (live.length === 0) return null
  const own = new Loaded(subject)
  const others = live.map(({ runnable }) => new Loaded({ runnable, entry: subject.entry }))
  const mutants = live.map(({ mutant }) => mutant)

  const basis = mapBasis({ x: Array.from(x.values), y: Array.from(y.values) })
  const { axes, place } = maps[question.map]
  const [u, v] = axes(basis)
  const size = before + mutants.length
  const [across, up] = coarsest[question.map]
  const all = (across * 2 ** refinements + 1) * (up * 2 ** refinements + 1)
  let power = blank(across + 1, up + 1)
  for (let fineness = 0; ; fineness++) {
    const { columns, rows, needed } = power
    for (let row = 0; row < rows; row++)
      for (let column = 0; column < columns; column++) {
        if (fineness > 0 && row % 2 === 0 && column % 2 === 0) continue
        const at = place(basis, [u.value(column / (columns - 1)), v.value(row / (rows - 1))])
        const there = {
          ...setting,
          x: { ...x, values: at.x },
          y: { ...y, values: at.y },
        }
        needed.set(neededAt(own, others, there), (row * columns + column) * size)
        power = { ...power, done: power.done + 1 }
        yield power
      }
    if (fineness === refinements) return power
    power = refined(power)
  }

  function blank(columns: number, rows: number): OwnPower {
    const needed = new Float64Array(columns * rows * size).fill(NaN)
    return { columns, rows, needed, done: 0, all, mutants }
  }

  /** Twice as fine; what is not yet known is as at the place to the left and below. */
  function refined(coarse: OwnPower): OwnPower {
    const finer = blank(2 * coarse.columns - 1, 2 * coarse.rows - 1)
    for (let row = 0; row < finer.rows; row++)
      for (let column = 0; column < finer.columns; column++) {
        const from = ((row >> 1) * coarse.columns + (column >> 1)) * size
        finer.needed.set(
          coarse.needed.subarray(from, from + size),
          (row * finer.columns + column) * size,
        )
      }
    return { ...finer, done: coarse.done }
  }
}

type Jacobians = readonly (readonly Jacobian[])[]

/** The atol from which on each passes at one place; ∞ if none is enough, as where forward raises. */
function neededAt(own: Loaded, others: readonly Loaded[], setting: FullSetting): number[] {
  try {
    const checked = own.at(setting)
    const outputs = outputsOf(checked, checked.call(checked.inputs))
    const numerical = last(numericalJacobians(checked, outputs, setting.eps, {}))
    const exact = last(exactJacobians(checked, outputs))
    return [
      distance(exact, numerical, setting.rtol),
      distance(null, numerical, setting.rtol),
      ...[own, ...others].map((each) => neededFor(each, numerical, setting)),
    ]
  } catch {
    return Array.from({ length: before + others.length }, () => Infinity)
  }
}

function neededFor(subject: Loaded, numerical: Jacobians, setting: FullSetting): number {
  let needed = 0
  const observer = {
    analytical: (output: number, jacobians: readonly Jacobian[]) => {
      for (const [i, jacobian] of jacobians.entries())
        needed = Math.max(needed, apart(jacobian, numerical[i]?.[output], setting.rtol))
    },
  }
  // With this atol only what no atol mends ends the check.
  const options = { ...setting, atol: Infinity, numerical, checkUndefinedGrad: false }
  try {
    last(gradcheck(subject.at(setting), options, observer))
    return needed
  } catch {
    return Infinity
  }
}

/** Of all Jacobians; null stands for zeros. */
function distance(claimed: Jacobians | null, numerical: Jacobians, rtol: number): number {
  const all = numerical.flatMap((of, i) =>
    of.map((jacobian, k) => apart(claimed?.[i]?.[k] ?? null, jacobian, rtol)),
  )
  return Math.max(0, ...all)
}

/** max (|a − m| − rtol |m|); ∞ where an entry is no number. */
function apart(a: Jacobian | null, m: Jacobian | undefined, rtol: number): number {
  let most = 0
  for (const [i, quotient] of (m?.values ?? []).entries()) {
    const difference = Math.abs((a?.values[i] ?? 0) - quotient)
    if (!Number.isFinite(difference)) return Infinity
    most = Math.max(most, difference - rtol * Math.abs(quotient))
  }
  return most
}

const sizeOf = ({ mutants }: OwnPower): number => before + mutants.length

/** What a check with this atol is worth at the i-th place of a map. */
export function ownWorthOf(power: OwnPower, i: number, atol: number): Worth {
  const at = i * sizeOf(power)
  const right = power.needed[at] ?? NaN
  if (Number.isNaN(right)) return 'unknown'
  if (right > atol) return 'alarm'
  return (power.needed[at + 1] ?? NaN) > atol ? 'worth' : 'blind'
}

/** Whether the code as it is passes there. */
export function ownPassesAt(power: OwnPower, i: number, atol: number): boolean {
  return (power.needed[i * sizeOf(power) + 2] ?? NaN) <= atol
}

/** How many of the mutants a check with this atol catches at the i-th place of a map. */
export function ownCaughtAt(power: OwnPower, i: number, atol: number): number {
  const from = i * sizeOf(power) + before
  return power.mutants.filter((_, k) => (power.needed[from + k] ?? NaN) > atol).length
}

/** The mutants that a check with this atol catches at no place where the exact derivative passes. */
export function ownUnseen(power: OwnPower, atol: number): Mutant[] {
  const places = Array.from({ length: power.columns * power.rows }, (_, i) => i).filter((i) =>
    ['worth', 'blind'].includes(ownWorthOf(power, i, atol)),
  )
  return power.mutants.filter((_, k) =>
    places.every((i) => !((power.needed[i * sizeOf(power) + before + k] ?? NaN) > atol)),
  )
}
