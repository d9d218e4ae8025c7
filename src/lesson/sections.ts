import type { ChainId } from './derivation.ts'
import { listing } from '../gradcheck/listing.ts'

/** A piece of a section. Prose may hold $inline TeX$, **bold** and `code`. */
export type Block =
  | { readonly kind: 'prose'; readonly text: string }
  /** Asks the reader to try something in the figure. */
  | { readonly kind: 'try'; readonly text: string }
  | { readonly kind: 'chain'; readonly chain: ChainId; readonly name: string }
  | { readonly kind: 'code'; readonly name: string; readonly text: string }
  /** The tangent (x̃, ỹ), to read and to change. */
  | { readonly kind: 'tangent' }
  /** The graph of S along the tangent, with the misprint's tangent beside the true one. */
  | { readonly kind: 'experiment' }
  /** Whether formulas show symbols, values or both. */
  | { readonly kind: 'formulas' }
  /** Every line at a thousand random pairs. */
  | { readonly kind: 'random-trials' }
  /** The gradient as code in several languages. */
  | { readonly kind: 'programs' }
  /** The reader's own x and y: typed, pasted, or from files. */
  | { readonly kind: 'vectors' }
  | { readonly kind: 'check' }
  /** All wrong backwards at the point of the check. */
  | { readonly kind: 'mutants' }
  /** Where a check would see how many of them. */
  | { readonly kind: 'power' }
  /** The error of the difference quotient against eps. */
  | { readonly kind: 'microscope' }
  /** The Hessian, and what differentiating backward() makes of it. */
  | { readonly kind: 'second-order' }

export interface Section {
  /** Unique on the page. */
  readonly id: string
  readonly title: string
  /** The parts that it is about, beyond x, y and their gradients; the figure shows these as well. */
  readonly about: readonly string[]
  readonly blocks: readonly Block[]
}

/** The page’s text, in the order of the post. */
export const sections: readonly Section[] = [
  {
    id: 'cosine-similarity',
    title: 'Cosine similarity',
    about: [],
    blocks: [
      { kind: 'chain', chain: 'definition', name: 'Definition of S' },
      { kind: 'formulas' },
      {
        kind: 'prose',
        text: 'How alike are two directions? Divide the inner product of $\\x$ and $\\y$ by both lengths, and what is left is a number between $-1$ and $1$ that knows about directions alone. It is defined for all $\\x, \\y \\in \\bR^n_*$, that is, for every pair of vectors other than zero, and it is smooth there.',
      },
      {
        kind: 'try',
        text: 'Drag $\\x$ outward along its own line: $\\cS$ stays, because the colour of the paper, which is $\\cS$ at each place, is the same along every ray.',
      },
      {
        kind: 'prose',
        text: 'Nothing here needs two dimensions. Type components, or bring vectors of your own, embeddings from a model for instance, with up to a million components each. Wherever they live, $\\x$, $\\y$ and both gradients lie in one plane, $\\operatorname{span}\\{\\x, \\y\\}$, and the figure draws that plane without distorting anything. Your files are read in this browser and sent nowhere.',
      },
      { kind: 'vectors' },
    ],
  },
  {
    id: 'total-derivative',
    title: 'Total derivative',
    about: ['dx', 'dy'],
    blocks: [
      {
        kind: 'prose',
        text: 'Let $\\x$ move with velocity $\\tx$ and $\\y$ with velocity $\\ty$. How fast does $\\cS$ change? The answer is linear in $(\\tx, \\ty)$ and splits into the two partial derivatives. The numbers beside the formulas are worked out for the vectors of the figure and for this tangent, which stands at their tips: drag its hollow ends, or type.',
      },
      { kind: 'tangent' },
      {
        kind: 'prose',
        text: 'Two vectors are no proof. Each line below has a bound, which is what rounding can explain; try all of them at a thousand pairs in up to 1024 dimensions, and see where each is worst.',
      },
      { kind: 'random-trials' },
      { kind: 'chain', chain: 'total', name: 'Total derivative and partial derivatives' },
      {
        kind: 'prose',
        text: 'One lemma is needed first: how a norm changes.',
      },
      { kind: 'chain', chain: 'norm', name: 'Derivative of the norm' },
      {
        kind: 'prose',
        text: 'Now move $\\x$ alone. The numerator grows by $\\inner{\\tx}{\\y}$, the norm below it by the lemma, and the quotient rule sets the one against the other. Three rearrangements later the tangent stands alone on one side of an inner product.',
      },
      { kind: 'chain', chain: 'partial-x', name: 'Partial derivative in x' },
      { kind: 'prose', text: 'The partial derivative in $\\y$ needs no new work.' },
      { kind: 'chain', chain: 'partial-y', name: 'Partial derivative in y' },
      { kind: 'prose', text: 'Together they are the post’s first box, its main result.' },
      { kind: 'chain', chain: 'first-box', name: 'First box' },
      {
        kind: 'prose',
        text: 'The post boxes a second form, “after rearranging some terms”. There a sign went wrong: inside the bracket belongs a plus. Both versions are evaluated here, and the numbers decide.',
      },
      { kind: 'chain', chain: 'second-box', name: 'Second box' },
      {
        kind: 'prose',
        text: 'Walk from $(\\x, \\y)$ along $(\\tx, \\ty)$ for a time $t$, and watch $\\cS$. The derivative is the slope at $t = 0$, and it is a good one if what the straight line leaves over shrinks like $t^2$: a hundredth when $t$ is a tenth. The misprint fails that test, except where it hides.',
      },
      { kind: 'experiment' },
      {
        kind: 'prose',
        text: 'A single check at a lucky point proves little. That is what the last section is about.',
      },
    ],
  },
  {
    id: 'gradient',
    title: 'Gradient',
    about: ['toward-x', 'back-x', 'toward-y', 'back-y'],
    blocks: [
      {
        kind: 'prose',
        text: 'A derivative eats a direction and returns a number; a gradient is a vector. The bridge is an inner product, here the natural one on pairs of vectors. For instance:',
      },
      { kind: 'chain', chain: 'product', name: 'Inner product of pairs' },
      {
        kind: 'prose',
        text: '$\\nabla\\cS(\\x, \\y)$ is the one element of $\\bR^n \\times \\bR^n$ whose inner product with any $(\\tx, \\ty)$ is the derivative in that direction. The first box already has this shape.',
      },
      { kind: 'chain', chain: 'represents', name: 'The gradient represents the derivative' },
      { kind: 'prose', text: 'So the gradient can be read off.' },
      { kind: 'chain', chain: 'gradient', name: 'Gradient' },
      {
        kind: 'prose',
        text: 'In the figure the two terms stand tip to tail, thin and dashed: toward the other vector, and back along its own. Geometry gives the same arrow without any derivative. $\\cS$ depends on directions alone, so only the part of $\\hat{\\y}$ at right angles to $\\x$ can matter, and the farther out $\\x$ ends, the less a step turns it.',
      },
      { kind: 'chain', chain: 'geometry', name: 'Gradient by geometry' },
      { kind: 'chain', chain: 'gradient-length', name: 'Length of the gradient' },
      {
        kind: 'try',
        text: 'The arrow at the tip of $\\x$ always stands at right angles to $\\x$ and leans toward $\\y$. Pull $\\x$ closer to the origin and it grows, because its length is $\\sin\\theta / \\normx$.',
      },
    ],
  },
  {
    id: 'verification',
    title: 'Verification',
    about: [],
    blocks: [
      {
        kind: 'prose',
        text: 'In PyTorch a function with its own derivative has a `forward()`, which saves what will be needed, and a `backward()`, which receives $g$, the `grad_output`: the derivative of whatever comes later with respect to $\\cS$. It returns $g$ times the gradient.',
      },
      { kind: 'code', name: 'The post’s function in PyTorch', text: listing },
      { kind: 'chain', chain: 'backward', name: 'Backward with grad_output' },
      {
        kind: 'prose',
        text: 'The same gradient as a program, with your vectors in it. Run it: it prints $\\cS$, $\\gradx$ and $\\grady$ as they stand below the figure.',
      },
      { kind: 'programs' },
      {
        kind: 'prose',
        text: '`gradcheck` trusts nobody. It moves each entry of each vector by `eps` to either side, divides the change of $\\cS$ by $2\\,\\texttt{eps}$, and compares the quotient with what `backward()` says: each difference may be at most $\\texttt{atol} + \\texttt{rtol}\\cdot\\lvert\\text{quotient}\\rvert$. The post runs it at $x = y = (1, \\dots, 1)$ with $n = 16$. Here it runs in the page, on each change.',
      },
      { kind: 'check' },
    ],
  },
  {
    id: 'what-a-check-is-worth',
    title: 'What a check is worth',
    about: [],
    blocks: [
      {
        kind: 'prose',
        text: 'A check that passes tells that `backward()` **may** be right. How much that is worth can be tried: give the same check a `backward()` that is wrong, and see whether it notices. Here are the ways of the list to get this gradient wrong, all at the point of the check above, with its settings.',
      },
      { kind: 'mutants' },
      {
        kind: 'prose',
        text: 'What a check is worth depends on where it is made. The map shows, for each angle between $\\x$ and $\\y$ and each length of $\\x$, how many of them would be caught. Hatched places are holes: there even zeros pass. Along the thin lines, at right angles and at length 1, some mistakes make no difference. The angle is stretched at both ends, where the hole is thinner than a line.',
      },
      { kind: 'power' },
      {
        kind: 'prose',
        text: 'The post’s point lies in the first hole, because for parallel vectors the gradient is zero. The second opens at the top: the gradient shrinks like $1/\\normx$, and soon all of it is below `atol`. Lower `atol` and that hole closes; at exactly 0° the first remains. At the bottom the step is no longer small against $\\x$: the quotient errs by more than the tolerances allow, and the right backward fails too.',
      },
      {
        kind: 'try',
        text: 'Drag the ring out of the hole and watch the list of wrong backwards get shorter. Then let the page look for the strongest point, and see which mistakes no place of this map can show.',
      },
    ],
  },
  {
    id: 'step-and-precision',
    title: 'The step and the precision',
    about: [],
    blocks: [
      {
        kind: 'prose',
        text: 'A difference quotient errs in two ways. It is not the derivative: for central differences that costs about $\\tfrac16\\,\\texttt{eps}^2\\,|\\cS^{\\prime\\prime\\prime}|$, for forward ones $\\tfrac12\\,\\texttt{eps}\\,|\\cS^{\\prime\\prime}|$. And $\\cS$ itself is rounded: that costs about $u/\\texttt{eps}$, with $u = 2^{-53}$ in double precision and $2^{-24}$ in single. One grows with eps, the other shrinks, so there is a best eps between them.',
      },
      { kind: 'microscope' },
      {
        kind: 'prose',
        text: 'The shaded band is what `allclose` forgives. A check is worth something only where its curve runs inside. At the post’s point the gradient is 0 and chance rules: many quotients are exact. Choose `random` as the point, and float64 shows a wide valley, with $\\texttt{eps} = 10^{-6}$ well inside it. There the same eps in float32 is on the slope of rounding, above the band, and even the right `backward()` fails. That is why PyTorch warns of single precision.',
      },
      {
        kind: 'try',
        text: 'Drag eps at a random point. Where does the check begin to fail, to the left and to the right? Then choose float32 and find an eps that would do.',
      },
    ],
  },
  {
    id: 'second-derivatives',
    title: 'Second derivatives',
    about: ['dx', 'dy'],
    blocks: [
      {
        kind: 'prose',
        text: 'The gradient changes too. How fast, when $\\x$ and $\\y$ move, is told by the Hessian, a symmetric matrix of $2n \\times 2n$ numbers: between $(\\tx, \\ty)$ and itself it gives the second derivative of $\\cS$ along that line.',
      },
      { kind: 'chain', chain: 'hessian', name: 'Second derivative' },
      {
        kind: 'prose',
        text: 'PyTorch finds second derivatives by differentiating `backward()`. The post’s looks up $\\normx$ and $\\normy$, which `forward()` saved. Autograd takes them for constants, while $\\cS$, an output, keeps its place in the graph. No error is raised, and the matrix that comes out need not even be symmetric. Its distance from the Hessian is $1/\\normx^2 + 1/\\normy^2$ at every point: it is right nowhere.',
      },
      {
        kind: 'prose',
        text: '`gradgradcheck` applies `gradcheck` to `backward()`, with a random `grad_output` as a third input. It fails at $x = y = (1, \\dots, 1)$ with $n = 16$, where the first check saw so little. It too has a blind side: long vectors or a small `grad_output` push the error under `atol`.',
      },
      { kind: 'second-order' },
      {
        kind: 'prose',
        text: 'The repair saves $\\x$ and $\\y$ alone, and works out norms and $\\cS$ again in `backward()`. The first derivative keeps every digit; the second one becomes right.',
      },
    ],
  },
]
