import { type Page } from '@playwright/test'
import { readFile, rm, writeFile } from 'node:fs/promises'
import {
  choose,
  chooser,
  doubles,
  drop,
  entries,
  file,
  found,
  npy,
  paste,
  pasteField,
  pick,
  safetensors,
  use,
} from './files.ts'
import {
  button,
  centreOf,
  checkOf,
  drag,
  expect,
  expectTruth,
  open,
  paperOf,
  spaceOf,
  spanOf,
  statusOf,
  test,
  truth,
  undoTheOnlyStep,
  value,
  vector,
} from './reader.ts'

const start = { x: [2, 0.5], y: [0.75, 1.5] }
const x = [0.5, -1.25, 3, 0.1]
const y = [1, 2, -0.75, -0.3]

const now = async (page: Page) => ({ x: await vector(page, 'x'), y: await vector(page, 'y') })

for (const type of ['f4', 'f8'] as const)
  test(`The reader chooses an .npy of ${type}, sees what was read, and uses it`, async ({
    page,
  }) => {
    await open(page)
    await chooser(page).setInputFiles(npy('mine.npy', [x, y], type))
    await expect(found(page)).toBeVisible()
    for (const [part, row] of [
      ['x', 1],
      ['y', 2],
    ] as const) {
      const what = new RegExp(`row ${row} of mine.npy · 4 .*float${type === 'f4' ? 32 : 64}$`)
      await expect(pick(page, part).locator('option:checked')).toHaveText(what)
    }
    await expect(found(page)).toContainText('(0.5, −1.25, 3, 0.1), length 3.29')
    // Nothing is replaced before the reader says so.
    expect(await now(page)).toEqual(start)
    await expect(button(page, 'Undo')).toHaveAttribute('aria-disabled', 'true')

    await use(page)
    const kept = (v: readonly number[]) => (type === 'f4' ? v.map(Math.fround) : v)
    expect(await now(page)).toEqual({ x: kept(x), y: kept(y) })
    await expect(spanOf(page)).toBeVisible()
    await expect(statusOf(page)).toContainText('x and y now have 4 components.')
    await expectTruth(page, 4)
    await undoTheOnlyStep(page)
    expect(await now(page)).toEqual(start)
    await expect(paperOf(page)).toBeVisible()
    await button(page, 'Redo').click()
    expect(await now(page)).toEqual({ x: kept(x), y: kept(y) })
  })

test('The reader discards what was read, and chooses the same file again', async ({ page }) => {
  await open(page)
  for (let i = 0; i < 2; i++) {
    await chooser(page).setInputFiles(npy('mine.npy', [x, y]))
    await expect(found(page)).toContainText('length')
    await button(page, 'Discard').click()
    await expect(found(page)).toHaveCount(0)
  }
  expect(await now(page)).toEqual(start)
})

test('The reader drops an .npy on the figure', async ({ page }) => {
  await open(page)
  await drop(page, npy('dropped.npy', [x.slice(0, 3), y.slice(0, 3)]))
  await expect(found(page)).toContainText('row 1 of dropped.npy')
  await expect(button(page, 'Use these vectors')).toBeInViewport()
  expect(await now(page)).toEqual(start)
  await use(page)
  await expect(spaceOf(page)).toBeVisible()
  expect(await now(page)).toEqual({ x: x.slice(0, 3), y: y.slice(0, 3) })
  await expectTruth(page, 3)
})

test('The reader pastes what PyTorch prints, anywhere on the page', async ({ page }) => {
  await open(page)
  await page.getByTestId('handle-x').focus()
  await paste(
    page,
    'tensor([[ 0.5000, -1.2500,  3.0000],\n        [ 1.0000,  2.0000, -0.7500]], dtype=torch.float64)',
  )
  await expect(found(page)).toContainText('of the pasted text · 3')
  await use(page)
  expect(await now(page)).toEqual({ x: [0.5, -1.25, 3], y: [1, 2, -0.75] })
  // What is pasted into a field belongs to the field.
  await checkOf(page).getByLabel('eps').focus()
  await paste(page, '[[1, 2], [3, 4]]')
  await expect(page.getByRole('progressbar')).toHaveCount(0)
  await expect(found(page)).toHaveCount(0)
})

test('The reader types or pastes a text into its field, in several notations @desk', async ({
  page,
}) => {
  await open(page)
  for (const text of [
    '[0.5, -1.25, 3, 0.1]\n[1, 2, -0.75, -0.3]',
    '{"x": [0.5, -1.25, 3, 0.1], "y": [1, 2, -0.75, -0.3]}',
    'y = np.array([1, 2, -0.75, -0.3])\nx = np.array([0.5, -1.25, 3, 0.1])',
    'x,y\n0.5,1\n-1.25,2\n3,-0.75\n0.1,-0.3',
    '[[ 0.5  -1.25  3.    0.1 ]\n [ 1.    2.   -0.75 -0.3 ]]',
  ]) {
    await pasteField(page).fill(text)
    await button(page, 'Read the text').click()
    await use(page)
    expect(await now(page), text).toEqual({ x, y })
    await expect(pasteField(page)).toHaveValue('')
    await button(page, 'Reset').click()
  }
})

test('The reader picks two tensors of three', async ({ page }) => {
  await open(page)
  const tensors = { 'layer.bias': [7, 8, 9, 10], query: x, key: y }
  await chooser(page).setInputFiles(safetensors('model.safetensors', tensors))
  await expect(pick(page, 'x').locator('option')).toHaveText([
    'the figure’s x',
    /^layer\.bias · 4 .*float64$/,
    /^query · 4 .*float64$/,
    /^key · 4 .*float64$/,
  ])
  await choose(pick(page, 'x'), 'query')
  await choose(pick(page, 'y'), 'key')
  const { similarity } = truth(x, y)
  await expect(found(page)).toContainText(
    `S${(similarity[0] ?? NaN).toPrecision(3).replace('-', '−')}`,
  )
  await use(page)
  expect(await now(page)).toEqual({ x, y })

  // The figure's own goes with another one.
  await chooser(page).setInputFiles(safetensors('model.safetensors', tensors))
  await choose(pick(page, 'x'), 'the figure’s x')
  await choose(pick(page, 'y'), 'layer\\.bias')
  await use(page)
  expect(await now(page)).toEqual({ x, y: [7, 8, 9, 10] })
})

test('The reader brings two files of one vector each', async ({ page }) => {
  await open(page)
  await chooser(page).setInputFiles([npy('x.npy', [x]), npy('y.npy', [y])])
  await expect(found(page)).toContainText('y.npy · 4')
  await use(page)
  expect(await now(page)).toEqual({ x, y })
  // One that fits is x beside the y that is there.
  await chooser(page).setInputFiles(npy('third.npy', [[1, 0, 0, 0]]))
  await use(page)
  expect(await now(page)).toEqual({ x: [1, 0, 0, 0], y })
})

test('The reader brings one vector that goes with nothing, and then another one', async ({
  page,
}) => {
  await open(page)
  await chooser(page).setInputFiles(npy('alone.npy', [x]))
  await expect(statusOf(page)).toContainText(
    /alone\.npy is one vector of 4 components.*have 2\. Bring another/,
  )
  await expect(button(page, 'Use these vectors')).toHaveAttribute('aria-disabled', 'true')
  await button(page, 'Use these vectors').click({ force: true })
  expect(await now(page)).toEqual(start)
  await chooser(page).setInputFiles(npy('other.npy', [y]))
  await use(page)
  expect(await now(page)).toEqual({ x, y })
})

test('The reader saves x and y, and brings them back @desk', async ({ page }) => {
  const turned = { x: [0.1 + 0.2, -1e-9, 3], y: [1e10, 2 / 3, -0.75] }
  await open(page, `x=${turned.x}&y=${turned.y}`)
  const saving = page.waitForEvent('download')
  await button(page, 'Save as .npy').click()
  const saved = await saving
  expect(saved.suggestedFilename()).toBe('x-and-y.npy')
  const bytes = await readFile(await saved.path())
  expect(bytes.subarray(-48)).toEqual(doubles([...turned.x, ...turned.y]))
  expect(bytes.subarray(0, 6).toString('latin1')).toBe('\x93NUMPY')
  await open(page)
  await chooser(page).setInputFiles(file('x-and-y.npy', bytes))
  await use(page)
  expect(await now(page)).toEqual(turned)
})

test('The reader cancels the reading of a long text @desk', async ({ page }, info) => {
  const path = info.outputPath('long.txt')
  const row = `[${`0.${'1'.repeat(40)},`.repeat(1_000_000).slice(0, -1)}]`
  await writeFile(path, `${row}\n${row}`)
  await open(page)
  await chooser(page).setInputFiles(path)
  await expect(page.getByRole('progressbar', { name: 'Reading long.txt' })).toBeVisible()
  await button(page, 'Cancel').click()
  await expect(page.getByRole('progressbar')).toHaveCount(0)
  await expect(button(page, 'Cancel')).toHaveCount(0)
  await expect(found(page)).toHaveCount(0)
  expect(await now(page)).toEqual(start)
  // And the next one is read as if nothing had been.
  await chooser(page).setInputFiles(npy('mine.npy', [x, y]))
  await expect(pick(page, 'x').locator('option')).toHaveCount(3)
  await use(page)
  expect(await now(page)).toEqual({ x, y })
  await rm(path)
})

test.describe('with 100,000 components', () => {
  const n = 100_000
  const norm = (v: readonly number[]) => Math.sqrt(v.reduce((sum, entry) => sum + entry ** 2, 0))
  const long = { x: entries(n, 1), y: entries(n, 2) }

  /** The numbers are those of all components, whatever the figure makes of them. */
  async function expectRight(page: Page) {
    const [x, y] = [await vector(page, 'x'), await vector(page, 'y')]
    expect([x.length, y.length]).toEqual([n, n])
    const dot = x.reduce((sum, entry, i) => sum + entry * (y[i] ?? NaN), 0)
    const similarity = dot / (norm(x) * norm(y))
    expect(await value(page, 'similarity')).toBeCloseTo(similarity, 12)
    expect((await value(page, 'norm-x')) / norm(x)).toBeCloseTo(1, 12)
    const gradient = await vector(page, 'gradient-x')
    expect(gradient).toHaveLength(n)
    for (const i of [0, 1, 777, n - 1]) {
      const expected = ((y[i] ?? NaN) / norm(y) - (similarity * (x[i] ?? NaN)) / norm(x)) / norm(x)
      expect(gradient[i]).toBeCloseTo(expected, 14)
    }
  }

  /** Waits until the last number that machines may want is written; to look for it costs nothing. */
  const written = (page: Page) =>
    page.waitForFunction((n) => {
      const last = document.querySelector<HTMLDataElement>('data[data-testid="gradient-y"]')
      return (last?.value.length ?? 0) > 2 * n
    }, n)

  test('The reader brings them, drags a tip, and the figure follows', async ({ page }) => {
    test.slow()
    await open(page)
    await chooser(page).setInputFiles(npy('long.npy', [long.x, long.y]))
    await use(page)
    await expect(spanOf(page)).toBeVisible()
    await expect(statusOf(page)).toContainText('x and y now have 100,000 components.')
    await written(page)
    expect(await now(page)).toEqual(long)
    await expectRight(page)

    await page.evaluate(() => scrollTo(0, 0))
    const tip = page.getByTestId('handle-y')
    const before = await centreOf(tip)
    await drag(tip, { x: -30, y: 40 })
    const after = await centreOf(tip)
    expect(Math.hypot(after.x - before.x + 30, after.y - before.y - 40)).toBeLessThan(0.05)
    await written(page)
    expect((await now(page)).x).toEqual(long.x)
    expect((await now(page)).y).not.toEqual(long.y)
    await expectRight(page)
    await button(page, 'Undo').click()
    await written(page)
    expect(await now(page)).toEqual(long)
    await undoTheOnlyStep(page)
    expect(await now(page)).toEqual(start)
  })

  test('The reader never waits for the page meanwhile @desk', async ({ page, browser }, info) => {
    const path = info.outputPath('long.npy')
    await writeFile(path, npy('long.npy', [long.x, long.y]).buffer)
    await open(page)
    await browser.startTracing(page, { categories: ['disabled-by-default-devtools.timeline'] })
    await chooser(page).setInputFiles(path)
    await use(page)
    await written(page)
    await page.evaluate(() => scrollTo(0, 0))
    await drag(page.getByTestId('handle-y'), { x: -60, y: 80 }, { steps: 40 })
    await written(page)
    const tasks = tasksOf(JSON.parse(String(await browser.stopTracing())) as Trace)
    expect(tasks.length).toBeGreaterThan(40)
    expect(Math.max(...tasks)).toBeLessThan(100)
  })
})

/** What the browser's trace tells of each thing that it did; times in microseconds. */
interface Trace {
  readonly traceEvents: readonly {
    readonly name: string
    readonly pid: number
    readonly tid: number
    readonly ts: number
    readonly dur?: number
    readonly tdur?: number
    readonly args?: { readonly name?: string }
  }[]
}

/**
 * How long each task of the page kept its main thread, in milliseconds: by the processor's time,
 * since what else this machine is busy with does not count; without what the test itself asked for.
 */
function tasksOf({ traceEvents }: Trace): number[] {
  const threads = traceEvents.filter(({ args }) => args?.name === 'CrRendererMain')
  return threads.flatMap((thread) => {
    const here = traceEvents.filter(({ pid, tid }) => pid === thread.pid && tid === thread.tid)
    const asked = here.filter(({ name }) => name === 'DevToolsSession::DispatchProtocolCommand')
    const ours = (from: number, to: number) => asked.some(({ ts }) => ts >= from && ts < to)
    return here
      .filter(({ name, ts, dur = 0 }) => name === 'RunTask' && !ours(ts, ts + dur))
      .map(({ tdur = 0 }) => tdur / 1000)
  })
}
