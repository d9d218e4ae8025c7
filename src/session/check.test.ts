import { describe, expect, test } from 'vitest'
import { check, checkFigure, sharper } from './check.ts'
import { initial } from './shared.ts'

describe('the check of the post', () => {
  const found = check(initial)

  test('prints success, at x = y = ones(16), with 32 entries', () => {
    expect(found.report.ok).toBe(true)
    expect(found.report.entries).toHaveLength(32)
  })

  test('is blind: zeros pass, and so do 14 of the 18 wrong backwards, as in PyTorch', () => {
    expect(found.blind).toBe(true)
    expect(found.wrong).toEqual({ passing: 14, all: 18 })
  })

  test('is mended by a random point, where zeros fail', () => {
    const better = sharper(initial)
    expect(better).toEqual({ point: 'random', n: 16 })
    const mended = check({ ...initial, ...better })
    expect(mended.blind).toBe(false)
    expect(mended.report.ok).toBe(true)
    expect(check({ ...initial, ...better, backward: 'zeros' }).report.ok).toBe(false)
  })
})

describe('a sharper point', () => {
  test('has two dimensions at least, because in one the gradient is 0 everywhere', () => {
    expect(sharper({ ...initial, n: 1 })?.n).toBe(2)
  })

  test('is near zero, where gradients are large, if atol is large', () => {
    expect(sharper({ ...initial, atol: 100 })?.point).toBe('near-zero')
  })

  test('does not exist where the tolerances allow everything', () => {
    expect(sharper({ ...initial, rtol: 1 })).toBeNull()
    expect(sharper({ ...initial, atol: 1e300 })).toBeNull()
  })
})

describe('the badge’s check', () => {
  test('is made at the vectors of the figure with the chosen backward and tolerances', () => {
    expect(checkFigure(initial).ok).toBe(true)
    expect(checkFigure(initial).entries).toHaveLength(4)
    expect(checkFigure({ ...initial, backward: 'sign_flip' }).ok).toBe(false)
    expect(checkFigure({ ...initial, backward: 'zeros', atol: 10 }).ok).toBe(true)
  })
})
