/** Told now and then how far the reading is; both in bytes. */
export type Progress = (done: number, total: number) => void

/** A vector that was found. Nothing is known of its entries yet: they may be NaN, infinite or all zero. */
export interface Found {
  /** What the reader picks it by: “x”, “layer.weight”, “a.npy”, “row 1 of a.csv”. */
  readonly name: string
  readonly entries: number
  /** The type of its numbers where it was found: “float32”, “int64”, “text”. */
  readonly type: string
  readonly shape: readonly number[]
  /** Its entries, of which a file is read only now. Rejects with `Unreadable` alone. */
  readonly load: (progress?: Progress) => Promise<Float64Array>
}

/** The most entries that one vector may have. */
export const maxEntries = 1_000_000
