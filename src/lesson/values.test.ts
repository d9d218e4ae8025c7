import { describe, expect, test } from 'vitest'
import { derivation } from './derivation.ts'
import type { Chain } from './line.ts'
import { quantity, withValues } from './values.ts'

const chains: readonly Chain[] = Object.values(derivation)
const texts = chains.flatMap(({ lines, misprints = [] }) => [...lines, ...misprints])
const sample = {
  at: { x: [3, 4], y: [0, 2] },
  along: { x: [1, 0], y: [0, -1] },
  gradOutput: 1,
}

describe('formulas with values', () => {
  test('as symbols are what they are', () => {
    for (const { tex } of texts) expect(withValues(tex, 'symbols')).toBe(tex)
  })

  test('have a box for each norm, inner product, S and θ, also within the partial gradients', () => {
    const ids = (tex: string) =>
      [...withValues(tex, 'values').matchAll(/\\valueof\{([a-z ]+)\}/g)].map(([, id]) => id)
    expect(ids('\\frac{\\inner{\\tx}{\\y}}{\\normx\\normy} - \\Sxy')).toEqual([
      'inner tx y',
      'norm x',
      'norm y',
      'similarity',
    ])
    expect(ids('\\partx')).toEqual(['norm x', 'norm y', 'similarity', 'norm x'])
    expect(ids('= \\cos\\term{angle}{\\theta}')).toEqual(['angle'])
    // Nothing of that kind is left as a symbol.
    for (const { tex } of texts)
      expect(
        withValues(tex, 'values').replaceAll(/\\valueof\{[a-z ]+\}\{.*?\}⟧?(?=[}^\\ ]|$)/g, ''),
      ).not.toMatch(/\\norm[xy]|\\Sxy|\\part[xy]/)
  })

  test('keep the symbols where both are shown', () => {
    expect(withValues('\\normx', 'both')).toBe('\\withvalue{norm x}{\\normx}')
  })

  test('have a dot between two numbers, and between a number and a fraction', () => {
    const dots = (tex: string) => withValues(tex, 'values').split('\\cdot').length - 1
    expect(dots('\\normx\\normy')).toBe(1)
    expect(dots('\\normx^2\\,\\normy^2')).toBe(1)
    expect(dots('\\Sxy\\,\\frac{\\inner{\\tx}{\\x}}{\\normx^2}')).toBe(1)
    expect(dots('\\inner{\\x}{\\y} + \\normx')).toBe(0)
    // A factor of 2 would be a digit of what follows, and so would the end of a fraction.
    expect(dots('2\\inner{\\x}{\\y}')).toBe(1)
    expect(dots('\\frac{1}{2}\\,\\normy')).toBe(1)
  })

  test('every box has a value', () => {
    for (const { tex } of texts)
      for (const [, id] of withValues(tex, 'values').matchAll(/\\valueof\{([a-z ]+)\}/g))
        expect(Number.isFinite(quantity(id!, sample)), id).toBe(true)
    expect(quantity('norm x', sample)).toBe(5)
    expect(quantity('inner x y', sample)).toBe(8)
    expect(quantity('inner tx y', sample)).toBe(0)
    expect(quantity('inner y ty', sample)).toBe(-2)
    expect(quantity('similarity', sample)).toBe(0.8)
  })
})
