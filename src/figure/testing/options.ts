import type { Viewport } from '../scene/viewport.ts'
import { homeTurn } from '../space/moving/homeTurn.ts'
import type { ViewOptions } from '../view.ts'

/** A plain way to look, for tests: nothing chosen but what they name. */
export function plainOptions(viewport: Viewport, more: Partial<ViewOptions> = {}): ViewOptions {
  return {
    viewport,
    colourBy: 'y',
    snap: 'off',
    gradientScale: 1,
    turn: homeTurn,
    dragConstraint: 'screen',
    overlays: [],
    held: null,
    guess: null,
    hint: false,
    lengths: true,
    plain: false,
    ...more,
  }
}
