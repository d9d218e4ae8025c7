import { overlays } from '../figure/overlays.ts'
import type { Camera } from '../figure/scene/viewport.ts'
import { homeTurn } from '../figure/space/moving/homeTurn.ts'
import { dragConstraints } from '../figure/space/moving/dragConstraints.ts'
import { colourings } from '../figure/plane/colourBy.ts'
import { snaps } from '../figure/plane/snap.ts'
import { backwardIds, dtypeIds, mapIds } from '../gradcheck/ids.ts'
import { points } from '../gradcheck/points.ts'
import { showings } from '../lesson/values.ts'
import type { Rotation } from '../math/rotation.ts'
import type { Basis } from '../math/span.ts'
import type { PlaneCoordinates } from '../math/planeCoordinates.ts'
import { say } from '../words/say.ts'
import { flowFields } from './flow/choices.ts'
import { layouts } from './layouts.ts'
import { maxChecked } from './limits.ts'
import { number, numbers, oneOf, someOf, vector, whole, type Field } from './field.ts'

/**
 * By how much the gradients can be drawn enlarged, in the order of the menu: `paper` is longer on small paper alone, and
 * `auto` as much as they need to be seen. A list, because an object would put its numbers first.
 */
export const gradientScales = ['paper', '1', '2', '5', '10', '100', 'auto'] as const

/** The factor that is asked for; null where it follows from what is drawn. */
export function chosenScale({ enlarge }: Pick<Settings, 'enlarge'>): number | null {
  return enlarge === 'paper' || enlarge === 'auto' ? null : Number(enlarge)
}

/** Which figure draws the vectors: that of their dimension, or the span for any of them. */
export const views = { own: { title: 'plane or space' }, span: { title: 'span' } } as const

/** Whether the lines of the derivation are seen to be checked. */
export const lineChecks = {
  off: { title: 'formulas alone' },
  on: { title: 'checked at x and y' },
} as const

/** How a check compares: entry by entry, or one directional derivative for each input. */
export const modes = {
  slow: { title: 'every entry is compared' },
  fast: { title: 'one directional derivative is compared for each input' },
} as const

/** Which inputs of a check require a gradient. */
export const requirements = {
  both: { title: say`x and y` },
  x: { title: say`x alone` },
  y: { title: say`y alone` },
} as const

/** What can be checked. */
const backwardChoices = [...backwardIds, 'own'] as const

const ones: readonly number[] = Array.from({ length: 16 }, () => 1)
const notZero = (v: readonly number[]) => v.some((entry) => entry !== 0)
const point = say`numbers separated by commas, not all 0, such as 2,0.5`
const tangent = say`as many numbers as x has, separated by commas, such as 1,0`

/**
 * All that a link carries and that undo brings back. A new setting goes here: its default, its place
 * in the link and its reader follow.
 */
export const fields = {
  /** As many components as y, dx and dy have; they pick the figure. */
  x: vector([2, 0.5], point, notZero),
  y: vector([0.75, 1.5], point, notZero),
  /** The tangent (x̃, ỹ) of the derivation. */
  dx: vector([0.5, 1], tangent, () => true),
  dy: vector([1, -0.25], tangent, () => true),
  view: oneOf(views, 'own'),
  /** Null: the first look of each figure. */
  camera: camera(),
  /** The same where the figure shows the check's pair. */
  ccamera: camera(),
  /** How space is turned. */
  turn: turn(),
  /** How a tip moves in space. */
  move: oneOf(dragConstraints, 'screen'),
  /** What is drawn in space beside the vectors. */
  show: someOf(overlays),
  /** Whose similarity colours the paper. */
  paper: oneOf(colourings, 'y'),
  snap: oneOf(snaps, 'off'),
  /** How many times as long as they are the gradients are drawn. */
  enlarge: oneOf(gradientScales, 'paper'),
  /** Whether each line of the derivation shows its value, its residual and its verdict. */
  lines: oneOf(lineChecks, 'off'),
  /** What formulas show. */
  formulas: oneOf(showings, 'symbols'),
  /** One of the page's, or the reader's own code. */
  backward: oneOf(backwardChoices, 'correct'),
  /** The shape in which the reader's own code gets x and y. */
  layout: oneOf(layouts, 'n'),
  point: oneOf(points, 'ones'),
  /** Components of x and of y in the check. */
  n: whole(16, 1, maxChecked),
  /** The check's own pair, where `point` is `own`: the post's to begin with. */
  cx: vector(ones, point, notZero),
  cy: vector(ones, point, notZero),
  seed: whole(1, 0, 2 ** 32 - 1),
  eps: number(1e-6, say`a number above 0, such as 1e-6`, (v) => v > 0),
  atol: number(1e-4, say`0 or a positive number, such as 1e-4`, (v) => v >= 0),
  rtol: number(1e-3, say`0 or a positive number, such as 1e-3`, (v) => v >= 0),
  mode: oneOf(modes, 'slow'),
  dtype: oneOf(dtypeIds, 'float64'),
  /** Which inputs of the check require a gradient. */
  requires: oneOf(requirements, 'both'),
  /** Over what the map of the check's worth is drawn. */
  map: oneOf(mapIds, 'angle'),
  ...flowFields,
}

export type FieldId = keyof typeof fields

/** What no link can carry, and undo brings back all the same. */
interface Unlinked {
  /** The basis in which the span is drawn, for as long as x and y lie in it; else null. */
  readonly basis: Basis | null
  /** Where x and y have more than `maxCarried` components, they are coordinates of two in this. */
  readonly planeCoordinates: PlaneCoordinates | null
  /** The same for the check's own pair, with more than `maxChecked`. */
  readonly ownBasis: Basis | null
  readonly ownCoordinates: PlaneCoordinates | null
}

export type Settings = Unlinked & {
  readonly [Id in FieldId]: (typeof fields)[Id] extends Field<infer T> ? T : never
}

export const fieldIds = Object.keys(fields) as FieldId[]

export const initial = {
  ...Object.fromEntries(fieldIds.map((id) => [id, fields[id].initial])),
  basis: null,
  planeCoordinates: null,
  ownBasis: null,
  ownCoordinates: null,
} as unknown as Settings

/** How many components x and y have. */
export function dimension({ x, planeCoordinates }: Settings): number {
  return planeCoordinates?.n ?? x.length
}

/** Settings that are fine one by one but not together, with the one to blame; or null. */
export function conflict(settings: Settings): { field: FieldId; problem: string } | null {
  const { point, n, planeCoordinates } = settings
  if (point === 'figure' && planeCoordinates)
    return {
      field: 'point',
      problem: say`“figure” has ${planeCoordinates.n} components, too many to be carried whole; bring these vectors to the check itself`,
    }
  const { min, needs } = points[point]
  if (!(needs as readonly string[]).includes('n') || n >= min) return null
  return { field: 'point', problem: say`“${point}” needs n of at least ${min}; n is ${n}` }
}

/** Centre and reach as three numbers; nothing for none. */
function camera(): Field<Camera | null> {
  const three = numbers(
    [0.5, 0.5, 2],
    say`the 2 numbers of the centre and a reach above 0, separated by commas, such as 0.5,0.5,2`,
    ([, , halfExtent = 0]) => halfExtent >= 1e-300 && halfExtent <= 1e300,
  )
  return {
    initial: null,
    write: (value) => (value ? three.write([...value.centre, value.halfExtent]) : ''),
    read: (text) => {
      const reading = three.read(text)
      if ('problem' in reading) return reading
      const [x = 0, y = 0, halfExtent = 1] = reading.value
      return { value: { centre: [x, y], halfExtent } }
    },
  }
}

/** A quaternion of any length but 0; kept as it stands where its length is 1. */
function turn(): Field<Rotation> {
  const four = numbers(
    homeTurn,
    say`the 4 numbers of a quaternion, not all 0, separated by commas, such as 1,0,0,0`,
    (v) => Math.hypot(...v) > 1e-9 && Math.hypot(...v) < 1e9,
  )
  return {
    initial: homeTurn,
    write: four.write,
    read: (text) => {
      const reading = four.read(text)
      if ('problem' in reading) return reading
      const [w = 1, x = 0, y = 0, z = 0] = reading.value
      const size = Math.hypot(w, x, y, z)
      const whole = Math.abs(size - 1) < 1e-12
      return { value: whole ? [w, x, y, z] : [w / size, x / size, y / size, z / size] }
    },
  }
}
