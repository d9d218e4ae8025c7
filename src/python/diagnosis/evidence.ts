import { norm } from '../../math/vec.ts'
import type { Gradients, Place, Prober, Returned } from '../probe/probe.ts'
import { entriesOf } from './coefficients.ts'
import type { CosineForward } from './forward.ts'
import { placeOf, type Kind } from './places.ts'

export type InputIndex = 0 | 1
export const inputIndices = [0, 1] as const

/** What backward gives at a place, and what it should. */
export interface Seen {
  readonly place: Place
  readonly claimed: Gradients
  readonly exact: readonly [readonly number[], readonly number[]]
}

/** How near is the same, as a share of 1/‖vector‖: what rounding explains where forward is S itself. */
export const tight = 1e-9
/** What single precision explains. */
export const loose = 1e-5

/** What was seen of a forward that is a cosine similarity, with grad_output 1. */
export class Evidence {
  readonly prober: Prober
  readonly forward: CosineForward
  readonly ones: readonly (readonly number[])[]
  /** At ordinary places: at half of them, if everything is right there. */
  readonly seen: readonly Seen[]
  /** What backward returned there; empty if the program has no backward of its own. */
  readonly returned: readonly Returned[]

  /** @throws what forward or backward raises. */
  constructor(prober: Prober, forward: CosineForward) {
    this.prober = prober
    this.forward = forward
    this.ones = [forward.groups.map(() => 1)]
    const { kinds } = forward
    const [first, second] = [kinds.slice(0, kinds.length / 2), kinds.slice(kinds.length / 2)]
    const some = first.map((_, k) => this.see(kinds, k))
    this.returned = prober.returned
    const isRight = some.every((seen) =>
      inputIndices.every((input) => this.agrees(seen, input, tight)),
    )
    this.seen = isRight
      ? some
      : [...some, ...second.map((_, k) => this.see(kinds, first.length + k))]
  }

  place(kinds: readonly Kind[], k: number): Place {
    const { shape, groups } = this.forward
    return placeOf(shape, groups, kinds, k)
  }

  see(kinds: readonly Kind[], k: number, weights = this.ones): Seen {
    const place = this.place(kinds, k)
    const exact = this.prober.exact(place, weights)
    return { place, exact, claimed: this.prober.claimed(place, weights) }
  }

  /** Whether a gradient is right at a place. */
  agrees({ place, claimed, exact }: Seen, input: InputIndex, tolerance: number): boolean {
    return this.same(place, input, claimed[input], exact[input], tolerance)
  }

  /** Whether two gradients of x or y are the same, vector by vector. */
  same(
    { x, y }: Place,
    input: InputIndex,
    found: readonly number[] | null,
    expected: readonly number[] | null,
    tolerance: number,
  ): boolean {
    if (found === null || expected === null) return false
    const own = input === 0 ? x.values : y.values
    return this.forward.groups.every((group) => {
      const allowed = tolerance / norm(entriesOf(own, group))
      return group.every((i) => Math.abs((found[i] ?? NaN) - (expected[i] ?? NaN)) <= allowed)
    })
  }

  /** Whether a gradient is right wherever it was looked at. */
  isRight(input: InputIndex, tolerance: number): boolean {
    return this.seen.every((seen) => this.agrees(seen, input, tolerance))
  }
}
