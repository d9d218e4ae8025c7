import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { draw, uniform } from '../../math/random.ts'
import { cosineSeries } from '../../math/taylor.ts'
import { dot, length, scale, type Pair } from '../../math/vec.ts'
import { listing } from '../listing.ts'
import {
  doubleBackwards,
  hessianByDoubleBackward,
  type DoubleBackwardId,
} from './doubleBackward.ts'
import { gradgradcheck, gradOutputOf } from './gradgradcheck.ts'
import { hessian, type Matrix } from './hessian.ts'
import { repair } from './repair.ts'

/** Output by input, rows as PyTorch has them. */
type Recorded = readonly (readonly Matrix[])[]

interface Case extends Pair {
  readonly id: string
  readonly gradOutput: number
  readonly eps: number
  readonly atol: number
  readonly rtol: number
  readonly numerical: Recorded
  readonly post: Twice
  readonly repaired: Twice
}

interface Twice {
  readonly ok: boolean
  readonly fail: readonly [output: number, input: number] | null
  readonly analytical: Recorded
  readonly hessian: Matrix
}

const golden = new URL('../golden/second_order.json', import.meta.url)
const { cases } = JSON.parse(readFileSync(golden, 'utf8')) as { cases: Case[] }
const ids = Object.keys(doubleBackwards) as DoubleBackwardId[]
const each = cases.flatMap((one) => ids.map((id) => ({ name: `${one.id}, ${id}`, one, id })))

const outputs = ['x', 'y'] as const
const inputs = ['x', 'y', 'gradOutput'] as const

const largest = (matrix: Matrix) => matrix.flat().reduce((a, b) => Math.max(a, Math.abs(b)), 0)
const minus = (a: Matrix, b: Matrix) => a.map((row, i) => row.map((entry, j) => entry - b[i]![j]!))
const frobenius = (matrix: Matrix) => Math.hypot(...matrix.flat())

function expectNear(found: Matrix, expected: Matrix, within: number): void {
  expect(found.map((row) => row.length)).toEqual(expected.map((row) => row.length))
  expect(largest(minus(found, expected))).toBeLessThanOrEqual(within)
}

/** Any pair of ordinary lengths. */
const pairs = fc
  .record({
    n: fc.constantFrom(1, 2, 3, 7),
    seed: fc.nat(),
    parallel: fc.boolean(),
    lengths: fc.tuple(fc.integer({ min: -8, max: 8 }), fc.integer({ min: -8, max: 8 })),
  })
  .map(({ n, seed, parallel, lengths: [a, b] }): Pair => {
    const next = uniform(seed)
    const [x, y] = [draw(next, n), draw(next, n)]
    return { x: scale(10 ** a, x), y: scale(10 ** b, parallel ? x : y) }
  })

describe.each(each)('$name: gradgradcheck', ({ one, id }) => {
  const { eps, atol, rtol } = one
  const report = gradgradcheck(doubleBackwards[id], one, { eps, atol, rtol })
  const recorded = one[id]

  test('has PyTorch’s verdict, first failing output and first failing input', () => {
    expect(report.ok).toBe(recorded.ok)
    const { failure } = report
    expect(
      failure?.output ? [outputs.indexOf(failure.output), inputs.indexOf(failure.input)] : null,
    ).toEqual(recorded.fail)
    expect(report.message === null).toBe(recorded.ok)
  })

  test('has PyTorch’s Jacobians', () => {
    for (const [i, output] of outputs.entries())
      for (const [j, input] of inputs.entries()) {
        expect(report.numerical[output][input]).toEqual(one.numerical[i]![j]!)
        const analytical = recorded.analytical[i]![j]!
        const within = 1e-14 * Math.max(1, largest(analytical))
        expectNear(report.analytical[output][input], analytical, within)
      }
  })

  test('finds the rows that double backward gives in PyTorch', () => {
    const within = 1e-14 * Math.max(1, largest(recorded.hessian))
    expectNear(hessianByDoubleBackward(doubleBackwards[id], one), recorded.hessian, within)
  })
})

describe('the Hessian', () => {
  test('is what the definition gives, differentiated twice along any line', () => {
    fc.assert(
      fc.property(pairs, fc.nat(), (at, seed) => {
        const n = at.x.length
        const next = uniform(seed)
        const along = {
          x: scale(length(at.x), draw(next, n)),
          y: scale(length(at.y), draw(next, n)),
        }
        const z = [...along.x, ...along.y]
        const found = dot(
          z,
          hessian(at).map((row) => dot(row, z)),
        )
        const size = length(along.x) / length(at.x) + length(along.y) / length(at.y)
        expect(Math.abs(found - 2 * cosineSeries(at, along, 2)[2]!)).toBeLessThan(
          1e-14 * (1 + size ** 2),
        )
      }),
      { seed: 1 },
    )
  })

  test('is symmetric, and the repaired function gives it', () => {
    fc.assert(
      fc.property(pairs, (at) => {
        const [n, found] = [at.x.length, hessian(at)]
        const given = hessianByDoubleBackward(doubleBackwards.repaired, at)
        const sizes = [...at.x.map(() => length(at.x)), ...at.y.map(() => length(at.y))]
        for (let i = 0; i < 2 * n; i++)
          for (let j = 0; j < 2 * n; j++) {
            const within = 1e-14 / (sizes[i]! * sizes[j]!)
            expect(Math.abs(found[i]![j]! - found[j]![i]!)).toBeLessThanOrEqual(within)
            expect(Math.abs(found[i]![j]! - given[i]![j]!)).toBeLessThanOrEqual(within)
          }
      }),
      { seed: 1 },
    )
  })

  test('needs no squares that overflow', () => {
    const [a, b] = [2 ** 400, 2 ** -500]
    const at = { x: [1, 2], y: [3, -1] }
    const far = hessian({ x: scale(a, at.x), y: scale(b, at.y) })
    const near = hessian(at)
    const expected = near.map((row, i) =>
      row.map((entry, j) => entry / (i < 2 ? a : b) / (j < 2 ? a : b)),
    )
    for (const [i, row] of far.entries())
      for (const [j, entry] of row.entries())
        expect(Math.abs(entry - expected[i]![j]!)).toBeLessThanOrEqual(
          1e-15 * Math.abs(expected[i]![j]!),
        )
  })
})

describe('the post’s function, differentiated twice', () => {
  test('is wrong everywhere: by 1/‖x‖² + 1/‖y‖², whatever the angle', () => {
    fc.assert(
      fc.property(pairs, (at) => {
        const off = minus(hessian(at), hessianByDoubleBackward(doubleBackwards.post, at))
        const expected = 1 / length(at.x) ** 2 + 1 / length(at.y) ** 2
        expect(frobenius(off) / expected).toBeCloseTo(1, 12)
      }),
      { seed: 1 },
    )
  })

  test('gives a known row, and is not symmetric', () => {
    const at = { x: [1, 2], y: [3, -1] }
    const given = hessianByDoubleBackward(doubleBackwards.post, at)
    expect(given[0]!.slice(0, 2).map((entry) => entry.toFixed(3))).toEqual(['-0.107', '0.040'])
    expect(
      hessian(at)[0]!
        .slice(0, 2)
        .map((entry) => entry.toFixed(3)),
    ).toEqual(['-0.181', '-0.107'])
    expect(Math.abs(given[0]![1]! - given[1]![0]!)).toBeGreaterThan(0.1)
  })

  test('fails at the post’s own point, where the first check is blind', () => {
    const ones = Array.from({ length: 16 }, () => 1)
    const at = { x: ones, y: ones, gradOutput: gradOutputOf(1) }
    expect(gradgradcheck(doubleBackwards.post, at, { atol: 1e-4 }).ok).toBe(false)
    expect(gradgradcheck(doubleBackwards.repaired, at, { atol: 1e-4 }).ok).toBe(true)
  })

  test('passes where |grad_output| (1/‖x‖² + 1/‖y‖²) is under atol', () => {
    const at = { x: [2, 0.5], y: [0.75, 1.5] }
    const off = 1 / length(at.x) ** 2 + 1 / length(at.y) ** 2
    const weak = (share: number) =>
      gradgradcheck(doubleBackwards.post, { ...at, gradOutput: (share * 1e-5) / off }).ok
    expect(weak(1)).toBe(true)
    expect(weak(100)).toBe(false)
  })
})

test('a repaired function passes at random points, with any seed', () => {
  fc.assert(
    fc.property(fc.nat(), fc.constantFrom(2, 3, 5, 16), (seed, n) => {
      const next = uniform(seed)
      const at = { x: draw(next, n), y: draw(next, n), gradOutput: gradOutputOf(seed) }
      fc.pre(length(at.x) > 0.3 && length(at.y) > 0.3)
      expect(gradgradcheck(doubleBackwards.repaired, at).ok).toBe(true)
      expect(gradgradcheck(doubleBackwards.post, { ...at, gradOutput: 1 }).ok).toBe(false)
    }),
    { seed: 1 },
  )
})

test('the message names output and input, and shows both Jacobians, large ones abbreviated', () => {
  const small = { x: [1, 2], y: [3, -1], gradOutput: -0.8 }
  expect(gradgradcheck(doubleBackwards.post, small).message).toMatchInlineSnapshot(`
    "The Jacobians of output 0 (grad_x) with respect to input 0 (x) differ.
    numerical:
      [ 0.1448,  0.0860]
      [ 0.0860, -0.1222]
    analytical:
      [ 0.0860,  0.1267]
      [-0.0317, -0.0407]"
  `)
  const next = uniform(3)
  const long = { x: draw(next, 64), y: draw(next, 64), gradOutput: 1 }
  const message = gradgradcheck(doubleBackwards.post, long).message!
  expect(message.split('\n')).toHaveLength(1 + 2 * (1 + 7))
})

const run = (interpreter: string, text: string) =>
  spawnSync(interpreter, ['-'], { input: text, encoding: 'utf8', timeout: 60_000 })
// The project's tests need no Python; where there is one with PyTorch, the listings are run.
const python =
  ['python3', '/usr/bin/python3'].find((it) => run(it, 'import torch').status === 0) ?? ''

test.skipIf(!python)(
  'in PyTorch both functions pass gradcheck, and the repaired one alone gradgradcheck',
  { timeout: 120_000 },
  () => {
    const program = `import torch
from torch.autograd import gradcheck, gradgradcheck


${listing}


post = CosineSimilarity


${repair}


torch.manual_seed(1)
for x, y in [([2.0, 0.5], [0.75, 1.5]), ([1.0, -2.0, 0.5], [-2.0, 4.0, -1.0]), ([1.0] * 5, [1.0] * 5)]:
    for shape in [(-1,), (-1, 1)]:
        at = [torch.tensor(v, dtype=torch.double).reshape(shape).requires_grad_() for v in (x, y)]
        g = torch.full_like(post.apply(*at), 0.5).requires_grad_()
        for fn in (post, CosineSimilarity):
            print(
                gradcheck(fn.apply, at, raise_exception=False),
                gradgradcheck(fn.apply, at, g, raise_exception=False),
            )
`
    const { stdout, stderr, status } = run(python, program)
    expect(status, stderr).toBe(0)
    const lines = stdout.trim().split('\n')
    expect(lines).toEqual(Array.from({ length: 6 }, () => ['True False', 'True True']).flat())
  },
)
