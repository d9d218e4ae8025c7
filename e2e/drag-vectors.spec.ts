import {
  boxOf,
  button,
  centreOf,
  drag,
  expect,
  expectSteps,
  expectTruth,
  figureOf,
  fromMenu,
  lesson,
  linkOf,
  near,
  open,
  paperOf,
  placeOf,
  plus,
  pull,
  redo,
  rest,
  start,
  statusOf,
  stepOf,
  swipe,
  test,
  undo,
  undoTheOnlyStep,
  value,
  vector,
  way,
  expectInside,
  settled,
} from './reader.ts'
import { short } from '../src/figure/words/format.ts'
import { chapterIds, chapters } from '../src/lesson/story/places.ts'

test('The reader drags x, and every number and the link follow exactly @desk', async ({ page }) => {
  await open(page, lesson)
  await expectTruth(page)
  const x = page.getByTestId('handle-x')
  const before = await centreOf(x)
  await drag(x, { x: -170, y: -90 }, { hold: true })
  // While the button is held: the numbers do not wait for the end.
  near(await centreOf(x), plus(before, { x: -170, y: -90 }), 0.01)
  expect(await vector(page, 'x')).not.toEqual(start.x)
  expect(await vector(page, 'y')).toEqual(start.y)
  await expectTruth(page)
  // The numbers in the text go along, too.
  const inText = stepOf(page, 'alike.length').locator('data')
  const told = await inText.evaluateAll((all) => all.map((data) => Number(data.textContent)))
  for (const [i, id] of ['similarity', 'norm-x', 'norm-y'].entries())
    expect(told[i], id).toBeCloseTo(await value(page, id), 3)
  // And so does the length on the paper.
  const onPaper = figureOf(page).locator('.norm.x')
  await expect(onPaper).toHaveText(`‖x‖ ${short(await value(page, 'norm-x'))}`)
  await page.mouse.up()
  await expectTruth(page)

  await drag(page.getByTestId('handle-y'), { x: -260, y: 300 })
  expect(await vector(page, 'y')).not.toEqual(start.y)
  expect(await value(page, 'similarity')).toBeLessThan(0)
  await expectTruth(page)

  // And so does the link.
  for (const part of ['x', 'y'])
    await expect
      .poll(async () => (await linkOf(page))[part]?.split(',').map(Number))
      .toEqual(await vector(page, part))
})

test('The reader takes a tip off its centre, and it does not jump @desk', async ({ page }) => {
  await open(page, lesson)
  const x = page.getByTestId('handle-x')
  const before = await centreOf(x)
  await drag(x, { x: 0, y: 0 }, { off: { x: 13, y: -11 }, hold: true })
  expect(await vector(page, 'x')).toEqual(start.x)
  const grip = plus(before, { x: 13, y: -11 })
  await page.mouse.move(grip.x - 40, grip.y + 25)
  near(await centreOf(x), plus(before, { x: -40, y: 25 }), 0.01)
  await page.mouse.up()
})

test('The reader drags beyond the figure, over text and off the window @desk', async ({ page }) => {
  await open(page, lesson)
  const x = page.getByTestId('handle-x')
  const { x: left, width } = await boxOf(paperOf(page))
  const from = await centreOf(x)
  await drag(x, { x: -width, y: 40 }, { hold: true })
  expect(from.x - width).toBeLessThan(left)
  const far = await vector(page, 'x')
  expect(far[0]).toBeLessThan(-1)
  await page.mouse.move(from.x - 100, -60)
  const above = await vector(page, 'x')
  expect(above[0]).toBeLessThan(2)
  expect(above[1]).toBeGreaterThan(2)
  await expectTruth(page)
  await page.mouse.up()
  // Let go is let go.
  await page.mouse.move(from.x, from.y)
  expect(await vector(page, 'x')).toEqual(above)
  expect(await page.evaluate(() => String(getSelection()))).toBe('')
})

test('The reader presses Escape during a drag, and it never was @desk', async ({ page }) => {
  await open(page, lesson)
  const x = page.getByTestId('handle-x')
  await x.press('ArrowUp')
  await undoTheOnlyStep(page)
  expect(await vector(page, 'x')).toEqual(start.x)

  await drag(x, { x: -120, y: -60 }, { hold: true })
  expect(await vector(page, 'x')).not.toEqual(start.x)
  await page.keyboard.press('Escape')
  expect(await vector(page, 'x')).toEqual(start.x)
  // The rest of the movement means nothing any more.
  await page.mouse.move(300, 300)
  await page.mouse.up()
  expect(await vector(page, 'x')).toEqual(start.x)
  await expectTruth(page)

  await expectSteps(page, { undo: false, redo: true })
})

test('The reader drags in mid-text and at its end, and the text stands still @desk', async ({
  page,
}) => {
  const last = chapterIds.at(-1) ?? 'alike'
  for (const place of ['direction.length', `${last}.${chapters[last].steps.at(-1)?.id}`]) {
    await open(page, `at=${place}`)
    if (place.startsWith(last)) await page.evaluate(() => scrollTo(0, 1e6))
    await rest(page)
    const heading = stepOf(page, place).getByRole('heading')
    const stands = () => heading.evaluate((element) => element.getBoundingClientRect().top)
    const before = await stands()
    const x = await vector(page, 'x')
    await drag(page.getByTestId('handle-x'), { x: -30, y: -15 }, { hold: true })
    await rest(page)
    expect(await stands(), place).toBeCloseTo(before, 0)
    await page.mouse.up()
    await rest(page)
    expect(await stands(), place).toBeCloseTo(before, 0)
    expect(await vector(page, 'x'), place).not.toEqual(x)
  }
})

test('The reader undoes and redoes a drag in one step each @desk', async ({ page }) => {
  await open(page, lesson)
  const x = page.getByTestId('handle-x')
  await expectSteps(page, { undo: false, redo: false })
  await drag(x, { x: -100, y: -70 })
  const first = await vector(page, 'x')
  await drag(x, { x: -60, y: 90 })
  const second = await vector(page, 'x')
  // A click that moves nothing is no step.
  await x.click()

  await undo(page)
  expect(await vector(page, 'x')).toEqual(first)
  await expect(statusOf(page)).toContainText('Undone: x.')
  await undoTheOnlyStep(page)
  expect(await vector(page, 'x')).toEqual(start.x)
  await redo(page)
  await redo(page)
  expect(await vector(page, 'x')).toEqual(second)
  await expectTruth(page)

  await fromMenu(page, 'Start anew')
  expect(await vector(page, 'x')).toEqual(start.x)
  await undo(page)
  expect(await vector(page, 'x')).toEqual(second)
})

test('The reader drags with the other mouse buttons, and nothing moves @desk', async ({ page }) => {
  await open(page, lesson)
  // Numbers are written some times a second, and so not at once.
  await expect.poll(() => vector(page, 'x')).toEqual(start.x)
  const from = await centreOf(page.getByTestId('handle-x'))
  for (const pressed of ['right', 'middle'] as const) {
    await page.mouse.move(from.x, from.y)
    await page.mouse.down({ button: pressed })
    await page.mouse.move(from.x - 80, from.y - 80, { steps: 3 })
    await rest(page)
    expect(await vector(page, 'x')).toEqual(start.x)
    await page.mouse.up({ button: pressed })
    await rest(page)
    near(await centreOf(page.getByTestId('handle-x')), from, 0.01)
  }
  await expectSteps(page, { undo: false })
})

test('The reader sees each gradient start at its tip, as long as it is @desk', async ({ page }) => {
  await open(page, 'x=1.5,-0.25&y=0.5,1.25')
  const { unit } = await placeOf(page, [0, 0])
  for (const part of ['x', 'y']) {
    const tip = await centreOf(page.getByTestId(`handle-${part}`))
    const gradient = await vector(page, `gradient-${part}`)
    const outline = await figureOf(page)
      .locator(`polygon[data-part=gradient-${part}]`)
      .evaluate((element) => {
        const path = element as SVGPolygonElement
        const matrix = path.getScreenCTM()
        const length = path.getTotalLength()
        return Array.from({ length: 400 }, (_, i) => {
          const { x, y } = path.getPointAtLength((i / 400) * length).matrixTransform(matrix ?? {})
          return { x, y }
        })
      })
    // Along the gradient the outline reaches from the tip to the gradient's end.
    const [gx = 0, gy = 0] = gradient
    const size = Math.hypot(gx, gy)
    const along = outline.map(({ x, y }) => ((x - tip.x) * gx - (y - tip.y) * gy) / size)
    const aside = outline.map(({ x, y }) => Math.abs((x - tip.x) * gy + (y - tip.y) * gx) / size)
    expect(Math.min(...along)).toBeCloseTo(0, 0)
    expect(Math.abs(Math.max(...along) - size * unit)).toBeLessThan(1)
    expect(Math.max(...aside)).toBeLessThan(10)
  }
})

test('The reader drags by finger, and the page does not scroll meanwhile @phone', async ({
  page,
}) => {
  await open(page, lesson)
  const scrolled = await rest(page)
  const x = page.getByTestId('handle-x')
  const from = await centreOf(x)
  // Off the centre, as fingers are, and straight up, which would scroll.
  const grip = plus(from, { x: 9, y: 12 })
  await swipe(
    page,
    way(grip, { x: -20, y: -90 }).map((spot) => [spot]),
  )
  near(await centreOf(x), plus(from, { x: -20, y: -90 }))
  expect(await rest(page)).toBe(scrolled)
  await expectTruth(page)
  const moved = await vector(page, 'x')
  await expect.poll(async () => (await linkOf(page))['x']).toBe(String(moved))

  // From the middle of the text, too.
  await stepOf(page, 'direction.length').getByRole('heading').scrollIntoViewIfNeeded()
  const middle = await rest(page)
  expect(middle).toBeGreaterThan(scrolled + 500)
  const y = page.getByTestId('handle-y')
  await swipe(
    page,
    way(await centreOf(y), { x: 30, y: 80 }).map((spot) => [spot]),
  )
  expect(await vector(page, 'y')).not.toEqual(start.y)
  expect(await rest(page)).toBe(middle)
  await expectTruth(page)

  await undo(page)
  expect(await vector(page, 'y')).toEqual(start.y)
  await undoTheOnlyStep(page)
  expect(await vector(page, 'x')).toEqual(start.x)
})

test('The reader turns the guessed arrow by finger, and the gradient stays hidden until she looks @phone', async ({
  page,
}) => {
  await open(page, 'at=direction')
  const scrolled = await rest(page)
  const guess = page.getByTestId('handle-guess')
  const gradient = figureOf(page).locator('[data-part=gradient-x]')
  const [from, name] = [await centreOf(guess), await guess.getAttribute('aria-label')]
  const by = { x: 12, y: 70 }
  await swipe(
    page,
    way(from, by).map((spot) => [spot]),
  )
  near(await centreOf(guess), plus(from, by))
  expect(await guess.getAttribute('aria-label')).not.toBe(name)
  expect(await rest(page)).toBe(scrolled)
  expect([await vector(page, 'x'), await vector(page, 'y')]).toEqual([start.x, start.y])
  await expect(gradient).toHaveAttribute('points', '')
  await button(page, 'Look').click()
  await expect(gradient).not.toHaveAttribute('points', '')
  await expect(guess).toBeHidden()
})

test('The reader who drags x off y is told how much longer the gradients are drawn, from the first move on @phone', async ({
  page,
}) => {
  for (const at of ['', 'at=trust.wrong']) {
    await open(page, at)
    const told = figureOf(page).getByText(/^gradients drawn \d+ ×$/)
    // Without an arrow there is nothing to say.
    await expect(told).toHaveCount(0)
    await drag(page.getByTestId('handle-x'), { x: -40, y: -40 }, { hold: true })
    await expect(told).toBeVisible()
    const factor = await told.textContent()
    await page.mouse.up()
    await expect(told).toHaveText(factor ?? '')
  }
})

test('The reader drags x off y in the opening: that is the check’s pair, and the lesson keeps its own', async ({
  page,
  isMobile,
}) => {
  await open(page)
  const x = page.getByTestId('handle-x')
  await button(page, 'Let backward() return zeros').click()
  await expect(page.getByTestId('verdict-zeros')).toHaveText('success!')
  const [from, before] = [await centreOf(x), await vector(page, 'x')]
  expect(await vector(page, 'y')).toEqual(before)
  const by = { x: -40, y: -40 }
  await pull(x, by, isMobile)
  near(await centreOf(x), plus(from, by))
  await expectTruth(page, before.length)
  expect(await vector(page, 'y')).toEqual(before)
  await expect(page.getByTestId('verdict-zeros')).toHaveText('failure...')
  await expect(page.getByTestId('verdict-posted')).toHaveText('success!')
  await expect
    .poll(async () => Object.keys(await linkOf(page)))
    .toEqual(['at', 'point', 'cx', 'cy'])

  await page.getByRole('button', { name: /^Why\?/ }).click()
  await expect(paperOf(page)).toBeVisible()
  expect([await vector(page, 'x'), await vector(page, 'y')]).toEqual([start.x, start.y])
})

test('The page scrolls on to the other pair while the reader holds y, and neither is hurt @desk', async ({
  page,
}) => {
  await open(page, '#at=alike&x=2,0.5&y=0.75,1.5')
  const y = page.getByTestId('handle-y')
  await drag(y, { x: 20, y: 30 }, { hold: true })
  const held = (await vector(page, 'y')).join(',')
  await page.evaluate(() => scrollTo(0, 0))
  await expect.poll(async () => (await vector(page, 'y')).length).toBe(16)
  const before = await vector(page, 'y')
  for (const by of [10, 40]) await page.mouse.move(700 + by, 300 + by)
  await page.mouse.up()
  await rest(page)
  expect(await vector(page, 'y')).toEqual(before)
  await expect(page.getByTestId('verdict-posted')).toHaveText('success!')
  await expect(page.getByText('Something went wrong')).toHaveCount(0)
  // The lesson's own stays as it was left.
  await expect.poll(async () => (await linkOf(page))['y']).toBe(held)
})

test('The page goes to the lab under a drag, and what is pulled before the lab is there hurts nothing @desk', async ({
  page,
}) => {
  await open(page, '#at=alike&x=1,-2,0.5,1,2&y=0.4,1,2,-1,1')
  const tip = page.getByTestId('handle-x')
  await drag(tip, { x: 20, y: 30 }, { hold: true })
  await page.evaluate(async () => {
    const pulled = new Promise<void>((done) => {
      // The page has heard of it before, and shows the lab after the next frame.
      addEventListener('hashchange', () => {
        for (const by of [10, 40])
          dispatchEvent(
            new PointerEvent('pointermove', { pointerId: 1, clientX: 700 + by, clientY: 300 + by }),
          )
        done()
      })
    })
    location.hash = 'at=lab'
    await pulled
  })
  await page.mouse.up()
  await expect(page.getByTestId('verdict')).toHaveText('success!')
  const ones = Array.from({ length: 16 }, () => 1)
  expect([await vector(page, 'x'), await vector(page, 'y')]).toEqual([ones, ones])
  await expect(page.getByText('Something went wrong')).toHaveCount(0)
})

test('A tip that a finger leaves beyond the figure is brought back, and can be taken again @phone', async ({
  page,
}) => {
  await open(page, 'at=direction.length')
  const x = page.getByTestId('handle-x')
  for (const by of [
    { x: -120, y: 160 },
    { x: 30, y: -260 },
  ]) {
    await pull(x, by, true)
    await settled(page)
    await expectInside(await centreOf(x), page.getByRole('application', { name: 'The plane' }))
    expect(await x.evaluate(isUppermost)).toBe(true)
  }
})

/** Whether nothing lies over the middle of an element. Runs in the page. */
function isUppermost(element: Element): boolean {
  const { left, top, width, height } = element.getBoundingClientRect()
  return element.contains(document.elementFromPoint(left + width / 2, top + height / 2))
}
