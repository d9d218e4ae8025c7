// Vectors of the reader's own on a phone, and in a tiny window, where what opens has little room.
import { drop, found, npy, pick, readText } from './files.ts'
import { boxOf, button, expect, open, rest, settled, test } from './reader.ts'

test('The reader of a phone pastes a text: the field opens within the window, and has its button @phone', async ({
  page,
}) => {
  await open(page, 'at=lab')
  await page
    .getByRole('button', { name: 'Vectors', exact: true })
    .or(page.getByRole('button', { name: /^Vectors / }))
    .click()
  for (const [opener, panel] of [
    ['Examples', 'Examples'],
    ['Paste', 'Paste vectors'],
  ] as const) {
    await button(page, opener).click()
    const { x, width } = await boxOf(page.getByRole('group', { name: panel }))
    expect(x).toBeGreaterThanOrEqual(0)
    expect(x + width).toBeLessThanOrEqual(page.viewportSize()?.width ?? 0)
  }
  await readText(page, '[[1, 2], [3, 4], [5, 6]]')
  await expect(found(page)).toBeVisible()
  // What finds another y stands clear of what chooses it.
  const [list, nearest] = [await boxOf(pick(page, 'y')), await boxOf(button(page, 'nearest to x'))]
  expect(nearest.y - list.y - list.height).toBeGreaterThanOrEqual(6)
})

test('The reader with a tiny window chooses among what was read, and the page stays as wide as it @desk', async ({
  page,
}) => {
  await page.setViewportSize({ width: 320, height: 256 })
  await open(page)
  await drop(
    page,
    npy('two.npy', [
      [0.5, -1.25, 3, 0.1],
      [1, 2, -0.75, -0.3],
    ]),
  )
  await expect(found(page)).toBeVisible()
  // What was read stands there before the story is gone and the last menu of the lab has come.
  await settled(page)
  const main = page.getByRole('main')
  // The backward last: with the reader's own other menus come in place of these.
  const names = ['x is', 'y is', 'order', 'backward']
  await expect(main.locator('select:visible')).toHaveCount(names.length)
  const beyond = () => page.evaluate(() => document.documentElement.scrollWidth - innerWidth)
  for (const name of names) {
    const menu = main.getByRole('combobox', { name })
    const options = await menu
      .locator('option')
      .evaluateAll((all) => all.map((option) => (option as HTMLOptionElement).value))
    expect(options.length).toBeGreaterThan(1)
    for (const option of options) {
      await menu.selectOption(option)
      await rest(page, 2)
      expect(await beyond(), `${name} ${option}`).toBeLessThanOrEqual(0)
    }
  }
  await expect(page.getByLabel('shape of x and y')).toBeVisible()
  expect(await beyond()).toBeLessThanOrEqual(0)
})
