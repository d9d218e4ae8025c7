import { angle, gradient } from '../math/cosine.ts'
import { add, dot, length, norm, scale } from '../math/vec.ts'
import type { Chain } from './line.ts'
import { partX, s } from './terms.ts'
import { say } from '../words/say.ts'

/** The gradient in x once more, from directions and right angles alone, and its length. */
export const byGeometry = {
  geometry: {
    id: 'geometry',
    vector: true,
    scales: 'like the gradient',
    size: ({ at }) => 1 / length(at.x),
    lines: [
      {
        id: 'geometry-left',
        tex: '\\gradx',
        why: say`the arrow at the tip of $\\x$`,
        value: ({ at }) => gradient(at.x, at.y).x,
      },
      {
        id: 'geometry-terms',
        tex: '= \\term{toward-x}{\\frac{1}{\\normx\\normy}\\,\\y} - \\term{back-x}{\\frac{\\Sxy}{\\normx^2}\\,\\x}',
        why: say`**toward** $\\y$, and **back along** $\\x$; the chapter on calculus derives it`,
        value: partX,
      },
      {
        id: 'geometry-units',
        tex: '= \\frac{1}{\\normx}\\left(\\frac{\\y}{\\normy} - \\Sxy\\,\\frac{\\x}{\\normx}\\right)',
        why: say`one length taken out: what is left are the directions $\\hat{\\y}$ and $\\hat{\\x}$`,
        value: (sample) => {
          const { x, y } = sample.at
          const inside = add(scale(1 / norm(y), y), scale(1 / norm(x), x), -s(sample))
          return scale(1 / norm(x), inside)
        },
      },
      {
        id: 'geometry-projection',
        tex: '= \\frac{1}{\\normx}\\bigl(\\hat{\\y} - \\inner{\\hat{\\x}}{\\hat{\\y}}\\,\\hat{\\x}\\bigr)',
        why: say`$\\Sxy = \\inner{\\hat{\\x}}{\\hat{\\y}}$: the bracket is the part of $\\hat{\\y}$ at right angles to $\\x$`,
        value: ({ at: { x, y } }) => {
          const [u, v] = [scale(1 / norm(x), x), scale(1 / norm(y), y)]
          return scale(1 / norm(x), add(v, u, -dot(u, v)))
        },
      },
    ],
  },

  'gradient-length': {
    id: 'gradient-length',
    scales: 'like 1/x',
    size: ({ at }) => 1 / length(at.x),
    lines: [
      {
        id: 'gradient-length-left',
        tex: '\\norm{\\gradx}',
        why: say`the length of that arrow`,
        value: ({ at }) => length(gradient(at.x, at.y).x),
      },
      {
        id: 'gradient-length-root',
        tex: '= \\frac{\\sqrt{1 - \\Sxy^2}}{\\normx}',
        why: say`Pythagoras: $\\hat{\\y} = \\y/\\normy$ has length 1, and its part along $\\x$ has length $\\lvert\\cS\\rvert$`,
        // Near S = ±1 the root takes the digits that 1 − S² has lost: at most half of them.
        size: ({ at }) => Math.min(1 / Math.sin(angle(at.x, at.y)), 2 ** 26) / length(at.x),
        value: (sample) => Math.sqrt(Math.max(0, 1 - s(sample) ** 2)) / norm(sample.at.x),
      },
      {
        id: 'gradient-length-sine',
        tex: '= \\frac{\\sin\\term{angle}{\\theta}}{\\normx}',
        why: say`$\\cS = \\cos\\theta$: longest at a right angle, $0$ where the two are parallel`,
        value: ({ at }) => Math.sin(angle(at.x, at.y)) / norm(at.x),
      },
    ],
  },
} as const satisfies Record<string, Chain>
