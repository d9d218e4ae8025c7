import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { gradcheck } from './gradcheck.ts'
import { draw, uniform } from '../math/random.ts'
import { arithmetics, type Dtype } from './torch/dtype.ts'
import { backwardIds, backwards, type Backward, type BackwardId } from './backwards.ts'

interface Verdicts {
  points: Record<
    string,
    { dtype: Dtype; n: number; requires_grad: [boolean, boolean]; x: Coded; y: Coded }
  >
  cases: {
    point: string
    variant: BackwardId
    settings: { eps: number; atol: number; rtol: number; fast_mode: boolean }
    verdict: boolean | null
    stage: string | null
    input: 0 | 1 | null
    worst: {
      input: 0 | 1
      index: number
      numerical: number | string
      analytical: number | string
      allowed: number | string
    }[]
  }[]
}
type Coded = (number | 'NaN' | 'Infinity' | '-Infinity')[]

interface Jacobians {
  cases: {
    point: string
    variant: BackwardId
    dtype: Dtype
    eps: number
    x: Coded
    y: Coded
    slow: { numerical: Coded; analytical: Coded }[]
    fast: {
      per_input: {
        numerical: number | string
        analytical: number | string
        atol_for_atol_1: number
      }[]
    }
  }[]
}

const golden = (name: string, room = './golden') =>
  JSON.parse(readFileSync(new URL(`${room}/${name}.json`, import.meta.url), 'utf8'))
const verdicts = golden('gradcheck_verdicts') as Verdicts
const jacobians = golden('jacobians') as Jacobians
const decoded = (vector: Coded) => vector.map(Number)
/** 0 for −0, which equals it. */
const positive = (entry: number) => entry + 0

describe('gradcheck of each backward', () => {
  test('there are golden cases for every backward', () => {
    expect(new Set(verdicts.cases.map((c) => c.variant))).toEqual(new Set(backwardIds))
  })

  // Those that hang on the rounding of sums are not left out: sums are PyTorch's to the last bit.
  test.each(
    verdicts.cases.map((c, i) => ({
      ...c,
      name: `${i}: ${c.variant} at ${c.point}, ${JSON.stringify(c.settings)}`,
    })),
  )('PyTorch’s verdict, stage and input: $name', (c) => {
    const { x, y, requires_grad, dtype } = verdicts.points[c.point]!
    const { eps, atol, rtol, fast_mode: fastMode } = c.settings
    const run = () =>
      gradcheck(
        backwards[c.variant],
        { x: decoded(x), y: decoded(y) },
        { eps, atol, rtol, fastMode, dtype, requiresGrad: requires_grad },
      )
    if (c.stage === 'no_input_requires_grad') {
      expect(run).toThrow(RangeError)
      return
    }
    const report = run()
    expect(report.ok).toBe(c.verdict)
    expect(report.failure?.stage ?? null).toBe(c.stage)
    // PyTorch names the input only where the Jacobians differ.
    if (c.stage === 'jacobian') expect(report.failure?.input).toBe(c.input === 0 ? 'x' : 'y')
    expect(report.message === null).toBe(report.ok)
    for (const worst of c.worst) {
      const input = worst.input === 0 ? 'x' : 'y'
      const entry = report.entries.find((e) => e.input === input && e.index === worst.index)!
      expect(positive(entry.numerical)).toBe(positive(Number(worst.numerical)))
      expect(positive(entry.analytical)).toBe(positive(Number(worst.analytical)))
      expect(entry.allowed).toBe(Number(worst.allowed))
    }
  })
})

describe('the Jacobians that PyTorch recorded, bit for bit', () => {
  test.each(jacobians.cases)('$variant at $point, $dtype', (c) => {
    const at = { x: decoded(c.x), y: decoded(c.y) }
    const options = { eps: c.eps, atol: 1, rtol: 0, dtype: c.dtype }
    const slow = gradcheck(backwards[c.variant], at, options)
    const fast = gradcheck(backwards[c.variant], at, { ...options, fastMode: true })
    for (const [i, input] of (['x', 'y'] as const).entries()) {
      expect(slow.numerical[input]).toEqual(decoded(c.slow[i]!.numerical))
      expect(slow.analytical[input].map(positive)).toEqual(
        decoded(c.slow[i]!.analytical).map(positive),
      )
      const { numerical, analytical, atol_for_atol_1 } = c.fast.per_input[i]!
      expect(fast.numerical[input]).toEqual([Number(numerical)])
      expect(fast.analytical[input]).toEqual([Number(analytical)])
      if (Number.isFinite(Number(numerical)))
        expect(fast.entries[i]!.allowed).toBe(arithmetics[c.dtype].round(atol_for_atol_1))
    }
  })
})

describe('the post’s forward and backward', () => {
  const { cases } = golden('forward_backward', '../math/golden') as {
    cases: {
      id: string
      dtype: Dtype
      n: number
      grad_output: number
      x: Coded
      y: Coded
      seed: { s: number | string; grad_x: Coded; grad_y: Coded }
    }[]
  }

  test.each(cases)('agree bit for bit with the post’s class in PyTorch: $id', (c) => {
    const { tensor } = arithmetics[c.dtype]
    const [x, y] = [tensor(decoded(c.x)), tensor(decoded(c.y))]
    expect(backwards.correct.forward(x, y)).toBe(Number(c.seed.s))
    const gradient = backwards.correct.backward(x, y, c.grad_output)
    expect(Array.from(gradient.x!, positive)).toEqual(decoded(c.seed.grad_x).map(positive))
    expect(Array.from(gradient.y!, positive)).toEqual(decoded(c.seed.grad_y).map(positive))
  })

  test('a zero vector gives NaN, as IEEE arithmetic has it', () => {
    expect(backwards.correct.forward([0, 0], [1, 2])).toBeNaN()
  })

  test('forward of which one input varies is forward, bit for bit', () => {
    const correct: Backward = backwards.correct
    const next = uniform(3)
    for (const n of [1, 2, 7, 33, 300])
      for (const dtype of ['float64', 'float32'] as const) {
        const { tensor } = arithmetics[dtype]
        const [x, y] = [tensor(draw(next, n)), tensor(draw(next, n))]
        for (const input of ['x', 'y'] as const) {
          const value = correct.varying!(x, y, input)
          const moved = input === 'x' ? x : y
          for (const i of [0, 1, n - 2, n - 1, 0].filter((at) => at >= 0 && at < n)) {
            const kept = moved[i]!
            moved[i] = next()
            expect(value(i)).toBe(correct.forward(x, y))
            moved[i] = kept
          }
        }
      }
  })
})

describe('the registry', () => {
  test('begins with the correct one', () => expect(backwardIds[0]).toBe('correct'))

  test.each(backwardIds)('%s says in one sentence what it does', (id) => {
    expect(backwards[id].title).toMatch(/^[A-Z][^.]*\.$/)
  })
})
