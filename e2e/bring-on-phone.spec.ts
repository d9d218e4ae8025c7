// Vectors of the reader's own on a phone, where what opens has little room.
import { found, pick, readText } from './files.ts'
import { boxOf, button, expect, open, test } from './reader.ts'

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
