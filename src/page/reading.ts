import type { Embedding } from '../math/embedding.ts'
import type { Basis } from '../math/span.ts'
import type { Pair, Vec } from '../math/vec.ts'

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
  readonly embedding: {
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

/** Starts the worker. */
export function startReading(hear: (answer: Answer) => void): Worker {
  const worker = new Worker(new URL('./reading.worker.ts', import.meta.url), { type: 'module' })
  worker.addEventListener('message', ({ data }: MessageEvent<Answer>) => hear(data))
  worker.addEventListener('error', (event) => {
    event.preventDefault()
    hear({ kind: 'problem', sentence: `Reading stopped: ${event.message || 'the worker ended'}.` })
  })
  return worker
}

/** Which two of the vectors found are meant: x and y by name, else the first two of one length. */
export function likely(found: readonly Candidate[], n: number): { x: Choice; y: Choice | null } {
  const named = (name: string) => found.findIndex((candidate) => candidate.name === name)
  const [x, y] = [named('x'), named('y')]
  if (x >= 0 && y >= 0) return { x, y }
  for (const [i, first] of found.entries()) {
    const j = found.findIndex((other, k) => k > i && other.entries === first.entries)
    if (j > 0) return { x: i, y: j }
  }
  // One vector alone takes the place of x (or of y, if that is its name) beside the figure's other.
  const only = found.length === 1 && found[0]?.entries === n
  if (!only) return { x: 0, y: null }
  return y === 0 ? { x: 'figure', y: 0 } : { x: 0, y: 'figure' }
}

/** The pair and its embedding, as the session keeps them. */
export function taken({ x, y, embedding }: Ready): { pair: Pair; embedding: Embedding | null } {
  if (!embedding) return { pair: { x: Array.from(x), y: Array.from(y) }, embedding: null }
  const { at, basis, offPlane } = embedding
  const brought = { x: { entries: x, at: at.x }, y: { entries: y, at: at.y } }
  return { pair: at, embedding: { n: x.length, basis, brought, offPlane } }
}
