import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { gradcheck, ratio } from '../math/gradcheck.ts'
import { backwardIds, backwards, type BackwardId } from './backwards.ts'

interface Verdicts {
  points: Record<
    string,
    { dtype: string; n: number; requires_grad: [boolean, boolean]; x: Coded; y: Coded }
  >
  cases: {
    point: string
    variant: BackwardId
    settings: { eps: number; atol: number; rtol: number; fast_mode: boolean }
    verdict: boolean | null
    stage: string | null
    input: 0 | 1 | null
    worst: { ratio: number | string }[]
    robust: boolean
  }[]
}
type Coded = (number | 'NaN' | 'Infinity' | '-Infinity')[]

const golden = (name: string) =>
  JSON.parse(readFileSync(new URL(`../math/golden/${name}.json`, import.meta.url), 'utf8'))
const verdicts = golden('gradcheck_verdicts') as Verdicts
const decoded = (vector: Coded) => vector.map(Number)

describe('gradcheck of each backward', () => {
  const slow = verdicts.cases.filter(
    (c) => c.robust && !c.settings.fast_mode && verdicts.points[c.point]!.dtype === 'float64',
  )

  test('there are golden cases for every backward', () => {
    expect(new Set(slow.map((c) => c.variant))).toEqual(new Set(backwardIds))
  })

  test.each(
    slow.map((c, i) => ({
      ...c,
      name: `${i}: ${c.variant} at ${c.point}, ${JSON.stringify(c.settings)}`,
    })),
  )(
    'PyTorch’s verdict, stage and input: $name',
    ({ point, variant, settings, verdict, stage, input, worst }) => {
      const { x, y, requires_grad } = verdicts.points[point]!
      const run = () =>
        gradcheck(
          backwards[variant],
          { x: decoded(x), y: decoded(y) },
          {
            eps: settings.eps,
            atol: settings.atol,
            rtol: settings.rtol,
            requiresGrad: requires_grad,
          },
        )
      if (stage === 'no_input_requires_grad') {
        expect(run).toThrow(RangeError)
        return
      }
      const report = run()
      expect(report.ok).toBe(verdict)
      expect(report.failure?.stage ?? null).toBe(stage)
      // PyTorch names the input only where the Jacobians differ.
      if (stage === 'jacobian') expect(report.failure?.input).toBe(input === 0 ? 'x' : 'y')
      expect(report.message === null).toBe(report.ok)
      const worstRatio = Math.max(
        ...worst.map((w) => Number(w.ratio)).map((r) => (Number.isNaN(r) ? Infinity : r)),
      )
      // Rounding of S, divided by eps, moves a ratio; where it is large it moves relatively little.
      if (worstRatio > 10 && Number.isFinite(worstRatio))
        expect(ratio(report.worst!) / worstRatio).toBeCloseTo(1, 1)
    },
  )
})

describe('the post’s forward and backward', () => {
  const { cases } = golden('forward_backward') as {
    cases: {
      id: string
      dtype: string
      n: number
      grad_output: number
      x: Coded
      y: Coded
      seed: { s: number | string; grad_x: Coded; grad_y: Coded }
    }[]
  }

  test.each(cases.filter((c) => c.dtype === 'float64'))(
    'agree with the post’s class in PyTorch: $id',
    (c) => {
      const x = decoded(c.x)
      const y = decoded(c.y)
      const s = Number(c.seed.s)
      const ours = backwards.correct.forward(x, y)
      // The order of the sums is the only freedom: a few last bits of S, of the size of S's terms.
      if (Number.isFinite(s)) expect(Math.abs(ours - s)).toBeLessThanOrEqual(4 * c.n * 2 ** -52)
      else expect(ours).toBe(s)
      const gradient = backwards.correct.backward(x, y, c.grad_output)
      for (const [theirs, mine, input] of [
        [decoded(c.seed.grad_x), gradient.x, x],
        [decoded(c.seed.grad_y), gradient.y, y],
      ] as const) {
        const size = Math.abs(c.grad_output) / Math.sqrt(input.reduce((sum, v) => sum + v * v, 0))
        theirs.forEach((entry, i) => {
          if (!Number.isFinite(entry)) expect(mine![i]).toBe(entry)
          else if (Number.isFinite(size))
            expect(Math.abs(mine![i]! - entry)).toBeLessThanOrEqual(8 * c.n * 2 ** -52 * size)
        })
      }
    },
  )

  test('a zero vector gives NaN, as IEEE arithmetic has it', () => {
    expect(backwards.correct.forward([0, 0], [1, 2])).toBeNaN()
  })
})

describe('the registry', () => {
  test('begins with the correct one', () => expect(backwardIds[0]).toBe('correct'))

  test.each(backwardIds)('%s says in one sentence what it does', (id) => {
    expect(backwards[id].title).toMatch(/^[A-Z][^.]*\.$/)
  })
})
