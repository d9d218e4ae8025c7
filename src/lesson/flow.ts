import { angle, gradient } from '../math/cosine.ts'
import * as dual from '../math/dual.ts'
import { dot, length, norm, type Vec } from '../math/vec.ts'
import type { Chain, Sample } from './line.ts'
import { say } from '../words/say.ts'

const still = (at: Vec): dual.Line => ({ at, along: at.map(() => 0) })

/** dS/dt where x, or both, go with their gradients: the definition of S, by dual numbers. */
function rise({ at: { x, y } }: Sample, both: boolean): number {
  const slopes = gradient(x, y)
  const movingY = both ? { at: y, along: slopes.y } : still(y)
  return dual.cosineSimilarity({ at: x, along: slopes.x }, movingY).slope
}

const squared = (v: ArrayLike<number>) => dot(v, v)
/** ϱ = 1 / (1/‖x‖² + 1/‖y‖²). */
const time = ({ at: { x, y } }: Sample) => 1 / (1 / norm(x) ** 2 + 1 / norm(y) ** 2)
const sineSquared = ({ at: { x, y } }: Sample) => Math.sin(angle(x, y)) ** 2

/**
 * d cos θ(s)/ds at s = 0 where tan(θ(s)/2) = tan(θ/2) e⁻ˢ: with c and q for cosine and sine of θ/2,
 * cos θ(s) = (c² − q² e⁻²ˢ)/(c² + q² e⁻²ˢ), by the quotient rule.
 */
function closedForm({ at: { x, y } }: Sample): number {
  const half = angle(x, y) / 2
  const [c, q] = [Math.cos(half) ** 2, Math.sin(half) ** 2]
  const [top, bottom] = [c - q, c + q]
  return (2 * q * bottom + 2 * q * top) / bottom ** 2
}

/** Gradient flow in continuous time: the equation, and that its solution solves it. */
export const byFlow = {
  'flow-x': {
    id: 'flow-x',
    size: () => 1,
    lines: [
      {
        id: 'flow-x-left',
        tex: `\\normx^2\\,\\frac{d\\cS}{dt} \\quad\\text{${say`with`}}\\quad \\frac{d\\x}{dt} = \\gradx`,
        why: say`the definition of $\\cS$, with $\\x$ going as the gradient says, by dual numbers`,
        value: (sample) => squared(sample.at.x) * rise(sample, false),
      },
      {
        id: 'flow-x-gradient',
        tex: '= \\normx^2\\,\\norm{\\gradx}^2',
        why: say`a step changes $\\cS$ by its inner product with the gradient; here the step **is** the gradient`,
        value: ({ at: { x, y } }) => squared(x) * squared(gradient(x, y).x),
      },
      {
        id: 'flow-x-sine',
        tex: '= \\sin^2\\term{angle}{\\theta}',
        why: say`the gradient is $\\sin\\theta/\\normx$ long`,
        value: sineSquared,
      },
      {
        id: 'flow-x-solution',
        tex: `= \\frac{d}{ds}\\cos\\theta(s) \\quad\\text{${say`with`}}\\quad \\tan\\tfrac{\\theta(s)}{2} = e^{-s}\\tan\\tfrac{\\term{angle}{\\theta}}{2}`,
        why: say`the derivative of $\\cos\\theta$ at the start, where $\\tan\\tfrac{\\theta}{2}$ falls by the factor $e^{-t/\\varrho}$: the solution, with $\\varrho = \\normx^2$ and $s = t/\\varrho$`,
        value: closedForm,
      },
    ],
  },

  'flow-both': {
    id: 'flow-both',
    size: () => 1,
    lines: [
      {
        id: 'flow-both-left',
        tex: `\\varrho\\,\\frac{d\\cS}{dt} \\quad\\text{${say`with`}}\\quad \\frac{d}{dt}(\\x, \\y) = \\wholegrad,\\quad \\frac{1}{\\varrho} = \\frac{1}{\\normx^2} + \\frac{1}{\\normy^2}`,
        why: say`both go as their gradients say, by dual numbers`,
        value: (sample) => time(sample) * rise(sample, true),
      },
      {
        id: 'flow-both-gradients',
        tex: '= \\varrho\\,\\bigl(\\norm{\\gradx}^2 + \\norm{\\grady}^2\\bigr)',
        why: say`each step with its own gradient, added`,
        value: (sample) => {
          const slopes = gradient(sample.at.x, sample.at.y)
          return time(sample) * (squared(slopes.x) + squared(slopes.y))
        },
      },
      {
        id: 'flow-both-lengths',
        tex: '= \\varrho\\,\\Bigl(\\frac{1}{\\normx^2} + \\frac{1}{\\normy^2}\\Bigr)\\sin^2\\term{angle}{\\theta}',
        why: say`the lengths of the two gradients; the bracket is $1/\\varrho$, so what is left is $\\sin^2\\theta$ again`,
        value: (sample) => {
          const { x, y } = sample.at
          const inverse = 1 / length(x) ** 2 + 1 / length(y) ** 2
          return time(sample) * inverse * sineSquared(sample)
        },
      },
      {
        id: 'flow-both-solution',
        tex: `= \\frac{d}{ds}\\cos\\theta(s) \\quad\\text{${say`with`}}\\quad \\tan\\tfrac{\\theta(s)}{2} = e^{-s}\\tan\\tfrac{\\term{angle}{\\theta}}{2}`,
        why: say`the derivative of $\\cos\\theta$ at the start, where $\\tan\\tfrac{\\theta}{2}$ falls by the factor $e^{-t/\\varrho}$: the solution, with $s = t/\\varrho$`,
        value: closedForm,
      },
    ],
  },
} as const satisfies Record<string, Chain>
