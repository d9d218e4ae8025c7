import { describe, expect, test } from 'vitest'
import { maxEntries } from '../found.ts'
import { read } from '../read.ts'
import { fromBytes, fromText } from '../source.ts'
import { refusal, vectors } from '../testing/reading.ts'

function utf16(text: string, little: boolean): Uint8Array {
  return Uint8Array.from(
    [...`\ufeff${text}`].flatMap((character) => {
      const code = character.charCodeAt(0)
      return little ? [code & 255, code >> 8] : [code >> 8, code & 255]
    }),
  )
}

describe('a text may be', () => {
  test('UTF-8 with a byte order mark', async () =>
    expect(await vectors('\ufeff[1, 2]')).toEqual([['a', [1, 2]]]))

  test.each([true, false])('UTF-16, little endian: %s', async (little) =>
    expect(await vectors(utf16('größe\n−1\n2', little))).toEqual([['größe', [-1, 2]]]),
  )
})

describe('columns are counted', () => {
  test('from 1, in UTF-16 units, and a byte order mark is none', async () => {
    expect(await refusal('\ufeffx')).toContain('line 1, column 1 ')
    expect(await refusal('["😀", x]')).toContain('“😀” in line 1, column 2 ')
    expect(await refusal('"😀" = [1, x]')).toContain('“x” in line 1, column 12 ')
  })

  test.each(['\n', '\r', '\r\n'])('in lines that end with %j', async (end) =>
    expect(await refusal(['1', '2', '', '3', ' x'].join(end))).toContain(
      '“x” in line 5, column 2 ',
    ),
  )

  test('across the slices in which a text is read', async () => {
    const lines = Array.from({ length: 300_000 }, (_, i) => `${i} −${i}.5\r\n`)
    const wrong = await refusal(`${lines.join('')}1 x`)
    expect(wrong).toBe('a: “x” in line 300001, column 3 is not a number')
  })
})

test('a long text is read in slices, with progress', async () => {
  const text = Array.from({ length: 400_000 }, (_, i) => `${i}`).join('\n')
  const progress: (readonly number[])[] = []
  const [found] = await read(fromText('a', text), (done, total) => progress.push([done, total]))
  expect(found?.entries).toBe(400_000)
  expect((await found!.load())[399_999]).toBe(399_999)
  expect(progress).toEqual([
    [2 ** 20, text.length],
    [2 * 2 ** 20, text.length],
    [text.length, text.length],
  ])
})

test('white space of several slices before the numbers is counted', async () =>
  expect(await refusal(`${'\r\n'.repeat(1.2 * 2 ** 20)} 1 x`)).toMatch(
    /^a: “x” in line 12\d{5}, column 4 is not/,
  ))

test('what is found of a text has its type, shape and number of entries', async () => {
  const [found] = await read(fromText('a', '[[1], [2], [3]]'))
  expect(found).toMatchObject({ name: 'a', type: 'text', shape: [3], entries: 3 })
})

describe('a vector may have a million entries', () => {
  const most = '7 '.repeat(maxEntries)

  test.each([
    ['a row', most],
    ['a list', `[${most}]`],
  ])('as %s', async (_, text) => {
    const [found] = await read(fromText('a', text))
    expect(found?.entries).toBe(maxEntries)
  })

  test.each([
    ['a row', `${most} 7`],
    ['a column', '7\n'.repeat(maxEntries + 1)],
    ['two columns', '7 8\n'.repeat(maxEntries + 1)],
    ['two rows', `${most}7\n${most}7`],
    ['a list', `[${most} 7]`],
    ['two lists', `[[${most} 7], [${most} 7]]`],
  ])('and not one more, as %s', async (_, text) =>
    expect(await refusal(text)).toBe(
      'a has a vector of 1,000,001 entries; at most 1,000,000 can be read',
    ),
  )

  test('and many more are counted, and not kept', async () => {
    expect(await refusal('1 2 3\n'.repeat(1e6))).toContain('1,000,000 rows of 3 numbers')
    expect(await refusal(`[${'[1,2,3]'.repeat(1e6)}]`)).toContain('the shape (1000000, 3)')
  })
})

test('two vectors of a million numbers with all their digits take a few seconds', async () => {
  const values = Array.from({ length: 1e6 }, (_, i) => Math.sin(i) * 10 ** ((i % 7) - 3))
  const bytes = new TextEncoder().encode(JSON.stringify([values, values]))
  expect(bytes.length).toBeGreaterThan(39e6)
  const [first, second] = await read(fromBytes('a', bytes))
  // toEqual() would take longer than the reading.
  for (const found of [first!, second!]) {
    const entries = await found.load()
    expect(entries.every((entry, i) => Object.is(entry, values[i]))).toBe(true)
  }
}, 20_000)

test('a hundred thousand arrays are read, and no more', async () => {
  expect(await read(fromText('a', '[1]'.repeat(100_000)))).toHaveLength(100_000)
  expect(await refusal('[1]'.repeat(100_001))).toBe('a: there are more than 100,000 arrays in it')
})
