import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { gzipSync } from 'fflate'
import { read } from './read.ts'
import { fromBytes, fromText } from './source.ts'
import { pickle, tensor, unicode, zip } from './testing/archives.ts'
import {
  bytes,
  littleEndian,
  npyOf,
  npyOfDoubles,
  safetensors,
  safetensorsOf,
  writers,
} from './testing/files.ts'
import { vectors } from './testing/reading.ts'
import { Unreadable } from './unreadable.ts'

const doubles = fc.array(fc.double(), { minLength: 1, maxLength: 50 })
const finite = fc.array(fc.double({ noNaN: true, noDefaultInfinity: true }), {
  minLength: 1,
  maxLength: 50,
})
const pair = finite.chain((x) =>
  fc.tuple(
    fc.constant(x),
    fc.array(fc.constantFrom(...x, -1.5e-7), { minLength: x.length, maxLength: x.length }),
  ),
)
const options = { seed: 11, numRuns: 250 }

describe('what was written is read, to the last bit', () => {
  test('as .npy', { timeout: 60_000 }, async () => {
    await fc.assert(
      fc.asyncProperty(doubles, async (x) => {
        expect(await vectors(npyOfDoubles([x.length], x))).toEqual([['a', x]])
      }),
      options,
    )
  })

  test('as .safetensors', { timeout: 60_000 }, async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.uniqueArray(fc.string({ minLength: 1 }), { minLength: 1, maxLength: 4 }),
        doubles,
        async (names, x) => {
          const stored = { dtype: 'F64', shape: [x.length], data: x.flatMap(writers['f8']!) }
          fc.pre(!names.some((name) => name === '__metadata__' || name === '__proto__'))
          const file = safetensors(Object.fromEntries(names.map((name) => [name, stored])))
          const found = await vectors(file)
          expect(Object.fromEntries(found)).toEqual(
            Object.fromEntries(names.map((name) => [name, x])),
          )
        },
      ),
      options,
    )
  })

  test('as JSON, two rows or by names', { timeout: 60_000 }, async () => {
    await fc.assert(
      fc.asyncProperty(pair, async ([x, y]) => {
        const columns = x.length === 1
        // JSON has no −0.
        const [u, v] = [x.map((n) => n + 0), y.map((n) => n + 0)]
        expect(await vectors(JSON.stringify([x, y]))).toEqual(
          columns
            ? [['a', [...u, ...v]]]
            : [
                ['row 0', u],
                ['row 1', v],
              ],
        )
        expect(await vectors(JSON.stringify({ x, y }, null, 1))).toEqual([
          ['x', u],
          ['y', v],
        ])
      }),
      options,
    )
  })

  test('as NumPy and PyTorch print', { timeout: 60_000 }, async () => {
    const spelled = (n: number) =>
      Number.isFinite(n)
        ? Object.is(n, -0)
          ? '-0.'
          : n.toExponential()
        : String(n)
            .toLowerCase()
            .slice(0, n < 0 ? 4 : 3)
    await fc.assert(
      fc.asyncProperty(doubles, fc.integer({ min: 1, max: 5 }), async (x, width) => {
        const lines = (separator: string) =>
          x
            .map(spelled)
            .reduce((text, n, i) => `${text}${separator}${i % width === 0 ? '\n  ' : ' '}${n}`)
        expect(await vectors(`x = [${lines('')}]`)).toEqual([['x', x]])
        expect(await vectors(`tensor([${lines(',')}], dtype=torch.float64)`)).toEqual([['a', x]])
      }),
      options,
    )
  })

  test('as rows or columns of a table', { timeout: 60_000 }, async () => {
    await fc.assert(
      fc.asyncProperty(
        pair,
        fc.constantFrom(',', ';', ' ', '\t', '|'),
        async ([x, y], separator) => {
          const [u, v] = [x.map((n) => n + 0), y.map((n) => n + 0)]
          const lines = x.map((xi, i) => `${xi}${separator}${y[i]}`)
          expect(await vectors([`x${separator}y`, ...lines].join('\n'))).toEqual([
            ['x', u],
            ['y', v],
          ])
          const found = await read(
            fromText('a', `${x.join(separator)}\r\n${y.join(separator)}\r\n`),
          )
          // Some have commas that could be decimal ones, too.
          const all = await Promise.all(
            found.readings.map(({ vectors }) => Promise.all(vectors.map((one) => one.load()))),
          )
          expect(all.map((each) => each.flatMap((entries) => [...entries]))).toContainEqual([
            ...u,
            ...v,
          ])
        },
      ),
      options,
    )
  })

  test('as rows with words, as GloVe and CSV have them', { timeout: 60_000 }, async () => {
    const word = fc
      .string({
        unit: fc.constantFrom('a', 'é', '.', '1', '-', '_', '字'),
        minLength: 1,
        maxLength: 6,
      })
      .filter((text) => /[aé字_]/.test(text))
    const rows = fc.integer({ min: 3, max: 6 }).chain((n) =>
      fc.uniqueArray(
        fc.tuple(
          word,
          fc.array(fc.double({ noNaN: true, noDefaultInfinity: true }), {
            minLength: n,
            maxLength: n,
          }),
        ),
        {
          minLength: 2,
          maxLength: 8,
          selector: ([name]) => name,
        },
      ),
    )
    await fc.assert(
      fc.asyncProperty(rows, fc.constantFrom(' ', ',', '\t', ';'), async (all, separator) => {
        const text = all.map(([name, entries]) => [name, ...entries].join(separator)).join('\n')
        expect(await vectors(text)).toEqual(
          all.map(([name, entries]) => [name, entries.map((n) => n + 0)]),
        )
      }),
      options,
    )
  })

  test(
    'as JSON of any nesting: each list of numbers, in the order in which it stands there',
    { timeout: 60_000 },
    async () => {
      const list = fc.array(
        fc.double({ noNaN: true, noDefaultInfinity: true }).map((n) => n + 0),
        { minLength: 1, maxLength: 4 },
      )
      const key = fc.constantFrom('a', 'b', 'data', 'embedding', 'x y', 'length', 'toString')
      const { tree } = fc.letrec((tie) => ({
        tree: fc.oneof(
          { maxDepth: 4 },
          list,
          fc.dictionary(key, tie('tree'), { maxKeys: 3 }),
          fc.array(fc.dictionary(key, tie('tree'), { maxKeys: 2 }), { maxLength: 3 }),
          fc.constantFrom(null, 'text', 7, true),
        ),
      }))
      const lists = (value: unknown): number[][] => {
        if (typeof value !== 'object' || value === null) return []
        if (
          Array.isArray(value) &&
          value.length > 0 &&
          value.every((each) => typeof each === 'number')
        )
          return [value]
        return Object.values(value).flatMap(lists)
      }
      await fc.assert(
        fc.asyncProperty(tree, async (value) => {
          const text = JSON.stringify(value)
          const expected = lists(value)
          // Records of numbers alone are a table, and their columns the vectors.
          fc.pre(!/\[\{"[^"]*":7/.test(text))
          fc.pre(typeof value === 'object' && value !== null)
          const found = await vectors(text).catch((error: unknown) => {
            if (error instanceof Unreadable) return []
            throw error
          })
          expect(found.map(([, entries]) => entries)).toEqual(expected)
        }),
        { numRuns: 800, seed: 17 },
      )
    },
  )
})

describe('whatever comes, it is read or refused with a sentence', () => {
  /** Anything but vectors by distinct names, or an Unreadable with a sentence, fails. */
  async function survive(content: Uint8Array | string): Promise<void> {
    try {
      const found = await vectors(content)
      expect(found.length).toBeGreaterThan(0)
      expect(found.every(([, entries]) => entries.length > 0)).toBe(true)
      expect(new Set(found.map(([name]) => name)).size).toBe(found.length)
    } catch (error) {
      if (!(error instanceof Unreadable)) throw error
      expect(error.message).toMatch(/^.{1,60}(?::)? .{10}/su)
    }
  }
  const text = new TextEncoder()
  const texts = [
    '[1,2,3]',
    '[[1.5, -2e3],[nan, inf]]',
    '{"x": [1, 2], "y": [3, 4]}',
    "x = tensor([ 0.1, -2.0e-01], device='cuda:0', dtype=torch.float64, grad_fn=<DivBackward0>)",
    'array([[1., 2.],\n       [3., 4.]], dtype=float32)',
    'x,y\r\n1,2\r\n3,4\r\n5,6',
    'word;a;b\nking;0,5;1,5\nqueen;2,5;3,5',
    '   x  y\n0  1  2\n1  3  4',
    'x =\n\n   1.0e+03 *\n\n    1.0000    2.0000\n',
    '     [,1] [,2]\n[1,]    1    3\n[2,]    2    4\n',
    '\n 1\n 2\n[torch.FloatTensor of size 2]\n',
    '2×2 Matrix{Float64}:\n 1.0  2.0\n 3.0  4.0',
    '\\begin{pmatrix} 1 & 2 \\\\ 3 & 4 \\end{pmatrix}',
    'king 0.1 0.2\nqueen 0.3 0.4\n',
    '>>> x = np.array([1, 2])\n>>> x\narray([1, 2])',
    'https://cosgrad.example/#x=2,0.5&amp;y=0.75,1.5',
    ' id | v\n----+-------\n  1 | [1,2]\n(1 row)',
    '1 2 3\n4 5 6\n',
  ]
  const files = [
    npyOfDoubles([3], [1, 2, 3]),
    npyOfDoubles([2, 2], [1, 2, 3, 4]),
    npyOf("{'descr':'<i2','fortran_order':True,'shape':(2,2)}", littleEndian(77, 8), 2),
    safetensors({
      x: { dtype: 'F16', shape: [2, 2], data: littleEndian(7, 8) },
      y: { dtype: 'I8', shape: [3], data: [1, 2, 3] },
    }),
    safetensors({ x: { dtype: 'BF16', shape: [2, 2], data: littleEndian(7, 8) } }),
    ...texts.map((one) => text.encode(one)),
    bytes('\xff\xfe', '1\0 \x002\0'),
    zip({ 'x.npy': npyOfDoubles([2], [1, 2]), 'y.npy': npyOfDoubles([2], [3, 4]) }),
    zip({ 'a.csv': '1,2\n3,4' }, 6),
    zip({
      'a/data.pkl': pickle('}(', unicode('x'), tensor('FloatStorage', '0', 2, [2], [1]), 'u.'),
      'a/data/0': bytes(0, 0, 0x80, 0x3f, 0, 0, 0, 0x40),
    }),
    gzipSync(bytes('[1,2,3]')),
    pickle('](K\x01K\x02e.'),
  ]
  const mutation = fc.record({
    file: fc.constantFrom(...files),
    cuts: fc.tuple(fc.double({ min: 0, max: 1, noNaN: true }), fc.boolean()),
    edits: fc.array(fc.tuple(fc.nat(), fc.integer({ min: 0, max: 255 }), fc.nat(2)), {
      maxLength: 6,
    }),
  })

  test('mutated and truncated files', { timeout: 60_000 }, async () => {
    await fc.assert(
      fc.asyncProperty(mutation, async ({ file, cuts: [cut, whole], edits }) => {
        let mutated = [...file].slice(0, whole ? file.length : Math.floor(cut * file.length))
        for (const [where, byte, kind] of edits) {
          const at = where % (mutated.length + 1)
          mutated = mutated.toSpliced(at, kind === 0 ? 0 : 1, ...(kind === 2 ? [] : [byte]))
        }
        await survive(Uint8Array.from(mutated))
      }),
      { seed: 12, numRuns: 2000 },
    )
  })

  test('each file cut at each place', { timeout: 60_000 }, async () => {
    for (const file of files)
      for (let size = 0; size <= file.length; size++) await survive(file.slice(0, size))
  })

  test(
    'random bytes, also after those by which a format is known',
    { timeout: 60_000 },
    async () => {
      const magic = fc.constantFrom(
        '',
        '\x93NUMPY\x01\0',
        '\x93NUMPY\x02\0',
        '\x93NUMPY',
        '\xff\xfe',
        '\xfe\xff',
        '\xef\xbb\xbf',
        '\x80\x04',
        'PK',
        'PK\x03\x04',
        '\x1f\x8b\x08\0',
        '\x40\0\0\0\0\0\0\0{',
        '\x02\0\0\0\0\0\0\0{}',
      )
      await fc.assert(
        fc.asyncProperty(magic, fc.uint8Array({ maxLength: 200 }), async (begin, rest) =>
          survive(bytes(begin, rest)),
        ),
        { seed: 13, numRuns: 1500 },
      )
    },
  )

  test('random headers of .npy and .safetensors', { timeout: 60_000 }, async () => {
    const npyToken = fc.constantFrom(
      "'descr'",
      "'fortran_order'",
      "'shape'",
      ':',
      ',',
      '(',
      ')',
      '[',
      ']',
      '{',
      '}',
      '2',
      '1L',
      "'<f8'",
      "'|O'",
      'True',
      'False',
      ' ',
      '-1',
      '9'.repeat(400),
      '"',
      '\\',
    )
    const header = fc.array(npyToken, { maxLength: 20 }).map((tokens) => tokens.join(''))
    const dictionary = fc
      .record({ shape: header, descr: header, fortran: header })
      .map(
        ({ shape, descr, fortran }) =>
          `{'descr':${descr},'fortran_order':${fortran},'shape':${shape}}`,
      )
    await fc.assert(
      fc.asyncProperty(fc.oneof(header, dictionary), (one) =>
        survive(npyOf(one, Array(8).fill(0))),
      ),
      { seed: 14, numRuns: 1000 },
    )
    const value = fc.oneof(fc.jsonValue(), fc.array(fc.nat(9)), fc.constantFrom('F32', 'U8', 'F8'))
    const tensor = fc.record(
      { dtype: value, shape: value, data_offsets: value },
      { requiredKeys: [] },
    )
    const any = fc.oneof(
      fc.jsonValue(),
      fc.dictionary(fc.string(), fc.oneof(tensor, fc.jsonValue())),
    )
    await fc.assert(
      fc.asyncProperty(any, (one) => survive(safetensorsOf(JSON.stringify(one), Array(9).fill(1)))),
      { seed: 15, numRuns: 1000 },
    )
  })

  test('random text', { timeout: 60_000 }, async () => {
    const token = fc.constantFrom(
      '1',
      '-2.5',
      'nan',
      'x',
      'y1',
      '"x"',
      "'y'",
      '[',
      ']',
      '(',
      ')',
      '{',
      '}',
      ',',
      ';',
      ':',
      '=',
      ' ',
      '\n',
      '\r\n',
      '\t',
      'tensor',
      'array(',
      'dtype',
      '...',
      '1e999',
      '"',
      '\\',
      '[1,2]',
      '\0',
      '#x=',
      '&',
      '>>> ',
      'In [1]: ',
      'x =\n',
      '[1] ',
      '[1,]',
      '%',
      '//',
      '--',
      '1,5',
      '|',
      '---',
      'dtype: float64',
      'Columns 1 through 2',
      '1.0e+03 *',
      'c(',
      'Float32Array(2) ',
      '<tf.Tensor: numpy=',
      '>',
      '\\begin{pmatrix}',
      '\\\\',
      '\\end{pmatrix}',
      '−',
      '“',
      '\u00a0',
      '\u200b',
      '１',
      '，',
      'null',
      'id',
    )
    const soup = fc.array(token, { maxLength: 25 }).map((tokens) => tokens.join(''))
    const anything = fc.string({ unit: 'binary', maxLength: 50 })
    await fc.assert(fc.asyncProperty(fc.oneof({ weight: 4, arbitrary: soup }, anything), survive), {
      seed: 16,
      numRuns: 4000,
    })
  })
})

test('a source of bytes gives those that it is asked for', async () =>
  expect(await fromBytes('a', Uint8Array.of(1, 2, 3, 4)).slice(1, 3)).toEqual(Uint8Array.of(2, 3)))
