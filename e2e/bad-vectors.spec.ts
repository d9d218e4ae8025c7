import { Buffer } from 'node:buffer'
import { open as openFile, rm } from 'node:fs/promises'
import {
  choose,
  chooser,
  doubles,
  drop,
  file,
  found,
  npy,
  npyHead,
  paste,
  pasteField,
  pick,
  safetensors,
  use,
  type Given,
} from './files.ts'
import { button, expect, expectTruth, open, statusOf, test, vector } from './reader.ts'
import { type Page } from '@playwright/test'

const start = { x: [1.25, -0.5, 2], y: [0.75, 1.5, 1] }
const link = `x=${start.x}&y=${start.y}`

/** Puts what was found aside, if anything was. */
async function discard(page: Page) {
  const button = found(page).getByRole('button', { name: 'Discard' })
  if ((await button.count()) > 0) await button.click()
}

/** The sentence is said, nothing else happened, and nothing can be used. */
async function expectRefused(page: Page, sentence: RegExp | string, what: string) {
  await expect(statusOf(page), what).toContainText(sentence)
  const said = await statusOf(page).innerText()
  expect(said, what).not.toMatch(
    /undefined|NaN is not|TypeError|RangeError|Reading failed|\[object/,
  )
  expect({ x: await vector(page, 'x'), y: await vector(page, 'y') }, what).toEqual(start)
  await expect(button(page, 'Undo')).toHaveAttribute('aria-disabled', 'true')
  await expect(page.getByRole('progressbar')).toHaveCount(0)
  const primary = button(page, 'Use these vectors')
  if ((await primary.count()) > 0) await expect(primary).toHaveAttribute('aria-disabled', 'true')
}

const some = doubles([1, 2, 3, 4, 5, 6])

const files: readonly (readonly [what: string, given: Given, sentence: RegExp])[] = [
  [
    'an .npy that was cut short',
    file('short.npy', npyHead(`'<f8'`, '(2, 3)'), some.subarray(0, 40)),
    /short\.npy is cut short: its header promises 48 bytes of numbers, \(2, 3\) of float64, and 40 are there/,
  ],
  [
    'an .npy that ends in its header',
    file('head.npy', npyHead(`'<f8'`, '(2, 3)').subarray(0, 60)),
    /head\.npy ends inside its header, after 60 bytes of 128/,
  ],
  [
    'an .npy with too much at its end',
    file('more.npy', npyHead(`'<f8'`, '(2, 3)'), some, some),
    /more\.npy has 48 bytes too many at its end/,
  ],
  [
    'an array of objects',
    file('objects.npy', npyHead(`'|O'`, '(2, 3)'), '\x80\x04some pickle'),
    /objects\.npy is an array of Python objects, so it holds a pickle, which is a program and is not run here/,
  ],
  [
    'complex numbers',
    file('complex.npy', npyHead(`'<c16'`, '(3,)'), some),
    /complex\.npy has complex numbers \(dtype “<c16”\)/,
  ],
  [
    'a structured array in a structured array',
    file('fields.npy', npyHead(`[('a', [('b', '<f8')])]`, '(6,)'), some),
    /fields\.npy has a structured dtype with a field that is no plain number, “a”/,
  ],
  [
    'a header that is a program',
    file('evil.npy', npyHead(`__import__('os').system('true')`, '(6,)'), some),
    /evil\.npy has a header that cannot be read from character \d+ on/,
  ],
  [
    'a single number',
    file('number.npy', npyHead(`'<f8'`, '()'), some.subarray(0, 8)),
    /number\.npy is a single number, and no vector/,
  ],
  [
    'a header that claims 10¹² entries',
    file('huge.npy', npyHead(`'<f8'`, '(2, 1000000000000)'), some),
    /huge\.npy has a vector of 1,000,000,000,000 entries; at most 1,000,000 can be read/,
  ],
  [
    'a pickle',
    file('model.pkl', Buffer.from([0x80, 0x04, 0x95]), 'cos\nsystem\n(S"true"\ntR.'),
    /model\.pkl is a pickle, which is a program and is not run here/,
  ],
  [
    'a ZIP archive',
    file('model.pt', Buffer.from('PK\x03\x04', 'latin1'), Buffer.alloc(100)),
    /model\.pt is a ZIP archive, such as NumPy’s \.npz or PyTorch’s \.pt and \.pth/,
  ],
  ['an empty file', file('empty.npy'), /empty\.npy is empty; it must hold at least one vector/],
  [
    'bytes that are nothing known',
    file('noise.bin', Buffer.from([1, 0, 255, 254, 7, 0, 200])),
    /noise\.bin is neither text in UTF-8 nor a file of a known kind/,
  ],
  [
    'a NaN',
    npy('nan.npy', [
      [1, 2, 3],
      [4, NaN, 6],
    ]),
    /y\[1\] is NaN; every component must be a finite number/,
  ],
  [
    'an ∞',
    npy('inf.npy', [
      [1, 2, Infinity],
      [4, 5, 6],
    ]),
    /x\[2\] is Infinity; every component must be a finite number/,
  ],
  [
    'a zero vector',
    npy('zero.npy', [
      [1, 2, 3],
      [0, 0, 0],
    ]),
    /y is the zero vector \(0, 0, 0\)/,
  ],
  [
    'a damaged safetensors file',
    file('cut.safetensors', safetensors('', { x: [1, 2, 3] }).buffer.subarray(0, -8)),
    /cut\.safetensors: the tensor “x” should end at byte 24 of the data, and 16 bytes are there/,
  ],
  [
    'a safetensors file with another header',
    file('bad.safetensors', Buffer.from([5, 0, 0, 0, 0, 0, 0, 0]), '{"x":'),
    /bad\.safetensors has a header that is not valid JSON/,
  ],
]

test('The reader brings files that cannot be read, and each is refused in a sentence @desk', async ({
  page,
}) => {
  test.slow()
  await open(page, link)
  for (const [what, given, sentence] of files) {
    await chooser(page).setInputFiles(given)
    await expectRefused(page, sentence, what)
    await discard(page)
  }
  await expectTruth(page, 3)
  // After all of them a good one is read as ever.
  await chooser(page).setInputFiles(
    npy('good.npy', [
      [1, 2, 3],
      [4, 5, 7],
    ]),
  )
  await use(page)
  expect(await vector(page, 'y')).toEqual([4, 5, 7])
})

const texts: readonly (readonly [text: string, sentence: RegExp])[] = [
  ['[1, 2, 3]\n[4, five, 6]', /the text: “five” in line 2, column 5 is not a number/],
  ['1,2,3\n4,5,six', /the text: “six” in line 2, column 5 is not a number/],
  ['hello world', /the text: “hello” in line 1, column 1 is not a number/],
  [
    '[1, 2, 1e400]\n[4, 5, 6]',
    /the text: “1e400” in line 1, column 8 is beyond the largest double, about 1\.8e308/,
  ],
  ['[1, NaN, 3]\n[4, 5, 6]', /x\[1\] is NaN; every component must be a finite number/],
  ['[0, 0, 0]\n[4, 5, 6]', /x is the zero vector \(0, 0, 0\)/],
  ['[1, 2, 3\n[4, 5, 6]', /the text: .*line \d, column \d/],
  ['[1, null, 3]', /the text: .*“null” in line 1, column 5 is not a number/],
  [
    'tensor([1., 2., ..., 9.])',
    /the text: “\.\.\.” in line 1, column 17 stands for entries that were left out/,
  ],
  ['[1 + 1, 2]', /the text: .*line 1, column 4/],
  [
    'alert(1)',
    /the text: .*“alert” in line 1, column 1 cannot stand before “\(”: nothing is computed here/,
  ],
  ['   \n ', /the text has nothing in it but white space/],
]

test('The reader pastes texts that cannot be read, and is told where and why @desk', async ({
  page,
}) => {
  test.slow()
  await open(page, link)
  for (const [text, sentence] of texts) {
    await pasteField(page).fill(text)
    await button(page, 'Read the text').click()
    await expectRefused(page, sentence, text)
    await discard(page)
    // What was typed is still there to be mended.
    await expect(pasteField(page)).toHaveValue(text)
  }
  await pasteField(page).fill('[1, 2, 3]\n[4, 5, 7]')
  await button(page, 'Read the text').click()
  await use(page)
  expect(await vector(page, 'y')).toEqual([4, 5, 7])
})

test('The reader drops and pastes what cannot be read: the same sentences', async ({ page }) => {
  await open(page, link)
  await drop(page, file('short.npy', npyHead(`'<f8'`, '(2, 3)'), some.subarray(0, 40)))
  await expectRefused(page, 'short.npy is cut short', 'dropped')
  await paste(page, '[1, 2, 3]\n[4, five, 6]')
  await expectRefused(page, 'the pasted text: “five” in line 2, column 5', 'pasted')
})

test('The reader brings vectors of different lengths, and uses none of them', async ({ page }) => {
  await open(page, link)
  await chooser(page).setInputFiles([npy('a.npy', [[1, 2]]), npy('b.npy', [[1, 2, 3, 4]])])
  const lengths = /different numbers of components \(2 and 4\); x and y must have the same\./
  await expectRefused(page, lengths, 'two files')
  // Chosen all the same, they are refused by their lengths.
  await choose(pick(page, 'x'), 'a\\.npy')
  await choose(pick(page, 'y'), 'b\\.npy')
  await expectRefused(
    page,
    /x has 2 components and y has 4; both must have the same number/,
    'chosen',
  )
  await button(page, 'Discard').click()
  await pasteField(page).fill('[1, 2]')
  await button(page, 'Read the text').click()
  const alone =
    /the text is one vector of 2 components.*have 3\. Bring another one of 2 components as well\./
  await expectRefused(page, alone, 'one')
})

test('The reader brings files of two gigabytes, and is told at once that they are too long @desk', async ({
  page,
}, info) => {
  await open(page, link)
  const given: readonly (readonly [string, Buffer, RegExp])[] = [
    [
      'rows.npy',
      npyHead(`'<f8'`, '(2, 134217728)'),
      /rows\.npy has a vector of 134,217,728 entries; at most 1,000,000 can be read/,
    ],
    [
      'zeros.bin',
      Buffer.alloc(0),
      /zeros\.bin is neither text in UTF-8 nor a file of a known kind/,
    ],
    [
      'table.csv',
      Buffer.from('1,2,3\n'.repeat(2000)),
      /table\.csv is a text of 2,147,483,776 bytes; at most 100,000,000 can be read/,
    ],
  ]
  for (const [name, head, sentence] of given) {
    const path = info.outputPath(name)
    const handle = await openFile(path, 'w')
    await handle.write(head)
    await handle.truncate(2 ** 31 + 128)
    await handle.close()
    await chooser(page).setInputFiles(path)
    await expectRefused(page, sentence, name)
    await rm(path)
  }
})
