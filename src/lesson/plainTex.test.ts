import { describe, expect, test } from 'vitest'
import { formulas } from './testing/formulas.ts'
import { macros } from './notation.ts'
import { plainTex } from './plainTex.ts'
import { withValues } from './values.ts'

describe('a formula in plain TeX', () => {
  test.each([
    ['\\x', 'x'],
    ['\\displaystyle \\Sxy', '\\mathcal{S}(x, y)'],
    ['\\normx^2', '\\lVert x \\rVert^2'],
    ['= \\inner{\\tx}{\\gradx}', '= \\langle \\tilde{x}, \\nabla_{\\!x}\\mathcal{S} \\rangle'],
    ['\\frac\\x2', '\\frac x2'],
    ['\\hat{\\x}\\transposed{\\hat{\\y}}', '\\hat{x}{\\hat{y}^{\\top}}'],
  ])('%s is %s', (tex, plain) => expect(plainTex(tex)).toBe(plain))

  test('has the symbols where values are shown', () =>
    expect(plainTex(withValues('\\normx^2\\normy', 'both'))).toBe(
      '\\lVert x \\rVert^2\\lVert y \\rVert',
    ))

  test('needs none of our macros, whichever formula of the lesson it is', () => {
    for (const tex of formulas())
      for (const [name] of plainTex(tex).matchAll(/\\[a-zA-Z@]+/g))
        expect(name in macros || name.startsWith('\\html'), `${name} in ${tex}`).toBe(false)
  })
})
