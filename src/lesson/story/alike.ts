import { captions } from './captions.ts'
import type { Chapter } from './chapter.ts'
import { say } from '../../words/say.ts'

/** How alike are two vectors? Post, section “Cosine similarity”. */
export const alike = {
  short: say`Alike`,
  question: say`How alike are two vectors?`,
  pair: 'lesson',
  steps: [
    {
      id: 'length',
      title: say`Length does not matter`,
      scene: { x: [2, 0.5], y: [0.75, 1.5] },
      about: ['norms'],
      blocks: [
        {
          kind: 'prose',
          text: say`Multiply $\\x$ and $\\y$ entry by entry, add up, and divide by both lengths. What is left is a number between $-1$ and $1$: the **cosine similarity** of $\\x$ and $\\y$.`,
        },
        {
          kind: 'formula',
          tex: '\\Sxy = \\frac{\\inner{\\x}{\\y}}{\\normx\\,\\normy}',
        },
        {
          kind: 'try',
          text: say`Drag $\\x$ outward, along its own line. Its length changes, and $\\cS$ does not.`,
        },
        { kind: 'numbers', ids: ['similarity', 'norm-x', 'norm-y'] },
        {
          kind: 'prose',
          text: say`The definition needs two vectors other than zero, and nothing else: $\\x, \\y \\in \\Rnonzero$. There $\\cS$ is smooth, so it has a gradient everywhere.`,
        },
      ],
      caption: say`Drag the tips of $\\x$ and $\\y$.`,
      note: say`Ask what happens to S if x is made twice as long, before anybody drags. Most say that it doubles. Then drag along the ray: the inner product doubles, and so does the length below it.`,
    },
    {
      id: 'angle',
      title: say`Only the angle does`,
      scene: { x: [2, 0.5], y: [0.75, 1.5] },
      about: ['angle'],
      round: true,
      blocks: [
        {
          kind: 'prose',
          text: say`Turn $\\x$ instead, and $\\cS$ runs through all its values: $1$ where both point the same way, $0$ at a right angle, $-1$ where they are opposite. It is the cosine of the angle $\\term{angle}{\\theta}$.`,
        },
        { kind: 'numbers', ids: ['similarity', 'angle'] },
        {
          kind: 'prose',
          text: say`The colour of the paper is $\\cS$, if $\\x$ stood there: warm where it is positive, cold where it is negative. Along each ray from the origin it is one colour, because length does not matter.`,
          textOn: {
            blank: say`Along each ray from the origin $\\cS$ would be one number, if $\\x$ stood there, because length does not matter: positive on the side of $\\y$, negative on the other.`,
          },
        },
        {
          kind: 'try',
          text: say`Turn $\\x$ once around the dotted circle, and watch where the colour changes fast and where it hardly does.`,
          textOn: {
            blank: say`Turn $\\x$ once around the dotted circle, and watch where $\\cS$ changes fast and where it hardly does.`,
          },
        },
      ],
      ...captions.colour,
      note: say`Ask where the colour changes fastest along the circle. It is at right angles to y, not near it: the slope of the cosine. This comes back as sin θ in the next chapter.`,
    },
    {
      id: 'ball',
      title: say`In space: a ball`,
      scene: { x: [1.6, -0.7, 0.9], y: [0.5, 1.2, 1.1] },
      blocks: [
        {
          kind: 'prose',
          text: say`With three components the places of one length form a sphere. On the ball of radius $\\normx$ the colour is $\\cS$ again: it is constant on circles around the direction of $\\y$, and changes fastest along the shortest way to it.`,
          textOn: {
            blank: say`With three components the places of one length form a sphere. On the ball of radius $\\normx$ thin circles are drawn around the direction of $\\y$: on each of them $\\cS$ is constant, and it changes fastest along the shortest way to $\\y$.`,
          },
        },
        {
          kind: 'try',
          text: say`Turn the ball by its surface. The arrow $\\gradx$ at the tip of $\\x$ lies flat on it, and points along the dotted way to $\\y$.`,
        },
        { kind: 'widget', widget: 'dimension' },
      ],
      caption: say`The ball has the radius $\\normx$; its colour is $\\cS$.`,
      captionOn: {
        blank: say`The ball has the radius $\\normx$; on each thin circle $\\cS$ is one number.`,
      },
      note: say`A globe helps: y is the pole, circles of latitude are the places of equal S, and the gradient points along the meridian. Ask what the equator is: S = 0.`,
    },
    {
      id: 'span',
      title: say`In any dimension: a plane`,
      scene: { x: [2, -1, 0.5, 1, 0], y: [1, 0.5, 2, -0.5, 1] },
      blocks: [
        {
          kind: 'prose',
          text: say`Embeddings have hundreds of components. No picture holds these, and none has to: $\\x$, $\\y$ and both gradients lie in **one plane**, $\\operatorname{span}\\{\\x, \\y\\}$. The figure draws that plane with its true lengths and angles. Here are five components; what you see is as exact for 768.`,
        },
        { kind: 'widget', widget: 'dimension' },
        { kind: 'widget', widget: 'components' },
        { kind: 'numbers', ids: ['similarity', 'angle', 'gradient-norm-x'] },
        {
          kind: 'try',
          text: say`Drag a tip. It moves in the plane, and all components move with it. Vectors of your own go to the lab, and from there to this figure.`,
        },
      ],
      caption: say`The plane that $\\x$ and $\\y$ span in $\\Rn$.`,
      note: say`The question to ask: how can a picture of two dimensions be exact for n = 768? Because the formula of the gradient adds a multiple of y and a multiple of x, and nothing else.`,
    },
  ],
} as const satisfies Chapter
