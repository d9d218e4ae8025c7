import { type Page } from '@playwright/test'
import { overlays, type Overlay } from '../src/figure/overlays.ts'
import { dragConstraints } from '../src/figure/space/moving/dragConstraints.ts'
import {
  centreOf,
  choose,
  drag,
  expect,
  expectTruth,
  figureOf,
  inFigureMenu,
  linkOf,
  near,
  open,
  optionOf,
  originOf,
  plus,
  rest,
  settled,
  spaceOf,
  statusOf,
  swipe,
  test,
  truth,
  undo,
  undoTheOnlyStep,
  value,
  vector,
  way,
} from './reader.ts'

const start = { x: [1.5, 0.5, 1.2], y: [0.75, 1.5, -0.5] }
// With half of the paper's shorter side at 3, so that a pixel is known.
const link = `x=${start.x}&y=${start.y}&camera=0,0,3`

test('The reader follows a link into space: the numbers are right, each part is painted once', async ({
  page,
}) => {
  for (const [x, y] of [
    [start.x, start.y],
    [
      [-3, 1e-3, 7],
      [2.5, 1e3, -4],
    ],
    [
      [0.1, 0.2, 0.3],
      [0.3, -0.2, 0.1],
    ],
  ]) {
    await open(page, `x=${x}&y=${y}`)
    await expect(spaceOf(page)).toBeVisible()
    expect([await vector(page, 'x'), await vector(page, 'y')]).toEqual([x, y])
    await expectTruth(page, 3)
    for (const part of ['x', 'y', 'gradient-x', 'gradient-y'])
      await expect(figureOf(page).locator(`[data-part="${part}"]`), part).toHaveCount(1)
    await expect(page.getByTestId('handle-x')).toHaveAccessibleName(/^x = \(.+, .+, .+\)$/)
  }
})

test('The reader pulls a tip of space in the plane of the screen, and it stays under the pointer @desk', async ({
  page,
}) => {
  await open(page, link)
  await expect(optionOf(page, 'tip moves')).toHaveValue('screen')
  for (const part of ['x', 'y'] as const) {
    const tip = page.getByTestId(`handle-${part}`)
    const before = await seen(page, part)
    await drag(tip, { x: -70, y: 55 }, { off: { x: 6, y: -5 }, hold: true })
    const after = await seen(page, part)
    near(after.tip, plus(before.tip, { x: -70, y: 55 }), 0.01)
    expect(after.depthSquared).toBeCloseTo(before.depthSquared, 4)
    await expect(guideOf(page)).toHaveAttribute('d', /^M.+L?/)
    await expect(figureOf(page).getByText(`${part} moves in the plane of the screen`)).toBeVisible()
    await expectTruth(page, 3)
    await page.mouse.up()
    await expect(guideOf(page)).toHaveCount(0)
  }
  await undo(page)
  await undoTheOnlyStep(page)
  expect(await vector(page, 'x')).toEqual(start.x)
})

test('The reader pulls a tip over its sphere, and its length stays @desk', async ({ page }) => {
  await open(page, `${link}&move=sphere`)
  const tip = page.getByTestId('handle-y')
  const { tip: before, origin, unit } = await seen(page, 'y')
  const length = await value(page, 'norm-y')
  const goal = plus(origin, { x: 0.3 * length * unit, y: -0.4 * length * unit })
  await drag(tip, { x: goal.x - before.x, y: goal.y - before.y }, { hold: true })
  near(await centreOf(tip), goal, 0.01)
  await expect(figureOf(page).getByText('y keeps its length')).toBeVisible()
  expect(await value(page, 'norm-y')).toBeCloseTo(length, 14)
  // Beyond the ball it stops at the rim.
  await page.mouse.move(origin.x + 2 * length * unit, origin.y)
  near(await centreOf(tip), plus(origin, { x: length * unit, y: 0 }), 0.01)
  expect(await value(page, 'norm-y')).toBeCloseTo(length, 14)
  await expectTruth(page, 3)
  await page.mouse.up()
  expect(await vector(page, 'x')).toEqual(start.x)
  await undoTheOnlyStep(page)
  expect(await vector(page, 'y')).toEqual(start.y)
})

test('The reader pulls a tip along each axis, and one component changes @desk', async ({
  page,
}) => {
  for (const [i, id] of (['e1', 'e2', 'e3'] as const).entries()) {
    const { title } = dragConstraints[id]
    await open(page, link)
    await choose(page, 'tip moves', title)
    const tip = page.getByTestId('handle-x')
    const before = await centreOf(tip)
    await drag(tip, { x: -40, y: -40 }, { hold: true })
    await expect(figureOf(page).getByText(`x moves ${title}`)).toBeVisible()
    await expect(guideOf(page)).toHaveAttribute('d', /^M.+L?/)
    const after = await vector(page, 'x')
    expect(Math.abs((after[i] ?? NaN) - (start.x[i] ?? NaN)), title).toBeGreaterThan(0.05)
    expect(after.toSpliced(i, 1)).toEqual(start.x.toSpliced(i, 1))
    expect(await vector(page, 'y')).toEqual(start.y)
    await expectTruth(page, 3)
    // It goes where the axis comes nearest to the pointer: at right angles to its way.
    const moved = await centreOf(tip)
    const [a, b] = [moved.x - before.x, moved.y - before.y]
    expect(Math.abs((-40 - a) * a + (-40 - b) * b) / Math.hypot(a, b)).toBeLessThan(0.05)
    await page.keyboard.press('Escape')
    expect(await vector(page, 'x')).toEqual(start.x)
    await page.mouse.up()
    await undoTheOnlyStep(page)
    await expect(optionOf(page, 'tip moves')).toHaveValue('screen')
  }
})

test('The reader pulls a tip of space by finger, and the page does not scroll @phone', async ({
  page,
}) => {
  await open(page, `${link}&move=sphere`)
  const scrolled = await rest(page)
  const tip = page.getByTestId('handle-x')
  const from = await centreOf(tip)
  const length = await value(page, 'norm-x')
  await swipe(
    page,
    way(plus(from, { x: 7, y: 9 }), { x: 25, y: -50 }).map((spot) => [spot]),
  )
  near(await centreOf(tip), plus(from, { x: 25, y: -50 }), 1)
  expect(await value(page, 'norm-x')).toBeCloseTo(length, 14)
  expect(await rest(page)).toBe(scrolled)
  await expectTruth(page, 3)
  await undoTheOnlyStep(page)
  expect(await vector(page, 'x')).toEqual(start.x)
})

test('The reader pulls a tip of space onto the origin and is told why it stays @desk', async ({
  page,
}) => {
  await open(page, 'x=1.5,0.5,0&y=0.75,1.5,-0.5&turn=1,0,0,0')
  const tip = page.getByTestId('handle-x')
  const from = await centreOf(tip)
  const { origin } = await originOf(spaceOf(page))
  await drag(tip, { x: origin.x - from.x, y: origin.y - from.y }, { steps: 1 })
  await expect(statusOf(page)).toContainText('S is undefined where x is zero')
  expect(await vector(page, 'x')).toEqual([1.5, 0.5, 0])
  await expectTruth(page, 3)
})

test('The reader asks for more in space, and it is drawn', async ({ page }) => {
  await open(page, link)
  const all = Object.keys(overlays) as Overlay[]
  const drawn = (part: string) => figureOf(page).locator(`[data-part="${part}"]`)
  await inFigureMenu(page, async (menu) => {
    for (const { title, parts } of Object.values(overlays)) {
      const box = menu.getByRole('checkbox', { name: title })
      for (const part of parts) await expect(drawn(part)).toHaveCount(0)
      await box.check()
      await expect(box).toBeChecked()
      for (const part of parts) await expect(drawn(part)).toHaveCount(1)
    }
  })
  await expect.poll(() => linkOf(page)).toMatchObject({ show: all.join(',') })
  await page.reload()
  await settled(page)
  for (const { parts } of Object.values(overlays))
    for (const part of parts) await expect(drawn(part)).toHaveCount(1)
  await inFigureMenu(page, (menu) =>
    menu.getByRole('checkbox', { name: overlays.span.title }).uncheck(),
  )
  await expect(drawn('span')).toHaveCount(0)
  await choose(page, 'gradients', '5 × as long')
  await expect(figureOf(page).getByText('gradients drawn 5 ×')).toBeVisible()
})

test.describe('by keys', { tag: '@desk' }, () => {
  const press = async (page: Page, key: string) => {
    const before = await seen(page, 'x')
    const from = await vector(page, 'x')
    await page.keyboard.press(key)
    const after = await seen(page, 'x')
    const to = await vector(page, 'x')
    const by = {
      right: (after.tip.x - before.tip.x) / after.unit,
      up: (before.tip.y - after.tip.y) / after.unit,
      length: Math.hypot(...to) / Math.hypot(...from),
      degrees: (Math.acos(truth(from, to).similarity[0] ?? NaN) * 180) / Math.PI,
      deeper: after.depthSquared - before.depthSquared,
      distance: Math.hypot(...to.map((entry, i) => entry - (from[i] ?? NaN))),
    }
    await expectTruth(page, 3)
    return by
  }

  test('The reader moves a tip in the screen by keys, and nearer and farther', async ({ page }) => {
    await open(page, link)
    await page.getByTestId('handle-x').focus()
    const { right: step } = await press(page, 'ArrowRight')
    expect(step).toBeGreaterThan(0.01)
    for (const [key, right, up] of [
      ['ArrowLeft', -1, 0],
      ['ArrowUp', 0, 1],
      ['Shift+ArrowDown', 0, -10],
      ['Alt+ArrowRight', 0.1, 0],
    ] as const) {
      const by = await press(page, key)
      expect(by.right, key).toBeCloseTo(right * step, 4)
      expect(by.up, key).toBeCloseTo(up * step, 4)
      expect(by.deeper, key).toBeCloseTo(0, 3)
    }
    for (const key of ['PageUp', 'PageDown', 'Shift+PageDown']) {
      const by = await press(page, key)
      expect(Math.hypot(by.right, by.up), key).toBeLessThan(1e-4)
      expect(by.distance, key).toBeCloseTo((key.startsWith('Shift') ? 10 : 1) * step, 4)
    }
    await page.keyboard.press('Escape')
    expect(await vector(page, 'x')).toEqual(start.x)
  })

  test('The reader moves a tip over its sphere by keys, a degree at a time', async ({ page }) => {
    await open(page, `${link}&move=sphere`)
    await page.getByTestId('handle-x').focus()
    for (const [key, degrees] of [
      ['ArrowRight', null],
      ['ArrowUp', null],
      ['PageDown', 1],
      ['PageUp', 1],
      ['Shift+PageUp', 10],
    ] as const) {
      const by = await press(page, key)
      expect(by.length, key).toBeCloseTo(1, 13)
      expect(by.degrees, key).toBeLessThan(10.001)
      if (degrees) expect(by.degrees, key).toBeCloseTo(degrees, 4)
      if (key === 'ArrowRight') expect(by.right).toBeGreaterThan(0.005)
      if (key === 'ArrowUp') expect(by.up).toBeGreaterThan(0.005)
    }
    // As a whole about the line of sight, however it moves.
    const { origin } = await originOf(spaceOf(page))
    const angle = async () => {
      const { x, y } = await centreOf(page.getByTestId('handle-x'))
      return (Math.atan2(origin.y - y, x - origin.x) * 180) / Math.PI
    }
    for (const [key, degrees] of [
      ['[', 1],
      [']', -1],
      ['Shift+BracketLeft', 15],
    ] as const) {
      const before = await angle()
      const by = await press(page, key)
      expect((await angle()) - before, key).toBeCloseTo(degrees, 2)
      expect(by.length, key).toBeCloseTo(1, 13)
      expect(by.deeper, key).toBeCloseTo(0, 3)
    }
    await page.keyboard.press('Escape')
    expect(await vector(page, 'x')).toEqual(start.x)
  })

  test('The reader moves a tip along an axis by keys, there and back', async ({ page }) => {
    for (const [i, move] of ['e1', 'e2', 'e3'].entries()) {
      await open(page, `${link}&move=${move}`)
      await page.getByTestId('handle-x').focus()
      for (const [there, back] of [
        ['ArrowRight', 'ArrowLeft'],
        ['ArrowUp', 'ArrowDown'],
        ['PageDown', 'PageUp'],
      ] as const) {
        // A key leads where it points, whichever way the axis does.
        const { right, up } = await press(page, there)
        if (there !== 'PageDown')
          expect(there === 'ArrowUp' ? up : right, `${move} ${there}`).toBeGreaterThan(-1e-6)
        const moved = await vector(page, 'x')
        expect(moved[i], `${move} ${there}`).not.toBe(start.x[i])
        expect(moved.toSpliced(i, 1)).toEqual(start.x.toSpliced(i, 1))
        await press(page, back)
        // Exact: no dust from adding steps.
        expect(await vector(page, 'x'), `${move} ${back}`).toEqual(start.x)
      }
    }
  })

  test('The reader walks a tip of space into the origin and is told why it stops', async ({
    page,
  }) => {
    await open(page, 'x=0.1,0,0&y=0.75,1.5,1&move=e1&turn=1,0,0,0&camera=0,0,3')
    await page.getByTestId('handle-x').focus()
    for (let i = 0; i < 4; i++) await page.keyboard.press('ArrowLeft')
    await expect(statusOf(page)).toContainText('S is undefined where x is zero')
    const [first = 0, ...others] = await vector(page, 'x')
    expect(first).toBeGreaterThan(0)
    expect(others).toEqual([0, 0])
    await expectTruth(page, 3)
  })
})

/** Where a tip stands on the screen, and the square of its depth: of its length what is not seen. */
async function seen(page: Page, part: 'x' | 'y') {
  const { origin, unit } = await originOf(spaceOf(page))
  const tip = await centreOf(page.getByTestId(`handle-${part}`))
  const flat = Math.hypot(tip.x - origin.x, tip.y - origin.y) / unit
  return { tip, origin, unit, depthSquared: (await value(page, `norm-${part}`)) ** 2 - flat ** 2 }
}

const guideOf = (page: Page) => figureOf(page).locator('[data-part="guide"]')
