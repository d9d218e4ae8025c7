import type { PlaneCoordinates } from '../../../math/planeCoordinates.ts'
import type { Basis } from '../../../math/span.ts'
import type { Pair, Vec } from '../../../math/vec.ts'

/** What the reader brings: a file, or a text with a name for sentences. */
export type Origin = { readonly file: File } | { readonly name: string; readonly text: string }

/** A vector that was found, by its place in the list, or the one that the figure has. */
export type Choice = number | 'figure'

/** What the page asks the worker. */
export type Ask =
  | { readonly kind: 'open'; readonly origins: readonly Origin[] }
  | {
      readonly kind: 'prepare'
      readonly x: Choice
      readonly y: Choice
      readonly figure: Pair<ArrayLike<number>>
    }

/** A vector that can be chosen. */
export interface Candidate {
  readonly name: string
  readonly entries: number
  /** What its numbers are in the file: float32, text. */
  readonly type: string
}

/** Two vectors that can be used as they are. */
export interface Ready {
  readonly x: Float64Array
  readonly y: Float64Array
  /** Where they are too long to be carried whole. */
  readonly planeCoordinates: {
    readonly basis: Basis
    readonly at: Pair<Vec>
    readonly offPlane: number
  } | null
  readonly normX: number
  readonly normY: number
  readonly similarity: number
  /** radians */
  readonly angle: number
}

/** What the worker answers. A percentage of null: nobody knows how long. */
export type Answer =
  | { readonly kind: 'progress'; readonly what: string; readonly percent: number | null }
  | { readonly kind: 'found'; readonly found: readonly Candidate[] }
  | { readonly kind: 'ready'; readonly ready: Ready }
  | { readonly kind: 'problem'; readonly sentence: string }

/**
 * Which two of the vectors found are meant: x and y by name, else the first two of one length; those
 * read last, from `since` on, before older ones.
 */
export function likely(
  found: readonly Candidate[],
  since: number,
  n: number,
): { x: Choice; y: Choice | null } {
  const pair = pairFrom(found, since) ?? mixed(found, since) ?? pairFrom(found, 0)
  if (pair) return pair
  // One vector alone takes the place of x (or of y, if that is its name) beside the figure's other.
  const only = found.length === since + 1 && found[since]?.entries === n
  if (!only) return { x: 0, y: null }
  return found[since]?.name === 'y' ? { x: 'figure', y: since } : { x: since, y: 'figure' }
}

/** Two vectors that were read together. */
function pairFrom(found: readonly Candidate[], since: number) {
  const named = (name: string) => found.findIndex((each, i) => i >= since && each.name === name)
  const [x, y] = [named('x'), named('y')]
  if (x >= 0 && y >= 0) return { x, y }
  for (let i = since; i < found.length; i++) {
    const j = found.findIndex((other, k) => k > i && other.entries === found[i]?.entries)
    if (j > 0) return { x: i, y: j }
  }
  return null
}

/** An older vector, and a new one of its length. */
function mixed(found: readonly Candidate[], since: number) {
  const y = found.length - 1
  const x = found.findIndex((each, i) => i < since && each.entries === found[y]?.entries)
  return since === y && x >= 0 ? { x, y } : null
}

/** The pair and its planeCoordinates, as the session keeps them. */
export function taken({ x, y, planeCoordinates }: Ready): {
  pair: Pair
  planeCoordinates: PlaneCoordinates | null
} {
  if (!planeCoordinates)
    return { pair: { x: Array.from(x), y: Array.from(y) }, planeCoordinates: null }
  const { at, basis, offPlane } = planeCoordinates
  const brought = { x: { entries: x, at: at.x }, y: { entries: y, at: at.y } }
  return { pair: at, planeCoordinates: { n: x.length, basis, brought, offPlane } }
}
