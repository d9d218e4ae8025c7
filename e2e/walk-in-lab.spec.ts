// The walker in the lab: on vectors of any length that the reader brings, and a batch of more that pull.
import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { chooser, entries, npy, use } from './files.ts'
import {
  button,
  checkOf,
  drag,
  expect,
  figureOf,
  linkOf,
  open,
  statusOf,
  stepOf,
  test,
  undo,
  value,
  vector,
} from './reader.ts'

const region = (page: Page) => page.getByRole('region', { name: 'gradient flow' })
const control = (page: Page, name: 'Play' | 'Pause' | 'Step' | 'Back') =>
  region(page).getByRole('button', { name, exact: true })
const press = (page: Page, name: Parameters<typeof control>[1]) => control(page, name).click()
const slider = (page: Page, name: string) => page.getByRole('slider', { name, exact: true })
const stepNow = (page: Page) => value(page, 'flow-step')
const eta = async (page: Page) => Number(await slider(page, 'step size').inputValue())

const length = (v: readonly number[]) => Math.hypot(...v)
const minus = (u: readonly number[], v: readonly number[]) => u.map((ui, i) => ui - (v[i] ?? NaN))

/** x after so many steps of x + η∇ₓS with all its components, by a way of its own. */
function walked(x: readonly number[], y: readonly number[], by: number, steps: number): number[] {
  const inner = (u: readonly number[], v: readonly number[]) =>
    u.reduce((sum, ui, i) => sum + ui * (v[i] ?? NaN), 0)
  let at = [...x]
  for (let k = 0; k < steps; k++) {
    const [xx, xy, norms] = [inner(at, at), inner(at, y), length(at) * length(y)]
    at = at.map((xi, i) => xi + by * ((y[i] ?? NaN) / norms - (xy / norms / xx) * xi))
  }
  return at
}

async function expectAt(page: Page, expected: readonly number[]): Promise<void> {
  await expect
    .poll(async () => {
      const x = await vector(page, 'x')
      return x.length === expected.length ? length(minus(x, expected)) / length(expected) : Infinity
    })
    .toBeLessThan(1e-10)
}

const five = { x: [2, -1, 0.5, 1, 0], y: [1, 0.5, 2, -0.5, 1] }
const link = ({ x, y }: { x: readonly number[]; y: readonly number[] }) =>
  `at=lab.flow&point=own&cx=${x.join(',')}&cy=${y.join(',')}`

test('The reader brings vectors of 20,000 components from a file, and lets them walk', async ({
  page,
}) => {
  const n = 20_000
  const [x, y] = [entries(n, 3), entries(n, 4)]
  await open(page, 'at=lab.flow')
  await chooser(page).setInputFiles(npy('embeddings.npy', [x, y]))
  await use(page)
  expect(await stepNow(page)).toBe(0)
  // The step size suits their length: a step is to be seen.
  const before = await value(page, 'flow-angle')
  await press(page, 'Step')
  expect(await stepNow(page)).toBe(1)
  expect(before - (await value(page, 'flow-angle'))).toBeGreaterThan(0.02)
  await expectAt(page, walked(x, y, await eta(page), 1))
  await press(page, 'Step')
  await press(page, 'Back')
  expect(await stepNow(page)).toBe(1)
  await slider(page, 'step').fill('6')
  await expectAt(page, walked(x, y, await eta(page), 6))
  await expect(page.locator('.surface .trail.x')).not.toHaveAttribute('d', '')
  await expect(region(page).getByRole('img')).toHaveCount(2)
  await press(page, 'Play')
  await expect.poll(() => stepNow(page)).toBeGreaterThan(8)
  await press(page, 'Pause')
  const stopped = await stepNow(page)
  await expect(statusOf(page)).toContainText(`Stopped at step ${stopped}`)
  // The run is one step for undo.
  await undo(page)
  expect(await stepNow(page)).toBe(6)
})

test('The walk stays in its plane, in the plane, in space and in any dimension, and a link leads into its middle', async ({
  page,
}) => {
  for (const { x, y } of [{ x: [30, -7], y: [5, 20] }, { x: [12, -7, 3], y: [5, 10, 20] }, five]) {
    await open(page, `${link({ x, y })}&cflow=9`)
    expect(await stepNow(page)).toBe(9)
    const at = walked(x, y, await eta(page), 9)
    await expectAt(page, at)
    await expect(page.locator('.surface .trail.x').first()).not.toHaveAttribute('d', '')
    const [sum, square] = [await value(page, 'ledger-sum'), await value(page, 'ledger-truth')]
    expect(Math.abs(sum / square - 1)).toBeLessThan(1e-14)
    await page.reload()
    await expect.poll(() => stepNow(page)).toBe(9)
    await expectAt(page, at)
  }
})

test('The check stays where the walk began, until the reader takes it along', async ({ page }) => {
  await open(page, link(five))
  await press(page, 'Step')
  await press(page, 'Step')
  const at = walked(five.x, five.y, await eta(page), 2)
  await button(page, 'Check where it stands').click()
  expect(await stepNow(page)).toBe(0)
  await expectAt(page, at)
  await expect
    .poll(async () => (await linkOf(page))['cx']?.split(',').map(Number))
    .toEqual(await vector(page, 'x'))
  await expect(checkOf(page).getByTestId('verdict')).toHaveText('success!')
  await undo(page)
  expect(await stepNow(page)).toBe(2)
})

test('The lab’s walk and the lesson’s are two, each with a rule of its own', async ({ page }) => {
  await open(page, `${link(five)}&flow=4&follow=both`)
  await slider(page, 'step size').fill('2')
  await press(page, 'Step')
  await expect(region(page)).toHaveCount(1)
  const {
    cflow,
    follow,
    ceta,
    eta: lessons,
  } = await linkOf(page).then(async () => {
    await expect.poll(async () => (await linkOf(page))['cflow']).toBe('1')
    return linkOf(page) as Promise<Record<string, string | undefined>>
  })
  expect([cflow, follow, ceta, lessons]).toEqual(['1', 'both', '2', undefined])
  await open(page, 'at=flow&cflow=3')
  expect(await stepNow(page)).toBe(0)
  await expect(region(page)).toHaveCount(1)
})

test('The reader takes the tip of x while it runs, and it goes on from there @desk', async ({
  page,
}) => {
  await open(page, `${link(five)}&ceta=0.1&pace=20`)
  await press(page, 'Play')
  await expect.poll(() => stepNow(page)).toBeGreaterThan(3)
  await drag(page.getByTestId('handle-x'), { x: 40, y: 50 }, { hold: true })
  expect(await stepNow(page)).toBe(0)
  const held = await vector(page, 'x')
  await page.mouse.up()
  await expect.poll(() => stepNow(page)).toBeGreaterThan(2)
  await press(page, 'Pause')
  await expectAt(page, walked(held, five.y, 0.1, await stepNow(page)))
})

test('Nobody sees it: it waits, and goes on when it is looked at again @desk', async ({ page }) => {
  await open(page, `${link(five)}&ceta=0.01&pace=20`)
  await press(page, 'Play')
  await expect.poll(() => stepNow(page)).toBeGreaterThan(2)
  await page.setViewportSize({ width: 1280, height: 420 })
  await page.evaluate(() => scrollTo(0, 0))
  await expect(region(page)).not.toBeInViewport()
  // A moment until the page has noticed; from then on not a step is made.
  await page.waitForTimeout(300)
  const waiting = await stepNow(page)
  await page.waitForTimeout(500)
  expect(await stepNow(page)).toBe(waiting)
  await region(page).scrollIntoViewIfNeeded()
  await expect.poll(() => stepNow(page)).toBeGreaterThan(waiting)
  await press(page, 'Pause')
})

test('On a phone the figure and Play are in sight together @phone', async ({ page }) => {
  await open(page, link(five))
  await expect(control(page, 'Play')).toBeInViewport({ ratio: 1 })
  await expect(figureOf(page)).toBeInViewport({ ratio: 0.95 })
  await press(page, 'Step')
  expect(await stepNow(page)).toBe(1)
  await page.getByRole('button', { name: /^Walk/ }).click()
  await expect(region(page)).toHaveCount(0)
  await page.getByRole('button', { name: /^Walk/ }).click()
  expect(await stepNow(page)).toBe(1)
})

for (const scheme of ['light', 'dark'] as const)
  test(`There is no barrier that axe knows, with all unfolded, ${scheme}`, async ({ page }) => {
    await page.emulateMedia({ colorScheme: scheme })
    await open(page, `${link({ x: [12, -7, 3], y: [5, 10, 20] })}&cflow=6&cbatch=4`)
    await page.getByText('A batch: more vectors that pull').click()
    await region(page).getByRole('button', { name: 'rule', exact: true }).click()
    await expect(page.getByRole('textbox', { name: 'given 1' })).toBeVisible()
    const { violations } = await new AxeBuilder({ page }).include('.walk').analyze()
    expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([])
  })

test.describe('a batch', () => {
  const pulls = (page: Page) => page.locator('.flow-pulls tbody tr')
  const shareOf = async (page: Page, row: number) =>
    Number.parseFloat((await pulls(page).nth(row).locator('td').nth(2).textContent()) ?? '')

  test('The reader puts its vectors where she wants them, by typing and by dragging @desk', async ({
    page,
  }) => {
    await open(page, 'at=flow.practice')
    await button(page, 'Batch of 5').click()
    await expect(pulls(page)).toHaveCount(5)
    await page.getByRole('textbox', { name: 'given 2' }).fill('1.1,-0.9')
    await expect(page.getByTestId('handle-given-2')).toHaveAccessibleName(/= \(1\.1, −0\.9\)/)
    // Nearer to x than the first: it pushes harder.
    expect(await shareOf(page, 2)).toBeGreaterThan(await shareOf(page, 1))
    await expect.poll(async () => (await linkOf(page))['given']?.split(';')[1]).toBe('1.1,-0.9')
    await page.getByRole('textbox', { name: 'given 2' }).fill('1,2,3')
    await expect(page.getByText(/given 2: has 3 components/).first()).toBeVisible()
    await page.getByRole('textbox', { name: 'given 2' }).press('Escape')
    const handle = page.getByTestId('handle-given-2')
    await drag(handle, { x: -60, y: 90 })
    await expect(handle).not.toHaveAccessibleName(/= \(1\.1, −0\.9\)/)
    await handle.press('ArrowRight')
    await undo(page)
    await undo(page)
    await expect(handle).toHaveAccessibleName(/= \(1\.1, −0\.9\)/)
    await expect.poll(async () => (await linkOf(page))['given']?.split(';')[1]).toBe('1.1,-0.9')
    await page.reload()
    await expect(handle).toHaveAccessibleName(/= \(1\.1, −0\.9\)/)
    await button(page, 'Spread them again').click()
    await expect(handle).not.toHaveAccessibleName(/= \(1\.1, −0\.9\)/)
  })

  test('The colder, the more it is the nearest that pushes, and x comes to rest elsewhere', async ({
    page,
  }) => {
    await open(page, 'at=flow.practice&batch=3&given=1.5,0.9;-1.5,0.5')
    const steps = stepOf(page, 'flow.practice')
    await expect(steps.locator('.flow-pulls')).toBeVisible()
    await slider(page, 'temperature').fill('2')
    await expect.poll(() => shareOf(page, 1)).toBeLessThan(55)
    const warm = await shareOf(page, 1)
    await slider(page, 'temperature').fill('0.1')
    await expect.poll(() => shareOf(page, 1)).toBeGreaterThan(warm + 20)
  })

  test('Of longer vectors it says why there is none', async ({ page }) => {
    await open(page, link(five))
    await page.getByText('A batch: more vectors that pull').click()
    await expect(page.getByText(/pull x out of the plane of x and y/).first()).toBeVisible()
  })

  test('In the lab it pulls in the plane, too @desk', async ({ page }) => {
    await open(page, link({ x: [3, -1], y: [1, 2] }))
    await page.getByText('A batch: more vectors that pull').click()
    await button(page, 'Give it a batch of 5').click()
    await expect(page.locator('.surface .given')).toHaveCount(4)
    await press(page, 'Step')
    await expect.poll(() => linkOf(page)).toMatchObject({ cbatch: '5', cflow: '1' })
    await expect.poll(async () => (await linkOf(page))['batch']).toBe(undefined)
  })
})
