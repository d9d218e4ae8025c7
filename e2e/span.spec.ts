import { type Page } from '@playwright/test'
import { chapters } from '../src/lesson/story/places.ts'
import { maxWritten } from '../src/session/link.ts'
import {
  button,
  centreOf,
  distance,
  drag,
  expect,
  expectTruth,
  figureOf,
  fromMenu,
  linkOf,
  near,
  open,
  originOf,
  plus,
  rest,
  settled,
  spaceOf,
  spanOf,
  statusOf,
  swipe,
  test,
  undo,
  undoTheOnlyStep,
  value,
  vector,
  way,
} from './reader.ts'

const start = { x: [1, -0.5, 2, 0.25, 1.5], y: [0.75, 1.5, -0.5, 2, -1] }
const link = `x=${start.x}&y=${start.y}`

const strip = (page: Page) => page.getByRole('region', { name: 'Components', exact: true })

/** What the strip shows of the component that is picked. */
const picked = (page: Page) =>
  Promise.all(['x', 'y', 'gradient-x', 'gradient-y'].map((row) => value(page, `component-${row}`)))

/** The same numbers by the vectors. */
async function componentAt(page: Page, i: number) {
  const all = []
  for (const row of ['x', 'y', 'gradient-x', 'gradient-y'])
    all.push((await vector(page, row))[i] ?? NaN)
  return all
}

/** How many pixels a unit has, by the distance of the tips, which is that of x and y in n dimensions. */
async function scaleOf(page: Page) {
  const [x, y] = [
    await centreOf(page.getByTestId('handle-x')),
    await centreOf(page.getByTestId('handle-y')),
  ]
  const [a, b] = [await vector(page, 'x'), await vector(page, 'y')]
  const apart = Math.hypot(...a.map((entry, i) => entry - (b[i] ?? NaN)))
  return distance(x, y) / apart
}

test('The reader follows a link with five components to the span of x and y', async ({ page }) => {
  await open(page, link)
  await expect(spanOf(page)).toBeVisible()
  await expect(strip(page)).toContainText('n = 5')
  expect([await vector(page, 'x'), await vector(page, 'y')]).toEqual([start.x, start.y])
  await expectTruth(page, 5)
  expect(await value(page, 'off-plane')).toBeLessThan(1e-14)
  for (const part of ['x', 'y', 'gradient-x', 'gradient-y'])
    await expect(figureOf(page).locator(`[data-part="${part}"]`), part).toHaveCount(1)
})

test('The reader asks for the span in the plane and in space, too', async ({ page }) => {
  await open(page, 'x=2,0.5&y=0.75,1.5&view=span')
  await expect(spanOf(page)).toBeVisible()
  await expect(strip(page)).toBeVisible()
  await expectTruth(page)
  const unit = await scaleOf(page)
  // In two dimensions the span is the plane, as it stands.
  const [x, y] = [
    await centreOf(page.getByTestId('handle-x')),
    await centreOf(page.getByTestId('handle-y')),
  ]
  expect(x.x - y.x).toBeCloseTo((2 - 0.75) * unit, 2)
  expect(x.y - y.y).toBeCloseTo((1.5 - 0.5) * unit, 2)

  await open(page, 'x=2,0.5,1&y=0.75,1.5,-3&view=span')
  await expect(spanOf(page)).toBeVisible()
  await expect(spaceOf(page)).toHaveCount(0)
  await expectTruth(page, 3)
  expect(await value(page, 'off-plane')).toBeLessThan(1e-14)
})

test('The reader drags a tip of the span, and all components follow exactly @desk', async ({
  page,
}) => {
  await open(page, link)
  const scale = await scaleOf(page)
  for (const [part, by] of [
    ['x', { x: -90, y: -70 }],
    ['y', { x: 60, y: 45 }],
  ] as const) {
    const tip = page.getByTestId(`handle-${part}`)
    const before = await centreOf(tip)
    const from = await vector(page, part)
    await drag(tip, by, { off: { x: 8, y: -6 }, hold: true })
    near(await centreOf(tip), plus(before, by), 0.01)
    const to = await vector(page, part)
    expect(to.every((entry, i) => entry !== from[i])).toBe(true)
    await expectTruth(page, 5)
    expect(await scaleOf(page)).toBeCloseTo(scale, 3)
    await page.mouse.up()
    expect(await value(page, 'off-plane')).toBeLessThan(1e-14)
  }
  expect(await vector(page, 'x')).not.toEqual(start.x)
  const moved = await vector(page, 'x')
  await expect.poll(async () => (await linkOf(page))['x']).toBe(String(moved))
  await undo(page)
  await undoTheOnlyStep(page)
  expect([await vector(page, 'x'), await vector(page, 'y')]).toEqual([start.x, start.y])
})

test('The reader drags a tip of the span by finger, and the page does not scroll @phone', async ({
  page,
}) => {
  await open(page, link)
  const scrolled = await rest(page)
  const tip = page.getByTestId('handle-y')
  const from = await centreOf(tip)
  await swipe(
    page,
    way(plus(from, { x: 8, y: 8 }), { x: 30, y: 60 }).map((spot) => [spot]),
  )
  near(await centreOf(tip), plus(from, { x: 30, y: 60 }))
  expect(await rest(page)).toBe(scrolled)
  await expectTruth(page, 5)
})

test('The reader pulls y past x and on, and the picture does not jump @desk', async ({ page }) => {
  await open(page, 'x=1,1,1,1,2&y=1,1,1.2,1,1.5&camera=0,0,3')
  const [x, y] = [page.getByTestId('handle-x'), page.getByTestId('handle-y')]
  const { origin } = await originOf(spanOf(page))
  const [still, from] = [await centreOf(x), await centreOf(y)]
  // To the other side of the line of x, as far as it is on this one.
  const along = { x: still.x - origin.x, y: still.y - origin.y }
  const share =
    ((from.x - origin.x) * along.x + (from.y - origin.y) * along.y) / (along.x ** 2 + along.y ** 2)
  const by = {
    x: 2 * (origin.x + share * along.x - from.x),
    y: 2 * (origin.y + share * along.y - from.y),
  }
  const before = await value(page, 'angle')
  await page.mouse.move(from.x, from.y)
  await page.mouse.down()
  const angles = []
  for (const goal of way(from, by, 24)) {
    await page.mouse.move(goal.x, goal.y)
    near(await centreOf(y), goal, 0.01)
    expect(await centreOf(x)).toEqual(still)
    angles.push(await value(page, 'angle'))
  }
  await page.mouse.up()
  expect(angles[12]).toBeLessThan(1e-5)
  expect(angles.at(-1)).toBeCloseTo(before, 6)
  await expectTruth(page, 5)
  expect(await value(page, 'off-plane')).toBeLessThan(1e-14)
  await undoTheOnlyStep(page)
  expect(await centreOf(y)).toEqual(from)
})

test('The reader sees parallel vectors in n dimensions: the second direction is arbitrary @desk', async ({
  page,
}) => {
  await open(page, 'x=1,2,3,4,5&y=2,4,6,8,10')
  await expect(figureOf(page).getByText(/x ∥ y: .*second direction.*is arbitrary/)).toBeVisible()
  expect(await vector(page, 'gradient-x')).toEqual([0, 0, 0, 0, 0])
  expect(await value(page, 'similarity')).toBe(1)
  expect(await value(page, 'off-plane')).toBe(0)
  // Out of the line, and it was no dead end.
  const tip = page.getByTestId('handle-y')
  const before = await centreOf(tip)
  await tip.press('Shift+ArrowLeft')
  await tip.press('Shift+ArrowLeft')
  expect(await centreOf(tip)).not.toEqual(before)
  expect(await value(page, 'angle')).toBeGreaterThan(0.01)
  await expect(figureOf(page).getByText('is arbitrary')).toBeHidden()
  await expectTruth(page, 5)
})

test('The reader sees vectors with one component @desk', async ({ page }) => {
  await open(page, 'x=3&y=-2')
  await expect(spanOf(page)).toBeVisible()
  await expect(figureOf(page).getByText(/With one component .* always parallel/)).toBeVisible()
  expect(await value(page, 'similarity')).toBe(-1)
  expect(await vector(page, 'gradient-x')).toEqual([0])
})

test('The reader picks a component in the strip and reads its four numbers', async ({ page }) => {
  await open(page, link)
  const slider = strip(page).getByRole('slider', { name: 'component' })
  expect(await picked(page)).toEqual(await componentAt(page, 0))
  await slider.fill('3')
  expect(await picked(page)).toEqual(await componentAt(page, 3))
  await slider.press('ArrowRight')
  expect(await picked(page)).toEqual(await componentAt(page, 4))
  await expect(slider).toHaveAttribute('aria-valuetext', 'component 4 of 0 to 4')
  await slider.press('Home')
  expect(await picked(page)).toEqual(await componentAt(page, 0))
  // They follow the tip.
  await page.getByTestId('handle-x').press('Shift+ArrowUp')
  const now = await componentAt(page, 0)
  await expect.poll(() => picked(page)).toEqual(now)
  expect((await picked(page))[0]).not.toBe(1)
})

/** Two vectors of n components with two digits each. */
const rowsOf = (n: number) =>
  [1, 2].map((part) =>
    Array.from({ length: n }, (_, i) => (((i * 7919 + part * 104729) % 1000) - 500) / 100),
  )

test('The reader takes vectors of 256 components along in the link @desk', async ({ page }) => {
  const rows = rowsOf(256)
  await open(page, `x=${rows[0]}&y=${rows[1]}`)
  await expect(strip(page)).toContainText('n = 256')
  expect([await vector(page, 'x'), await vector(page, 'y')]).toEqual(rows)
  await expectTruth(page, 256)
  await page.getByTestId('handle-x').press('ArrowUp')
  const moved = await vector(page, 'x')
  expect(moved).not.toEqual(rows[0])
  await expect.poll(async () => (await linkOf(page))['x']?.split(',').map(Number)).toEqual(moved)
  await fromMenu(page, 'Copy link')
  await expect(statusOf(page)).toContainText('It holds this place, your vectors and your settings.')
  await page.reload()
  await settled(page)
  expect([await vector(page, 'x'), await vector(page, 'y')]).toEqual([moved, rows[1]])
})

test('The reader brings longer vectors from the lab to the lesson, and the link says that it leaves them out @desk', async ({
  page,
  context,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  await open(page, 'at=lab')
  const rows = rowsOf(1000)
  await button(page, 'Paste').click()
  await page.getByRole('textbox', { name: /print-out/ }).fill(JSON.stringify(rows))
  await button(page, 'Read the text').click()
  await button(page, 'Use these vectors').click()
  await button(page, 'Use them in the lesson').click()
  await page.getByRole('link', { name: chapters.alike.short }).click()
  await expect(spanOf(page)).toBeVisible()
  await expect(strip(page)).toContainText('n = 1,000')
  expect([await vector(page, 'x'), await vector(page, 'y')]).toEqual(rows)
  await fromMenu(page, 'Copy link')
  await expect(statusOf(page)).toContainText('the vectors are too long for a link.')
  const copied = await page.evaluate(() => navigator.clipboard.readText())
  expect(copied).toMatch(/#at=alike&.*long=1000/)
  expect(copied.length).toBeLessThan(maxWritten)
})
