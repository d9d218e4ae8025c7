import { length } from '../math/vec.ts'
import { gridStep } from './plane/backdrop.ts'
import type { Viewport, Vec2 } from './scene/viewport.ts'
import { snapped, type Snap } from './plane/snap.ts'

/** A key press on a tip, as the browser names it. */
export interface Press {
  readonly key: string
  readonly shiftKey: boolean
  readonly altKey: boolean
}

/** What the figure is asked to say by a key: all of it, or where the arrows point as on a clock; null for nothing. */
export function sayingOf(key: string): 'r' | 'g' | null {
  const lower = key.toLowerCase()
  return lower === 'r' || lower === 'g' ? lower : null
}

/** A press moves at most this many steps, where snapping swallows the first ones. */
export const maxSteps = 64

/**
 * Where a tip at `v` goes on a key press, snapped; undefined if the key means nothing here. Where
 * snapping would give `v` back, the step is repeated until the tip moves, so that no key is dead.
 */
export function nudge(v: Vec2, press: Press, snap: Snap, viewport: Viewport): Vec2 | undefined {
  const grid = gridStep(viewport)
  const way = arrows[press.key]
  if (way) {
    const fine = press.altKey ? 0.01 : press.shiftKey || snap === 'grid' ? 1 : 0.1
    for (let steps = 1; steps <= maxSteps; steps++) {
      const by = steps * fine * grid
      const to = snapped(snap, [tidy(v[0] + way[0] * by), tidy(v[1] + way[1] * by)], grid)
      // On the unit circle the way through the origin leads to the other side.
      const nowhere = snap === 'circle' && to.every((entry) => entry === 0)
      if (distance(to, v) > 1e-9 * grid && !nowhere) return to
    }
    return v
  }
  switch (press.key) {
    case '[':
    case '{':
      return turned(v, press.shiftKey ? 15 : 1)
    case ']':
    case '}':
      return turned(v, press.shiftKey ? -15 : -1)
    default: {
      const longer = resized(v, press)
      return longer && [longer[0] ?? 0, longer[1] ?? 0]
    }
  }
}

/** A vector after a key that changes its length alone; undefined if the key does not. */
export function resized(v: readonly number[], { key }: Press): number[] | undefined {
  const over = key === '1' ? length(v) : key === '-' || key === '_' ? 1.05 : undefined
  if (over !== undefined) return v.map((entry) => entry / over)
  return key === '+' || key === '=' ? v.map((entry) => entry * 1.05) : undefined
}

export const arrows: Readonly<Record<string, Vec2>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, 1],
  ArrowDown: [0, -1],
}

/** Twelve digits: what adding steps leaves beyond them is dust. */
export function tidy(value: number): number {
  return Number(value.toPrecision(12))
}

/** Counterclockwise, at constant length. */
function turned([x, y]: Vec2, degrees: number): Vec2 {
  const angle = (degrees * Math.PI) / 180
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)]
  return [x * cos - y * sin, x * sin + y * cos]
}

function distance(a: Vec2, b: Vec2): number {
  return Math.hypot(a[0] - b[0], a[1] - b[1])
}
