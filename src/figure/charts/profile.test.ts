import { describe, expect, test } from 'vitest'
import { bars, maxBins, profile, profiled } from './profile.ts'

describe('the profile of a long vector', () => {
  test('of a short one has a bin for each component', () => {
    const v = [3, -1, 0, 2]
    const { low, high, largest } = profile(4, (i) => v[i]!)
    expect([...high]).toEqual([3, 0, 0, 2])
    expect([...low]).toEqual([0, -1, 0, 0])
    expect(largest).toEqual({ index: 0, value: 3 })
  })

  test('of a long one hides no peak, wherever it is', () => {
    for (const peak of [0, 1, 4_999, 9_999]) {
      const { low, high, largest } = profile(10_000, (i) => (i === peak ? -7 : Math.sin(i)))
      expect(low).toHaveLength(maxBins)
      expect(Math.min(...low)).toBe(-7)
      expect(Math.max(...high)).toBeCloseTo(1, 3)
      expect(largest).toEqual({ index: peak, value: -7 })
    }
  })

  test('is made in slices, and is the same then', () => {
    const component = (i: number) => Math.cos(i * i)
    const running = profiled(1000, component, 300)
    let slices = 0
    for (;;) {
      const { done, value } = running.next()
      if (done) {
        expect(value).toEqual(profile(1000, component))
        break
      }
      slices++
    }
    expect(slices).toBe(3)
  })

  test('is drawn without its finite ones beside one that is beyond doubles', () => {
    expect(bars(profile(3, (i) => [1e308, -Infinity, 0][i]!))).toBe('M1.12,1h0.76V2H1.12Z')
  })

  test('is drawn as bars whose longest reaches the edge; zeros are not drawn', () => {
    expect(bars(profile(2, (i) => [2, -1][i]!))).toBe('M0.12,0h0.76V1H0.12ZM1.12,1h0.76V1.5H1.12Z')
    expect(bars(profile(3, () => 0))).toBe('')
  })
})
