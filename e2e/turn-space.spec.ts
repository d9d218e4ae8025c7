import { type Page } from '@playwright/test'
import { orientations, type OrientationId } from '../src/figure/space/moving/orientations.ts'
import {
  centreOf,
  choose,
  distance,
  drag,
  expect,
  expectSteps,
  expectTruth,
  figureOf,
  near as close,
  open,
  optionOf,
  originOf,
  plus,
  redo,
  rest,
  settled,
  spaceOf,
  swipe,
  test,
  undo,
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

/** Space is drawn once its chunk has come; until then the figure is flat, and its tips stand elsewhere. */
async function openSpace(page: Page, fragment: string): Promise<void> {
  await open(page, fragment)
  await expect(spaceOf(page).locator('path.rim').first()).toBeAttached()
}

/** A vector turned by a quaternion, by its matrix: to the right, up, nearer. */
function turned([w = 0, x = 0, y = 0, z = 0]: Vec3, [a = 0, b = 0, c = 0]: Vec3): Vec3 {
  const rows = [
    [w * w + x * x - y * y - z * z, 2 * (x * y - w * z), 2 * (x * z + w * y)],
    [2 * (x * y + w * z), w * w - x * x + y * y - z * z, 2 * (y * z - w * x)],
    [2 * (x * z - w * y), 2 * (y * z + w * x), w * w - x * x - y * y + z * z],
  ] as const
  return rows.map(([p, q, r]) => p * a + q * b + r * c)
}

/** A field of the link, as numbers. */
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

const near = (a: Spot, b: Spot) => close(a, b, 0.05)

/** Both tips stand where the turn of the link puts them, and the vectors are what they were. */
async function expectTurned(page: Page): Promise<Vec3> {
  let turn: Vec3 = []
  // The link is written when nothing has moved for a while.
  await expect
    .poll(async () => {
      turn = await turnOf(page)
      const tips = await tipsOf(page)
      const off = (['x', 'y'] as const).map(async (part) =>
        distance(tips[part], await placed(page, turned(turn, start[part]))),
      )
      return Math.max(...(await Promise.all(off)))
    })
    .toBeLessThan(0.05)
  expect(Math.hypot(...turn)).toBeCloseTo(1, 12)
  for (const part of ['x', 'y'] as const) expect(await vector(page, part)).toEqual(start[part])
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
  await openSpace(page, link)
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
  await undo(page)
  expect(await tipsOf(page)).toEqual(once)
  await undoTheOnlyStep(page)
  expect(await tipsOf(page)).toEqual(before)
  await redo(page)
  await redo(page)
  expect(await tipsOf(page)).toEqual(twice)
})

test('The reader rolls space about the line of sight, beside the ball @desk', async ({ page }) => {
  await openSpace(page, link)
  const { origin, unit } = await originOf(spaceOf(page))
  const reach = 1.2 * Math.hypot(...start.x) * unit
  const at = (angle: number) =>
    whole(plus(origin, { x: reach * Math.cos(angle), y: -reach * Math.sin(angle) }))
  const [from, to] = [at(0), at(1)]
  await page.mouse.move(from.x, from.y)
  await page.mouse.down()
  await page.mouse.move(to.x, to.y, { steps: 5 })
  await page.mouse.up()
  const [w = NaN, x, y, z = NaN] = await expectTurned(page)
  const angle = ({ x, y }: Spot) => Math.atan2(origin.y - y, x - origin.x)
  expect(2 * Math.atan2(z, w)).toBeCloseTo(angle(to) - angle(from), 3)
  expect(x).toBeCloseTo(0, 6)
  expect(y).toBeCloseTo(0, 6)
})

test('The reader turns the ball by finger, and beside it the page scrolls @phone', async ({
  page,
}) => {
  await openSpace(page, link)
  const scrolled = await rest(page)
  const { origin, unit } = await originOf(spaceOf(page))
  const from = plus(origin, { x: -30, y: 45 })
  const grabbed = await touched(page, from)
  await swipe(
    page,
    way(from, { x: 40, y: -80 }).map((spot) => [spot]),
  )
  expect(await rest(page)).toBe(scrolled)
  close(
    await placed(page, turned(await expectTurned(page), grabbed)),
    plus(from, { x: 40, y: -80 }),
  )

  const before = await tipsOf(page)
  const beside = plus(origin, { x: -1.15 * Math.hypot(...start.x) * unit, y: 60 })
  await swipe(
    page,
    way(beside, { x: 0, y: -120 }, 12).map((spot) => [spot]),
  )
  expect(await rest(page)).toBeGreaterThan(scrolled + 40)
  expect(await tipsOf(page)).toEqual(before)
  await undoTheOnlyStep(page)
})

test('The reader zooms space by two fingers @phone', async ({ page }) => {
  await openSpace(page, link)
  const { origin } = await originOf(spaceOf(page))
  const [before, scrolled] = [await tipsOf(page), await rest(page)]
  const pinch = Array.from({ length: 9 }, (_, i) => {
    const half = 30 * (1 + i / 16)
    return [plus(origin, { x: -half, y: 20 }), plus(origin, { x: half, y: 20 })]
  })
  await swipe(page, pinch)
  await expect.poll(async () => (await fieldOf(page, 'camera'))[2]).toBeCloseTo(2, 1)
  await expect(page.getByTestId('handle-x')).toBeInViewport()
  expect(await page.evaluate(() => visualViewport?.scale)).toBe(1)
  expect(await rest(page)).toBe(scrolled)
  expect(await vector(page, 'x')).toEqual(start.x)
  await undoTheOnlyStep(page)
  expect(await tipsOf(page)).toEqual(before)
})

test('The reader zooms space by the wheel with Ctrl, around its middle @desk', async ({ page }) => {
  await openSpace(page, link)
  const { origin } = await originOf(spaceOf(page))
  const [before, scrolled] = [await tipsOf(page), await rest(page)]
  await page.mouse.move(origin.x + 90, origin.y - 120)
  await page.keyboard.down('Control')
  const factor = async () => distance((await tipsOf(page)).y, origin) / distance(before.y, origin)
  for (const by of [-240, 240, 240]) {
    const last = await factor()
    await page.mouse.wheel(0, by)
    if (by < 0) await expect.poll(factor).toBeGreaterThan(1.2 * last)
    else await expect.poll(factor).toBeLessThan(last / 1.2)
    const now = await factor()
    for (const part of ['x', 'y'] as const) {
      const { x, y } = before[part]
      near((await tipsOf(page))[part], {
        x: origin.x + now * (x - origin.x),
        y: origin.y + now * (y - origin.y),
      })
    }
  }
  expect(await rest(page)).toBe(scrolled)
  expect(await vector(page, 'x')).toEqual(start.x)
})

test.describe('by keys', { tag: '@desk' }, () => {
  test('The reader turns space by arrows, in steps of three sizes', async ({ page }) => {
    await openSpace(page, link)
    const scrolled = await rest(page)
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
      await expectSteps(page, { undo: false })
    }
    expect(await rest(page)).toBe(scrolled)
  })

  test('The reader looks along each axis and onto the plane of x and y by keys', async ({
    page,
  }) => {
    await openSpace(page, `${vectors}&camera=0,0,3`)
    const home = await tipsOf(page)
    await spaceOf(page).focus()
    const looks = (Object.keys(orientations) as OrientationId[]).filter((id) => id !== 'home')
    for (const look of looks) {
      const { key } = orientations[look]
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
    for (let i = 1; i < looks.length; i++) await page.keyboard.press('Control+z')
    await page.keyboard.press('Control+z')
    await expectLook(page, 'e1')
    await undoTheOnlyStep(page)
    expect(await tipsOf(page)).toEqual(home)
  })
})

/** The picture that a named look gives: an axis points at the reader, or the plane lies flat. */
async function expectLook(page: Page, look: OrientationId) {
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
    const pictures: Partial<Record<OrientationId, Vec3>> = { e1: [b, c], e2: [-a, c], e3: [a, b] }
    const picture = pictures[look] ?? []
    near(tips[part], await placed(page, picture))
  }
}

test('The reader chooses a look: space glides there, in one step, and the link keeps it @desk', async ({
  page,
}) => {
  await openSpace(page, `${vectors}&camera=0,0,3`)
  await expect(optionOf(page, 'look')).toHaveValue('home')
  const home = await tipsOf(page)
  await page.getByTestId('handle-x').evaluate((tip) => {
    const places = new Set<string>()
    Object.assign(window, { places })
    // What moves is the span around the button.
    const mover = tip.parentElement ?? tip
    new MutationObserver(() => places.add(mover.style.transform)).observe(mover, {
      attributes: true,
    })
  })
  await choose(page, 'look', orientations.e1.title)
  await expect(optionOf(page, 'look')).toHaveValue('e1')
  const places = page.evaluate(() => (window as unknown as { places: Set<string> }).places.size)
  expect(await places).toBeGreaterThan(2)
  await expectLook(page, 'e1')
  const turn = await expectTurned(page)
  await page.reload()
  await settled(page)
  await expectLook(page, 'e1')
  expect(await turnOf(page)).toEqual(turn)
  await expect(optionOf(page, 'look')).toHaveValue('e1')

  await openSpace(page, `${vectors}&camera=0,0,3`)
  await choose(page, 'look', orientations.span.title)
  await expect(optionOf(page, 'look')).toHaveValue('span')
  await expectLook(page, 'span')
  await undoTheOnlyStep(page)
  expect(await tipsOf(page)).toEqual(home)
})

test('The reader who wants no motion is there at once', async ({ page }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' })
  await openSpace(page, link)
  await choose(page, 'look', orientations.e2.title)
  await expectLook(page, 'e2')
  await undoTheOnlyStep(page)
  await expect(figureOf(page)).toBeVisible()
})

test('The reader drags a tip of space that she has turned @desk', async ({ page }) => {
  await openSpace(page, link)
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
