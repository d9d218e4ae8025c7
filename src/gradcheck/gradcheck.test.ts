import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { gradcheck } from './gradcheck.ts'
import type { Differentiable } from './jacobian.ts'

/** f(x, y) = ⟨x, y⟩, whose gradient is (y, x): simple enough to check by hand. */
const inner: Differentiable = {
  forward: (x, y) => Array.from(x).reduce((sum, xi, i) => sum + xi * y[i]!, 0),
  backward: (x, y, g) => ({ x: Array.from(y, (v) => g * v), y: Array.from(x, (v) => g * v) }),
}
const at = { x: [1, 2], y: [3, -5] }
const wrongInY: Differentiable = {
  ...inner,
  backward: (_, y, g) => ({ x: inner.backward(y, y, g).x, y: [0, 0] }),
}

describe('gradcheck', () => {
  test('passes a right backward and shows both Jacobians', () => {
    const report = gradcheck(inner, at)
    expect(report).toMatchObject({ ok: true, failure: null, message: null })
    expect(report.analytical).toEqual({ x: [3, -5], y: [1, 2] })
    expect(report.numerical.x[0]).toBeCloseTo(3, 8)
    expect(report.entries.map((e) => `${e.input}${e.index}`)).toEqual(['x0', 'x1', 'y0', 'y1'])
  })

  test('names the first input that fails, by PyTorch’s count among those that require a gradient', () => {
    expect(gradcheck(wrongInY, at).failure).toEqual({ stage: 'jacobian', input: 'y' })
    expect(gradcheck(wrongInY, at).message).toContain('input 1 (y)')
    expect(gradcheck(wrongInY, at, { requiresGrad: [false, true] }).message).toContain(
      'input 0 (y)',
    )
    expect(gradcheck(wrongInY, at, { requiresGrad: [true, false] }).ok).toBe(true)
  })

  test('shows both columns in the message, in four decimals', () => {
    expect(gradcheck(wrongInY, at).message).toMatch(
      /numerical: {2}\[1\.0000, 2\.0000\]\nanalytical: \[0\.0000, 0\.0000\]$/,
    )
  })

  test('abbreviates a column of more than a thousand entries', () => {
    const n = 1001
    const ones = Array.from({ length: n }, () => 1)
    const zeros: Differentiable = { ...inner, backward: () => ({ x: null, y: null }) }
    expect(gradcheck(zeros, { x: ones, y: ones }).message).toMatch(
      /\[(?:1\.0000, ){3}\.\.\.(?:, 1\.0000){3}\]/,
    )
  })

  test('perturbs by the nominal step: the lower point first, the entry restored exactly', () => {
    const seen: number[][] = []
    const spy: Differentiable = {
      forward: (x, y) => (seen.push([x[0]!, y[0]!]), 0),
      backward: () => ({ x: [0], y: [0] }),
    }
    gradcheck(spy, { x: [0.1], y: [0.7] }, { eps: 1e-3 })
    expect(seen).toEqual([
      [0.1 - 1e-3, 0.7],
      [0.1 + 1e-3, 0.7],
      [0.1, 0.7 - 1e-3],
      [0.1, 0.7 + 1e-3],
    ])
  })

  test('does not change the arrays it is given', () => {
    const x = [1, 2]
    gradcheck(
      { ...inner, backward: (u) => (((u as Float64Array)[0] = 9), { x: null, y: null }) },
      { x, y: [3, 4] },
    )
    expect(x).toEqual([1, 2])
  })

  test('counts None as zeros', () => {
    const none: Differentiable = {
      ...inner,
      backward: (x, y, g) => ({ x: null, y: inner.backward(x, y, g).y }),
    }
    expect(gradcheck(none, at).failure).toEqual({ stage: 'jacobian', input: 'x' })
    expect(gradcheck(none, { x: [1, 2], y: [0, 0] }).ok).toBe(true)
  })

  test('sees that backward is not re-entrant before it compares', () => {
    let runs = 0
    const moody: Differentiable = {
      ...inner,
      backward: (x, y, g) => ({ ...inner.backward(x, y, g), y: [++runs, 0] }),
    }
    expect(gradcheck(moody, at)).toMatchObject({ failure: { stage: 'not_reentrant', input: 'y' } })
    expect(gradcheck(moody, at, { nondetTol: 5 }).failure?.stage).toBe('jacobian')
  })

  test('fails a gradient that stays when grad_output is 0, however small', () => {
    const constant: Differentiable = {
      ...inner,
      backward: (x, y, g) => ({ ...inner.backward(x, y, g), y: g === 0 ? [1e-300, 0] : [1, 2] }),
    }
    expect(gradcheck(constant, at).failure?.stage).toBe('not_multiplied_by_grad_output')
  })

  test('fails on NaN, on either side', () => {
    expect(gradcheck(inner, { x: [NaN, 1], y: [1, 1] }).ok).toBe(false)
    expect(gradcheck(inner, at, { eps: 0 }).ok).toBe(false)
  })

  test('agrees where both sides are the same infinity, and nowhere else beyond the finite', () => {
    const infinite = (a: number): Differentiable => ({
      forward: (x) => (x[0]! > 0 ? Infinity : 0),
      backward: (_x, _y, g) => ({ x: [g === 0 ? 0 : a], y: [0] }),
    })
    const point = { x: [0], y: [0] }
    const only = { requiresGrad: [true, false] as const, rtol: Infinity }
    expect(gradcheck(infinite(Infinity), point, only).ok).toBe(true)
    expect(gradcheck(infinite(1), point, only).ok).toBe(false)
  })

  test('takes a negative eps for the same quotient, and NaN for none', () => {
    expect(gradcheck(inner, at, { eps: -1e-6 }).ok).toBe(true)
    expect(gradcheck(inner, at, { eps: NaN }).ok).toBe(false)
  })

  test('passes inputs without components, but has no direction to look along in them', () => {
    const nothing = { x: [], y: [] }
    expect(gradcheck(inner, nothing)).toMatchObject({ ok: true, entries: [], worst: null })
    expect(() => gradcheck(inner, nothing, { fastMode: true })).toThrow('at least 1')
  })

  test('compares in fast mode one number an input, and lets atol grow with the direction', () => {
    const { ok, entries, numerical } = gradcheck(inner, at, { fastMode: true, atol: 1e-4, rtol: 0 })
    expect(ok).toBe(true)
    expect(numerical.x).toHaveLength(1)
    expect(entries.map(({ input, index }) => `${input}${index}`)).toEqual(['x0', 'y0'])
    for (const entry of entries) expect(entry.allowed).toBeGreaterThan(1e-4)
  })

  test('says in fast mode both numbers, and the columns anew with eps = 1e-3 whatever eps was', () => {
    const cubic: Differentiable = {
      forward: (x) => x[0]! ** 3,
      backward: () => ({ x: [0], y: [0] }),
    }
    const { message } = gradcheck(cubic, { x: [1], y: [1] }, { fastMode: true, eps: 0.5 })
    // (1.5³ − 0.5³) / 1 = 3.25, and (1.001³ − 0.999³) / 0.002 = 3.000001.
    expect(message).toMatch(/numerical: {2}3\.2500\nanalytical: 0\.0000/)
    expect(message).toMatch(/numerical: {2}\[3\.0000\]\nanalytical: \[0\.0000\]/)
    expect(message).toMatch(/largest difference of an entry: 3\.00000/)
  })

  test('says in fast mode when entry by entry the two would agree', () => {
    const straight = gradcheck(
      { forward: (x) => x[0]! ** 3, backward: (_x, _y, g) => ({ x: [3 * g], y: [0] }) },
      { x: [1], y: [1] },
      { fastMode: true, eps: 0.5 },
    )
    expect(straight.ok).toBe(false)
    expect(straight.message).toContain('with fast mode off')
  })

  test('hands over float32 as a Float32Array, rounds what comes back, and warns', () => {
    const seen = new Set<string>()
    const third: Differentiable = {
      forward: (x) => (seen.add(x.constructor.name), x[0]! / 3),
      backward: (_x, _y, g) => ({ x: [g / 3], y: [0] }),
    }
    const options = { dtype: 'float32', eps: 2 ** -7 } as const
    const { ok, warnings, analytical } = gradcheck(third, { x: [1], y: [1] }, options)
    expect(ok).toBe(true)
    expect([...seen]).toEqual(['Float32Array'])
    expect(analytical.x).toEqual([Math.fround(1 / 3)])
    expect(warnings).toHaveLength(2)
    expect(warnings[1]).toMatch(/Input 1 \(y\).*float32/)
    expect(gradcheck(third, { x: [1], y: [1] }).warnings).toEqual([])
  })

  test.each([
    [{ requiresGrad: [false, false] as const }, 'requires a gradient'],
    [{ atol: -1 }, 'atol is -1'],
    [{ rtol: NaN }, 'rtol is NaN'],
    [{ dtype: 'float16' as 'float32' }, 'dtype is float16'],
  ])('refuses %j with a sentence', (options, words) => {
    expect(() => gradcheck(inner, at, options)).toThrow(RangeError)
    expect(() => gradcheck(inner, at, options)).toThrow(words)
  })

  test('refuses inputs and gradients of the wrong length', () => {
    expect(() => gradcheck(inner, { x: [1], y: [1, 2] })).toThrow('x has 1 components and y has 2')
    expect(() => gradcheck({ ...inner, backward: () => ({ x: [1], y: null }) }, at)).toThrow(
      '1 entries for x',
    )
  })

  test('an entry is within tolerance exactly where its ratio is at most 1', () => {
    const finite = fc.double({ noNaN: true, noDefaultInfinity: true, min: -1e6, max: 1e6 })
    fc.assert(
      fc.property(finite, finite, finite, (x, y, wrong) => {
        const off: Differentiable = {
          ...inner,
          backward: (_x, _y, g) => ({ x: [g * wrong], y: null }),
        }
        for (const entry of gradcheck(off, { x: [x], y: [y] }).entries)
          expect(entry.ok).toBe(entry.ratio <= 1)
      }),
      { seed: 1 },
    )
  })
})
