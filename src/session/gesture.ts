/** What a pointer or a key can take hold of. */
export type Thing = 'x' | 'y' | 'dx' | 'dy' | 'guess' | `given ${number}` | 'paper' | 'map' | 'eps'

/**
 * Something that the reader does over a stretch of time. All changes that it makes are one step for
 * undo. Gestures are compared by value: a new drag of the same thing has another `count`.
 */
export type Gesture =
  /** A pointer holds a thing, or pulls at the paper. */
  | { readonly kind: 'drag'; readonly thing: Thing; readonly count: number }
  /** Keys move a thing that has the focus. */
  | { readonly kind: 'keys'; readonly thing: Thing }
  /** A thing glides to a place that was asked for. */
  | { readonly kind: 'glide'; readonly thing: Thing; readonly count: number }
  /** A walk plays: step after step. */
  | { readonly kind: 'run'; readonly count: number }
  /** The reader types into a field, or moves its slider; nothing is held. */
  | { readonly kind: 'typing'; readonly field: string }

let count = 0

/** A new drag by pointer; each is another gesture. */
export function drag(thing: Thing): Gesture {
  return { kind: 'drag', thing, count: ++count }
}

/** A new glide; each is another gesture. */
export function glide(thing: Thing): Gesture {
  return { kind: 'glide', thing, count: ++count }
}

/** A walk that begins to play; each time it is another gesture. */
export function run(): Gesture {
  return { kind: 'run', count: ++count }
}

export function keys(thing: Thing): Gesture {
  return { kind: 'keys', thing }
}

export function typing(field: string): Gesture {
  return { kind: 'typing', field }
}

/** Whether two gestures are one. */
export function isSame(a: Gesture | null, b: Gesture | null): boolean {
  if (a === b) return true
  if (a === null || b === null || a.kind !== b.kind) return false
  const parts = (gesture: Gesture) => Object.entries(gesture)
  const other = new Map(parts(b))
  return parts(a).every(([key, value]) => other.get(key) === value)
}

/** Whether something is on the move, so that what is beside it may wait. Typing moves nothing. */
export function isMoving({ gesture }: { readonly gesture: Gesture | null }): boolean {
  return gesture !== null && gesture.kind !== 'typing'
}

/** Whether a pointer holds this very thing, or anything where none is named. */
export function isDragging(
  { gesture }: { readonly gesture: Gesture | null },
  thing?: Thing,
): boolean {
  return gesture?.kind === 'drag' && (thing === undefined || gesture.thing === thing)
}

/** The tip that is held or moved by keys. */
export function heldTip(gesture: Gesture | null): 'x' | 'y' | null {
  if (gesture?.kind !== 'drag' && gesture?.kind !== 'keys') return null
  return gesture.thing === 'x' || gesture.thing === 'y' ? gesture.thing : null
}
