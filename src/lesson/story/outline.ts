import type { ChainId } from '../derivation.ts'
import { say } from '../../words/say.ts'

/** A line of the outline: always open, and drawn in the figure at a press. */
export interface Row {
  readonly kind: 'row'
  /** The line of its chain that stands to the left, where a chain begins. */
  readonly left?: string
  readonly line: string
  /** Why, in a few words; prose. */
  readonly why: string
  /** The parts that it is drawn by. */
  readonly about: readonly string[]
  /** What the figure shows then; prose. */
  readonly drawn: string
}

/** Lines that are folded until somebody wants them. */
export interface Fold {
  readonly kind: 'fold'
  /** What is in it; prose. The number of its lines is added. */
  readonly title: string
  /** Words, and chains: of each the lines that do not stand open. */
  readonly items: readonly ({ readonly chain: ChainId } | { readonly prose: string })[]
}

/** The chapter on calculus: a few lines, and between them the whole derivation of the post. */
export const outline: readonly (Row | Fold)[] = [
  {
    kind: 'row',
    left: 'similarity',
    line: 'similarity-quotient',
    why: say`the definition`,
    about: ['angle'],
    drawn: say`$\\cS$ is the cosine of this angle.`,
  },
  {
    kind: 'fold',
    title: say`as a cosine`,
    items: [{ chain: 'definition' }],
  },
  {
    kind: 'row',
    left: 'partial-x-left',
    line: 'partial-x-quotient',
    why: say`the quotient rule, for a step $\\tx$`,
    about: ['dx'],
    drawn: say`the step $\\tx$ from the tip of $\\x$.`,
  },
  {
    kind: 'fold',
    title: say`show the algebra`,
    items: [
      { prose: say`One lemma is needed: how a norm changes.` },
      { chain: 'norm' },
      {
        prose: say`The numerator grows by $\\inner{\\tx}{\\y}$, the norm below it by the lemma. Split the fraction, and cancel:`,
      },
      { chain: 'partial-x' },
    ],
  },
  {
    kind: 'row',
    line: 'partial-x-similarity',
    why: say`$\\cS$ itself appears`,
    about: ['dx'],
    drawn: say`the same step $\\tx$.`,
  },
  {
    kind: 'row',
    line: 'partial-x-inner',
    why: say`take $\\tx$ out: what is left is the arrow`,
    about: ['toward-x', 'back-x'],
    drawn: say`along $\\y$, then back along $\\x$.`,
  },
  {
    kind: 'fold',
    title: say`the same for $\\y$`,
    items: [
      { prose: say`Exchange $\\x$ and $\\y$: no new work is needed.` },
      { chain: 'partial-y' },
    ],
  },
  {
    kind: 'row',
    left: 'total-left',
    line: 'total-gradients',
    why: say`both steps, added`,
    about: ['dx', 'dy'],
    drawn: say`both steps, $\\tx$ and $\\ty$.`,
  },
  {
    kind: 'fold',
    title: say`the total derivative, and the post’s two boxes`,
    items: [
      { chain: 'total' },
      { prose: say`Written out, this is the post’s first box, its main result.` },
      { chain: 'first-box' },
      {
        prose: say`The second box has a misprint: inside the bracket belongs a plus. Both versions are evaluated here.`,
      },
      { chain: 'second-box' },
    ],
  },
  {
    kind: 'row',
    line: 'gradient-left',
    why: say`the gradient`,
    about: ['toward-x', 'back-x', 'toward-y', 'back-y'],
    drawn: say`both gradients, each of two terms.`,
  },
  {
    kind: 'fold',
    title: say`why it is the gradient`,
    items: [
      {
        prose: say`A derivative takes a step and gives a number; a gradient is a vector. The bridge is the inner product of pairs. For instance:`,
      },
      { chain: 'product' },
      {
        prose: say`$\\wholegrad$ is the one element of $\\Rn \\times \\Rn$ whose inner product with any $(\\tx, \\ty)$ is the derivative along that step.`,
      },
      { chain: 'represents' },
      { prose: say`So it can be read off.` },
      { chain: 'gradient' },
    ],
  },
]
