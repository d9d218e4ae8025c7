import type { Chapter } from './chapter.ts'
import { say } from '../../words/say.ts'

/** Does the calculus agree? Post, sections “Total derivative” and “Gradient”, and its code. */
export const calculus = {
  short: say`Calculus`,
  question: say`Does the calculus agree?`,
  pair: 'lesson',
  steps: [
    {
      id: 'lines',
      title: say`Six lines`,
      scene: { x: [2, 0.5], y: [0.75, 1.5] },
      blocks: [
        {
          kind: 'prose',
          text: say`Six lines lead from $\\cS$ to the arrow that you saw. What the post has between them is folded, and opens at a press. Press a line, and the figure draws it.`,
        },
        { kind: 'widget', widget: 'derivation' },
      ],
      note: say`Let the class say what is held fixed in line 2: y. In line 4 ask what the bracket means: the one vector whose inner product with every step gives the change.`,
    },
    {
      id: 'trials',
      title: say`At every pair?`,
      scene: { x: [2, 0.5], y: [0.75, 1.5], dx: [0.5, 1], dy: [1, -0.25] },
      about: ['dx', 'dy'],
      blocks: [
        {
          kind: 'prose',
          text: say`A line that holds at your $\\x$ and $\\y$ may fail at others. So try all of them at a thousand random pairs, with 2 to 1024 components. That proves nothing either, but a mistake seldom gets through.`,
        },
        { kind: 'widget', widget: 'trials' },
        {
          kind: 'prose',
          text: say`Each line may be off by as much as rounding can explain, and no more. The left side of each chain is worked out from the definition of $\\cS$ alone, so a wrong derivation cannot agree with itself.`,
        },
      ],
      caption: say`Hollow ends: the step $(\\tx, \\ty)$, at which lines with a step are evaluated.`,
      note: say`Ask what a thousand trials show: that a line held at a thousand pairs. The proof is the derivation; the trials are a guard against misprints.`,
    },
    {
      id: 'misprint',
      title: say`Find the misprint`,
      scene: { x: [2, 0.5], y: [0.75, 1.5], dx: [0.5, 1], dy: [1, -0.25] },
      about: ['dx', 'dy'],
      blocks: [
        {
          kind: 'prose',
          text: say`The post boxes a second form of the differential, “after rearranging some terms”:`,
        },
        {
          kind: 'formula',
          tex: '\\frac{\\inner{\\tx}{\\y} + \\inner{\\x}{\\ty}}{\\normx\\normy} - \\Sxy\\left(\\frac{\\inner{\\tx}{\\x}}{\\normx^2} \\sign{flaw}{-} \\frac{\\inner{\\y}{\\ty}}{\\normy^2}\\right)',
        },
        {
          kind: 'prose',
          text: say`A sign went wrong: the bracket has a minus where a plus belongs. Walk from $(\\x, \\y)$ along $(\\tx, \\ty)$ for a time $t$: the true derivative is the slope of $\\cS$ at $t = 0$. The misprint has another slope, except in two situations.`,
        },
        { kind: 'widget', widget: 'misprint' },
      ],
      caption: say`Drag the hollow ends to turn the step.`,
      note: say`A game for pairs of pupils: make the misprint look right. There are exactly two ways, x at right angles to y, and ỹ at right angles to y. The difference of the two lines says why.`,
    },
    {
      id: 'code',
      title: say`As a program`,
      scene: { x: [2, 0.5], y: [0.75, 1.5] },
      blocks: [
        {
          kind: 'prose',
          text: say`In PyTorch a function with its own derivative has a \`forward()\`, which saves what will be needed, and a \`backward()\`, which receives $g$, the \`grad_output\`: the derivative of whatever comes later with respect to $\\cS$. It returns $g$ times the gradient.`,
        },
        { kind: 'chain', chain: 'backward', name: say`Backward with grad_output` },
        { kind: 'widget', widget: 'listing' },
        {
          kind: 'prose',
          text: say`The same gradient in other languages, with your vectors in it. Each prints as many digits as tell a double from every other, more than this page shows.`,
        },
        { kind: 'widget', widget: 'programs' },
      ],
      note: say`Point at grad_x in the code and at line 4: the same two terms. Ask what would be printed if the minus were a plus. Nothing unusual; that is why checks exist.`,
    },
  ],
} as const satisfies Chapter
