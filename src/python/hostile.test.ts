import { describe, expect, test, vi } from 'vitest'
import { checkSource, type OwnReport } from './check.ts'

/* Code that is not meant well: it ends, soon, in a sentence, and reaches nothing. */

// What would not end fails by this; a busy machine does not come near it.
vi.setConfig({ testTimeout: 120_000 })

const setting = { x: { shape: [3], values: [1, 2, 3] }, y: { shape: [3], values: [3, -1, 2] } }

const checked = (source: string): OwnReport => checkSource(source, setting)

/** Lines of a module before a function that is right. */
const before = (lines: string) => `${lines}\n\ndef f(x, y):\n    return (x * y).sum()\n`
/** A function that does something first. */
const within = (lines: string) =>
  `import torch\n\ndef f(x, y):\n${lines
    .split('\n')
    .map((line) => `    ${line}`)
    .join('\n')}\n    return (x * y).sum()\n`

const endless: Readonly<Record<string, readonly [source: string, line: number]>> = {
  'a loop without an end': [within('while True:\n    pass'), 4],
  'a loop over a range without an end': [within('for i in range(10 ** 12):\n    pass'), 4],
  'a loop inside of many': [
    within('for a in range(9999):\n    for b in range(9999):\n        a * b'),
    5,
  ],
  'a list that grows': [within('found = [0]\nfor each in found:\n    found.append(each)'), 5],
  'a list that is doubled': [within('found = [0]\nwhile True:\n    found = found + found'), 6],
  'a text that is doubled': [within("text = 'a'\nwhile True:\n    text = text + text"), 6],
  'a list of a thousand million': [within('found = [0] * 10 ** 9'), 4],
  'a text of a thousand million': [within("text = 'a' * 10 ** 9"), 4],
  'a comprehension without an end': [within('[i for i in range(10 ** 9)]'), 4],
  'a huge tensor': [within('torch.zeros(100000, 100000)'), 4],
  'a tensor that is doubled': [within('while True:\n    x = torch.cat([x, x])'), 5],
  'a huge broadcast': [
    within('a = torch.zeros(100000, 1)\nb = torch.zeros(1, 100000)\nc = a + b'),
    6,
  ],
  'a list that extends itself': [within('l = [0]\nwhile True:\n    l.extend(l)'), 6],
  'a huge repetition': [within('x.repeat(10 ** 9)'), 4],
  'a huge product': [within('a = torch.zeros(3000, 3000)\nb = a @ a'), 5],
  'a huge view': [within('x.expand(10 ** 9, 3).sum()'), 4],
  'a text that is joined to itself': [within("','.join(['a' * 10 ** 6] * 10 ** 4)"), 4],
  'many large tensors': [within('while True:\n    torch.zeros(9000000)'), 5],
  'a list that is put into itself': [within('a = []\nwhile True:\n    a = a + [a, a]'), 6],
  'lists in a list': [within('a = []\nwhile True:\n    a.append([1, 2, 3])'), 6],
  'a list added to itself': [within('a = [1]\nwhile True:\n    a.extend(a)'), 6],
  'a list unpacked twice': [within('a = [1]\nwhile True:\n    a = [*a, *a]'), 6],
  'a slice put before its list': [within('a = [1] * 9999\nwhile True:\n    a[0:0] = a'), 6],
  'dicts in a dict': [within('a = {}\nwhile True:\n    a[len(a)] = {1: 2}'), 6],
  'a set of all numbers': [within('{i for i in range(10 ** 9)}'), 4],
  'functions in a list': [within('a = []\nwhile True:\n    a.append(lambda: a)'), 6],
  'a slice of an endless range': [within('range(10 ** 12)[::1]'), 4],
  'a text of nested lists': [within('a = []\nfor i in range(60):\n    a = [a, a]\nstr(a)'), 7],
  'a key of nested tuples': [within('a = 1\nfor i in range(60):\n    a = (a, a)\n{a: 1}'), 7],
  'a tensor of nested lists': [
    within('a = [1]\nfor i in range(60):\n    a = [a, a]\ntorch.tensor(a)'),
    7,
  ],
  'nested tuples that are compared': [
    within('a = b = 1\nfor i in range(60):\n    a = (a, a)\n    b = (b, b)\na == b'),
    8,
  ],
  'a long text between long texts': [within("('a' * 10 ** 6).join(['b'] * 10 ** 6)"), 4],
  'a letter replaced by a long text': [within("('a' * 10 ** 6).replace('a', 'b' * 10 ** 6)"), 4],
  'a text that is filled up': [within("'a'.ljust(10 ** 10)"), 4],
  'many long fields': [within("('%9999d' * 1000) % tuple(range(1000))"), 4],
  'a format of many fields': [within("('{:' + '{:}' * 300000).format(1)"), 4],
  'a large text read over and over': [within("a = 'a' * 10 ** 6\nwhile True:\n    a.find('b')"), 6],
  'a large list read over and over': [within('a = [0] * 10 ** 6\nwhile True:\n    any(a)'), 6],
  'a large list filled from its front': [
    within('a = [0] * 500000\nwhile True:\n    a.insert(0, 1)'),
    6,
  ],
  'a large tensor as a list': [within('torch.zeros(9000000).tolist()'), 4],
  'a large tensor taken apart': [within('torch.zeros(9000000).unbind()'), 4],
  'a tensor repeated without measure': [within('x.repeat(10 ** 9)'), 4],
  'a large tensor in full': [
    within('torch.set_printoptions(threshold=10 ** 9)\nstr(torch.zeros(5000000))'),
    5,
  ],
  'a large tensor read over and over': [
    within('a = torch.zeros(5000000)\nwhile True:\n    torch.equal(a, a)'),
    6,
  ],
  'a large product of matrices': [within('a = torch.zeros(3000, 3000)\na @ a'), 5],
  'large integers divided': [within('a, b = 3 ** 12000, 3 ** 6000\nwhile True:\n    a % b'), 6],
  'a history without an end': [within('while True:\n    x = x + 1'), 5],
  'large integers': [within('a = []\nwhile True:\n    a.append(3 ** 12000 + len(a))'), 6],
  'a huge power': [within('9 ** 9 ** 9'), 4],
  'a huge shift': [within('1 << 10 ** 10'), 4],
  'a loop in the module': [before('while True:\n    pass'), 1],
}

test.each(Object.entries(endless))('%s is stopped, and its line is said', (_, [source, line]) => {
  const report = checked(source)
  expect(report.ok).toBe(false)
  const said = report.refused ?? report.message
  expect(said).toMatch(/\S+ \S+.*$/)
  expect(Math.abs((report.line ?? 0) - line)).toBeLessThanOrEqual(1)
})

test.each([
  ['class A:\n    def __eq__(self, other):\n        return self == other\n\nA() == A()', 3],
  ['class A:\n    def __len__(self):\n        return bool(self)\n\nbool(A())', 3],
])('recursion through an operator is an error of Python: %s', (source, line) => {
  expect(checked(before(source))).toMatchObject({ error: 'RecursionError', line })
})

test('an exception that cannot be written keeps its line', () => {
  const report = checked(within('a = []\nfor i in range(60):\n    a = [a, a]\nraise ValueError(a)'))
  expect(report).toMatchObject({ error: 'ValueError', line: 7, message: '' })
})

test('a list within itself is written as Python writes it', () => {
  const report = checked(before('a = [1]\na.append(a)\nd = {}\nd[1] = (d,)\nprint(a, d)'))
  expect(report.printed).toMatch(/^\[1, \[\.\.\.\]\] \{1: \(\{\.\.\.\},\)\}\n/)
})

test.each([
  ["'a' * 10 ** 10", /^Line 4: A text of 10,000,000,000 characters is more than/],
  ['[0] * 10 ** 9', /^Line 4: A list of 1,000,000,000 items is more than/],
  ['(0,) * 10 ** 9', /^Line 4: A tuple of 1,000,000,000 items is more than/],
  ['x.repeat(10 ** 8)', /^Line 4: A tensor of \d[\d,]*00,000,000 numbers is more than/],
  ["'a' * 10 ** 400", /^Line 4: A text of endlessly many characters is more than/],
])('%s is called what it is', (expression, said) => {
  expect(checked(within(expression)).refused).toMatch(said)
})

test('large lists are added, inserted and sorted like small ones', () => {
  const report = checked(
    within(
      'a = list(range(200000))\nb = [-1]\nb += a\nb.extend(a)\nb[1:2] = a\nb.sort()\nassert len(b) == 600000 and b[0] == -1 and b[1] == 0 and b[-1] == 199999',
    ),
  )
  expect(report).toMatchObject({ error: null })
})

test('recursion without an end is an error of Python, as in Python', () => {
  const report = checked('def g(x):\n    return g(x)\n\ndef f(x, y):\n    return g(x) + y\n')
  expect(report).toMatchObject({ error: 'RecursionError', line: 2 })
})

test.each(['__init__', '__call__', 'forward'])('recursion by %s ends as well', (method) => {
  const source = `class A:
    def ${method}(self, *args):
        return A().${method}(*args) if args else A(1)

def f(x, y):
    A().${method}(x)
    return x * y
`
  expect(checked(source).ok).toBe(false)
})

const deep: Readonly<Record<string, string>> = {
  parentheses: `f = ${'('.repeat(50_000)}1${')'.repeat(50_000)}\n`,
  'open brackets': '['.repeat(100_000),
  'minus signs': `f = ${'-'.repeat(50_000)}1\n`,
  'a long sum': `f = ${'1 + '.repeat(50_000)}1\n`,
  'nested blocks': Array.from({ length: 500 }, (_, i) => `${' '.repeat(i)}if True:`).join('\n'),
  'nested functions': Array.from({ length: 500 }, (_, i) => `${' '.repeat(i)}def f(x, y):`).join(
    '\n',
  ),
  'a chain of attributes': `f = x${'.a'.repeat(50_000)}\n`,
  'a chain of calls': `f = x${'()'.repeat(50_000)}\n`,
  'a chain of comparisons': `f = ${'1 < '.repeat(50_000)}1\n`,
}

test.each(Object.entries(deep))('%s beyond all measure are no way out', (_, source) => {
  const report = checked(source)
  expect(report.ok).toBe(false)
  expect(report.refused ?? report.message).toMatch(/\S/)
})

test.each([
  [
    'a long sum',
    `(x * y)${' + 1'.repeat(5_000)}`,
    /^Line 4: An expression of this length is not known/,
  ],
  ['a long chain of calls', `x${'.abs()'.repeat(5_000)}`, /^Line 4: An expression of this length/],
  ['a chain of subscripts', `x${'[0:]'.repeat(5_000)}`, /^Line 4: An expression of this length/],
])('%s is told with its line', (_, expression, said) => {
  const report = checked(within(`found = ${expression}`))
  expect(report.line).toBe(4)
  expect(report.refused ?? report.message).toMatch(said)
})

const pieces: Readonly<Record<string, string>> = {
  letters: 'a',
  'line ends': '\n',
  blanks: ' ',
  quotes: '"',
  backticks: '`',
  fences: '```\n',
  prompts: '>>> \n',
  comments: '# a comment\n',
  zeros: '\0',
  words: 'if not in lambda ',
  assignments: 'a = 1\n',
  emoji: '🙃',
}

test.each(Object.entries(pieces))('a megabyte of %s gets a sentence', (_, piece) => {
  const report = checked(piece.repeat(2 ** 20 / piece.length))
  expect(report).toMatchObject({ ok: false, refused: expect.stringMatching(/^This text has 1,0/) })
})

test.each(Object.entries(pieces))('as many %s as are read get a sentence', (_, piece) => {
  const report = checked(piece.repeat(199_000 / piece.length))
  expect(report.ok).toBe(false)
  expect(report.refused ?? report.message).toMatch(/\S/)
})

describe('what is not there', () => {
  const refused: Readonly<Record<string, readonly [source: string, named: RegExp, line: number]>> =
    {
      'a file': [within("data = open('a.txt').read()"), /open/, 4],
      'a saved tensor': [within("w = torch.load('w.pt')"), /torch\.load/, 4],
      'the system': [before("import os\nos.remove('a')"), /os/, 2],
      'the interpreter': [before('import sys\nsys.exit()'), /sys/, 2],
      'a process': [before("import subprocess\nsubprocess.run(['ls'])"), /subprocess/, 2],
      'the network': [before("import requests\nrequests.get('http://a.b')"), /requests/, 2],
      'a socket': [before('import socket\nsocket.socket()'), /socket/, 2],
      eval: [within("eval('1')"), /eval/, 4],
      exec: [within("exec('a = 1')"), /exec/, 4],
      'an import by name': [within("__import__('os')"), /__import__/, 4],
      'what the reader types': [within('input()'), /input/, 4],
      'a device': [within('x = x.cuda()'), /cuda/, 4],
      JavaScript: [before('import js\njs.window.alert(1)'), /js/, 2],
    }

  test.each(Object.entries(refused))('%s is refused with its line', (_, [source, named, line]) => {
    const report = checked(source)
    expect(report.refused).toMatch(named)
    expect(report.refused).toMatch(new RegExp(`^Line ${line}: `))
    expect(report).toMatchObject({ ok: false, line })
  })

  test.each([
    'x.__class__',
    '().__class__.__bases__[0].__subclasses__()',
    'f.__globals__',
    'f.__code__',
    'x.__dict__',
    'x.__proto__',
    "''.__class__.__mro__",
    'f.__closure__',
    'x.__reduce__()',
    '__builtins__',
    '__loader__',
    'globals()',
    'locals()',
    'vars(x)',
    "getattr(x, '__cla' + 'ss__')",
    "getattr(x, '__proto__')",
    "setattr(x, '__proto__', y)",
    'type(x).__mro__',
  ])('%s leads nowhere', (expression) => {
    const report = checked(within(`found = ${expression}`))
    expect(report.ok).toBe(false)
    expect(report.refused ?? report.error).toMatch(/\S/)
    expect(report.line).toBe(4)
  })

  const ofJavaScript = ['constructor', 'prototype', 'toString', 'valueOf', 'hasOwnProperty', 'then']

  test.each(ofJavaScript)('%s of JavaScript is an attribute of nothing', (name) => {
    for (const object of [
      'x',
      'f',
      '[]',
      '{}',
      "''",
      '1.5',
      'torch',
      'torch.Tensor',
      'None',
      'len',
    ]) {
      const report = checkSource(within(`found = ${object}.${name}`), setting)
      expect(report, `${object}.${name}`).toMatchObject({ error: 'AttributeError', line: 4 })
    }
    const bare = checkSource(within(`found = ${name}`), setting)
    expect(bare).toMatchObject({ error: 'NameError', line: 4 })
    const keyword = checkSource(within(`found = torch.sum(x, ${name}=1)`), setting)
    expect(keyword).toMatchObject({ error: 'TypeError', line: 4 })
  })

  test('keys and names such as those are as any other', () => {
    const report = checkSource(
      `def f(x, y):
    kept = {'__proto__': x, 'constructor': y, 'toString': 2}
    constructor = kept['__proto__']
    toString = kept['constructor']
    assert 'hasOwnProperty' not in kept and len(kept) == 3
    return (constructor * toString).sum()
`,
      setting,
    )
    expect(report.ok).toBe(true)
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined()
  })
})

test('settings that are none end in a sentence', () => {
  const f = 'def f(x, y):\n    return (x * y).sum()\n'
  const none = { shape: [], values: [] }
  for (const bad of [
    { x: { shape: [4], values: [1] }, y: { shape: [4], values: [1] } },
    { x: none, y: none },
    { x: { shape: [-1], values: [] }, y: none },
    { x: { shape: [0], values: [] }, y: { shape: [0], values: [] } },
    { ...setting, eps: 0 },
    { ...setting, eps: NaN },
    { ...setting, entry: 'import os' },
    { ...setting, entry: '(' },
    { ...setting, entry: 'g' },
    { ...setting, entry: "open('a')" },
    { ...setting, entry: '1' },
  ]) {
    const report = checkSource(f, bad)
    if (!report.ok) expect(report.refused ?? report.message, JSON.stringify(bad)).toMatch(/\S/)
  }
})
