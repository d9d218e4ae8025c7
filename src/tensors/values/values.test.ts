import { describe, expect, test } from 'vitest'
import { refusal, vectors } from '../testing/reading.ts'

const one = [['a', [1, 2, 3]]]
const rows = [
  ['row 1 of a', [1, 2]],
  ['row 2 of a', [3, 4]],
]
const two = [
  ['array 1 of a', [1, 2]],
  ['array 2 of a', [3, 4]],
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
    ['[7]', [['a', [7]]]],
    ['[[7]]', [['a', [7]]]],
    ['[[1,2],[3,4]]', rows],
    ['[[[1,2],[3,4]]]', rows],
    ['[[1],[2]]', [['a', [1, 2]]]],
    ['[1,2] [3,4]', two],
    ['[1,2],[3,4]', two],
    ['[1,2]\n[3,4]\n', two],
    ['{"x":[1,2],"y":[3,4]}', named],
    ['{\n  "x": [1,\n 2],\n  "y": [\n3, 4\n]\n}\n', named],
    ['{"x":[1,2]}\n{"y":[3,4]}', named],
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
        ['row 1 of x', [1, 2]],
        ['row 2 of x', [3, 4]],
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
        ['array 1 of a', [1]],
        ['row 1 of array 2 of a', [1, 2]],
        ['row 2 of array 2 of a', [3, 4]],
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
      ['array 2 of a', [2]],
    ]))
})

describe('of brackets it is said where one is wrong', () => {
  test.each([
    ['[1, 2', '“[” in line 1, column 1 is not closed'],
    ['x = [1]\ny = [[1, 2],\n  [3, 4]\n', '“[” in line 2, column 5 is not closed'],
    ['tensor([1]', '“(” in line 1, column 7 is not closed'],
    ['{"x": [1]', '“{” in line 1, column 1 is not closed'],
    ['[1,2]]', '“]” in line 1, column 6 closes nothing'],
    ['[1,\n2])', '“)” in line 2, column 3 closes nothing'],
    [
      '[1,2)',
      '“)” in line 1, column 5 stands where “]” has to, which closes “[” of line 1, column 1',
    ],
    ['tensor([1]]', '“]” in line 1, column 11 stands where “)” has to'],
    ['['.repeat(1000), '“[” in line 1, column 33 is nested in 32 brackets, and that is too deep'],
    ['[{"x": [1]}]', '“{” in line 1, column 2 cannot stand there'],
    ['{"x": {"y": [1]}}', '“{” in line 1, column 7 cannot stand there'],
    ['{[1]}', '“[” in line 1, column 2 cannot stand there'],
    ['tensor()', '“)” in line 1, column 8 cannot stand there'],
    ['tensor([1.], [2.])', '“[” in line 1, column 14 cannot stand there'],
    ['tensor([1.] [2.])', '“[” in line 1, column 13 cannot stand there'],
    ['x[0] = [1]', '“=” in line 1, column 6 cannot stand there'],
    ['[1: 2]', '“:” in line 1, column 3 cannot stand there'],
    ['[1; 2]', '“;” in line 1, column 3 cannot stand there'],
    ['= [1]', '“=” in line 1, column 1 cannot stand there'],
    ['x = = [1]', '“=” in line 1, column 5 cannot stand there'],
  ])('%.40j', async (text, sentence) => expect(await refusal(text)).toContain(`a: ${sentence}`))
})

describe('of commas and values too', () => {
  test.each([
    ['[1,,2]', '“,” in line 1, column 4 has nothing before it'],
    ['[,1]', '“,” in line 1, column 2 has nothing before it'],
    ['[1],,[2]', '“,” in line 1, column 5 has nothing before it'],
    [
      '[1,5 2,5]',
      '“[” in line 1, column 1 opens a list in which only some values have a comma between them, up to line 1, column 6; all must have one or none, and decimals a point, as in 1.5',
    ],
    ['[1, abc]', '“abc” in line 1, column 5 is not a number'],
    ['[1,\n 2, "3"]', '“3” in line 2, column 5 is not a number'],
    ['[True, False]', '“True” in line 1, column 2 is not a number'],
    ['[null]', '“null” in line 1, column 2 is not a number'],
    ['[0x10]', '“0x10” in line 1, column 2 is not a number'],
    ['[1_000]', '“1_000” in line 1, column 2 is not a number'],
    ['[1+2j]', '“1+2j” in line 1, column 2 is not a number'],
    ['[1e400]', '“1e400” in line 1, column 2 is beyond the largest double, about 1.8e308'],
    ['x = [1] * 2', '“*” in line 1, column 9 is not a number'],
    ['[1] / tensor([2])', '“/” in line 1, column 5 is not a number'],
    ['x = -[1]', '“-” in line 1, column 5 is not a number'],
    ['sum([1])', '“sum” in line 1, column 1 cannot stand before “(”: nothing is computed here'],
    ['True = [1]', '“True” in line 1, column 1 is not a number'],
    [
      '[1] 2',
      'the number in line 1, column 5 stands outside of a list; a vector is written as [1, 2, 3]',
    ],
    ['x = 3', 'the number in line 1, column 5 stands outside of a list'],
    ['{"x": 1}', 'the number in line 1, column 7 stands outside of a list'],
    ['tensor(3.)', 'the number in line 1, column 8 stands outside of a list'],
    ['tensor([1.], 3)', 'the number in line 1, column 14 stands outside of a list'],
    ['{"x": "y"}', '“y” in line 1, column 7 is not a number'],
    ['x =', '“x” in line 1, column 1 has no list of numbers after it'],
    ['{"x":, "y": [1]}', '“x” in line 1, column 2 has no list of numbers after it'],
    ['{"x":}', '“x” in line 1, column 2 has no list of numbers after it'],
    ['{}', 'there is no list of numbers in it; one is written as [1, 2, 3]'],
    ['{"x}', '“"x}” in line 1, column 2 has no closing quotation mark before the line ends'],
    ['[1]\nfoo\n[2]', '“foo” in line 2, column 1 is not a number'],
    [`[1] ${'w '.repeat(100)}`, '“w” in line 1, column 5 is not a number'],
  ])('%.40j', async (text, sentence) => expect(await refusal(text)).toContain(`a: ${sentence}`))
})

describe('lists must be even', () => {
  test.each([
    [
      '[[1,2],\n [3]]',
      'a: the list that ends in line 2, column 4 has 1 entry, and the one before it has 2; all must have the same number',
    ],
    ['[1, [2]]', 'a: a list begins in line 1, column 5 where a number has to be, as beside it'],
    ['[[1], 2]', 'a: a number stands in line 1, column 7 where a list has to be, as beside it'],
    ['[[[1]], [2]]', 'a: a number stands in line 1, column 10 where a list has to be'],
    ['[]', 'a: the list that ends in line 1, column 2 is empty; it must hold numbers'],
    ['[[1], []]', 'a: the list that ends in line 1, column 8 is empty'],
    [
      '[[1,2],[3,4],[5,6]]',
      'a has the shape (3, 2); it must be (n,), one vector, or (2, n), two of them',
    ],
    ['[[[1,2],[3,4]],[[5,6],[7,8]]]', 'a has the shape (2, 2, 2); it must be'],
    ['x = [1]\ny = [[1,2],[3,4],[5,6]]', 'a: “y” has the shape (3, 2); it must be'],
  ])('%j', async (text, sentence) => expect(await refusal(text)).toContain(sentence))
})

describe('an array that was not printed whole is refused with what prints it whole', () => {
  test.each([
    ['[0. 1. ... 8. 9.]', '“...” in line 1, column 8'],
    ['tensor([0., 1., ..., 8.])', '“...” in line 1, column 17'],
    ['[[1. 2.]\n ...\n [3. 4.]]', '“...” in line 2, column 2'],
    ['[1, …, 3]', '“…” in line 1, column 5'],
    ['0 1 ... 9', '“...” in line 1, column 5'],
    ['...\n[1]', '“...” in line 1, column 1'],
  ])('%j', async (text, place) =>
    expect(await refusal(text)).toBe(
      `a: ${place} stands for entries that were left out when this was printed; print all of them, ` +
        'after numpy.set_printoptions(threshold=numpy.inf) or ' +
        "torch.set_printoptions(threshold=float('inf'))",
    ),
  )
})
