import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { wordDiff, type Stretch } from './wordDiff.ts'

const side = (stretches: readonly Stretch[], gone: Stretch['kind']) =>
  stretches.flatMap(({ kind, text }) => (kind === gone ? [] : text)).join('')
const line = fc
  .array(fc.constantFrom('x', 'y', 'x_norm', ' ', '*', '(', ')', '-', '1.5'), { maxLength: 20 })
  .map((words) => words.join(''))

describe('the difference of two lines', () => {
  test('holds both of them', () => {
    fc.assert(
      fc.property(line, line, (before, after) => {
        const found = wordDiff(before, after)
        expect(side(found, 'added')).toBe(before)
        expect(side(found, 'removed')).toBe(after)
      }),
      { seed: 3 },
    )
  })

  test('is told in words, not in letters', () =>
    expect(wordDiff('s / x_norm * x', 's / y_norm * x')).toEqual([
      { kind: 'same', text: 's / ' },
      { kind: 'removed', text: 'x_norm' },
      { kind: 'added', text: 'y_norm' },
      { kind: 'same', text: ' * x' },
    ]))

  test('of equal lines is one stretch', () =>
    expect(wordDiff('a b', 'a b')).toEqual([{ kind: 'same', text: 'a b' }]))
})
