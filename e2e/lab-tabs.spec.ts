// What the lab says of a check beyond its verdict: the wrong backwards, the map, the curves; and ready pairs.
import { type Locator, type Page } from '@playwright/test'
import { exampleIds, examples } from '../src/gradcheck/examples.ts'
import { wrongIds } from '../src/gradcheck/mutants.ts'
import { type PointId } from '../src/gradcheck/points.ts'
import { caughtAt, field, openLab, pairAt, post, settings, verdictOf } from './lab.ts'
import {
  boxOf,
  button,
  centreOf,
  drag,
  edit,
  expect,
  linkOf,
  noticeOf,
  open,
  rest,
  settled,
  test,
  undo,
  value,
  vector,
} from './reader.ts'

const mapOf = (page: Page) => page.getByRole('region', { name: 'Power map' })
const ringOf = (page: Page) => mapOf(page).getByRole('slider', { name: 'point of the check' })
const hereOf = (page: Page) => mapOf(page).getByText(/wrong backwards would be caught/)
/** How many wrong backwards a check at a point catches, with the post's tolerances or others. */
const among = (point: PointId, options: Partial<typeof post> = {}) =>
  caughtAt(pairAt(point), { ...post, ...options })
const here = (point: PointId, options?: Partial<typeof post>) =>
  `Here ${among(point, options)} of ${wrongIds.length}`
/** Shows what a tab, or on a phone a row, holds. */
const tab = async (page: Page, name: string, isMobile: boolean) =>
  isMobile
    ? page.getByRole('button', { name: new RegExp(`^${name}`) }).click()
    : page.getByRole('tab', { name: new RegExp(`^${name}`) }).click()

test('The reader sees all wrong backwards, and mends a check that proves little', async ({
  page,
  isMobile,
}) => {
  await openLab(page)
  const caught = page.locator('.caught-number')
  if (isMobile) await tab(page, 'Wrong backwards', isMobile)
  await expect(caught).toHaveText(`${among('ones')} of ${wrongIds.length} caught`)
  await field(page, 'point').selectOption('random')
  await expect(caught).toHaveText(`${among('random')} of ${wrongIds.length} caught`)
  await field(page, 'rtol').fill('1e-7')
  await field(page, 'atol').fill('1e-9')
  await expect(caught).toHaveText(
    `${among('random', { rtol: 1e-7, atol: 1e-9 })} of ${wrongIds.length} caught`,
  )
  await expect(
    page.getByText(/A check calls backward\(\) only with grad_output 1 and 0/),
  ).toBeVisible()
})

test('The reader drags the check out of its hole, sees what it is worth, and undoes it', async ({
  page,
  isMobile,
}) => {
  await openLab(page)
  await tab(page, 'Map', isMobile)
  await expect(hereOf(page)).toContainText(here('ones'))
  // A slider in two dimensions: what it is worth, and where it stands.
  await expect(ringOf(page)).toHaveAttribute(
    'aria-valuetext',
    `${among('ones')} of ${wrongIds.length} caught, angle 0°, length 4`,
  )
  await ringOf(page).scrollIntoViewIfNeeded()
  const { width } = await boxOf(mapOf(page).getByRole('img'))
  await drag(ringOf(page), { x: width * 0.4, y: 0 })
  await expect(hereOf(page)).not.toContainText(here('ones'))
  await expect(field(page, 'point')).toHaveValue('own')
  await expect(mapOf(page)).toContainText('Caught nowhere on this map')
  expect(await vector(page, 'x')).toHaveLength(16)
  await undo(page)
  await expect(field(page, 'point')).toHaveValue('ones')
  await expect(hereOf(page)).toContainText(here('ones'))
})

test('The reader closes the hole of long vectors by a smaller tolerance, with keys alone @desk', async ({
  page,
}) => {
  await openLab(page, 'point=large')
  await tab(page, 'Map', false)
  await expect(hereOf(page)).toContainText(here('large'))
  const tolerance = page.getByRole('slider', { name: 'tolerance of the map' })
  await tolerance.focus()
  for (let presses = 0; presses < 24; presses++) await tolerance.press('ArrowLeft')
  await expect(hereOf(page)).toContainText(here('large', { atol: 1e-10 }))
  await expect(field(page, 'atol')).toHaveValue('1e-10')
  // And from there downwards by the ring itself; Escape brings the vectors back.
  await ringOf(page).focus()
  for (let presses = 0; presses < 6; presses++) await page.keyboard.press('Shift+ArrowDown')
  await expect(field(page, 'point')).toHaveValue('own')
  // With the key the gesture is over, though the ring has the focus still: the link says where it is.
  await expect.poll(async () => (await linkOf(page))['point']).toBe('own')
  await page.keyboard.press('Escape')
  await expect(field(page, 'point')).toHaveValue('large')
})

test('The reader has the strongest point sought, looks at the offer, goes there and undoes it @desk', async ({
  page,
}) => {
  await openLab(page, 'point=random&n=3')
  await tab(page, 'Map', false)
  const before = await vector(page, 'x')
  await button(page, 'Strongest point').click()
  const go = button(page, 'Go there')
  await expect(go).toBeVisible()
  // It is offered, not done.
  expect(await vector(page, 'x')).toEqual(before)
  await go.click()
  await expect(field(page, 'point')).toHaveValue('own')
  expect(await vector(page, 'x')).not.toEqual(before)
  await expect(verdictOf(page)).toHaveText('success!')
  await undo(page)
  expect(await vector(page, 'x')).toEqual(before)
})

test('The reader moves eps among the curves, and sees where a right backward fails @desk', async ({
  page,
}) => {
  await openLab(page, 'point=random')
  await tab(page, 'Step and precision', false)
  const eps = page.getByRole('slider', { name: 'eps of the microscope' })
  await expect(eps).toBeVisible()
  await eps.focus()
  await page.keyboard.press('Home')
  await expect(verdictOf(page)).toHaveText('failure...')
  await expect(field(page, 'eps')).toHaveValue('1e-15')
  await page.keyboard.press('Escape')
  await expect(field(page, 'eps')).toHaveValue('1e-6')
})

test('The reader takes a ready pair, normalises it, and is told what that hides @desk', async ({
  page,
}) => {
  expect(exampleIds.length).toBeGreaterThanOrEqual(6)
  await openLab(page)
  for (const id of exampleIds) {
    await page.getByRole('button', { name: 'Examples' }).click()
    await page.getByRole('button', { name: examples[id].title }).first().click()
    await expect(noticeOf(page)).toContainText(examples[id].why)
    expect(await vector(page, 'x')).toEqual([...examples[id].make().x])
    await expect(verdictOf(page)).toHaveText(/success!|failure\.\.\./)
  }
  await openLab(page, 'point=random')
  await button(page, 'Normalise').click()
  expect(await value(page, 'norm-x')).toBeCloseTo(1, 14)
  await expect(page.getByText(/Both have length 1/)).toBeVisible()
  await button(page, 'Lengths 0.7 and 1.6').click()
  expect(await value(page, 'norm-y')).toBeCloseTo(1.6, 14)
})

test('The reader sends the check’s pair to the lesson, and finds it there @desk', async ({
  page,
}) => {
  await openLab(page, 'point=random&n=3')
  const pair = await vector(page, 'x')
  await button(page, 'Use them in the lesson').click()
  await expect(noticeOf(page)).toContainText('The lesson has these vectors now')
  await page.getByRole('link', { name: 'Alike' }).click()
  await expect(page.getByRole('application', { name: /^Space/ })).toBeVisible()
  expect(await vector(page, 'x')).toEqual(pair)
})

test('The reader with a phone keeps the verdict in sight while she unfolds the rows @phone', async ({
  page,
}) => {
  await open(page, 'at=lab&point=random')
  await settings(page)
  await field(page, 'backward').selectOption('zeros')
  await expect(verdictOf(page)).toHaveText('failure...')
  for (const row of await page.locator('.lab-row h2 button').all()) {
    if ((await row.getAttribute('aria-expanded')) === 'false') await row.click()
    await row.scrollIntoViewIfNeeded()
    await expect(verdictOf(page)).toBeInViewport()
  }
})

/** As in Safari: nothing holds what is read while what is above it grows. */
async function withoutAnchoring(page: Page): Promise<void> {
  await page.evaluate(() => {
    const sheet = new CSSStyleSheet()
    sheet.replaceSync('* { overflow-anchor: none !important }')
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet]
  })
}

/** Holds something, pulls it about, and sees that its surface stays where it is; how high the page was on the way. */
async function expectStill(
  page: Page,
  handle: Locator,
  surface: Locator,
  ways: readonly (readonly [number, number])[],
): Promise<number[]> {
  const top = async () => (await boxOf(surface)).y
  const [before, height] = [await top(), await heightOf(page)]
  const { x, y } = await centreOf(handle)
  await page.mouse.move(x, y)
  await page.mouse.down()
  const heights = new Set<number>()
  for (const [across, up] of ways) {
    await page.mouse.move(x + across, y + up, { steps: 4 })
    // Texts follow five times a second.
    await page.waitForTimeout(250)
    heights.add(await heightOf(page))
    // A window scrolls by whole pixels.
    expect(Math.abs((await top()) - before)).toBeLessThan(1.5)
  }
  await page.mouse.up()
  return [height, ...heights]
}

test('The reader drags the point of the map, and the map stays where it is where no browser holds it @desk', async ({
  page,
}) => {
  await open(page, 'at=lab.map')
  await withoutAnchoring(page)
  const ring = ringOf(page)
  await ring.scrollIntoViewIfNeeded()
  await expect(hereOf(page)).toBeVisible()
  const heights = await expectStill(page, ring, mapOf(page).locator('.power-surface'), [
    [60, 90],
    [150, 90],
    [-60, -90],
    [-150, 40],
  ])
  // What is said above it has become longer or shorter, or the test shows nothing.
  expect(new Set(heights).size).toBeGreaterThan(1)
})

test('The reader drags eps among the curves, and they stay where they are where no browser holds them @phone', async ({
  page,
}) => {
  await openLab(page, 'point=random')
  await tab(page, 'Step and precision', true)
  await withoutAnchoring(page)
  const eps = page.getByRole('slider', { name: 'eps of the microscope' })
  await eps.scrollIntoViewIfNeeded()
  const heights = await expectStill(page, eps, eps.locator('..'), [
    [-60, 0],
    [-150, 0],
    [90, 0],
    [-200, 0],
  ])
  expect(new Set(heights).size).toBeGreaterThan(1)
})

test('The reader holds a key on the map: one step for undo, over when the key is let go @desk', async ({
  page,
}) => {
  await openLab(page, 'point=random')
  await tab(page, 'Map', false)
  const before = await vector(page, 'x')
  await ringOf(page).focus()
  for (let repeats = 0; repeats < 5; repeats++) await page.keyboard.down('ArrowDown')
  await page.keyboard.up('ArrowDown')
  const held = await vector(page, 'x')
  expect(held).not.toEqual(before)
  await page.keyboard.press('ArrowDown')
  expect(await vector(page, 'x')).not.toEqual(held)
  // The ring keeps the focus all the while.
  await expect(ringOf(page)).toBeFocused()
  await page.keyboard.press('Control+z')
  expect(await vector(page, 'x')).toEqual(held)
  await page.keyboard.press('Control+z')
  expect(await vector(page, 'x')).toEqual(before)
})

const heightOf = (page: Page) => page.evaluate(() => document.documentElement.scrollHeight)

test('The reader unfolds the message of a long check, and the page stays as wide as the window', async ({
  page,
}) => {
  await openLab(page, 'point=random&backward=zeros&mode=fast&requires=x&n=16')
  for (const mode of ['slow', 'fast']) {
    await field(page, 'mode').selectOption(mode)
    const message = page.getByText('The message', { exact: true })
    await message.click()
    expect(
      await page.evaluate(() => document.documentElement.scrollWidth - innerWidth),
    ).toBeLessThanOrEqual(1)
    await message.click()
  }
})

test('A link to a part of the lab opens with that part in sight', async ({ page }) => {
  await open(page, 'at=lab.map')
  const map = page.getByRole('region', { name: 'Power map' })
  await expect(map.getByTestId('power-point')).toBeInViewport({ ratio: 1 })
  await expect.poll(() => page.evaluate(() => scrollY)).toBeGreaterThan(0)
  // And one to the lab with its top.
  await open(page, 'at=lab')
  await expect.poll(() => page.evaluate(() => scrollY)).toBe(0)
})

test('The part that a link names is brought into sight once: not again in a window that becomes narrow @desk', async ({
  page,
}) => {
  await open(page, 'at=lab.map')
  await expect(mapOf(page).getByTestId('power-point')).toBeInViewport()
  await page.evaluate(() => scrollTo(0, 0))
  await page.setViewportSize({ width: 800, height: 800 })
  await expect(page.getByRole('button', { name: /^Map/ })).toHaveAttribute('aria-expanded', 'true')
  await expect(mapOf(page).getByTestId('power-point')).toBeAttached()
  await settled(page)
  expect(await page.evaluate(() => scrollY)).toBe(0)
})

test('A link that is pasted leads to another row of the lab, and unfolds it @phone', async ({
  page,
}) => {
  await open(page, 'at=lab.map')
  await expect(mapOf(page).getByTestId('power-point')).toBeInViewport({ ratio: 1 })
  await edit(page, 'at=lab.precision')
  const row = page.getByRole('button', { name: /^Step and precision/ })
  await expect(row).toHaveAttribute('aria-expanded', 'true')
  await expect.poll(async () => (await boxOf(row)).y).toBeLessThan(150)
  await expect(row).toBeInViewport({ ratio: 1 })
  // The way back leads to the row before.
  await page.goBack()
  await expect.poll(async () => (await boxOf(row)).y).toBeGreaterThan(150)
  await expect(mapOf(page).getByTestId('power-point')).toBeInViewport({ ratio: 1 })
})

test('A link leads to a row whose content comes late, though what stands above becomes shorter meanwhile @phone', async ({
  page,
}) => {
  // The lab does not need the chapters.
  await page.route(/assets\/Chapters-.*\.js/, () => {})
  await open(page, 'at=lab.map')
  await expect(mapOf(page).getByTestId('power-point')).toBeInViewport({ ratio: 1 })
  const row = page.getByRole('button', { name: /^Step and precision/ })
  // Until it comes, nothing but the rows below it.
  const content = page.locator('.lab-row', { has: row }).locator('.lab-row-body')
  await page.evaluate(() => {
    const sheet = new CSSStyleSheet()
    sheet.replaceSync('.lab-row-body:has(.microscope) { display: none }')
    document.adoptedStyleSheets.push(sheet)
  })
  await edit(page, 'at=lab.precision')
  await expect(row).toBeInViewport({ ratio: 1 })
  expect((await boxOf(row)).y).toBeGreaterThan(300)
  await page.locator('.lab-open').evaluate((above) => (above.style.display = 'none'))
  await rest(page)
  await page.evaluate(() => void document.adoptedStyleSheets.pop())
  await expect(content).toBeVisible()
  await expect.poll(async () => (await boxOf(row)).y).toBeLessThan(150)
})

test('A link to the map shows the verdict as well, where the window has room for both @desk', async ({
  page,
}) => {
  await page.setViewportSize({ width: 2000, height: 1240 })
  await open(page, 'at=lab.map')
  const paper = mapOf(page).getByRole('img')
  await expect(paper).toBeInViewport({ ratio: 1 })
  await expect(verdictOf(page)).toBeInViewport({ ratio: 1 })
  // Where one of them has to go, it is the verdict.
  await page.setViewportSize({ width: 1280, height: 800 })
  await open(page, 'at=lab.map')
  await expect(paper).toBeInViewport({ ratio: 1 })
  await expect(verdictOf(page)).not.toBeInViewport()
  // A tab that the reader opens herself leaves the page where it is.
  await page.setViewportSize({ width: 2000, height: 1240 })
  await open(page, 'at=lab.map')
  await expect(verdictOf(page)).toBeInViewport({ ratio: 1 })
  await tab(page, 'Wrong backwards', false)
  await expect(mapOf(page)).toBeHidden()
  await settled(page)
  await expect(verdictOf(page)).toBeInViewport({ ratio: 1 })
})
