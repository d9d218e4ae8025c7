import fc from 'fast-check'
import { expect, test } from 'vitest'
import { read } from '../read.ts'
import { fromBytes } from '../source.ts'
import { writePair } from './write.ts'

const number = fc.double({ noNaN: true, noDefaultInfinity: true })

test('what is written is read back exactly', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.tuple(number, number), { minLength: 2, maxLength: 40 }),
      async (pairs) => {
        const [x, y] = [pairs.map(([a]) => a), pairs.map(([, b]) => b)]
        const found = await read(fromBytes('a.npy', writePair(x, y)))
        expect(found).toHaveLength(2)
        expect([...(await found[0]!.load())]).toEqual(x)
        expect([...(await found[1]!.load())]).toEqual(y)
      },
    ),
    { seed: 31 },
  )
})

test('the numbers begin at a multiple of 64 bytes, as NumPy likes them', () => {
  for (const n of [1, 9, 10, 1000, 999_999])
    expect((writePair(new Float64Array(n), new Float64Array(n)).length - 16 * n) % 64).toBe(0)
})
