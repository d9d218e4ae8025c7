import { describe, expect, test } from 'vitest'
import { maxEntries } from '../found.ts'
import { read } from '../read.ts'
import { fromBytes } from '../source.ts'
import { bytes, npy, npyOf, npyOfDoubles, writers } from '../testing/files.ts'
import { refusal, vectors } from '../testing/reading.ts'

const samples: Readonly<Record<string, readonly number[]>> = {
  f8: [1.5, -2e-300, NaN, Infinity, 5e-324, -0],
  f4: [1.5, -2, 2 ** -149, Infinity, NaN, 3],
  f2: [1.5, -2, 2 ** -24, Infinity, 65504, NaN],
  i1: [1, -1, 127, -128, 0, 5],
  i2: [1, -1, 32767, -32768, 0, 5],
  i4: [1, -1, 2 ** 31 - 1, -(2 ** 31), 0, 5],
  i8: [1, -1, 2 ** 53, -(2 ** 63), 0, 5],
  u1: [1, 255, 0, 2, 3, 4],
  u2: [1, 65535, 0, 2, 3, 4],
  u4: [1, 2 ** 32 - 1, 0, 2, 3, 4],
  u8: [1, 2 ** 53, 0, 2 ** 63, 3, 4],
  b1: [1, 0, 0, 1, 1, 0],
}
const halves = new Map([
  [1.5, 0x3e00],
  [-2, 0xc000],
  [2 ** -24, 0x0001],
  [Infinity, 0x7c00],
  [65504, 0x7bff],
  [NaN, 0x7e00],
])

/** Numbers as the bytes of a type, in an order of bytes. */
function encoded(code: string, values: readonly number[], order: string): readonly number[] {
  const write =
    code === 'f2' ? (value: number) => writers['u2']!(halves.get(value)!) : writers[code]!
  return values.flatMap((value) => (order === '>' ? write(value).toReversed() : write(value)))
}

describe.each(Object.entries(samples))('numbers of type %s', (code, values) => {
  const orders = code.endsWith('1') ? ['|', '<', '>', '='] : ['<', '>', '=', '']
  test.each(orders)('are read in the byte order %j', async (order) => {
    const file = npy(`${order}${code}`, [6], encoded(code, values, order))
    expect(await vectors(file)).toEqual([['a', values]])
  })

  test.each(['<', '>'])('are read as two rows, in C and in Fortran order, in %j', async (order) => {
    const rows = [
      ['row 0', values.slice(0, 3)],
      ['row 1', values.slice(3)],
    ]
    const c = npy(`${order}${code}`, [2, 3], encoded(code, values, order))
    expect(await vectors(c)).toEqual(rows)
    const columns = [0, 3, 1, 4, 2, 5].map((i) => values[i]!)
    const f = npy(`${order}${code}`, [2, 3], encoded(code, columns, order), { fortran: true })
    expect(await vectors(f)).toEqual(rows)
  })
})

describe('the shape', () => {
  test.each([[[3]], [[1, 3]], [[3, 1]]])('%j is one vector, in either order', async (shape) => {
    const data = encoded('f8', [1, 2, 3], '<')
    expect(await vectors(npy('<f8', shape, data))).toEqual([['a', [1, 2, 3]]])
    expect(await vectors(npy('<f8', shape, data, { fortran: true }))).toEqual([['a', [1, 2, 3]]])
    const [found] = await read(fromBytes('a', npy('<f8', shape, data)))
    expect(found).toMatchObject({ entries: 3, type: 'float64', shape })
  })

  test.each([[[1, 2]], [[2, 1]], [[2]]])('%j is one vector of 2 entries', async (shape) =>
    expect(await vectors(npyOfDoubles(shape, [7, 8]))).toEqual([['a', [7, 8]]]),
  )

  test('(1, 1) is one vector of 1 entry', async () =>
    expect(await vectors(npyOfDoubles([1, 1], [7]))).toEqual([['a', [7]]]))

  test.each([
    [[5, 4], ['row 0', 'row 1', 'row 2', 'row 3', 'row 4'], 4],
    [[1, 1, 4], ['a'], 4],
    [[2, 1, 3], ['row 0', 'row 1'], 3],
    [[3, 2, 1], ['row 0', 'row 1', 'row 2'], 2],
    [[2, 2, 2], ['block 0, row 0', 'block 0, row 1', 'block 1, row 0', 'block 1, row 1'], 2],
    [[2, 1, 1, 2, 2], ['block 0, row 0', 'block 0, row 1', 'block 1, row 0', 'block 1, row 1'], 2],
    [[1, 1, 1], ['a'], 1],
  ])(
    '%j is vectors along its last axis that is longer than 1, in either order',
    async (shape, names, entries) => {
      const count = shape.reduce((product, n) => product * n, 1)
      const values = Array.from({ length: count }, (_, i) => i)
      const rows = names.map((name, i) => [name, values.slice(i * entries, (i + 1) * entries)])
      expect(await vectors(npyOfDoubles(shape, values))).toEqual(rows)
      // The first index runs fastest in Fortran's order.
      const place = (i: number) =>
        shape.reduceRight(
          ({ rest, sum }, n, axis) => {
            const stride = shape.slice(0, axis).reduce((product, m) => product * m, 1)
            return { rest: Math.floor(rest / n), sum: sum + (rest % n) * stride }
          },
          { rest: i, sum: 0 },
        ).sum
      const columns: number[] = []
      for (const value of values) columns[place(value)] = value
      const fortran = npy('<f8', shape, encoded('f8', columns, '<'), { fortran: true })
      expect(await vectors(fortran)).toEqual(rows)
      const found = await read(fromBytes('a', fortran))
      const together = await found.loadMany(0, found.length)
      expect(together.map((row) => [...row])).toEqual(rows.map(([, row]) => row))
    },
  )

  test('() is a single number, and no vector', async () =>
    expect(await refusal(npyOfDoubles([], [1]))).toBe('a is a single number, and no vector'))

  test.each([[[0]], [[0, 5]], [[2, 0]]])('%j has no entries', async (shape) =>
    expect(await refusal(npyOfDoubles(shape, []))).toMatch(
      /^a has the shape \(.*\) and so no entries; a vector must have at least one$/,
    ),
  )

  test.each([
    ['(1000000000000,)', '1,000,000,000,000'],
    ['(2, 1000000000000)', '1,000,000,000,000'],
    [`(1${'0'.repeat(400)},)`, 'over 1e308'],
    ['(1000001,)', '1,000,001'],
  ])('%s is too large, and nothing is allocated for it', async (shape, entries) =>
    expect(
      await refusal(npyOf(`{'descr':'<f8','fortran_order':False,'shape':${shape}}`, [1, 2])),
    ).toBe(`a has a vector of ${entries} entries; at most 1,000,000 can be read`),
  )

  test('1 and 10^400 with 0 have no entries either', async () => {
    const shape = `(1${'0'.repeat(400)}, 0)`
    expect(
      await refusal(npyOf(`{'descr':'<f8','fortran_order':False,'shape':${shape}}`, [])),
    ).toContain('(over 1e308, 0) and so no entries')
  })

  test('of the most entries is read in slices, with progress', async () => {
    const header = npy('<f8', [2, maxEntries], [], { fortran: true })
    const file = new Uint8Array(header.length + 16 * maxEntries)
    file.set(header)
    new DataView(file.buffer).setFloat64(file.length - 8, 3, true)
    const [, second] = await read(fromBytes('a', file))
    const progress: (readonly number[])[] = []
    const values = await second!.load((done, total) => void progress.push([done, total]))
    expect(values[maxEntries - 1]).toBe(3)
    expect(progress.length).toBe(4)
    expect(progress.at(-1)).toEqual([16 * maxEntries - 8, 16 * maxEntries - 8])
  })
})

describe('the header', () => {
  test.each([1, 2, 3])('is read in version %i.0', async (version) => {
    const data = encoded('f8', [1, 2], '<')
    expect(await vectors(npy('<f8', [2], data, { version }))).toEqual([['a', [1, 2]]])
  })

  test.each([
    '{"shape": (2L,), "fortran_order": True, "descr": "<i2"}',
    "{'descr': '<i2', 'fortran_order': False, 'shape': (2,), }\0\0\0\n",
    "  {'shape':(2,),'descr':'<i2','fortran_order':False,}  \n",
    "{'descr': '<i2', 'fortran_order': False, 'shape': ((2), )}",
  ])('may be %s', async (header) =>
    expect(await vectors(npyOf(header, [1, 0, 2, 0]))).toEqual([['a', [1, 2]]]),
  )

  test.each([
    ["{'descr': '<i2', 'fortran_order': False}", /keys “descr, fortran_order”; they must be/],
    ["{'descr':'<i2','fortran_order':False,'shape':(2,),'x':1}", /keys “.*”; they must be/],
    ["{'descr': '<i2', 'fortran_order': 0, 'shape': (2,)}", /fortran_order that is neither/],
    ["{'descr': '<i2', 'fortran_order': False, 'shape': 2}", /shape that is not a tuple/],
    ["{'descr': '<i2', 'fortran_order': False, 'shape': (2)}", /shape that is not a tuple/],
    ["{'descr': '<i2', 'fortran_order': False, 'shape': [2]}", /shape that is not a tuple/],
    ["{'descr': '<i2', 'fortran_order': False, 'shape': (-2,)}", /shape that is not a tuple/],
    ["{'descr': '<i2', 'fortran_order': False, 'shape': ('2',)}", /shape that is not a tuple/],
    ['', /from character 1 on, where it ends/],
    ["{'descr': open('x')}", /from character 11 on, “open\('x'\)}”/],
    ["{'descr': '<i2', 'descr': '<i2'}", /from character 18 on/],
    ["{'descr': '<i2'} + {}", /from character 18 on/],
    ["{'shape': (1+1,)}", /from character 13 on/],
    ["{'shape': (0x10,)}", /from character 12 on/],
    ["{'shape': (1,,)}", /from character 14 on/],
    [`{'shape': ${'('.repeat(60_000)}`, /from character/],
  ])('must not be %s', async (header, sentence) => {
    const message = await refusal(npyOf(header, [1, 0, 2, 0]))
    expect(message).toMatch(/^a has a /)
    expect(message).toMatch(sentence)
  })

  test('of an unknown version is refused', async () => {
    const file = npyOfDoubles([1], [1])
    file[6] = 4
    expect(await refusal(file)).toBe(
      'a has version 4.0 of the .npy format; it must be 1.0, 2.0 or 3.0',
    )
  })

  test('that is cut short is named, wherever it is cut', async () => {
    const file = npyOfDoubles([1], [1])
    for (let size = 6; size < 128; size++) {
      expect(await refusal(file.slice(0, size))).toMatch(
        size < 10
          ? /^a ends inside its header, after \d bytes; it was not saved or copied to its end$/
          : /^a ends inside its header, after \d+ bytes of 128; it was not saved or copied to its end$/,
      )
    }
  })

  test('must be valid UTF-8 in version 3.0', async () =>
    expect(await refusal(npyOf('\xff', [], 3))).toBe('a has a header that is not valid UTF-8'))

  test('may not be longer than a megabyte', async () =>
    expect(await refusal(npyOf(' '.repeat(2 ** 20 + 1), [], 2))).toBe(
      'a has a header of 1,048,577 bytes; it must be at most 1,048,576',
    ))
})

describe('the type', () => {
  test.each([
    ['|O', /^a is an array of Python objects, so it holds a pickle, which is a program/],
    ['O8', /save numbers with a float dtype/],
    ['<c16', /^a has complex numbers \(dtype “<c16”\); save their real and imaginary parts/],
    ['<U3', /^a holds text \(dtype “<U3”\); save float, int/],
    ['|S5', /^a holds text \(dtype “|S5”\)/],
    ['<M8[ns]', /^a holds dates or times \(dtype “<M8\[ns\]”\)/],
    [
      '|V2',
      /^a has the raw type “\|V2”, as bfloat16 and float8 are saved.*save array\.astype\(numpy\.float32\)/,
    ],
    ['constructor', /^a has complex|^a holds no numbers/],
    ['', /^a holds no numbers that can be read/],
  ])('%j is refused', async (descr, sentence) =>
    expect(await refusal(npy(descr, [2], [1, 2]))).toMatch(sentence),
  )

  test('of several fields gives each field, with its own type and shape', async () => {
    const descr = `[('x','<i2'),('','|V1'),('y','>f4',(2,)),(('title','z'),'|u1')]`
    const record = (x: number, y: readonly number[], z: number) => [
      ...writers['i2']!(x),
      0,
      ...y.flatMap((value) => writers['f4']!(value).toReversed()),
      z,
    ]
    const file = npyOf(`{'descr':${descr},'fortran_order':False,'shape':(2,)}`, [
      ...record(1, [2, 3], 4),
      ...record(5, [6, 7], 8),
    ])
    expect(await vectors(file)).toEqual([
      ['x', [1, 5]],
      ['y, row 0', [2, 3]],
      ['y, row 1', [6, 7]],
      ['z', [4, 8]],
    ])
  })

  test.each([
    [
      `[('x',[('a','<f8')])]`,
      'a has a structured dtype with a field that is no plain number, “x”; save one',
    ],
    [`[('x','<c16')]`, 'a has complex numbers'],
    ['[]', 'a has a structured dtype without fields'],
    [`[('x','<f16')]`, 'a has long doubles in its field “x”'],
  ])('of fields %s is refused', async (descr, sentence) =>
    expect(
      await refusal(npyOf(`{'descr':${descr},'fortran_order':False,'shape':(1,)}`, [])),
    ).toContain(sentence),
  )

  test('of long doubles is read, as x87 and as IEEE 754 write them', async () => {
    const extended = [0, 0, 0, 0, 0, 0, 0, 0xc0, 0xff, 0x3f, 0, 0, 0, 0, 0, 0]
    const quadruple = [...Array<number>(13).fill(0), 0x80, 0xff, 0x3f]
    expect(await vectors(npy('<f16', [1], extended))).toEqual([['a', [1.5]]])
    expect(await vectors(npy('<f16', [1], quadruple))).toEqual([['a', [1.5]]])
    expect(await vectors(npy('<f12', [1], extended.slice(0, 12)))).toEqual([['a', [1.5]]])
    expect((await read(fromBytes('a', npy('<f16', [1], extended))))[0]).toMatchObject({
      type: 'float128',
    })
  })

  test.each([
    ['bfloat16', [0x80, 0x3f], 1],
    ['float8_e4m3fn', [0x38], 1],
    ['float8_e5m2', [0x3c], 1],
  ])('%s is read where the file says so', async (descr, data, value) =>
    expect(await vectors(npy(descr, [1], data))).toEqual([['a', [value]]]),
  )
})

describe('several arrays', () => {
  test('saved one behind the other are all read', async () => {
    const file = bytes(npyOfDoubles([2], [1, 2]), npyOfDoubles([2, 2], [3, 4, 5, 6]))
    expect(await vectors(file)).toEqual([
      ['array 0', [1, 2]],
      ['array 1, row 0', [3, 4]],
      ['array 1, row 1', [5, 6]],
    ])
  })

  test('of which the second is cut short are refused', async () => {
    const file = bytes(npyOfDoubles([2], [1, 2]), npyOfDoubles([2], [3, 4]))
    expect(await refusal(file.slice(0, -3))).toContain('a is cut short')
    expect(await refusal(file.slice(0, 200))).toContain('a ends inside its header')
  })

  test('one that is a single number is left out, and said', async () => {
    const found = await read(
      fromBytes('a', bytes(npyOfDoubles([2], [1, 2]), npyOfDoubles([], [3]))),
    )
    expect(found.map(({ name }) => name)).toEqual(['array 0'])
    expect(found.notes.map(({ sentence }) => sentence)).toEqual([
      'Left out: “array 1” is a single number, and no vector',
    ])
  })
})

describe('the numbers', () => {
  test('must be all there', async () =>
    expect(await refusal(npyOfDoubles([2, 3], [1, 2, 3, 4, 5]))).toBe(
      'a is cut short: its header promises 48 bytes of numbers, (2, 3) of float64, and 40 are there',
    ))

  test('must be followed by nothing', async () =>
    expect(await refusal(npyOfDoubles([1], [1, 2]))).toBe(
      'a has 8 bytes too many at its end: its header promises 8 bytes of numbers, (1,), and 16 are there',
    ))
})

test('an int64 beyond 2^53 is rounded to the nearest double, and to the even one halfway', async () => {
  const file = npy(
    '<i8',
    [3],
    [2n ** 53n + 1n, 2n ** 53n + 3n, -(2n ** 63n) + 1n].flatMap((n) => [
      ...new Uint8Array(BigInt64Array.of(n).buffer),
    ]),
  )
  expect(await vectors(file)).toEqual([['a', [2 ** 53, 2 ** 53 + 4, -(2 ** 63)]]])
})
