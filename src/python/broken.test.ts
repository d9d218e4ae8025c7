import fc from 'fast-check'
import { expect, test, vi } from 'vitest'
import { last } from '../gradcheck/gradcheck.ts'
import { checking } from './check/checking.ts'
import { programs } from './testing/corpus.ts'
import { clean } from './text/clean.ts'

/* Programs as they stand in a box while somebody types, and worse. */

vi.setConfig({ testTimeout: 60_000 })

const setting = {
  x: { shape: [3], values: [0.5, -1, 2] },
  y: { shape: [3], values: [1, 0.25, -0.75] },
}

const texts = Object.values(programs)
  .filter(({ expect: what }) => what !== 'refuse')
  .map(({ source }) => source)

const program = fc.constantFrom(...texts)
const place = fc.double({ min: 0, max: 1, noNaN: true })
const at = (text: string, share: number) => Math.floor(share * text.length)

/** Says something of any text, and throws nothing. */
function holds(text: string): void {
  const report = last(checking({ source: text, setting, verdictOnly: true }))
  if (report.ok) return
  expect(report.refused ?? report.message, text).toMatch(/\S/)
  expect(report.refused ?? '', text).not.toMatch(/could not be run here/)
  expect(report.refused === null, text).toBe(report.error !== null)
  if (report.line !== null) {
    expect(report.line).toBeGreaterThanOrEqual(1)
    expect(report.line).toBeLessThanOrEqual(report.source.split('\n').length)
  }
}

test('a program that is cut off gets a verdict or a sentence', () => {
  fc.assert(
    fc.property(program, place, (text, share) => holds(text.slice(0, at(text, share)))),
    { numRuns: 150 },
  )
})

test('a program without its beginning gets a verdict or a sentence', () => {
  fc.assert(
    fc.property(program, place, (text, share) => holds(text.slice(at(text, share)))),
    { numRuns: 100 },
  )
})

test('a program with something put in gets a verdict or a sentence', () => {
  const pieces = fc.oneof(
    fc.constantFrom(
      '(',
      ')',
      '[',
      '"""',
      "'",
      ':',
      '\n',
      '\n    ',
      '\t',
      '\\',
      '#',
      '=',
      '**',
      '@',
    ),
    fc.constantFrom(
      'lambda',
      'return',
      'def ',
      'yield x',
      'None',
      '1e999',
      '0x',
      'f"{',
      ' if ',
      '…',
    ),
    fc.string({ unit: 'binary', maxLength: 4 }),
  )
  fc.assert(
    fc.property(program, place, pieces, (text, share, piece) =>
      holds(text.slice(0, at(text, share)) + piece + text.slice(at(text, share))),
    ),
    { numRuns: 200 },
  )
})

test('a program with lines left out, twice or in another order gets a verdict or a sentence', () => {
  fc.assert(
    fc.property(
      program,
      fc.array(place, { maxLength: 3 }),
      fc.array(place, { maxLength: 3 }),
      (text, gone, doubled) => {
        const lines = text.split('\n')
        for (const share of gone) lines.splice(Math.floor(share * lines.length), 1)
        for (const share of doubled) {
          const line = Math.floor(share * lines.length)
          lines.splice(Math.floor((1 - share) * lines.length), 0, lines[line] ?? '')
        }
        holds(lines.join('\n'))
      },
    ),
    { numRuns: 200 },
  )
})

test('names and operators that are exchanged get a verdict or a sentence', () => {
  fc.assert(
    fc.property(program, place, place, (text, one, other) => {
      const words = text.match(/\w+|\s+|[^\w\s]/g) ?? ['']
      const [i, k] = [one, other].map((share) => Math.floor(share * words.length))
      const word = words[i!] ?? ''
      words[i!] = words[k!] ?? ''
      words[k!] = word
      holds(words.join(''))
    }),
    { numRuns: 250 },
  )
})

test('any text gets a verdict or a sentence', () => {
  fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 200 }), holds), { numRuns: 200 })
  const python = fc.constantFrom(
    ...'def f(x, y): return x y ( ) = + . sum torch , import class for in : [ ] if else 1 " * @ { }'
      .split(' ')
      .concat('\n', '    '),
  )
  fc.assert(
    fc.property(fc.array(python, { maxLength: 40 }), (words) => holds(words.join(' '))),
    { numRuns: 200 },
  )
})

test('what was cleaned is clean', () => {
  fc.assert(
    fc.property(program, place, place, (text, one, other) => {
      const [from, to] = [at(text, one), at(text, other)].toSorted((a, b) => a - b)
      const { text: once } = clean(text.slice(from, to))
      expect(once).not.toMatch(/\r/)
      // A text that stays no Python is changed by each step once, and may be changed by it again.
      if (clean(once).notes.length === 0) expect(clean(once).text).toBe(once)
    }),
    { numRuns: 100 },
  )
})
