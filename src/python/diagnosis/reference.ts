import type { Shape } from '../../torch/core/shape.ts'
import type { Runnable } from '../program.ts'
import { Prober, type Place } from '../probe/probe.ts'
import type { Subject } from '../check/subject.ts'
import { anyPlace } from './mistake.ts'
import { loose } from './evidence.ts'
import { cosineForward, isCosineAt, ordinarily } from './forward.ts'
import { alike, long, placeOf, short } from './places.ts'
import { groupsOf } from './groups.ts'

/** What a program should give at a place, by its own forward. */
interface Expected {
  readonly place: Place
  /** Whether the gradients have to be right there. */
  readonly asked: boolean
  /** grad_output, another for each entry of each output. */
  readonly weights: readonly (readonly number[])[]
  readonly values: readonly (readonly number[])[]
  readonly exact: readonly [readonly number[], readonly number[]]
  /** How large the terms are that may cancel in a gradient: outputs over inputs. */
  readonly slopes: readonly [number, number]
}

/** What a changed program does with what it should give. */
export interface Judgement {
  readonly right: readonly [x: boolean, y: boolean]
  /** Whether forward gives what it gave; not asked where no gradient is right. */
  readonly sameForward: boolean
}

const wrong: Judgement = { right: [false, false], sameForward: false }

/**
 * The gradients that a program should have, to hold changes of it against. Where forward gives something else than S, as
 * with a least length, a backward that does not know of it is another matter.
 */
export class Reference {
  private readonly expected: readonly Expected[]
  private readonly tolerance: number

  /**
   * @param tolerance as a share of the largest entry.
   * @throws what forward raises.
   */
  constructor(subject: Subject, shape: Shape, tolerance: number) {
    const prober = new Prober(subject)
    const [whole] = groupsOf(shape, 'whole')
    const groups = whole && shape.length <= 2 ? [whole] : []
    const always = [anyPlace(shape, 0), anyPlace(shape, 1)]
    const unlessBounded = [placeOf(shape, groups, short, 2), placeOf(shape, groups, alike, 3)]
    const forward = cosineForward(prober, shape)
    // Where forward adds to lengths, it is S, and known as such, where they are long.
    const far =
      forward?.kinds === long ? [0, 1].map((k) => placeOf(shape, forward.groups, long, k)) : []
    const isBounded = (place: Place) =>
      forward !== null && !isCosineAt(prober, place, forward.groups, ordinarily)
    this.tolerance = far.length > 0 ? Math.max(tolerance, loose) : tolerance
    const places = [...far, ...always, ...unlessBounded]
    this.expected = places.map((place, k) => {
      const values = prober.outputs(place).floats.map((output) => output.values)
      const weights = values.map((output, i) =>
        output.map((_, entry) => 1.7 - 0.6 * (entry + i + k)),
      )
      const size = largest(values.flat())
      const slopes = [size / largest(place.x.values), size / largest(place.y.values)] as const
      const asked =
        far.length > 0 ? far.includes(place) : always.includes(place) || !isBounded(place)
      return { place, asked, weights, values, slopes, exact: prober.exact(place, weights) }
    })
  }

  /** Whether a program returns the right gradients, wherever that is asked. */
  judge(runnable: Runnable, entry: string): Judgement {
    try {
      const prober = new Prober({ runnable, entry })
      const right: [boolean, boolean] = [true, true]
      for (const { place, asked, weights, exact, slopes } of this.expected) {
        if (!asked) continue
        const claimed = prober.claimed(place, weights)
        right[0] &&= this.same(claimed[0], exact[0], slopes[0])
        right[1] &&= this.same(claimed[1], exact[1], slopes[1])
        if (!right[0] && !right[1]) return wrong
      }
      const sameForward = this.expected.every(({ place, values }) =>
        values.every((output, k) =>
          this.same(prober.outputs(place).floats[k]?.values ?? null, output, 0),
        ),
      )
      return { right, sameForward }
    } catch {
      return wrong
    }
  }

  private same(
    found: readonly number[] | null,
    expected: readonly number[],
    slope: number,
  ): boolean {
    if (found === null) return false
    const allowed = this.tolerance * Math.max(slope, largest(expected))
    return (
      found.length === expected.length &&
      expected.every((value, i) => Math.abs((found[i] ?? NaN) - value) <= allowed)
    )
  }
}

const largest = (values: ArrayLike<number>): number =>
  Array.from(values).reduce((most, value) => Math.max(most, Math.abs(value)), 0)
