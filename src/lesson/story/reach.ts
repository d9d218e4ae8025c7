import type { Chapter } from './chapter.ts'
import { say } from '../../words/say.ts'

/** Somewhere without symmetry, where the curves of the precision teach something. */
const generic = { point: 'random', n: 16 } as const

/** How far does it reach? Step, precision, second derivatives, and PyTorch's own eps. */
export const reach = {
  short: say`Reach`,
  question: say`How far does it reach?`,
  pair: 'check',
  steps: [
    {
      id: 'step',
      title: say`How small a step?`,
      scene: generic,
      pane: 'precision',
      blocks: [
        {
          kind: 'prose',
          text: say`A difference quotient errs in two ways. It is not the derivative: for central differences that costs about $\\tfrac16\\,\\code{eps}^2\\,|\\cS^{\\prime\\prime\\prime}|$, for forward ones $\\tfrac12\\,\\code{eps}\\,|\\cS^{\\prime\\prime}|$. And $\\cS$ itself is rounded: that costs about $u/\\code{eps}$, with $u = 2^{-53}$ in double precision. One grows with \`eps\`, the other shrinks, so there is a best \`eps\` between them.`,
        },
        { kind: 'widget', widget: 'precision' },
        {
          kind: 'try',
          text: say`Drag the line of \`eps\`. Where does the check begin to fail, to the left and to the right?`,
        },
      ],
      note: say`Ask why the curves go up to the left. Because two nearly equal numbers are subtracted. Then ask for the best eps: where both errors are equal, near the cube root of u.`,
    },
    {
      id: 'precision',
      title: say`Single precision`,
      scene: { ...generic, dtype: 'float32' },
      pane: 'precision',
      blocks: [
        {
          kind: 'prose',
          text: say`In float32 $u$ is $2^{-24}$, half a billion times as large. At the usual $\\code{eps} = 10^{-6}$ rounding alone is larger than what the tolerances forgive, and even the right \`backward()\` fails. That is why PyTorch warns when a check is made in single precision.`,
        },
        { kind: 'widget', widget: 'precision' },
        {
          kind: 'try',
          text: say`Find an \`eps\` at which float32 would do. Then look at how wide the tolerances have to be.`,
        },
      ],
      note: say`About every second question about gradcheck in forums is this one: float32 with the default eps. The cure is to check in float64, and to run in float32.`,
    },
    {
      id: 'second',
      title: say`Second derivatives`,
      scene: { point: 'random', n: 2 },
      pane: 'second',
      blocks: [
        {
          kind: 'prose',
          text: say`The gradient changes too. How fast, when $\\x$ and $\\y$ move, is told by the Hessian, a symmetric matrix of $2n \\times 2n$ numbers: between $(\\tx, \\ty)$ and itself it gives the second derivative of $\\cS$ along that line.`,
        },
        {
          kind: 'prose',
          text: say`PyTorch finds second derivatives by differentiating \`backward()\`. The post’s looks up $\\normx$ and $\\normy$, which \`forward()\` saved. Autograd takes them for constants, while $\\cS$, an output, keeps its place in the graph. No error is raised, and the matrix that comes out need not even be symmetric. Its distance from the Hessian is $1/\\normx^2 + 1/\\normy^2$ at every point: it is right nowhere.`,
        },
        { kind: 'widget', widget: 'second' },
        { kind: 'chain', chain: 'hessian', name: say`Second derivative` },
      ],
      note: say`Ask which check would have noticed: gradgradcheck, and nobody ran it. The repair saves x and y alone and works out the norms again.`,
    },
    {
      id: 'clamp',
      title: say`PyTorch’s own eps`,
      scene: generic,
      pane: 'figure',
      blocks: [
        {
          kind: 'prose',
          text: say`PyTorch’s own \`cosine_similarity\` is not quite this function. So that nobody divides by zero, it replaces a norm below $10^{-8}$ by $10^{-8}$. Down there its numbers differ from those of this page.`,
        },
        { kind: 'widget', widget: 'clamp' },
      ],
      caption: say`The pair whose lengths the table changes.`,
      note: say`A question for those who know limits: what should the similarity of two vectors be that shrink to zero? Their direction stays; the formula knows it to the last, the clamp does not.`,
    },
  ],
} as const satisfies Chapter
