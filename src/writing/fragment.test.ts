import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { mended } from './fragment.ts'

describe('a link that a chat program changed is read as it was meant', () => {
  test.each([
    ['#x=5,5&amp;y=3,1.5', 'x=5,5&y=3,1.5'],
    ['#x=5,5&amp;amp;y=3,1.5', 'x=5,5&y=3,1.5'],
    ['#x%3D5,5%26y%3D3,1.5', 'x=5,5&y=3,1.5'],
    ['#X=5,5&Y=3,1', 'x=5,5&y=3,1'],
    ['#/x=5,5&y=3,1', 'x=5,5&y=3,1'],
    ['#?x=5,5&y=3,1', 'x=5,5&y=3,1'],
    ['#/?x=5,5', 'x=5,5'],
    ['##x=5,5', 'x=5,5'],
    ['#x=5%252C5&y=3%252C1', 'x=5,5&y=3,1'],
    ['#x=5%25252C5', 'x=5,5'],
    ['#x=5,5&y=3,1)', 'x=5,5&y=3,1'],
    ['#x=5,5&y=3,1,', 'x=5,5&y=3,1'],
    ['#x=5,5&y=3,1.5.', 'x=5,5&y=3,1.5'],
    ['#x=5,5&y=3,1.5).', 'x=5,5&y=3,1.5'],
    ['#x=5,5&y=3,1.5**', 'x=5,5&y=3,1.5'],
    ['#x=5,5&y=3,1.5%29', 'x=5,5&y=3,1.5'],
    ['#x=5,5&y=3,1.5&quot;', 'x=5,5&y=3,1.5'],
    ['#x=5,5&y=3,1.5</a>', 'x=5,5&y=3,1.5'],
    ['#x=5,5&y=3,1.5”', 'x=5,5&y=3,1.5'],
    ['#x=5,5\\&y=3,1', 'x=5,5&y=3,1'],
    ['#x=1e%2010,5', 'x=1e+10,5'],
    ['#x=1e 10,5', 'x=1e+10,5'],
    ['#x=5,%205&y=3, 1', 'x=5,5&y=3,1'],
    // A line that was broken beside a comma, in a name, or in packed code.
    ['#x=5,%0A5&y=3 ,1', 'x=5,5&y=3,1'],
    ['#x=- 5,1e- 3', 'x=-5,1e-3'],
    ['#backward=other_%20norm', 'backward=other_norm'],
    ['#code=aB1%0A2c', 'code=aB12c'],
    ['#x=−5,５&y=3,1', 'x=-5,5&y=3,1'],
    ['#x=%E2%88%925,5', 'x=-5,5'],
    ['#at=trust.zeros&amp;x=2,0.5', 'at=trust.zeros&x=2,0.5'],
  ])('%s', (given, fragment) => {
    const result = mended(given)
    expect(result.fragment).toBe(fragment)
    expect(result.note).toMatch(/^The link came changed: .*\.$/)
    // What was mended is as it was made.
    expect(mended(fragment)).toEqual({ fragment, note: null })
  })

  test.each([
    '',
    'x=2,0.5&y=0.75,1.5',
    'at=trust.zeros&x=2,0.5',
    'x=1e+10,5&point=near-zero',
    'x=five,%ZZ',
    // One number or two?
    'x=1 2',
    'x=1%202',
    'x=1%0A2',
    'x=1 -2',
    'x=0.5 .5',
    'x=1. 5',
    'n=1 6',
    'x=5, 1 2',
    'code=def%20f(x)%3A%0A%20%20return%20g%28x%29',
    'code=f%28x%29',
    'code=a%252Cb(c)',
    'show=',
    'note=what now?',
  ])('nothing is mended in %s', (fragment) =>
    expect(mended(fragment)).toEqual({ fragment, note: null }),
  )

  test('whatever comes, it never throws, and mending twice changes nothing more', () => {
    const piece = fc.constantFrom(
      'x=',
      'y=',
      '&',
      '&amp;',
      '%3D',
      '%252C',
      '%',
      '%2',
      '5',
      ',',
      '.',
      ')',
      ' ',
      'X=',
      '#',
      '/',
      '?',
      '−',
      '“',
      '\\',
      'code=',
      '(',
      '%28',
      '\ud800',
      'e',
    )
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 14 }), (pieces) => {
        const once = mended(pieces.join('')).fragment
        expect(typeof once).toBe('string')
      }),
      { numRuns: 3000, seed: 3 },
    )
  })
})
