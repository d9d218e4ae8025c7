import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { cosineSimilarity } from '../math/cosine.ts'
import { type Neighbours, nearest } from './nearest.ts'
import { read } from './read.ts'
import { fromBytes, fromText } from './source.ts'
import { npy, npyOfDoubles } from './testing/files.ts'

async function among(
  text: string | Uint8Array,
  x: readonly number[],
  except?: number,
): Promise<Neighbours> {
  const vectors = await read(typeof text === 'string' ? fromText('a', text) : fromBytes('a', text))
  const search = nearest(vectors, x, except)
  for (;;) {
    const { done, value } = await search.next()
    if (done) return JSON.parse(JSON.stringify(value)) as Neighbours
    expect(value).toBeGreaterThan(0)
  }
}

describe('the nearest and the farthest of many vectors', () => {
  test('are found by their angle, however long they are', async () =>
    expect(await among('[[3, 4], [300, 401], [-1, 0], [1e-200, 1e-200]]', [3, 4])).toEqual({
      nearest: { index: 0, similarity: 1 },
      farthest: { index: 2, similarity: -0.6 },
      compared: 4,
    }))

  test('are others than x itself', async () =>
    expect((await among('[[3, 4], [1, 2], [-3, -4]]', [3, 4], 0)).nearest).toMatchObject({
      index: 1,
    }))

  test('are the first of equal ones', async () =>
    expect(await among('[[2, 0], [1, 0], [0, 1], [0, 5]]', [7, 0])).toEqual({
      nearest: { index: 0, similarity: 1 },
      farthest: { index: 2, similarity: 0 },
      compared: 4,
    }))

  test('are told apart to the last bit', async () => {
    const x = [1, 1]
    const rows = [1e-9, 3e-9, 2e-9].map((t) => [1 + t, 1 - t])
    expect((await among(npyOfDoubles([3, 2], rows.flat()), x)).nearest?.index).toBe(0)
  })

  test('are not those that cannot be compared', async () => {
    expect(await among('[[0, 0], [1, NaN], [1, 2, 3], [Infinity, 1]]', [1, 2])).toEqual({
      nearest: null,
      farthest: null,
      compared: 0,
    })
    expect((await among('{"a":[1,2,3],"b":[0,0],"c":[2,1]}', [1, 2])).compared).toBe(1)
  })

  test('of an x that has no direction are none', async () =>
    await expect(among('[[1, 2]]', [0, 0])).rejects.toThrow(RangeError))

  test('are found in Fortran’s order too, and with numbers whose squares are beyond doubles', async () => {
    const values = [1e300, -1e-300, 0, 1e200, 1e-300, 5]
    const file = npy('<f8', [3, 2], new Uint8Array(Float64Array.from(values).buffer), {
      fortran: true,
    })
    // Rows: (1e300, 1e200), (−1e-300, 1e-300), (0, 5).
    expect(await among(file, [1, 0])).toMatchObject({
      nearest: { index: 0 },
      farthest: { index: 1 },
      compared: 3,
    })
  })

  test('are those that comparing one by one finds', { timeout: 30_000 }, async () => {
    const entry = fc.oneof(
      fc.integer({ min: -3, max: 3 }),
      fc.double({ noNaN: true, noDefaultInfinity: true }),
    )
    const matrix = fc.integer({ min: 1, max: 4 }).chain((n) =>
      fc.tuple(
        fc
          .array(entry, { minLength: n, maxLength: n })
          .filter((row) => row.some((value) => value !== 0)),
        fc.array(fc.array(entry, { minLength: n, maxLength: n }), { minLength: 2, maxLength: 20 }),
      ),
    )
    await fc.assert(
      fc.asyncProperty(matrix, async ([x, rows]) => {
        const all = rows.map((row) =>
          row.some((value) => value !== 0) ? cosineSimilarity(x, row) + 0 : NaN,
        )
        const numbers = all.filter((value) => !Number.isNaN(value))
        const expected = (best: number) =>
          numbers.length === 0 ? null : { index: all.indexOf(best), similarity: best }
        const shape = rows[0]!.length === 1 ? [rows.length, 1, 1] : [rows.length, rows[0]!.length]
        // A column is one vector: there are rows to be compared only where they have two entries.
        if (rows[0]!.length === 1) return
        expect(await among(npyOfDoubles(shape, rows.flat()), x)).toEqual({
          nearest: expected(Math.max(...numbers)),
          farthest: expected(Math.min(...numbers)),
          compared: numbers.length,
        })
      }),
      { numRuns: 300, seed: 4 },
    )
  })

  test('are found among 400,000 words in a few seconds, in slices', async () => {
    const text = Array.from(
      { length: 400_000 },
      (_, i) => `w${i} ${i % 97} ${(i * 31) % 89} 1`,
    ).join('\n')
    const vectors = await read(fromText('a', text))
    expect(vectors.length).toBe(400_000)
    const x = await vectors[123_456]!.load()
    const search = nearest(vectors, x, 123_456)
    let slices = 0
    let step = await search.next()
    for (; !step.done; step = await search.next()) slices++
    expect(slices).toBeGreaterThan(2)
    const { nearest: best } = step.value as Neighbours
    expect(vectors[best!.index]!.name).toBe(`w${best!.index}`)
    expect(best!.similarity).toBe(1)
  }, 30_000)
})
