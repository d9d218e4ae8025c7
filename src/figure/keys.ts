import { length } from '../math/vec.ts'
import { gridStep } from './plane/backdrop.ts'
import type { Viewport, Vec2 } from './scene/viewport.ts'
import { snapped, type Snap } from './plane/snap.ts'
import { say } from '../words/say.ts'

/** A key press on a tip, as the browser names it. */
export interface Press {
  readonly key: string
  readonly shiftKey: boolean
  readonly altKey: boolean
}

export interface KeyHelp {
  readonly keys: string
  readonly does: string
}

/** What the keys do while a tip has the focus: the text of the help, kept beside the code it tells of. */
export const tipKeys: readonly KeyHelp[] = [
  { keys: '← ↑ → ↓', does: say`move by a tenth of a grid square` },
  { keys: say`Shift + arrow`, does: say`move by a grid square` },
  { keys: say`Alt + arrow`, does: say`move by a hundredth of a grid square` },
  { keys: say`[ and ]`, does: say`turn by 1° at constant length; with Shift by 15°` },
  { keys: say`− and +`, does: say`make shorter or longer by 5 %` },
  { keys: '1', does: say`give length 1` },
  { keys: say`Escape`, does: say`give the vector back` },
]

/** What the keys do on the end of the guessed arrow. */
export const guessKeys: readonly KeyHelp[] = [
  { keys: '← ↑ → ↓', does: say`move its end; with Shift farther, with Alt less far` },
  { keys: say`[ and ]`, does: say`turn it by 1°; with Shift by 15°` },
  { keys: say`− and +`, does: say`make it shorter or longer by 5 %` },
  { keys: say`Escape`, does: say`give the arrow back` },
]

/** What the keys do while the paper has the focus. */
export const paperKeys: readonly KeyHelp[] = [
  { keys: '← ↑ → ↓', does: say`move the paper` },
  { keys: say`+ and −`, does: say`zoom in and out` },
  { keys: 'F', does: say`fit the vectors and gradients` },
  { keys: '0', does: say`go home` },
]

/** What the figure says at a key, wherever in it the focus is. */
export const sayings = {
  r: { keys: 'R', does: say`say all of the figure once more` },
  g: { keys: 'G', does: say`say where the arrows point, as on a clock` },
} as const

export const sayKeys: readonly KeyHelp[] = Object.values(sayings)

/** Which of these a press asks for, if any. */
export function sayingOf(key: string): keyof typeof sayings | null {
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
