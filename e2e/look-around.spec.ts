import { type Page } from '@playwright/test'
import {
  boxOf,
  button,
  centreOf,
  drag,
  edit,
  expect,
  expectTruth,
  linkOf,
  open,
  paperOf,
  plus,
  rest,
  swipe,
  test,
  vector,
  way,
  type Spot,
} from './reader.ts'

const tipsOf = async (page: Page) => ({
  x: await centreOf(page.getByTestId('handle-x')),
  y: await centreOf(page.getByTestId('handle-y')),
})

const distance = (a: Spot, b: Spot) => Math.hypot(a.x - b.x, a.y - b.y)

/** By which factor the tips have moved apart. */
async function factorSince(page: Page, before: { x: Spot; y: Spot }) {
  const after = await tipsOf(page)
  return distance(after.x, after.y) / distance(before.x, before.y)
}

const near = (a: Spot, b: Spot, within = 1) => expect(distance(a, b)).toBeLessThan(within)

test('The reader zooms by the wheel, and the place under the pointer stays @desk', async ({
  page,
}) => {
  await open(page)
  const { x: left, y: top } = await boxOf(paperOf(page))
  const pointer = { x: left + 150, y: top + 400 }
  const before = await tipsOf(page)
  await page.mouse.move(pointer.x, pointer.y)
  for (const turn of [-240, 400]) {
    await page.mouse.wheel(0, turn)
    const wider = turn < 0
    await expect
      .poll(async () => {
        const factor = await factorSince(page, before)
        return wider ? factor > 1.2 : factor < 0.9
      })
      .toBe(true)
    const factor = await factorSince(page, before)
    const after = await tipsOf(page)
    for (const part of ['x', 'y'] as const)
      near(after[part], {
        x: pointer.x + factor * (before[part].x - pointer.x),
        y: pointer.y + factor * (before[part].y - pointer.y),
      })
  }
  // Nothing else has moved, and undo knows about the view.
  expect(await vector(page, 'x')).toEqual([2, 0.5])
  expect(await rest(page)).toBe(0)
  await expect.poll(async () => (await linkOf(page))['camera']).toBeDefined()
  await button(page, 'home').click()
  expect(await tipsOf(page)).toEqual(before)
  await button(page, 'Undo').click()
  expect(await factorSince(page, before)).toBeLessThan(0.9)

  // On a tip, too, which then stays.
  await button(page, 'home').click()
  await page.mouse.move(before.x.x, before.x.y)
  await page.mouse.wheel(0, -240)
  await expect.poll(() => factorSince(page, before)).toBeGreaterThan(1.2)
  near((await tipsOf(page)).x, before.x)
})

test('The reader pulls the paper by mouse, and all goes along @desk', async ({ page }) => {
  await open(page)
  const before = await tipsOf(page)
  const { x: left, y: top } = await boxOf(paperOf(page))
  await page.mouse.move(left + 120, top + 380)
  await page.mouse.down()
  await page.mouse.move(left + 170, top + 350, { steps: 4 })
  const after = await tipsOf(page)
  near(after.x, plus(before.x, { x: 50, y: -30 }))
  near(after.y, plus(before.y, { x: 50, y: -30 }))
  await page.mouse.up()
  expect(await vector(page, 'y')).toEqual([0.75, 1.5])
  // A tip that is dragged now follows the pointer as before.
  await drag(page.getByTestId('handle-x'), { x: -60, y: -40 })
  near((await tipsOf(page)).x, plus(after.x, { x: -60, y: -40 }))
  await expectTruth(page)
  await button(page, 'Undo').click()
  await button(page, 'Undo').click()
  expect(await tipsOf(page)).toEqual(before)
})

test('The reader zooms by two fingers on the phone @phone', async ({ page }) => {
  await open(page)
  const before = await tipsOf(page)
  const { x: left, y: top } = await boxOf(paperOf(page))
  const middle = { x: left + 90, y: top + 250 }
  const pinch = Array.from({ length: 9 }, (_, i) => {
    const half = 30 * (1 + i / 8)
    return [plus(middle, { x: -half, y: 0 }), plus(middle, { x: half, y: 0 })]
  })
  await swipe(page, pinch)
  expect(await factorSince(page, before)).toBeCloseTo(2, 1)
  const after = await tipsOf(page)
  near(
    after.x,
    {
      x: middle.x + 2 * (before.x.x - middle.x),
      y: middle.y + 2 * (before.x.y - middle.y),
    },
    6,
  )
  // The page itself has neither zoomed nor scrolled.
  expect(await page.evaluate(() => visualViewport?.scale)).toBe(1)
  expect(await rest(page)).toBe(0)
  expect(await vector(page, 'x')).toEqual([2, 0.5])
  // It was one gesture.
  await button(page, 'Undo').click()
  expect(await tipsOf(page)).toEqual(before)
})

test('The reader scrolls the page with one finger on the paper @phone', async ({ page }) => {
  await open(page)
  const before = await tipsOf(page)
  const { x: left, y: top } = await boxOf(paperOf(page))
  await swipe(
    page,
    way({ x: left + 60, y: top + 280 }, { x: 0, y: -180 }, 12).map((spot) => [spot]),
  )
  expect(await rest(page)).toBeGreaterThan(60)
  expect(await vector(page, 'x')).toEqual([2, 0.5])
  expect(await factorSince(page, before)).toBeCloseTo(1, 6)
  // The figure stays in sight above the text.
  await page.getByRole('heading', { name: 'Verification' }).scrollIntoViewIfNeeded()
  await expect(page.getByTestId('handle-x')).toBeInViewport()
  await expect(page.getByTestId('similarity')).toBeInViewport()
})

test('The reader zooms by buttons, and goes home @desk', async ({ page }) => {
  await open(page)
  const before = await tipsOf(page)
  await button(page, 'Zoom in').click()
  expect(await factorSince(page, before)).toBeCloseTo(1.25, 2)
  await button(page, 'Zoom out').click()
  await button(page, 'Zoom out').click()
  expect(await factorSince(page, before)).toBeCloseTo(0.8, 2)
  await button(page, 'home').click()
  expect(await tipsOf(page)).toEqual(before)
})

test('The reader fits vectors of any size into the figure @desk', async ({ page }) => {
  await open(page)
  for (const link of [
    'x=300,20&y=-5,400',
    'x=0.002,0.001&y=-0.001,0.003',
    'x=0.02,0.01&y=-700,300',
    'x=2,1&y=3,2&enlarge=100',
  ]) {
    await edit(page, link)
    const [x, y] = [await vector(page, 'x'), await vector(page, 'y')]
    await button(page, 'fit').click()
    const { x: left, y: top, width, height } = await boxOf(paperOf(page))
    for (const tip of Object.values(await tipsOf(page))) {
      expect(tip.x, link).toBeGreaterThan(left)
      expect(tip.x, link).toBeLessThan(left + width)
      expect(tip.y, link).toBeGreaterThan(top)
      expect(tip.y, link).toBeLessThan(top + height)
    }
    expect([await vector(page, 'x'), await vector(page, 'y')]).toEqual([x, y])
    await expectTruth(page)
  }
})

test('The reader takes hold of what was fitted: no option lies on a tip @phone', async ({
  page,
}) => {
  await open(page)
  // Far apart, so that one tip is at the top, where the options are, and one at the bottom.
  for (const link of ['x=-4,6&y=5,-6', 'x=0,6&y=5,-6', 'x=4,6&y=6,-6']) {
    await edit(page, link)
    await button(page, 'fit').click()
    for (const part of ['x', 'y']) {
      const { x, y } = await centreOf(page.getByTestId(`handle-${part}`))
      const seen = await page.evaluate(
        ([left, top]) => document.elementFromPoint(left, top)?.getAttribute('data-testid'),
        [x, y] as const,
      )
      expect(seen, `${part} at ${link}`).toBe(`handle-${part}`)
    }
  }
})
