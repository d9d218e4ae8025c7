import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { fromBytes } from './source.ts'
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
const options = { seed: 11, numRuns: 500 }

describe('what was written is read, to the last bit', () => {
  test('as .npy', async () => {
    await fc.assert(
      fc.asyncProperty(doubles, async (x) => {
        expect(await vectors(npyOfDoubles([x.length], x))).toEqual([['a', x]])
      }),
      options,
    )
  })

  test('as .safetensors', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.uniqueArray(fc.string(), { minLength: 1, maxLength: 4 }),
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

  test('as JSON, two rows or by names', async () => {
    await fc.assert(
      fc.asyncProperty(pair, async ([x, y]) => {
        const columns = x.length === 1
        // JSON has no −0.
        const [u, v] = [x.map((n) => n + 0), y.map((n) => n + 0)]
        expect(await vectors(JSON.stringify([x, y]))).toEqual(
          columns
            ? [['a', [...u, ...v]]]
            : [
                ['row 1 of a', u],
                ['row 2 of a', v],
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

  test('as NumPy and PyTorch print', async () => {
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

  test('as rows or columns of a table', async () => {
    await fc.assert(
      fc.asyncProperty(pair, fc.constantFrom(',', ';', ' ', '\t'), async ([x, y], separator) => {
        const [u, v] = [x.map((n) => n + 0), y.map((n) => n + 0)]
        const lines = x.map((xi, i) => `${xi}${separator}${y[i]}`)
        expect(await vectors(['x y', ...lines].join('\n'))).toEqual([
          ['x', u],
          ['y', v],
        ])
        const found = await vectors(`${x.join(separator)}\r\n${y.join(separator)}\r\n`)
        expect(found.flatMap(([, entries]) => entries)).toEqual([...u, ...v])
      }),
      options,
    )
  })
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
      expect(error.message).toMatch(/^a(?::)? .{10}/su)
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
  ]
  const mutation = fc.record({
    file: fc.constantFrom(...files),
    cuts: fc.tuple(fc.double({ min: 0, max: 1, noNaN: true }), fc.boolean()),
    edits: fc.array(fc.tuple(fc.nat(), fc.integer({ min: 0, max: 255 }), fc.nat(2)), {
      maxLength: 6,
    }),
  })

  test('mutated and truncated files', async () => {
    await fc.assert(
      fc.asyncProperty(mutation, async ({ file, cuts: [cut, whole], edits }) => {
        let mutated = [...file].slice(0, whole ? file.length : Math.floor(cut * file.length))
        for (const [where, byte, kind] of edits) {
          const at = where % (mutated.length + 1)
          mutated = mutated.toSpliced(at, kind === 0 ? 0 : 1, ...(kind === 2 ? [] : [byte]))
        }
        await survive(Uint8Array.from(mutated))
      }),
      { seed: 12, numRuns: 6000 },
    )
  })

  test('each file cut at each place', async () => {
    for (const file of files)
      for (let size = 0; size <= file.length; size++) await survive(file.slice(0, size))
  })

  test('random bytes, also after those by which a format is known', async () => {
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
      '\x40\0\0\0\0\0\0\0{',
      '\x02\0\0\0\0\0\0\0{}',
    )
    await fc.assert(
      fc.asyncProperty(magic, fc.uint8Array({ maxLength: 200 }), async (begin, rest) =>
        survive(bytes(begin, rest)),
      ),
      { seed: 13, numRuns: 4000 },
    )
  })

  test('random headers of .npy and .safetensors', async () => {
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
      { seed: 14, numRuns: 3000 },
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
      { seed: 15, numRuns: 3000 },
    )
  })

  test('random text', async () => {
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
    )
    const soup = fc.array(token, { maxLength: 25 }).map((tokens) => tokens.join(''))
    const anything = fc.string({ unit: 'binary', maxLength: 50 })
    await fc.assert(fc.asyncProperty(fc.oneof({ weight: 4, arbitrary: soup }, anything), survive), {
      seed: 16,
      numRuns: 10_000,
    })
  })
})

test('a source of bytes gives those that it is asked for', async () =>
  expect(await fromBytes('a', Uint8Array.of(1, 2, 3, 4)).slice(1, 3)).toEqual(Uint8Array.of(2, 3)))
