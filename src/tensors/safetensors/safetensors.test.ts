import { describe, expect, test, vi } from 'vitest'
import { read } from '../read.ts'
import { fromBytes, type Source } from '../source.ts'
import {
  bytes,
  littleEndian,
  safetensors,
  safetensorsOf,
  type Stored,
  writers,
} from '../testing/files.ts'
import { refusal, vectors } from '../testing/reading.ts'
import { quoted } from '../wording.ts'

vi.mock(import('../wording.ts'), async (original) => {
  const words = await original()
  return { ...words, quoted: vi.fn(words.quoted) }
})

const floats = (...values: readonly number[]) => values.flatMap((value) => writers['f4']!(value))
const tensor = (...values: readonly number[]): Stored => ({
  dtype: 'F32',
  shape: [values.length],
  data: floats(...values),
})

describe('numbers of type', () => {
  test.each([
    ['F64', 'float64', writers['f8']!, [1.5, -5e-324]],
    ['F32', 'float32', writers['f4']!, [1.5, -(2 ** -149)]],
    ['I8', 'int8', writers['i1']!, [1, -128]],
    ['I16', 'int16', writers['i2']!, [1, -32768]],
    ['I32', 'int32', writers['i4']!, [1, -(2 ** 31)]],
    ['I64', 'int64', writers['i8']!, [1, -(2 ** 63)]],
    ['U8', 'uint8', writers['u1']!, [1, 255]],
    ['U16', 'uint16', writers['u2']!, [1, 65535]],
    ['U32', 'uint32', writers['u4']!, [1, 2 ** 32 - 1]],
    ['U64', 'uint64', writers['u8']!, [1, 2 ** 63]],
    ['BOOL', 'bool', writers['b1']!, [1, 0]],
  ])('%s are read', async (dtype, type, write, values) => {
    const file = safetensors({ x: { dtype, shape: [2], data: values.flatMap(write) } })
    expect(await vectors(file)).toEqual([['x', values]])
    expect((await read(fromBytes('a', file)))[0]).toMatchObject({ type, entries: 2, shape: [2] })
  })

  test('F16 and BF16 are read, subnormal and infinite ones too', async () => {
    const data = [0x0001, 0x7c00, 0x3c00].flatMap((bits) => littleEndian(bits, 2))
    const brain = [0x0001, 0xff80, 0x3f80].flatMap((bits) => littleEndian(bits, 2))
    const file = safetensors({
      h: { dtype: 'F16', shape: [3], data },
      b: { dtype: 'BF16', shape: [3], data: brain },
    })
    expect(await vectors(file)).toEqual([
      ['h', [2 ** -24, Infinity, 1]],
      ['b', [2 ** -133, -Infinity, 1]],
    ])
  })
})

describe('of its tensors', () => {
  test('each is found by its name, and a matrix row by row', async () => {
    const file = safetensors({
      'layer.weight': { dtype: 'F32', shape: [2, 2], data: floats(1, 2, 3, 4) },
      'layer.bias': tensor(5, 6),
      scale: { dtype: 'F32', shape: [], data: floats(7) },
    })
    expect(await vectors(file)).toEqual([
      ['layer.weight, row 0', [1, 2]],
      ['layer.weight, row 1', [3, 4]],
      ['layer.bias', [5, 6]],
    ])
    const { notes } = await read(fromBytes('a', file))
    expect(notes.map(({ sentence }) => sentence)).toEqual([
      'Left out: “scale” is a single number, and no vector',
    ])
  })

  test('rows of a million entries are read one by one', async () => {
    const data = new Uint8Array(2e6)
    data[1e6] = 7
    const found = await read(
      fromBytes('a', safetensors({ x: { dtype: 'U8', shape: [2, 1e6], data } })),
    )
    expect(found.map(({ name, entries }) => [name, entries])).toEqual([
      ['x, row 0', 1e6],
      ['x, row 1', 1e6],
    ])
    expect((await found[1]!.load())[0]).toBe(7)
  })

  test('floats of 8 bits are read', async () =>
    expect(
      await vectors(
        safetensors({
          a: { dtype: 'F8_E4M3', shape: [2], data: [0x38, 0xb8] },
          b: { dtype: 'F8_E5M2', shape: [1], data: [0x3c] },
        }),
      ),
    ).toEqual([
      ['a', [1, -1]],
      ['b', [1]],
    ]))

  const large = { dtype: 'U8', shape: [1_000_001], data: new Uint8Array(1_000_001) }
  test('those of unknown type, without entries or with too many are left out, and said', async () => {
    const file = safetensors({
      odd: { dtype: 'F4', shape: [2], data: [1] },
      empty: { dtype: 'F32', shape: [0], data: [] },
      large,
      x: tensor(1, 2),
    })
    expect(await vectors(file)).toEqual([['x', [1, 2]]])
    const { notes } = await read(fromBytes('a', file))
    expect(notes.map(({ sentence }) => sentence)).toEqual([
      'Left out: “odd” has the unknown dtype “F4”',
      'Left out: “empty” has the shape (0,) and so no entries; a vector must have at least one',
      'Left out: “large” has a vector of 1,000,001 entries; at most 1,000,000 can be read',
    ])
  })

  test('if none is left, it is said why', async () => {
    expect(await refusal(safetensors({ large }))).toBe(
      'a: “large” has a vector of 1,000,001 entries; at most 1,000,000 can be read',
    )
    expect(await refusal(safetensors({ odd: { dtype: 'F4', shape: [2], data: [1] } }))).toMatch(
      /^a holds 1 tensor and none that can be read: “odd” has the unknown dtype “F4”; a tensor must have one of the dtypes F64, /,
    )
    expect(await refusal(safetensors({}))).toBe('a holds no tensors')
  })

  test('two that overlap are refused: one of them would be read wrongly', async () => {
    const entry = (from: number, to: number) =>
      `{"dtype":"U8","shape":[${to - from}],"data_offsets":[${from},${to}]}`
    expect(
      await refusal(safetensorsOf(`{"x":${entry(0, 4)},"y":${entry(3, 6)}}`, [1, 2, 3, 4, 5, 6])),
    ).toBe(
      'a: the tensors “x” and “y” overlap in the data; the file is damaged, or was made to mislead',
    )
    expect(
      await refusal(safetensorsOf(`{"x":${entry(0, 6)},"y":${entry(1, 2)}}`, [1, 2, 3, 4, 5, 6])),
    ).toContain('overlap')
    expect(
      await vectors(safetensorsOf(`{"y":${entry(2, 4)},"x":${entry(0, 2)}}`, [1, 2, 3, 4])),
    ).toEqual([
      ['y', [3, 4]],
      ['x', [1, 2]],
    ])
  })

  test('twenty thousand are read, and none of them is put into words before it is asked for', async () => {
    const names = Array.from({ length: 20_000 }, (_, i) => `layer.${i}.weight`)
    const header = Object.fromEntries(
      names.map((name, i) => [
        name,
        { dtype: 'F32', shape: [2, 2], data_offsets: [16 * i, 16 * i + 16] },
      ]),
    )
    const file = safetensorsOf(JSON.stringify(header))
    const whole = new Uint8Array(file.length + 320_000)
    whole.set(file)
    vi.mocked(quoted).mockClear()
    const found = await read(fromBytes('a', whole))
    expect(found).toHaveLength(40_000)
    expect(found[39_999]!.name).toBe('layer.19999.weight, row 1')
    // A sentence for each, which nobody reads, took a second.
    expect(quoted).not.toHaveBeenCalled()
  })

  test('names that objects have from birth are names like others', async () => {
    const data = floats(1, 2, 3)
    const entry = (at: number) => `{"dtype":"F32","shape":[1],"data_offsets":[${at},${at + 4}]}`
    const header = `{"__proto__":${entry(0)},"constructor":${entry(4)},"toString":${entry(8)}}`
    expect(await vectors(safetensorsOf(header, data))).toEqual([
      ['__proto__', [1]],
      ['constructor', [2]],
      ['toString', [3]],
    ])
    expect(await refusal(safetensorsOf('{"x":{"__proto__":{"dtype":"F32"}}}'))).toContain(
      'no dtype',
    )
    expect(
      await refusal(safetensorsOf('{"x":{"dtype":"toString","shape":[],"data_offsets":[0,0]}}')),
    ).toContain('unknown dtype “toString”')
  })
})

test('of a file of 2 GB only the header and what is loaded are read', async () => {
  const header = new TextEncoder().encode(
    '{"big":{"dtype":"U8","shape":[2000000000],"data_offsets":[0,2000000000]},' +
      '"x":{"dtype":"U8","shape":[9000000],"data_offsets":[2000000000,2009000000]},' +
      '"y":{"dtype":"F64","shape":[1000000],"data_offsets":[2009000000,2017000000]}}',
  )
  const head = bytes(littleEndian(header.length, 8), header)
  let asked = 0
  const source: Source = {
    name: 'a',
    size: head.length + 2_017_000_000,
    slice: async (start, end) => {
      asked += end - start
      const slice = new Uint8Array(end - start)
      if (start < head.length) slice.set(head.subarray(start, end))
      return slice
    },
  }
  const found = await read(source)
  expect(found.map(({ name }) => name)).toEqual(['y'])
  expect(found.notes).toHaveLength(2)
  expect(asked).toBeLessThan(5000)
  const progress: (readonly number[])[] = []
  await found[0]!.load((done, total) => void progress.push([done, total]))
  expect(asked).toBeLessThan(8_005_000)
  expect(progress).toEqual([
    [4 * 2 ** 20, 8_000_000],
    [8_000_000, 8_000_000],
  ])
})

describe('a header', () => {
  const entry = (fields: string) => safetensorsOf(`{"x":{${fields}}}`, floats(1, 2))
  test.each([
    ['"shape":[2],"data_offsets":[0,8]', 'no dtype'],
    ['"dtype":5,"shape":[2],"data_offsets":[0,8]', 'no dtype'],
    ['"dtype":"F32","data_offsets":[0,8]', 'no shape'],
    ['"dtype":"F32","shape":[2.5],"data_offsets":[0,8]', 'no shape'],
    ['"dtype":"F32","shape":[-2],"data_offsets":[0,8]', 'no shape'],
    ['"dtype":"F32","shape":[1e400],"data_offsets":[0,8]', 'no shape'],
    ['"dtype":"F32","shape":[2]', 'no data_offsets'],
    ['"dtype":"F32","shape":[2],"data_offsets":[0]', 'no data_offsets'],
    ['"dtype":"F32","shape":[2],"data_offsets":[0,4,8]', 'no data_offsets'],
    ['"dtype":"F32","shape":[2],"data_offsets":[8,0]', 'no data_offsets'],
    ['"dtype":"F32","shape":[2],"data_offsets":[-8,0]', 'no data_offsets'],
    ['"dtype":"F32","shape":[2],"data_offsets":[0.5,8.5]', 'no data_offsets'],
    [
      '"dtype":"F32","shape":[2],"data_offsets":[4,12]',
      'should end at byte 12 of the data, and 8 bytes are there',
    ],
    [
      '"dtype":"F32","shape":[1],"data_offsets":[0,8]',
      'must have 4 bytes, and its data_offsets give it 8',
    ],
    ['"dtype":"F32","shape":[9007199254740991,9007199254740991],"data_offsets":[0,8]', 'give it 8'],
  ])('with %s is refused', async (fields, sentence) => {
    const message = await refusal(entry(fields))
    expect(message).toMatch(/^a: the tensor “x” /)
    expect(message).toContain(sentence)
  })

  test.each(['{', '{"x":}', '{\xff', '{}x', `{"x":${'['.repeat(1e6)}`])(
    'that is no JSON is refused: %.20s',
    async (header) =>
      expect(await refusal(bytes(littleEndian(header.length, 8), header))).toBe(
        'a has a header that is not valid JSON; the file is damaged',
      ),
  )

  test('may not be longer than 16 MB', async () =>
    expect(await refusal(bytes(littleEndian(16 * 2 ** 20 + 1, 8), '{}'))).toBe(
      'a claims a header of 16,777,217 bytes; it must be at most 16,777,216',
    ))

  test('must be there to its end', async () =>
    expect(await refusal(safetensors({ x: tensor(1) }).slice(0, 20))).toMatch(
      /^a ends inside its header: \d+ bytes are promised and 20 are there$/,
    ))
})
