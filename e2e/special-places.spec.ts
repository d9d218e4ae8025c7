import {
  centreOf,
  drag,
  edit,
  expect,
  expectSteps,
  expectTruth,
  figureOf,
  lesson,
  open,
  placeOf,
  statusOf,
  test,
  vector,
} from './reader.ts'

test('The reader pulls x onto the origin and is told why it stays @desk', async ({ page }) => {
  await open(page, lesson)
  const x = page.getByTestId('handle-x')
  const from = await centreOf(x)
  const { spot: origin } = await placeOf(page, [0, 0])
  await drag(x, { x: (origin.x - from.x) / 2, y: (origin.y - from.y) / 2 }, { hold: true })
  const halfway = await vector(page, 'x')
  expect(Math.hypot(...halfway)).toBeGreaterThan(0.9)
  await page.mouse.move(origin.x, origin.y)

  await expect(statusOf(page)).toContainText('x')
  await expect(statusOf(page)).toContainText('S is undefined')
  expect(await vector(page, 'x')).toEqual(halfway)
  const all = await page
    .locator('data')
    .evaluateAll((found) => found.map((data) => (data as HTMLDataElement).value))
  expect(all.length).toBeGreaterThan(30)
  expect(all.filter((text) => text === '' || text.includes('NaN'))).toEqual([])

  // Beyond the origin the drag goes on, and the sentence goes away.
  await page.mouse.move(2 * origin.x - from.x, origin.y)
  expect((await vector(page, 'x'))[0]).toBeLessThan(0)
  await expect(statusOf(page)).not.toContainText('undefined')
  await page.mouse.up()
  await expectTruth(page)
})

test('The reader makes x and y parallel, and the figure says why there is no gradient @desk', async ({
  page,
}) => {
  await open(page, 'x=1,1&y=2,2')
  await expect(page.getByTestId('gradient-x')).toHaveAttribute('value', '0,0')
  await expect(page.getByTestId('gradient-y')).toHaveAttribute('value', '0,0')
  await expect(page.getByTestId('similarity')).toHaveAttribute('value', '1')
  await expect(page.getByTestId('angle')).toHaveAttribute('value', '0')
  await expect(figureOf(page).getByText(/x ∥ y: .*maximum.*gradients are 0/)).toBeVisible()

  await edit(page, 'x=-1,-1&y=2,2')
  await expect(page.getByTestId('similarity')).toHaveAttribute('value', '-1')
  await expect(figureOf(page).getByText(/x ∥ −y: .*minimum.*gradients are 0/)).toBeVisible()
})

test('The reader gets to parallel vectors by hand, and away again @desk', async ({ page }) => {
  await open(page, 'x=1,0.5&y=1,1&snap=grid')
  const x = page.getByTestId('handle-x')
  const from = await centreOf(x)
  const { spot } = await placeOf(page, [1.5, 1.5])
  await drag(x, { x: spot.x - from.x + 9, y: spot.y - from.y - 7 })
  expect(await vector(page, 'x')).toEqual([1.5, 1.5])
  await expect(page.getByTestId('gradient-x')).toHaveAttribute('value', '0,0')
  await expect(figureOf(page).getByText(/x ∥ y/)).toBeVisible()
  await drag(x, { x: 90, y: 0 })
  await expect(figureOf(page).getByText(/x ∥ y/)).toBeHidden()
  expect(await vector(page, 'gradient-x')).not.toEqual([0, 0])
})

test('The reader follows a link to vectors far off, and sees them @desk', async ({ page }) => {
  await open(page, 'x=300,20&y=-5,400')
  for (const id of ['handle-x', 'handle-y']) await expect(page.getByTestId(id)).toBeInViewport()
  // It was no step of hers, so there is nothing to undo.
  await expectSteps(page, { undo: false })
})
