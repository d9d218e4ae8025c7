import { describe, expect, test } from 'vitest'
import { checkSource } from './check.ts'
import { runnable } from './program.ts'

/* What single lines print, as Python 3.11 and PyTorch 1.13.1 do; worked out by running them there. */

const printed = (source: string): string => {
  const loaded = runnable(`import math\nimport torch\nimport torch.nn.functional as F\n${source}\n`)
  const { printed: said, thrown } = loaded.load('pasted')
  if (thrown !== null) throw thrown
  return said.trimEnd()
}

describe('Python', () => {
  test.each([
    ['0.1 + 0.2', '0.30000000000000004'],
    ['1e16', '1e+16'],
    ['1e15', '1000000000000000.0'],
    ['0.0001', '0.0001'],
    ['0.00001', '1e-05'],
    ['-0.0', '-0.0'],
    ['2 ** 100', '1267650600228229401496703205376'],
    ['2 ** -1', '0.5'],
    ['7 // -2', '-4'],
    ['7 % -3', '-2'],
    ['-7.5 % 2', '0.5'],
    ['round(2.5), round(3.5), round(2.675, 2)', '(2, 4, 2.67)'],
    ['True + 1', '2'],
    ['1 < 2 < 3 > 0', 'True'],
    ['0 or None', 'None'],
    ['[1, 2, 3][::-1]', '[3, 2, 1]'],
    ["'abc' * 2 + 'd'", 'abcabcd'],
    [
      'f"{3.14159:.3f}|{1e6:,.1f}|{5:>4}|{0.25:.1%}|{1234:e}"',
      '3.142|1,000,000.0|   5|25.0%|1.234000e+03',
    ],
    ['"%5.2f %s %r" % (1.005, "a", "b")', " 1.00 a 'b'"],
    ['"{:>6}|{!r}".format("ab", "c")', "    ab|'c'"],
    ["{'a': 1, 'b': [1.0, None]}", "{'a': 1, 'b': [1.0, None]}"],
    ['(1,), (), [()]', '((1,), (), [()])'],
    ['sorted([3, 1, 2], reverse=True)', '[3, 2, 1]'],
    ['max([1, 5, 3], key=lambda v: -v)', '1'],
    ['[a + b for a, b in zip([1, 2], [3, 4]) if a > 1]', '[6]'],
    ['math.sqrt(2), math.pi', '(1.4142135623730951, 3.141592653589793)'],
  ])('%s is %s', (expression, value) => {
    expect(printed(`print((${expression}))`)).toBe(value)
  })

  test.each([
    ['1 / 0', 'ZeroDivisionError', 'division by zero'],
    ['[1][5]', 'IndexError', 'list index out of range'],
    ["{'a': 1}['b']", 'KeyError', "'b'"],
    ['nothing', 'NameError', "name 'nothing' is not defined"],
    ["'a' + 1", 'TypeError', 'can only concatenate str (not "int") to str'],
    ['a, b = 1, 2, 3', 'ValueError', 'too many values to unpack (expected 2)'],
    ['x.foo', 'AttributeError', "'Tensor' object has no attribute 'foo'"],
    ['len(1)', 'TypeError', "object of type 'int' has no len()"],
    ['f(1, 2, 3)', 'TypeError', 'f() takes 2 positional arguments but 3 were given'],
    ['int("a")', 'ValueError', "invalid literal for int() with base 10: 'a'"],
    ['assert False, "so"', 'AssertionError', 'so'],
  ])('%s raises %s, and the line is known', (line, error, message) => {
    const setting = { x: { shape: [2], values: [1, 2] }, y: { shape: [2], values: [3, 4] } }
    const report = checkSource(`def f(x, y):\n    z = x * y\n    ${line}\n    return z\n`, setting)
    expect(report).toMatchObject({ error, message, line: 3, stage: 'raises_in_forward' })
  })

  test.each([
    ['def f(x, y)\n    return x\n', 'SyntaxError', 1, "expected ':'"],
    ['def f(x, y):\nreturn x\n', 'IndentationError', 2, 'expected an indented block'],
    ['def f(x, y):\n    return (x\n', 'SyntaxError', 2, "'(' was never closed"],
    ["a = 'b\n", 'SyntaxError', 1, 'unterminated string literal'],
    ['def f(x, y):\n    x = 1\n      y = 2\n', 'IndentationError', 3, 'unexpected indent'],
    ['if True:\n\tx = 1\n        y = 2\n', 'TabError', 3, 'inconsistent use of tabs and spaces'],
  ])('%j is a %s in line %i', (source, error, line, message) => {
    const setting = { x: { shape: [1], values: [1] }, y: { shape: [1], values: [1] } }
    const report = checkSource(source, setting)
    expect(report).toMatchObject({ error, line })
    expect(report.message).toContain(message)
  })
})

describe('torch', () => {
  test.each([
    ['torch.tensor([1.0, 2.5])', 'tensor([1.0000, 2.5000])'],
    ['torch.tensor([1.0, 2.0])', 'tensor([1., 2.])'],
    ['torch.tensor([1, 2])', 'tensor([1, 2])'],
    ['torch.tensor([1e-5, 1.0])', 'tensor([1.0000e-05, 1.0000e+00])'],
    ['torch.tensor(2.5, dtype=torch.float64)', 'tensor(2.5000, dtype=torch.float64)'],
    ['torch.ones(2, requires_grad=True)', 'tensor([1., 1.], requires_grad=True)'],
    ['torch.zeros(2, 3).shape', 'torch.Size([2, 3])'],
    ['torch.arange(3) > 1', 'tensor([False, False,  True])'],
    ['torch.eye(2)', 'tensor([[1., 0.],\n        [0., 1.]])'],
    ['torch.tensor([float("nan"), float("inf")])', 'tensor([nan, inf])'],
  ])('print(%s)', (expression, text) => {
    expect(printed(`print(${expression})`)).toBe(text)
  })

  test.each([
    ['torch.ones(3, 1) + torch.ones(1, 4)', '[3, 4]', 'float32'],
    ['torch.ones(2) * torch.ones(3, 2)', '[3, 2]', 'float32'],
    ['torch.ones(2, dtype=torch.float64) + torch.ones(2)', '[2]', 'float64'],
    ['torch.ones(2) + torch.tensor(1.0, dtype=torch.float64)', '[2]', 'float32'],
    ['torch.arange(2) + 1.5', '[2]', 'float32'],
    ['torch.arange(2) / 2', '[2]', 'float32'],
    ['torch.arange(2) // 2', '[2]', 'int64'],
    ['torch.ones(2) > 0', '[2]', 'bool'],
    ['torch.ones(2, 3).sum(1, keepdim=True)', '[2, 1]', 'float32'],
    ['torch.ones(2, 3) @ torch.ones(3)', '[2]', 'float32'],
    ['torch.ones(4, 2, 3).transpose(0, 2)', '[3, 2, 4]', 'float32'],
    ["torch.einsum('ij,kj->ik', torch.ones(2, 3), torch.ones(4, 3))", '[2, 4]', 'float32'],
  ])('%s has shape %s and type %s', (expression, shape, dtype) => {
    expect(printed(`t = ${expression}\nprint(list(t.shape), t.dtype)`)).toBe(
      `${shape} torch.${dtype}`,
    )
  })

  test.each([
    ['torch.tensor(0.1).item()', 0.10000000149011612],
    ['(torch.tensor(0.1) + torch.tensor(0.2)).item()', 0.30000001192092896],
    ['(torch.tensor(1.0) / 3).item()', 0.3333333432674408],
    ['(torch.tensor(16777216.0) + 1).item()', 16777216],
    ['torch.tensor([0.1, 0.2, 0.3]).sum().item()', 0.6000000238418579],
    ['torch.tensor([3.0, 4.0], dtype=torch.float64).norm().item()', 5],
    ['torch.tensor([1e200, 1e200], dtype=torch.float64).norm().item()', Infinity],
    ['(torch.tensor([1.0, 2.0]) @ torch.tensor([3.0, 4.0])).item()', 11],
    ['F.cosine_similarity(torch.zeros(3), torch.ones(3), dim=0).item()', 0],
    ['torch.tensor(2.5).round().item()', 2],
  ])('%s is %d', (expression, value) => {
    const said = printed(`print(${expression})`)
    expect(said === 'inf' ? Infinity : Number(said)).toBe(value)
  })

  test.each([
    [
      'x + torch.ones(3)',
      'The size of tensor a (2) must match the size of tensor b (3) at non-singleton dimension 0',
    ],
    ['x.view(3)', "shape '[3]' is invalid for input of size 2"],
    [
      'torch.dot(x, torch.ones(2))',
      'dot : expected both vectors to have same dtype, but found Double and Float',
    ],
    ['torch.ones(2, 3) @ torch.ones(2)', 'size mismatch, got 2, 2x3,2'],
    ['bool(x > 0)', 'Boolean value of Tensor with more than one value is ambiguous'],
  ])('%s raises what PyTorch raises', (expression, message) => {
    const setting = { x: { shape: [2], values: [1, 2] }, y: { shape: [2], values: [3, 4] } }
    const source = `import torch\n\ndef f(x, y):\n    ${expression}\n    return x * y\n`
    expect(checkSource(source, setting)).toMatchObject({ error: 'RuntimeError', message, line: 4 })
  })

  test('gradients go through views, broadcasts and writes in place as in PyTorch', () => {
    expect(
      printed(`x = torch.tensor([[1.0, 2.0], [3.0, 4.0]], requires_grad=True)
y = torch.tensor([1.0, -1.0], requires_grad=True)
z = (x.t() * y).reshape(-1)
z[0] = 0
(z ** 2).sum().backward()
print(x.grad.tolist(), y.grad.tolist())`),
    ).toBe('[[0.0, 4.0], [6.0, 8.0]] [8.0, -50.0]')
  })
})
