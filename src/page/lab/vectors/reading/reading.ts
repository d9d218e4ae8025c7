import type { PlaneCoordinates } from '../../../../math/planeCoordinates.ts'
import type { Basis } from '../../../../math/span.ts'
import type { Pair, Vec } from '../../../../math/vec.ts'
import type { Match } from '../../../../tensors/find.ts'

/** What the reader brings: a file, or a text with a name for sentences. */
export type Origin =
  | { readonly file: File }
  | {
      readonly name: string
      readonly text: string
      /** Whether it stands in the form, which keeps it until it was read. */
      readonly typed?: boolean
    }

/** A vector that was found, by its place among all, or the one that is there already. */
export type Choice = number | 'present'

/** Whether the one with the largest S to x is wanted, or the one with the smallest. */
export type Neighbour = 'nearest' | 'farthest'

/** What the page asks of what reads. `n` is how many components the vectors have that are there already. */
export type Ask =
  | { readonly kind: 'open'; readonly origins: readonly Origin[]; readonly n: number }
  /** A source is meant in this way. */
  | { readonly kind: 'mean'; readonly source: number; readonly way: number; readonly n: number }
  /** What a note offers is wanted instead. */
  | { readonly kind: 'instead'; readonly source: number; readonly note: number; readonly n: number }
  /** These sources, by their ids, are not wanted; all others are. */
  | { readonly kind: 'without'; readonly sources: readonly number[]; readonly n: number }
  /** What is under way is called off; what was read before stays. */
  | { readonly kind: 'cancel'; readonly n: number }
  | {
      readonly kind: 'prepare'
      readonly x: Choice
      readonly y: Choice
      readonly present: Pair<ArrayLike<number>>
    }
  | {
      readonly kind: 'neighbour'
      readonly which: Neighbour
      readonly x: Choice
      readonly present: Pair<ArrayLike<number>>
    }
  | { readonly kind: 'find'; readonly typed: string }

/** A vector that can be chosen. */
export interface Candidate {
  readonly name: string
  readonly entries: number
  /** What its numbers are in the file: float32, text. */
  readonly type: string
}

/** A file or a text that was read: how it was understood, and how else it could be. */
export interface SourceRead {
  /** No other source has it, also after this one is taken away. */
  readonly id: number
  /** So often its vectors have become others. */
  readonly version: number
  readonly name: string
  /** The place of its first vector among all, and how many it has. */
  readonly from: number
  readonly count: number
  /** More than one: only the reader knows which is meant. */
  readonly ways: readonly Way[]
  /** The way in which it is meant; null: the reader has to say. */
  readonly way: number | null
  /** What was left out or decided; `instead` is the other way, as a button says it. */
  readonly notes: readonly { readonly sentence: string; readonly instead: string | null }[]
}

/** One way to understand a source. */
export interface Way {
  readonly sentence: string
  /** Its first vectors, to be looked at. */
  readonly first: readonly { readonly name: string; readonly entries: readonly number[] }[]
  readonly count: number
}

/** All that was found. */
export interface Findings {
  readonly sources: readonly SourceRead[]
  readonly count: number
  /** The first of them, as many as a list can bear. */
  readonly candidates: readonly Candidate[]
  /** Which two are probably meant; null: none goes with the other. */
  readonly x: Choice | null
  readonly y: Choice | null
  /** The place of the first vector of what was brought last; 0: all of it is to be looked at anew. */
  readonly since: number
}

/** What is x and what is y; null: nothing yet. */
export interface Choices {
  readonly x: Choice | null
  readonly y: Choice | null
}

/** Two vectors that can be used as they are. */
export interface Ready {
  readonly x: Float64Array
  readonly y: Float64Array
  readonly names: Pair<string>
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

/** Why a file or a text could not be read. */
export interface Refusal {
  readonly sentence: string
  /** Its text, where it is a program: the editor takes it. */
  readonly program: string | null
  /** The place in the text that is to blame, in UTF-16 units; null: no single one. */
  readonly at: number | null
  /** Whether the text stands in the form. */
  readonly typed: boolean
}

/** What is answered. A percentage of null: nobody knows how long. */
export type Answer =
  | { readonly kind: 'progress'; readonly what: string; readonly percent: number | null }
  | { readonly kind: 'found'; readonly findings: Findings }
  /** The text of the form was read. */
  | { readonly kind: 'read' }
  | { readonly kind: 'ready'; readonly ready: Ready }
  | {
      readonly kind: 'neighbour'
      readonly which: Neighbour
      /** To what it is near. */
      readonly x: Choice
      readonly index: number
      readonly name: string
      readonly similarity: number
      readonly compared: number
    }
  | { readonly kind: 'matches'; readonly typed: string; readonly matches: readonly Match[] }
  /** A file or a text could not be read; all others stay as they were. */
  | ({ readonly kind: 'refused' } & Refusal)
  /** What is chosen cannot be used. */
  | { readonly kind: 'problem'; readonly sentence: string }

/** What was brought, and how far it was read. */
export interface ReadingState {
  readonly findings: Findings | null
  readonly x: Choice | null
  readonly y: Choice | null
  readonly progress: { readonly what: string; readonly percent: number | null } | null
  readonly ready: Ready | null
  /** Why what was brought last could not be read, one sentence for each file. */
  readonly refused: readonly Refusal[]
  /** Why what is chosen cannot be used. */
  readonly problem: string | null
  /** What a search among very many names has found. */
  readonly matches: { readonly typed: string; readonly matches: readonly Match[] } | null
}

export const nothing: ReadingState = {
  findings: null,
  x: null,
  y: null,
  progress: null,
  ready: null,
  refused: [],
  problem: null,
  matches: null,
}

/** Who keeps a text until it was read, and is told what became of it. */
export interface Keeper {
  readonly read: () => void
  /** Why it was not; false: the panel has to say so. */
  readonly refused: (refusal: Refusal) => boolean
  readonly calledOff: () => void
}

/** So many vectors are listed to be chosen from; beyond that they are found by name or number. */
export const maxListed = 1000

/**
 * Which two of the vectors found are meant: x and y by name, else the first two of one length; those
 * read last, from `since` on, before older ones.
 */
export function likely(found: readonly Candidate[], since: number, n: number): Choices {
  const pair = pairFrom(found, since) ?? mixed(found, since) ?? pairFrom(found, 0)
  if (pair) return pair
  return newest(found, since, n)
}

/** Of what was read last and holds no two that go together: the first, beside what is there if it can be. */
export function newest(found: readonly Candidate[], since: number, n: number): Choices {
  if (found.length === 0) return { x: null, y: null }
  // One vector alone takes the place of x (or of y, if that is its name) beside the other that is there.
  const only = found.length === since + 1 && found[since]?.entries === n
  if (!only) return { x: since, y: null }
  return found[since]?.name === 'y' ? { x: 'present', y: since } : { x: since, y: 'present' }
}

/**
 * What is x and what is y once more was read: what the reader has chosen, as far as it is still there, and else what
 * is likely. Beside one that was chosen stands the last one of its length.
 */
export function keeping(findings: Findings, { x, y }: Choices, n: number): Choices {
  if (x === null && y === null) return { x: findings.x, y: findings.y }
  const besides = (other: Choice | null): Choice | null => {
    if (other === null) return null
    const entries = other === 'present' ? n : findings.candidates[other]?.entries
    const at = findings.candidates.findLastIndex(
      (each, i) => i !== other && each.entries === entries,
    )
    return at < 0 ? null : at
  }
  return { x: x ?? besides(y), y: y ?? besides(x) }
}

/** A choice that holds whatever else is brought, taken away or brought back: a vector by its place in its source. */
export type Picked =
  'present' | { readonly source: number; readonly version: number; readonly at: number }

export function pickedOf({ sources }: Findings, choice: Choice | null): Picked | null {
  if (choice === null || choice === 'present') return choice
  const its = sources.find(({ from, count }) => choice >= from && choice < from + count)
  return its ? { source: its.id, version: its.version, at: choice - its.from } : null
}

/** Where that stands by now; null: nowhere. */
export function choiceOf({ sources }: Findings, picked: Picked | null): Choice | null {
  if (picked === null || picked === 'present') return picked
  const { source, version, at } = picked
  const its = sources.find((each) => each.id === source && each.version === version)
  return its ? its.from + at : null
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
