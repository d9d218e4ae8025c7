import type { Px } from './viewport.ts'

/** A stretch of a label: in the formulas' italic, lowered as an index, in script, or plain. */
export interface Run {
  readonly text: string
  readonly face?: 'italic' | 'index' | 'script'
  /** The vector whose colour it has, where the label as a whole has none. */
  readonly of?: 'x' | 'y'
}

interface Common {
  /** Unique in its layer; the element stays while its key does. */
  readonly key: string
  /** CSS class: what it looks like. */
  readonly className: string
  /** The part of the lesson that it stands for, if any. */
  readonly part?: string
}

/** A straight line, in pixels. */
export interface Line {
  readonly from: Px
  readonly to: Px
}

/** A line, an area or an arrow; `d` in pixels. */
export interface Path extends Common {
  readonly kind: 'path'
  readonly d: string
  /** Whether it is one closed outline of straight lines: a browser moves such without asking how it looks. */
  readonly straight?: true
}

/** A word on the paper, as real text. */
export interface Label extends Common {
  readonly kind: 'text'
  readonly left: number
  readonly top: number
  readonly anchor: 'start' | 'middle' | 'end'
  readonly runs: readonly Run[]
  /** How far it is turned about its place, in degrees, clockwise. */
  readonly turn?: number
  /** What it names, and what it could be taken to name, each by some places on it, and the shaft of the other vector. */
  readonly names?: {
    readonly own: readonly Px[]
    readonly other: readonly Px[]
    readonly shaft?: Line
  }
}

/** What a view draws: data, so that a view is a pure function and one painter serves all. */
export type Mark = Path | Label
