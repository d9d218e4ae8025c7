import { draw, uniform } from '../../math/random.ts'
import { lifted } from '../../math/flow/frame.ts'
import type { Rule } from '../../math/flow/rule.ts'
import { walk, type Walk } from '../../math/flow/walk.ts'
import { length, scale, unit, type Pair, type Vec } from '../../math/vec.ts'
import { keptBasis } from '../keptBasis.ts'
import { memoizeLast, memoizeOne } from '../memoizeOne.ts'
import type { Settings } from '../settings.ts'

/*
 * A walk is its start, its rule and a number of steps: x, y and a few settings. Where it stands follows from these, so
 * a link into the middle of a walk, and undo, bring the same place back.
 */

/** Up to so many components a batch can be drawn, and so is walked. */
export const maxBatched = 3

/** The given vectors beside y: always the same for one y, spread over all directions, and as long as y. */
export const othersOf = memoizeOne(
  ({ y, batch, planeCoordinates }: Settings) => [y, batch, planeCoordinates],
  ({ y, batch, planeCoordinates }): readonly Vec[] => {
    if (batch === 1 || planeCoordinates || y.length < 2 || y.length > maxBatched) return []
    const next = uniform(5)
    const size = length(y)
    return Array.from({ length: batch - 1 }, () => scale(size, unit(draw(next, y.length))))
  },
)

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

/** The walk from the lesson's pair; the last ones are remembered, since they are extended while they play. */
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
