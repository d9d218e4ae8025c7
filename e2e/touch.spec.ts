// What telephones ask of a page, and no emulation shows: these are the rules it was built by.
import { edit, expect, open, stepOf, test } from './reader.ts'

// All chapters are one document.
const places = ['alike', 'lab', 'lab.map', 'lab&backward=own']

test('iOS finds fields of 16 pixels, and no rule for touch on an SVG @phone', async ({ page }) => {
  for (const place of places) {
    await open(page, `at=${place}`)
    const { small, inSvg } = await page.evaluate(() => {
      const fields =
        'input:not([type=range], [type=radio], [type=checkbox], [type=file]), select, textarea, [contenteditable=true]'
      const fontOf = (element: Element) => parseFloat(getComputedStyle(element).fontSize)
      return {
        // Into a smaller one iOS zooms, and does not come back.
        small: [...document.querySelectorAll(fields)]
          .filter((field) => fontOf(field) < 16)
          .map((field) => `${field.outerHTML.slice(0, 120)} ${fontOf(field)}`),
        // iOS knows `touch-action` on elements of HTML alone.
        inSvg: [...document.querySelectorAll('svg, svg *')]
          .filter((mark) => getComputedStyle(mark).touchAction !== 'auto')
          .map((mark) => mark.outerHTML.slice(0, 120)),
      }
    })
    expect(small, place).toEqual([])
    expect(inSvg, place).toEqual([])
  }
})

test('What is wider than a phone keeps a swipe to itself: it does not go back @phone', async ({
  page,
}) => {
  for (const place of places) {
    await open(page, `at=${place}`)
    const leading = await page.evaluate(() =>
      [...document.querySelectorAll('main *')]
        .filter((element) => {
          const { overflowX, overscrollBehaviorX } = getComputedStyle(element)
          return /auto|scroll/.test(overflowX) && overscrollBehaviorX === 'auto'
        })
        .filter((element) => element.scrollWidth > element.clientWidth + 1)
        .map((element) => element.outerHTML.slice(0, 160)),
    )
    expect(leading, place).toEqual([])
  }
})

test('The page does not ask for the edges of the screen, so that the notch is not over it @phone', async ({
  page,
}) => {
  await open(page)
  const asked = await page.locator('meta[name=viewport]').getAttribute('content')
  expect(asked).not.toContain('viewport-fit')
  // And whoever needs larger text may zoom.
  expect(asked).not.toMatch(/user-scalable|maximum-scale/)
})

test('The reader folds the figure away, reads on with its numbers in sight, and unfolds it @phone', async ({
  page,
}) => {
  await open(page, 'at=alike.angle')
  const tip = page.getByTestId('handle-x')
  const step = stepOf(page, 'alike.angle')
  const before = await step.boundingBox()
  await page.getByRole('button', { name: 'more', exact: true }).tap()
  await page.getByRole('button', { name: 'Fold the figure away' }).tap()
  await expect(tip).toBeHidden()
  const bar = page.getByRole('button', { name: /^S = 0\.65.*Show the figure$/ })
  await expect(bar).toBeFocused()
  expect((await bar.boundingBox())?.height).toBeLessThan(50)
  // The text stays where it is.
  expect((await step.boundingBox())?.y).toBe(before?.y)
  await bar.tap()
  await expect(tip).toBeVisible()
  await expect(bar).toHaveCount(0)
})

test('The reader who has folded the figure away finds each step that she goes to below its bar @phone', async ({
  page,
}) => {
  await open(page, 'at=alike.angle')
  await page.getByRole('button', { name: 'more', exact: true }).tap()
  await page.getByRole('button', { name: 'Fold the figure away' }).tap()
  const bar = page.getByRole('button', { name: /Show the figure$/ })
  // Beside a walk the pane would be higher than anywhere else.
  for (const place of ['direction.length', 'flow.lengths', 'flow.stall', 'reach.clamp']) {
    await edit(page, `at=${place}`)
    const heading = stepOf(page, place).getByRole('heading').first()
    await expect(bar).toBeVisible()
    const below = async () => {
      const [is, end] = [await heading.boundingBox(), await bar.boundingBox()]
      return is && end ? is.y - end.y - end.height : NaN
    }
    await expect.poll(below, place).toBeGreaterThanOrEqual(0)
    await expect.poll(below, place).toBeLessThan(100)
  }
})

test('The figure that is folded away unfolds when a press in the text changes what it shows @phone', async ({
  page,
}) => {
  const bar = page.getByRole('button', { name: /Show the figure$/ })
  const fold = async () => {
    await page.getByRole('button', { name: 'more', exact: true }).tap()
    await page.getByRole('button', { name: 'Fold the figure away' }).tap()
    await expect(bar).toBeFocused()
  }
  await open(page, 'at=direction.guess')
  await fold()
  await page.getByRole('button', { name: 'Look', exact: true }).tap()
  await expect(bar).toHaveCount(0)
  await expect(page.getByTestId('handle-x')).toBeVisible()

  await open(page, 'at=flow.stall')
  await fold()
  // And who reads on does so without it.
  const turn = page.getByRole('button', { name: /^Turn by/ }).first()
  await turn.scrollIntoViewIfNeeded()
  await expect(bar).toBeVisible()
  await turn.tap()
  await expect(bar).toHaveCount(0)
})

test('The figure that is folded away stays so on the way to the lab and back @phone', async ({
  page,
}) => {
  const bar = page.getByRole('button', { name: /Show the figure$/ })
  await open(page, 'at=alike.angle')
  await page.getByRole('button', { name: 'more', exact: true }).tap()
  await page.getByRole('button', { name: 'Fold the figure away' }).tap()
  await expect(bar).toBeFocused()
  await page.evaluate(() => {
    location.hash = '#at=lab'
  })
  await expect(page.getByRole('region', { name: 'gradcheck', exact: true })).toBeVisible()
  await expect(bar).toHaveCount(0)
  await page.goBack()
  await expect(bar).toBeVisible()
  // Nobody has asked for it this time.
  await expect(bar).not.toBeFocused()
  await expect(page.getByTestId('handle-x')).toBeHidden()
})

test('A chart that stands where the figure does can be folded away as well @phone', async ({
  page,
}) => {
  const bar = page.getByRole('button', { name: /Show the figure$/ })
  await open(page, 'at=reach.precision')
  const curves = page.locator('.pane .scope')
  await expect(curves).toBeVisible()
  await page.locator('.pane').getByRole('button', { name: 'Fold the chart away' }).tap()
  await expect(bar).toBeFocused()
  await expect(curves).toBeHidden()
  await bar.tap()
  await expect(curves).toBeVisible()
})
