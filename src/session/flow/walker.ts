import { draw, uniform } from '../../math/random.ts'
import { lifted } from '../../math/flow/frame.ts'
import { rate } from '../../math/flow/exact.ts'
import type { Follows, Rule } from '../../math/flow/rule.ts'
import { walk, type Walk } from '../../math/flow/walk.ts'
import { length, scale, unit, type Pair, type Vec } from '../../math/vec.ts'
import { say } from '../../words/say.ts'
import { keptBasis } from '../keptBasis.ts'
import { memoizeLast } from '../memoizeOne.ts'
import type { Settings } from '../settings.ts'

/*
 * A walk is its start, its rule and a number of steps: x, y and a few settings. Where it stands follows from these, so
 * a link into the middle of a walk, and undo, bring the same place back.
 */

/** Up to so many components a batch can be drawn, and so is walked. */
export const maxBatched = 3

/** Why vectors of other dimensions have no batch. */
export const unseen = say`A batch is walked where it can be drawn, with 2 or ${maxBatched} components. In more of them its vectors would pull x out of the plane of x and y, which is all that the figure has of the space.`

/** Whether vectors like these can have a batch: it is walked where it can be seen. */
export function canBatch({ y, planeCoordinates }: Pick<Settings, 'y' | 'planeCoordinates'>) {
  return !planeCoordinates && y.length > 1 && y.length <= maxBatched
}

/**
 * The given vectors beside y: where the reader has put them, and else always the same for one y, spread over all
 * directions, and as long as y.
 */
export const othersOf = memoizeLast(
  2,
  ({ y, batch, given, planeCoordinates }: Settings) => [y, batch, given, planeCoordinates],
  (settings): readonly Vec[] => {
    const { y, batch, given } = settings
    if (batch === 1 || !canBatch(settings)) return []
    const next = uniform(5)
    const size = length(y)
    return Array.from({ length: batch - 1 }, (_, j) => {
      // Three digits: they are to be read, and to be changed.
      const spread = scale(size, unit(draw(next, y.length))).map((v) => Number(v.toPrecision(3)))
      const put = given[j]
      return put?.length === y.length ? put : spread
    })
  },
)

/** A step size that suits vectors of any length: it turns the walker by some 20° at most. One digit, to be read. */
export function etaFor({ x, y }: Pair, follow: Follows): number {
  const eta = Number((0.4 / rate(length(x), length(y), follow)).toPrecision(1))
  return eta > 0 && eta < Infinity ? eta : 1
}

/** The rule that is set. */
export function ruleOf(settings: Settings): Rule {
  const { follow, way, eta, sphere, decay, momentum, tau } = settings
  const others = othersOf(settings)
  const batch = others.length > 0 ? { others, temperature: tau } : null
  return {
    follows: batch ? 'x' : follow,
    sign: way === 'up' ? 1 : -1,
    eta,
    sphere: sphere === 'on',
    decay,
    momentum,
    batch,
  }
}

/** The walk from a pair; the last ones are remembered, since they are extended while they play. */
export const walkOf = memoizeLast(
  3,
  (settings: Settings) => [
    settings.x,
    settings.y,
    settings.eta,
    settings.follow,
    settings.way,
    settings.sphere,
    settings.decay,
    settings.momentum,
    ...(othersOf(settings).length > 0 ? [othersOf(settings), settings.tau] : []),
  ],
  (settings): Walk => walk({ x: settings.x, y: settings.y }, ruleOf(settings)),
)

/** The basis in which the walk is drawn as a whole: that of its start, since no step leaves the span. */
export const basisOfWalk = memoizeLast(
  2,
  ({ x, y, basis, view, planeCoordinates }: Settings) => [x, y, basis, view, planeCoordinates],
  (settings) => {
    const { x, view, planeCoordinates } = settings
    const spanned = !planeCoordinates && (view === 'span' || x.length > 3)
    return spanned ? keptBasis(settings) : null
  },
)

/** Where the walker stands. What has not moved is the same vector as at the start. */
export const walkerOf = memoizeLast(
  3,
  (settings: Settings) => [walkOf(settings), settings.flow],
  (settings): Pair => {
    const { x, y, flow } = settings
    if (flow === 0) return { x, y }
    const { frame, at } = walkOf(settings)
    const { walker } = at(flow)
    const start = at(0).walker
    const whole = (part: 'x' | 'y', v: Vec) =>
      walker[part] === start[part] ? v : frame ? lifted(frame, walker[part]) : walker[part]
    return { x: whole('x', x), y: whole('y', y) }
  },
)
