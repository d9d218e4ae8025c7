import { describe, expect, test } from 'vitest'
import { read } from './read.ts'
import { fromBytes, fromText, type Source } from './source.ts'
import { bytes } from './testing/files.ts'
import { refusal, vectors } from './testing/reading.ts'
import { Unreadable } from './unreadable.ts'

describe('what is no vector is refused with a sentence of its own', () => {
  test.each([
    ['an empty file', '', 'a is empty; it must hold at least one vector'],
    [
      'white space',
      ' \n\t\r\n',
      'a has nothing in it but white space; it must hold at least one vector',
    ],
    [
      'a byte order mark',
      '\xef\xbb\xbf',
      'a has nothing in it but white space; it must hold at least one vector',
    ],
    [
      'a ZIP archive that is cut short',
      'PK\x03\x04…',
      /^a is a ZIP archive, such as NumPy’s \.npz or PyTorch’s \.pt and \.pth, and is damaged: it has no directory at its end/,
    ],
    [
      'an empty ZIP archive',
      `PK\x05\x06${'\0'.repeat(18)}`,
      /^a is a ZIP archive with nothing in it$/,
    ],
    [
      'pickle 2',
      '\x80\x02}q\0.',
      /^a is a pickle, which is a program and is not run here, and it holds no arrays of numbers; save one array with numpy\.save\(…, allow_pickle=False\)/,
    ],
    ['pickle 5', '\x80\x05\x95', /^a is a pickle, .* it ends before it is complete; save/],
    ['pickle 0', '(lp0\nF1.0\na.', /^a is a pickle, which is a program and is not run here; save/],
    ['pickle 0 of an array', 'cnumpy.core.multiarray\n_reconstruct\np0\n', /^a is a pickle/],
    ['Parquet', 'PAR1\x15\x04', /^a is a Parquet file; save it with df\.to_csv/],
    [
      'a .mat file',
      'MATLAB 5.0 MAT-file, Platform',
      /^a is a \.mat file of MATLAB; save it as text/,
    ],
    [
      'an old Excel file',
      '\xd0\xcf\x11\xe0\xa1\xb1',
      /^a is an old Excel or Word file; save it as CSV/,
    ],
    ['a picture', '\x89PNG\r\n', /^a is a picture/],
    ['bzip2', 'BZh91AY', /^a is compressed in a way that is not read here; decompress it/],
    [
      'a pointer of Git LFS',
      'version https://git-lfs.github.com/spec/v1\noid sha256:1',
      /^a is a pointer of Git LFS/,
    ],
    ['a web page', '\n<!DOCTYPE html><html><body>404</body></html>', /^a is a web page/],
    ['HDF5', '\x89HDF\r\n\x1a\n\0', /^a is an HDF5 file/],
    [
      'gzip that is cut short',
      '\x1f\x8b\x08\0\0\0\0\0\0\0',
      /^a is damaged: the size or the checksum/,
    ],
    [
      'bytes with NULs',
      'ab\0cd',
      /^a is neither text in UTF-8 nor a file of a known kind; \.npy, \.npz, \.safetensors, \.pt and text with numbers can be read$/,
    ],
    ['bytes with a NUL far behind', `${'1 '.repeat(5000)}\0`, /^a is neither text/],
    ['what is not UTF-8', '1 2 \xff 3', /^a: “ÿ” in line 1, column 5 is not a number$/],
    ['bytes that no text has', '1 2 \xff\x07 3', /^a is neither text/],
    [
      'UTF-8 that is cut short',
      '1 2 \xe2\x88',
      /^a: “â\ufffd” in line 1, column 5 is not a number$/,
    ],
    ['what no text begins with', '\xef\xbf\xbdPNG\r\n\x1a\n', /^a is neither text/],
    ['UTF-16 that is cut short', '\xff\xfe1\x002', /^a is neither text/],
  ])('%s', async (_, content, sentence) => {
    const message = await refusal(bytes(content))
    if (typeof sentence === 'string') expect(message).toBe(sentence)
    else expect(message).toMatch(sentence)
  })

  test.each([
    [
      'bad.npy',
      'not an array',
      /^bad\.npy is no \.npy file: the bytes with which one begins are missing; \.npy/,
    ],
    ['cat.PNG', 'a cat', /^cat\.PNG is no \.png file/],
    ['bad.txt', 'not an array', /^bad\.txt: “not” in line 1/],
  ])('a text by the name of %s', async (name, content, sentence) => {
    expect(await refusal(fromBytes(name, bytes(content)))).toMatch(sentence)
  })

  test('a text in a file of any name is read', async () => {
    expect(await vectors(fromBytes('x.npy', bytes('1 2 3')))).toHaveLength(1)
  })

  test('a text of 2 GB, of which only the beginning is read', async () => {
    let asked = 0
    const slice = async (start: number, end: number) => {
      asked += end - start
      return new Uint8Array(end - start).fill(0x31)
    }
    expect(await refusal({ name: 'a', size: 2e9, slice })).toBe(
      'a is a text of 2,000,000,000 bytes; at most 100,000,000 can be read (2,000,000,000 of word vectors), ' +
        'and a .npy or .safetensors file may be larger',
    )
    expect(asked).toBeLessThan(100_000)
  })
})

describe('a source that fails is refused with what it says', () => {
  const failing = (slice: Source['slice']): Source => ({ name: 'a', size: 100, slice })

  test.each([
    ['an error', new Error('the disk is gone'), 'the disk is gone'],
    ['a text', 'the disk is gone', 'the disk is gone'],
    ['nothing', undefined, 'no reason was given'],
    ['an object that has no text', Object.create(null), 'no reason was given'],
  ])('%s', async (_, reason, said) =>
    expect(await refusal(failing(() => Promise.reject(reason)))).toBe(
      `a could not be read: ${said}`,
    ),
  )

  test('it throws at once', async () =>
    expect(
      await refusal(
        failing(() => {
          throw new Error('no')
        }),
      ),
    ).toBe('a could not be read: no'))

  test('it gives fewer bytes than it has', async () =>
    expect(await refusal(failing(async () => new Uint8Array(5)))).toBe(
      'a could not be read: 100 bytes from byte 0 on were asked for, and 5 came',
    ))

  test('it fails only when a vector is loaded', async () => {
    const file = fromBytes(
      'a',
      bytes(
        '\x93NUMPY\x01\0\x3a\0',
        "{'descr':'<f8','fortran_order':False,'shape':(1,)}".padEnd(58),
        Array(8).fill(0),
      ),
    )
    const [found] = await read({
      ...file,
      slice: (start, end) =>
        start >= 68 ? Promise.reject(new Error('gone')) : file.slice(start, end),
    })
    const error = await found!.load().catch((reason: unknown) => reason)
    expect(error).toBeInstanceOf(Unreadable)
    expect(error).toHaveProperty('message', 'a could not be read: gone')
  })
})

describe('in a sentence', () => {
  test('a long name of a file and a long word are cut', async () =>
    expect(await refusal(fromText('n'.repeat(100), 'w'.repeat(100)))).toBe(
      `${'n'.repeat(40)}…: “${'w'.repeat(40)}…” in line 1, column 1 is not a number`,
    ))

  test('what cannot be seen is shown as such, and no character is cut in half', async () => {
    expect(await refusal('1 \u0007\u0008w')).toContain('“\ufffd\ufffdw” in line 1, column 3')
    expect(await refusal(`1 ${'w'.repeat(39)}😀`)).toContain(`${'w'.repeat(39)}\ufffd…”`)
  })

  test('a file without a name is the file', async () =>
    expect(await refusal(fromText('', ''))).toBe(
      'the file is empty; it must hold at least one vector',
    ))
})
