import { colourings } from '../src/figure/plane/colourBy.ts'
import { snaps } from '../src/figure/plane/snap.ts'
import {
  boxOf,
  centreOf,
  choose,
  drag,
  expect,
  expectTruth,
  figureOf,
  inFigureMenu,
  lesson,
  open,
  optionOf,
  pixels,
  placeOf,
  test,
  value,
  vector,
} from './reader.ts'

test('The reader snaps a tip to the grid, to the unit circle and to steps of 15° @desk', async ({
  page,
}) => {
  await open(page, lesson)
  const x = page.getByTestId('handle-x')

  await choose(page, 'snap', snaps.grid.title)
  await drag(x, { x: -67, y: -31 })
  const onGrid = await vector(page, 'x')
  // All of a grid's steps are 1, 2 or 5 times a power of ten; here they are 0.5 or 1.
  expect(onGrid.map((entry) => (2 * entry) % 1)).toEqual([0, 0])
  expect(onGrid).not.toEqual([2, 0.5])
  await expectTruth(page)

  await choose(page, 'snap', snaps.circle.title)
  await drag(x, { x: -20, y: -30 })
  expect(await value(page, 'norm-x')).toBeCloseTo(1, 14)
  await expectTruth(page)

  await choose(page, 'snap', snaps.angle.title)
  await drag(x, { x: -31, y: -43 })
  const [a = 0, b = 0] = await vector(page, 'x')
  const steps = (Math.atan2(b, a) * 12) / Math.PI
  expect(Math.abs(steps - Math.round(steps))).toBeLessThan(1e-12)
  await expectTruth(page)

  await choose(page, 'snap', snaps.off.title)
  await drag(x, { x: 17, y: 5 })
  const [c = 0, d = 0] = await vector(page, 'x')
  const free = (Math.atan2(d, c) * 12) / Math.PI
  expect(Math.abs(free - Math.round(free))).toBeGreaterThan(1e-6)
})

test('What the menu of the gradients begins with is what nobody has changed', async ({ page }) => {
  await open(page, lesson)
  await inFigureMenu(page, async () => {
    const gradients = optionOf(page, 'gradients')
    await expect(gradients.locator('option')).toHaveText([
      'longer on small paper',
      'true length',
      '2 × as long',
      '5 × as long',
      '10 × as long',
      '100 × as long',
      'to be seen',
    ])
    await expect(gradients).toHaveValue('paper')
  })
})

test('The reader enlarges the gradients, and the factor stands in the figure', async ({ page }) => {
  await open(page, lesson)
  const arrow = figureOf(page).locator('polygon[data-part=gradient-x]')
  const tip = await centreOf(page.getByTestId('handle-x'))
  const size = Math.hypot(...(await vector(page, 'gradient-x')))
  const { unit } = await placeOf(page, [0, 0])
  const reach = async () => {
    const { y } = await boxOf(arrow)
    return tip.y - y
  }
  const [, up = 0] = await vector(page, 'gradient-x')
  expect(Math.abs((await reach()) - up * unit)).toBeLessThan(8)
  const told = figureOf(page).getByText('gradients drawn')
  await expect(told).toHaveCount(0)
  for (const factor of [2, 5]) {
    await choose(page, 'gradients', `${factor} × as long`)
    await expect(told).toHaveText(`gradients drawn ${factor} ×`)
    await expect(told).toBeVisible()
    expect(Math.abs((await reach()) - factor * up * unit)).toBeLessThan(8)
  }
  // What is drawn longer is not longer.
  expect(Math.hypot(...(await vector(page, 'gradient-x')))).toBe(size)
  await choose(page, 'gradients', 'true length')
  await expect(told).toHaveCount(0)
})

test('The reader chooses what the colour of the paper means @desk', async ({ page }) => {
  await open(page, 'x=-1.2,0.7&y=1.3,0.4')
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

  await expect(optionOf(page, 'colour')).toHaveValue('y')
  expect(await warmth(besideY)).toBeGreaterThan(12)
  expect(await warmth(besideX)).toBeLessThan(-12)

  await choose(page, 'colour', colourings.x.title)
  expect(await warmth(besideY)).toBeLessThan(-12)
  expect(await warmth(besideX)).toBeGreaterThan(12)

  await choose(page, 'colour', colourings.off.title)
  expect(Math.abs(await warmth(besideY))).toBeLessThan(8)
  expect(Math.abs(await warmth(besideX))).toBeLessThan(8)
})

test('The reader drags x into the corner of the menu, and it makes room @desk', async ({
  page,
}) => {
  await open(page, lesson)
  const x = page.getByTestId('handle-x')
  const more = figureOf(page).getByRole('button', { name: 'more', exact: true })
  const { width, height } = await boxOf(more)
  const at = await centreOf(more)
  const from = await centreOf(x)
  await drag(x, { x: at.x - from.x, y: at.y - from.y })
  const now = await boxOf(more)
  const tip = await boxOf(x)
  expect(Math.abs(now.y + height / 2 - (tip.y + tip.height / 2))).toBeGreaterThan(
    height + tip.height,
  )
  expect([now.width, now.height]).toEqual([width, height])
})
