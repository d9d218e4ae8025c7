import { angle, cosineSimilarity, gradient } from '../math/cosine.ts'
import * as dual from '../math/dual.ts'
import type { Gradient } from '../gradcheck/jacobian.ts'
import { dot, length, norm, scale, type Vec } from '../math/vec.ts'
import { backwards } from '../gradcheck/backwards.ts'
import { byFlow } from './flow.ts'
import { byGeometry } from './geometry.ts'
import { bySecondOrder } from './secondDerivative.ts'
import type { Chain, Sample } from './line.ts'
import { partX, partY, s } from './terms.ts'
import { say } from '../words/say.ts'

// House rule: a line is evaluated from its own TeX, with dot, norm and arithmetic only. It calls no
// other line, or the check would go in a circle. A left side that is a derivative is evaluated by
// differentiating the definition with dual numbers; S and ∇S by themselves are src/math's.

/** A pair as one vector of length 2n; None counts as nothing. */
const stack = ({ x, y }: Gradient) => [...Array.from(x ?? []), ...Array.from(y ?? [])]

const moving = (at: Vec, along: Vec): dual.Line => ({ at, along })
const still = (at: Vec): dual.Line => ({ at, along: at.map(() => 0) })

/** dS(x, y)·(x̃, ỹ), dₓS(x, y)·x̃ and d_yS(x, y)·ỹ, each from the definition of S. */
const dS = ({ at, along }: Sample) =>
  dual.cosineSimilarity(moving(at.x, along.x), moving(at.y, along.y)).slope
const dSx = ({ at, along }: Sample) =>
  dual.cosineSimilarity(moving(at.x, along.x), still(at.y)).slope
const dSy = ({ at, along }: Sample) =>
  dual.cosineSimilarity(still(at.x), moving(at.y, along.y)).slope

const sizeX = ({ at, along }: Sample) => length(along.x) / length(at.x)
const sizeY = ({ at, along }: Sample) => length(along.y) / length(at.y)
const sizeBoth = (sample: Sample) => sizeX(sample) + sizeY(sample)

/** All of the post's formulas, chain by chain, in its order. */
export const derivation = {
  definition: {
    id: 'definition',
    size: () => 1,
    lines: [
      {
        id: 'similarity',
        tex: '\\Sxy',
        why: say`the number below the figure, computed without the usual loss of digits`,
        value: ({ at }) => cosineSimilarity(at.x, at.y),
      },
      {
        id: 'similarity-quotient',
        tex: '= \\frac{\\inner{\\x}{\\y}}{\\normx\\,\\normy}',
        why: say`the definition`,
        value: ({ at: { x, y } }) => dot(x, y) / (norm(x) * norm(y)),
      },
      {
        id: 'similarity-angle',
        tex: '= \\cos\\term{angle}{\\theta}',
        why: say`what the definition means: $\\term{angle}{\\theta}$ is the angle between $\\x$ and $\\y$`,
        value: ({ at }) => Math.cos(angle(at.x, at.y)),
      },
    ],
  },

  total: {
    id: 'total',
    size: sizeBoth,
    lines: [
      {
        id: 'total-left',
        tex: 'd\\cS(\\x, \\y)\\applied(\\tx, \\ty)',
        why: say`the definition of $\\cS$, differentiated by dual numbers, which know $+$, $\\cdot$, $\\div$ and $\\sqrt{\\phantom{x}}$ alone`,
        value: dS,
      },
      {
        id: 'total-partials',
        tex: '= d_x\\cS(\\x, \\y)\\applied\\tx + d_y\\cS(\\x, \\y)\\applied\\ty',
        why: say`move $\\x$ alone, move $\\y$ alone, and add`,
        value: (sample) => dSx(sample) + dSy(sample),
      },
      {
        id: 'total-gradients',
        tex: '= \\inner{\\tx}{\\gradx} + \\inner{\\ty}{\\grady}',
        why: say`each partial derivative is an inner product with its gradient`,
        value: ({ at, along }) => {
          const found = gradient(at.x, at.y)
          return dot(along.x, found.x) + dot(along.y, found.y)
        },
      },
    ],
  },

  norm: {
    id: 'norm',
    scales: 'like x',
    size: ({ along }) => length(along.x),
    lines: [
      {
        id: 'norm-left',
        tex: 'd\\bigl(\\x \\maps \\normx\\bigr)(\\x)\\applied\\tx',
        why: say`the norm, differentiated by dual numbers`,
        value: ({ at, along }) => dual.norm(moving(at.x, along.x)).slope,
      },
      {
        id: 'norm-derivative',
        tex: '= \\frac{\\inner{\\tx}{\\x}}{\\normx}',
        why: say`the chain rule on $\\sqrt{\\inner{\\x}{\\x}}$; it needs $\\x \\neq 0$`,
        value: ({ at, along }) => dot(along.x, at.x) / norm(at.x),
      },
    ],
  },

  'partial-x': {
    id: 'partial-x',
    size: sizeX,
    lines: [
      {
        id: 'partial-x-left',
        tex: 'd_x\\cS(\\x, \\y)\\applied\\tx',
        why: say`the definition of $\\cS$, with $\\x$ alone moving, by dual numbers`,
        value: dSx,
      },
      {
        id: 'partial-x-quotient',
        tex: '= \\frac{\\normx\\normy\\inner{\\tx}{\\y} - \\inner{\\x}{\\y}\\,\\frac{\\inner{\\tx}{\\x}}{\\normx}\\,\\normy}{\\normx^2\\,\\normy^2}',
        why: say`the quotient rule, with the lemma for the derivative of $\\normx$`,
        value: ({ at: { x, y }, along: { x: dx } }) =>
          (norm(x) * norm(y) * dot(dx, y) - dot(x, y) * (dot(dx, x) / norm(x)) * norm(y)) /
          (norm(x) ** 2 * norm(y) ** 2),
      },
      {
        id: 'partial-x-split',
        tex: '= \\frac{\\inner{\\tx}{\\y}}{\\normx\\normy} - \\frac{\\inner{\\x}{\\y}\\inner{\\tx}{\\x}}{\\normx^3\\,\\normy}',
        why: say`one fraction becomes two, each cancelled`,
        value: ({ at: { x, y }, along: { x: dx } }) =>
          dot(dx, y) / (norm(x) * norm(y)) - (dot(x, y) * dot(dx, x)) / (norm(x) ** 3 * norm(y)),
      },
      {
        id: 'partial-x-similarity',
        tex: '= \\frac{\\inner{\\tx}{\\y}}{\\normx\\normy} - \\Sxy\\,\\frac{\\inner{\\tx}{\\x}}{\\normx^2}',
        why: say`$\\Sxy$ itself appears in the second`,
        value: (sample) => {
          const { at, along } = sample
          return (
            dot(along.x, at.y) / (norm(at.x) * norm(at.y)) -
            s(sample) * (dot(along.x, at.x) / norm(at.x) ** 2)
          )
        },
      },
      {
        id: 'partial-x-inner',
        tex: '= \\tallinner{\\tx}{\\partx}',
        why: say`the inner product is linear, so $\\tx$ can be taken out: what is left is a vector`,
        value: (sample) => dot(sample.along.x, partX(sample)),
      },
    ],
  },

  'partial-y': {
    id: 'partial-y',
    size: sizeY,
    lines: [
      {
        id: 'partial-y-left',
        tex: 'd_y\\cS(\\x, \\y)\\applied\\ty',
        why: say`the definition of $\\cS$, with $\\y$ alone moving, by dual numbers`,
        value: dSy,
      },
      {
        id: 'partial-y-inner',
        tex: '= \\tallinner{\\ty}{\\party}',
        why: say`the same steps; $\\cS$ does not change when $\\x$ and $\\y$ trade places`,
        value: (sample) => dot(sample.along.y, partY(sample)),
      },
    ],
  },

  'first-box': {
    id: 'first-box',
    size: sizeBoth,
    lines: [
      {
        id: 'first-box-left',
        tex: 'd\\cS(\\x, \\y)\\applied(\\tx, \\ty)',
        why: say`both vectors moving, by dual numbers`,
        value: dS,
      },
      {
        id: 'first-box-inner',
        tex: '= \\tallinner{\\tx}{\\partx} + \\tallinner{\\ty}{\\party}',
        why: say`the two partial derivatives, added: the post’s first box`,
        value: (sample) => dot(sample.along.x, partX(sample)) + dot(sample.along.y, partY(sample)),
      },
    ],
  },

  'second-box': {
    id: 'second-box',
    size: sizeBoth,
    lines: [
      {
        id: 'second-box-left',
        tex: 'd\\cS(\\x, \\y)\\applied(\\tx, \\ty)',
        why: say`both vectors moving, by dual numbers`,
        value: dS,
      },
      {
        id: 'second-box-corrected',
        tex: '= \\frac{\\inner{\\tx}{\\y} + \\inner{\\x}{\\ty}}{\\normx\\normy} - \\Sxy\\left(\\frac{\\inner{\\tx}{\\x}}{\\normx^2} \\sign{mend}{+} \\frac{\\inner{\\y}{\\ty}}{\\normy^2}\\right)',
        why: say`the first box with its terms sorted: the post’s second box, **corrected**`,
        value: (sample) => {
          const { at, along } = sample
          return (
            (dot(along.x, at.y) + dot(at.x, along.y)) / (norm(at.x) * norm(at.y)) -
            s(sample) *
              (dot(along.x, at.x) / norm(at.x) ** 2 + dot(at.y, along.y) / norm(at.y) ** 2)
          )
        },
      },
    ],
    misprints: [
      {
        id: 'second-box-printed',
        tex: '= \\frac{\\inner{\\tx}{\\y} + \\inner{\\x}{\\ty}}{\\normx\\normy} - \\Sxy\\left(\\frac{\\inner{\\tx}{\\x}}{\\normx^2} \\sign{flaw}{-} \\frac{\\inner{\\y}{\\ty}}{\\normy^2}\\right)',
        why: say`as the post prints it, with a minus: off by $2\\,\\Sxy\\,\\inner{\\y}{\\ty}/\\normy^2$`,
        value: (sample) => {
          const { at, along } = sample
          return (
            (dot(along.x, at.y) + dot(at.x, along.y)) / (norm(at.x) * norm(at.y)) -
            s(sample) *
              (dot(along.x, at.x) / norm(at.x) ** 2 - dot(at.y, along.y) / norm(at.y) ** 2)
          )
        },
      },
    ],
  },

  product: {
    id: 'product',
    scales: 'not to be scaled',
    size: ({ at, along }) => length(along.x) * length(at.x) + length(along.y) * length(at.y),
    lines: [
      {
        id: 'product-left',
        tex: '\\bigpairs{(\\tx, \\ty)}{(\\x, \\y)}',
        why: say`two vectors of length $2n$, multiplied entry by entry and added`,
        value: ({ at, along }) => dot(stack(along), stack(at)),
      },
      {
        id: 'product-sum',
        tex: '= \\inner{\\tx}{\\x} + \\inner{\\ty}{\\y}',
        why: say`the first halves, and the second halves`,
        value: ({ at, along }) => dot(along.x, at.x) + dot(along.y, at.y),
      },
    ],
  },

  represents: {
    id: 'represents',
    size: sizeBoth,
    lines: [
      {
        id: 'represents-left',
        tex: 'd\\cS(\\x, \\y)\\applied(\\tx, \\ty)',
        why: say`both vectors moving, by dual numbers`,
        value: dS,
      },
      {
        id: 'represents-gradient',
        tex: '= \\bigpairs{(\\tx, \\ty)}{\\wholegrad}',
        why: say`what a gradient is; evaluated with the arrows of the figure`,
        value: ({ at, along }) => dot(stack(along), stack(gradient(at.x, at.y))),
      },
      {
        id: 'represents-terms',
        tex: '= \\Bigpairs{(\\tx, \\ty)}{\\allowbreak \\Bigl(\\partx,\\allowbreak\\; \\party\\Bigr)}',
        why: say`the first box, read through the product inner product`,
        value: (sample) => dot(stack(sample.along), stack({ x: partX(sample), y: partY(sample) })),
      },
    ],
  },

  gradient: {
    id: 'gradient',
    vector: true,
    scales: 'like the gradient',
    size: ({ at }) => 1 / length(at.x) + 1 / length(at.y),
    lines: [
      {
        id: 'gradient-left',
        tex: '\\wholegrad = (\\gradx, \\grady)',
        why: say`the two arrows of the figure, computed without the usual loss of digits`,
        value: ({ at }) => stack(gradient(at.x, at.y)),
      },
      {
        id: 'gradient-terms',
        tex: '= \\Bigl(\\partx,\\allowbreak\\; \\party\\Bigr)',
        why: say`compare the two inner products above: $(\\tx, \\ty)$ was arbitrary`,
        value: (sample) => stack({ x: partX(sample), y: partY(sample) }),
      },
    ],
  },

  ...byGeometry,

  ...byFlow,

  ...bySecondOrder,

  backward: {
    id: 'backward',
    vector: true,
    scales: 'like the gradient',
    size: ({ at, gradOutput }) => Math.abs(gradOutput) * (1 / length(at.x) + 1 / length(at.y)),
    lines: [
      {
        id: 'backward-left',
        tex: '\\code{backward}(g)',
        why: say`the post’s code, run with $g = \\code{grad\\_output}$`,
        value: ({ at, gradOutput }) => stack(backwards.correct.backward(at.x, at.y, gradOutput)),
      },
      {
        id: 'backward-product',
        tex: '= g\\,\\wholegrad',
        why: say`the chain rule: what comes after $\\cS$ contributes the factor $g$, and nothing else`,
        value: ({ at, gradOutput }) => scale(gradOutput, stack(gradient(at.x, at.y))),
      },
    ],
  },
} as const satisfies Record<string, Chain>

export type ChainId = keyof typeof derivation

export const chainIds = Object.keys(derivation) as ChainId[]
