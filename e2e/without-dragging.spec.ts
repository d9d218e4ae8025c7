// Whatever is dragged can be moved by single taps as well, with a mouse and with a finger.
import { type Locator, type Page } from '@playwright/test'
import {
  boxOf,
  button,
  expect,
  figureOf,
  open,
  originOf,
  test,
  vector,
  type Spot,
} from './reader.ts'

/** Taps a spot of the window, as one does here. */
async function tap(page: Page, { x, y }: Spot, isMobile: boolean): Promise<void> {
  if (isMobile) await page.touchscreen.tap(x, y)
  else await page.mouse.click(x, y)
}

/** Opens the options of the figure and chooses there what is to be moved. */
async function pad(page: Page, thing: string): Promise<(name: string) => Promise<void>> {
  await figureOf(page).getByRole('button', { name: 'more', exact: true }).click()
  const group = figureOf(page).getByRole('group', { name: 'Move without dragging' })
  await group.getByRole('combobox', { name: 'move by buttons' }).selectOption({ label: thing })
  return (name) => group.getByRole('button', { name, exact: true }).click()
}

const guessed = (page: Page) => page.getByTestId('handle-guess').getAttribute('aria-label')

test('The reader places the guessed arrow by a tap on the paper', async ({ page, isMobile }) => {
  await open(page, 'at=direction.guess&camera=0,0,3&x=1,0&y=-1,1&enlarge=1')
  const { origin, unit } = await originOf(page.getByRole('application'))
  // Straight up from the tip of x, by one unit.
  await tap(page, { x: origin.x + unit, y: origin.y - unit }, isMobile)
  await expect(page.getByTestId('handle-guess')).toHaveAccessibleName(
    /^your guess, 90 degrees counterclockwise from the right, (?:1|0\.9|1\.0)/,
  )
  expect(await vector(page, 'x')).toEqual([1, 0])
  await button(page, 'Look').click()
  await expect(page.locator('.guess-verdict')).toContainText('Exactly that way.')
  // What was looked at is not guessed any more.
  const name = await guessed(page)
  await tap(page, { x: origin.x + 2 * unit, y: origin.y + unit }, isMobile)
  expect(await guessed(page)).toBe(name)
})

test('The reader turns and stretches the guessed arrow by buttons', async ({ page }) => {
  await open(page, 'at=direction.guess')
  const read = async () => {
    const [, degrees, way, length] =
      /(\d+) degrees (counterclockwise|clockwise).*?([\d.]+) long/.exec(
        (await guessed(page)) ?? '',
      ) ?? []
    return { degrees: Number(degrees) * (way === 'clockwise' ? -1 : 1), length: Number(length) }
  }
  const before = await read()
  const press = await pad(page, 'your guess')
  await press('Turn counterclockwise')
  expect((await read()).degrees).toBe(before.degrees + 15)
  await page.getByRole('checkbox', { name: 'in small steps' }).check()
  await press('Turn clockwise')
  expect((await read()).degrees).toBe(before.degrees + 14)
  await press('Make longer')
  expect((await read()).length).toBeGreaterThan(before.length)
})

for (const [where, at, things] of [
  ['the plane', 'at=alike.length', { x: 'x', y: 'y' }],
  ['space', 'at=alike.ball', { x: 'x', y: 'y' }],
  ['a tangent', 'at=calculus.misprint', { dx: 'x̃', dy: 'ỹ' }],
  ['a batch', 'at=flow.batch&batch=2', { 'given-1': 'given vector 1' }],
] as const)
  test(`The reader moves what can be dragged by buttons, each by itself: in ${where}`, async ({
    page,
  }) => {
    await open(page, at)
    for (const [id, label] of Object.entries(things)) {
      const press = await pad(page, label)
      const name = () => page.getByTestId(`handle-${id}`).getAttribute('aria-label')
      for (const way of ['Left', 'Up', 'Right', 'Down']) {
        const before = await name()
        await press(way)
        await expect.poll(name, { message: `${label} ${way}` }).not.toBe(before)
      }
      await figureOf(page).getByRole('button', { name: 'more', exact: true }).click()
    }
  })

test('The reader brings eps to a place by a tap on its curves', async ({ page, isMobile }) => {
  await open(page, 'at=lab.precision')
  const slider = page.getByRole('slider', { name: 'eps of the microscope' })
  const now = async () => Number(await slider.getAttribute('aria-valuenow'))
  await slider.scrollIntoViewIfNeeded()
  const before = await now()
  const curves = await boxOf(page.locator('.scope'))
  const spot = { x: curves.x + 0.75 * curves.width, y: curves.y + 0.5 * curves.height }
  await tap(page, spot, isMobile)
  await expect.poll(now).not.toBe(before)
  await expect(slider).toBeFocused()
  await inTheMiddle(slider, spot.x)
})

test('The reader brings the point of the check to a place by a tap on the map', async ({
  page,
  isMobile,
}) => {
  await open(page, 'at=lab.map&point=random&n=3')
  const ring = page.getByTestId('power-point')
  await ring.scrollIntoViewIfNeeded()
  await expect(page.locator('.power-surface canvas')).toBeVisible()
  const map = await boxOf(page.locator('.power-surface canvas'))
  const spot = { x: map.x + 0.4 * map.width, y: map.y + 0.6 * map.height }
  await tap(page, spot, isMobile)
  await inTheMiddle(ring, spot.x)
})

/** Something stands at this place from left to right, within a few pixels. */
async function inTheMiddle(thing: Locator, left: number): Promise<void> {
  await expect
    .poll(async () => {
      const { x, width } = await boxOf(thing)
      return Math.abs(x + width / 2 - left)
    })
    .toBeLessThan(8)
}
