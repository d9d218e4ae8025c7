// The walker: x follows its gradient, step by step, played, taken over, stuck and freed.
import type { Page } from '@playwright/test'
import {
  button,
  drag,
  expect,
  linkOf,
  noticeOf,
  open,
  statusOf,
  stepOf,
  test,
  truth,
  undo,
  value,
  vector,
} from './reader.ts'

const region = (page: Page) => page.getByRole('region', { name: 'gradient flow' })
const press = (page: Page, name: 'Play' | 'Pause' | 'Step' | 'Back') =>
  region(page).getByRole('button', { name, exact: true }).click()
const slider = (page: Page, name: string) => page.getByRole('slider', { name, exact: true })
const stepNow = (page: Page) => value(page, 'flow-step')
const angleNow = (page: Page) => value(page, 'flow-angle')
const trail = (page: Page) => page.locator('.surface .trail.x').first()

/** x after so many steps of x + η∇ₓS, by a way of its own. */
function walked(x: number[], y: number[], eta: number, steps: number): number[] {
  let at = x
  for (let k = 0; k < steps; k++) {
    const slope = truth(at, y)['gradient-x']
    at = at.map((entry, i) => entry + eta * (slope[i] ?? NaN))
  }
  return at
}

async function expectAt(page: Page, expected: number[]): Promise<void> {
  const x = await vector(page, 'x')
  expect(Math.hypot(...x.map((entry, i) => entry - (expected[i] ?? NaN)))).toBeLessThan(1e-12)
}

test.describe('a walk', () => {
  test('The reader steps, and steps back: each step is x + η∇ₓS', async ({ page }) => {
    await open(page, 'at=flow&x=1.5,-0.25&y=0.5,1.5&eta=0.5')
    for (const steps of [1, 2, 3]) {
      await press(page, 'Step')
      expect(await stepNow(page)).toBe(steps)
      await expectAt(page, walked([1.5, -0.25], [0.5, 1.5], 0.5, steps))
    }
    await expect(trail(page)).not.toHaveAttribute('d', '')
    await press(page, 'Back')
    expect(await stepNow(page)).toBe(2)
    await expectAt(page, walked([1.5, -0.25], [0.5, 1.5], 0.5, 2))
    await expect.poll(() => linkOf(page)).toMatchObject({ at: 'flow', x: '1.5,-0.25', flow: '2' })
  })

  test('The reader is told of dots once there are some, and of a length once it has changed', async ({
    page,
  }) => {
    await open(page, 'at=flow.follow')
    const caption = page.locator('.figure .caption')
    await expect(caption).toContainText('Each step leaves a dot')
    await press(page, 'Step')
    await expect(caption).toContainText('Dots: where x has been')
    await open(page, 'at=flow.lengths')
    await expect(stepOf(page, 'flow.lengths')).toContainText('So far ‖x‖ is as long as it was')
  })

  test('The reader plays and pauses; undo takes the whole run, and another chapter has the pair as it was', async ({
    page,
  }) => {
    await open(page, 'at=flow')
    const [before, x] = [await angleNow(page), await vector(page, 'x')]
    const beside = () =>
      region(page).getByRole('button', { name: 'Step', exact: true }).boundingBox()
    const place = await beside()
    await press(page, 'Play')
    await expect.poll(() => stepNow(page)).toBeGreaterThan(4)
    expect((await beside())?.x).toBe(place?.x)
    await press(page, 'Pause')
    const stopped = await stepNow(page)
    expect(await angleNow(page)).toBeLessThan(before)
    await expect(statusOf(page)).toContainText(`Stopped at step ${stopped}`)
    // It stands as long as nobody plays.
    await expect(region(page).getByRole('button', { name: 'Play', exact: true })).toBeVisible()
    await expect.poll(async () => (await linkOf(page))['flow']).toBe(String(stopped))
    expect(await stepNow(page)).toBe(stopped)
    await page.keyboard.press('ControlOrMeta+z')
    expect(await stepNow(page)).toBe(0)
    expect(await vector(page, 'x')).toEqual(x)
    await page.keyboard.press('ControlOrMeta+y')
    expect(await stepNow(page)).toBe(stopped)
    await stepOf(page, 'calculus.lines').evaluate((step) => step.scrollIntoView())
    await expect.poll(async () => (await linkOf(page))['at']).toMatch(/^calculus/)
    await expect(region(page)).toHaveCount(0)
  })

  test('The walk plays until it rests, and begins again', async ({ page }) => {
    await open(page, 'at=flow&eta=2&pace=60')
    await press(page, 'Play')
    await expect(region(page).getByRole('button', { name: 'Play', exact: true })).toBeVisible({
      timeout: 15_000,
    })
    expect(await angleNow(page)).toBeLessThan(1e-3)
    const end = await stepNow(page)
    await press(page, 'Play')
    await expect.poll(() => stepNow(page)).toBeLessThan(end)
  })

  test('The reader takes the tip of x while it runs, and it goes on from there @desk', async ({
    page,
  }) => {
    await open(page, 'at=flow&eta=0.05&pace=2')
    await press(page, 'Play')
    await expect.poll(() => stepNow(page)).toBeGreaterThan(1)
    const tip = page.getByTestId('handle-x')
    await drag(tip, { x: -40, y: 30 }, { hold: true })
    // While it is held, it waits.
    expect(await stepNow(page)).toBe(0)
    const held = await vector(page, 'x')
    await page.mouse.up()
    await expect.poll(() => stepNow(page)).toBeGreaterThan(2)
    await press(page, 'Pause')
    const steps = await stepNow(page)
    await expectAt(page, walked(held, await vector(page, 'y'), 0.05, steps))
    await undo(page)
    expect(await vector(page, 'x')).toEqual(held)
  })

  test('The reader follows a link into the middle of a walk, in the plane, in space and in any dimension', async ({
    page,
  }) => {
    for (const [x, y] of [
      [
        [1.5, -0.25],
        [0.5, 1.5],
      ],
      [
        [1.6, -0.7, 0.9],
        [0.5, 1.2, 1.1],
      ],
      [
        [2, -1, 0.5, 1, 0],
        [1, 0.5, 2, -0.5, 1],
      ],
    ] as const) {
      await open(page, `at=flow&x=${x.join(',')}&y=${y.join(',')}&flow=12&eta=0.75`)
      expect(await stepNow(page)).toBe(12)
      await expectAt(page, walked([...x], [...y], 0.75, 12))
      await expect(trail(page)).not.toHaveAttribute('d', '')
      const before = await vector(page, 'x')
      await page.reload()
      await expect.poll(() => stepNow(page)).toBe(12)
      expect(await vector(page, 'x')).toEqual(before)
    }
  })

  test('The reader walks both, or downhill, as the rule says @desk', async ({ page }) => {
    await open(page, 'at=flow')
    const y = await vector(page, 'y')
    await region(page).getByRole('button', { name: 'rule', exact: true }).click()
    await page.getByRole('combobox', { name: 'what moves' }).selectOption({ label: 'both' })
    await page.getByRole('combobox', { name: 'which way' }).selectOption({ label: 'down: S falls' })
    await page.keyboard.press('Escape')
    const before = await angleNow(page)
    await press(page, 'Step')
    expect(await vector(page, 'y')).not.toEqual(y)
    expect(await angleNow(page)).toBeGreaterThan(before)
    await expect.poll(() => linkOf(page)).toMatchObject({ follow: 'both', way: 'down', flow: '1' })
  })
})

test.describe('by keys, and without motion', () => {
  test('The reader walks by keys alone @desk', async ({ page }) => {
    await open(page, 'at=flow')
    await region(page).getByRole('button', { name: 'Step', exact: true }).focus()
    await page.keyboard.press('ArrowRight')
    await page.keyboard.press('ArrowRight')
    expect(await stepNow(page)).toBe(2)
    await page.keyboard.press('ArrowLeft')
    expect(await stepNow(page)).toBe(1)
    await page.keyboard.press('p')
    await expect.poll(() => stepNow(page)).toBeGreaterThan(2)
    await page.keyboard.press('p')
    await page.keyboard.press('Home')
    expect(await stepNow(page)).toBe(0)
    const eta = slider(page, 'step size')
    const before = Number(await eta.inputValue())
    await eta.press('ArrowRight')
    expect(Number(await eta.inputValue())).toBeGreaterThan(before)
    await expect.poll(async () => Number((await linkOf(page))['eta'])).toBeGreaterThan(before)
  })

  test('The reader who wants no motion looks through the walk with a slider', async ({ page }) => {
    await page.emulateMedia({ reducedMotion: 'reduce' })
    await open(page, 'at=flow')
    await press(page, 'Play')
    // At once, and at rest.
    await expect.poll(() => angleNow(page)).toBeLessThan(1e-3)
    await expect(region(page).getByRole('button', { name: 'Play', exact: true })).toBeVisible()
    await slider(page, 'step').fill('5')
    expect(await stepNow(page)).toBe(5)
    await expectAt(page, walked([1.6, -0.3], [0.6, 1.5], 1, 5))
  })
})

test.describe('what the chapter shows', () => {
  test('The stall: nothing moves; a small turn frees it', async ({ page }) => {
    await open(page, 'at=flow.stall&pace=60')
    expect(await angleNow(page)).toBe(Math.PI)
    await press(page, 'Play')
    await expect(noticeOf(page)).toContainText('gradient is zero')
    expect(await angleNow(page)).toBe(Math.PI)
    await button(page, 'Turn by 0.01°').click()
    expect(Math.PI - (await angleNow(page))).toBeCloseTo((0.01 * Math.PI) / 180, 8)
    await press(page, 'Play')
    await expect.poll(() => angleNow(page), { timeout: 15_000 }).toBeLessThan(0.5)
  })

  test('Who presses its button from far away, as those do who listen, turns the x of the lesson', async ({
    page,
  }) => {
    await open(page)
    const turn = button(page, 'Turn by 1°')
    await expect(turn).toBeAttached()
    // Without scrolling there.
    await turn.evaluate((element: HTMLElement) => element.click())
    await expect.poll(() => linkOf(page)).toHaveProperty('x')
    expect(await linkOf(page)).not.toHaveProperty('cx')
  })

  test('The ledger closes to the last digits @desk', async ({ page }) => {
    await open(page, 'at=flow.lengths&flow=30')
    const [sum, square] = [await value(page, 'ledger-sum'), await value(page, 'ledger-truth')]
    expect(Math.abs(sum - square)).toBeLessThan(40 * 2 ** -52 * square)
    const norm = await value(page, 'norm-x')
    expect(square / norm ** 2).toBeCloseTo(1, 13)
    // With weight decay it does not.
    await open(page, 'at=flow.lengths&flow=30&decay=0.1')
    expect(Math.abs(await value(page, 'ledger-difference'))).toBeGreaterThan(0.1)
  })

  test('The reader finds a step size that needs exactly ten steps', async ({ page }) => {
    await open(page, 'at=flow.time')
    const task = stepOf(page, 'flow.time').locator('.flow-task')
    await task.getByRole('button', { name: 'Go to step 10' }).click()
    await expect(task).toHaveAttribute('data-solved', 'false')
    for (let eta = 1; eta < 3; eta += 0.05) {
      await slider(page, 'step size').fill(eta.toFixed(2))
      if ((await angleNow(page)) < Math.PI / 180) break
    }
    await expect(task).toHaveAttribute('data-solved', 'true')
    await expect(task).toContainText('does it')
  })

  test('The reader doubles x without a change of S @desk', async ({ page }) => {
    const x = [Math.cos(Math.PI / 6), Math.sin(Math.PI / 6)]
    await open(page, `at=flow.lengths&x=${x.join(',')}&y=1,0&eta=3.4642`)
    const task = stepOf(page, 'flow.lengths').locator('.flow-task')
    await press(page, 'Step')
    await expect(task).toHaveAttribute('data-solved', 'true')
    await expect(task).toContainText('2 times as long')
  })

  test('Everything that makes it walk is in sight beside the text, and large enough @phone', async ({
    page,
  }) => {
    await open(page, 'at=flow')
    for (const name of ['Back', 'Play', 'Step', 'rule'] as const) {
      const target = region(page).getByRole('button', { name, exact: true })
      await expect(target).toBeInViewport({ ratio: 1 })
      const box = await target.boundingBox()
      expect(Math.min(box?.width ?? 0, box?.height ?? 0), name).toBeGreaterThan(43)
    }
    await press(page, 'Step')
    expect(await stepNow(page)).toBe(1)
    await stepOf(page, 'flow.time').evaluate((step) => step.scrollIntoView())
    await expect(region(page).getByRole('button', { name: 'Step', exact: true })).toBeInViewport()
    await expect(stepOf(page, 'flow.time').locator('.flow-plot svg')).toBeVisible()
  })
})

test('In a window of 320 pixels all that makes x walk is within it @desk', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 256 })
  await open(page, 'at=flow.practice')
  const rule = page.locator('.flow-rule')
  await expect(rule).toBeAttached()
  expect(await rule.evaluate((menu) => menu.getBoundingClientRect().right)).toBeLessThanOrEqual(320)
})
