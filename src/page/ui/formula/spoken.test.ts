import katex from 'katex'
import { describe, expect, test } from 'vitest'
import { macros } from '../../../lesson/notation.ts'
import { plainTex } from '../../../lesson/plainTex.ts'
import { formulas } from '../../../lesson/testing/formulas.ts'
import { showings, withValues, type Showing } from '../../../lesson/values.ts'
import { options } from './katex.ts'
import { spoken } from './spoken.ts'
import { reader } from './testing/readAloud.ts'

const set = (tex: string) =>
  spoken(katex.renderToString(tex, { ...options, macros: { ...macros } }))
const mathOf = (markup: string) => /<math.*<\/math>/s.exec(markup)?.[0] ?? ''

const { aloud, literally } = await reader()
const heard = (tex: string) => aloud(mathOf(set(tex)))

describe('a formula, read aloud', () => {
  test.each([
    ['\\norm{\\gradx}', 'norm of gradient in x of cap S'],
    ['\\inner{\\tx}{\\grady}', 'inner product of x tilde and gradient in y of cap S'],
    ['\\Sxy', 'cap S of x and y'],
    ['\\x \\in \\Rnonzero', 'x is a member of cap R n without zero'],
    ['\\wholegrad', 'gradient of cap S of x and y'],
    ['\\x \\sign{flaw}{-} \\y', 'x minus y'],
    ['d\\cS \\applied \\tx', 'd cap S applied to x tilde'],
    ['\\transposed{\\hat{\\y}}', 'transpose of y hat'],
  ])('%s is “%s”', (tex, said) => expect(heard(tex)).toBe(said))

  test('would be misread without what notation.ts says about it', () => {
    expect(literally(mathOf(set('\\normx')))).toContain('metric')
  })

  const ways = Object.keys(showings) as Showing[]
  test.each(ways)('says nothing but what it means, in any place, shown as %s', (showing) => {
    const all = formulas()
    expect(all.length).toBeGreaterThan(80)
    for (const tex of all) {
      const words = heard(withValues(tex, showing))
      expect(words, tex).not.toMatch(
        /metric|0000000|sub asterisk|angle bracket|vertical bar|script|nabla|del\b|down tack|monospace|right arrow|undefined/i,
      )
      expect(words, tex).toMatch(/\w/)
    }
  })

  test('has no number beside a number, or beside a fraction, without a sign between them', () => {
    const space = String.raw`(?:<mspace[^>]*>|<mtext>[^<]*</mtext>)*`
    const beside = new RegExp(
      `(?<!<(?:mfrac|msup|msub)>)<mn[^>]*>[^<]*</mn>${space}<mn|</mfrac>${space}<mn`,
    )
    expect('<mn>2</mn><mn>0</mn>').toMatch(beside)
    for (const tex of formulas()) {
      const math = mathOf(set(withValues(tex, 'values')))
      expect(math, tex).not.toMatch(beside)
    }
  })

  test('has a number of its own for each value that is shown', () => {
    const markup = set(withValues('\\frac{\\inner{\\x}{\\y}}{\\normx^2}', 'values'))
    const math = mathOf(markup)
    expect([...math.matchAll(/<mn data-number="([^"]*)">0<\/mn>/g)].map(([, id]) => id)).toEqual([
      'inner x y',
      'norm x',
    ])
    expect(math).not.toContain('0000000')
    expect(markup.replace(math, '').match(/data-value="[^"]*"/g)).toHaveLength(2)
  })
})

describe('the markup of a formula', () => {
  test('has no link, whatever the formula, and each intent finds its arguments', () => {
    for (const tex of formulas()) expect(set(tex), tex).not.toContain('href')
  })

  test('carries TeX that needs none of our macros', () => {
    const tex = '\\frac{\\Sxy}{\\normx^2} < \\bR'
    const annotation = /<annotation[^>]*>(.*)<\/annotation>/.exec(set(tex))?.[1]
    expect(annotation).toBe(plainTex(tex).replace('<', '&lt;'))
    expect(() => katex.renderToString(plainTex(tex), { strict: 'error' })).not.toThrow()
  })

  test('in plain TeX sets whichever formula of the lesson', () => {
    for (const tex of formulas())
      expect(() => katex.renderToString(plainTex(tex), { strict: 'ignore' }), tex).not.toThrow()
  })
})
