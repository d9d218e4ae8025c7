import { describe, expect, test } from 'vitest'
import { last, numericalJacobians, type Options } from './gradcheck.ts'
import { draw, uniform } from '../math/random.ts'
import type { Pair } from '../math/vec.ts'
import { backwardIds, backwards } from './backwards.ts'
import { mutantsAt, wrongIds, type SurvivalReason } from './mutants.ts'
import { passingAtPost } from './testing/golden.ts'

const settings = { eps: 1e-6, atol: 1e-4, rtol: 1e-3 }
const at = (point: Pair, options: Options = settings) =>
  mutantsAt(point, last(numericalJacobians(backwards.correct, point, options)), options)
const next = uniform(4)
const somewhere = { x: draw(next, 16), y: draw(next, 16) }
const ones = Array.from({ length: 16 }, () => 1)
const times = (factor: number, v: readonly number[]) => v.map((entry) => factor * entry)
/** Which pass, and why. */
const blind = (point: Pair, options?: Options) =>
  Object.fromEntries(
    at(point, options).flatMap(({ id, survives }) => (survives ? [[id, survives]] : [])),
  ) as Record<string, SurvivalReason>

describe('the wrong backwards', () => {
  test('are all but the correct one', () => {
    expect(['correct', ...wrongIds]).toEqual(backwardIds)
    expect(at(somewhere).map(({ id }) => id)).toEqual(wrongIds)
  })

  test('are blind spots of the post’s point because it is critical, but for what is never asked', () => {
    const found = blind({ x: ones, y: ones })
    expect(new Set(Object.keys(found))).toEqual(new Set(passingAtPost))
    const { grad_output_squared, ...others } = found
    expect(grad_output_squared).toBe('not asked')
    expect(new Set(Object.values(others))).toEqual(new Set(['critical point']))
  })

  test('pass at a random point only where they are off by less than the tolerance, or not asked', () => {
    expect(blind(somewhere)).toEqual({
      'scale_1e-3': 'within tolerance',
      'scale_1e-4': 'within tolerance',
      'scale_1e-6': 'within tolerance',
      grad_output_squared: 'not asked',
    })
  })

  test('pass far from the origin because the gradient is under atol', () => {
    const far = { x: times(1e6, somewhere.x), y: times(1e6, somewhere.y) }
    const found = blind(far)
    for (const { id, ok, failure } of at(far)) {
      if (failure?.stage === 'not_multiplied_by_grad_output') continue
      const { x, y } = backwards[id].backward(far.x, far.y, 1)
      const largest = Math.max(...[...Array.from(x ?? []), ...Array.from(y ?? [])].map(Math.abs))
      expect(ok, id).toBe(largest <= settings.atol)
    }
    expect(found['zeros']).toBe('under atol')
    expect(blind(far, { ...settings, atol: 1e-12 })['zeros']).toBeUndefined()
  })

  test('pass fast mode where their errors cancel along its direction', () => {
    const found = blind(somewhere, { ...settings, fastMode: true })
    expect(found['one_entry_off']).toBe('cancels along u')
  })

  test('are right at a point where what they do wrong makes no difference', () => {
    const unit = { x: [0.6, 0.8], y: [1, 0] }
    expect(blind(unit)['drop_norms']).toBe('right here')
    expect(blind({ x: [1, 2], y: [2, -1] })['drop_second']).toBe('right here')
  })

  test('leave nothing to explain where they are caught, and say by what margin', () => {
    for (const { ok, survives, failure, ratio } of at(somewhere)) {
      expect(survives === null).toBe(!ok)
      expect(failure === null).toBe(ok)
      if (failure?.stage === 'jacobian') expect(ratio).toBeGreaterThan(1)
    }
  })
})
