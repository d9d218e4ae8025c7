import { count, short } from '../figure/words/format.ts'
import * as inPlane from '../math/planeCoordinates.ts'
import type { PlaneCoordinates } from '../math/planeCoordinates.ts'
import type { Pair, Vec } from '../math/vec.ts'
import { say } from '../words/say.ts'
import { components } from './field.ts'
import { maxCarried } from './limits.ts'
import { dimension, initial, type Settings } from './settings.ts'

/** A vector cut or filled up with zeros to n components. */
export function resized(v: Vec, n: number): Vec {
  return v.length === n ? v : Array.from({ length: n }, (_, i) => v[i] ?? 0)
}

/** What changes when x and y are replaced: tangent and look follow, and the check if it has to. */
export function replaced(
  settings: Settings,
  { x, y }: Pair,
  planeCoordinates: PlaneCoordinates | null = null,
) {
  return {
    x,
    y,
    dx: resized(settings.dx, x.length),
    dy: resized(settings.dy, x.length),
    planeCoordinates,
    basis: null,
    camera: null,
    flow: 0,
    given: [],
    // The lesson's vectors cannot be checked when they are too long.
    ...(planeCoordinates && settings.point === 'figure' ? { point: initial.point } : {}),
  } satisfies Partial<Settings>
}

/** The vectors as the state keeps them: whole, or as coordinates in their plane where there are too many components. */
export function carried(
  { x, y }: Pair,
  max = maxCarried,
): { pair: Pair; planeCoordinates: PlaneCoordinates | null } {
  if (x.length <= max) return { pair: { x, y }, planeCoordinates: null }
  const { at, planeCoordinates } = inPlane.toPlaneCoordinates(x, y)
  return { pair: at, planeCoordinates }
}

/** What changes when the check is given vectors of its own. */
export function replacedOwn({ x, y }: Pair, ownCoordinates: PlaneCoordinates | null = null) {
  return {
    point: 'own',
    cx: x,
    cy: y,
    ownCoordinates,
    ownBasis: null,
    ccamera: null,
    cflow: 0,
    ceta: null,
    cgiven: [],
  } as const satisfies Partial<Settings>
}

/** A change of the vectors, with a sentence for the reader; or why it cannot be, as a sentence. */
export type Proposal =
  | { readonly patch: Partial<Settings>; readonly sentence: string | null }
  | { readonly problem: string }

/** The first n components: missing ones are 0, and what is dropped is said. */
export function inDimension(settings: Settings, n: 2 | 3): Proposal {
  const before = dimension(settings)
  if (before === n) return { patch: { view: 'own', camera: null }, sentence: null }
  const [x, y] = [firstEntries(settings, 'x', n), firstEntries(settings, 'y', n)]
  for (const [name, v] of [
    ['x', x],
    ['y', y],
  ] as const)
    if (v.every((entry) => entry === 0))
      return {
        problem: say`The first ${n} components of ${name} are 0, where S is undefined; so x and y keep their ${count(before)}.`,
      }
  const patch = { ...replaced(settings, { x, y }), view: 'own' as const }
  if (before < n) return { patch, sentence: null }
  const last = (part: 'x' | 'y') => entryOf(settings, part, n)
  // Nothing is lost where it was 0.
  if (before === n + 1 && last('x') === 0 && last('y') === 0) return { patch, sentence: null }
  return {
    patch,
    sentence:
      before === n + 1
        ? say`x and y keep their first ${n} components; their last component, ${short(last('x'))} and ${short(last('y'))}, is dropped. Undo brings it back.`
        : say`x and y keep their first ${n} components; their other ${components(before - n)} are dropped. Undo brings it back.`,
  }
}

/** A pair as it is carried. */
export type Carried = Pick<Settings, 'x' | 'y' | 'planeCoordinates'>

/** One component of x or y, whatever their length. */
export function entryOf({ x, y, planeCoordinates }: Carried, part: 'x' | 'y', i: number): number {
  const v = part === 'x' ? x : y
  return planeCoordinates ? inPlane.entryOf(planeCoordinates, part, v, i) : (v[i] ?? NaN)
}

/** All components of x and y, whatever their length. */
export function wholeOf({ x, y, planeCoordinates }: Carried): Pair {
  if (!planeCoordinates) return { x, y }
  return { x: inPlane.whole(planeCoordinates, 'x', x), y: inPlane.whole(planeCoordinates, 'y', y) }
}

function firstEntries(settings: Settings, part: 'x' | 'y', n: number): Vec {
  const have = Math.min(n, dimension(settings))
  return resized(
    Array.from({ length: have }, (_, i) => entryOf(settings, part, i)),
    n,
  )
}
