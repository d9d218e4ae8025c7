import { gzipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import { read } from '../read.ts'
import { fromBytes, type Source } from '../source.ts'
import { find, patched, zip } from '../testing/archives.ts'
import { bytes, littleEndian, npyOfDoubles } from '../testing/files.ts'
import { refusal, vectors } from '../testing/reading.ts'
import { crc32, inflate, mostUnpacked } from './inflate.ts'

const pair = { 'x.npy': npyOfDoubles([2], [1, 2]), 'emb.npy': npyOfDoubles([2, 2], [3, 4, 5, 6]) }
const found = [
  ['x', [1, 2]],
  ['emb, row 0', [3, 4]],
  ['emb, row 1', [5, 6]],
]

describe('an archive', () => {
  test.each([0, 6] as const)(
    'of NumPy is read by the names of its arrays, packed by level %i',
    async (level) => expect(await vectors(zip(pair, level))).toEqual(found),
  )

  test('with ZIP64 sizes is read, as NumPy writes them', async () => {
    const file = zip({ 'x.npy': pair['x.npy'] })
    const central = find(file, 'PK\x01\x02')
    const size = pair['x.npy'].length
    const extra = bytes(1, 0, 16, 0, littleEndian(size, 8), littleEndian(size, 8))
    const directory = patched(
      file.slice(central, find(file, 'PK\x05\x06')),
      20,
      ...Array(8).fill(0xff),
      5,
      0,
      20,
      0,
    )
    const longer = bytes(directory, extra)
    const end = bytes(
      'PK\x05\x06',
      0,
      0,
      0,
      0,
      1,
      0,
      1,
      0,
      littleEndian(longer.length, 4),
      littleEndian(central, 4),
      0,
      0,
    )
    expect(await vectors(bytes(file.slice(0, central), longer, end))).toEqual(found.slice(0, 1))
  })

  test('with a comment behind it is read', async () => {
    const file = zip(pair)
    expect(await vectors(bytes(patched(file, file.length - 2, 5, 0), 'hello'))).toEqual(found)
  })

  test('of texts is read, file by file; what cannot be read is left out, and said', async () => {
    const file = zip({
      'a.csv': 'x,y\n1,2\n3,4',
      'b/c.json': '[5,6]',
      'readme.txt': 'hello',
      '__MACOSX/x': '',
    })
    const all = await read(fromBytes('a', file))
    expect(all.map(({ name }) => name)).toEqual(['a, x', 'a, y', 'b/c'])
    expect(all.notes.map(({ sentence }) => sentence)).toEqual([
      'Left out: readme: “hello” in line 1, column 1 is not a number',
    ])
  })

  test('is read where a path in it leads up, and says so where all is hidden', async () => {
    const [up, same] = [zip({ '../../x.csv': '1,2\n3,4' }), zip({ './x.csv': '1,2\n3,4' })]
    expect(await vectors(up)).toHaveLength(2)
    expect(await vectors(same)).toHaveLength(2)
    expect(await refusal(zip({ '.x.csv': '1,2', 'a/.b/x.csv': '1,2' }))).toBe(
      'a is a ZIP archive with nothing but hidden files in it',
    )
  })

  test('with nothing to read says why', async () => {
    expect(await refusal(zip({ 'readme.txt': 'hello' }))).toBe(
      'a: readme: “hello” in line 1, column 1 is not a number',
    )
    expect(
      await refusal(zip({ '[Content_Types].xml': '<xml/>', 'xl/worksheets/sheet1.xml': '<xml/>' })),
    ).toBe('a is a document of Excel, Word or the like; save it as CSV')
    expect(await refusal(zip({ 'b.zip': zip(pair) }))).toContain('b.zip is packed twice; unpack it')
  })
})

describe('an archive that lies is refused', () => {
  const packed = zip({ 'x.npy': npyOfDoubles([20_000], Array<number>(20_000).fill(1)) }, 6)
  const central = find(packed, 'PK\x01\x02')

  test('a smaller size than comes of it', async () => {
    const file = patched(packed, central + 24, ...littleEndian(1000, 4))
    expect(await refusal(file)).toMatch(
      /unpacks to more than 1,000 bytes, as it must not; it is damaged, or a bomb/,
    )
  })

  test('a larger size than comes of it', async () => {
    const file = patched(packed, central + 24, ...littleEndian(200_000, 4))
    expect(await refusal(file)).toMatch(
      /a: x\.npy has 39,872 bytes too many|unpacks to 160,128 bytes, and 200,000 are promised/,
    )
  })

  test('another checksum', async () =>
    expect(await refusal(patched(packed, central + 16, 1, 2, 3, 4))).toContain(
      'is damaged: “x.npy” has not the checksum that it has to',
    ))

  test('bytes that are not compressed at all', async () => {
    const start = find(packed, 'x.npy') + 5
    expect(await refusal(patched(packed, start, ...Array<number>(40).fill(0xff)))).toMatch(
      /is compressed, and cannot be unpacked: .*; it is damaged$/,
    )
  })

  test('more than memory holds', async () => {
    const file = patched(packed, central + 24, ...littleEndian(2 ** 32 - 2, 4))
    expect(await refusal(file)).toBe(
      'a: a: “x.npy” unpacks to 4,294,967,294 bytes; at most 500,000,000 can be unpacked',
    )
  })

  test('files that share their bytes, as in a bomb', async () => {
    const file = zip(pair)
    const second = find(file, 'PK\x01\x02', find(file, 'PK\x01\x02') + 4)
    expect(await refusal(patched(file, second + 42, 0, 0, 0, 0))).toMatch(
      /overlaps another file in it$/,
    )
  })

  test.each([
    ['is encrypted', 8, 1],
    ['is packed by method 12', 10, 12],
  ])('a file that %s', async (sentence, at, value) => {
    const file = zip(pair)
    expect(await refusal(patched(file, find(file, 'PK\x01\x02') + at, value))).toContain(sentence)
  })

  test('a directory that is cut, or beyond the end', async () => {
    const file = zip(pair)
    const end = find(file, 'PK\x05\x06')
    expect(await refusal(patched(file, end + 16, 0xff, 0xff, 0xff, 0))).toContain(
      'its directory goes beyond its end',
    )
    expect(await refusal(patched(file, end + 10, 9, 0))).toContain(
      'its directory has 2 entries of 9',
    )
    expect(await refusal(patched(file, find(file, 'PK\x01\x02') + 42, 0xff, 0xff, 0, 0))).toContain(
      'goes beyond its end',
    )
  })

  test('a bomb, of which only the beginning is unpacked', { timeout: 30_000 }, async () => {
    const bomb = gzipSync(new Uint8Array(8_000_000))
    const long = bytes(bomb, ...Array<Uint8Array>(19).fill(bomb))
    expect(long.length).toBeGreaterThan(2 * 2 ** 16)
    let slices = 0
    const source: Source = {
      ...fromBytes('a', long),
      slice: async (start, end) => (slices++, long.subarray(start, end)),
    }
    const packed = { start: 0, end: long.length, format: 'gzip', most: 1e6 } as const
    await expect(inflate(source, packed)).rejects.toThrow(
      'a unpacks to more than 1,000,000 bytes, as it must not; it is damaged, or a bomb',
    )
    expect(slices).toBe(1)
    expect(mostUnpacked).toBe(500_000_000)
  })
})

describe('gzip', () => {
  test('is unpacked, whatever is in it', async () => {
    expect(await vectors(gzipSync(npyOfDoubles([2], [1, 2])))).toEqual([['a', [1, 2]]])
    expect(await vectors({ ...fromBytes('x.csv.gz', gzipSync(bytes('1,2'))) })).toEqual([
      ['x.csv', [1, 2]],
    ])
  })

  test('with another checksum is refused', async () => {
    const file = gzipSync(npyOfDoubles([2], [1, 2]))
    expect(await refusal(patched(file, file.length - 8, 1))).toMatch(
      /^a is damaged: the size or the checksum/,
    )
  })

  test('in gzip is refused', async () =>
    expect(await refusal(gzipSync(gzipSync(bytes('1'))))).toBe(
      'a is packed twice; unpack it, and open what was in it',
    ))
})

test('the checksum is that of the standard', () =>
  expect(crc32(bytes('123456789'))).toBe(0xcbf43926))
