import fc from 'fast-check'
import { expect, test } from 'vitest'
import { Scanner } from './scanner.ts'
import type { Place, Tokens } from './tokens.ts'
import { Unreadable } from '../unreadable.ts'

/** All tokens with their places, of a text that comes in these pieces. */
function scanned(pieces: readonly string[]): readonly string[] {
  const place: Place = { file: 'a', line: 1, column: 1 }
  const seen: string[] = []
  const note = (kind: string) => (content?: unknown) => {
    seen.push(`${kind} ${content} ${place.line}:${place.column}`)
  }
  const tokens: Tokens = {
    number: note('number'),
    word: note('word'),
    string: note('string'),
    mark: note('mark'),
    line: note('line'),
    end: note('end'),
  }
  try {
    const scanner = new Scanner(place, tokens)
    for (const piece of pieces) scanner.push(piece)
    scanner.end()
  } catch (error) {
    if (!(error instanceof Unreadable)) throw error
    seen.push(error.message)
  }
  return seen
}

test('a text is cut into its tokens', () => {
  expect(scanned(['x = [−1.5,\r\n"a\\"b" 1e400x]'])).toEqual([
    'word x 1:1',
    'mark = 1:3',
    'mark [ 1:5',
    'number -1.5 1:6',
    'mark , 1:10',
    'line undefined 1:11',
    'string a"b 2:1',
    'word 1e400x 2:8',
    'mark ] 2:14',
    'end undefined 2:14',
  ])
})

test('its tokens are the same in whatever pieces it comes', () => {
  const part = fc.constantFrom(
    '1',
    '-2.5e3',
    '−',
    'nan',
    'x',
    '"',
    "'",
    '\\',
    '[',
    ']',
    '(',
    ',',
    '=',
    ' ',
    '\t',
    '…',
    '😀',
    '\n',
    '\r',
    '\r\n',
    '...',
    '1e999',
    '\0',
    'word',
    '"a\\"b"',
  )
  fc.assert(
    fc.property(fc.array(part, { maxLength: 12 }), (parts) => {
      const text = parts.join('')
      const whole = scanned([text])
      expect(scanned([...text])).toEqual(whole)
      expect(scanned(text.split(''))).toEqual(whole)
      for (let at = 0; at <= text.length; at++)
        expect(scanned([text.slice(0, at), '', text.slice(at)])).toEqual(whole)
    }),
    { seed: 5, numRuns: 1000 },
  )
})
