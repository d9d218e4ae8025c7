import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { whenIdle } from './idle.ts'

// Node has no requestIdleCallback, and neither has Safari.
describe('what waits for rest, where a browser does not tell of it', () => {
  beforeEach(() => void vi.useFakeTimers())
  afterEach(() => void vi.useRealTimers())

  test('comes one after the other without long waits while the page is at rest', () => {
    let done = 0
    const next = () => {
      done++
      if (done < 26) whenIdle(next)
    }
    whenIdle(next)
    expect(done).toBe(0)
    vi.advanceTimersByTime(2000)
    expect(done).toBe(26)
  })

  test('waits while the page is busy, and not for ever', () => {
    const call = vi.fn()
    whenIdle(call)
    const now = performance.now.bind(performance)
    let ahead = 0
    vi.spyOn(performance, 'now').mockImplementation(() => now() + ahead)
    // Each timer comes a tenth of a second late.
    const busy = (ms: number) => {
      for (let gone = 0; gone < ms; gone += 150) {
        ahead += 100
        vi.advanceTimersByTime(50)
      }
    }
    busy(3000)
    expect(call).not.toHaveBeenCalled()
    busy(3000)
    expect(call).toHaveBeenCalledTimes(1)
  })
})
