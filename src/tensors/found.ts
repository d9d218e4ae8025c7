/** Told now and then how far the reading is, both in bytes. A promise is waited for: others may run meanwhile. */
export type Progress = (done: number, total: number) => void | Promise<void>

/** A vector that was found. Nothing is known of its entries yet: they may be NaN, infinite or all zero. */
export interface Found {
  /** Its place: “x”, “row 3”, “layer.weight, row 7”, “data[1].embedding”; alone and nameless, the source's name. */
  readonly name: string
  readonly entries: number
  /** The type of its numbers where it was found: “float32”, “int64”, “text”. */
  readonly type: string
  readonly shape: readonly number[]
  /** Its entries, of which a file is read only now. Rejects with `Unreadable` alone. */
  readonly load: (progress?: Progress) => Promise<Float64Array>
}

/**
 * Vectors in the order in which they stand there. Up to a thousand are an array; more are one that makes
 * each of its items when it is asked for, so that a million of them cost nothing.
 */
export interface Vectors extends ReadonlyArray<Found> {
  /** The name of one, without making and keeping it: for whoever looks through a million. */
  readonly nameAt: (i: number) => string
  /** Some that follow each other, at the cost of reading their bytes once. Rejects with `Unreadable` alone. */
  readonly loadMany: (first: number, count: number) => Promise<readonly Float64Array[]>
}

/** One way to understand a source: a sentence that says which, and the vectors. */
export interface Reading {
  readonly sentence: string
  readonly vectors: Vectors
  readonly notes: readonly Note[]
}

/** Something that was left out or decided, as a sentence. */
export interface Note {
  readonly sentence: string
  /** The other way: what a button for it says, and what it gives. */
  readonly instead?: { readonly label: string; readonly reading: () => Reading }
}

/**
 * What was found: the vectors of the likeliest reading. Where there is more than one reading nobody but
 * the reader knows which is meant, and has to be asked.
 */
export interface Understood extends Vectors {
  readonly sentence: string
  readonly notes: readonly Note[]
  /** At least one; the first is the likeliest. */
  readonly readings: readonly Reading[]
}

/** The most entries that one vector may have. */
export const maxEntries = 1_000_000
