import type { Chapter } from './chapter.ts'
import { say } from '../../words/say.ts'

/** Which way does S grow? The gradient by geometry, before any calculus. */
export const direction = {
  short: say`Which way`,
  question: say`Which way does $\\cS$ grow?`,
  pair: 'lesson',
  steps: [
    {
      id: 'guess',
      title: say`Which way?`,
      scene: { x: [2, 0.5], y: [0.75, 1.5] },
      blocks: [
        {
          kind: 'prose',
          text: say`Let $\\y$ stand, and move $\\x$ by one small step. How much $\\cS$ grows depends on the direction of that step. In which direction does it grow fastest?`,
        },
        { kind: 'widget', widget: 'guess' },
      ],
      caption: say`Turn the arrow by its ring. $\\x$ and $\\y$ can be dragged too.`,
      note: say`Let everybody point with an arm before anybody looks. Most point at y. That is the best way to shorten the distance; but S does not know distances.`,
    },
    {
      id: 'length',
      title: say`How long?`,
      scene: { x: [2, 0.5], y: [0.75, 1.5] },
      about: ['toward-x', 'back-x', 'norms'],
      blocks: [
        {
          kind: 'prose',
          text: say`The arrow that points the fastest way, and is as long as $\\cS$ grows fast there, is the **gradient** $\\gradx$. Along the circle $\\cS = \\cos\\theta$ changes by $\\sin\\theta$ for each radian, and a step of length 1 turns $\\x$ by $1/\\normx$ radians: the farther out $\\x$ ends, the less a step turns it.`,
        },
        { kind: 'chain', chain: 'gradient-length', name: say`Length of the gradient` },
        {
          kind: 'prose',
          text: say`Its direction comes from two arrows, tip to tail: toward $\\y$; and back along $\\x$, by the part of the first that only makes $\\x$ longer.`,
        },
        { kind: 'chain', chain: 'geometry', name: say`Gradient by geometry` },
        {
          kind: 'try',
          text: say`Pull $\\x$ closer to the origin, and the arrow grows. Push it outward, and it shrinks. It keeps its right angle.`,
        },
        { kind: 'numbers', ids: ['gradient-norm-x', 'angle', 'norm-x', 'inner-x'] },
      ],
      caption: say`Dashed: toward $\\y$, then back along $\\x$.`,
      note: say`Ask for the length of the arrow if x is made twice as long: half. Then if the angle goes from 90° to 30°: half again, for sin 30° is a half.`,
    },
    {
      id: 'vanish',
      title: say`Where does it vanish?`,
      scene: { x: [1, 2], y: [0.75, 1.5] },
      round: true,
      blocks: [
        {
          kind: 'prose',
          text: say`Where $\\x$ and $\\y$ are parallel, $\\sin\\theta$ is $0$, and there is no arrow. $\\cS$ is as large there as it can be, $1$; or, where they are opposite, as small, $-1$. No direction leads up from the top of a hill.`,
        },
        { kind: 'numbers', ids: ['similarity', 'angle', 'gradient-norm-x', 'gradient-norm-y'] },
        {
          kind: 'prose',
          text: say`Remember this place. The post checks its gradient at $x = y$: exactly there.`,
        },
        {
          kind: 'try',
          text: say`Turn $\\x$ away from $\\y$ a little, and the arrow appears. Turn it to the opposite side, and it vanishes again.`,
        },
      ],
      caption: say`Here $\\x$ and $\\y$ are parallel: no arrow.`,
      captionMoved: say`At any other angle there are two arrows.`,
      note: say`Ask what a program that returns zeros would get right. Everything, on this line. This is the trap of the opening.`,
    },
    {
      id: 'y',
      title: say`And for $\\y$?`,
      scene: { x: [2, 0.5], y: [0.75, 1.5] },
      about: ['toward-y', 'back-y', 'norms'],
      blocks: [
        {
          kind: 'prose',
          text: say`$\\cS$ does not know which vector is which: exchange $\\x$ and $\\y$, and it is the same number. So $\\grady$ stands at the tip of $\\y$, at a right angle to $\\y$, on the side of $\\x$, and is $\\sin\\theta/\\normy$ long.`,
        },
        { kind: 'numbers', ids: ['gradient-norm-x', 'gradient-norm-y', 'norm-x', 'norm-y'] },
        {
          kind: 'prose',
          text: say`The two arrows pull the tips toward each other, and the shorter vector is turned faster.`,
        },
        {
          kind: 'try',
          text: say`Make both vectors equally long: the arrows are equally long too. Make one three times as long, and its arrow is a third of the other.`,
        },
      ],
      caption: say`Both gradients, at the tips of their vectors.`,
      note: say`Ask why the arrows are mirror images when the lengths are equal. Then what a mistake in one norm would do to that picture: nothing. Equal lengths hide it.`,
    },
  ],
} as const satisfies Chapter
