import { median } from './median.mjs'
import { printTable } from './table.mjs'
import { tasksOf, within } from './tasks.mjs'
import { views } from './views.mjs'

/** @typedef {import('@playwright/test').Page} Page */
/** @typedef {{ longest: number, sum: number }} Cost in ms of the main thread */

/** A phone of some years ago is so many times slower. */
const slower = 4
/** Milliseconds that no task may take there. */
const most = 50
/** Milliseconds after which what waits for rest has come. */
const settling = 1500

/** The windows in which it is measured. */
const windows = {
  desk: { viewport: { width: 1280, height: 900 } },
  phone: { viewport: { width: 390, height: 844 }, isMobile: true, hasTouch: true },
}

/**
 * Where and how it is measured. `slow`: by a processor that the browser makes so many times slower, not by reckoning.
 *
 * @typedef {{ window: keyof typeof windows, slow: boolean }} Machine
 */

const lab = (/** @type {string} */ fields = '') => `#at=lab${fields}`

/**
 * Where something is dragged: those of the bench of a drag, the other chapters, and the tabs of the lab that have it.
 *
 * @type {readonly { name: string, at: string, handle?: string, phone?: boolean }[]} phone: in its window, too
 */
export const places = [
  ...views.map((view) => ({ ...view, phone: true })),
  { name: 'direction', at: '#at=direction' },
  { name: 'direction, y', at: '#at=direction.y' },
  { name: 'walk', at: '#at=flow', phone: true },
  { name: 'misprint', at: '#at=calculus.misprint' },
  { name: 'reach, curves', at: '#at=reach', handle: '.scope-handle' },
  { name: 'reach, clamp', at: '#at=reach.clamp' },
  { name: 'lab, map', at: '#at=lab.map', handle: '.power-sheet [role=slider]' },
  { name: 'lab, precision', at: '#at=lab.precision', handle: '.scope-handle' },
  { name: 'lab, walk', at: '#at=lab.flow&point=figure' },
]

/** @param {string} name */
const tab = (name) => (/** @type {Page} */ page) =>
  page.getByRole('tab', { name: new RegExp(`^${name}`) })
/** @param {string} name */
const button = (name) => (/** @type {Page} */ page) =>
  page.getByRole('button', { name, exact: true })

/** A link of the header; on a phone it is in the menu. @param {string} place */
const link = (place) => (/** @type {Page} */ page) =>
  page.locator('header').locator(`a[href$="at=${place}"]`)

/**
 * What is pressed once, on a page that has rested.
 *
 * @type {readonly { name: string, at: string, press: (page: Page) => import('@playwright/test').Locator, key?: string, phone?: boolean }[]}
 */
export const presses = [
  ...['values', 'both'].map((to, i) => ({
    name: `formulas show ${to}`,
    at: '#at=calculus.lines&lines=on',
    press: (/** @type {Page} */ page) => page.getByLabel('formulas show'),
    key: ['ArrowDown', 'End'][i] ?? '',
  })),
  {
    name: 'formulas show letters again',
    at: '#at=calculus.lines&lines=on&formulas=both',
    press: (page) => page.getByLabel('formulas show'),
    key: 'Home',
  },
  {
    name: 'check every line',
    at: '#at=calculus.lines',
    press: (page) => page.getByRole('switch', { name: /^Check every line/ }),
  },
  { name: 'map, n = 16', at: lab(), press: tab('Map') },
  { name: 'map, n = 128', at: lab('&point=random&n=128'), press: tab('Map') },
  { name: 'map, n = 256', at: lab('&point=random&n=256'), press: tab('Map') },
  { name: 'curves', at: lab(), press: tab('Step and precision') },
  { name: 'curves, n = 1024', at: lab('&point=random&n=1024'), press: tab('Step and precision') },
  { name: 'second derivatives', at: lab('&point=random'), press: tab('Second derivatives') },
  { name: 'walk', at: lab('&point=random'), press: tab('Walk') },
  { name: 'take it home', at: lab(), press: tab('Take it home') },
  { name: 'script', at: '#at=lab.export', press: button('Download the script') },
  {
    name: 'script, n = 4096',
    at: '#at=lab.export&point=random&n=4096',
    press: button('Download the script'),
  },
  {
    name: 'pytest, n = 4096',
    at: '#at=lab.export&point=random&n=4096',
    press: button('Download as pytest'),
  },
  ...['Download the script', 'Download as pytest'].map((name) => ({
    name: `own code: ${name}`,
    at: '#at=lab.export&backward=own&point=random',
    press: button(name),
  })),
  { name: '.npy', at: '#at=lab.export&point=random&n=4096', press: button('x and y as .npy') },
  {
    name: 'to the lab',
    at: '#at=alike',
    press: link('lab'),
    phone: true,
  },
  {
    name: 'from the lab to a chapter',
    at: '#at=lab',
    press: link('calculus'),
    phone: true,
  },
]

/**
 * A fresh page that has come to rest.
 *
 * @param {import('@playwright/test').Browser} browser
 * @param {string} url
 * @param {Machine} machine
 */
export async function open(browser, url, { window, slow }) {
  const page = await browser.newPage({ ...windows[window], acceptDownloads: true })
  await page.addInitScript(() => {
    addEventListener('pointerdown', () => performance.mark('down'), true)
    addEventListener('pointerup', () => performance.mark('up'), true)
    addEventListener('keydown', () => performance.mark('down'), true)
    addEventListener(
      'pointermove',
      () => {
        if (performance.getEntriesByName('painted').length > 0) return
        // The first task after the frame.
        requestAnimationFrame(() => setTimeout(() => performance.mark('painted')))
      },
      true,
    )
  })
  await page.goto(url, { waitUntil: 'networkidle' })
  await page.evaluate(async () => {
    await document.fonts.ready
  })
  // What is got ahead has come, and what is set in turn has been.
  await page.waitForTimeout(3000)
  if (slow)
    await (
      await page.context().newCDPSession(page)
    ).send('Emulation.setCPUThrottlingRate', { rate: slower })
  return page
}

/**
 * The first touch of a fresh page, letting go for the first time, and once more when the code is warm.
 *
 * @param {import('@playwright/test').Browser} browser
 * @param {string} url
 * @param {Machine} machine
 * @param {string} [what] is taken: x, if nothing else is said
 */
export async function touch(browser, url, machine, what = '[data-testid=handle-x]') {
  const page = await open(browser, url, machine)
  const handle = page.locator(what).first()
  await handle.scrollIntoViewIfNeeded()
  const box = await handle.boundingBox()
  if (!box) throw new Error(`nothing to drag at ${url}`)
  const x = box.x + box.width / 2
  const y = box.y + box.height / 2
  await page.mouse.move(x, y)
  await page.waitForTimeout(300)
  // The first marks stand in the page from here on.
  await page.evaluate(() => performance.clearMarks())
  const first = await tasksOf(page, async () => {
    await page.mouse.down()
    await page.mouse.move(x + 3, y + 2)
    await page.waitForTimeout(300)
  })
  /** @param {number} turns */
  const circle = async (turns) => {
    for (let i = 0; i < 30 * turns; i++)
      await page.mouse.move(x + 40 * Math.sin(i / 10), y + 40 * (1 - Math.cos(i / 10)))
  }
  const letGo = async () => {
    const { tasks, at } = await tasksOf(page, async () => {
      await page.mouse.up()
      await page.waitForTimeout(settling)
    })
    return within(tasks, at('up'), at('up') + settling * 1000)
  }
  await circle(1)
  const cold = await letGo()
  for (let i = 0; i < 2; i++) {
    const now = await handle.boundingBox()
    if (!now) throw new Error(`nothing to drag at ${url} any more`)
    await page.mouse.move(now.x + now.width / 2, now.y + now.height / 2)
    await page.mouse.down()
    await circle(2)
    if (i === 0) {
      await page.mouse.up()
      await page.waitForTimeout(settling)
    }
  }
  const warm = await letGo()
  await page.close()
  const touched = within(first.tasks, first.at('down'), first.at('painted'))
  return { touched, cold, warm }
}

/**
 * @param {import('@playwright/test').Browser} browser
 * @param {string} url
 * @param {Machine} machine
 * @param {(typeof presses)[number]} what
 */
export async function press(browser, url, machine, { press, key }) {
  const page = await open(browser, url, machine)
  const thing = press(page)
  if (!(await thing.isVisible())) {
    await page.getByRole('button', { name: 'Menu' }).click()
    await thing.waitFor()
  }
  await thing.scrollIntoViewIfNeeded()
  await page.waitForTimeout(500)
  const box = await thing.boundingBox()
  if (!box) throw new Error(`nothing to press at ${url}`)
  if (key) await thing.focus()
  else await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2)
  await page.waitForTimeout(300)
  const { tasks, at } = await tasksOf(page, async () => {
    if (key) await page.keyboard.press(key)
    else {
      await page.mouse.down()
      await page.mouse.up()
    }
    await page.waitForTimeout(2 * settling)
  })
  await page.close()
  return within(tasks, at('down'), Infinity)
}

/** @param {readonly Cost[]} costs @returns {Cost} */
const middle = (costs) => ({
  longest: median(costs.map(({ longest }) => longest)),
  sum: median(costs.map(({ sum }) => sum)),
})

/**
 * What the first touch costs, letting go, and what is opened and chosen, everywhere: the longest task, and what all
 * come to, by the time of the thread; beside each longest task what it takes on a phone, and at the end what is over.
 *
 * @param {import('@playwright/test').Browser} browser
 * @param {string} home
 * @param {{ rounds: number, at?: string | undefined, slow?: boolean }} options at: only places and presses whose names
 *   begin so; slow: measured with the processor made slower, instead of reckoned
 */
export async function benchRelease(browser, home, { rounds, at = '', slow = false }) {
  /** What a longest task is on a phone. @param {Cost} cost */
  const onPhone = ({ longest }) => (slow ? 1 : slower) * longest
  /** @param {Cost} cost */
  const cells = (cost) => [
    ...(slow ? [] : [cost.longest.toFixed(1)]),
    `${onPhone(cost).toFixed(0)}${onPhone(cost) > most ? ' !' : ''}`,
    cost.sum.toFixed(0),
  ]
  const head = [...(slow ? [] : ['longest']), `× ${slower}, of ${most}`, 'sum']
  /** @template T @param {() => Promise<T>} does */
  const often = async (does) => {
    const found = []
    for (let i = 0; i < rounds; i++) found.push(await does())
    return found
  }
  /** @type {Record<string, Cost>} */
  const results = {}
  /** Every name, in each window in which it is measured. @template {{ name: string, phone?: boolean }} T @param {readonly T[]} list */
  const wanted = (list) =>
    list
      .flatMap((what) => [
        { what, name: what.name, machine: /** @type {Machine} */ ({ window: 'desk', slow }) },
        ...(what.phone
          ? [
              {
                what,
                name: `phone: ${what.name}`,
                machine: /** @type {Machine} */ ({ window: 'phone', slow }),
              },
            ]
          : []),
      ])
      .filter(({ name }) => name.startsWith(at))

  const rows = []
  for (const { what, name, machine } of wanted(places)) {
    const url = `${home}${what.at}`
    const rounds = await often(() => touch(browser, url, machine, what.handle))
    const [touched, cold, warm] = /** @type {const} */ (['touched', 'cold', 'warm']).map((which) =>
      middle(rounds.map((round) => round[which])),
    )
    if (!touched || !cold || !warm) continue
    Object.assign(results, {
      [`${name}, touched`]: touched,
      [`${name}, let go`]: cold,
      [`${name}, let go, warm`]: warm,
    })
    rows.push([name, ...cells(touched), ...cells(cold), ...cells(warm)])
  }
  const pressed = []
  for (const { what, name, machine } of wanted(presses)) {
    const url = `${home}${what.at}`
    const cost = middle(await often(() => press(browser, url, machine, what)))
    results[name] = cost
    pressed.push([name, ...cells(cost)])
  }
  const how = `ms of the main thread${slow ? `, made ${slower} × slower,` : ''}`
  if (rows.length > 0)
    printTable(
      `First touch and release: ${how} median of ${rounds} fresh pages`,
      [
        '',
        ...['touch', 'release', 'warm'].flatMap((when) => [
          `${when}: ${head[0]}`,
          ...head.slice(1),
        ]),
      ],
      rows,
      `Touch: from the press until the first move is painted. Release: ${settling / 1000} s from letting go, the first time and the third.`,
    )
  if (pressed.length > 0)
    printTable(
      `What is opened and chosen: ${how} median of ${rounds} fresh pages`,
      ['', ...head],
      pressed,
    )
  const over = Object.entries(results)
    .filter(([, cost]) => onPhone(cost) > most)
    .sort(([, a], [, b]) => onPhone(b) - onPhone(a))
    .map(([name, cost]) => `${name} ${onPhone(cost).toFixed(0)}`)
  console.log(
    over.length === 0
      ? `  No task is over ${most} ms on a phone ${slower} × slower.\n`
      : `  Over ${most} ms on a phone ${slower} × slower: ${over.join('; ')}.\n`,
  )
  return results
}
