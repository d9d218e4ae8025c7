import { expect, test } from 'vitest'
import { clean, longest } from './clean.ts'

const code = 'import torch\n\ndef f(x, y):\n    # a comment\n    return (x * y).sum()\n'

/** What was pasted, and what a word of the sentence about it is. */
const pasted: Readonly<Record<string, readonly [pasted: string, said: RegExp]>> = {
  'a Markdown fence': ['Here it is:\n\n```python\n' + code + '```\n\nThanks!\n', /fence/],
  'a fence that is not closed': ['```\n' + code, /fence/],
  'the second of two fences': [
    '```bash\npip install torch\n```\n```py\n' + code + '```\n',
    /fence/,
  ],
  'a fence in a list': [
    '- like this:\n    ```\n' + code.replace(/^(?=.)/gm, '    ') + '    ```\n',
    /fence/,
  ],
  'a console': [
    code.replace(/^(.*)$/gm, (line) => (/^\s|^$/.test(line) ? `... ${line}` : `>>> ${line}`)),
    /console/,
  ],
  IPython: [
    'In [1]: import torch\n\nIn [2]: def f(x, y):\n   ...:     # a comment\n   ...:     return (x * y).sum()\n   ...: \nOut[2]: 3\n',
    /IPython/,
  ],
  'a notebook': ['%matplotlib inline\n!pip install torch\n' + code + 'f?\n', /3 lines .*notebook/],
  'typographic quotes': [code + 's = “a”\n', /2 typographic quotes/],
  'a typographic apostrophe': [code + 's = ‘a’\n', /apostrophe/],
  'no-break spaces': [code.replaceAll('    ', '\u00a0\u00a0\u00a0\u00a0'), /no-break/],
  'an invisible character': [code.replace('sum', 's\u200bum'), /invisible/],
  'a typographic minus': [code + 'a = 1 − 2\n', /minus/],
  'common indentation': [code.replace(/^(?=.)/gm, '        '), /indentation/],
  'a quotation': [code.replace(/^/gm, '> ').replace(/> $/, ''), /mark in front/],
  'a byte order mark': ['\ufeff' + code, /byte order/],
  'line ends of Windows': [code.replaceAll('\n', '\r\n'), /Line ends/],
}

test.each(Object.entries(pasted))('%s is taken away, and said', (_, [text, said]) => {
  const cleaned = clean(text)
  expect(cleaned.notes.join(' ')).toMatch(said)
  expect(cleaned.text.replaceAll('"', "'")).toMatch(/^import torch\n/)
  expect(cleaned.text.replace(/\n+/g, '\n')).toContain(
    'def f(x, y):\n    # a comment\n    return (x * y).sum()\n',
  )
  expect(cleaned.text).not.toMatch(/```|>>>|In \[|[“”‘’−\u00a0\u200b\r]/)
})

test('Python is left as it is, whatever stands in its strings', () => {
  for (const text of [
    code,
    code + 's = "“quoted” – and more"\n',
    code + "s = '''\n```\n>>> 1\n%magic\n'''\n",
    code + '# In [1]: …\n',
    code.replaceAll('    ', '\t'),
    '',
    '\n\n',
  ])
    expect(clean(text)).toEqual({ text, notes: [] })
})

test('answers and tracebacks of a console are left out', () => {
  const { text } = clean(
    '>>> a = 1\n>>> a\n1\n>>> b\nTraceback (most recent call last):\nNameError\n',
  )
  expect(text).toBe('a = 1\na\nb\n')
})

test('a text that is too long is not looked at', () => {
  const text = `\ufeff${'>>> a\n'.repeat(Math.ceil(longest / 6))}`
  const cleaned = clean(text)
  expect(cleaned.text === text).toBe(true)
  expect(cleaned.notes).toEqual([])
})
