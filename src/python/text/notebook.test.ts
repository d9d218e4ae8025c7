import { expect, test } from 'vitest'
import { clean } from './clean.ts'
import { notebookCode } from './notebook.ts'

const code = 'import torch\n\ndef f(x, y):\n    return (x * y).sum()\n'

const cell = (cell_type: string, source: string | readonly string[]) => ({
  cell_type,
  metadata: {},
  source,
})
const notebook = (...cells: readonly object[]) =>
  JSON.stringify({ cells, metadata: {}, nbformat: 4, nbformat_minor: 5 }, null, 1)

test('The code of a notebook is that of its cells, whether they are lines or one text', () => {
  const whole = notebook(
    cell('markdown', ['# A class\n', 'def: a word']),
    cell('code', code.split(/(?<=\n)/)),
    cell('code', ''),
    cell('code', '%%bash\nls'),
    cell('code', '%%time\nf(x, y)'),
  )
  const found = `${code}\n%%time\nf(x, y)\n`
  expect(notebookCode(whole)).toBe(found)
  expect(notebookCode(`\ufeff${whole}`)).toBe(found)
})

test('What is no notebook has no code of one', () => {
  for (const text of [code, '{"x": [1, 2], "y": [3, 4]}', '{"cells": [', '{"cells": 3}', ''])
    expect(notebookCode(text)).toBeNull()
  expect(notebookCode(notebook(cell('markdown', 'words')))).toBe('')
})

test('A notebook that is pasted into the editor is taken apart, however large its pictures are', () => {
  const picture = {
    ...cell('code', code),
    outputs: [{ data: { 'image/png': 'A'.repeat(300_000) } }],
  }
  expect(clean(notebook(picture))).toEqual({
    text: code,
    notes: ['The code cells were taken out of the notebook.'],
  })
})
