import type { Chapter } from './chapter.ts'
import { captions } from './captions.ts'
import { say } from '../../words/say.ts'

/** A wide angle, and room around the way from x to y. */
const apart = { x: [1.6, -0.3], y: [0.6, 1.5] } as const

/** From some 50° a long step leads beyond y; from 80° hardly any does, since a step turns by less than 90°. */
const nearer = { x: [1.7, 0.5], y: [0.6, 1.5] } as const

/** Let the gradient pull: what happens to a vector that follows its gradient, step by step. */
export const flow = {
  short: say`Follow`,
  question: say`Where does the gradient lead?`,
  pair: 'lesson',
  steps: [
    {
      id: 'follow',
      title: say`One step, and again`,
      scene: apart,
      pane: 'flow',
      blocks: [
        {
          kind: 'prose',
          text: say`A gradient is there to be followed. Go a little way along the arrow, and look again: there is a new arrow at the new place. Go along that one. This is **gradient ascent**, and it is how embeddings are trained.`,
        },
        { kind: 'formula', tex: '\\x \\;\\leftarrow\\; \\x + \\eta\\,\\gradx' },
        {
          kind: 'prose',
          text: say`The number $\\eta$ is the **step size**: one step moves $\\x$ by $\\eta$ times the length of the arrow.`,
        },
        {
          kind: 'try',
          text: say`Press Step, and then Play. Take the tip of $\\x$ while it runs, and put it somewhere else: it goes on from there.`,
        },
        { kind: 'widget', widget: 'dimension' },
        { kind: 'numbers', ids: ['similarity', 'angle', 'gradient-norm-x', 'norm-x'] },
        {
          kind: 'prose',
          text: say`The arrow shrinks as $\\x$ comes closer to the direction of $\\y$, because $\\sin\\theta$ does. So the walker slows down by itself, and nobody has to tell it where to stop.`,
        },
      ],
      caption: captions.walked,
      captionBefore: captions.beforeWalk,
      note: say`Ask before the first step whether x will end at the tip of y. It will not: it ends somewhere on the ray through y, and how far out is the question of the next step.`,
    },
    {
      id: 'lengths',
      title: say`Nobody asked for length`,
      scene: apart,
      pane: 'ledger',
      blocks: [
        {
          kind: 'prose',
          text: say`$\\cS$ does not know lengths, and yet $\\x$ grows. Each step stands at a right angle to $\\x$, so old $\\x$, step and new $\\x$ are a right triangle, and Pythagoras says by how much:`,
        },
        {
          kind: 'formula',
          tex: '\\norm{\\x + \\eta\\,\\gradx}^2 = \\normx^2 + \\eta^2\\,\\norm{\\gradx}^2',
        },
        { kind: 'widget', widget: 'flow-ledger' },
        {
          kind: 'prose',
          text: say`A longer $\\x$ has a shorter gradient, $\\sin\\theta/\\normx$, and is turned less by a step of one length. So each step makes those that follow smaller. Embeddings that are trained on cosine similarity, with nothing against it, get longer with every step, and are turned less by each.`,
        },
        { kind: 'widget', widget: 'flow-double' },
      ],
      caption: say`Each step closes a right triangle.`,
      note: say`Ask what would happen if the step went along the circle instead. The length would stay, and that is what projecting back does. Then let somebody find a single step that doubles x and changes nothing else.`,
    },
    {
      id: 'time',
      title: say`Small steps, large steps`,
      scene: nearer,
      pane: 'flow',
      blocks: [
        {
          kind: 'prose',
          text: say`Make the steps smaller and more of them, with time $t$ as the sum of all $\\eta$. In the limit $\\x$ moves along its circle, its length stays, and the angle can be told in advance:`,
        },
        {
          kind: 'formula',
          tex: '\\tan\\frac{\\theta(t)}{2} = \\tan\\frac{\\theta(0)}{2}\\;e^{-t/\\normx^2}',
        },
        { kind: 'widget', widget: 'flow-chart' },
        {
          kind: 'prose',
          text: say`The line in the chart is this formula; the dots are the walker. With small steps they lie on it. With large ones the walker goes too far along its straight arrow, lands on the other side of $\\y$ (where the dots of the chart are hollow), and comes back.`,
        },
        { kind: 'widget', widget: 'flow-ten' },
        { kind: 'chain', chain: 'flow-x', name: say`Where x follows alone` },
        {
          kind: 'prose',
          text: say`Where both follow, the two rates add up: $1/\\normx^2 + 1/\\normy^2$.`,
        },
        { kind: 'chain', chain: 'flow-both', name: say`Where both follow` },
      ],
      caption: captions.walked,
      captionBefore: captions.beforeWalk,
      note: say`The exact curve is an S on its side: slow near 180°, fastest at 90°, slow again near 0°. Ask why it is slow at both ends. There the sine is small.`,
    },
    {
      id: 'stall',
      title: say`Stuck at 180°`,
      scene: { x: [-0.5, -1], y: [0.75, 1.5] },
      round: true,
      pane: 'flow',
      blocks: [
        {
          kind: 'prose',
          text: say`Here $\\x$ points exactly away from $\\y$. $\\cS$ is as small as it can be, and the gradient is zero: no direction is better than another. Press Play, and nothing moves.`,
        },
        { kind: 'widget', widget: 'flow-stall' },
        {
          kind: 'prose',
          text: say`Any turn frees it, however small. But near 180° the angle that is missing grows like $e^{t/\\normx^2}$, so after a turn by $\\delta$ it takes about $\\normx^2\\ln(2/\\delta)$ until $\\x$ has come half the way. A turn that is a hundred times smaller costs only $\\normx^2\\ln 100$ more.`,
        },
        {
          kind: 'try',
          text: say`Free it by the smallest turn, and press Play. For a long time hardly anything is seen; then it goes all at once.`,
        },
        {
          kind: 'prose',
          text: say`At 0° the gradient is zero too, and a turn there heals: the walker comes back, and has no more to gain. One rest is stable, the other one is not.`,
        },
        { kind: 'widget', widget: 'flow-stable' },
      ],
      caption: say`Opposite vectors: no arrow.`,
      captionMoved: say`Not quite opposite any more: there is an arrow, if only a short one.`,
      note: say`Two embeddings that began opposite by bad luck learn nothing from each other. Ask whether rounding would free them: in these doubles the gradient is exactly zero here, so it does not.`,
    },
    {
      id: 'practice',
      title: say`What practice adds`,
      scene: apart,
      pane: 'flow',
      blocks: [
        {
          kind: 'prose',
          text: say`Nobody trains with the bare rule. Each of these changes one thing in the walk; start it again after each.`,
        },
        { kind: 'widget', widget: 'flow-practice' },
        {
          kind: 'prose',
          text: say`**Projecting back** to the old length after each step leaves the direction of that step as it is. Only the steps that follow differ: they do not shrink. **Weight decay** pulls toward the origin: $\\x$ gets shorter, each step turns it more, and at last the steps overshoot. **Momentum** lets a step go on, past $\\y$ if need be. With either of them a step is not at a right angle to $\\x$ any more, and the ledger does not close.`,
        },
        {
          kind: 'prose',
          text: say`In a **batch**, $\\y$ pulls and the other given vectors push, each by its share $w_j$ of $e^{\\cS(\\x,\\,\\y_j)/\\tau}$. At a high temperature $\\tau$ all push alike. At a low one only those push that are nearest to $\\x$: the hard ones. The arrow named *all* is the sum of what they do, times $\\tau$.`,
        },
        {
          kind: 'try',
          text: say`Choose the batch, and lower $\\tau$. Drag a ring close to $\\y$, and see who pushes. Where does $\\x$ come to rest: in the direction of $\\y$, or beside it?`,
        },
      ],
      caption: captions.walked,
      captionBefore: captions.beforeWalk,
      note: say`The sentence to end with: the loss chooses the direction, the rule chooses the length. Ask which of the options would have kept the embeddings of the second step from getting longer.`,
    },
  ],
} as const satisfies Chapter
