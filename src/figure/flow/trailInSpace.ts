import type { Vec } from '../../math/vec.ts'
import type { Mark, Path } from '../scene/mark.ts'
import { drawable, type Ball } from '../space/ball/ball.ts'
import type { Spot } from '../space/ball/depth.ts'
import type { SpaceScene } from '../space/spaceScene.ts'
import { givenMarks, togetherMarks, triangleMarks, wayMarks } from './trail.ts'

/** A trail in space: what lies behind the ball, and what lies before it. */
export function trailInSpace({ options, place, origin, tip, ball }: SpaceScene): {
  below: Path[]
  above: Mark[]
} {
  const { trail, viewport } = options
  if (!trail) return { below: [], above: [] }
  const ways = (['x', 'y'] as const).map((part) => ({ part, spots: trail[part].map(place) }))
  const [before, now] = [trail.x.at(-2), trail.x.at(-1)]
  return {
    // Where nothing is hidden, all of it stands above.
    below: ways.flatMap(({ part, spots }) =>
      spots.some((spot) => isHidden(spot, ball)) ? wayMarks(part, spots) : [],
    ),
    above: [
      ...(trail.triangle && before && now ? triangleMarks(origin, place(before), place(now)) : []),
      ...givenMarks(trail, (v: Vec) => place(v), origin, tip.y, viewport),
      ...togetherMarks(trail, (v: Vec) => place(v), options.gradientScale, viewport),
      ...ways.flatMap(({ part, spots }) =>
        stretches(spots, ball).flatMap((stretch, i) => wayMarks(part, stretch, ` above ${i}`)),
      ),
    ],
  }
}

function isHidden({ left, top, depth }: Spot, ball: Ball): boolean {
  const away = Math.hypot(left - ball.left, top - ball.top)
  return drawable(ball) && depth < 0 && away < ball.radius
}

/** The stretches of a way that no part of the ball lies before. */
function stretches(spots: readonly Spot[], ball: Ball): Spot[][] {
  const found: Spot[][] = []
  let open: Spot[] | null = null
  for (const spot of spots) {
    if (isHidden(spot, ball)) {
      open = null
      continue
    }
    if (open) open.push(spot)
    else found.push((open = [spot]))
  }
  return found
}
