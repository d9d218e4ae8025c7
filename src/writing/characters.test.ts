import { describe, expect, test } from 'vitest'
import { isPlain, plain, withoutUnseen, withUnseen } from './characters.ts'

describe('characters that look like others are read as these', () => {
  test.each([
    ['−1', '-1'],
    ['–1', '-1'],
    ['—1', '-1'],
    ['‐1', '-1'],
    ['－１２．５', '-12.5'],
    ['１，２；３', '1,2;3'],
    ['［１、２］', '[1,2]'],
    ['١٢٫٥', '12.5'],
    ['۴', '4'],
    ['९', '9'],
    ['𝟏𝟐', '12'],
    ['𝟿', '9'],
    ['“x”', '"x"'],
    ['„x“ «y» ‘z’', '"x" "y" \'z\''],
    ['1\u00a02\u30003\u202f4', '1 2 3 4'],
    ['\ufeff1,\u200b2', '1,2'],
    ['1ｅ−６', '1e-6'],
    ['größe', 'größe'],
    ['½ ∞ x²', '½ ∞ x²'],
  ])('%s is %s', (text, other) => expect(plain(text)).toBe(other))

  test('what is plain stays as it is', () => {
    expect(isPlain('abc 1,2 \t\n~')).toBe(true)
    expect(isPlain('é')).toBe(false)
    expect(plain('a-b "c"')).toBe('a-b "c"')
  })

  test('a soft hyphen, which nobody sees, is no minus sign and does not vanish', () =>
    expect(plain('\u00ad1')).toBe('\u00ad1'))
})

test('marks that nobody sees go, but for those in words and numbers', () => {
  expect(withoutUnseen('\ufeff[1,\u200b 2\u2060]')).toBe('[1, 2]')
  expect(withoutUnseen('1\u200b2')).toBe('1\u200b2')
  expect(withoutUnseen('\u200e-1\u200f')).toBe('-1')
})

test.each(['1, x', '\ufeff1, x', '\u200b1,\u200b\u2060 x', '1\u200b2, \u200ex', '1, x \u200b'])(
  'a place in %j is found again among the marks that nobody sees',
  (text) => {
    const at = withUnseen(text, withoutUnseen(text).indexOf('x'))
    expect(text.slice(at).replace(/^[\u200b-\u200f]+/, '')).toMatch(/^x/)
  },
)
