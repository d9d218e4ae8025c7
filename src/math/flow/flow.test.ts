import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { angle, cosineSimilarity, gradient } from '../cosine.ts'
import { draw, uniform } from '../random.ts'
import { hostile } from '../testing/hostile.ts'
import { add, dot, length, norm, scale, type Pair, type Vec } from '../vec.ts'
import { angleAt, rate, timeTo } from './exact.ts'
import { framed, lifted } from './frame.ts'
import { batchGradient, pulls, shares } from './infoNce.ts'
import type { Follows, Rule } from './rule.ts'
import { maxSteps, rests, walk, type Walk } from './walk.ts'

const plain: Rule = {
  follows: 'x',
  sign: 1,
  eta: 0.5,
  sphere: false,
  decay: 0,
  momentum: 0,
  batch: null,
}

const ulp = 2 ** -52

/** A random pair of a seed. */
function pair(seed: number, n: number): Pair {
  const next = uniform(seed)
  return { x: draw(next, n), y: draw(next, n) }
}

/** ∇ₓS as the post writes it, in plain doubles: nothing of the page's own gradient. */
function slope(x: Vec, y: Vec): Vec {
  const s = dot(x, y) / (norm(x) * norm(y))
  return add(scale(1 / (norm(x) * norm(y)), y), x, -s / dot(x, x))
}

const distance = (a: Vec, b: Vec) => length(add(a, b, -1))

/** Where a walk is after n steps, as vectors of ℝⁿ. */
function placeAfter({ frame, at }: Walk, n: number): Pair {
  const { x, y } = at(n).walker
  return frame ? { x: lifted(frame, x), y: lifted(frame, y) } : { x, y }
}

describe('a step', () => {
  test.each([2, 3, 5, 64])('is x + η∇ₓS, as an independent loop says: n = %i', (n) => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 1e6 }),
        fc.constantFrom<Follows>('x', 'y', 'both'),
        fc.constantFrom<1 | -1>(1, -1),
        fc.double({ min: 0.001, max: 2, noNaN: true }),
        (seed, follows, sign, eta) => {
          const start = pair(seed, n)
          let { x, y } = start
          for (let k = 0; k < 12; k++) {
            const [dx, dy] = [slope(x, y), slope(y, x)]
            if (follows !== 'y') x = add(x, dx, sign * eta)
            if (follows !== 'x') y = add(y, dy, sign * eta)
          }
          const there = placeAfter(walk(start, { ...plain, follows, sign, eta }), 12)
          // Where steps are long they multiply what rounding does.
          const kept = 1e-11 * (1 + eta / dot(start.x, start.x) + eta / dot(start.y, start.y)) ** 2
          expect(distance(there.x, x) / norm(x)).toBeLessThan(kept)
          expect(distance(there.y, y) / norm(y)).toBeLessThan(kept)
        },
      ),
      { seed: 5, numRuns: 100 },
    )
  })

  test('stays in span{x, y}, and walks any number of components at the cost of two', () => {
    const n = 300_000
    const start = pair(7, n)
    const many = walk(start, { ...plain, eta: 1e5 })
    const two = framed(start)?.at ?? start
    const small = walk(two, { ...plain, eta: 1e5 })
    expect(many.at(maxSteps).walker).toEqual(small.at(maxSteps).walker)
    const { x, y } = placeAfter(many, 40)
    const { walker } = small.at(40)
    expect(cosineSimilarity(x, y)).toBeCloseTo(cosineSimilarity(walker.x, walker.y), 12)
  })

  test('begins where x and y are, at any scale, and ends with a number where it leaves the doubles', () => {
    fc.assert(
      fc.property(hostile(fc.integer({ min: 4, max: 9 })), (start) => {
        const walked = walk(start, plain)
        const { walker } = walked.at(0)
        expect(Math.abs(angle(walker.x, walker.y) - angle(start.x, start.y))).toBeLessThan(1e-14)
        const there = placeAfter(walked, 0)
        for (const part of ['x', 'y'] as const)
          for (const [i, entry] of there[part].entries())
            expect(Math.abs(entry - start[part][i]!)).toBeLessThanOrEqual(
              1e-14 * Math.min(length(start[part]), Number.MAX_VALUE),
            )
        const { x, y } = placeAfter(walked, 5)
        expect([...x, ...y].every(Number.isFinite)).toBe(true)
      }),
      { seed: 6, numRuns: 500 },
    )
  })

  test('does not begin where the gradient is beyond doubles, in any dimension', () => {
    for (const n of [2, 3, 4, 5, 64])
      for (const tiny of [1e-310, 1e-320, 5e-324]) {
        const x = Array.from({ length: n }, (_, i) => (i === 1 ? tiny : 0))
        const stuck = walk({ x, y: x.map(() => 1) }, plain)
        expect(stuck.reached(10)).toBe(0)
        expect(placeAfter(stuck, 10).x).toEqual(x)
      }
  })

  test('leaves parallel and opposite vectors where they are, in any dimension', () => {
    for (const n of [2, 3, 4, 17])
      for (const by of [2, -3]) {
        const { x } = pair(n, n)
        const stuck = walk({ x, y: scale(by, x) }, plain)
        expect(stuck.at(100).walker.x).toEqual(stuck.at(0).walker.x)
        expect(rests(stuck, 1)).toBe(true)
      }
  })

  test('is over where it would leave the domain', () => {
    const start = { x: [1, 0], y: [0, 1] }
    const away = walk({ x: [1e-3, 0], y: start.y }, { ...plain, eta: Number.MAX_VALUE })
    expect(away.reached(10)).toBeLessThan(10)
    expect(away.at(10).walker.x.every(Number.isFinite)).toBe(true)
    // η λ = 1 ends at the origin, where the two are parallel.
    const home = walk({ x: [1, 0], y: [2, 0] }, { ...plain, eta: 0.5, decay: 2 })
    expect(home.reached(5)).toBe(0)
    expect(rests(home, 5)).toBe(true)
  })
})

describe('the ledger', () => {
  test('‖x‖² grows by η²‖∇ₓS‖² in each step, and by nothing else: to the last digits', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 1e6 }),
        fc.constantFrom(2, 3, 5, 16),
        fc.double({ min: 0.01, max: 3, noNaN: true }),
        fc.constantFrom(1, 10, 100, 1000),
        (seed, n, eta, steps) => {
          const start = pair(seed, n)
          const walked = walk(start, { ...plain, eta })
          const { walker, grown } = walked.at(steps)
          const { x } = walked.at(0).walker
          const [sum, truth] = [dot(x, x) + grown.x, dot(walker.x, walker.x)]
          expect(Math.abs(sum - truth)).toBeLessThanOrEqual((steps + 8) * ulp * truth)
        },
      ),
      { seed: 6, numRuns: 200 },
    )
  })

  test('does not close where something else pulls', () => {
    const start = { x: [1.8, -0.3], y: [0.6, 1.5] }
    for (const rule of [{ momentum: 0.9 }, { decay: 0.1 }, { sphere: true }]) {
      const { walker, grown } = walk(start, { ...plain, ...rule }).at(12)
      const sum = dot(start.x, start.x) + grown.x
      expect(Math.abs(sum - dot(walker.x, walker.x))).toBeGreaterThan(1e-3)
    }
  })
})

describe('continuous time', () => {
  /** The flow itself, ẋ = ∇ₓS and ẏ = ∇ᵧS in ℝⁿ, by the classical method of Runge and Kutta. */
  function rungeKutta({ x, y }: Pair, follows: Follows, time: number, steps: number): Pair {
    const flow = (u: Vec, v: Vec): Pair => ({
      x: follows === 'y' ? scale(0, u) : slope(u, v),
      y: follows === 'x' ? scale(0, v) : slope(v, u),
    })
    const h = time / steps
    let [u, v] = [x, y]
    for (let k = 0; k < steps; k++) {
      const a = flow(u, v)
      const b = flow(add(u, a.x, h / 2), add(v, a.y, h / 2))
      const c = flow(add(u, b.x, h / 2), add(v, b.y, h / 2))
      const d = flow(add(u, c.x, h), add(v, c.y, h))
      const sum = (part: 'x' | 'y') =>
        add(add(add(a[part], b[part], 2), c[part], 2), d[part]).map((entry) => (h / 6) * entry)
      u = add(u, sum('x'))
      v = add(v, sum('y'))
    }
    return { x: u, y: v }
  }

  test.each(['x', 'y', 'both'] as const)(
    'is what Runge and Kutta find to 1e-10, with %s following',
    (follows) => {
      for (let seed = 1; seed <= 30; seed++) {
        const start = pair(seed, 2 + (seed % 4))
        const [normX, normY] = [norm(start.x), norm(start.y)]
        const r = rate(normX, normY, follows)
        const start0 = angle(start.x, start.y)
        for (const share of [0.3, 1, 3]) {
          const there = rungeKutta(start, follows, share / r, 600)
          expect(angle(there.x, there.y)).toBeCloseTo(angleAt(start0, r, share / r), 10)
          // Lengths stay as they are.
          expect(norm(there.x)).toBeCloseTo(normX, 10)
          expect(norm(there.y)).toBeCloseTo(normY, 10)
        }
      }
    },
  )

  test('is where short steps lead', () => {
    const start = { x: [1.8, -0.3], y: [0.6, 1.5] }
    const r = rate(norm(start.x), norm(start.y), 'x')
    const off = [0.02, 0.01].map((eta) => {
      const { x, y } = walk(start, { ...plain, eta }).at(4 / eta).walker
      return angle(x, y) - angleAt(angle(start.x, start.y), r, 4)
    })
    // Half the step, half the error.
    expect(off[0]! / off[1]!).toBeCloseTo(2, 1)
  })

  test('tells when an angle is reached, and that 0° and 180° are never left', () => {
    expect(angleAt(2, 0.7, timeTo(2, 0.1, 0.7))).toBeCloseTo(0.1, 14)
    expect(timeTo(1, 2, 0.7)).toBe(Infinity)
    expect(angleAt(1, -0.7, timeTo(1, 2, -0.7))).toBeCloseTo(2, 14)
    for (const end of [0, Math.PI]) {
      expect(angleAt(end, 1, 1e3)).toBe(end)
      expect(timeTo(end, 1, 1)).toBe(Infinity)
    }
    expect(angleAt(1, 1, 1e9)).toBe(0)
    expect(angleAt(1, -1, 1e9)).toBeCloseTo(Math.PI, 14)
  })

  test('needs ln 10 · ‖x‖² longer to leave 180° for each tenth of the turn that frees it', () => {
    const times = [1e-2, 1e-3, 1e-4].map((turn) => timeTo(Math.PI - turn, Math.PI / 2, 0.5))
    expect(times[1]! - times[0]!).toBeCloseTo(Math.log(10) / 0.5, 3)
    expect(times[2]! - times[1]!).toBeCloseTo(Math.log(10) / 0.5, 3)
  })
})

describe('options that practice has', () => {
  const start = { x: [1.8, -0.3], y: [0.6, 1.5] }

  test('projecting back keeps the length, and turns as far as the step without it', () => {
    const [free, kept] = [plain, { ...plain, sphere: true }].map((rule) => walk(start, rule))
    const [a, b] = [free!.at(1).walker, kept!.at(1).walker]
    expect(norm(b.x)).toBeCloseTo(norm(start.x), 14)
    expect(angle(a.x, b.x)).toBeLessThan(1e-15)
  })

  test('momentum and weight decay are those of torch.optim.SGD', () => {
    // torch.optim.SGD([x], lr=0.5, momentum=0.9, weight_decay=0.1), loss = −S: written down as its documentation has it.
    const [eta, momentum, decay] = [0.5, 0.9, 0.1]
    let x: Vec = start.x
    let buffer: Vec | null = null
    for (let k = 0; k < 9; k++) {
      const g: Vec = add(scale(-1, slope(x, start.y)), x, decay)
      buffer = buffer ? add(scale(momentum, buffer), g) : g
      x = add(x, buffer, -eta)
    }
    const walked = walk(start, { ...plain, eta, momentum, decay }).at(9).walker
    expect(distance(walked.x, x)).toBeLessThan(1e-13)
  })

  test('a batch pulls toward y and pushes off the others, by the shares of softmax', () => {
    const others = [
      [1, 0.2],
      [-1, 0.4],
      [0.3, -1],
    ]
    const given = [start.y, ...others]
    const share = shares(start.x, given, 0.2)
    expect(share.reduce((sum, w) => sum + w, 0)).toBeCloseTo(1, 15)
    const [first = 0, ...rest] = pulls(start.x, given, 0.2)
    expect(first).toBeGreaterThan(0)
    for (const pull of rest) expect(pull).toBeLessThan(0)
    // The slope of log softmax, by central differences.
    const value = (x: Vec) => Math.log(shares(x, given, 0.2)[0]!)
    const found = batchGradient(start.x, given, 0.2)
    for (const i of [0, 1]) {
      const along = start.x.map((_, k) => (k === i ? 1e-6 : 0))
      const quotient = (value(add(start.x, along)) - value(add(start.x, along, -1))) / 2e-6
      expect(found[i]!).toBeCloseTo(quotient, 8)
    }
    expect(Math.abs(dot(found, start.x))).toBeLessThan(1e-14)
    // The colder, the more the nearest of the others counts.
    const nearest = (temperature: number) => {
      const [, a = 0, b = 0, c = 0] = shares(start.x, given, temperature)
      return a / (a + b + c)
    }
    expect(nearest(0.05)).toBeGreaterThan(nearest(0.5))
    expect(nearest(0.5)).toBeGreaterThan(nearest(5))
  })

  test('the gradient of the walk is the page’s own', () => {
    const { walker } = walk(start, { ...plain, eta: 0.25 }).at(1)
    expect(walker.x).toEqual(add(start.x, gradient(start.x, start.y).x, 0.25))
  })
})

test('a walk rests at its end, and not while it is only about to leave 180°', () => {
  const ends = walk({ x: [1.8, -0.3], y: [0.6, 1.5] }, plain)
  const rest = Array.from({ length: maxSteps }, (_, n) => n).find((n) => rests(ends, n)) ?? 0
  expect(rest).toBeGreaterThan(20)
  expect(rest).toBeLessThan(200)
  const { x, y } = ends.at(rest).walker
  expect(angle(x, y)).toBeLessThan(1e-3)
  const turn = 1e-6
  const leaving = walk({ x: [-Math.cos(turn), Math.sin(turn)], y: [1, 0] }, plain)
  expect([1, 2, 5, 20].map((n) => rests(leaving, n))).toEqual([false, false, false, false])
})

test('a walk with weight decay never rests: its x gets shorter until the steps overshoot', () => {
  const decaying = walk({ x: [1.8, -0.3], y: [0.6, 1.5] }, { ...plain, decay: 0.05 })
  const steps = Array.from({ length: maxSteps }, (_, n) => n)
  expect(steps.some((n) => rests(decaying, n))).toBe(false)
  expect(Math.max(...steps.slice(100).map((n) => decaying.at(n).turn))).toBeGreaterThan(0.1)
})
