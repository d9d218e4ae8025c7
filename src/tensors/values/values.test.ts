import { describe, expect, test } from 'vitest'
import { read } from '../read.ts'
import { fromText } from '../source.ts'
import { refusal, vectors } from '../testing/reading.ts'

const one = [['a', [1, 2, 3]]]
const rows = [
  ['row 0', [1, 2]],
  ['row 1', [3, 4]],
]
const named = [
  ['x', [1, 2]],
  ['y', [3, 4]],
]

describe('JSON', () => {
  test.each([
    ['[1,2,3]', one],
    ['[1, 2, 3,]', one],
    ['[[1,2,3]]', one],
    ['[[1],[2],[3]]', one],
    ['[[[1,2,3]]]', one],
    ['["1","2","3"]', one],
    ['[1e0, "2", 3]', one],
    [
      '[[1,2,3],[4,5,6],[7,8,9]]',
      [
        ['row 0', [1, 2, 3]],
        ['row 1', [4, 5, 6]],
        ['row 2', [7, 8, 9]],
      ],
    ],
    [
      '[[[1,2],[3,4]],[[5,6],[7,8]]]',
      [
        ['block 0, row 0', [1, 2]],
        ['block 0, row 1', [3, 4]],
        ['block 1, row 0', [5, 6]],
        ['block 1, row 1', [7, 8]],
      ],
    ],
    [
      '[[1,2],[3]]',
      [
        ['[0]', [1, 2]],
        ['[1]', [3]],
      ],
    ],
    [
      '[1] [2,3]',
      [
        ['array 0', [1]],
        ['array 1', [2, 3]],
      ],
    ],
    [
      '{"data":[{"embedding":[1,2,3],"index":0}],"usage":{"tokens":3}}',
      [['data[0].embedding', [1, 2, 3]]],
    ],
    ['{"a b":{"c":[1,2]}}', [['a b.c', [1, 2]]]],
    ['{"a":{"b c":[1,2]}}', [['a["b c"]', [1, 2]]]],
    [
      '[{"id":7,"v":[1,2]},{"id":9,"v":[3,4]}]',
      [
        ['id 7', [1, 2]],
        ['id 9', [3, 4]],
      ],
    ],
    [
      '[{"name":"k","u":[1,2],"v":[3,4]}]',
      [
        ['k.u', [1, 2]],
        ['k.v', [3, 4]],
      ],
    ],
    [
      '{"texts":["k","q"],"embeddings":[[1,2],[3,4]]}',
      [
        ['k', [1, 2]],
        ['q', [3, 4]],
      ],
    ],
    [
      '{"ids":["1","2"],"embeddings":[[1,2],[3,4]]}',
      [
        ['1', [1, 2]],
        ['2', [3, 4]],
      ],
    ],
    ['{"x":{"0":1,"1":2},"y":{"0":3,"1":4}}', named],
    [
      '{"shape":[2,2],"data":[1,2,3,4]}',
      [
        ['data, row 0', [1, 2]],
        ['data, row 1', [3, 4]],
      ],
    ],
    [
      '{"shape":[1,2],"x":[3,4,5]}',
      [
        ['shape', [1, 2]],
        ['x', [3, 4, 5]],
      ],
    ],
    ['{"v":"[1, 2, 3]"}', [['v', [1, 2, 3]]]],
    [
      '[["k",[1,2]],["q",[3,4]]]',
      [
        ['k', [1, 2]],
        ['q', [3, 4]],
      ],
    ],
    ['[{"x":1,"y":3},{"x":2,"y":4}]', named],
    ['[7]', [['a', [7]]]],
    ['[[7]]', [['a', [7]]]],
    ['[[1,2],[3,4]]', rows],
    ['[[[1,2],[3,4]]]', rows],
    ['[[1],[2]]', [['a', [1, 2]]]],
    ['[1,2] [3,4]', rows],
    ['[1,2],[3,4]', rows],
    ['[1,2]\n[3,4]\n', rows],
    ['{"x":[1,2],"y":[3,4]}', named],
    ['{\n  "x": [1,\n 2],\n  "y": [\n3, 4\n]\n}\n', named],
    [
      '{"x":[1,2]}\n{"y":[3,4]}',
      [
        ['[0].x', [1, 2]],
        ['[1].y', [3, 4]],
      ],
    ],
    ['{"a \\"b\\" \\u00e9":[1]}', [['a "b" é', [1]]]],
    ['{"a\\b":[1]}', [['a\b', [1]]]],
    ['{"a\\q":[1]}', [['a\\q', [1]]]],
    [
      '{"__proto__":[1],"constructor":[2]}',
      [
        ['__proto__', [1]],
        ['constructor', [2]],
      ],
    ],
    [
      '{"x":[[1,2],[3,4]]}',
      [
        ['x, row 0', [1, 2]],
        ['x, row 1', [3, 4]],
      ],
    ],
    [
      '{"x":[1],"x":[2],"x (2)":[3]}',
      [
        ['x', [1]],
        ['x (3)', [2]],
        ['x (2)', [3]],
      ],
    ],
    [
      '[1] [[1,2],[3,4]]',
      [
        ['array 0', [1]],
        ['array 1, row 0', [1, 2]],
        ['array 1, row 1', [3, 4]],
      ],
    ],
  ])('%j', async (text, found) => expect(await vectors(text)).toEqual(found))
})

describe('what NumPy and PyTorch print', () => {
  test.each([
    ['[1. 2. 3.]', one],
    ['[ 1.  2.\n  3.]', one],
    ['array([1., 2., 3.])', one],
    ['array([1., 2., 3.], dtype=float32)', one],
    ['np.array((1, 2, 3), dtype="f8")', one],
    ['Array([1., 2., 3.], dtype=float32)', one],
    ['[np.float64(1.0), np.float64(2.0), np.float64(3.0)]', one],
    ['(1, 2, 3)', one],
    ['[[1. 2.]\n [3. 4.]]', rows],
    ['array([[1., 2.],\n       [3., 4.]])', rows],
    ['(array([1., 2.]), array([3., 4.]))', rows],
    ['[array([1., 2.]), array([3., 4.])]', rows],
    ['tensor([[1., 2.],\r\n        [3., 4.]], dtype=torch.float64)', rows],
    [
      "tensor([ 0.1, -2.0e-01], device='cuda:0', dtype=torch.float64, grad_fn=<DivBackward0>, requires_grad=True)",
      [['a', [0.1, -0.2]]],
    ],
    ["tensor([1.], size=(2, 0), names=('N', [3]), grad_fn=<A object at 0x7f>)", [['a', [1]]]],
    ['tensor([[1.], [2.], [3.]])', one],
    ['[nan inf -inf]', [['a', [NaN, Infinity, -Infinity]]]],
    ['[NaN, Infinity, -Infinity, +inf]', [['a', [NaN, Infinity, -Infinity, Infinity]]]],
    ['Parameter containing:\ntensor([1.], requires_grad=True)', [['Parameter containing', [1]]]],
  ])('%j', async (text, found) => expect(await vectors(text)).toEqual(found))
})

describe('names before arrays are kept', () => {
  test.each([
    ['x = [1, 2]\ny = [3, 4]'],
    ['x = tensor([1.,\n   2.])\n\ny: [3 4]'],
    ['x=[1 2]; y=[3 4];'],
    ['x =\n[1, 2], y = array([3, 4])'],
    ['x [1. 2.]\ny [3. 4.]'],
    ['"x": [1, 2], "y": [3, 4],'],
    ["{'x': array([1., 2.]), 'y': tensor([3., 4.])}"],
    ['{x: [1, 2], y: [3, 4]}'],
  ])('%j', async (text) => expect(await vectors(text)).toEqual(named))

  test('whatever letters they have', async () =>
    expect(await vectors('layer.0.weight = [1]\n∇ₓS = [2]\ngröße: [3]\n_ = [4]')).toEqual([
      ['layer.0.weight', [1]],
      ['∇ₓS', [2]],
      ['größe', [3]],
      ['_', [4]],
    ]))

  test('and others are numbered', async () =>
    expect(await vectors('x = [1] [2]')).toEqual([
      ['x', [1]],
      ['array 1', [2]],
    ]))
})

describe('what stands around values is understood', () => {
  test.each([
    ['x = [1, 2]  # first\ny = [3, 4]  // second', named],
    ['# [9, 9]\nx = [1, 2]; % [8, 8]\ny = [3, 4]; /* [7,\n7] */', named],
    ['The vectors are x = [1, 2] and y = [3, 4].', named],
    ['- **x** = [1, 2]\n- `y` = [3, 4]', named],
    ['const x = [1, 2];\nlet y = [3, 4];', named],
    ['x, y = [1, 2], [3, 4]', named],
    ['x (2,) [1. 2.]\ny (2,) [3. 4.]', named],
    ['x: [1, 2] (2,)\ny: [3, 4] (2,)', named],
    ['(2,)\n[1. 2.]', [['a', [1, 2]]]],
    ['(2, 2) float64\n[[1. 2.]\n [3. 4.]]', rows],
    ['x.shape = (2,)\nx = [1, 2]', [['x', [1, 2]]]],
    [
      '[3]\n[1, 2, 3]',
      [
        ['array 0', [3]],
        ['array 1', [1, 2, 3]],
      ],
    ],
    ['x = 1, 2\ny = 3, 4', named],
    ['x: 1 2\ny: 3 4', named],
    ["x = [1 2]'; y = [3; 4];", named],
    ['x <- c(1, 2)\ny <- c(a = 3, b = 4)', named],
    ['Point(x=[1, 2], y=[3, 4])', named],
    ["defaultdict(<class 'list'>, {'x': [1, 2], 'y': [3, 4]})", named],
    ['{x: Float32Array(2) [ 1, 2 ], y: (2) [3, 4]}', named],
    ['x = [1, 2]\ny = [3, 4]\nprint(x @ y, np.linalg.norm(x))', named],
    ['f(x) = [1, 2]', [['f(x)', [1, 2]]]],
    ['see [the page](x) and [1, 2]', 'refuse'],
  ])('%j', async (text, found) => {
    if (found === 'refuse') expect(await refusal(text)).toMatch(/^a: /)
    else expect(await vectors(text)).toEqual(found)
  })

  test('and what was left out is said', async () => {
    const { notes } = await read(
      fromText('a', 'Two vectors.\nThey are these.\n[1, 2]\n[3, 4]\n{"s": 3}'),
    )
    expect(notes.map(({ sentence }) => sentence)).toEqual([
      '2 lines without a list left out, such as “Two vectors.”',
    ])
    const other = await read(fromText('a', '{"x": [1, null], "y": [2, 3]}'))
    expect(other.notes.map(({ sentence }) => sentence)).toEqual([
      'x left out: “null” in line 1, column 11 is not a number',
    ])
  })

  const left = (name: string, what: string, column: number) =>
    `${name} left out: “${what}” in line 1, column ${column} is not a number`

  test.each([
    ['{"x":[1,2],"y":[3,true]}', [left('y', 'true', 19)]],
    ['{"x":[1,2],"y":[3,"abc"]}', [left('y', 'abc', 19)]],
    ['{"x":[1,2],"y":["3","abc"]}', [left('y', 'abc', 21)]],
    ['{"x":[1,2],"y":["abc","d"]}', [left('y', 'abc', 17)]],
    ['{"x":[1,2],"y":["abc"]}', [left('y', 'abc', 17)]],
    ['{"x":[1,2],"other":["abc","d"]}', [left('other', 'abc', 21)]],
    ['{"x":[1,2],"y":[null,"abc",3]}', [left('y', 'null', 17)]],
    ["{'x': [1, 2], 'y': [3, 'abc']}", [left('y', 'abc', 24)]],
    ['[[1,2],[3,"abc"],["d","e"]]', [left('[1]', 'abc', 11), left('[2]', 'd', 19)]],
    // Of what is read, or is no vector at all, nothing is said.
    ['{"x":[1,2],"y":["3","4"]}', []],
    ['{"x":[1,2],"tags":["a","b","c"]}', []],
    ['{"x":[1,2],"input":["3","4"]}', []],
    ['{"tokens":["a","b"],"vectors":[[1,2],[3,4]]}', []],
    ['{"ids":["1","b"],"vectors":[[1,2],[3,4]],"x":[5,6]}', []],
    ['{"columns":["a","b"],"index":[0,1],"data":[[1,2],[3,4]]}', []],
    ['{"shape":[2,2],"axes":["a","b"],"data":[1,2,3,4]}', []],
    ['[["king", [0.1, 0.2]], ["queen", [0.3, 0.4]]]', []],
    ['[["king", 7, [0.1, 0.2]], ["queen", 8, [0.3, 0.4]]]', []],
  ])('of a word among numbers, too: %j', async (text, sentences) => {
    const { notes } = await read(fromText('a', text))
    expect(notes.map(({ sentence }) => sentence)).toEqual(sentences)
  })

  test('and of many rows the first are told, and the others counted', async () => {
    const rows = Array.from({ length: 1000 }, (_, i) => `["w${i}", ${i}, 1]`)
    const { notes } = await read(fromText('a', `{"x": [1, 2], "rows": [${rows.join(', ')}]}`))
    expect(notes).toHaveLength(6)
    expect(notes.at(-1)?.sentence).toBe('995 other arrays left out')
  })
})

describe('what can be read in two ways gives both readings', () => {
  test.each([
    [
      'A = [1 2\n 3 4]',
      [
        [[1, 2, 3, 4]],
        [
          [1, 2],
          [3, 4],
        ],
      ],
    ],
    ['[0,1, 0,2]', [[[0, 1, 0, 2]], [[0.1, 0.2]]]],
    [
      '[1,5; 2,5]',
      [
        [
          [1, 5],
          [2, 5],
        ],
        [[1.5, 2.5]],
      ],
    ],
  ])('%j', async (text, expected) => {
    const { readings } = await read(fromText('a', text))
    expect(
      await Promise.all(
        readings.map(({ vectors }) =>
          Promise.all(vectors.map(async (one) => [...(await one.load())])),
        ),
      ),
    ).toEqual(expected)
  })

  test.each([
    '[1, 2, 3]',
    '[1 2\n 3]',
    '[ 1.  2.\n  3.  4.\n  5.]',
    '[1, 2, 0, 3]',
    '[[1 2]\n [3 4]]',
  ])('and %j only one', async (text) =>
    expect((await read(fromText('a', text))).readings).toHaveLength(1),
  )
})

describe('base64 where a vector could stand is read as floats', () => {
  const encode = (array: Float32Array | Float64Array) =>
    btoa(String.fromCharCode(...new Uint8Array(array.buffer)))

  test.each([
    ['float32', Float32Array.of(0.25, -1.5, 3)],
    ['float32', Float32Array.of(1.5, -2.25)],
    ['float64', Float64Array.of(0.1, -0.2, 0.3)],
    ['float64', Float64Array.of(1, 2)],
  ])('of %s', async (type, array) => {
    const [found] = await read(fromText('a', JSON.stringify({ embedding: encode(array) })))
    expect(found).toMatchObject({ name: 'embedding', type, entries: array.length })
    expect([...(await found!.load())]).toEqual([...array])
  })

  test.each(['aGVsbG8gd29ybGQhISEhIQ==', 'AAAA/wAA/38='])('but %s is none', async (text) =>
    expect(await refusal(JSON.stringify({ embedding: text }))).toContain(
      'neither float32 nor float64',
    ),
  )

  test('and a word that looks like it is a word', async () =>
    expect(await vectors('{"data":"abcdefgh12","embedding":"no base64!","x":[1,2]}')).toEqual([
      ['x', [1, 2]],
    ]))
})

describe('of brackets it is said where one is wrong', () => {
  test.each([
    ['[1, 2', '“[” in line 1, column 1 is not closed'],
    ['x = [1]\ny = [[1, 2],\n  [3, 4]\n', '“[” in line 2, column 5 is not closed'],
    ['tensor([1]', '“tensor” in line 1, column 1 is not closed'],
    ['{"x": [1]', '“{” in line 1, column 1 is not closed'],
    [
      '[1,2)',
      '“)” in line 1, column 5 stands where “]” has to, which closes “[” of line 1, column 1',
    ],
    ['tensor([1]]', '“]” in line 1, column 11 stands where “)” has to'],
    ['['.repeat(1000), '“[” in line 1, column 65 is nested in 64 brackets, and that is too deep'],
    [
      '['.repeat(100_000),
      '“[” in line 1, column 65 is nested in 64 brackets, and that is too deep',
    ],
    [
      '{"a":'.repeat(100_000),
      '“{” in line 1, column 321 is nested in 64 brackets, and that is too deep',
    ],
    ['tensor()', '“tensor” in line 1, column 1 holds nothing'],
    ['tensor([1.], [2.])', '“tensor” in line 1, column 1 has 2 arguments'],
    ['[1: 2]', '“:” in line 1, column 3 is not a number'],
    ['{"x": }', '“}” in line 1, column 7 stands where the value of “x” has to'],
    [
      '[1 2; 3]',
      'the row that ends in line 1, column 8 has 1 numbers, and the first has 2; all must have the same',
    ],
  ])('%.40j', async (text, sentence) => expect(await refusal(text)).toContain(sentence))
})

describe('of commas and values too', () => {
  test.each([
    ['[1,,2]', '“,” in line 1, column 4 has nothing before it'],
    ['[,2]', '“,” in line 1, column 2 has nothing before it'],
    [
      '[1,5 2,5]',
      '“[” in line 1, column 1 opens a list in which only some values have a comma between them, up to line 1, column 6; all must have one or none, and decimals a point, as in 1.5',
    ],
    ['[1, abc]', '“abc” in line 1, column 5 is not a number'],
    ['[1, 0x10]', '“0x10” in line 1, column 5 is not a number'],
    ['[True, False]', 'there is no list of numbers in it'],
    ['[1, null]', 'a list left out: “null” in line 1, column 5 is not a number'],
    [
      '[1+2j]',
      '“1+2j” in line 1, column 2 is a complex number; give real and imaginary parts by themselves',
    ],
    ['[1e400]', '“1e400” in line 1, column 2 is beyond the largest double, about 1.8e308'],
    ['[1, 2\n, "1e999"]', 'not'],
    ['[1, 2] * 2', '“*” in line 1, column 8 cannot stand there: nothing is computed here'],
    ['x = -[1]', '“-” in line 1, column 5 cannot stand there: nothing is computed here'],
    ['sum([1])', '“sum” in line 1, column 1 cannot stand before “(”: nothing is computed here'],
    ['[1, 2]\n3 4', 'the number in line 2, column 1 stands outside of a list'],
    ['{"x": 1}', 'there is no list of numbers in it; one is written as [1, 2, 3]'],
    ['tensor(3.)', 'there is no list of numbers in it'],
    ['{}', 'there is no list of numbers in it'],
    ['[]', 'the list in it is empty; it must hold numbers'],
    ['{"x}', 'has no closing quotation mark'],
    ["['x]", 'has no closing quotation mark'],
    [
      '[Array(3), Array(3)]',
      'stands for entries that were left out when this was printed; print all of them, in JavaScript print JSON.stringify(x)',
    ],
    [
      'tensor(indices=tensor([[0]]), values=tensor([1.]), size=(3,), layout=torch.sparse_coo)',
      'is sparse; print x.to_dense() instead',
    ],
    ["A = [1 2; 3 4]'", 'transposes a matrix, which is not done here'],
    [`[${'1'.repeat(10_001)}]`, 'has more than 10,000 characters, and no number needs as many'],
  ])('%.40j', async (text, sentence) => expect(await refusal(text)).toContain(sentence))
})

describe('an array that was not printed whole is refused with what prints it whole', () => {
  const python =
    'after numpy.set_printoptions(threshold=numpy.inf) or ' +
    "torch.set_printoptions(threshold=float('inf'))"
  test.each([
    ['[0. 1. ... 8. 9.]', '“...” in line 1, column 8', python],
    ['tensor([0., 1., ..., 8.])', '“...” in line 1, column 17', python],
    ['[[1. 2.]\n ...\n [3. 4.]]', '“...” in line 2, column 2', python],
    ['[1, …, 3]', '“…” in line 1, column 5', python],
    [
      '[ 1, 2,\n  ... 1533 more items ]',
      '“...” in line 2, column 3',
      'in JavaScript print JSON.stringify(x)',
    ],
    [
      '2-element Vector{Float64}:\n 1.0\n ⋮\n',
      '“⋮” in line 3, column 2',
      'in Julia print println(x) or save a file',
    ],
    [
      '[1] 1 2\n [ reached getOption("max.print") -- omitted 9 entries ]',
      '“[ reached getOption("max.print") -- omit…” in line 2, column 2',
      'in R use options(max.print = 1e6)',
    ],
    [
      '0    0.1\n    ... \n9    0.2\nName: x, Length: 10, dtype: float64',
      '“...” in line 2, column 5',
      'in pandas use x.to_csv()',
    ],
  ])('%j', async (text, place, how) =>
    expect(await refusal(text)).toBe(
      `a: ${place} stands for entries that were left out when this was printed; print all of them, ${how}`,
    ),
  )
})
