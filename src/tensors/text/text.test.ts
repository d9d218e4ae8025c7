import { describe, expect, test } from 'vitest'
import { maxEntries } from '../found.ts'
import { read } from '../read.ts'
import { fromBytes, fromText } from '../source.ts'
import { bytes } from '../testing/files.ts'
import { Unreadable } from '../unreadable.ts'
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
    expect(await refusal('["😀", x]')).toContain('“x” in line 1, column 8 ')
    expect(await refusal('"😀" = [1, x]')).toContain('“x” in line 1, column 12 ')
  })

  test.each(['\n', '\r', '\r\n'])('in lines that end with %j', async (end) =>
    expect(await refusal(['1', '2', '', '3', ' x'].join(end))).toContain(
      '“x” in line 5, column 2 ',
    ),
  )

  test('across the slices in which a text is read', { timeout: 30_000 }, async () => {
    const lines = Array.from({ length: 300_000 }, (_, i) => `${i} −${i}.5\r\n`)
    const wrong = await refusal(`${lines.join('')}1 x`)
    expect(wrong).toBe('a: “x” in line 300001, column 3 is not a number')
  })
})

test.each([
  ['hello', 'hello'],
  ['[1, 2, 3]\n[4, five, 6]', 'five'],
  ['1,2,3\n4,5', '4,5'],
  ['array([0.1, ..., 0.9])', '...'],
  ['>>> x\n[1, 2, y3]', 'y3'],
])('a refusal of %j knows the place of %j', async (text, part) => {
  const at = await read(fromText('a', text)).then(
    () => null,
    (error: unknown) => (error instanceof Unreadable ? error.at : null),
  )
  expect(at).toBe(text.indexOf(part))
})

test('what is not UTF-8 is read as Windows-1252, and that is said', async () => {
  const found = await read(fromBytes('a', bytes('gr\xf6\xdfe,y\n0.1,0.4')))
  expect(found.map(({ name }) => name)).toEqual(['größe', 'y'])
  expect(found.notes.map(({ sentence }) => sentence)).toContain(
    'The text is not UTF-8, and was read as Windows-1252',
  )
})

test('UTF-16 without a mark at its beginning is known by its NULs', async () => {
  expect(await vectors(utf16('1 2 3', true).slice(2))).toEqual([['a', [1, 2, 3]]])
  expect(await vectors(utf16('1 2 3', false).slice(2))).toEqual([['a', [1, 2, 3]]])
})

describe('characters that look like others are understood', () => {
  test.each([
    ['[−1, ‐2, —3]', [-1, -2, -3]],
    ['［１，２，３］', [1, 2, 3]],
    ['１，２，３', [1, 2, 3]],
    ['1、2、3', [1, 2, 3]],
    ['[١, ٢, ٣]', [1, 2, 3]],
    ['1\u200b,\ufeff2', [1, 2]],
    ['−1\u00a0−2\u3000−3', [-1, -2, -3]],
  ])('%s', async (text, entries) => expect(await vectors(text)).toEqual([['a', entries]]))

  test.each(['{“x”: [1, 2]}', '{„x“: [1, 2]}', '{‘x’: [1, 2]}', '«x»: [1, 2]'])(
    '%s',
    async (text) => expect(await vectors(text)).toEqual([['x', [1, 2]]]),
  )

  test('but names stay as they are', async () =>
    expect(await vectors('{"naïve – “cat”，１": [1, 2]}')).toEqual([['naïve – “cat”，１', [1, 2]]]))

  test.each(['[1\u200b2, 3]', '[\u00ad1, 2]', '[10⁻³, 2]', '[½, 2]'])(
    'and %j is refused',
    async (text) => expect(await refusal(text)).toContain('is not a number'),
  )
})

describe('what surrounds vectors in sessions and documents is passed over', () => {
  const named = [
    ['x', [1, 2]],
    ['y', [3, 4]],
  ]
  test.each([
    ['```python\nx = [1, 2]\ny = [3, 4]\n```'],
    ['>>> x\narray([1., 2.])\n>>> y\narray([3., 4.])'],
    ['>>> x = np.array([1, 2])\n>>> y = np.array(\n...   [3, 4])\n>>> import os'],
    ['In [1]: x\nOut[1]: tensor([1., 2.])\n\nIn [2]: y\nOut[2]: tensor([3., 4.])'],
    [
      'julia> x\n2-element Vector{Float64}:\n 1.0\n 2.0\n\njulia> y\n2-element Vector{Float64}:\n 3.0\n 4.0',
    ],
    ['> x\n[1] 1 2\n> y\n[1] 3 4'],
    ['x:\n  - 1.0\n  - 2.0\ny:\n  - 3.0\n  - 4.0'],
    ['>> x\n\nx =\n\n     1     2\n\n>> y\n\ny =\n\n     3     4\n'],
    ['octave:1> x\nx =\n\n   1   2\n\noctave:2> y\ny =\n\n   3   4\n'],
    [
      '\\begin{align} x &= \\begin{pmatrix} 1 \\\\ 2 \\end{pmatrix} \\end{align}\n$y = (3, 4)^\\top$',
    ],
    ['https://cosgrad.example/#x=1,2&y=3,4'],
    ['#x=1%2C2&y=3%2C4'],
    ['x = [1, 2]\n#x=[9, 9]\ny = [3, 4]'],
    ['[The page](https://cosgrad.example/#x=1,2&amp;y=3,4).'],
  ])('%j', async (text) => expect(await vectors(text)).toEqual(named))
})

test(
  'a long text is read in slices, with progress, and others may run meanwhile',
  { timeout: 30_000 },
  async () => {
    const text = Array.from({ length: 400_000 }, (_, i) => `${i}`).join('\n')
    const progress: number[] = []
    let turns = 0
    const timer = setInterval(() => turns++, 0)
    const found = await read(fromText('a', text), async (done, total) => {
      expect(total).toBe(text.length)
      progress.push(done)
      await new Promise((resolve) => setTimeout(resolve))
    })
    clearInterval(timer)
    expect((await found[0]!.load())[399_999]).toBe(399_999)
    expect(progress.length).toBeGreaterThan(4)
    expect(progress).toEqual(progress.toSorted((a, b) => a - b))
    expect(progress.at(-1)).toBe(text.length)
    expect(turns).toBeGreaterThan(2)
  },
)

describe('what is found', () => {
  test('has its type, shape and number of entries', async () => {
    const [found] = await read(fromText('a', '[[1], [2], [3]]'))
    expect(found).toMatchObject({ name: 'a', type: 'text', shape: [3, 1], entries: 3 })
  })

  test(
    'is an array to whoever uses it, also where its items are made on demand',
    { timeout: 30_000 },
    async () => {
      const found = await read(fromText('a', '[1,2]\n'.repeat(300_000)))
      expect(Array.isArray(found)).toBe(true)
      expect(found.length).toBe(300_000)
      expect(found[299_999]).toBe(found[299_999])
      expect(found[300_000]).toBe(undefined)
      expect(found.at(-1)!.name).toBe('row 299999')
      expect(found.slice(0, 2).map(({ name }) => name)).toEqual(['row 0', 'row 1'])
      expect(found.findIndex(({ name }) => name === 'row 76')).toBe(76)
      let count = 0
      for (const one of found) count += one.entries
      expect(count).toBe(600_000)
      expect(await found[1000]!.load()).toEqual(Float64Array.of(1, 2))
    },
  )
})

describe('a vector may have a million entries', () => {
  const most = '7 '.repeat(maxEntries)

  test.each([
    ['a row', most],
    ['a list', `[${most}]`],
  ])('as %s', { timeout: 30_000 }, async (_, text) => {
    const [found] = await read(fromText('a', text))
    expect(found?.entries).toBe(maxEntries)
  })

  test.each([
    ['a column', '7\n'.repeat(maxEntries + 1)],
    ['a list', `[${most} 7]`],
  ])('and not one more, as %s', { timeout: 30_000 }, async (_, text) =>
    expect(await refusal(text)).toBe(
      'a has a vector of 1,000,001 entries; at most 1,000,000 can be read',
    ),
  )
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
}, 60_000)
