import { ldexp, exponent } from '../math/binary.ts'
import { cosineSeries } from '../math/taylor.ts'
import { add, dot, length, norm, scale, type Vec } from '../math/vec.ts'
import type { Chain, Sample } from './line.ts'
import { partX, partY, s } from './terms.ts'
import { say } from '../words/say.ts'

/** ‖x̃‖/‖x‖ + ‖ỹ‖/‖y‖: how fast the directions can turn. */
const pace = ({ at, along }: Sample) =>
  length(along.x) / length(at.x) + length(along.y) / length(at.y)

/**
 * A line that is quadratic in (x̃, ỹ), worked out at a pace between 1 and 2: by a power of two, which
 * changes no digit, and the square of the pace need not be a double.
 */
const paced =
  (value: (sample: Sample) => number) =>
  (sample: Sample): number => {
    const k = pace(sample) > 0 ? exponent(Math.min(pace(sample), Number.MAX_VALUE)) : 0
    const slower = (v: Vec) => v.map((entry) => ldexp(entry, -k))
    const { x, y } = sample.along
    return ldexp(value({ ...sample, along: { x: slower(x), y: slower(y) } }), 2 * k)
  }

/** ⟨x, x̃⟩/‖x‖² and ⟨y, ỹ⟩/‖y‖²: how fast the lengths grow, as shares of themselves. */
const growth = ({ at: { x, y }, along }: Sample) => ({
  a: dot(x, along.x) / norm(x) ** 2,
  b: dot(y, along.y) / norm(y) ** 2,
})

/** The product rule on (1/‖u‖‖v‖) v − (S/‖u‖²) u, where u grows by a, v by b, and S by `rise`. */
function turning(
  [u, du, a]: readonly [Vec, Vec, number],
  [v, dv, b]: readonly [Vec, Vec, number],
  similarity: number,
  rise: number,
): Vec {
  const toward = scale(1 / (norm(u) * norm(v)), add(dv, v, -(a + b)))
  const back = add(scale(rise - 2 * a * similarity, u), du, similarity)
  return add(toward, back, -1 / norm(u) ** 2)
}

/** −(1/‖u‖²) [∇ uᵀ + u ∇ᵀ + S (I − u uᵀ/‖u‖²)] w. */
function ownBlock(u: Vec, gradient: Vec, similarity: number, w: Vec): Vec {
  const across = add(w, u, -dot(u, w) / norm(u) ** 2)
  const bent = add(scale(dot(u, w), gradient), u, dot(gradient, w))
  return scale(-1 / norm(u) ** 2, add(bent, across, similarity))
}

/** (1/‖x‖‖y‖) [I − x̂ x̂ᵀ − ŷ ŷᵀ + S x̂ ŷᵀ] w. */
function mixedBlock(x: Vec, y: Vec, similarity: number, w: Vec): Vec {
  const [u, v] = [scale(1 / norm(x), x), scale(1 / norm(y), y)]
  const inside = add(add(w, u, similarity * dot(v, w) - dot(u, w)), v, -dot(v, w))
  return scale(1 / (norm(x) * norm(y)), inside)
}

const own = (u: string, gradient: string) =>
  `-\\tfrac{1}{\\norm{${u}}^2}\\bigl[${gradient}\\,\\transposed{${u}} + ${u}\\,\\transposed{${gradient}} + \\Sxy\\bigl(I - \\tfrac{${u}\\,\\transposed{${u}}}{\\norm{${u}}^2}\\bigr)\\bigr]`
const mixed =
  '\\tfrac{1}{\\normx\\normy}\\bigl[I - \\hat{\\x}\\transposed{\\hat{\\x}} - \\hat{\\y}\\transposed{\\hat{\\y}} + \\Sxy\\,\\hat{\\x}\\transposed{\\hat{\\y}}\\bigr]'

/** The second derivative of S, and its Hessian in blocks. */
export const bySecondOrder = {
  hessian: {
    id: 'hessian',
    // The largest terms: 2 ⟨x̃, ỹ⟩/‖x‖‖y‖, twice ⟨x̃, ŷ⟩ a and its like, and 3 S (a² + b²). Below the
    // normal doubles scaling back loses the last digits.
    size: (sample) => Math.max(3 * pace(sample) ** 2, 2 ** -1022),
    lines: [
      {
        id: 'hessian-left',
        tex: 'd^2\\cS(\\x, \\y)\\applied\\bigl((\\tx, \\ty), (\\tx, \\ty)\\bigr)',
        why: say`the definition of $\\cS$ along the line $(\\x + t\\tx, \\y + t\\ty)$, as a power series: twice what stands before $t^2$`,
        value: paced(({ at, along }) => 2 * cosineSeries(at, along, 2)[2]!),
      },
      {
        id: 'hessian-gradients',
        tex: '= \\Biginner{\\tx}{\\allowbreak\\; \\frac{\\ty - (a + b)\\,\\y}{\\normx\\normy} - \\frac{(\\dot{\\cS} - 2a\\,\\Sxy)\\,\\x + \\Sxy\\,\\tx}{\\normx^2}} + \\Biginner{\\ty}{\\allowbreak\\; \\frac{\\tx - (a + b)\\,\\x}{\\normx\\normy} - \\frac{(\\dot{\\cS} - 2b\\,\\Sxy)\\,\\y + \\Sxy\\,\\ty}{\\normy^2}}',
        why: say`the product rule on both partial gradients, in which $a = \\inner{\\x}{\\tx}/\\normx^2$ and $b = \\inner{\\y}{\\ty}/\\normy^2$ tell how the lengths grow, and $\\dot{\\cS} = d\\cS(\\x, \\y)\\applied(\\tx, \\ty)$ is the first box`,
        value: paced((sample) => {
          const { at, along } = sample
          const { a, b } = growth(sample)
          const rise = dot(along.x, partX(sample)) + dot(along.y, partY(sample))
          const [x, y] = [[at.x, along.x, a] as const, [at.y, along.y, b] as const]
          return (
            dot(along.x, turning(x, y, s(sample), rise)) +
            dot(along.y, turning(y, x, s(sample), rise))
          )
        }),
      },
      {
        id: 'hessian-blocks',
        tex: `= \\biginner{\\tx}{\\allowbreak\\; ${own('\\x', '\\gradx')}\\,\\tx} + 2\\,\\biginner{\\tx}{\\allowbreak\\; ${mixed}\\,\\ty} + \\biginner{\\ty}{\\allowbreak\\; ${own('\\y', '\\grady')}\\,\\ty}`,
        why: say`sorted by $\\tx$ and $\\ty$: the matrices between them are the blocks $H_{xx}$, $H_{xy}$ and $H_{yy}$ of the Hessian, and $H_{yx} = \\transposed{H_{xy}}$ gives the 2`,
        value: paced((sample) => {
          const { x, y } = sample.at
          const { x: dx, y: dy } = sample.along
          const similarity = s(sample)
          return (
            dot(dx, ownBlock(x, partX(sample), similarity, dx)) +
            2 * dot(dx, mixedBlock(x, y, similarity, dy)) +
            dot(dy, ownBlock(y, partY(sample), similarity, dy))
          )
        }),
      },
      {
        id: 'hessian-inner',
        tex: '= \\frac{2\\inner{\\tx}{\\ty}}{\\normx\\normy} - 2\\,{(a + b)}\\,\\frac{\\inner{\\tx}{\\y} + \\inner{\\x}{\\ty}}{\\normx\\normy} + \\Sxy\\Bigl(3a^2 + 2ab + 3b^2 - \\frac{\\inner{\\tx}{\\tx}}{\\normx^2} - \\frac{\\inner{\\ty}{\\ty}}{\\normy^2}\\Bigr)',
        why: say`all multiplied out: the inner products of four vectors are enough, in any dimension`,
        value: paced((sample) => {
          const { x, y } = sample.at
          const { x: dx, y: dy } = sample.along
          const { a, b } = growth(sample)
          const lengths = norm(x) * norm(y)
          return (
            (2 * dot(dx, dy)) / lengths -
            (2 * (a + b) * (dot(dx, y) + dot(x, dy))) / lengths +
            s(sample) *
              (3 * a ** 2 +
                2 * a * b +
                3 * b ** 2 -
                dot(dx, dx) / norm(x) ** 2 -
                dot(dy, dy) / norm(y) ** 2)
          )
        }),
      },
    ],
  },
} as const satisfies Record<string, Chain>
