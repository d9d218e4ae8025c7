import { type Page } from '@playwright/test'
import {
  button,
  centreOf,
  drag,
  expect,
  expectTruth,
  figureOf,
  open,
  optionOf,
  originOf,
  plus,
  rest,
  settled,
  spaceOf,
  swipe,
  test,
  undoTheOnlyStep,
  vector,
  way,
  type Spot,
} from './reader.ts'

type Vec3 = readonly number[]

const start: Readonly<Record<'x' | 'y', Vec3>> = { x: [1.5, 0.5, 1.2], y: [0.75, 1.5, -0.5] }
const vectors = `x=${start.x}&y=${start.y}`
// With half of the paper's shorter side at 3, so that a pixel is known; e₁ to the right and e₂ up.
const link = `${vectors}&camera=0,0,3&turn=1,0,0,0`

/** A vector turned by a quaternion, by its matrix: to the right, up, nearer. */
function turned([w = 0, x = 0, y = 0, z = 0]: Vec3, [a = 0, b = 0, c = 0]: Vec3): Vec3 {
  const rows = [
    [w * w + x * x - y * y - z * z, 2 * (x * y - w * z), 2 * (x * z + w * y)],
    [2 * (x * y + w * z), w * w - x * x + y * y - z * z, 2 * (y * z - w * x)],
    [2 * (x * z - w * y), 2 * (y * z + w * x), w * w - x * x - y * y + z * z],
  ] as const
  return rows.map(([p, q, r]) => p * a + q * b + r * c)
}

/** A field of the link, as numbers; from the page itself, since the driver hears of it later. */
const fieldOf = async (page: Page, field: string): Promise<Vec3> => {
  const hash = await page.evaluate(() => location.hash.slice(1))
  return new URLSearchParams(hash).get(field)?.split(',').map(Number) ?? []
}

/** How space is turned. */
const turnOf = (page: Page) => fieldOf(page, 'turn')

const tipsOf = async (page: Page) => ({
  x: await centreOf(page.getByTestId('handle-x')),
  y: await centreOf(page.getByTestId('handle-y')),
})

/** Where a vector ends on the screen whose picture is known. */
async function placed(page: Page, [right = NaN, up = NaN]: Vec3): Promise<Spot> {
  const { origin, unit } = await originOf(spaceOf(page))
  return plus(origin, { x: right * unit, y: -up * unit })
}

/** What a mouse can point at: a pixel. */
const whole = ({ x, y }: Spot): Spot => ({ x: Math.round(x), y: Math.round(y) })

const distance = (a: Spot, b: Spot) => Math.hypot(a.x - b.x, a.y - b.y)
const near = (a: Spot, b: Spot, within = 0.05) => expect(distance(a, b)).toBeLessThan(within)

/** Both tips stand where the turn of the link puts them, and the vectors are what they were. */
async function expectTurned(page: Page): Promise<Vec3> {
  const turn = await turnOf(page)
  expect(Math.hypot(...turn)).toBeCloseTo(1, 12)
  const tips = await tipsOf(page)
  for (const part of ['x', 'y'] as const) {
    near(tips[part], await placed(page, turned(turn, start[part])))
    expect(await vector(page, part)).toEqual(start[part])
  }
  await expectTruth(page, 3)
  return turn
}

/** The point of the ball's near half at a place on the screen, in units of the vectors. */
async function touched(page: Page, spot: Spot): Promise<Vec3> {
  const { origin, unit } = await originOf(spaceOf(page))
  const [right, up] = [(spot.x - origin.x) / unit, (origin.y - spot.y) / unit]
  return [right, up, Math.sqrt(Math.hypot(...start.x) ** 2 - right ** 2 - up ** 2)]
}

test('The reader turns the ball by mouse: the grabbed point stays under the pointer @desk', async ({
  page,
}) => {
  await open(page, link)
  const { origin } = await originOf(spaceOf(page))
  const before = await tipsOf(page)
  const from = whole(plus(origin, { x: -60, y: 40 }))
  const grabbed = await touched(page, from)
  await page.mouse.move(from.x, from.y)
  await page.mouse.down()
  const to = whole(plus(origin, { x: 55, y: -35 }))
  await page.mouse.move(to.x, to.y, { steps: 5 })
  // While the button is held, too.
  expect(distance((await tipsOf(page)).x, before.x)).toBeGreaterThan(20)
  await page.mouse.up()
  near(await placed(page, turned(await expectTurned(page), grabbed)), to)

  // From there again, and beside the ball it rolls about the line of sight.
  const once = await tipsOf(page)
  await page.mouse.move(to.x, to.y)
  await page.mouse.down()
  await page.mouse.move(from.x, from.y, { steps: 5 })
  await page.mouse.up()
  near(await placed(page, turned(await expectTurned(page), grabbed)), from)
  const twice = await tipsOf(page)
  await button(page, 'Undo').click()
  expect(await tipsOf(page)).toEqual(once)
  await undoTheOnlyStep(page)
  expect(await tipsOf(page)).toEqual(before)
  await button(page, 'Redo').click()
  await button(page, 'Redo').click()
  expect(await tipsOf(page)).toEqual(twice)
})

test('The reader rolls space about the line of sight, beside the ball @desk', async ({ page }) => {
  await open(page, link)
  const { origin, unit } = await originOf(spaceOf(page))
  const reach = 1.2 * Math.hypot(...start.x) * unit
  await page.mouse.move(origin.x + reach, origin.y)
  await page.mouse.down()
  await page.mouse.move(origin.x + reach * Math.cos(1), origin.y - reach * Math.sin(1), {
    steps: 5,
  })
  await page.mouse.up()
  const [w = NaN, x, y, z = NaN] = await expectTurned(page)
  expect(2 * Math.atan2(z, w)).toBeCloseTo(1, 2)
  expect(x).toBeCloseTo(0, 6)
  expect(y).toBeCloseTo(0, 6)
})

test('The reader turns the ball by finger, and beside it the page scrolls @phone', async ({
  page,
}) => {
  await open(page, link)
  const { origin, unit } = await originOf(spaceOf(page))
  const from = plus(origin, { x: -30, y: 45 })
  const grabbed = await touched(page, from)
  await swipe(
    page,
    way(from, { x: 40, y: -80 }).map((spot) => [spot]),
  )
  expect(await rest(page)).toBe(0)
  near(
    await placed(page, turned(await expectTurned(page), grabbed)),
    plus(from, { x: 40, y: -80 }),
    1,
  )

  const before = await tipsOf(page)
  const beside = plus(origin, { x: -1.15 * Math.hypot(...start.x) * unit, y: 60 })
  await swipe(
    page,
    way(beside, { x: 0, y: -120 }, 12).map((spot) => [spot]),
  )
  expect(await rest(page)).toBeGreaterThan(40)
  await page.evaluate(() => scrollTo(0, 0))
  await rest(page)
  expect(await tipsOf(page)).toEqual(before)
  await undoTheOnlyStep(page)
})

test('The reader zooms space by two fingers @phone', async ({ page }) => {
  await open(page, link)
  const { origin } = await originOf(spaceOf(page))
  const before = await tipsOf(page)
  const pinch = Array.from({ length: 9 }, (_, i) => {
    const half = 30 * (1 + i / 16)
    return [plus(origin, { x: -half, y: 20 }), plus(origin, { x: half, y: 20 })]
  })
  await swipe(page, pinch)
  expect((await fieldOf(page, 'camera'))[2]).toBeCloseTo(2, 1)
  await expect(page.getByTestId('handle-x')).toBeInViewport()
  expect(await page.evaluate(() => visualViewport?.scale)).toBe(1)
  expect(await rest(page)).toBe(0)
  expect(await vector(page, 'x')).toEqual(start.x)
  await undoTheOnlyStep(page)
  expect(await tipsOf(page)).toEqual(before)
})

test('The reader zooms space by the wheel, around its middle @desk', async ({ page }) => {
  await open(page, link)
  const { origin } = await originOf(spaceOf(page))
  const before = await tipsOf(page)
  await page.mouse.move(origin.x + 90, origin.y - 120)
  for (const by of [-240, 400]) {
    await page.mouse.wheel(0, by)
    const factor = async () => distance((await tipsOf(page)).y, origin) / distance(before.y, origin)
    if (by < 0) await expect.poll(factor).toBeGreaterThan(1.2)
    else await expect.poll(factor).toBeLessThan(0.9)
    const now = await factor()
    for (const part of ['x', 'y'] as const) {
      const { x, y } = before[part]
      near((await tipsOf(page))[part], {
        x: origin.x + now * (x - origin.x),
        y: origin.y + now * (y - origin.y),
      })
    }
  }
  expect(await rest(page)).toBe(0)
  expect(await vector(page, 'x')).toEqual(start.x)
})

test.describe('by keys', { tag: '@desk' }, () => {
  test('The reader turns space by arrows, in steps of three sizes', async ({ page }) => {
    await open(page, link)
    await spaceOf(page).focus()
    // About the axis that points up on the screen, to the right, and at the reader.
    const steps: [string, number, Vec3][] = [
      ['ArrowRight', 10, [0, 1, 0]],
      ['Shift+ArrowLeft', 45, [0, -1, 0]],
      ['Alt+ArrowUp', 1, [-1, 0, 0]],
      ['ArrowDown', 10, [1, 0, 0]],
      ['[', 10, [0, 0, 1]],
      [']', 10, [0, 0, -1]],
    ]
    for (const [key, degrees, axis] of steps) {
      await page.keyboard.press(key)
      const half = (degrees * Math.PI) / 360
      const step = [Math.cos(half), ...axis.map((entry) => Math.sin(half) * entry)]
      const turn = await expectTurned(page)
      for (const i of [0, 1, 2, 3])
        expect(Math.abs(turn[i] ?? NaN), `${key}: ${turn}`).toBeCloseTo(
          Math.abs(step[i] ?? NaN),
          12,
        )
      near((await tipsOf(page)).x, await placed(page, turned(step, start.x)))
      await page.keyboard.press('Control+z')
      await expect(button(page, 'Undo')).toHaveAttribute('aria-disabled', 'true')
    }
    expect(await rest(page)).toBe(0)
  })

  test('The reader looks along each axis and onto the plane of x and y by keys', async ({
    page,
  }) => {
    await open(page, `${vectors}&camera=0,0,3`)
    const home = await tipsOf(page)
    await spaceOf(page).focus()
    for (const [key, look] of [
      ['1', 'e1'],
      ['2', 'e2'],
      ['3', 'e3'],
      ['4', 'span'],
    ] as const) {
      await page.keyboard.press(key)
      await expect(optionOf(page, 'look')).toHaveValue(look)
      await expectLook(page, look)
      await expectTurned(page)
    }
    await page.keyboard.press('0')
    await expect(optionOf(page, 'look')).toHaveValue('home')
    const back = await tipsOf(page)
    near(back.x, home.x)
    near(back.y, home.y)
    // Each of them was one step.
    for (let i = 0; i < 4; i++) await button(page, 'Undo').click()
    await expectLook(page, 'e1')
    await undoTheOnlyStep(page)
    expect(await tipsOf(page)).toEqual(home)
  })

  test('The reader finds the keys of space in the list of keys', async ({ page }) => {
    await open(page, link)
    await button(page, 'Keys').click()
    const dialog = page.getByRole('dialog', { name: 'Keys' })
    for (const title of ['On a tip in space', 'Turning space'])
      await expect(dialog.getByRole('heading', { name: title, exact: true })).toBeVisible()
    for (const [keys, does] of [
      ['Page Up, Page Down', 'move away from you, nearer to you'],
      ['1, 2, 3', 'look along e₁, e₂, e₃'],
      ['4', 'look straight onto span{x, y}'],
    ] as const) {
      const term = dialog.getByRole('term').filter({ hasText: new RegExp(`^${keys}$`) })
      await expect(term.locator('xpath=following-sibling::dd')).toHaveText(does)
    }
  })
})

/** The picture that a named look gives: an axis points at the reader, or the plane lies flat. */
async function expectLook(page: Page, look: 'e1' | 'e2' | 'e3' | 'span') {
  const tips = await tipsOf(page)
  const { origin, unit } = await originOf(spaceOf(page))
  if (look === 'span') {
    const [x, y] = (['x', 'y'] as const).map((part) => ({
      length: distance(tips[part], origin) / unit,
      angle: Math.atan2(origin.y - tips[part].y, tips[part].x - origin.x),
    }))
    expect(x?.length).toBeCloseTo(Math.hypot(...start.x), 3)
    expect(y?.length).toBeCloseTo(Math.hypot(...start.y), 3)
    const [angle = NaN] = await vector(page, 'angle')
    expect(Math.cos((x?.angle ?? NaN) - (y?.angle ?? NaN))).toBeCloseTo(Math.cos(angle), 3)
    return
  }
  for (const part of ['x', 'y'] as const) {
    const [a = NaN, b = NaN, c = NaN] = start[part]
    const picture = { e1: [b, c], e2: [-a, c], e3: [a, b] }[look]
    near(tips[part], await placed(page, picture))
  }
}

test('The reader chooses a look: space glides there, in one step, and the link keeps it @desk', async ({
  page,
}) => {
  await open(page, `${vectors}&camera=0,0,3`)
  await expect(optionOf(page, 'look')).toHaveValue('home')
  const home = await tipsOf(page)
  const places = page.evaluate(async () => {
    const seen = new Set<string>()
    const tip = document.querySelector<HTMLElement>('[data-testid=handle-x]')
    for (const began = performance.now(); performance.now() - began < 1500;) {
      seen.add(tip?.style.transform ?? '')
      await new Promise(requestAnimationFrame)
    }
    return seen.size
  })
  await optionOf(page, 'look').selectOption({ label: 'along e₁' })
  expect(await places).toBeGreaterThan(2)
  await expectLook(page, 'e1')
  const turn = await expectTurned(page)
  await page.reload()
  await settled(page)
  await expectLook(page, 'e1')
  expect(await turnOf(page)).toEqual(turn)
  await expect(optionOf(page, 'look')).toHaveValue('e1')

  await open(page, `${vectors}&camera=0,0,3`)
  await optionOf(page, 'look').selectOption({ label: 'onto span{x, y}' })
  await expect(optionOf(page, 'look')).toHaveValue('span')
  await expectLook(page, 'span')
  await undoTheOnlyStep(page)
  expect(await tipsOf(page)).toEqual(home)
})

test('The reader who wants no motion is there at once', async ({ page }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' })
  await open(page, link)
  await optionOf(page, 'look').selectOption({ label: 'along e₂' })
  await expectLook(page, 'e2')
  await undoTheOnlyStep(page)
  await expect(figureOf(page)).toBeVisible()
})

test('The reader drags a tip of space that she has turned @desk', async ({ page }) => {
  await open(page, link)
  await spaceOf(page).focus()
  await page.keyboard.press('Shift+ArrowLeft')
  await page.keyboard.press('ArrowUp')
  const before = await tipsOf(page)
  await drag(page.getByTestId('handle-y'), { x: 33, y: -44 })
  const after = await tipsOf(page)
  near(after.y, plus(before.y, { x: 33, y: -44 }))
  expect(after.x).toEqual(before.x)
  expect(await vector(page, 'x')).toEqual(start.x)
  await expectTruth(page, 3)
})
