import type { Rotation } from '../math/rotation.ts'
import type { Pair, Vec } from '../math/vec.ts'
import type { Trail, trailMarks } from './flow/trail.ts'
import type { Overlay } from './overlays.ts'
import type { Ball } from './space/ball/ball.ts'
import type { Px, Vec2, Viewport } from './scene/viewport.ts'
import type { Press } from './keys.ts'
import type { Mark } from './scene/mark.ts'
import type { DragConstraint } from './space/moving/dragConstraints.ts'
import type { ColourBy } from './plane/colourBy.ts'
import type { Snap } from './plane/snap.ts'

/** How the reader looks at the vectors, whatever they are. */
export interface ViewOptions {
  readonly viewport: Viewport
  readonly colourBy: ColourBy
  readonly snap: Snap
  /** How many times as long as they are the gradients are drawn. */
  readonly gradientScale: number
  /** How space is turned before it is drawn. */
  readonly turn: Rotation
  /** How a tip moves in space. */
  readonly dragConstraint: DragConstraint
  readonly overlays: readonly Overlay[]
  /** Of which gradients the two terms are shown, where they are; default: of both. */
  readonly termsOf?: readonly ('x' | 'y')[]
  /** The tangent (x̃, ỹ), where it is to be shown. */
  readonly velocity?: Pair | undefined
  /** What a walk has left behind, where there is one. */
  readonly trail?: Trail | null
  /** How a flat view draws it; it comes late. */
  readonly drawTrail?: typeof trailMarks | undefined
  /** The tip that is being moved. */
  readonly held: 'x' | 'y' | null
  /** The reader's guess of ∇ₓS, where one is asked for. Until it is judged no gradient is drawn. */
  readonly guess: GuessMark | null
  /** Whether an arrow shows the way off y, along which x is to be dragged. */
  readonly hint: boolean
  /** Whether vectors carry their lengths. */
  readonly lengths: boolean
  /** Without axes: where the plane has no coordinates of its own. */
  readonly plain: boolean
}

/** An arrow from the tip of x, in the coordinates of the plane, and whether the answer is shown. */
export interface GuessMark {
  readonly to: Vec2
  readonly looked: boolean
  /** Whether it points where the reader put it. */
  readonly made: boolean
}

/** Marks, and what they depend on: as long as that is the same, so are they. */
export interface Layer {
  readonly of: readonly unknown[]
  readonly marks: () => readonly Mark[]
}

/** Where a tip stands, in pixels, and whether it is on the far side of what is drawn. */
export interface Tip extends Px {
  readonly far: boolean
}

/** One way to draw a pair of vectors: what is painted, layer upon layer, and how its tips move. */
export interface View {
  /** A CSS image on the whole paper, behind everything. */
  readonly ground: { readonly of: readonly unknown[]; readonly image: () => string }
  /** What does not change with the vectors. */
  readonly backdrop: Layer
  /** Below the colour of the ball, if there is a ball. */
  readonly inside: Layer
  readonly ball: Ball | null
  readonly front: Layer
  readonly tips: Pair<Tip>
  /** Where the given vectors of a batch end that can be moved; empty without one. */
  readonly givenTips: readonly Tip[]
  /**
   * The vector that a tip stands for when it is pulled to `px`; undefined where S is. `from` is the
   * vector as it was when it was taken. The inverse of `tips`.
   */
  readonly pull: (part: 'x' | 'y', px: Px, from: Vec) => Vec | undefined
  /** Where x + x̃ and y + ỹ end, if the tangent is shown. */
  readonly velocityTips: Pair<Tip> | null
  /** x̃ or ỹ when its end is pulled to `px`; `from` is what it was when it was taken. May be zero. */
  readonly push: (part: 'x' | 'y', px: Px, from: Vec) => Vec
  /** Where the guess ends, if one is asked for. */
  readonly guessTip: Px | null
  /** The guess when its end is pulled to `px`. */
  readonly pullGuess: (px: Px) => Vec2
  /**
   * The vector after a key press on its tip: undefined where S is, null if the key means nothing. `of` is a given
   * vector that goes by the rules of this part.
   */
  readonly nudge: (part: 'x' | 'y', press: Press, of?: Vec) => Vec | undefined | null
}

export const empty: Layer = { of: [], marks: () => [] }
