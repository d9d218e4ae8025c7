// What the browser tests share. A test made with this `test` also fails on whatever goes wrong
// behind the page: an error or a warning in the console, a request that fails or leaves the host.
import { test as base, expect, type Locator, type Page } from '@playwright/test'
import { initial } from '../src/session/settings.ts'

export { expect }

export const test = base.extend<{ complaints: string[]; foreseen: RegExp | null }>({
  /** What a test makes go wrong on purpose, and so forgives. */
  foreseen: [null, { option: true }],
  complaints: [
    async ({ context, baseURL, foreseen }, use) => {
      const complaints: string[] = []
      context.on('console', (message) => {
        // The tests' own doing: playwright.config.ts.
        if (message.text().startsWith('Service Worker registration blocked')) return
        if (['error', 'warning'].includes(message.type())) complaints.push(message.text())
      })
      context.on('weberror', (error) => complaints.push(String(error.error())))
      context.on('requestfailed', (request) => {
        const why = request.failure()?.errorText
        // What is still on its way when a test leaves the page is dropped by the browser.
        if (why !== 'net::ERR_ABORTED') complaints.push(`${request.url()}: ${why}`)
      })
      context.on('response', (response) => {
        if (response.status() >= 400) complaints.push(`${response.url()}: ${response.status()}`)
      })
      context.on('request', (request) => {
        const { protocol, origin } = new URL(request.url())
        const inside = ['about:', 'blob:', 'data:', 'file:'].includes(protocol)
        if (!inside && origin !== new URL(baseURL ?? '').origin)
          complaints.push(`${request.url()} is on another host`)
      })
      await use(complaints)
      expect(
        complaints.filter((complaint) => !foreseen?.test(complaint)),
        'what went wrong behind the page',
      ).toEqual([])
    },
    { auto: true },
  ],
})

/** Where the lesson begins: the pane shows its pair, in the plane, as nobody has moved it yet. */
export const lesson = 'at=alike'

/** The pairs that a new reader meets. */
export const start = { x: initial.x, y: initial.y }

/** Loads the page afresh, as if the link had been followed, and waits until it is ready. */
export async function open(page: Page, fragment = ''): Promise<void> {
  // Between two fragments of one page a browser does not load anything.
  if (page.url() !== 'about:blank') await page.goto('about:blank')
  await page.goto(fragment === '' ? '' : `#${fragment}`)
  await settled(page)
}

/** Writes another fragment into the address bar, under the page that stands there. */
export async function edit(page: Page, fragment: string): Promise<void> {
  await page.evaluate((hash) => {
    const heard = new Promise((done) => addEventListener('hashchange', done, { once: true }))
    location.hash = hash
    return heard
  }, fragment)
  await settled(page)
}

/**
 * The place is ready: the lab, or the chapters with the formulas in sight; the tips, where the pane has a figure,
 * and whoever hears mouse and fingers there; and nothing scrolls any more.
 */
export async function settled(page: Page): Promise<void> {
  // Another part of the page comes with the next frame, and the one that is left goes piece by piece.
  await rest(page, 3)
  await expect(page.locator('.visit.left')).toHaveCount(0)
  await expect(checkOf(page).or(page.locator('.story-foot'))).toBeAttached()
  await takenOver(page)
  await listening(page)
  // Formulas near the window are set first; the others may still wait for their turn.
  await page.waitForFunction(() =>
    [...document.querySelectorAll('.formula:is(.plain, [data-waits])')].every(
      (formula) => !formula.checkVisibility({ contentVisibilityAuto: true }),
    ),
  )
  if ((await figureOf(page).count()) > 0) {
    for (const part of ['x', 'y']) await expect(page.getByTestId(`handle-${part}`)).toBeVisible()
    await page.waitForFunction(() => '__zoom' in (document.querySelector('.surface') ?? {}))
    // Until space has come, the span stands in for it.
    if ((await spaceOf(page).count()) > 0)
      await expect(spaceOf(page).locator('.grab')).toHaveJSProperty('hidden', false)
  }
  await page.evaluate(async () => {
    await document.fonts.ready
  })
  await rest(page, 3)
}

/** Whoever hears pasting, keys and files is there. It says also what there is to say, and its place for that is served before. */
export async function listening(page: Page): Promise<void> {
  await page.waitForFunction(() =>
    Object.keys(document.querySelector('.announcer') ?? {}).some((key) =>
      key.startsWith('__reactFiber'),
    ),
  )
}

/** What was served is React's by now, from the header to the last step. */
export async function takenOver(page: Page): Promise<void> {
  await page.waitForFunction(() =>
    [...document.querySelectorAll('.header, .opening, .pane, [data-step], .story-foot')].every(
      (part) => Object.keys(part).some((key) => key.startsWith('__reactFiber')),
    ),
  )
}

/** A step of a chapter, by its name in links. */
export const stepOf = (page: Page, id: string) => page.locator(`[data-step="${id}"]`)

/** The parts of the page, as a reader would name them. */
export const figureOf = (page: Page) => page.getByRole('region', { name: 'Figure', exact: true })
export const paperOf = (page: Page) => page.getByRole('application', { name: 'The plane' })
export const spaceOf = (page: Page) => page.getByRole('application', { name: 'Space' })
export const spanOf = (page: Page) => page.getByRole('application', { name: 'The span' })
export const checkOf = (page: Page) => page.getByRole('region', { name: 'gradcheck' })
export const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true })
/** The sentence for the reader, wherever she is. */
export const noticeOf = (page: Page) => page.locator('.notice')
/** The same, and what is spoken alone. */
export const statusOf = (page: Page) => page.locator('.announcer').getByRole('status')

/** All that a live region says from now on. */
export const heardFrom = (region: Locator) =>
  region.evaluateHandle((live) => {
    const all: string[] = []
    new MutationObserver(() => all.push(live.textContent ?? '')).observe(live, {
      childList: true,
      characterData: true,
      subtree: true,
    })
    return all
  })

/** An option of the figure, also while the menu is closed in which it stands. */
export const optionOf = (page: Page, name: string) =>
  figureOf(page).getByRole('combobox', { name, exact: true, includeHidden: true })

/** Opens what is behind a button, does something there, and closes it. */
async function behind(opener: Locator, does: () => Promise<unknown>): Promise<void> {
  await opener.click()
  await expect(opener).toHaveAttribute('aria-expanded', 'true')
  await does()
  // Some of what is there closes it by itself.
  if ((await opener.getAttribute('aria-expanded')) === 'true') await opener.click()
  await expect(opener).toHaveAttribute('aria-expanded', 'false')
}

/** Does something in the menu of the figure. */
export async function inFigureMenu(
  page: Page,
  does: (menu: Locator) => Promise<unknown>,
): Promise<void> {
  const menu = figureOf(page).getByRole('group', { name: 'Figure options' })
  await behind(figureOf(page).getByRole('button', { name: 'more', exact: true }), () => does(menu))
}

/** Chooses an option of the figure, by what stands there. */
export async function choose(page: Page, name: string, label: string): Promise<void> {
  await inFigureMenu(page, () => optionOf(page, name).selectOption({ label }))
}

/** Presses a button in the menu of the figure: to zoom, to fit, to go home. */
export async function look(page: Page, name: string): Promise<void> {
  await inFigureMenu(page, (menu) => menu.getByRole('button', { name, exact: true }).click())
}

/** Does something in the menu of the page. */
export async function inMenu(page: Page, does: (menu: Locator) => Promise<unknown>): Promise<void> {
  await behind(button(page, 'Menu'), () => does(page.getByRole('group', { name: 'Menu' })))
}

/** Presses a button in the menu of the page. */
export async function fromMenu(page: Page, name: string): Promise<void> {
  await inMenu(page, (menu) => menu.getByRole('button', { name, exact: true }).click())
}

/** Takes the last step back, or forth again. */
export const undo = (page: Page, which: 'Undo' | 'Redo' = 'Undo') => fromMenu(page, which)
export const redo = (page: Page) => undo(page, 'Redo')

/** Whether there is a step to take back, or to take again. */
export async function expectSteps(
  page: Page,
  can: { readonly undo?: boolean; readonly redo?: boolean },
): Promise<void> {
  for (const [name, possible] of [
    ['Undo', can.undo],
    ['Redo', can.redo],
  ] as const) {
    const item = page.getByRole('button', { name, exact: true, includeHidden: true })
    if (possible !== undefined)
      await expect(item).toHaveAttribute('aria-disabled', String(!possible))
  }
}

/** Takes the last step back, which is the only one. */
export async function undoTheOnlyStep(page: Page): Promise<void> {
  await undo(page)
  await expectSteps(page, { undo: false })
}

/** A live number in full precision; of a vector the first component. */
export async function value(page: Page, id: string): Promise<number> {
  return (await vector(page, id))[0] ?? NaN
}

/** The components of a live vector in full precision. */
export async function vector(page: Page, id: string): Promise<number[]> {
  const data = page.locator(`data[data-testid="${id}"]`)
  return ((await data.getAttribute('value')) ?? '').split(',').map(Number)
}

/**
 * S, the angle, the norms and both gradients in a way of its own: by the components of u × v, which
 * in n dimensions are the minors u_i v_j − u_j v_i.
 */
export function truth(x: readonly number[], y: readonly number[]) {
  const [normX, normY] = [Math.hypot(...x), Math.hypot(...y)]
  const [u, v] = [x.map((entry) => entry / normX), y.map((entry) => entry / normY)]
  const sum = (term: (i: number) => number) => x.reduce((total, _, i) => total + term(i), 0)
  const at = (w: readonly number[], i: number) => w[i] ?? NaN
  const minor = (i: number, j: number) => at(u, i) * at(v, j) - at(u, j) * at(v, i)
  const along = sum((i) => at(u, i) * at(v, i))
  const across = Math.hypot(...x.flatMap((_, i) => x.slice(0, i).map((_, j) => minor(i, j))))
  return {
    similarity: [along],
    angle: [Math.atan2(across, along)],
    'norm-x': [normX],
    'norm-y': [normY],
    'gradient-x': x.map((_, i) => sum((j) => at(u, j) * minor(j, i)) / normX),
    'gradient-y': x.map((_, i) => sum((j) => at(v, j) * minor(i, j)) / normY),
  }
}

/** All numbers below the figure are those of the n components that stand there, to the last digits. */
export async function expectTruth(page: Page, n = 2): Promise<void> {
  const [x, y] = [await vector(page, 'x'), await vector(page, 'y')]
  expect([x.length, y.length]).toEqual([n, n])
  for (const [id, expected] of Object.entries(truth(x, y))) {
    const shown = await vector(page, id)
    const size = id === 'similarity' ? 1 : Math.hypot(...expected)
    const off = Math.hypot(...shown.map((entry, i) => entry - (expected[i] ?? NaN)))
    expect(off, `${id} at x = ${x}, y = ${y}: ${shown} for ${expected}`).toBeLessThanOrEqual(
      8 * n * 2 ** -52 * size,
    )
    expect(shown).toHaveLength(expected.length)
  }
}

/** A place or a way on the screen, in CSS pixels. */
export interface Spot {
  readonly x: number
  readonly y: number
}

export const distance = (a: Spot, b: Spot) => Math.hypot(a.x - b.x, a.y - b.y)

/** Two places are one, up to so many pixels. */
export const near = (a: Spot, b: Spot, within = 1) => expect(distance(a, b)).toBeLessThan(within)

export const plus = (a: Spot, b: Spot): Spot => ({ x: a.x + b.x, y: a.y + b.y })

export async function boxOf(element: Locator) {
  const box = await element.boundingBox()
  if (!box) throw new Error(`nothing to see of ${element}`)
  return box
}

export async function centreOf(element: Locator): Promise<Spot> {
  const { x, y, width, height } = await boxOf(element)
  return { x: x + width / 2, y: y + height / 2 }
}

/** A place lies within an element. */
export async function expectInside(spot: Spot, element: Locator): Promise<void> {
  const { x, y, width, height } = await boxOf(element)
  const inside = spot.x > x && spot.x < x + width && spot.y > y && spot.y < y + height
  expect(inside, `${spot.x}, ${spot.y} in ${width} × ${height} at ${x}, ${y}`).toBe(true)
}

/** Where a vector, not a tip, ends on the screen: by the two tips, whose vectors are known. */
export async function placeOf(page: Page, [first = 0, second = 0]: readonly number[]) {
  const [x, y] = [await vector(page, 'x'), await vector(page, 'y')]
  const at = await centreOf(page.getByTestId('handle-x'))
  const other = await centreOf(page.getByTestId('handle-y'))
  const length = Math.hypot((x[0] ?? 0) - (y[0] ?? 0), (x[1] ?? 0) - (y[1] ?? 0))
  const unit = Math.hypot(at.x - other.x, at.y - other.y) / length
  return {
    unit,
    spot: plus(at, { x: (first - (x[0] ?? 0)) * unit, y: ((x[1] ?? 0) - second) * unit }),
  }
}

/** Takes something at its centre, or `off` it, and pulls it by a way; lets go unless told not to. */
export async function drag(
  handle: Locator,
  by: Spot,
  { off = { x: 0, y: 0 }, hold = false, steps = 6 } = {},
): Promise<void> {
  const { mouse } = handle.page()
  const start = plus(await centreOf(handle), off)
  const end = plus(start, by)
  await mouse.move(start.x, start.y)
  await mouse.down()
  await mouse.move(end.x, end.y, { steps })
  if (!hold) await mouse.up()
}

/** Pulls one finger, or several at once, from place to place. Let go unless told not to. */
export async function swipe(page: Page, ways: readonly (readonly Spot[])[]): Promise<void> {
  const cdp = await page.context().newCDPSession(page)
  const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd', spots: Spot[]) =>
    cdp.send('Input.dispatchTouchEvent', {
      type,
      touchPoints: spots.map(({ x, y }, id) => ({ x, y, id })),
    })
  const [first = [], ...rest] = ways
  await touch('touchStart', [...first])
  for (const spots of rest) await touch('touchMove', [...spots])
  await touch('touchEnd', [])
  await cdp.detach()
}

/** Pulls something by a way, as one does here: with a finger on the phone, with the mouse on the desk. */
export async function pull(handle: Locator, by: Spot, isMobile: boolean): Promise<void> {
  if (!isMobile) return drag(handle, by)
  const spots = way(await centreOf(handle), by)
  return swipe(
    handle.page(),
    spots.map((spot) => [spot]),
  )
}

/** What is painted in a part of the screen: red, green, blue and opacity of each pixel in turn. */
export async function pixels(
  page: Page,
  clip: { x: number; y: number; width: number; height: number },
): Promise<number[]> {
  const picture = await page.screenshot({ clip })
  return page.evaluate(async (encoded) => {
    const image = new Image()
    image.src = `data:image/png;base64,${encoded}`
    await image.decode()
    const { width, height } = image
    const context = Object.assign(document.createElement('canvas'), { width, height }).getContext(
      '2d',
    )
    context?.drawImage(image, 0, 0)
    return [...(context?.getImageData(0, 0, width, height).data ?? [])]
  }, picture.toString('base64'))
}

/** Where a figure has its origin, and how long 1 is, when the link says camera=0,0,3. */
export async function originOf(paper: Locator): Promise<{ origin: Spot; unit: number }> {
  const { x, y } = await boxOf(paper)
  // The figure is as large as its element in whole pixels.
  const [width = 0, height = 0] = await paper.evaluate((element) => [
    element.clientWidth,
    element.clientHeight,
  ])
  return {
    origin: { x: x + width / 2, y: y + height / 2 },
    unit: Math.min(width, height) / 6,
  }
}

/** How far the page is scrolled, once it has come to rest: for so many frames. */
export async function rest(page: Page, frames = 12): Promise<number> {
  return page.evaluate(async (least) => {
    let last = NaN
    for (let still = 0; still < least; still = scrollY === last ? still + 1 : 0) {
      last = scrollY
      await new Promise(requestAnimationFrame)
    }
    return last
  }, frames)
}

/** Places on a straight way, both ends included. */
export function way(from: Spot, by: Spot, steps = 8): Spot[] {
  return Array.from({ length: steps + 1 }, (_, i) =>
    plus(from, { x: (by.x * i) / steps, y: (by.y * i) / steps }),
  )
}

/** The fields of the link. */
export async function linkOf(page: Page): Promise<Record<string, string>> {
  const { hash } = new URL(page.url())
  return Object.fromEntries(new URLSearchParams(hash.slice(1)))
}
