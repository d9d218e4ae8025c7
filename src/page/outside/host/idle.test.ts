import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { whenIdle } from './idle.ts'
import { idly } from './turns.ts'

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

test('What is pressing comes before what was there first, and what is called off never', async () => {
  vi.stubGlobal('requestIdleCallback', (call: () => void) => setTimeout(call))
  const done: string[] = []
  idly.add(() => done.push('first'))
  const callOff = idly.add(() => done.push('called off'))
  idly.add(() => done.push('pressing'), true)
  idly.add(() => {
    done.push('last')
    idly.add(() => done.push('pressing, of the last'), true)
    idly.add(() => done.push('of the last'))
  })
  callOff()
  await vi.waitFor(() => expect(done).toHaveLength(5), 10_000)
  expect(done).toEqual(['pressing', 'first', 'last', 'pressing, of the last', 'of the last'])
  vi.unstubAllGlobals()
})

test('All that waits can be done at once, and is not done again', async () => {
  vi.stubGlobal('requestIdleCallback', (call: () => void) => setTimeout(call))
  const done: string[] = []
  idly.add(() => done.push('one'))
  idly.add(() => done.push('pressing'), true)
  idly.doAll()
  expect(done).toEqual(['pressing', 'one'])
  await new Promise((rest) => setTimeout(rest, 20))
  expect(done).toHaveLength(2)
  vi.unstubAllGlobals()
})
