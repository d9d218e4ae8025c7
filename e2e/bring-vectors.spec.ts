// Vectors of the reader's own, as files and texts. What each format gives is told by the tests of src/tensors.
import { type Page } from '@playwright/test'
import { open as openFile, readFile, rm, writeFile } from 'node:fs/promises'
import {
  choose,
  chooser,
  doubles,
  drop,
  entries,
  file,
  found,
  npy,
  npyHead,
  paste,
  pick,
  readText,
  safetensors,
  use,
} from './files.ts'
import { field, openLab, verdictOf } from './lab.ts'
import {
  button,
  expect,
  expectTruth,
  noticeOf,
  open,
  test,
  truth,
  undo,
  value,
  vector,
} from './reader.ts'

const x = [0.5, -1.25, 3, 0.1]
const y = [1, 2, -0.75, -0.3]
const ones = Array.from({ length: 16 }, () => 1)
const now = async (page: Page) => ({ x: await vector(page, 'x'), y: await vector(page, 'y') })

for (const type of ['f4', 'f8'] as const)
  test(`The reader chooses an .npy of ${type}, sees what was read, and uses it`, async ({
    page,
  }) => {
    await open(page, 'at=lab')
    await chooser(page).setInputFiles(npy('mine.npy', [x, y], type))
    await expect(found(page)).toBeVisible()
    for (const [part, row] of [
      ['x', 0],
      ['y', 1],
    ] as const) {
      const what = new RegExp(`^row ${row} · 4 .*float${type === 'f4' ? 32 : 64}$`)
      await expect(pick(page, part).locator('option:checked')).toHaveText(what)
    }
    await expect(found(page)).toContainText('(0.5, −1.25, 3, 0.1), length 3.29')
    // Nothing is replaced before the reader says so.
    expect(await now(page)).toEqual({ x: ones, y: ones })
    await use(page)
    const kept = (v: readonly number[]) => (type === 'f4' ? v.map(Math.fround) : v)
    expect(await now(page)).toEqual({ x: kept(x), y: kept(y) })
    await expect(noticeOf(page)).toContainText('x and y now have 4 components.')
    await expect(verdictOf(page)).toHaveText('success!')
    await expectTruth(page, 4)
    await undo(page)
    expect(await now(page)).toEqual({ x: ones, y: ones })
    await undo(page, 'Redo')
    expect(await now(page)).toEqual({ x: kept(x), y: kept(y) })
  })

test('The reader drops a file into the story: it waits in the lab, and the lesson stays', async ({
  page,
}) => {
  await open(page, 'at=alike')
  const lesson = await now(page)
  await drop(page, npy('dropped.npy', [x.slice(0, 3), y.slice(0, 3)]))
  await expect(found(page)).toContainText('dropped.npy')
  await expect(button(page, 'Use these vectors')).toBeInViewport()
  await use(page)
  expect(await now(page)).toEqual({ x: x.slice(0, 3), y: y.slice(0, 3) })
  await page.goBack()
  await expect(page.getByTestId('handle-x')).toBeVisible()
  expect(await now(page)).toEqual(lesson)
})

test('The reader pastes what PyTorch prints, anywhere on the page', async ({ page }) => {
  await open(page, 'at=trust')
  await page.getByTestId('handle-x').focus()
  await paste(
    page,
    'tensor([[ 0.5000, -1.2500,  3.0000],\n        [ 1.0000,  2.0000, -0.7500]], dtype=torch.float64)',
  )
  await use(page)
  expect(await now(page)).toEqual({ x: [0.5, -1.25, 3], y: [1, 2, -0.75] })
})

test('What is pasted into a field belongs to the field @desk', async ({ page }) => {
  await openLab(page)
  await field(page, 'eps').focus()
  await paste(page, '[[1, 2], [3, 4]]')
  await expect(found(page)).toHaveCount(0)
})

test('The reader types or pastes a text into its field, in several notations @desk', async ({
  page,
}) => {
  await open(page, 'at=lab')
  for (const text of [
    '[0.5, -1.25, 3, 0.1]\n[1, 2, -0.75, -0.3]',
    '{"x": [0.5, -1.25, 3, 0.1], "y": [1, 2, -0.75, -0.3]}',
    'y = np.array([1, 2, -0.75, -0.3])\nx = np.array([0.5, -1.25, 3, 0.1])',
    'x,y\n0.5,1\n-1.25,2\n3,-0.75\n0.1,-0.3',
    '[[ 0.5  -1.25  3.    0.1 ]\n [ 1.    2.   -0.75 -0.3 ]]',
  ]) {
    await readText(page, text)
    await use(page)
    expect(await now(page), text).toEqual({ x, y })
    await undo(page)
    expect((await now(page)).x).toEqual(ones)
  }
})

test('The reader brings a column of decimal commas, and is asked what it means', async ({
  page,
}) => {
  await open(page, 'at=lab&point=random&n=3')
  await paste(page, '1,5\n2,5\n3,5')
  const ways = found(page).getByRole('group', { name: 'How it is meant' })
  await expect(ways.getByRole('button')).not.toHaveCount(0)
  await expect(ways).toContainText('(1.5, 2.5, 3.5)')
  await expect(ways).toContainText('(1, 2, 3)')
  // Until that is said there is nothing to use.
  await expect(button(page, 'Use these vectors')).toHaveCount(0)
  await ways.getByRole('button', { name: /decimal comma/ }).click()
  await use(page)
  expect((await now(page)).x).toEqual([1.5, 2.5, 3.5])
})

test('The reader brings a table with ids, sees what was left out, and takes it in', async ({
  page,
}) => {
  await open(page, 'at=lab')
  await paste(page, 'id,a,b\n1,0.5,2\n2,4,5\n')
  await expect(found(page)).toContainText(/“id”.*left out/)
  await expect(found(page)).toContainText('(0.5, 2)')
  await button(page, 'Take it in').click()
  await expect(found(page)).toContainText('(1, 0.5, 2)')
  await use(page)
  expect(await now(page)).toEqual({ x: [1, 0.5, 2], y: [2, 4, 5] })
})

test('The reader of a matrix asks which row is nearest to x, and which farthest from it @desk', async ({
  page,
}) => {
  await open(page, 'at=lab')
  await readText(page, '[[1, 0, 0], [0, 1, 0], [3, 0.1, 0], [-2, 0, 0.1]]')
  await button(page, 'nearest to x').click()
  await expect(pick(page, 'y')).toHaveValue('2')
  await button(page, 'farthest from x').click()
  await expect(pick(page, 'y')).toHaveValue('3')
  await use(page)
  expect((await now(page)).y).toEqual([-2, 0, 0.1])
})

test('The reader finds a word among very many by its name @desk', async ({ page }) => {
  await open(page, 'at=lab')
  const words = Array.from({ length: 5000 }, (_, i) => `word${i} ${i + 1} 1 2`).join('\n')
  await chooser(page).setInputFiles(file('glove.txt', words))
  await expect(found(page)).toContainText('5,000')
  await pick(page, 'y').fill('word4321')
  await expect(page.locator('datalist option').first()).toHaveAttribute('value', '4321: word4321')
  await pick(page, 'y').press('Enter')
  await expect(pick(page, 'y')).toHaveValue('4321: word4321')
  await use(page)
  expect((await now(page)).y).toEqual([4322, 1, 2])
})

test('The reader picks two tensors of three, or one of them beside what is there', async ({
  page,
}) => {
  await open(page, 'at=lab')
  const tensors = { 'layer.bias': [7, 8, 9, 10], query: x, key: y }
  await chooser(page).setInputFiles(safetensors('model.safetensors', tensors))
  await expect(pick(page, 'x').locator('option')).toHaveText([
    /^layer\.bias · 4 .*float64$/,
    /^query · 4 .*float64$/,
    /^key · 4 .*float64$/,
    'x as it is',
  ])
  await choose(pick(page, 'x'), 'query')
  await choose(pick(page, 'y'), 'key')
  const { similarity } = truth(x, y)
  await expect(found(page)).toContainText(
    `S${(similarity[0] ?? NaN).toPrecision(3).replace('-', '−')}`,
  )
  await use(page)
  expect(await now(page)).toEqual({ x, y })
  await chooser(page).setInputFiles(safetensors('model.safetensors', tensors))
  await choose(pick(page, 'x'), 'x as it is')
  await choose(pick(page, 'y'), 'layer\\.bias')
  await use(page)
  expect(await now(page)).toEqual({ x, y: [7, 8, 9, 10] })
})

test('The reader brings one vector that goes with nothing, and then another one', async ({
  page,
}) => {
  await open(page, 'at=lab')
  await chooser(page).setInputFiles(npy('alone.npy', [x]))
  await expect(page.getByRole('alert')).toContainText(
    /one vector of 4 components.*have 16\. Bring another/,
  )
  await expect(button(page, 'Use these vectors')).toHaveAttribute('aria-disabled', 'true')
  await button(page, 'Use these vectors').click({ force: true })
  expect((await now(page)).x).toEqual(ones)
  await chooser(page).setInputFiles(npy('other.npy', [y]))
  await use(page)
  expect(await now(page)).toEqual({ x, y })
})

test('The reader saves x and y, and brings them back @desk', async ({ page }) => {
  const turned = { x: [0.1 + 0.2, -1e-9, 3], y: [1e10, 2 / 3, -0.75] }
  await open(page, `at=lab.export&point=own&cx=${turned.x}&cy=${turned.y}`)
  const saving = page.waitForEvent('download')
  await button(page, 'x and y as .npy').click()
  const bytes = await readFile(await (await saving).path())
  expect(bytes.subarray(-48)).toEqual(doubles([...turned.x, ...turned.y]))
  await open(page, 'at=lab')
  await chooser(page).setInputFiles(file('x-and-y.npy', bytes))
  await use(page)
  expect(await now(page)).toEqual(turned)
})

test('The reader brings what cannot be read, and all stays as it was @desk', async ({
  page,
}, info) => {
  await open(page, 'at=lab&point=random&n=3')
  const before = await now(page)
  const refused = async (sentence: RegExp) => {
    await expect(page.getByRole('alert').filter({ hasText: sentence })).toBeVisible()
    // Once, and not as a message besides.
    await expect(noticeOf(page).filter({ hasText: sentence })).toHaveCount(0)
    expect(await now(page)).toEqual(before)
  }
  for (const [given, sentence] of [
    [file('empty.npy'), /empty\.npy is empty/],
    [file('picture.png', Buffer.from('89504e470d0a1a0a', 'hex')), /picture\.png/],
    [
      npy('nan.npy', [
        [1, NaN, 3],
        [4, 5, 6],
      ]),
      /x\[1\] is NaN; every component must be a finite/,
    ],
    [
      npy('zero.npy', [
        [0, 0],
        [1, 2],
      ]),
      /x is the zero vector/,
    ],
    [file('calls.pkl', Buffer.from('80024363706f730a73797374656d0a', 'hex')), /calls\.pkl/],
  ] as const) {
    await chooser(page).setInputFiles(given)
    await refused(sentence)
    const discard = button(page, 'Discard')
    if (await discard.isVisible()) await discard.click()
  }
  await paste(page, '[1, 2, 3]\n[4, five, 6]')
  await refused(/five.*line 2, column 5/)
  // Two gigabytes are refused at once.
  const path = info.outputPath('rows.csv')
  const handle = await openFile(path, 'w')
  await handle.write('1,2,3\n'.repeat(2000))
  await handle.truncate(2 ** 31 + 128)
  await handle.close()
  await chooser(page).setInputFiles(path)
  await refused(/rows\.csv is a text of 2,147,483,776 bytes; at most 100,000,000 can be read/)
  await rm(path)
})

test('What is refused beside what waits is told, and changes nothing of it', async ({ page }) => {
  await open(page, 'at=lab')
  const [cut, unknown] = [npy('cut.npy', [x, y]), file('unknown.npy', npyHead("'<q9'", '(2,)'))]
  await chooser(page).setInputFiles(npy('good.npy', [x, y, ones.slice(0, 4)]))
  await choose(pick(page, 'x'), 'row 2')
  await choose(pick(page, 'y'), 'row 0')
  const bring = (given: typeof cut | string) =>
    typeof given === 'string' ? paste(page, given) : chooser(page).setInputFiles(given)
  for (const [given, sentence] of [
    [{ ...cut, buffer: cut.buffer.subarray(0, -8) }, /cut\.npy/],
    [unknown, /unknown\.npy/],
    [file('ragged.csv', '1,2,3\n4,5'), /ragged\.csv: line 2 has 2 numbers, and line 1 has 3/],
    ['array([0.1, 0.2, ..., 0.9])', /The pasted text.*left out when this was printed/],
  ] as const) {
    await bring(given)
    await expect(page.getByRole('alert')).toHaveText([sentence])
    await expect(pick(page, 'x')).toHaveValue('2')
    await expect(pick(page, 'y')).toHaveValue('0')
    await expect(found(page).locator('.found-source')).toHaveCount(1)
  }
  // One good file among bad ones, and all are told of.
  await chooser(page).setInputFiles([file('empty.npy'), npy('more.npy', [y, x]), unknown])
  await expect(page.getByRole('alert')).toHaveText([/empty\.npy/, /unknown\.npy/])
  await expect(found(page)).toContainText('more.npy')
  await expect(pick(page, 'x')).toHaveValue('2')
  await expect(pick(page, 'y')).toHaveValue('0')
  await use(page)
  expect(await now(page)).toEqual({ x: ones.slice(0, 4), y: x })
  await expect(page.getByRole('alert')).toHaveCount(0)
})

test('The reader cancels the reading of a long text @desk', async ({ page }, info) => {
  const path = info.outputPath('long.txt')
  const row = `[${`0.${'1'.repeat(40)},`.repeat(1_000_000).slice(0, -1)}]`
  await writeFile(path, `${row}\n${row}`)
  await open(page, 'at=lab')
  await chooser(page).setInputFiles(path)
  await expect(page.getByRole('progressbar', { name: 'Reading long.txt' })).toBeVisible()
  await button(page, 'Cancel').click()
  await expect(page.getByRole('progressbar')).toHaveCount(0)
  await expect(found(page)).toHaveCount(0)
  // And the next one is read as if nothing had been.
  await chooser(page).setInputFiles(npy('mine.npy', [x, y]))
  await use(page)
  expect(await now(page)).toEqual({ x, y })
  await rm(path)
})

test('The reader brings 100,000 components, sends them to the lesson, and drags a tip @desk', async ({
  page,
}) => {
  test.slow()
  const n = 100_000
  const long = { x: entries(n, 1), y: entries(n, 2) }
  const norm = (v: readonly number[]) => Math.sqrt(v.reduce((sum, entry) => sum + entry ** 2, 0))
  /** Waits until the last number that machines may want is written. */
  const written = () =>
    page.waitForFunction((least) => {
      const last = document.querySelector<HTMLDataElement>('data[data-testid="gradient-y"]')
      return (last?.value.length ?? 0) > least
    }, 2 * n)
  await open(page, 'at=lab')
  await chooser(page).setInputFiles(npy('long.npy', [long.x, long.y]))
  await use(page)
  await expect(noticeOf(page)).toContainText('x and y now have 100,000 components.')
  await expect(verdictOf(page)).toHaveText('not checked')
  await button(page, 'Use them in the lesson').click()
  await page.getByRole('link', { name: 'Alike' }).click()
  await expect(page.getByRole('application', { name: /^The span/ })).toBeVisible()
  await written()
  expect(await now(page)).toEqual(long)
  const dot = long.x.reduce((sum, entry, i) => sum + entry * (long.y[i] ?? NaN), 0)
  expect(await value(page, 'similarity')).toBeCloseTo(dot / (norm(long.x) * norm(long.y)), 12)
  await page.getByTestId('handle-y').press('Shift+ArrowUp')
  await written()
  expect((await now(page)).x).toEqual(long.x)
  expect((await now(page)).y).not.toEqual(long.y)
})
