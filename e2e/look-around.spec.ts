import { type Page } from '@playwright/test'
import { chapterIds, chapters } from '../src/lesson/story/places.ts'
import {
  boxOf,
  centreOf,
  distance,
  drag,
  edit,
  expect,
  expectInside,
  expectTruth,
  figureOf,
  fromMenu,
  inFigureMenu,
  lesson,
  linkOf,
  look,
  near,
  open,
  paperOf,
  plus,
  pull,
  rest,
  settled,
  start,
  statusOf,
  stepOf,
  swipe,
  test,
  undo,
  undoTheOnlyStep,
  vector,
  way,
  type Spot,
} from './reader.ts'

const tipsOf = async (page: Page) => ({
  x: await centreOf(page.getByTestId('handle-x')),
  y: await centreOf(page.getByTestId('handle-y')),
})

/** By which factor the tips have moved apart. */
async function factorSince(page: Page, before: { x: Spot; y: Spot }) {
  const after = await tipsOf(page)
  return distance(after.x, after.y) / distance(before.x, before.y)
}

test('The reader drags x to the rim and beyond, reloads, and sees what she saw', async ({
  page,
  isMobile,
}) => {
  for (const far of [1, 2]) {
    await open(page, lesson)
    const tip = page.getByTestId('handle-x')
    const [paper, from] = [await boxOf(paperOf(page)), await centreOf(tip)]
    // Into the corner of the paper, and then beyond it.
    const right = far * (paper.x + paper.width - from.x - 8)
    await pull(tip, { x: right, y: far === 1 ? 0 : -60 }, isMobile)
    await expect.poll(async () => (await linkOf(page))['x']).toBeTruthy()
    const before = [await tip.evaluate(placed), await page.getByTestId('handle-y').evaluate(placed)]
    await page.reload()
    await settled(page)
    expect([
      await tip.evaluate(placed),
      await page.getByTestId('handle-y').evaluate(placed),
    ]).toEqual(before)
  }
})

const placed = (tip: HTMLElement | SVGElement) => tip.style.transform

test('The reader turns the wheel over the figure: the page scrolls, and she is told once how to zoom @desk', async ({
  page,
}) => {
  await open(page, lesson)
  const [before, scrolled] = [await tipsOf(page), await rest(page)]
  const { x: left, y: top } = await boxOf(paperOf(page))
  await page.mouse.move(left + 150, top + 400)
  await page.mouse.wheel(0, 120)
  await expect.poll(() => page.evaluate(() => scrollY)).toBe(scrolled + 120)
  expect(await tipsOf(page)).toEqual(before)
  await expect(statusOf(page)).toContainText('hold Ctrl')
  await page.getByRole('button', { name: 'Dismiss the message' }).click()
  await page.mouse.move(left + 150, top + 400)
  await page.mouse.wheel(0, -120)
  await expect.poll(() => page.evaluate(() => scrollY)).toBe(scrolled)
  await expect(statusOf(page)).not.toContainText('hold Ctrl')
})

test('The reader zooms by the wheel with Ctrl, and the place under the pointer stays @desk', async ({
  page,
}) => {
  await open(page, lesson)
  const scrolled = await rest(page)
  const { x: left, y: top } = await boxOf(paperOf(page))
  const pointer = { x: left + 150, y: top + 400 }
  const before = await tipsOf(page)
  await page.mouse.move(pointer.x, pointer.y)
  await page.keyboard.down('Control')
  for (const turn of [-240, 240, 240]) {
    const last = await factorSince(page, before)
    await page.mouse.wheel(0, turn)
    await expect
      .poll(async () => {
        const factor = (await factorSince(page, before)) / last
        return turn < 0 ? factor > 1.2 : factor < 0.83
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
  await page.keyboard.up('Control')
  // Nothing else has moved, and undo knows about the view.
  expect(await vector(page, 'x')).toEqual(start.x)
  expect(await rest(page)).toBe(scrolled)
  await expect.poll(async () => (await linkOf(page))['camera']).toBeDefined()
  await look(page, 'home')
  expect(await tipsOf(page)).toEqual(before)
  await undo(page)
  expect(await factorSince(page, before)).toBeLessThan(0.9)

  // On a tip, too, which then stays.
  await look(page, 'home')
  await page.mouse.move(before.x.x, before.x.y)
  await page.keyboard.down('Control')
  await page.mouse.wheel(0, -240)
  await expect.poll(() => factorSince(page, before)).toBeGreaterThan(1.2)
  await page.keyboard.up('Control')
  near((await tipsOf(page)).x, before.x)
})

test('The reader pulls the paper by mouse, and all goes along @desk', async ({ page }) => {
  await open(page, lesson)
  const before = await tipsOf(page)
  const { x: left, y: top } = await boxOf(paperOf(page))
  await page.mouse.move(left + 120, top + 380)
  await page.mouse.down()
  await page.mouse.move(left + 170, top + 350, { steps: 4 })
  const after = await tipsOf(page)
  near(after.x, plus(before.x, { x: 50, y: -30 }))
  near(after.y, plus(before.y, { x: 50, y: -30 }))
  await page.mouse.up()
  expect(await vector(page, 'y')).toEqual(start.y)
  // A tip that is dragged now follows the pointer as before.
  await drag(page.getByTestId('handle-x'), { x: -60, y: -40 })
  near((await tipsOf(page)).x, plus(after.x, { x: -60, y: -40 }))
  await expectTruth(page)
  await undo(page)
  await undoTheOnlyStep(page)
  expect(await tipsOf(page)).toEqual(before)
})

test('The reader zooms by two fingers on the phone @phone', async ({ page }) => {
  await open(page, lesson)
  const [before, scrolled] = [await tipsOf(page), await rest(page)]
  const { x: left, y: top } = await boxOf(paperOf(page))
  // Below the tips.
  const middle = { x: left + 180, y: top + 205 }
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
  expect(await rest(page)).toBe(scrolled)
  expect(await vector(page, 'x')).toEqual(start.x)
  // It was one gesture.
  await undoTheOnlyStep(page)
  expect(await tipsOf(page)).toEqual(before)
})

test('The reader scrolls the page with one finger on the paper, and the figure stays in sight @phone', async ({
  page,
}) => {
  await open(page, lesson)
  const [before, scrolled] = [await tipsOf(page), await rest(page)]
  const { x: left, y: top } = await boxOf(paperOf(page))
  await swipe(
    page,
    way({ x: left + 60, y: top + 225 }, { x: 0, y: -180 }, 12).map((spot) => [spot]),
  )
  expect(await rest(page)).toBeGreaterThan(scrolled + 60)
  expect(await vector(page, 'x')).toEqual(start.x)
  expect(await factorSince(page, before)).toBeCloseTo(1, 6)
  await stepOf(page, 'direction.vanish').getByRole('heading').scrollIntoViewIfNeeded()
  await expect(page.getByTestId('handle-x')).toBeInViewport()
})

test('The reader zooms by buttons, and goes home', async ({ page }) => {
  await open(page, lesson)
  const before = await tipsOf(page)
  await inFigureMenu(page, async (menu) => {
    const press = (name: string) => menu.getByRole('button', { name, exact: true }).click()
    await press('Zoom in')
    expect(await factorSince(page, before)).toBeCloseTo(1.25, 2)
    await press('Zoom out')
    await press('Zoom out')
    expect(await factorSince(page, before)).toBeCloseTo(0.8, 2)
    await press('home')
  })
  expect(await tipsOf(page)).toEqual(before)
})

test('The reader fits vectors of any size into the figure @desk', async ({ page }) => {
  await open(page, lesson)
  for (const link of [
    'x=300,20&y=-5,400',
    'x=0.002,0.001&y=-0.001,0.003',
    'x=0.02,0.01&y=-700,300',
    'x=2,1&y=3,2&enlarge=100',
  ]) {
    await edit(page, link)
    const [x, y] = [await vector(page, 'x'), await vector(page, 'y')]
    await look(page, 'fit')
    for (const tip of Object.values(await tipsOf(page))) await expectInside(tip, paperOf(page))
    expect([await vector(page, 'x'), await vector(page, 'y')]).toEqual([x, y])
    await expectTruth(page)
  }
})

test.describe('nothing lies on a tip', () => {
  /** Each tip that is to be taken hold of is what a finger meets at its centre. */
  async function expectFree(page: Page, where: string) {
    const covered = await figureOf(page)
      .locator('.handle:not([hidden])')
      .evaluateAll((tips) =>
        tips.flatMap((tip) => {
          const { x, y, width, height } = tip.getBoundingClientRect()
          const met = document.elementFromPoint(x + width / 2, y + height / 2)
          // Of two tips at one place one is in front.
          const free = met === tip || met?.matches('.handle')
          return free ? [] : [`${tip.getAttribute('data-testid')} lies under ${met?.outerHTML}`]
        }),
      )
    expect(covered, where).toEqual([])
  }

  test('The reader takes hold of every tip in every step of the story', async ({ page }) => {
    await open(page)
    await expectFree(page, 'opening')
    for (const id of chapterIds)
      for (const step of chapters[id].steps) {
        await edit(page, `at=${id}.${step.id}`)
        if ((await figureOf(page).count()) > 0) await expectFree(page, `${id}.${step.id}`)
      }
  })

  test('The reader takes hold of every tip while the page says something', async ({ page }) => {
    for (const link of ['', lesson, 'at=trust']) {
      await open(page, link)
      await fromMenu(page, 'Copy link')
      await expect(statusOf(page).getByRole('paragraph')).toBeVisible()
      await expectFree(page, link)
    }
  })

  test('The reader opens what can be chosen, and can press all of it', async ({
    page,
    isMobile,
  }) => {
    const sizes = isMobile
      ? [
          { width: 390, height: 844 },
          { width: 844, height: 390 },
        ]
      : [
          { width: 1280, height: 560 },
          { width: 640, height: 400 },
        ]
    for (const size of sizes) {
      await page.setViewportSize(size)
      // The tip of a tangent is in the corner that the menu has on a phone; the walk leaves the figure half its height.
      for (const place of ['calculus.misprint', 'flow.time', 'lab.flow']) {
        const where = `${place} at ${size.width} × ${size.height}`
        await open(page, `at=${place}`)
        const more = figureOf(page).getByRole('button', { name: 'more', exact: true })
        await more.scrollIntoViewIfNeeded()
        await more.click()
        const all = figureOf(page)
          .getByRole('group', { name: 'Figure options' })
          .locator(':is(button, select, input):enabled:visible')
        await expect(all.first(), where).toBeVisible()
        const chosen = await page.evaluate(() => location.hash)
        for (const one of await all.all()) await one.click({ trial: true, timeout: 10_000 })
        expect(await page.evaluate(() => location.hash), where).toBe(chosen)
      }
    }
  })

  test('The reader takes hold of what was fitted', async ({ page }) => {
    await open(page, lesson)
    // Far apart, so that the tips are in the corners.
    for (const link of ['x=-4,6&y=5,-6', 'x=0,6&y=5,-6', 'x=4,6&y=6,-6', 'x=13,8&y=-13,-8']) {
      await edit(page, link)
      await look(page, 'fit')
      await expectFree(page, link)
    }
  })

  test('The reader drags a tip to where a button is, and takes hold of it again', async ({
    page,
    isMobile,
  }) => {
    await open(page, lesson)
    const x = page.getByTestId('handle-x')
    const from = await centreOf(x)
    const to = await centreOf(figureOf(page).getByRole('button', { name: 'more', exact: true }))
    await pull(x, { x: to.x - from.x, y: to.y - from.y }, isMobile)
    near(await centreOf(x), to)
    await expectFree(page, 'on the button')
  })
})
