import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { addressBar } from './addressBar.ts'

/** When something was written, in milliseconds. */
let writes: number[]

beforeEach(() => {
  vi.useFakeTimers()
  writes = []
  const write = () => void writes.push(performance.now())
  vi.stubGlobal('history', { state: null, replaceState: write, pushState: write })
})

afterEach(() => {
  vi.useRealTimers()
  vi.unstubAllGlobals()
})

/** The most writes in any thirty seconds. */
const most = () =>
  Math.max(...writes.map((from) => writes.filter((at) => at >= from && at < from + 30_000).length))

test('However a reader plays, Safari’s hundred writes in thirty seconds are not reached', () => {
  const bar = addressBar()
  // For five minutes something changes each half second, and in the first of them she goes from place to place.
  for (let i = 0; i < 600; i++) {
    if (i < 100) bar.push(`at=${i}`)
    bar.later(() => bar.replace(`x=${i}`))
    vi.advanceTimersByTime(500)
  }
  expect(writes.length).toBeGreaterThan(100)
  expect(most()).toBeLessThan(100)
})

test('What changes without a rest is written when it comes to rest', () => {
  const bar = addressBar()
  for (let i = 0; i < 100; i++) {
    bar.later(() => bar.replace(`x=${i}`))
    vi.advanceTimersByTime(16)
  }
  expect(writes).toEqual([])
  vi.advanceTimersByTime(1000)
  expect(writes).toHaveLength(1)
})
