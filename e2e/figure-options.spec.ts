import {
  boxOf,
  centreOf,
  drag,
  expect,
  expectTruth,
  figureOf,
  open,
  pixels,
  placeOf,
  test,
  value,
  vector,
} from './reader.ts'

test('The reader snaps a tip to the grid, to the unit circle and to steps of 15° @desk', async ({
  page,
}) => {
  await open(page)
  const snap = figureOf(page).getByRole('combobox', { name: 'snap' })
  const x = page.getByTestId('handle-x')

  await snap.selectOption({ label: 'grid' })
  await drag(x, { x: -67, y: -31 })
  const onGrid = await vector(page, 'x')
  // All of a grid's steps are 1, 2 or 5 times a power of ten; here they are 0.5 or 1.
  expect(onGrid.map((entry) => (2 * entry) % 1)).toEqual([0, 0])
  expect(onGrid).not.toEqual([2, 0.5])
  await expectTruth(page)

  await snap.selectOption({ label: 'unit circle' })
  await drag(x, { x: -20, y: -30 })
  expect(await value(page, 'norm-x')).toBeCloseTo(1, 14)
  await expectTruth(page)

  await snap.selectOption({ label: '15° steps' })
  await drag(x, { x: -31, y: -43 })
  const [a = 0, b = 0] = await vector(page, 'x')
  const steps = (Math.atan2(b, a) * 12) / Math.PI
  expect(Math.abs(steps - Math.round(steps))).toBeLessThan(1e-12)
  await expectTruth(page)

  await snap.selectOption({ label: 'off' })
  await drag(x, { x: 17, y: 5 })
  const [c = 0, d = 0] = await vector(page, 'x')
  const free = (Math.atan2(d, c) * 12) / Math.PI
  expect(Math.abs(free - Math.round(free))).toBeGreaterThan(1e-6)
})

test('The reader enlarges the gradients, and the factor stands in the figure', async ({ page }) => {
  await open(page)
  const arrow = figureOf(page).locator('path[data-part=gradient-x]')
  const tip = await centreOf(page.getByTestId('handle-x'))
  const size = Math.hypot(...(await vector(page, 'gradient-x')))
  const { unit } = await placeOf(page, [0, 0])
  const reach = async () => {
    const { y } = await boxOf(arrow)
    return tip.y - y
  }
  const [, up = 0] = await vector(page, 'gradient-x')
  expect(Math.abs((await reach()) - up * unit)).toBeLessThan(8)
  await expect(figureOf(page).getByText('as long').and(page.getByRole('paragraph'))).toHaveCount(0)
  const gradients = figureOf(page).getByRole('combobox', { name: 'gradients' })
  for (const factor of [2, 5]) {
    await gradients.selectOption({ label: `${factor} × as long` })
    await expect(figureOf(page).getByText(`gradients drawn ${factor} × as long`)).toBeVisible()
    expect(Math.abs((await reach()) - factor * up * unit)).toBeLessThan(8)
  }
  // What is drawn longer is not longer.
  expect(Math.hypot(...(await vector(page, 'gradient-x')))).toBe(size)
  await gradients.selectOption({ label: 'true length' })
  await expect(figureOf(page).getByText('gradients drawn')).toHaveCount(0)
})

test('The reader chooses what the colour of the paper means @desk', async ({ page }) => {
  await open(page, 'x=-1.2,0.7&y=1.3,0.4')
  const figure = figureOf(page)
  const colour = figure.getByRole('combobox', { name: 'colour' })
  /** Red minus blue at a place: above 0 where the paper is warm. */
  const warmth = async (v: number[]) => {
    const { spot } = await placeOf(page, v)
    const place = { x: Math.round(spot.x), y: Math.round(spot.y), width: 1, height: 1 }
    const [red = 0, , blue = 0] = await pixels(page, place)
    return red - blue
  }
  // Beside y and beside x, clear of all lines.
  const besideY = [1.13, 0.63]
  const besideX = [-1.17, 0.37]
  const legend = (name: string) => figure.getByRole('paragraph').filter({ hasText: name })

  await expect(legend('S(·, y)')).toBeVisible()
  expect(await warmth(besideY)).toBeGreaterThan(12)
  expect(await warmth(besideX)).toBeLessThan(-12)

  await colour.selectOption({ label: 'S(x, ·)' })
  await expect(legend('S(x, ·)')).toBeVisible()
  expect(await warmth(besideY)).toBeLessThan(-12)
  expect(await warmth(besideX)).toBeGreaterThan(12)

  await colour.selectOption({ label: 'off' })
  await expect(legend('S(')).toHaveCount(0)
  expect(Math.abs(await warmth(besideY))).toBeLessThan(8)
  expect(Math.abs(await warmth(besideX))).toBeLessThan(8)
})
