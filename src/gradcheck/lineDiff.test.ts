import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { expressionOf } from './expression.ts'
import { lineDiff } from './lineDiff.ts'
import { wrongIds } from './mutants.ts'
import type { Stretch } from './wordDiff.ts'
import { statementsOf, wrongLine } from './wrongLine.ts'

const without = (stretches: readonly Stretch[], gone: Stretch['kind']) =>
  stretches.flatMap(({ kind, text }) => (kind === gone ? [] : text)).join('')
/** A difference as one text, with what is gone in tildes and what is new in plus signs. */
const told = (stretches: readonly Stretch[]) =>
  stretches
    .map(({ kind, text }) =>
      kind === 'same' ? text : kind === 'removed' ? `~${text}~` : `⊕${text}⊕`,
    )
    .join('')
const { line } = fc.letrec<{ line: string; inner: string; atom: string }>((tie) => ({
  line: fc
    .tuple(fc.constantFrom('', 'grad_x = ', 'return '), tie('inner'))
    .map((parts) => parts.join('')),
  inner: fc
    .array(tie('atom'), { minLength: 1, maxLength: 3 })
    .chain((atoms) =>
      fc
        .array(fc.constantFrom(' * ', ' / ', ' - ', ' + ', ', '), { minLength: 3, maxLength: 3 })
        .map((operators) => atoms.map((atom, i) => (i === 0 ? '' : operators[i]) + atom).join('')),
    ),
  atom: fc.oneof(
    { depthSize: 'small' },
    fc.constantFrom('x', 'y_norm', 'grad_output', '1.5', '-s', 'x.flip(0)'),
    tie('inner').map((inner) => `(${inner})`),
  ),
}))

/** Whether each bracket that opens is closed, and none is closed before. */
const closes = (text: string) => {
  let open = 0
  for (const letter of text) {
    open += letter === '(' ? 1 : letter === ')' ? -1 : 0
    if (open < 0) return false
  }
  return open === 0
}

describe('the difference of two lines, operand by operand', () => {
  test('holds both of them', () => {
    fc.assert(
      fc.property(line, line, (before, after) => {
        const { whole } = lineDiff(before, after)
        expect(without(whole, 'added')).toBe(before)
        expect(without(whole, 'removed')).toBe(after)
      }),
      { seed: 3 },
    )
  })

  test('closes its brackets on either side when it is abridged', () => {
    fc.assert(
      fc.property(line, line, (before, after) => {
        const { short } = lineDiff(before, after)
        expect(closes(without(short, 'added'))).toBe(true)
        expect(closes(without(short, 'removed'))).toBe(true)
      }),
      { seed: 3 },
    )
  })

  test('of a line that is no expression is the whole line', () =>
    expect(told(lineDiff('x = ) y', 'x = ) z').whole)).toBe('~x = ) y~⊕x = ) z⊕'))

  test('knows what binds more', () =>
    expect(expressionOf('a - b * c')).toMatchObject({ kind: 'chain', operators: [' - '] }))
})

describe('the wrong line of a wrong backward', () => {
  test.each(wrongIds)('%s is told on one line of a card', (id) => {
    const { whole, short } = wrongLine(id)
    for (const stretches of [whole, short])
      expect(stretches.some(({ kind }) => kind !== 'same')).toBe(true)
    expect(statementsOf(id)).toContain(without(whole, 'removed'))
    expect(short.map(({ text }) => text).join('').length).toBeLessThanOrEqual(31)
    for (const gone of ['added', 'removed'] as const)
      expect(closes(without(short, gone))).toBe(true)
  })

  test.each([
    ['zeros', '… * (~y / p - (s / …) * x~⊕x * 0⊕)'],
    ['sign_flip', 'y / p ~-~⊕+⊕ (s / …) * x'],
    ['drop_second', 'y / p~ - (s / …) * x~'],
    ['norm_not_squared', 's / ~(x_norm * x_norm)~⊕x_norm⊕'],
    ['negated', '… * ⊕(-⊕(y / p - …)⊕)⊕'],
    ['grad_output_squared', '⊕(⊕grad_output⊕ * grad_output)⊕ * …'],
    ['swapped', 'return ~grad_x, …~⊕grad_y, grad_x⊕'],
  ] as const)('%s reads as code', (id, text) => expect(told(wrongLine(id).short)).toBe(text))
})
