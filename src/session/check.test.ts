import { describe, expect, test } from 'vitest'
import { ask, check, checkFigure, checking, isBlind, passing, sharper, soFar } from './check.ts'
import { initial, type Settings } from './settings.ts'

const found = (settings: Settings) => check(ask(settings))

describe('the check of the post', () => {
  const post = found(initial)

  test('prints success, at x = y = ones(16), with 32 entries', () => {
    expect(post.report.ok).toBe(true)
    expect(post.report.entries).toHaveLength(32)
  })

  test('is blind: zeros pass, and so do 14 of the 18 wrong backwards, as in PyTorch', () => {
    expect(isBlind(post)).toBe(true)
    expect(passing(post)).toEqual({ passing: 14, all: 18 })
  })

  test('is mended by a random point, where zeros fail', () => {
    const better = sharper(initial)
    expect(better).toEqual({ point: 'random', n: 16 })
    const mended = found({ ...initial, ...better! })
    expect(isBlind(mended)).toBe(false)
    expect(mended.report.ok).toBe(true)
    expect(found({ ...initial, ...better!, backward: 'zeros' }).report.ok).toBe(false)
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

describe('a check in slices', () => {
  const question = ask({ ...initial, point: 'random', n: 400, backward: 'zeros' })

  test('shows what is known so far: fewer entries, the same numbers', () => {
    const slices = checking(question)
    const { value } = slices.next()
    const part = soFar(question, value as Parameters<typeof soFar>[1])
    const whole = check(question)
    expect(part.compared).toBeGreaterThan(0)
    expect(part.compared).toBeLessThan(part.all)
    expect(part.all).toBe(800)
    expect(whole.report.entries.slice(0, part.compared)).toEqual(part.report.entries)
    expect(whole.compared).toBe(800)
    expect(whole.mutants).toHaveLength(18)
  })

  test('counts only the inputs that require a gradient, and one number each in fast mode', () => {
    const some = { ...initial, requires: 'y', n: 5 } as const
    expect(found(some)).toMatchObject({ compared: 5, all: 5 })
    expect(found({ ...some, mode: 'fast' })).toMatchObject({ compared: 1, all: 1 })
    expect(found({ ...initial, mode: 'fast' })).toMatchObject({ compared: 2, all: 2 })
  })
})

describe('a fair check', () => {
  test('lets the right backward pass, whichever is chosen', () => {
    expect(found({ ...initial, backward: 'zeros' }).fair).toBe(true)
    expect(found({ ...initial, point: 'random', dtype: 'float32' }).fair).toBe(false)
    expect(found({ ...initial, point: 'near-zero' }).fair).toBe(false)
  })
})
