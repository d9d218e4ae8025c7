import { describe, expect, test } from 'vitest'
import { cosineReport } from '../../math/cosineReport.ts'
import { remark } from './remark.ts'

describe('a remark', () => {
  test('is made where both gradients vanish, and nowhere else', () => {
    expect(remark(cosineReport({ x: [1, 2, 3], y: [3, 2, 1] }))).toBeNull()
    expect(remark(cosineReport({ x: [1, 2, 3], y: [1, 2, 3 + 1e-12] }), true)).toBeNull()
    expect(remark(cosineReport({ x: [1, 0, 0], y: [0, 1, 0] }), true)).toBeNull()
  })

  test.each([2, 3, 5])('tells the maximum from the minimum (n = %d)', (n) => {
    const x = Array.from({ length: n }, (_, i) => i + 1)
    const at = (t: number) => cosineReport({ x, y: x.map((entry) => t * entry) })
    expect(remark(at(2))).toContain('maximum')
    expect(remark(at(-2))).toContain('minimum')
  })

  test('says in the span that its second direction is arbitrary, but not in the plane', () => {
    const at = (x: number[]) => cosineReport({ x, y: x })
    expect(remark(at([1, 2, 3]), true)).toContain('arbitrary')
    expect(remark(at([1, 2, 3]), true)).toContain('maximum')
    expect(remark(at([1, 2, 3]))).not.toContain('arbitrary')
    expect(remark(at([1, 2]), true)).not.toContain('arbitrary')
  })

  test('on a line says that it cannot be otherwise', () => {
    for (const [x, y] of [
      [[2], [3]],
      [[2], [-3]],
    ] as const)
      for (const spanned of [false, true])
        expect(remark(cosineReport({ x, y }), spanned)).toContain('one component')
  })
})
