import type { ChainId } from '../derivation.ts'
import type { PointId } from '../../gradcheck/points.ts'
import type { Dtype } from '../../gradcheck/torch/dtype.ts'
import type { Vec } from '../../math/vec.ts'
import type { Otherwise } from './paper.ts'

/** What a reader does or sees in a step, beyond words: the page has one component for each. */
export type Widget =
  /** The guess for ∇ₓS, and its verdict. */
  | 'guess'
  /** 2D, 3D or ℝⁿ for the lesson's pair. */
  | 'dimension'
  /** All components of x, y and both gradients. */
  | 'components'
  /** The derivation: its open lines, and all that is folded between them. */
  | 'derivation'
  /** The tangent (x̃, ỹ) and the graph of S along it, with the misprint's tangent. */
  | 'misprint'
  /** Every line at a thousand random pairs. */
  | 'trials'
  /** The gradient as a program. */
  | 'programs'
  /** The post's function. */
  | 'listing'
  /** The check at the pair of the pane: as posted, and with zeros. */
  | 'verdicts'
  /** All wrong backwards as cards. */
  | 'cards'
  /** Why the rest pass. */
  | 'survivors'
  /** Find one point that catches as many as possible. */
  | 'hunt'
  /** What unit vectors hide. */
  | 'units'
  /** Step and precision: the microscope's caption. */
  | 'precision'
  /** The Hessian against the double backward. */
  | 'second'
  /** PyTorch's own eps. */
  | 'clamp'
  /** What each step of a walk adds to ‖x‖², where the pane has no room for it; and a task about it. */
  | 'flow-ledger'
  | 'flow-double'
  /** θ over time, where the pane has no room for it; and a task about it. */
  | 'flow-chart'
  | 'flow-ten'
  /** The small turns that free opposite vectors. */
  | 'flow-stall'
  /** A turn off the direction of y, which heals. */
  | 'flow-stable'
  /** What can be added to the rule of a walk. */
  | 'flow-practice'

/** The numbers of the figure that a step can name. */
export type NumberId =
  'similarity' | 'angle' | 'norm-x' | 'norm-y' | 'gradient-norm-x' | 'gradient-norm-y' | 'inner-x'

/** A piece of a step. Prose may hold $inline TeX$, **bold**, *emphasis* and `code`. */
export type Block =
  | { readonly kind: 'prose'; readonly text: string; readonly textOn?: Otherwise }
  /** Asks the reader to do something in the figure. */
  | { readonly kind: 'try'; readonly text: string; readonly textOn?: Otherwise }
  /** Lines of the derivation, each checked. A chain stands in one place only. */
  | { readonly kind: 'chain'; readonly chain: ChainId; readonly name: string }
  /** A formula as such. */
  | { readonly kind: 'formula'; readonly tex: string }
  /** Numbers of the figure, live in the text. */
  | { readonly kind: 'numbers'; readonly ids: readonly NumberId[] }
  | { readonly kind: 'widget'; readonly widget: Widget }

/** What a step wants the figure to show. It is set when the reader comes and has not moved that pair by hand. */
export interface Scene {
  /** The lesson's pair and its tangent. */
  readonly x?: Vec
  readonly y?: Vec
  readonly dx?: Vec
  readonly dy?: Vec
  /** The check's pair. */
  readonly point?: PointId
  readonly n?: number
  readonly cx?: Vec
  readonly cy?: Vec
  /** The type in which the check is made; float64 where none is named. */
  readonly dtype?: Dtype
}

/** What the pane holds besides the figure, or in its place. */
export type PaneKind =
  | 'figure'
  /** The figure, its paper coloured by how many wrong backwards are caught with x there, and bars. */
  | 'caught'
  /** The figure, and bars. */
  | 'bars'
  /** The figure, what makes a walker walk, and θ over time. */
  | 'flow'
  /** The figure, what makes a walker walk, and what its steps add to ‖x‖². */
  | 'ledger'
  /** Curves of error against eps. */
  | 'precision'
  /** Two matrices. */
  | 'second'

/** The two pairs of vectors: that of chapters 1 to 3, and that of the check. */
export type PairId = 'lesson' | 'check'

/** One step of a chapter: one thing to see. */
export interface Step {
  /** Unique in its chapter; links name it. */
  readonly id: string
  /** For the contents of the chapter; prose with $inline$ TeX. */
  readonly title: string
  readonly blocks: readonly Block[]
  readonly scene?: Scene
  /** The parts that it is about, beyond x, y and their gradients; the figure shows these as well. */
  readonly about?: readonly string[]
  readonly pane?: PaneKind
  /** Whether the whole circle around the origin is to be seen. Default: the origin in a corner, and larger vectors. */
  readonly round?: true
  /** What stands in the figure, below. */
  readonly caption?: string
  readonly captionOn?: Otherwise
  /** The same once the reader has moved what the scene shows; default: no other. */
  readonly captionMoved?: string
  /** The same before the first step of a walk. */
  readonly captionBefore?: string
  /** For the teacher: what to ask, and what comes back. */
  readonly note: string
}

/** A chapter: one question. */
export interface Chapter {
  /** Its name in the header. */
  readonly short: string
  /** The question; prose with $inline$ TeX and `code`. */
  readonly question: string
  /** The pair that its figure shows. */
  readonly pair: PairId
  readonly steps: readonly [Step, ...Step[]]
}

/** A step without its words: where it is, and what the figure shows there. */
export type StepFrame = Omit<Step, 'title' | 'blocks' | 'note'>

/** A chapter without its words. */
export interface ChapterFrame extends Omit<Chapter, 'question' | 'steps'> {
  readonly steps: readonly [StepFrame, ...StepFrame[]]
}
