import { describe, expect, test } from 'vitest'
import { chainIds, derivation } from './derivation.ts'
import type { Chain } from './line.ts'
import { plainFormula, plainProse } from './plainFormula.ts'
import { catalogue as german } from '../words/de/index.ts'
import { catalogue as chinese } from '../words/zh/index.ts'
import { withValues } from './values.ts'

describe('a formula as plain text', () => {
  test.each([
    ['\\x', 'x'],
    ['\\Sxy = \\frac{\\inner{\\x}{\\y}}{\\normx\\,\\normy}', 'S(x, y) = (⟨x, y⟩)/(‖x‖ ‖y‖)'],
    ['\\gradx', '∇ₓS'],
    ['\\texttt{eps}^2', 'eps²'],
    ['\\Rnonzero', 'ℝ^n_*'],
    ['\\operatorname{span}\\{\\x, \\y\\}', 'span{x, y}'],
  ])('%s is %s', (tex, plain) => expect(plainFormula(tex)).toBe(plain))

  test('leaves no command and no brace of TeX in any line of the derivation', () => {
    for (const id of chainIds)
      for (const line of (derivation[id] as Chain).lines)
        expect(plainFormula(line.tex), line.id).not.toMatch(/\\|undefined/)
  })

  test('has the symbol where a value will stand', () =>
    expect(plainFormula(withValues('\\normx^2', 'values'))).toBe('‖x‖²'))

  test('in prose stands in its sentence, without the marks for stress and code', () =>
    expect(plainProse('Which way does $\\cS$ grow, **exactly**? See `x`.')).toBe(
      'Which way does S grow, exactly? See x.',
    ))

  test('leaves stars that are no marks', () =>
    expect(plainProse('“1*2*3” is not *a* number')).toBe('“1*2*3” is not a number'))

  test('says every sentence of the page without marks and TeX, in each language', () => {
    const all = [german, chinese].flatMap((catalogue) =>
      Object.values(catalogue).flatMap((room) => Object.entries(room).flat()),
    )
    const prose = all.filter((sentence) => /\*\*|\$[^$]*\\/.test(sentence))
    expect(prose.length).toBeGreaterThan(100)
    expect(prose.map(plainProse).filter((said) => /\*\*|\$|\\/.test(said))).toEqual([])
  })
})
