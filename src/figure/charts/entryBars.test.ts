import { describe, expect, test } from 'vitest'
import type { Entry } from '../../gradcheck/gradcheck.ts'
import { entryBars, maxBars, reachOf } from './entryBars.ts'

const size = { width: 256, height: 100 }
const entry = (numerical: number, analytical = numerical): Entry =>
  ({ numerical, analytical, ok: true }) as Entry
const numbers = (d: string) => [...d.matchAll(/-?\d+(?:\.\d+)?/g)].map(([n]) => Number(n))

describe('bars of entries', () => {
  test('stand on a baseline that never moves, the largest reaching the edge', () => {
    for (const values of [
      [1, -1],
      [3, 0.1],
      [0, 0],
    ]) {
      const entries = values.map((value) => entry(value))
      expect(entryBars(entries, reachOf(entries, 0.5), size).baseline).toBe(50)
    }
    const { bars } = entryBars([entry(2), entry(-2)], 2, size)
    expect(Math.min(...numbers(bars).filter((n) => n < 50))).toBeLessThan(10)
  })

  test('have a tick where backward() says something else, and none where it says nothing', () => {
    const { ticks, bars } = entryBars([entry(1, 0)], 1, size)
    expect(numbers(ticks)[1]).toBe(50)
    expect(bars).not.toBe('')
    expect(entryBars([entry(1, NaN)], 1, size).ticks).toBe('')
  })

  test('grow from nothing: small values keep the scale that is given', () => {
    expect(reachOf([entry(1e-9)], 0.1)).toBe(0.1)
    expect(reachOf([entry(3, -4)], 0.1)).toBe(4)
    expect(reachOf([entry(0)], 0)).toBe(1)
  })

  test('of many entries are drawn in bins, each with its extremes', () => {
    const many = Array.from({ length: 1000 }, (_, i) => entry(i % 2 === 0 ? 1 : -1))
    const { bars } = entryBars(many, 1, size)
    const corners = bars.trim().split(' ')
    expect(corners).toHaveLength(6 * maxBars)
    // From one bar to the next, and back to the first, it goes along the baseline.
    for (const at of [0, 5]) expect(corners[at]).toMatch(/,50$/)
  })

  test('are finite, whatever the values are', () => {
    for (const value of [NaN, Infinity, -Infinity, 1e308])
      expect(JSON.stringify(entryBars([entry(value, -value)], 1, size))).not.toMatch(/NaN|null/)
  })
})
