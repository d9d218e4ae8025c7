import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { read } from '../read.ts'
import { fromBytes } from '../source.ts'
import { pickle, tensor, unicode, zip } from '../testing/archives.ts'
import { bytes, littleEndian, writers } from '../testing/files.ts'
import { refusal, vectors } from '../testing/reading.ts'
import { Unreadable } from '../unreadable.ts'

const floats = (...values: readonly number[]) =>
  bytes(...values.map((value) => writers['f4']!(value)))
/** A .pt file of a dictionary. */
const torch = (
  storages: Readonly<Record<string, Uint8Array>>,
  ...items: readonly (readonly [string, Uint8Array])[]
) =>
  zip({
    'run/data.pkl': pickle('}(', ...items.flatMap(([key, value]) => [unicode(key), value]), 'u.'),
    'run/byteorder': 'little',
    ...Object.fromEntries(Object.entries(storages).map(([key, data]) => [`run/data/${key}`, data])),
  })
const six = floats(1, 2, 3, 4, 5, 6)

describe('a file of PyTorch', () => {
  test('gives its tensors by their names, with shapes, strides and offsets', async () => {
    const file = torch(
      { 0: six },
      ['w', tensor('FloatStorage', '0', 6, [2, 3], [3, 1])],
      ['t', tensor('FloatStorage', '0', 6, [3, 2], [1, 3])],
      ['part', tensor('FloatStorage', '0', 6, [2], [2], 1)],
      ['same', tensor('FloatStorage', '0', 6, [3], [0], 2)],
    )
    expect(await vectors(file)).toEqual([
      ['w, row 0', [1, 2, 3]],
      ['w, row 1', [4, 5, 6]],
      ['t, row 0', [1, 4]],
      ['t, row 1', [2, 5]],
      ['t, row 2', [3, 6]],
      ['part', [2, 4]],
      ['same', [3, 3, 3]],
    ])
    expect((await read(fromBytes('a', file)))[0]).toMatchObject({ type: 'float32', entries: 3 })
  })

  test.each([
    [
      'beyond its storage',
      tensor('FloatStorage', '0', 6, [7], [1]),
      'a tensor in it goes beyond its storage',
    ],
    [
      'beyond it by its strides',
      tensor('FloatStorage', '0', 6, [2, 3], [4, 1]),
      'goes beyond its storage',
    ],
    [
      'beyond it by its offset',
      tensor('FloatStorage', '0', 6, [1], [1], 6),
      'goes beyond its storage',
    ],
    [
      'of another storage',
      tensor('FloatStorage', '7', 6, [1], [1]),
      'the storage 7 is not in the file',
    ],
    [
      'of complex numbers',
      tensor('ComplexFloatStorage', '0', 3, [3], [1]),
      'has the type torch.ComplexFloatStorage, which is not read',
    ],
    [
      'with more strides than axes',
      tensor('FloatStorage', '0', 6, [6], [1, 1]),
      'has no shape and strides',
    ],
  ])('with a tensor %s is refused', async (_, one, sentence) =>
    expect(await refusal(torch({ 0: six }, ['x', one]))).toContain(sentence),
  )
})

describe('a pickle is read, and never run', () => {
  test.each([
    [
      'a list',
      pickle(
        '](G',
        writers['f8']!(1.5).toReversed(),
        'K\x02M\x00\x01J\xff\xff\xff\xff\x8a\x01\x80e.',
      ),
      [['a', [1.5, 2, 256, -1, -128]]],
    ],
    [
      'lists in a list',
      pickle(']((K\x01K\x02t(K\x03K\x04te.'),
      [
        ['row 0', [1, 2]],
        ['row 1', [3, 4]],
      ],
    ],
    [
      'a dictionary',
      pickle('}(', unicode('x'), '](K\x01K\x02e', unicode('note'), unicode('text'), 'u.'),
      [['x', [1, 2]]],
    ],
    [
      'what is kept and recalled',
      pickle(']q\x00(K\x01K\x02eh\x00\x86.'),
      [
        ['row 0', [1, 2]],
        ['row 1', [1, 2]],
      ],
    ],
  ])('%s', async (_, file, expected) => expect(await vectors(file)).toEqual(expected))

  const call = (module: string, name: string) =>
    pickle(`c${module}\n${name}\n`, unicode('true'), '\x85R.')
  test.each([
    ['os', 'system'],
    ['posix', 'system'],
    ['builtins', 'eval'],
    ['builtins', 'exec'],
    ['subprocess', 'Popen'],
    ['torch', 'load'],
    ['torch._utils', '_rebuild_sparse_tensor'],
    ['__main__', 'Net'],
    ['numpy.core.multiarray', 'fromfile'],
    ['torch.hub', 'load'],
  ])('that calls %s.%s is refused by its name', async (module, name) =>
    expect(await refusal(call(module, name))).toBe(
      `a is a pickle, which is a program and is not run here, and it calls ${module}.${name}; save one array with ` +
        'numpy.save(…, allow_pickle=False), or tensors with save_file from safetensors or torch.save(model.state_dict(), …)',
    ),
  )

  test.each([
    ['by a new object', pickle('cos\nsystem\n', unicode('true'), '\x85\x81.'), 'calls os.system'],
    [
      'by a name from the stack',
      bytes('\x80\x04\x8c\x02os\x8c\x06system\x93\x8c\x04true\x85R.'),
      'calls os.system',
    ],
    ['by an old instruction', pickle('(ios\nsystem\n.'), 'instruction 105 at byte 3'],
    ['by an extension', pickle('\x82\x01.'), 'instruction 130'],
    ['of what is no function', pickle('K\x01)R.'), 'it calls what is no function'],
    [
      'of a tensor whose type is a call',
      torch({ 0: six }, [
        'x',
        bytes(
          'ctorch._tensor\n_rebuild_from_type_v2\n(cos\nsystem\nK\x01',
          unicode('true'),
          '\x85}tR',
        ),
      ]),
      'calls os.system',
    ],
  ])('that calls %s is refused', async (_, file, sentence) =>
    expect(await refusal(file)).toContain(sentence),
  )

  test.each([
    ['ends early', pickle(']('), 'it ends before it is complete'],
    ['takes from an empty stack', pickle('R.'), 'it takes what is not there'],
    ['takes a mark that is not there', pickle('t.'), 'it takes what is not there'],
    ['recalls what it never kept', pickle('h\x05.'), 'it recalls what it never kept'],
    ['appends to a number', pickle('K\x01K\x02a.'), 'it appends to what is no list'],
    ['sets items of a list', pickle(']K\x01K\x02s.'), 'it sets items of what is no dictionary'],
    ['promises a text of 4 GB', pickle('X\xff\xff\xff\xff'), 'it ends before it is complete'],
    ['goes on behind its end', pickle('](K\x01K\x02e.more'), '4 bytes come after it'],
    ['holds nothing', pickle('N.'), 'it holds no arrays of numbers'],
    [
      'is nested deeper than people nest',
      pickle(']'.repeat(100_000), 'a'.repeat(99_999), '.'),
      'it holds no arrays of numbers',
    ],
    ['holds itself', pickle(']q\x00h\x00a.'), 'it holds no arrays of numbers'],
  ])('that %s is refused', async (_, file, sentence) =>
    expect(await refusal(file)).toContain(sentence),
  )

  test('whatever its bytes are, it is read or refused', { timeout: 30_000 }, async () => {
    const instruction = fc.constantFrom(
      '(',
      ']',
      '}',
      ')',
      't',
      'e',
      'u',
      'a',
      's',
      '.',
      'R',
      'Q',
      'b',
      '\x81',
      '\x85',
      'K\x01',
      'N',
      'q\x00',
      'h\x00',
      'cos\nsystem\n',
      'ctorch._utils\n_rebuild_tensor_v2\n',
      'ccollections\nOrderedDict\n',
      'X\x01\x00\x00\x00x',
      'C\x02ab',
      '0',
      '\x94',
      'cnumpy\ndtype\n',
      'cnumpy.core.multiarray\n_reconstruct\n',
    )
    await fc.assert(
      fc.asyncProperty(
        fc.oneof(
          fc.array(instruction, { maxLength: 25 }).map((all) => pickle(...all, '.')),
          fc.uint8Array({ maxLength: 60 }).map((all) => pickle(all)),
        ),
        async (file) => {
          try {
            await vectors(file)
          } catch (error) {
            if (!(error instanceof Unreadable)) throw error
          }
        },
      ),
      { numRuns: 2000, seed: 21 },
    )
  })
})

test('an old file of PyTorch has its storages behind five pickles', async () => {
  const magic = '\x8a\nl\xfc\x9cF\xf9 j\xa8P\x19.'
  const head = [pickle(magic), pickle('M\xe9\x03.'), pickle('}.')]
  const content = pickle('}(', unicode('x'), tensor('FloatStorage', 'k', 3, [3], [1]), 'u.')
  const file = bytes(
    ...head,
    content,
    pickle(']', unicode('k'), 'a.'),
    littleEndian(3, 8),
    floats(1, 2, 3),
  )
  expect(await vectors(file)).toEqual([['x', [1, 2, 3]]])
  expect(await refusal(file.slice(0, -1))).toContain('it ends before its numbers')
})
