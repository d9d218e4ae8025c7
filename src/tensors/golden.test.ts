import { describe, expect, test } from 'vitest'
import cases from './golden/cases.json'
import prints from './golden/prints.json'
import { read } from './read.ts'
import { fromBytes, fromText } from './source.ts'
import { refusal, vectors } from './testing/reading.ts'
import { Unreadable } from './unreadable.ts'

interface Case {
  readonly text?: string
  readonly base64?: string
  readonly vectors?: readonly (readonly number[])[]
  /** What else is right, where more than one thing is. */
  readonly may?: string
}

/** The vectors of which a sentence says that they would be right, too. */
const allowed: Readonly<Record<string, readonly (readonly number[])[]>> = {
  'csv-semicolon-decimal-comma.csv': [
    [0.1, 0.25, -0.3],
    [0.4, 0.5, 0.6],
  ],
  'decimal-comma-excel.txt': [
    [0.1, 0.2, 0.3],
    [0.4, 0.5, 0.6],
  ],
  'decimal-comma-column.txt': [[1.5, 2.5, 3.5]],
  'two-saves.npy': [
    [1, 2, 3],
    [4, 5, 6],
  ],
}

describe('what people have in hand is read, or refused with a sentence', () => {
  test.each(Object.entries(cases as Readonly<Record<string, Case>>))('%s', async (name, given) => {
    const source =
      given.base64 === undefined
        ? fromText(name, given.text ?? '')
        : fromBytes(
            name,
            Uint8Array.from(atob(given.base64), (c) => c.charCodeAt(0)),
          )
    if (given.vectors)
      expect((await vectors(source)).map(([, entries]) => entries)).toEqual(given.vectors)
    else
      try {
        expect((await vectors(source)).map(([, entries]) => entries)).toEqual(allowed[name])
      } catch (error) {
        if (!(error instanceof Unreadable)) throw error
        expect(error.message.length).toBeGreaterThan(40)
      }
  })

  test('what may be meant in two ways is asked about', async () => {
    const found = await read(fromText('a', cases['decimal-comma-column.txt'].text))
    expect(found.readings.map(({ sentence }) => sentence)).toEqual([
      'The column of a table, as a vector, with decimal commas',
      'The 2 columns of a table, each a vector',
      'The 3 rows of a table, each a vector',
    ])
  })
})

describe('print-outs of NumPy, PyTorch, pandas, R, Octave, Node, SQLite and others', () => {
  const all = prints as unknown as Readonly<
    Record<string, { text: string; vectors: number[][] | null }>
  >
  test.each(Object.entries(all))('%s', async (_, { text, vectors: expected }) => {
    if (expected === null) return expect(await refusal(text)).toMatch(/^a(?:: .{10,}| .{10,})/s)
    const found = (await vectors(text)).map(([, entries]) => entries)
    expect(found.map(({ length }) => length)).toEqual(expected.map(({ length }) => length))
    // A print-out has as many digits as it has.
    for (const [i, row] of expected.entries())
      for (const [k, entry] of row.entries())
        expect(Math.abs((found[i]?.[k] ?? NaN) - entry)).toBeLessThanOrEqual(
          1e-4 * Math.max(1, Math.abs(entry)),
        )
  })
})

describe('nothing is computed', () => {
  test.each([
    '[1, 2, 3] * 2',
    '-[1, 2]',
    '2 * [1, 2]',
    'np.array([1,2,3]) / 2',
    '[1,2,3] + [4,5,6]',
    'sum([1,2])',
    '[1,2,3][0]',
    '[1,2,3][::-1]',
    'np.array([1,2,3]).mean()',
    'x = [1,2] @ [3,4]',
    '[x for x in [1,2]]',
    'np.linspace(0,1,3)',
    '[1,2,3].map(x => x*2)',
    'x += [1, 2]',
    'np.sqrt([1,4])',
    '[1,2,3]**2',
    'torch.tensor([1.,2.]).cos()',
    '1 - [1,2]',
    'np.array([1,2,3]).reshape(3,1)',
    '~np.array([1,2])',
    'np.concatenate([[1,2],[3,4]])',
    '[1,2] == [1,2]',
    '[1,2] if a else [3,4]',
    'matrix(c(1,2,3,4), nrow=2)',
    'structure(c(1,2,3,4), dim = c(2L, 2L))',
    'Normalize[{1,2}]',
    "x = [1 2; 3 4]'",
    'alert(1)',
    '[1 - 2]',
    '{1/2, 2}',
    '[1:3]',
  ])('%s', async (text) => expect(await refusal(text)).toMatch(/^a: .{20,}/))
})
